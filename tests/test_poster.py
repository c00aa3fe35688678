"""Posters as an operator makes them, and as a phone would read them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
import segno

from bot.documents.poster import Door, Poster, drawn, square
from bot.settings import BadSetting, load
from routing.cases import ALPHABET
from routing.residents.links import Addresses, new_payload, payload_in
from tests.telegram_app import Furnished, furnished, porte_voix

__all__ = ["furnished"]
SVG = "{http://www.w3.org/2000/svg}"
LINK = "https://t.me/voisins_bot?start=7K3MQ0ABCD"


@pytest.fixture
def operator(furnished: Furnished, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation with both doors; returns its folder."""
    monkeypatch.setenv("PORTE_VOIX_DATA", str(furnished.copied(tmp_path / "data").folder))
    monkeypatch.setenv("PORTE_VOIX_RESIDENTS_NAME", "@voisins_bot")
    monkeypatch.setenv("PORTE_VOIX_PUBLIC_URL", "https://voix.example.org/")
    return tmp_path


def dots(path: str) -> set[tuple[int, int]]:
    """The black dots a path draws, as (column, row), read as a printer would."""
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", path)
    assert "".join(f"M{x} {y}h{n}v1h-{back}z" for x, y, n, back in runs) == path
    return {(int(x) + step, int(y)) for x, y, n, _ in runs for step in range(int(n))}


def squares(sheet: str) -> Iterator[set[tuple[int, int]]]:
    for path in ElementTree.fromstring(sheet).iter(f"{SVG}path"):  # noqa: S314 - our own sheet
        yield dots(path.attrib["d"])


def expected(link: str) -> set[tuple[int, int]]:
    """The dots of a link with the four white ones all around that phones want."""
    matrix = segno.make(link, error="m", micro=False).matrix
    return {(x + 4, y + 4) for y, line in enumerate(matrix) for x, dot in enumerate(line) if dot}


def words(sheet: str) -> list[str]:
    return [str(text.text) for text in ElementTree.fromstring(sheet).iter(f"{SVG}text")]  # noqa: S314 - our own sheet


def poster(**changes: object) -> str:
    given = {"title": "Dites-le.", "place": "Lens (62)", "theme": "", "lines": ["Un.", "Deux."], "doors": [Door(link=LINK, label="Ici")]}
    return drawn(Poster(**{**given, **changes}))  # type: ignore[arg-type]


# --- the sheet -------------------------------------------------------------------------------------------------------


def test_a_square_has_every_dot_of_its_link_and_no_other() -> None:
    assert list(squares(poster())) == [expected(LINK)]
    assert list(squares(poster())) != [expected(LINK + "E")]
    assert square(LINK, 80, 0, 0) in poster(doors=[Door(link=LINK, label="Ici")] * 2).replace("translate(16.6667 122)", "translate(0 0)")


def test_two_doors_have_a_square_each() -> None:
    web = "https://voix.example.org/?start=7K3MQ0ABCD"
    sheet = poster(doors=[Door(link=LINK, label="Avec Telegram"), Door(link=web, label="Sans application")])
    assert list(squares(sheet)) == [expected(LINK), expected(web)]
    assert "Avec Telegram" in words(sheet) and "t.me/voisins_bot?start=7K3MQ0ABCD" in words(sheet)


def test_what_is_written_is_never_markup() -> None:
    nasty = '</text><script>alert(1)</script> "Rue" & <b>'
    sheet = poster(place=nasty, title=nasty, theme=nasty, lines=[nasty])
    assert not list(ElementTree.fromstring(sheet).iter(f"{SVG}script")) and "<script" not in sheet  # noqa: S314 - our own sheet
    assert {element.tag.removeprefix(SVG) for element in ElementTree.fromstring(sheet).iter()} == {"svg", "rect", "g", "path", "text"}  # noqa: S314
    assert "alert(1)" in " ".join(words(sheet))


@pytest.mark.parametrize("place", ["x" * 400, "Une très longue cité " * 12, ""])
def test_every_line_fits_the_sheet(place: str) -> None:
    for text in ElementTree.fromstring(poster(place=place)).iter(f"{SVG}text"):  # noqa: S314 - our own sheet
        assert len(str(text.text)) * float(text.attrib["font-size"]) * 0.5 < 210 and 0 < float(text.attrib["y"]) < 297


# --- links -----------------------------------------------------------------------------------------------------------


def test_a_payload_is_random_short_and_says_nothing() -> None:
    drawn_ = {new_payload() for _ in range(500)}
    assert len(drawn_) == 500 and all(len(one) == 10 and set(one) <= set(ALPHABET) for one in drawn_)


@pytest.mark.parametrize(
    ("typed", "payload"),
    [
        ("7k3mq0abcd", "7K3MQ0ABCD"),
        (" 7K3MQOABCD ", "7K3MQ0ABCD"),
        ("lk3mq0abci", "1K3MQ0ABC1"),
        ("7K3MQ", ""),
        ("7K3MQ0ABC_", ""),
        ("", ""),
    ],
)
def test_a_payload_is_understood_as_people_type_it(typed: str, payload: str) -> None:
    assert payload_in(typed) == payload


def test_a_link_leads_where_there_is_a_door() -> None:
    assert Addresses("voisins_bot", "https://v.org").all("ABC") == ("https://t.me/voisins_bot?start=ABC", "https://v.org/?start=ABC")
    assert Addresses(page="https://v.org").all("ABC") == ("https://v.org/?start=ABC",) and not Addresses()


@pytest.mark.parametrize(("name", "kept"), [("@voisins_bot", "voisins_bot"), ("https://t.me/voisins_bot", "voisins_bot"), ("", "")])
def test_the_name_of_the_bot_is_taken_as_it_is_copied(name: str, kept: str) -> None:
    assert load(residents_name=name).residents_name == kept
    with pytest.raises(BadSetting, match="user name"):
        load(residents_name="nos voisins")


# --- the command -----------------------------------------------------------------------------------------------------


def test_a_poster_is_made_listed_and_taken_down(operator: Path) -> None:
    sheet = operator / "poster.svg"
    code, place, telegram, web = porte_voix("poster", "make", "--place", "59512", "--theme", "log", "--out", str(sheet)).splitlines()
    assert (place, telegram) == ("Roubaix (59)", f"https://t.me/voisins_bot?start={code}")
    assert web == f"https://voix.example.org/?start={code}"
    assert list(squares(sheet.read_text("utf-8"))) == [expected(telegram), expected(web)]
    assert {"Dites-le.", "On vous répond.", "Roubaix (59)", "Logement"} <= set(words(sheet.read_text("utf-8")))
    assert porte_voix("poster", "list") == f"{code}\tworks\topened 0 times\tRoubaix (59)\tLOG\n"
    porte_voix("poster", "stop", code.lower())
    assert porte_voix("poster", "list").split("\t")[1] == "stopped"


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("QN05981M", "Nouveau Roubaix, Roubaix (59)"),
        ("=59512", "Roubaix (59)"),
        ("roubaix", "Roubaix (59)"),
        ("=QN09328M/93066", "Franc Moisin, Saint-Denis (93)"),
    ],
)
def test_a_place_is_named_by_its_code_or_in_words(operator: Path, asked: str, place: str) -> None:
    assert porte_voix("poster", "make", "--place", asked).splitlines()[1] == place


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("make", "--place", "59100"), "may be several places"),
        (("make", "--place", "saint denis"), "=93066"),
        (("make", "--place", "nulle part du tout"), "no place we know"),
        (("make", "--place", "=QN09328M/59512"), "no place we know"),
        (("make", "--place", "59512", "--theme", "ZZZ"), "choose one of LOG"),
        (("make", "--place", "59512", "--out", "/no/such/folder/p.svg"), "no poster was made"),
        (("stop", "0000000000"), "poster list"),
    ],
)
def test_what_is_wrong_is_said_with_its_cure_and_nothing_is_made(
    operator: Path, capsys: pytest.CaptureFixture[str], wrong: tuple[str, ...], said: str
) -> None:
    with pytest.raises(SystemExit) as end:
        porte_voix("poster", *wrong)
    assert end.value.code == 2 and said in capsys.readouterr().err
    assert porte_voix("poster", "list") == ""


def test_a_poster_needs_somewhere_to_lead(operator: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("PORTE_VOIX_RESIDENTS_NAME")
    monkeypatch.setenv("PORTE_VOIX_WEB_CHAT", "false")
    with pytest.raises(SystemExit):
        porte_voix("poster", "make", "--place", "59512")
    assert "PORTE_VOIX_RESIDENTS_NAME" in capsys.readouterr().err
