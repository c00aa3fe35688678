"""A story: told in as many messages as it takes, with voice notes and photos."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.replies import Attached, Choice, Invalid, Kept, Position, Reply, Unfinished, Words, code_of


@dataclass(frozen=True, slots=True)
class Told:
    """A story: its words, put together, and the files that came with it, as (media, kind) in the order they came."""

    words: str
    files: tuple[tuple[str, str], ...]


def _parts(kept: Kept) -> list[Kept]:
    """The parts of a story under way; none of one that is over, or of what another kind of question kept under this name."""
    match kept:
        case {"parts": list(parts), "over": False}:
            return list(parts)
    return []


@dataclass(frozen=True)
class Story:
    """Words in one or several messages, voice notes, photos: parts are gathered until "that's all" or a quiet moment.

    Kept as {"parts": [{"words": …} | {"media": …, "kind": …, "words": …}], "over": bool}.
    """

    at_least: int = 10
    """Letters needed when no file comes with the words."""
    at_most: int = 20_000
    most_files: int = 20
    optional: bool = False
    """Adds a button that passes the question; nothing is then told."""
    vocabulary: str = "choice"

    def choices(self, kept: Kept = None) -> tuple[str, ...]:
        return ("over",) if _parts(kept) else ("skip",) if self.optional else ()

    def take(self, reply: Reply, before: Kept = None) -> Kept:
        parts = _parts(before)
        if isinstance(reply, Position):
            raise Invalid("words-wanted")
        if reply == Choice("skip") and self.optional and not parts:
            return {"parts": [], "over": True}
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
                return Told(words, tuple((part["media"], part["kind"]) for part in parts if "media" in part))
            case {"parts": list(), "over": False}:
                raise Unfinished("more-or-over")
        raise Invalid("words-wanted")

    def samples(self) -> tuple[Reply, ...]:
        return Words("the lift has been out of order for three weeks"), Words("au secours, danger"), Attached("voice-1", "voice", 4)
