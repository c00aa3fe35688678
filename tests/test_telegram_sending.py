"""Long texts, half-sent messages and log lines, without a network."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.pieces import Deliveries, filename, length, split
from bot.channels.port import Button, Media, MediaKind, Outgoing, Throttled, Unreachable
from bot.channels.telegram.sending import plan

TOKEN = "123456789:AAH-0123456789abcdefghijklmnopqrstu"  # noqa: S105 - invented


class FakeLine:
    """Telegram's side of a send: what arrived, and what goes wrong before the n-th call."""

    def __init__(self) -> None:
        self.arrived: list[Outgoing] = []
        self.wrong: dict[int, Exception] = {}
        self.calls = 0

    async def post(self, chat: str, piece: Outgoing) -> str:
        self.calls += 1
        if trouble := self.wrong.pop(self.calls, None):
            raise trouble
        self.arrived.append(piece)
        return str(len(self.arrived))


@given(st.text(alphabet=st.sampled_from("ab é😀\n. "), max_size=400))
def test_pieces_fit_and_lose_only_blanks(text: str) -> None:
    pieces = split(text, limit=50)
    assert all(length(piece) <= 50 for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_paragraphs_stay_whole_where_they_can() -> None:
    assert split("un deux trois\n\nquatre cinq\n\nsix", limit=30) == ["un deux trois\n\nquatre cinq", "six"]


def test_a_word_longer_than_a_message_is_cut_between_characters() -> None:
    assert split("😀" * 30, limit=25) == ["😀" * 12, "😀" * 12, "😀" * 6]


def test_words_too_long_for_a_caption_follow_their_file() -> None:
    photo = Media(kind=MediaKind.PHOTO, mime="image/jpeg", data=b"jpeg")
    file, words = plan(Outgoing(text="x" * 2000, media=photo, buttons=((Button("Oui", "yes"),),)))
    assert (file.media, file.text, file.buttons) == (photo, "", ())
    assert (words.media, len(words.text), len(words.buttons)) == (None, 2000, 1)


def test_a_file_says_nothing_of_who_made_it() -> None:
    assert filename(Media(kind=MediaKind.DOCUMENT, mime="application/pdf", data=b"")) == "document.pdf"
    assert filename(Media(kind=MediaKind.VOICE, mime="made/up", data=b"")) == "voice"


async def test_a_long_message_goes_on_where_it_stopped() -> None:
    line = FakeLine()
    line.wrong = {2: Throttled(3.0)}
    deliveries = Deliveries(line.post, plan)
    message = Outgoing(text="a" * 4000 + "\n\n" + "b" * 4000 + "\n\n" + "c" * 4000)
    with pytest.raises(Throttled):
        await deliveries.send("5", message)
    assert await deliveries.send("5", message) == ["1", "2", "3"]
    assert [piece.text[0] for piece in line.arrived] == ["a", "b", "c"]
    await deliveries.send("5", message)
    assert [piece.text[0] for piece in line.arrived] == ["a", "b", "c", "a", "b", "c"]


async def test_a_final_refusal_forgets_how_far_it_got() -> None:
    line = FakeLine()
    line.wrong = {2: Unreachable("blocked")}
    deliveries = Deliveries(line.post, plan)
    message = Outgoing(text="a" * 4000 + "\n\n" + "b" * 4000)
    with pytest.raises(Unreachable):
        await deliveries.send("5", message)
    await deliveries.send("5", message)
    assert [piece.text[0] for piece in line.arrived] == ["a", "a", "b"]
