"""A story: told in as many messages as it takes, with voice notes and photos."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dialogue.replies import Attached, Choice, Found, Invalid, Kept, Position, Reply, Unfinished, Words, code_of


@dataclass(frozen=True, slots=True)
class Told:
    """A story: its words, put together, and the files that came with it, as (media, kind) in the order they came."""

    words: str
    files: tuple[tuple[str, str], ...]
    ending: str = "over"
    """How it was ended: by silence or "that's all", or by a choice that says something more."""
    messages: tuple[int, ...] = ()
    """The messages it came in, for those that are edited after it was sent."""
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


def messages_of(kept: Kept) -> set[int]:
    """The messages that a story is made of, and the one that waits under it; none of any other answer."""
    if not isinstance(kept, dict):
        return set()
    return {part.get("message", 0) for part in kept.get("parts", ())} | messages_of(kept.get("before"))


@dataclass(frozen=True)
class Story:
    """Words in one or several messages, voice notes, photos: parts are gathered until "that's all" or a quiet moment.

    Kept as {"parts": [{"words": …} | {"media": …, "kind": …, "words": …}], "over": bool}, each part with its "message" where it has
    one, and with an "ending" that says more than "that's all"; a voice note that was written down since has its words as "heard".
    A story told anew keeps what it was as "before", until it is over.
    """

    at_least: int = 10
    """Letters needed when no file comes with the words."""
    at_most: int = 20_000
    most_files: int = 20
    endings: tuple[str, ...] = ("over",)
    """The buttons that end it: one tap may answer the next question too. "That's all" is understood beside them."""
    grows: bool = False
    """What comes to mind during the questions that follow joins it, as long as nothing is sent."""
    optional: bool = False
    """Adds a button that passes the question; nothing is then told."""
    ready: tuple[tuple[str, str, str], ...] = ()
    """Stories at hand, as (code, label, words): the button takes the words as if they had been told, and ends it."""
    vocabulary: str = "choice"

    @property
    def labels(self) -> dict[str, str]:
        return {code: label for code, label, _ in self.ready}

    def choices(self, kept: Kept = None) -> tuple[str, ...]:
        return self.endings if _parts(kept) else (*self.labels, *(("skip",) if self.optional else ()))

    def take(self, reply: Reply, before: Kept = None) -> Kept:
        parts = _parts(before)
        if isinstance(reply, Position | Found):
            raise Invalid("words-wanted")
        if reply == Choice("skip") and self.optional and not parts:
            return {"parts": [], "over": True}
        if isinstance(reply, Choice) and not parts and reply.code in self.labels:
            return {"parts": [{"words": words} for code, _, words in self.ready if code == reply.code], "over": True}
        if isinstance(reply, Choice):
            ending = code_of(reply, ("over", *self.endings))
            told = {"parts": self._enough(parts), "over": True}
            return told if ending == "over" else {**told, "ending": ending}
        waiting = {"before": before["before"]} if isinstance(before, dict) and "before" in before else {}
        return {"parts": self._with(parts, reply), "over": False, **waiting}

    def with_more(self, kept: Kept, reply: Words | Attached) -> Kept:
        """A story already told, with something that came to mind afterwards."""
        return {**kept, "parts": self._with(kept["parts"], reply)}

    def ended_as(self, kept: Kept, code: str) -> Kept:
        """A story that silence ended, once a button says more of its end; None where there is nothing more to say of it."""
        match kept:
            case {"over": True, **told} if told.get("parts") and "ending" not in told and code in self.endings and code != "over":
                return {**kept, "ending": code}
        return None

    def opened(self, kept: Kept) -> Kept:
        """A story to be told anew: the one there was waits under it, until the new one is over. None when there is none to keep."""
        match kept:
            case {"parts": [_, *_], "over": True}:
                return {"parts": [], "over": False, "before": kept}
        return None

    def begun(self, kept: Kept) -> bool:
        """Something of it was told, and it is not over."""
        return bool(_parts(kept))

    def one_less(self, kept: Kept) -> Kept:
        """A story that was over, open again; one under way, without its last message; one told anew, as it was. None: nothing is left."""
        match kept:
            case {"parts": [_, *_] as parts, "over": True}:
                return {"parts": parts, "over": False}
            case {"parts": [*parts, _], "over": False, **more} if parts or more:
                return {"parts": parts, "over": False, **more}
            case {"parts": [], "over": False, "before": before}:
                return before
        return None

    def revised(self, kept: Kept, message: int, words: str) -> Kept:
        """A story in which one message now says something else; None if it holds no such message. To edit one of the story that waits is to
        want that one."""
        if isinstance(kept, dict) and (again := self.revised(kept.get("before"), message, words)) is not None:
            return again
        if not isinstance(kept, dict) or all(part.get("message") != message for part in kept.get("parts", ())):
            return None
        parts = [{**part, "words": words} if part.get("message") == message else part for part in kept["parts"]]
        return {**kept, "parts": self._enough(parts) if kept["over"] else parts}

    def _with(self, parts: list[Kept], reply: Words | Attached) -> list[Kept]:
        if isinstance(reply, Attached):
            if sum("media" in part for part in parts) >= self.most_files:
                raise Invalid("too-many-files", most=self.most_files)
            part: dict[str, Kept] = {"media": reply.media, "kind": reply.kind, "words": reply.words.strip()}
        else:
            part = {"words": reply.text.strip()}
        if reply.message:
            part["message"] = reply.message
        if sum(len(each["words"]) for each in (*parts, part)) > self.at_most:
            raise Invalid("too-long", most=self.at_most)
        return [*parts, part]

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
                messages = tuple(dict.fromkeys(part["message"] for part in parts if "message" in part))
                heard = tuple((part["media"], part["heard"]) for part in parts if "heard" in part)
                return Told(words, files, kept.get("ending", "over"), messages, heard)
            case {"parts": [_, *_], "over": False}:
                raise Unfinished("more-or-over")
            case str(words) if words or self.optional:  # a question that took words alone until it took voice notes too
                return Told(words, ())
        raise Invalid("words-wanted")

    def samples(self) -> tuple[Reply, ...]:
        one, danger = Words("the lift has been out of order for three weeks"), Words("au secours, danger")
        many, heard = Words("the rats + no teacher since November + the benefits office"), Attached("voice-1", "voice", 4)
        return (one, danger, many, heard)
