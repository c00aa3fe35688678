"""What time tells a team, and a team tells time: the cases nobody took, the week; a sign of life, « Je garde »."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from bot.channels.port import Outgoing
from bot.fronts.coordination import summaries as staff_summaries
from bot.fronts.visit import Visit
from bot.texts import Texts
from dialogue.buttons import Do
from dialogue.keys import key_of
from routing.access import WORKING, Member, Role, current, may_read_digest, may_read_summary
from routing.casework import releasing
from routing.clocks.daily import DayList, Named
from routing.directory.known import Directory
from routing.notices import Notice, NoticeButton
from routing.refusals import Refusal
from storage import audit, clocks, people, summaries
from storage.database import Tx
from summaries.digest import Digest, latest_digest
from summaries.forms.digest_text import digest_message
from summaries.weekly import NATIONAL

MOST_NAMED = 10
"""Cases named in one message; the others are counted, and the button leads to them."""
COMMANDS = ("summary",)
RESERVED: Mapping[str, tuple[Role, ...]] = {}
ACTS = ("keep",)
FLOWS: tuple[str, ...] = ()
Draft: tuple[type, ...] = ()
_QUEUE = ((NoticeButton("act-queue", Do("queue", "take")),),)


def seen(tx: Tx, visit: Visit, member: Member) -> Member:
    """Whatever a member writes or presses is a sign of life."""
    clocks.seen(tx, member.id, visit.now)
    return member


async def act(tx: Tx, visit: Visit, member: Member, do: Do) -> None:
    """« Je garde », of a case."""
    await releasing.keep(visit.house.desk, tx, visit.now, member, do.about)
    visit.say("staff-kept", reference=do.about)


async def command(tx: Tx, visit: Visit, member: Member, name: str, rest: str) -> None:
    """The last week again: of the country to whoever reads the summary, of their association to whoever works in one."""
    member = await current(tx, member)
    if not may_read_summary(member):
        await _own_week(tx, visit, member)
        return
    audit.note(tx, at=visit.now, member_id=member.id, act="read_summary")
    if weeks := await summaries.weeks(tx, NATIONAL):
        await staff_summaries.read(tx, visit, weeks[-1])
    else:
        visit.say("summary-none")


async def _own_week(tx: Tx, visit: Visit, member: Member) -> None:
    if member.association_id is None or not may_read_digest(member, member.association_id):
        raise Refusal("refused-role")
    audit.note(tx, at=visit.now, member_id=member.id, act="read_digest")
    body = visit.house.directory.body(member.association_id)
    week = await latest_digest(tx, member.association_id)
    if week is None:
        visit.say("digest-none", _QUEUE)
    else:
        words = digest_message(partial(visit.house.texts, visit.language), week, body.name if body else "")
        visit.show(Outgoing(text=words))


async def day_list(tx: Tx, texts: Texts, listed: DayList) -> list[Notice]:
    """The list of a morning, to everybody of its queue in their own language."""
    return [
        Notice(to=member.address_id, key="staff-untaken", facts={"count": len(listed.cases)}, words=_named(texts, member.language, listed),
               buttons=_QUEUE)
        for member in await people.members_of(tx, listed.queue, WORKING)
    ]  # fmt: skip


def _named(texts: Texts, language: str, listed: DayList) -> str:
    lines = [_line(texts, language, case) for case in listed.cases[:MOST_NAMED]]
    others = len(listed.cases) - MOST_NAMED
    return "\n".join([*lines, texts(language, "staff-untaken-more", {"count": others})] if others > 0 else lines)


def _line(texts: Texts, language: str, case: Named) -> str:
    theme = texts(language, key_of("theme", case.theme))
    facts: dict[str, str | int] = {"reference": case.reference, "place": case.place, "theme": theme, "days": case.days}
    return texts(language, "staff-untaken-urgent" if case.urgent else "staff-untaken-line", facts)


async def digest(tx: Tx, texts: Texts, known: Directory, association: int, week: Digest) -> list[Notice]:
    """The week of an association, to all its members in their own language."""
    body = known.body(association)
    name = body.name if body else ""
    return [
        Notice(to=one.address_id, key="digest-here", words=digest_message(partial(texts, one.language), week, name), buttons=_QUEUE)
        for one in await people.members_of(tx, association, tuple(Role))
    ]
