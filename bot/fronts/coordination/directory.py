"""The directory as a file in the chat: sent when asked for, and taken when it comes back, once what it changes was agreed to."""

from __future__ import annotations

from bot.channels.port import Incoming, MediaKind, Outgoing
from bot.fronts.visit import Visit
from dialogue.words import plain
from flows.staff.import_directory import ImportDraft
from routing.access import Member, may_coordinate
from routing.directory.faults import Fault
from routing.directory.importing import changes, read_with, take_directory
from routing.places.files import BadFile
from storage import audit, conversations, people, uploads
from storage.database import Tx
from storage.outbox import CSV, WORKBOOK

_SPREADSHEETS = ("text/plain", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
MOST_FAULTS = 12
_LONGEST = 60
"""Letters shown again of what was in a cell: twelve faults fit in one message."""


def send(tx: Tx, visit: Visit, member: Member, words: str) -> None:
    """As a workbook, or as CSV when that is asked for."""
    audit.note(tx, at=visit.now, member_id=member.id, act="read_directory")
    visit.show(Outgoing(text=visit.text("directory-file")), CSV if plain(words) == "csv" else WORKBOOK)


async def received(tx: Tx, visit: Visit, member: Member, incoming: Incoming) -> bool:
    """Whether what came is the directory, sent back: then what it would change is shown, and it waits to be agreed to."""
    file = next((media for media in incoming.media if media.kind is MediaKind.DOCUMENT and media.mime in _SPREADSHEETS), None)
    if file is None or not may_coordinate(member) or (visit.session is not None and visit.session.takes_files):
        return False
    try:
        found = await changes(tx, await read_with(tx, file.data))
    except BadFile as bad:
        _say_faults(visit, bad)
        return True
    number = people.new_id()
    conversations.keep_media(
        tx, id=number, kind=file.kind, mime=file.mime, seconds=0, data=file.data, address_id=visit.chat.address_id, now=visit.now
    )
    visit.say("directory-would", new=found.new, known=found.known, closed=found.closed)
    visit.start("import_directory", {"media": number})
    visit.ask()
    return True


async def settle(tx: Tx, visit: Visit, member: Member, draft: ImportDraft) -> None:
    """All of it, or nothing: what was fine when it came is read again, since the list of neighbourhoods may have changed."""
    stored = await uploads.file(tx, draft.media)
    await conversations.drop_file(tx, draft.media, visit.chat.address_id)
    if not draft.agreed or stored is None:
        visit.say("directory-kept")
        return
    try:
        done = await take_directory(tx, await read_with(tx, stored.data))
    except BadFile as bad:
        _say_faults(visit, bad)
        return
    audit.note(tx, at=visit.now, member_id=member.id, act="import_directory")
    visit.house.desk.directory = await visit.house.directory.with_bodies_of(tx)
    visit.say("directory-taken", new=done.new, known=done.known)


def _say_faults(visit: Visit, bad: BadFile) -> None:
    """What is wrong, row by row: nothing was changed."""
    told = [_fault(visit, fault) for fault in bad.faults[:MOST_FAULTS]]
    more = len(bad.faults) - len(told)
    heading = visit.text("directory-refused", count=len(bad.faults))
    rest = [visit.text("directory-more-faults", count=more)] if more > 0 else []
    visit.show(Outgoing(text="\n\n".join([heading, "\n".join(told), *rest])))


def _fault(visit: Visit, fault: str) -> str:
    """A fault in the reader's language, with its row; what has no text of its own is said as the program says it."""
    if not isinstance(fault, Fault):
        return fault
    said = visit.text(fault.key, **{name: value[:_LONGEST] if isinstance(value, str) else value for name, value in fault.facts.items()})
    return visit.text("directory-row", row=fault.row, fault=said) if fault.row else said
