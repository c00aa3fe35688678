"""PORTE_VOIX_ALIKE: the encoder is started with the house, and what is missing is said before anybody speaks."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import partial

import pytest

from bot.lookups.meaning import Mute, meaning_in
from routing.alike.areas import Areas
from routing.alike.meaning import Encoder
from routing.alike.neighbours import Concern
from routing.rules import Spot
from tests.test_alike_meaning import MOODS, Believing

PROCESS = partial(Encoder, library="json")


async def test_it_is_loaded_when_asked_for_and_let_go_at_the_end() -> None:
    async with meaning_in("") as nobody:
        assert nobody is None
    async with meaning_in("semantic", partial(PROCESS, (sys.executable, "-c", MOODS))) as encoder:
        assert encoder is not None and encoder.started == 1
        assert encoder("a", ["b"]) == [0.1]
    assert encoder("a", ["b"]) is None and encoder.started == 1, "nothing is started again once it is closed"


async def test_what_is_missing_is_said_at_the_start() -> None:
    with pytest.raises(Mute, match=r"requirements-semantic\.lock"):
        async with meaning_in("semantic", partial(Encoder, library="no_such_library")):
            pass
    with pytest.raises(Mute, match="160 MB"):
        async with meaning_in("semantic", partial(PROCESS, (sys.executable, "-c", ""))):
            pass


@dataclass
class Row:
    """Something said in a case."""

    id: int
    reference: str
    theme: str = "VIE"
    subtheme: str | None = None
    person_id: str = "somebody else"


def test_neighbours_are_found_by_what_they_mean() -> None:
    said = Concern("qpo nml kji", "VIE", None, Spot(qpv="QN05912M", insee="59512"), "somebody")
    rows, words = [Row(1, "PV-1"), Row(2, "PV-2")], {1: "zyx wvu tsr", 2: "le parc est fermé"}
    for areas, found in ((Areas(meaning=Believing("zyx wvu tsr", said.words)), ["PV-1"]), (Areas(), [])):
        areas.missing(said.area, rows)
        assert areas.likest(said, rows, words, lambda _: False) == found
