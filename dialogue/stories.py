"""A story: told in as many messages as it takes, with voice notes and photos."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dialogue.replies import Attached, Choice, Invalid, Kept, Position, Reply, Unfinished, Words, code_of


@dataclass(frozen=True, slots=True)
class Told:
    """A story: its words, put together, and the files that came with it, as (media, kind) in the order they came."""

    words: str
    files: tuple[tuple[str, str], ...]
    heard: tuple[tuple[str, str], ...] = ()
    """What was understood of its voice notes, as (media, words): "" where nothing could be. The person has not seen it yet."""
    approved: tuple[tuple[str, str], ...] = ()
    """What voice notes say, as (media, words), once the person has said so: "" where they want nothing written down."""
    hearable: bool = False
    """Whether the association may listen to its voice notes."""

    @property
    def voice_notes(self) -> tuple[str, ...]:
        return tuple(media for media, kind in self.files if kind == "voice")


def _parts(kept: Kept) -> list[Kept]:
    """The parts of a story under way; none of one that is over, or of what another kind of question kept under this name."""
    match kept:
        case {"parts": list(parts), "over": False}:
            return list(parts)
    return []


def understood(answers: Mapping[str, Kept], media: str, words: str) -> dict[str, Kept] | None:
    """The answers with what a voice note says written beside it; None when no story among them has this note."""
    for step, kept in answers.items():
        match kept:
            case {"parts": list(parts), "over": bool()} if any(part.get("media") == media for part in parts):
                heard = [{**part, "heard": words} if part.get("media") == media else part for part in parts]
                return {**answers, step: {**kept, "parts": heard}}
    return None


@dataclass(frozen=True)
class Story:
    """Words in one or several messages, voice notes, photos: parts are gathered until "that's all" or a quiet moment.

    Kept as {"parts": [{"words": …} | {"media": …, "kind": …, "words": …}], "over": bool}; a voice note that was written down since
    has its words as "heard".
    """

    at_least: int = 10
    """Letters needed when no file comes with the words."""
    at_most: int = 20_000
    most_files: int = 20
    vocabulary: str = "choice"

    def choices(self, kept: Kept = None) -> tuple[str, ...]:
        return ("over",) if _parts(kept) else ()

    def take(self, reply: Reply, before: Kept = None) -> Kept:
        parts = _parts(before)
        if isinstance(reply, Position):
            raise Invalid("words-wanted")
        if isinstance(reply, Choice):
            code_of(reply, ("over",))
            return {"parts": self._enough(parts), "over": True}
        if isinstance(reply, Attached):
            if sum("media" in part for part in parts) >= self.most_files:
                raise Invalid("too-many-files", most=self.most_files)
            part = {"media": reply.media, "kind": reply.kind, "words": reply.words.strip()}
        else:
            part = {"words": reply.text.strip()}
        parts.append(part)
        if sum(len(part["words"]) for part in parts) > self.at_most:
            raise Invalid("too-long", most=self.at_most)
        return {"parts": parts, "over": False}

    def _enough(self, parts: list[Kept]) -> list[Kept]:
        if any("media" in part for part in parts):
            return parts
        if sum(len(part["words"]) for part in parts) < self.at_least:
            raise Invalid("too-short", least=self.at_least)
        return parts

    def read(self, kept: Kept) -> Told:
        match kept:
            case {"parts": list(parts), "over": True}:
                words = "\n".join(part["words"] for part in parts if part["words"])
                files = tuple((part["media"], part["kind"]) for part in parts if "media" in part)
                return Told(words, files, heard=tuple((part["media"], part["heard"]) for part in parts if "heard" in part))
            case {"parts": list(), "over": False}:
                raise Unfinished("more-or-over")
        raise Invalid("words-wanted")

    def samples(self) -> tuple[Reply, ...]:
        return Words("the lift has been out of order for three weeks"), Words("au secours, danger"), Attached("voice-1", "voice", 4)
