"""Reading for the scientific commission at the staff bot: one anonymous text at a time, by people who never see each other's codes."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from dialogue.buttons import Start, written
from routing.access import Member, Role, may_code
from routing.directory.known import Directory
from storage import codings, forgetting, my_data
from storage.database import table_of
from storage.tables import AuditEntry, Case, Coding, Quote
from summaries.commission import codebook
from summaries.commission.codebook import UNSURE
from summaries.commission.dataset import data_set
from summaries.commission.draws import hand_out, readings
from summaries.commission.sheets import as_csv
from tests.commission_town import FIRST, LAST, PARIS, live
from tests.conftest import MONDAY
from tests.street import Somebody, Street, street
from tests.talk import Talk
from tests.telegram_app import Furnished

_coding, _case = table_of(Coding), table_of(Case)
CODES = [["LOG", "Logement"], ["LOG.damp", "Humidité, froid"], ["AUT", "Autre chose"]]


# --- the conversation ------------------------------------------------------------------------------------------------


def test_a_theme_then_what_is_more_precise_then_a_remark() -> None:
    reader = Talk("code_text", draw=1, item="T1", codes=CODES)
    assert reader.choices == ["LOG", "AUT", "unsure"]
    reader.taps("LOG")
    assert reader.step == "subtheme" and reader.choices == ["LOG.damp", "whole"]
    reader.goes_back().taps("LOG", "whole").types("Deux sujets à la fois.")
    assert (reader.draft.code, reader.draft.memo) == ("LOG", "Deux sujets à la fois.")


@pytest.mark.parametrize(
    ("taps", "code"), [(("LOG", "LOG.damp", "skip"), "LOG.damp"), (("AUT", "skip"), "AUT"), (("unsure", "skip"), "unsure")]
)
def test_a_code_without_more_precise_ones_asks_for_none(taps: tuple[str, ...], code: str) -> None:
    assert Talk("code_text", draw=1, item="T1", codes=CODES).taps(*taps).draft.code == code


def test_a_wrong_button_and_words_that_name_no_code_ask_again_and_it_still_ends() -> None:
    reader = Talk("code_text", draw=1, item="T1", codes=CODES).taps("PRO")
    assert reader.step == "theme" and reader.hears("De quoi parle ce texte")
    assert reader.types("n'importe quoi").step == "theme"
    assert reader.types("logement").step == "subtheme", "its name is as good as its button"
    assert reader.restarts().taps("LOG.damp", "skip").draft.code == "LOG.damp"


@pytest.mark.parametrize(("role", "reads"), [(Role.RELAY, False), (Role.LEAD, False), (Role.COORDINATION, True), (Role.OBSERVER, True)])
def test_who_may_read_for_the_commission(role: Role, reads: bool) -> None:
    assert may_code(Member(id="m", role=role, association_id=None, first_name="A", address_id="a", language="fr")) is reads


# --- at the bot ------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def bench(furnished: Furnished, folder: Path) -> AsyncIterator[Street]:
    """A house where texts were handed out to be read at the bot."""
    async with street(furnished.copied(folder / "data")) as town:
        async with town.house.database.write() as tx:
            await live(tx, 1, 40, 120)
        async with town.house.database.write() as tx:
            data = await data_set(tx, FIRST, LAST, MONDAY, PARIS, await Directory.load(tx))
            assert data is not None
            await hand_out(tx, data, seed="s", share=10, coders=(), rest=False, codebook=1, now=MONDAY)
        yield town


async def seats(town: Street) -> list[Any]:
    async with town.house.database.read() as tx:
        return await codings.of_draw(tx, 1)


async def last(somebody: Somebody) -> str:
    return (await somebody.looks() or [""])[-1]


async def reads_text(somebody: Somebody, *presses: str) -> str:
    """Code the text that is shown; returns what is shown then."""
    for label in presses:
        await somebody.presses_label(label)
    await somebody.presses("choice-skip")
    return await last(somebody)


async def test_two_members_read_the_same_texts_and_never_each_other_s_codes(furnished: Furnished, tmp_path: Path) -> None:
    async with bench(furnished, tmp_path) as town:
        jeanne, omar = await town.relay("Jeanne"), await town.relay("Omar")
        await jeanne.presses("act-admit")
        await jeanne.types("/coder")
        first = (await seats(town))[0]
        shown = await last(jeanne)
        assert shown.startswith(f"Texte {first.item} (0 lus par vous)\n\n{first.words}") and "De quoi parle ce texte ?" in shown
        assert first.case_reference not in shown and "LOG" not in shown, "neither the case nor what its resident chose"
        await omar.types("/coder")
        assert await last(omar) == shown, "the same words, and nothing of who else reads them"
        shown = await reads_text(jeanne, "Logement", "Humidité, froid")
        second = (await seats(town))[2]
        assert f"Texte {second.item} (1 lus par vous)" in shown
        await omar.presses_label("Propreté")
        assert "Humidité" not in await last(omar) and "Plus précisément" in await last(omar)
        await omar.presses_label("Rien de plus précis")
        await omar.types("On parle du hall.")
        await omar.reads("coder-kept", code="PRO")
        assert "Humidité" not in await omar.everything()
        one, other = (await seats(town))[:2]
        assert {(row.code, row.memo) for row in (one, other)} == {("LOG.damp", ""), ("PRO", "On parle du hall.")}
        assert one.coder != other.coder and one.item == other.item
        async with town.house.database.read() as tx:
            person = await tx.value(_case.select().with_only_columns(_case.c.person_id).where(_case.c.reference == one.case_reference))
            codes = [row.code for row in await my_data.coded(tx, str(person)) if row.case_reference == one.case_reference]
            assert sorted(codes) == ["LOG.damp", "PRO"], "its resident may see what was read in their words"
        async with town.house.database.read() as tx:
            acts = [row.act for row in await tx.rows(table_of(AuditEntry).select()) if row.act == "code_text"]
            assert len(acts) == 2 and (await readings(tx, 1))[one.item] == (one.code, other.code)


async def test_an_old_button_a_restart_and_the_command_again_lose_nothing(furnished: Furnished, tmp_path: Path) -> None:
    async with bench(furnished, tmp_path) as town:
        jeanne = await town.relay("Jeanne")
        await jeanne.types("/coder")
        old, _ = await jeanne._button("Logement")
        await jeanne.presses_label("Logement")
        await jeanne.presses_data(old.data)
        assert "Plus précisément" in await last(jeanne) and town.house is not None
        await jeanne.types("/coder")
        first = (await seats(town))[0]
        assert f"Texte {first.item}" in await last(jeanne) and "Plus précisément" in await last(jeanne), "the text again, where it stood"
    async with street(Furnished(tmp_path / "data", furnished.invitations)) as town:
        town.numbers = itertools.count(1000)
        jeanne = Somebody(town, "Jeanne", jeanne.bot, "telegram")
        shown = await reads_text(jeanne, "Humidité, froid")
        assert (await seats(town))[0].code == "LOG.damp" and "(1 lus par vous)" in shown
        await jeanne.presses_data(old.data)
        await jeanne.types("annuler")
        await jeanne.reads("aside-cancelled")
        await jeanne.presses_data(old.data)
        await jeanne.reads("old-button")
        await jeanne.presses_data(written(Start("code_text")))
        await jeanne.reads("refused-role")
        assert [row.code for row in await seats(town)].count(None) == len(await seats(town)) - 1


async def test_somebody_who_does_not_know_says_so_and_the_last_text_ends_it(furnished: Furnished, tmp_path: Path) -> None:
    async with bench(furnished, tmp_path) as town:
        omar = await town.relay("Omar")
        await omar.types("/coder")
        texts = {row.item for row in await seats(town)}
        for _ in texts:
            await omar.presses("coding-unsure", "choice-skip")
        await omar.reads("coder-none")
        read = [row for row in await seats(town) if row.code]
        assert {row.code for row in read} == {UNSURE} and {row.item for row in read} == texts and len(read) == len(texts)
        await omar.types("/coder")
        await omar.reads("coder-none")


async def test_a_relay_reads_nothing_and_a_third_reader_finds_both_seats_taken(furnished: Furnished, tmp_path: Path) -> None:
    async with bench(furnished, tmp_path) as town:
        nadia, jeanne = await town.relay("Nadia"), await town.relay("Jeanne")
        await nadia.types("/coder")
        await nadia.reads("refused-role")
        await jeanne.types("/coder")
        async with town.house.database.write() as tx:
            await tx.run(update(_coding).where(_coding.c.rank == 0).values(coder="other", code="LOG"))
        await jeanne.presses_label("Logement")
        await jeanne.presses_label("Rien de plus précis")
        await jeanne.presses("choice-skip")
        await jeanne.reads("coder-gone")
        assert f"Texte {(await seats(town))[2].item}" in await last(jeanne), "and the next text comes"


async def test_a_resident_forgotten_or_who_takes_back_their_consent_is_read_no_more(furnished: Furnished, tmp_path: Path) -> None:
    async with bench(furnished, tmp_path) as town:
        jeanne = await town.relay("Jeanne")
        await jeanne.types("/coder")
        first = (await seats(town))[0]
        async with town.house.database.write() as tx:
            await tx.run(update(_case).where(_case.c.reference == first.case_reference).values(quotable=False))
        await jeanne.types("/coder")
        second = (await seats(town))[2]
        assert f"Texte {second.item}" in await last(jeanne)
        async with town.house.database.write() as tx:
            row = {"event_id": 1, "words": "", "state": "refused", "member_id": "m", "at": MONDAY, "week": "2026-W47"}
            tx.add(Quote, id="q1", case_reference=second.case_reference, **row)
        await jeanne.types("/coder")
        second = (await seats(town))[4]
        assert f"Texte {second.item}" in await last(jeanne), "a relay refused to have the one before quoted"
        async with town.house.database.write() as tx:
            person = await tx.value(_case.select().with_only_columns(_case.c.person_id).where(_case.c.reference == second.case_reference))
            await forgetting.erase(tx, await forgetting.trace(tx, str(person)), MONDAY.date())
        assert second.item not in await jeanne.everything() and await jeanne.conversation() is None
        assert second.item not in {row.item for row in await seats(town)}


async def test_a_code_retired_while_somebody_reads_is_asked_again(furnished: Furnished, tmp_path: Path) -> None:
    async with bench(furnished, tmp_path) as town:
        jeanne = await town.relay("Jeanne")
        await jeanne.types("/coder")
        await jeanne.presses_label("Logement")
        rows = [[*row[:-1], "oui" if row[0] == "LOG.damp" else "non"] for row in codebook.shipped().rows()[1:]]
        async with town.house.database.write() as tx:
            assert await codebook.take(tx, as_csv(codebook.COLUMNS, rows)) is not None
        shown = await reads_text(jeanne, "Humidité, froid")
        await jeanne.reads("coder-new-codebook")
        first = (await seats(town))[0]
        assert first.code is None and f"Texte {first.item} (0 lus par vous)" in shown
        await jeanne.presses_label("Logement")
        assert "Humidité" not in str(jeanne.heard[-1].buttons)
        await reads_text(jeanne, "Loyer, charges")
        first = (await seats(town))[0]
        assert (first.code, first.codebook) == ("LOG.rent", 2), "and it is known with which version it was read"
