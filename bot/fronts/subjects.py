"""What a case is about, in words."""

from __future__ import annotations

from typing import Any

from bot.fronts.visit import Visit
from dialogue.keys import key_of
from flows.themes import SUBTHEMES, Theme


def subject(visit: Visit, theme: str, subtheme: str | None) -> str:
    """The theme, and the sub-theme if there is one that is still in use: "Logement (humidité)"."""
    named = visit.text(key_of("theme", theme))
    known = subtheme in SUBTHEMES.get(Theme(theme), ())
    return f"{named} ({visit.text(key_of('subtheme', str(subtheme)))})" if known else named


def changed(visit: Visit, event: Any) -> dict[str, str]:
    """What a case was about and is about, or a detail of it, when an event says so."""
    if event.kind == "detail":
        ((name, answer),) = event.detail.items()
        return {"question": _named(visit, "give_detail", name), "answer": _named(visit, "detail", answer)}
    if event.kind != "retheme":
        return {}
    codes = {name: event.detail[name].partition(".") for name in ("from", "to")}
    return {name: subject(visit, theme, subtheme or None) for name, (theme, _, subtheme) in codes.items()}


def _named(visit: Visit, prefix: str, code: str) -> str:
    """What is said for a code of a table that volunteers edit; the code of one that they took out since: its case stays readable."""
    key = key_of(prefix, code)
    return visit.text(key) if visit.house.texts.has(key) else code
