"""Associations on the coordination's phone: the list, one of them, and what can be changed of it, a tap at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from babel import Locale
from babel.dates import get_timezone_location

from bot.channels.port import Button, Outgoing
from bot.fronts.lists import button, clamped, filled, number_of, paired, turning
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Pressed, Start
from dialogue.keys import key_of
from dialogue.words import plain, plain_label
from flows.themes import Theme
from routing.access import Member
from routing.cases import OPEN
from routing.directory import associations
from routing.directory.file import Territory
from routing.refusals import Refusal
from storage import associations as stored
from storage import directory
from storage.database import Tx

PAGE = 8
SCREEN = "association"
LANGUAGES = ("fr", "ar", "tr", "pt", "es", "en", "kab", "bm", "wo", "so", "ku", "ro", "ru", "zh", "ta", "rcf")
"""Those spoken in the neighbourhoods; a file may name any other."""


async def listed(tx: Tx, visit: Visit, words: str, page: int = 0, *, below: bool = True) -> None:
    """Every association, or those whose name holds these words; the closed ones say so."""
    rows = [row for row in await directory.every_association(tx) if plain(words) in plain_label(row.name)]
    page, last = clamped(page, len(rows), PAGE)
    shown = [(button(_titled(visit, row), Do("body", str(row.id))),) for row in rows[page * PAGE : (page + 1) * PAGE]]
    turns = turning(visit, page, last, lambda to: Do("bodies", words[:30], to))
    new = (button(visit.text("act-found-association"), Start("found_association")),)
    text = visit.text("associations", count=len(rows), page=page + 1, pages=last + 1) if rows else visit.text("associations-none")
    _show(visit, text, [*shown, turns, new], below=below)


async def show(tx: Tx, visit: Visit, member: Member, number: int, *, below: bool = False) -> None:
    """One association: all that is known of it, and what can be changed."""
    row = await associations.association(tx, member, number)
    places = [_territory(visit, territory) for territory in await stored.territories(tx, number)]
    facts = {
        "name": _titled(visit, row),
        "places": ", ".join(places),
        "themes": ", ".join(visit.text(key_of("theme", theme)) for theme in row.themes) or visit.text("association-all-themes"),
        "languages": ", ".join(_language(visit, code) for code in row.languages) or visit.text("association-no-language"),
        "zone": _zone(visit, row.zone),
    }
    text = visit.text("association", **facts, members=await stored.size(tx, number), open=await stored.count_open(tx, number, sorted(OPEN)))
    _show(visit, text, _acts(visit, row), below=below)


def _acts(visit: Visit, row: Any) -> list[tuple[Button, ...]]:
    about = str(row.id)

    def act(key: str, pressed: Pressed) -> Button:
        return button(visit.text(key), pressed)

    turned = act("act-close-association", Do("body_close", about)) if row.active else act("act-open-association", Do("body_open", about))
    return [
        (act("act-rename-association", Start("rename_association", about)), act("act-add-territory", Start("extend_association", about))),
        (act("act-drop-territory", Do("body_places", about)), act("act-themes", Do("body_themes", about))),
        (act("act-languages", Do("body_languages", about)), act("act-zone", Do("body_zones", about))),
        (turned, act("act-delays", Do("delays", about))),
        (act("act-associations", Do("bodies")),),
    ]


async def places(tx: Tx, visit: Visit, member: Member, number: int, page: int) -> None:
    """Where it works, each place a button that takes it away."""
    row = await associations.association(tx, member, number)
    known = await stored.territories(tx, number)
    page, last = clamped(page, len(known), PAGE)
    drop = [
        (button("✕ " + _territory(visit, (kind, code)), Do("body_drop", f"{number}.{kind}.{code}")),)
        for kind, code in known[page * PAGE : (page + 1) * PAGE]
    ]
    turns = turning(visit, page, last, lambda to: Do("body_places", str(number), to))
    _show(visit, visit.text("association-which-place", name=row.name), [*drop, turns, _back(visit, number)])


async def themes(tx: Tx, visit: Visit, member: Member, number: int) -> None:
    row = await associations.association(tx, member, number)
    toggles = [
        _toggle(visit.text(key_of("theme", theme)), "body_theme", f"{number}.{theme}", on=theme in row.themes) for theme in map(str, Theme)
    ]
    _show(visit, visit.text("association-which-themes", name=row.name), [*((one,) for one in toggles), _back(visit, number)])


async def languages(tx: Tx, visit: Visit, member: Member, number: int) -> None:
    row = await associations.association(tx, member, number)
    codes = dict.fromkeys((*LANGUAGES, *row.languages))
    toggles = [_toggle(_language(visit, code), "body_language", f"{number}.{code}", on=code in row.languages) for code in codes]
    _show(visit, visit.text("association-which-languages", name=row.name), [*paired(toggles), _back(visit, number)])


async def zones(tx: Tx, visit: Visit, member: Member, number: int) -> None:
    row = await associations.association(tx, member, number)
    choices = [_toggle(_zone(visit, zone), "body_zone", f"{number}.{zone}", on=zone == row.zone) for zone in associations.zones()]
    _show(visit, visit.text("association-which-zone", name=row.name), [*paired(choices), _back(visit, number)])


async def closing(tx: Tx, visit: Visit, member: Member, number: int) -> None:
    """What closing would do, before it is done."""
    row = await associations.association(tx, member, number)
    yes = (button(visit.text("act-close-association-yes"), Do("body_closed", str(number))),)
    text = visit.text("association-close-sure", name=row.name, open=await stored.count_open(tx, number, sorted(OPEN)))
    _show(visit, text, [yes, _back(visit, number)])


def number_in(about: str) -> tuple[int, str]:
    """The association a button is about, and the rest of what it says. Raises `Refusal` for a forged one."""
    named, _, rest = about.partition(".")
    if (number := number_of(named)) is None:
        raise Refusal("refused-no-association")
    return number, rest


def _toggle(label: str, act: str, about: str, *, on: bool) -> Button:
    """A button that says what it will be: an old one, pressed again, sets the same thing again."""
    return button(f"☑ {label}" if on else f"☐ {label}", Do(act, about, 0 if on else 1))


def _territory(visit: Visit, territory: Territory) -> str:
    kind, code = territory
    known = visit.house.directory
    match kind:
        case "departement":
            return visit.text("territory-departement", name=known.departement_name(code))
        case "epci":
            return visit.text("territory-grouping", name=known.grouping_name(code))
        case _:
            return known.place_name(code)


def _language(visit: Visit, code: str) -> str:
    return Locale.parse(visit.language, sep="-").languages.get(code) or code


def _zone(visit: Visit, zone: str) -> str:
    return get_timezone_location(zone, locale=visit.language, return_city=True)


def _titled(visit: Visit, row: Any) -> str:
    return row.name if row.active else visit.text("association-closed", name=row.name)


def _back(visit: Visit, number: int) -> tuple[Button, ...]:
    return (button(visit.text("act-association"), Do("body", str(number))),)


def _show(visit: Visit, text: str, rows: Sequence[tuple[Button, ...]], *, below: bool = False) -> None:
    visit.show(Outgoing(text=text, buttons=filled(rows), screen=SCREEN, below=below))
