"""`porte-voix voices find`, as whoever measures the matcher uses it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.commands.voices import theme_of
from tests.test_terminal import porte_voix

SAID: list[dict[str, object]] = [
    {"id": "a", "text": "L'ascenseur du bâtiment B est en panne depuis lundi", "theme": "LOG", "territory": "59512/QN05912M"},
    {"id": 2, "text": "il y a des cafards plein la cuisine", "theme": "LOG", "territory": "59512/QN05912M"},
    {"id": "c", "text": "lassenseur bat B marche pa", "theme": None, "territory": "QN05912M"},
    {"id": "d", "text": "asansör çalışmıyor, kata yürüyerek çıkıyoruz", "theme": "Logement et bailleur", "territory": "59512/QN05912M"},
    {"id": "e", "text": "l'ascenseur est en panne", "theme": "LOG", "territory": "93066"},
    {"id": "f", "text": "des blattes dans la cuisine", "theme": "no such theme", "territory": "qn05912m"},
    {"id": "g", "text": "l'ascenseur est en panne"},
]


def written(lines: list[dict[str, object]]) -> str:
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def test_each_is_offered_what_neighbours_said_before_it(tmp_path: Path) -> None:
    done = porte_voix("voices", "find", "--json", said=written(SAID) + "\n", data=tmp_path)
    found = {one["id"]: [offer["id"] for offer in one["offered"]] for one in map(json.loads, done.said.splitlines())}
    assert done.code == 0
    assert found == {"a": [], 2: [], "c": ["a"], "d": found["d"], "e": [], "f": [2], "g": []}
    assert sorted(found["d"]) == ["a", "c"]
    scores = [offer["score"] for one in map(json.loads, done.said.splitlines()) for offer in one["offered"]]
    assert all(0 < score <= 1 for score in scores)
    assert list(tmp_path.iterdir()) == [], "it needs no database"


def test_people_read_a_line_a_concern_from_a_file_or_from_the_input(tmp_path: Path) -> None:
    file = tmp_path / "said.jsonl"
    file.write_text("\ufeff" + written(SAID[:3]), "utf-8")
    done = porte_voix("voices", "find", str(file), data=tmp_path)
    assert done.said.splitlines()[:2] == ["a: nothing", "2: nothing"] and done.said.splitlines()[2].startswith("c: a (")
    assert porte_voix("voices", "find", "-", said=written(SAID[:1]), data=tmp_path).said == "a: nothing\n"


@pytest.mark.parametrize(
    "line", ["not JSON", "[1]", '{"text": "no id"}', '{"id": "1"}', '{"id": true, "text": "a"}', '{"id": "1", "text": 4}']
)
def test_a_line_that_is_no_concern_is_named(tmp_path: Path, line: str) -> None:
    done = porte_voix("voices", "find", "--json", said=f"{written(SAID[:1])}{line}\n", data=tmp_path)
    assert done.code == 2 and "line 2 is no concern" in done.wrong


def test_an_id_said_twice_and_a_file_that_is_not_there_are_told(tmp_path: Path) -> None:
    twice = porte_voix("voices", "find", said=written([SAID[0], SAID[0]]), data=tmp_path)
    assert twice.code == 2 and "line 2: 'a' is the id of an earlier line" in twice.wrong
    assert porte_voix("voices", "find", "nowhere.jsonl", data=tmp_path).code == 2


def test_a_place_may_be_written_in_any_way_that_is_always_the_same(tmp_path: Path) -> None:
    places: list[object] = [{"insee": "59512", "qpv": "x"}, {"qpv": "x", "insee": "59512"}, 59512, "59512", ["59512"], False]
    lines: list[dict[str, object]] = [
        {"id": number, "text": "des cafards dans la cuisine", "theme": ["LOG"], "territory": place} for number, place in enumerate(places)
    ]
    done = porte_voix("voices", "find", "--json", said=written(lines), data=tmp_path)
    offered = [[offer["id"] for offer in json.loads(line)["offered"]] for line in done.said.splitlines()]
    assert offered == [[], [0], [], [2], [], []]


def test_a_theme_is_understood_as_people_write_it() -> None:
    assert theme_of("LOG") == theme_of("log ") == ("LOG", None)
    assert theme_of("LOG/damp") == theme_of("damp") == theme_of("LOG", "damp") == ("LOG", "damp")
    assert theme_of("LOG", "waste") == ("LOG", None), "a sub-theme of another theme is a slip"
    assert theme_of("Logement et bailleur") == ("LOG", None) and theme_of("Transports") == ("MOB", None)
    assert theme_of("") == theme_of("zzz") == ("", None)
