"""What became of a rehearsal, counted again from the database, and held against what was said and delivered.

Every word and every file counts: a story that lost one of its messages is lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bot.channels.port import Bot, MediaKind
from bot.rehearsal.manners import Doing, manner_of
from storage import people, rehearsed, summaries
from storage.database import Tx
from summaries.weekly import NATIONAL

Kept = Counter[tuple[str, str, str]]
"""How often each is, or should be, on the cases of a chat: (chat, what it is, its words)."""
Texts = Mapping[str, Sequence[str]]
"""What each chat tells, in order."""


@dataclass(kw_only=True)
class Counts:
    """What happened. `lost`, `duplicated` and `to_others` must be 0, and all that was sent must be queued; `skipped` are texts too short
    to be told."""

    skipped: int = 0
    messages: int = 0
    sent: int = 0
    queued: int = 0
    """Concerns of which the case is in exactly one queue: their own, or that of a neighbour which they joined."""
    joined: int = 0
    """Those that people said were the same as a case of their neighbours."""
    answered: int = 0
    """Cases."""
    delivered: int = 0
    summaries: int = 0
    lost: int = 0
    duplicated: int = 0
    to_others: int = 0
    """Messages about a case that reached somebody else than its resident."""
    in_several_messages: int = 0
    """Stories told so."""
    voice_notes: int = 0
    photos: int = 0
    files_sent: int = 0
    files_kept: int = 0
    """On cases: as many as were sent."""
    files_passed_on: int = 0
    """Those that relays asked for and received."""
    written_down: int = 0
    """Voice notes, by relays."""
    edits: int = 0
    """Of messages, before or after the story was sent."""
    backs: int = 0
    wrong_answers: int = 0
    language_changes: int = 0
    silences: int = 0
    seconds: float = 0.0
    messages_per_second: float = 0.0

    @property
    def faultless(self) -> bool:
        return not (self.lost or self.duplicated or self.to_others) and self.queued == self.sent

    def to_json(self) -> dict[str, int | float]:
        return {name: round(value, 3) if isinstance(value, float) else value for name, value in asdict(self).items()}


async def recount(tx: Tx, counts: Counts, texts: Texts, channel: str) -> None:
    addresses = {await people.address_of(tx, channel, Bot.RESIDENTS, chat) or "": chat for chat in texts}
    await _recount_cases(tx, counts, {chat: len(told) for chat, told in texts.items()}, addresses, channel)
    await _recount_told(tx, counts, texts, addresses)


async def _recount_cases(tx: Tx, counts: Counts, expected: Mapping[str, int], addresses: Mapping[str, str], channel: str) -> None:
    filed = await rehearsed.filed_per_address(tx)
    here = {chat: filed.get(address, 0) for address, chat in addresses.items()}
    read_back = Counter(await rehearsed.read_back(tx))
    given = read_back + Counter(await rehearsed.answers_given(tx)) + Counter(await rehearsed.news_due(tx))
    got = await rehearsed.answers_delivered(tx, channel)
    counts.sent, counts.delivered, counts.written_down = sum(filed.values()), sum(got.values()), read_back.total()
    counts.queued, counts.joined = await rehearsed.in_one_queue(tx), await rehearsed.joined(tx)
    counts.answered = await rehearsed.answered(tx)
    counts.to_others = await rehearsed.told_to_others(tx)
    counts.summaries = len(await summaries.weeks(tx, NATIONAL))
    counts.lost += missing(expected, here) + missing(given, got)
    counts.duplicated += missing(here, expected) + missing(got, given)


async def _recount_told(tx: Tx, counts: Counts, texts: Texts, addresses: Mapping[str, str]) -> None:
    kept, due = await found(tx, addresses), wanted(texts)
    for name, count in manners_of(texts).items():
        setattr(counts, name, count)
    counts.voice_notes, counts.photos = (_of_kind(kept, kind) for kind in (MediaKind.VOICE, MediaKind.PHOTO))
    counts.files_kept = counts.voice_notes + counts.photos
    counts.files_passed_on = await rehearsed.files_passed_on(tx)
    counts.lost += missing(due, kept)
    counts.duplicated += missing(kept, due)


def missing(wanted: Mapping[Any, int], found: Mapping[Any, int]) -> int:
    """How much of what is wanted was not found, name by name: what one has too many makes up for no other."""
    return sum(max(0, count - found.get(name, 0)) for name, count in wanted.items())


def _of_kind(kept: Kept, wanted: str) -> int:
    return sum(count for (_, kind, _), count in kept.items() if kind == wanted)


def wanted(texts: Texts) -> Kept:
    """What the texts of each chat should leave on its cases, if everything is kept and nothing twice."""
    kept: Kept = Counter()
    for chat, several in texts.items():
        for manner in map(manner_of, several):
            kept[chat, "concern", manner.story] += 1
            kept.update((chat, str(kind), "") for kind in manner.files)
            if manner.edited is not None and manner.late:
                kept[chat, "correction", manner.corrected] += 1
    return kept


async def found(tx: Tx, chats: Mapping[str, str]) -> Kept:
    """What is on the cases; `chats` by address."""
    kept: Kept = Counter()
    for address, kind, words in (*await rehearsed.told(tx), *await rehearsed.files(tx)):
        kept[chats.get(address, ""), kind, words] += 1
    return kept


def manners_of(texts: Texts) -> dict[str, int]:
    """How many of the texts were told how."""
    manners = [manner_of(text) for several in texts.values() for text in several]

    def doing(one: Doing) -> int:
        return sum(one in manner.doings for manner in manners)

    return {
        "in_several_messages": sum(sum(not part.file or bool(part.words) for part in manner.parts) > 1 for manner in manners),
        "files_sent": sum(len(manner.files) for manner in manners),
        "edits": sum(manner.edited is not None for manner in manners),
        "backs": doing(Doing.GO_BACK),
        "wrong_answers": doing(Doing.SAY_A_WRONG_PLACE) + doing(Doing.SAY_NO_CHOICE),
        "language_changes": doing(Doing.CHANGE_LANGUAGE),
        "silences": doing(Doing.FALL_SILENT),
    }
