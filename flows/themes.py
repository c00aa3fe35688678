"""What a concern is about, in two steps, and what it asks for; the codes are stored, so they never change meaning."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Theme(StrEnum):
    """The twelve subjects of the coordination, and the thirteenth for what fits none; wording lives in `locales/`."""

    HOUSING = "LOG"
    CLEANLINESS = "PRO"
    RENEWAL = "REN"
    SCHOOL = "EDU"
    WORK = "EMP"
    MONEY = "POU"
    HEALTH = "SAN"
    RIGHTS = "DRO"
    EQUALITY = "DIS"
    PEACE = "TRA"
    TRANSPORT = "MOB"
    COMMUNITY = "VIE"
    OTHER = "AUT"


class Nature(StrEnum):
    """What the resident brings: something wrong, something missing, or something to try."""

    PROBLEM = "problem"
    NEED = "need"
    PROPOSAL = "proposal"


SUBTHEMES: Mapping[Theme, tuple[str, ...]] = MappingProxyType(
    {
        Theme.HOUSING: ("damp", "pests", "breakdown", "rent", "move", "landlord"),
        Theme.CLEANLINESS: ("waste", "shared_areas", "green", "street", "noise"),
        Theme.RENEWAL: ("demolition", "renewal_say", "works", "heat", "planting", "pollution"),
        Theme.SCHOOL: ("teachers", "guidance", "canteen", "dropout", "aesh", "youth"),
        Theme.WORK: ("job", "training", "childcare", "conditions", "business", "shops"),
        Theme.MONEY: ("food", "energy", "benefits", "debts", "pension"),
        Theme.HEALTH: ("doctor", "mental", "prevention", "health_cover", "addiction", "frailty"),
        Theme.RIGHTS: ("residence", "counter", "online", "language", "silence"),
        Theme.EQUALITY: ("hiring", "lodging", "schooling", "racism", "gender", "image"),
        Theme.PEACE: ("dealing", "rodeo", "assault", "family", "police", "mediation"),
        Theme.TRANSPORT: ("service", "fares", "access", "parking", "crossing"),
        Theme.COMMUNITY: ("premises", "grants", "sport", "culture", "council", "idea"),
        Theme.OTHER: (),
    }
)
"""Sub-theme codes, each unique across all themes, in the order of the coordination's own table."""
