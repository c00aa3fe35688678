"""How a text is told in a rehearsal: in how many messages, by voice, with a photo, with second thoughts.

Everything is drawn from the text itself, so that a rehearsal begun again says the same, message by message. How many stories come in
several messages was counted in 7,511 answers given to a chatbot in 2019 ("Entendre la France"); the other rates are guesses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from random import Random
from zlib import crc32

from bot.channels.port import MediaKind
from dialogue.words import tidy

SEVERAL = 0.156
IN_SO_MANY = {2: 617, 3: 280, 4: 110, 5: 64, 6: 101}
"""Messages of the stories that come in several, and how many stories came so."""
VOICE, ALONE = 0.08, 0.5
"""Stories with a voice note, and those of them that are nothing else."""
PHOTO, CAPTION = 0.10, 0.5
EDIT, EDIT_LATE = 0.03, 0.5
"""Stories of which a message is edited, and those of them that were sent by then."""
SHORTEST_PART = 25
LONGEST_MESSAGE = 4000
LONGEST_CAPTION = 1000
CORRECTION = " (je corrige : c'est au deuxième étage)"


class Doing(StrEnum):
    """What a person does once in the conversation about a text."""

    TELL = "tell"
    FALL_SILENT = "fall_silent"
    SAY_A_WRONG_PLACE = "say_a_wrong_place"
    SAY_NO_CHOICE = "say_no_choice"
    GO_BACK = "go_back"
    CHANGE_LANGUAGE = "change_language"


RATES = {
    Doing.TELL: 1.0, Doing.FALL_SILENT: 0.05, Doing.SAY_A_WRONG_PLACE: 0.05, Doing.SAY_NO_CHOICE: 0.05, Doing.GO_BACK: 0.05,
    Doing.CHANGE_LANGUAGE: 0.02,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a story."""

    words: str
    file: MediaKind | None = None


@dataclass(frozen=True, slots=True)
class Manner:
    text: str
    parts: tuple[Part, ...]
    doings: frozenset[Doing]
    edited: int | None
    """Which part is edited, if one is."""
    late: bool
    """The edit comes once the story is sent."""

    @property
    def corrected(self) -> str:
        """What the edited part says in the end; "" without an edit."""
        return "" if self.edited is None else self.parts[self.edited].words + CORRECTION

    @property
    def story(self) -> str:
        """The words of the concern, as they are to be kept: somebody who lets nobody hear their voice is asked to write."""
        said = [part.words for part in self.parts]
        if self.edited is not None and not self.late:
            said[self.edited] = self.corrected
        words = "\n".join(kept for one in said if (kept := tidy(one).strip()))
        return words if words or not refuses("may_they_hear_your_voice_alone", self.text) else in_writing(self.text)

    @property
    def files(self) -> list[MediaKind]:
        return [part.file for part in self.parts if part.file]


def refuses(step: str, text: str) -> bool:
    """One in four refuses what is asked for: to be quoted, to be asked later, to be listened to."""
    return step.startswith("may_") and crc32((step + text).encode()) % 4 == 0


def in_writing(text: str) -> str:
    return tidy(text[:LONGEST_MESSAGE]).strip()


@lru_cache(maxsize=4096)
def manner_of(text: str) -> Manner:
    chance = Random(crc32(text.encode()))
    doings = frozenset(doing for doing, rate in RATES.items() if chance.random() < rate)
    count = chance.choices(list(IN_SO_MANY), list(IN_SO_MANY.values()))[0] if chance.random() < SEVERAL else 1
    spoken, alone = chance.random() < VOICE, chance.random() < ALONE
    parts = [] if spoken and alone else [Part(words) for words in in_parts(text, count)]
    parts = [Part("", MediaKind.VOICE), *parts] if spoken else parts
    shown, captioned = chance.random() < PHOTO, chance.random() < CAPTION
    if shown and captioned and parts[-1].words and len(parts[-1].words) <= LONGEST_CAPTION:
        parts[-1] = Part(parts[-1].words, MediaKind.PHOTO)
    elif shown:
        parts.append(Part("", MediaKind.PHOTO))
    edits, late = chance.random() < EDIT, chance.random() < EDIT_LATE
    edited = next((number for number, part in enumerate(parts) if part.words), None) if edits else None
    return Manner(text, tuple(parts), doings, edited, late)


def in_parts(text: str, count: int) -> list[str]:
    """The text in about so many messages, cut between words; fewer when they would be mere scraps, more when an app would cut them."""
    count = max(1, min(count, len(text) // SHORTEST_PART))
    cuts = [0]
    for number in range(1, count):
        if (gap := re.compile(r"\s(?=[^\s/])").search(text, max(number * len(text) // count, cuts[-1] + SHORTEST_PART))) is not None:
            cuts.append(gap.end())
    whole = [text[start:end] for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    return [part[start : start + LONGEST_MESSAGE] for part in whole for start in range(0, len(part), LONGEST_MESSAGE)]
