"""Posters of an association: where they may hang, in which languages, and the link that each has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from dialogue.kinds import Option
from routing.access import Member, current, may_post
from routing.directory.known import Directory
from routing.refusals import Refusal
from routing.residents import links
from routing.rules import Body, best
from storage import audit
from storage.database import Tx

MOST_PLACES = 24
"""Offered as buttons; the others are written."""
MOST_LANGUAGES = 3
"""On a sheet: with more, none would be read."""
_NARROW = ("qpv", "commune")
"""Territories that are a place to live in, so that a poster may hang there."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What an association may make posters of."""

    places: tuple[Option, ...] = ()
    wide: bool = True
    """It works in places beyond these, which are to be written."""
    languages: tuple[str, ...] = ()


async def reach(tx: Tx, directory: Directory, member: Member) -> Reach:
    """Whoever makes a poster, as they are now. The coordination may anywhere. Raises `Refusal`."""
    member = await current(tx, member)
    if not may_post(member):
        raise Refusal("refused-role")
    if member.association_id is None:
        return Reach()
    body = directory.body(member.association_id)
    if body is None:
        raise Refusal("refused-poster-place")
    known = [option for kind, code in sorted(body.territories) if kind in _NARROW for option in links.places_named(directory, f"={code}")]
    wide = len(known) > MOST_PLACES or any(kind not in _NARROW for kind, _ in body.territories)
    return Reach(tuple(known[:MOST_PLACES]), wide or not known, body.languages)


async def make(tx: Tx, now: datetime, directory: Directory, member: Member, place: Option, theme: str) -> str:
    """A poster's link; returns its payload. Raises `Refusal` for a place that is not theirs, or is no more."""
    member = await current(tx, member)
    if not may_post(member):
        raise Refusal("refused-role")
    if not place.code:
        raise Refusal("refused-poster-place-unknown")
    body = directory.body(member.association_id) if member.association_id is not None else None
    if member.association_id is not None and (body is None or not body.territories & directory.spot(place.code).codes.keys()):
        raise Refusal("refused-poster-place")
    audit.note(tx, at=now, member_id=member.id, act="make_poster")
    return await links.make_poster(tx, now, place, theme or None, body.id if body else None)


def answering(directory: Directory, place: str, theme: str) -> Body | None:
    """The association that answers whoever comes by a poster; None when there is none, or more than one might."""
    bodies = directory.bodies if theme else tuple(replace(body, themes=frozenset()) for body in directory.bodies)
    found = best(directory.spot(place), theme, bodies)
    return found[0] if len(found) == 1 else None


def languages_on(spoken: Sequence[str], shipped: Sequence[str], source: str = "fr") -> tuple[str, ...]:
    """The languages of a sheet where these are spoken: French, then those that we have, as many as are read."""
    return tuple(dict.fromkeys((source, *(language for language in spoken if language in shipped))))[:MOST_LANGUAGES]
