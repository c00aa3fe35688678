"""`porte-voix poster` as an operator types it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.opening import open_database
from bot.settings import BadSetting, Settings, load
from storage.database import table_of
from storage.tables import AuditEntry
from tests.printed import photographed, read, sizes
from tests.telegram_app import Furnished, porte_voix

NORD = "Les Fenêtres du Nord"


@pytest.fixture
def operator(furnished: Furnished, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation with the doors of before WhatsApp; returns the folder where they work."""
    monkeypatch.setenv("PORTE_VOIX_DATA", str(furnished.copied(tmp_path / "data").folder))
    monkeypatch.setenv("PORTE_VOIX_RESIDENTS_NAME", "@voisins_bot")
    monkeypatch.setenv("PORTE_VOIX_PUBLIC_URL", "https://voix.example.org/")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_poster_is_made_listed_and_taken_down(operator: Path) -> None:
    code, place, telegram, web, file = porte_voix("poster", "--territory", "59512", "--theme", "log").splitlines()
    assert (place, telegram) == ("Roubaix (59)", f"https://t.me/voisins_bot?start={code}")
    assert (web, file) == (f"https://voix.example.org/?start={code}", f"affiche-{code}.pdf")
    paper = (operator / file).read_bytes()
    (page,) = read(paper)
    assert sizes(paper) == [(210, 297)]
    assert all("".join(words.split()) in page for words in ("Roubaix (59)", "Logement", "Housing", f"{NORD} vous répond", "It is free."))
    assert porte_voix("poster", "list") == f"{code}\tworks\topened 0 times\tRoubaix (59)\tLOG\t{NORD}\n"
    porte_voix("poster", "stop", code.lower())
    assert porte_voix("poster", "list").split("\t")[1] == "stopped"

    async def acts() -> list[tuple[str, str]]:
        entry = table_of(AuditEntry)
        async with open_database(Settings(data=operator / "data")) as database, database.read() as tx:
            return [(row.member_id, row.act) for row in await tx.rows(select(entry).order_by(entry.c.id))]

    assert asyncio.run(acts())[-2:] == [("operator", "make_poster"), ("operator", "stop_poster")]


def test_it_is_on_the_paper_and_in_the_languages_that_were_asked_for(operator: Path) -> None:
    asked = ("poster", "--territory", "QN05981M", "--languages", "en", "--two-up", "--out", "poster.PNG")
    code, place, telegram, web, file = porte_voix(*asked).splitlines()
    assert place == "Nouveau Roubaix, Roubaix (59)"
    assert photographed((operator / file).read_bytes()) == [web, telegram] * 2
    porte_voix("poster", "--territory", "59512", "--format", "a5", "--languages", "en", "--out", "small.pdf")
    small = (operator / "small.pdf").read_bytes()
    assert sizes(small) == [(148, 210)] and "Itisfree." in read(small)[0] and "gratuit" in read(small)[0]
    assert code != porte_voix("poster", "list").splitlines()[1].split("\t")[0]


WRONG: tuple[tuple[tuple[str, ...], str], ...] = (
    ((), "say where the poster hangs"),
    (("--territory", "59100"), "may be several places"),
    (("--territory", "nulle part du tout"), "no place we know"),
    (("--territory", "=QN09328M/59512"), "no place we know"),
    (("--territory", "59512", "--theme", "ZZZ"), "choose one of LOG"),
    (("--territory", "59512", "--languages", "xx"), "in French, and at most 2 of these languages beside it: "),
    (("--territory", "59512", "--languages", "en,ar,tr"), "at most 2 of these languages"),
    (("--territory", "59512", "--out", "poster.svg"), "must end in .pdf"),
    (("--territory", "59512", "--languages", "fr", "--out", "/no/such/folder/p.pdf"), "no poster was made"),
    (("stop", "0000000000"), "poster list"),
)


def test_what_is_wrong_is_said_with_its_cure_and_nothing_is_made(operator: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for wrong, said in WRONG:
        with pytest.raises(SystemExit) as end:
            porte_voix("poster", *wrong)
        assert end.value.code == 2 and said in capsys.readouterr().err
    assert porte_voix("poster", "list") == "" and not list(operator.glob("*.p*"))


def test_a_poster_needs_somewhere_to_lead(operator: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("PORTE_VOIX_RESIDENTS_NAME")
    monkeypatch.setenv("PORTE_VOIX_WEB_CHAT", "false")
    with pytest.raises(SystemExit):
        porte_voix("poster", "--territory", "59512")
    assert "PORTE_VOIX_RESIDENTS_NAME" in capsys.readouterr().err


@pytest.mark.parametrize(("name", "kept"), [("@voisins_bot", "voisins_bot"), ("https://t.me/voisins_bot", "voisins_bot"), ("", "")])
def test_the_name_of_the_bot_is_taken_as_it_is_copied(name: str, kept: str) -> None:
    assert load(residents_name=name).residents_name == kept
    with pytest.raises(BadSetting, match="user name"):
        load(residents_name="nos voisins")
