"""Links that open the residents' bot: what they are written like, and what they stand for."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote

from dialogue.kinds import Option, Words
from routing.directory.known import Directory
from routing.places import gazetteer
from routing.places.finding import Candidate, Qpv
from routing.references import ALPHABET, MISREAD
from storage import links
from storage.database import Tx

LONGEST_HELLO = 60
"""Letters of a first message that may be one made ready by a link."""
_PAYLOAD = re.compile(rf"(?<!\w)[{ALPHABET}]{{10}}(?!\w)")
LENGTH = 10
"""Characters of a payload: 50 bits, so that nobody comes upon a link by trying, and a code that prints in large dots."""


class NoAddress(Exception):
    """A link needs somewhere to lead: set PORTE_VOIX_RESIDENTS_NAME, the bot's user name, PORTE_VOIX_PUBLIC_URL, the page's address, or
    PORTE_VOIX_WHATSAPP_NUMBER."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where links lead. Any of the three may be empty: that door is not there."""

    bot: str = ""
    """The user name of the residents' bot, without @."""
    page: str = ""
    """The https address of the web page, without a final slash."""
    whatsapp: str = ""
    """The number on WhatsApp, such as +33639980001."""

    def __bool__(self) -> bool:
        return bool(self.bot or self.page or self.whatsapp)

    def wa_me(self, payload: str, hello: str) -> str:
        """WhatsApp opens with these words ready to send: the payload is in them, and `opened_by` finds it again."""
        digits = "".join(filter(str.isdigit, self.whatsapp))
        return f"https://wa.me/{digits}?text={quote(f'{hello} {payload}')}" if digits else ""

    def telegram(self, payload: str) -> str:
        return f"https://t.me/{self.bot}?start={payload}" if self.bot else ""

    def web(self, payload: str) -> str:
        return f"{self.page}/?start={payload}" if self.page else ""

    def all(self, payload: str, hello: str = "") -> tuple[str, ...]:
        """Every door there is; that of WhatsApp only where it is told what to say there."""
        return tuple(filter(None, (self.telegram(payload), self.web(payload), self.wa_me(payload, hello) if hello else "")))


def new_payload() -> str:
    return "".join(ALPHABET[byte % 32] for byte in secrets.token_bytes(LENGTH))


def payload_in(text: str) -> str:
    """A payload as it was drawn, from what was opened or typed: in any case, O for 0 and I for 1; "" when it is none."""
    payload = text.strip().upper().translate(MISREAD)
    return payload if len(payload) == LENGTH and all(c in ALPHABET for c in payload) else ""


def opened_by(text: str) -> str:
    """The payload in the words that a link to WhatsApp makes ready, as it was drawn: "Bonjour 7K3MQ0ABCD". "" when there is none."""
    found = _PAYLOAD.search(text) if len(text) <= LONGEST_HELLO else None
    return found[0] if found else ""


async def make_poster(tx: Tx, now: datetime, place: Option, theme: str | None, association_id: int | None = None) -> str:
    """A new poster's link; returns its payload. `association_id`: whose poster it is, if it is one association's."""
    while not await keep_poster(tx, now, payload := new_payload(), place, theme, association_id):
        pass
    return payload


async def keep_poster(tx: Tx, now: datetime, payload: str, place: Option, theme: str | None, association_id: int | None) -> bool:
    """The link of a poster that is printed already; false when its payload is another's."""
    return await links.add(
        tx, payload=payload, kind="poster", now=now, place=place.code, label=place.label, theme=theme, association_id=association_id,
        case_reference=None, shows_words=False,
    )  # fmt: skip


async def link_for(tx: Tx, text: str) -> Any | None:
    """The link that was opened, if it is one that still works."""
    payload = payload_in(text)
    return await links.link(tx, payload) if payload else None


def facts_of_poster(row: Any) -> dict[str, Any]:
    """What a conversation need not ask any more: `known_place` is [code, label], `known_theme` a code."""
    return {"known_place": [row.place, row.label], **({"known_theme": row.theme} if row.theme else {})}


def facts_of_case(row: Any) -> dict[str, Any]:
    """The same, for somebody who would rather speak of it themselves than join what is over."""
    code = f"{row.qpv}/{row.insee}" if row.qpv and row.insee else row.insee
    return {**({"known_place": [code, row.place]} if code else {}), "known_theme": row.theme}


def places_named(directory: Directory, words: str) -> Sequence[Option]:
    """Where a poster may be meant for: a QPV or INSEE code, or words as residents say them. Several when it must be made precise.

    Five digits may be an INSEE code and somebody else's postcode: "=59512" is the code and nothing else.
    """
    code = words.strip().removeprefix("=").upper()
    exact = _coded(directory, code)
    if exact and (words.strip().startswith("=") or not gazetteer.load().by_postcode(code)):
        return exact
    return list({option.code: option for option in (*exact, *directory.find(Words(words)))}.values())


def _coded(directory: Directory, code: str) -> list[Option]:
    """The place with this code: 59512, QN05981M, or QN05981M/59512 as the list of several writes it."""
    quarter, _, insee = code.rpartition("/")
    if not quarter and gazetteer.load().by_insee(insee):
        return [Option(insee, directory.name_of(insee))]
    known = [(qpv, town) for qpv in directory.qpvs if qpv.code == (quarter or insee) for town in qpv.communes]
    return [_quarter(qpv, town) for qpv, town in known if not quarter or town == insee]


def _quarter(qpv: Qpv, insee: str) -> Option:
    """A neighbourhood in one of its communes, named as residents are shown it."""
    commune = gazetteer.load().by_insee(insee)
    town, departement = (commune.name, commune.departement) if commune else (insee, "")
    shown = Candidate(insee=insee, commune=town, departement=departement, score=100, qpv=qpv.code, qpv_name=qpv.name)
    return Option(shown.code, shown.label)
