"""How rehearsed people tell things: as often in several messages, by voice, with photos and second thoughts as people do."""

from __future__ import annotations

import pytest

from bot.channels.port import MediaKind
from bot.rehearsal.manners import CORRECTION, LONGEST_MESSAGE, SHORTEST_PART, Doing, Manner, Part, in_parts, manner_of, refuses

TEXTS = [f"L'ascenseur du bâtiment {number} est en panne depuis trois semaines, ma mère ne peut plus descendre." for number in range(4000)]
MANNERS = [manner_of(text) for text in TEXTS]


def share(of: list[bool]) -> float:
    return sum(of) / len(of)


def test_as_often_as_people_do() -> None:
    voice = [any(part.file is MediaKind.VOICE for part in manner.parts) for manner in MANNERS]
    written = [manner for manner, spoken in zip(MANNERS, voice, strict=True) if not spoken]
    assert share([sum(bool(part.words) for part in manner.parts) > 1 for manner in written]) == pytest.approx(0.156, abs=0.02)
    assert share(voice) == pytest.approx(0.08, abs=0.015)
    assert share([any(part.file is MediaKind.PHOTO for part in manner.parts) for manner in MANNERS]) == pytest.approx(0.10, abs=0.015)
    assert share([manner.edited is not None for manner in written]) == pytest.approx(0.03, abs=0.01)
    assert share([manner.late for manner in written if manner.edited is not None]) == pytest.approx(0.5, abs=0.15)
    assert share([Doing.FALL_SILENT in manner.doings for manner in MANNERS]) == pytest.approx(0.05, abs=0.015)


def test_two_messages_most_often_then_three() -> None:
    counts = [len(in_parts("x" * 15 + " " + "mot " * 100, count)) for count in (1, 2, 3, 6)]
    assert counts == [1, 2, 3, 6]
    found = [sum(bool(part.words) for part in manner.parts) for manner in MANNERS]
    assert found.count(2) > found.count(3) > 0


def test_the_same_text_is_told_the_same_way() -> None:
    manner_of.cache_clear()
    assert [manner_of(text) for text in TEXTS[:200]] == MANNERS[:200]


@pytest.mark.parametrize("text", [*TEXTS[:3], "un mot /stop puis /langue puis d'autres mots encore et encore", "mot\n\n" * 90, "a" * 9000])
@pytest.mark.parametrize("count", range(1, 7))
def test_nothing_is_lost_between_two_messages(text: str, count: int) -> None:
    parts = in_parts(text, count)
    assert "".join(parts) == text
    assert all(len(part) <= LONGEST_MESSAGE and not part.startswith("/") for part in parts)
    assert all(len(part) >= SHORTEST_PART for part in parts[:-1])


def test_what_is_to_be_kept() -> None:
    told = Manner("text", (Part("un"), Part("", MediaKind.VOICE), Part("deux", MediaKind.PHOTO)), frozenset(), edited=0, late=False)
    assert told.story == f"un{CORRECTION}\ndeux" and told.files == [MediaKind.VOICE, MediaKind.PHOTO]
    late = Manner("text", told.parts, frozenset(), edited=0, late=True)
    assert (late.story, late.corrected) == ("un\ndeux", f"un{CORRECTION}")


def test_who_lets_nobody_hear_their_voice_is_asked_to_write() -> None:
    alone = [manner for manner in MANNERS if [part.words for part in manner.parts] == [""]]
    assert {manner.story == manner.text for manner in alone if refuses("may_they_hear_your_voice_alone", manner.text)} == {True}
    assert {manner.story for manner in alone if not refuses("may_they_hear_your_voice_alone", manner.text)} == {""}
