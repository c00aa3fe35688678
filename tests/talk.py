"""Talks with the engine alone, read as transcripts: `resident.types("59100").taps("LOG").goes_back()`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.fronts.meant import act_meant
from bot.render import choice_labels, question
from bot.texts import shipped
from dialogue.kinds import Attached, Invalid, Option, Position, Words
from dialogue.play import Asking, Finished
from dialogue.session import Act, Back, Edit, Quiet, Replied, Revised, Session, Tapped
from flows import bind
from flows.themes import Nature, Theme
from flows.topics import Topic

TOWNS = {
    "59100": ("59512", "Roubaix (59)"),
    "roubaix": ("59512", "Roubaix (59)"),
    "31000": ("31555", "Toulouse (31)"),
    "62300": ("62498", "Lens (62)"),
}
SEVERAL = ("93066", "Saint-Denis (93)"), ("97411", "Saint-Denis (974)")
QUARTERS = ("QN03109M/31555", "Empalot, Toulouse (31)"), ("QN03107M/31555", "Grand Mirail, Toulouse (31)")


class SmallWorld:
    """A few towns and always the same three themes. Satisfies `flows.world.World`."""

    source = "fr"

    def __init__(self, *, transcribes: bool = False, neighbours: bool = False) -> None:
        self.transcribes, self.neighbours = transcribes, neighbours

    def places(self, said: Words | Position) -> Sequence[Option]:
        if isinstance(said, Position):
            return (Option("QN09328M/93066", "Franc Moisin, Saint-Denis (93)"),)
        if "denis" in said.text.lower():
            return tuple(Option(code, label) for code, label in SEVERAL)
        if said.text == "roubé":
            return (Option(*TOWNS["roubaix"], sure=False),)
        found = TOWNS.get(said.text.lower().replace(" ", ""))
        return (Option(*found),) if found else ()

    def locates(self) -> bool:
        return True

    def says_where(self, words: str) -> bool:
        return "rue" in words

    def tells(self, words: str) -> bool:
        return "cassé" in words

    def within(self, code: str) -> Sequence[Option]:
        return tuple(Option(code, label) for code, label in QUARTERS) if code == "31555" else ()

    def quarters(self, code: str, words: str) -> Sequence[Option]:
        if words.startswith("nowhere at all / "):
            return tuple(Option(f"QN9740{n}M/97411", f"Camélias {n}, Saint-Denis (974)") for n in range(8))
        return tuple(Option(code, label) for code, label in QUARTERS) if "busserine" in words else ()

    def danger(self, words: str) -> bool:
        return "danger" in words

    def health(self, words: str) -> bool:
        return "benefits office" in words or "malade" in words

    def subtheme(self, words: str, theme: Theme) -> str | None:
        if theme is Theme.MONEY:
            return "benefits"
        return "breakdown" if theme is Theme.HOUSING and "panne" in words else None

    def nature(self, words: str) -> Nature:
        return Nature.NEED if "besoin" in words else Nature.PROBLEM

    def for_another(self, words: str) -> bool:
        return "pour ma voisine" in words

    def file_number(self, words: str) -> bool:
        return "1234567" in words or "secours" in words

    def topics(self, words: str) -> tuple[Topic, ...]:
        """One between each plus, when there are three of them or more."""
        parts = words.split(" + ")
        return tuple(Topic(part, Theme.HOUSING, None, Nature.PROBLEM) for part in parts) if len(parts) > 2 else ()

    def shareable(self, words: str, theme: Theme, subtheme: str | None) -> bool:
        return self.neighbours and not self.danger(words)

    def languages(self) -> Sequence[Option]:
        return shipped().named(shipped().languages)

    def staff_languages(self) -> Sequence[Option]:
        return shipped().named(shipped().staff_languages)

    def exposes(self, words: str) -> bool:
        return "Mme" in words

    def themes(self, words: str) -> tuple[Theme, ...]:
        return Theme.HOUSING, Theme.CLEANLINESS, Theme.HEALTH


class Talk:
    """A person and one flow, with no chat network between them. `heard` is everything shown, newest last."""

    def __init__(
        self, flow: str, *, language: str = "fr", answers: dict[str, Any] | None = None, transcribes: bool = False,
        neighbours: bool = False, **facts: Any
    ) -> None:  # fmt: skip
        self.texts, self.language, self.world = shipped(), language, SmallWorld(transcribes=transcribes, neighbours=neighbours)
        self.session = Session(flow, bind(flow, facts, self.world), "t1", facts, answers or {})
        self.turn: Asking | Finished[Any] = self.session.turn()
        self.invalid: Invalid | None = None
        self.heard: list[str] = []
        self._listen()

    def types(self, *lines: str, message: int = 0) -> Talk:
        """Words, or a choice by its label or number. Messages are numbered from `message` on, if they are to be edited."""
        for number, line in enumerate(lines, message):
            turn = self.turn
            asked = (self.texts, self.language, self.session.flow_name)
            self._does(act_meant(*asked, turn, line, number if message else 0) if isinstance(turn, Asking) else Replied(Words(line)))
        return self

    def revises(self, message: int, words: str) -> Talk:
        """The person edits a message already sent."""
        return self._does(Revised(message, words))

    def taps(self, *choices: str, under: str | None = None, talk: str = "t1") -> Talk:
        for choice in choices:
            self._does(Tapped(talk, under or self.step, choice))
        return self

    def sends(self, kind: str, media: str = "m1", words: str = "") -> Talk:
        return self._does(Replied(Attached(media, kind, 4, words)))

    def is_understood(self, media: str, words: str) -> Talk:
        """A model has written a voice note down, or could not make it out ("")."""
        session = self.session.understood(media, words)
        assert session is not None, f"there is no {media}"
        self.session, self.turn, self.invalid = session, session.turn(), None
        self._listen()
        return self

    def is_at(self, longitude: float, latitude: float) -> Talk:
        return self._does(Replied(Position(longitude, latitude)))

    def goes_back(self, times: int = 1) -> Talk:
        for _ in range(times):
            self._does(Back())
        return self

    def edits(self, step: str) -> Talk:
        return self._does(Edit(step))

    def falls_quiet(self) -> Talk:
        return self._does(Quiet())

    def restarts(self) -> Talk:
        """The process dies and what was stored is loaded again."""
        stored, said = dict(self.session.answers), dict(self.session.said)
        again = bind(self.session.flow_name, dict(self.session.facts), self.world)
        self.session = Session(self.session.flow_name, again, self.session.talk, self.session.facts, stored, said=said)
        self.turn = self.session.turn()
        return self

    @property
    def step(self) -> str:
        """The step asked now; "" once the flow is over."""
        return self.turn.question.step if isinstance(self.turn, Asking) else ""

    @property
    def draft(self) -> Any:
        assert isinstance(self.turn, Finished), f"still asking {self.step!r}:\n" + "\n---\n".join(self.heard[-3:])
        return self.turn.result

    @property
    def choices(self) -> list[str]:
        return [code for code, _label in self._labels()]

    def hears(self, part: str) -> bool:
        """Whether the newest message says this."""
        return part in self.heard[-1]

    def _labels(self) -> list[tuple[str, str]]:
        return choice_labels(self.texts, self.language, self.session.flow_name, self.turn) if isinstance(self.turn, Asking) else []

    def _does(self, act: Act) -> Talk:
        self.session, self.turn, self.invalid = self.session.hear(act)
        self._listen()
        return self

    def _listen(self) -> None:
        if isinstance(self.turn, Asking):
            shown = question(self.texts, self.language, self.session, self.turn, (), self.invalid)
            self.heard.append(shown.text)
