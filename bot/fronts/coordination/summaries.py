"""The weekly summaries there are, to read again in any form: for the coordination and for observers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from bot.channels.port import Button, Outgoing
from bot.documents.summary import report_of, words_of
from bot.fronts.lists import button, clamped, filled, turning
from bot.fronts.visit import Visit
from dialogue.buttons import Do
from routing.access import READING_SUMMARIES, Member, Role, entitled, may_read_summary
from routing.refusals import Refusal
from storage import audit, summaries
from storage.database import Tx
from storage.outbox import SummaryFile
from summaries.due import BadWeek, monday
from summaries.shown.wording import week_facts
from summaries.weekly import NATIONAL

COMMANDS = ("summaries",)
RESERVED: Mapping[str, tuple[Role, ...]] = dict.fromkeys(COMMANDS, READING_SUMMARIES)
ACTS = ("weeks", "week", "week_read", "week_pdf", "week_xlsx", "week_ogg")
FLOWS: tuple[str, ...] = ()
Draft: tuple[type, ...] = ()
"""There is no conversation here."""
PAGE = 8
SCREEN = "summaries"


async def command(tx: Tx, visit: Visit, member: Member, name: str, rest: str) -> None:
    await entitled(tx, member, may_read_summary)
    await _listed(tx, visit, 0, below=True)


async def act(tx: Tx, visit: Visit, member: Member, do: Do) -> None:
    """The right is judged now: a button may be older than a role."""
    member = await entitled(tx, member, may_read_summary)
    if do.act == "weeks":
        await _listed(tx, visit, do.number, below=False)
        return
    if not await summaries.frozen(tx, NATIONAL, _week(do.about)):
        raise Refusal("refused-no-summary")
    if do.act == "week":
        _chosen(visit, do.about)
        return
    audit.note(tx, at=visit.now, member_id=member.id, act="read_summary")
    await _given(tx, visit, do.about, do.act.removeprefix("week_"))


async def read(tx: Tx, visit: Visit, week: str) -> None:
    """The message of a week with its picture, and the buttons of its other forms."""
    report = await report_of(tx, visit.house.texts, visit.house.directory.outlines, week, visit.language)
    if report is None:
        raise Refusal("refused-no-summary")
    picture = SummaryFile(week, visit.language, "png").media_id
    visit.show(Outgoing(text=words_of(visit.house.texts, report), buttons=_forms(visit, week)), picture)


def _week(about: str) -> str:
    """The week a button is about, which may be forged."""
    try:
        monday(about)
    except BadWeek:
        raise Refusal("refused-no-summary") from None
    return about


async def _listed(tx: Tx, visit: Visit, page: int, *, below: bool) -> None:
    """The newest first."""
    weeks = (await summaries.weeks(tx, NATIONAL))[::-1]
    page, last = clamped(page, len(weeks), PAGE)
    shown = [(button(_name(visit, week), Do("week", week)),) for week in weeks[page * PAGE :][:PAGE]]
    turns = turning(visit, page, last, lambda number: Do("weeks", "", number))
    text = visit.text("summaries-list", count=len(weeks)) if weeks else visit.text("summary-none")
    visit.show(Outgoing(text=text, buttons=filled([*shown, turns]), screen=SCREEN, below=below))


def _chosen(visit: Visit, week: str) -> None:
    back = (button(visit.text("act-weeks"), Do("weeks")),)
    read_it = (button(visit.text("act-week-read"), Do("week_read", week)),)
    text = visit.text("summaries-week", week=_name(visit, week))
    visit.show(Outgoing(text=text, buttons=(read_it, *_forms(visit, week), back), screen=SCREEN))


def _forms(visit: Visit, week: str) -> tuple[tuple[Button, ...], ...]:
    """Where no program speaks, somebody reads aloud."""
    speaks = visit.house.press is not None and visit.house.press.speaks
    return (
        (button(visit.text("act-week-pdf"), Do("week_pdf", week)), button(visit.text("act-week-xlsx"), Do("week_xlsx", week))),
        (button(visit.text("act-week-ogg" if speaks else "act-week-aloud"), Do("week_ogg", week)),),
    )


async def _given(tx: Tx, visit: Visit, week: str, ending: str) -> None:
    """One form of a week, as a message with its file."""
    if ending == "read":
        await read(tx, visit, week)
    elif ending == "ogg" and (visit.house.press is None or not visit.house.press.speaks):
        report = await report_of(tx, visit.house.texts, visit.house.directory.outlines, week, visit.language)
        assert report is not None, "it was there a moment ago, and summaries stay"
        from summaries.forms.aloud import aloud

        heading = visit.text("summary-to-read-aloud")
        visit.show(Outgoing(text=f"{heading}\n\n{aloud(report, partial(visit.house.texts, visit.language))}"))
    else:
        text = visit.text(f"summary-file-{ending}", week=_name(visit, week))
        visit.show(Outgoing(text=text), SummaryFile(week, visit.language, ending).media_id)


def _name(visit: Visit, week: str) -> str:
    """ "Semaine 47, du 16 au 22 novembre 2026"."""
    text = partial(visit.house.texts, visit.language)
    return text("form-week", week_facts(text, monday(week)))
