"""The commission's files: whole, the same each time, anonymous when two are compared, and safe to open."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from sqlalchemy import update

from routing.anonymous.masking import language_of
from routing.directory.known import Directory
from storage import audit, cases, directory, forgetting
from storage.database import Database, table_of
from storage.sealing import Vault
from storage.tables import AuditEntry, Case, Quote
from summaries.commission import bench, codebook, columns, frame
from summaries.commission.dataset import DataSet, Namer
from summaries.commission.export import MANIFEST, NothingToExport, archive, export, take_away
from summaries.commission.generalising import ANY, COMMUNE
from summaries.commission.said import without_places
from summaries.due import BadWeek, bounds
from summaries.small import LEAST
from summaries.weekly import freeze, week_figures
from tests.commission_town import FIRST, LAST, MIDDLE, PARIS, data, english, live, lived, reference_of, says, text
from tests.conftest import MONDAY
from tests.databases import migrated
from tests.instant import Instant, at_once
from tests.people_of_town import newcomer

_case = table_of(Case)


def exported(town: Instant, first: str = FIRST, last: str = LAST, *, ifrc: bool = False, say: Any = text) -> dict[str, bytes]:
    with town.write() as tx:
        known = at_once(Directory.load(tx))
        made = export(tx, say, first=first, last=last, now=MONDAY, zone=PARIS, directory=known, ifrc=ifrc)
        return dict(at_once(made))


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


# --- what is in them -------------------------------------------------------------------------------------------------


def test_every_file_is_there_and_says_how_many_it_counts() -> None:
    town, _ = lived()
    files = exported(town, ifrc=True)
    assert set(files) == {
        "donnees.csv", "donnees.xlsx", "schema.json", "livre_de_codes.csv", "cadre.csv", "ifrc.csv", "methode.md", MANIFEST,
    }  # fmt: skip
    whole = data(town)
    caveat = f"n = {len(whole.rows)} préoccupations, {whole.people} personnes"
    note = files["methode.md"].decode()
    assert note.count(caveat) == note.count("\n## ") == 8 and note.count("Non représentatif") == 8, "each part may be printed alone"
    schema = json.loads(files["schema.json"])
    assert schema["description"].startswith(caveat) and list(schema["properties"]) == list(columns.COLUMNS)
    book = load_workbook(io.BytesIO(files["donnees.xlsx"]))
    assert book.sheetnames == ["Lisez-moi", "Données", "Livre de codes", "Cadre", "IFRC"]
    for sheet in book.worksheets:
        assert sheet["A1"].value.startswith(caveat) and sheet["A1"].value.endswith("Non représentatif.")
        assert sheet.oddFooter is not None and caveat in str(sheet.oddFooter.left.text)
    assert [cell.value for cell in book["Données"][3]] == list(columns.COLUMNS)
    assert book["Données"].max_row == len(whole.rows) + 3


def test_the_note_tells_what_is_true() -> None:
    town, _ = lived()
    whole = data(town)
    note = (exported(town, "2026-W38", MIDDLE))["methode.md"].decode()
    assert "de la semaine 2026-W37 à la semaine 2026-W40. On avait demandé de 2026-W38 à 2026-W40" in note
    first = whole.tallies[0]
    assert first.answered and f"| {first.period} | {first.concerns} | {first.people} |" in note
    assert f"{first.answered.part} sur {first.answered.whole}" in note
    assert "IFRC" not in note and "Aucun texte n'a encore été remis" in note
    assert "# Method note" in (exported(town, say=english))["methode.md"].decode()


def test_rows_say_nothing_that_leads_to_somebody() -> None:
    town, behind = lived()
    files = exported(town, ifrc=True)
    told = b"".join(files[name] for name in files if not name.endswith(".xlsx")).decode()
    assert not [name for name in (*behind, *set(behind.values())) if name in told], "no reference, no pseudonym"
    assert "06 12 34 56" not in told and "connards" not in told and "[téléphone]" in told and "***" in told
    days = [f"{month:02}-{day:02}" for month in (9, 10) for day in range(1, 31)]
    assert not [day for day in days if f"2026-{day}" in told], "no exact day"


def test_a_place_that_a_row_does_not_tell_is_not_in_its_words() -> None:
    town, _ = lived(people=80, concerns=400)
    with town.write() as tx:
        there = {row.reference for row in at_once(tx.rows(_case.select().where(_case.c.insee == "59512")))}
    whole = data(town)
    rows = [row for row in whole.rows if "n'est plus lavé" in row.words and whole.references[row.name] in there]
    assert {row.cells.level for row in rows} > {COMMUNE}
    assert all(("Roubaix" in row.words) == (row.cells.level == COMMUNE) != ("[lieu]" in row.words) for row in rows)


def test_the_neighbourhoods_of_a_commune_are_hidden_in_words_whose_row_tells_the_commune_alone() -> None:
    town = Instant(migrated())
    at = datetime(2026, 10, 6, 9, tzinfo=UTC)
    with town.write() as tx:
        at_once(directory.replace_qpvs(tx, [("QN05981M", "Nouveau Roubaix - Hauts Champs", ("59512",))]))
        at_once(directory.save_association(
            tx, slug="v", name="V", zone="Europe/Paris", themes=(), languages=(), territories=[("commune", "59512")],
            aliases=[("le Potennerie", "59512"), ("les trois tours", "QN05981M")],
        ))  # fmt: skip
        for number in range(12):
            newcomer(tx, f"r{number}")
            here = {"qpv": "QN05981M"} if number > 6 else {}
            says(tx, number, f"r{number}", at, "Sale aux Trois Tours et aux hauts-champs, à Roubaix.", **here)
    words = {row.cells.level: row.words for row in data(town).rows}
    assert words == {
        "commune": "Sale aux [lieu] et aux [lieu], à Roubaix.",
        "quartier": "Sale aux Trois Tours et aux hauts-champs, à Roubaix.",
    }


@pytest.mark.parametrize(
    ("words", "hidden"),
    [
        ("Le hall de ROUBAIX est sale, à Roubaix.", "Le hall de [lieu] est sale, à [lieu]."),
        ("J'habite Saint Denis", "J'habite [lieu]"),
        ("saint-denis, les 4000", "[lieu], les 4000"),
        ("Hem, oui", "Hem, oui"),
    ],
)
def test_names_of_places_are_hidden_however_they_are_written(words: str, hidden: str) -> None:
    assert without_places(words, ["Roubaix (59)", "Saint-Denis (93)"]) == hidden


def test_words_written_in_arabic_are_arabic() -> None:
    assert language_of("المصعد معطل منذ شهر", "fr") == "ar"
    assert language_of("L'ascenseur est en panne (مصعد)", "fr") == "fr" and language_of("", "tr") == "tr"


def test_words_leave_only_with_the_consent_to_be_quoted_and_never_those_of_danger() -> None:
    town, _ = lived()
    whole = data(town)
    with town.write() as tx:
        known = {row.reference: row for row in at_once(tx.rows(_case.select()))}
    for row in whole.rows:
        case = known[whole.references[row.name]]
        assert bool(row.words) == row.cells.quoted and (not row.words or (case.quotable and not case.urgent))
    assert any(row.words for row in whole.rows) and any(not row.words for row in whole.rows)


# --- safe to open ----------------------------------------------------------------------------------------------------


def test_no_cell_is_a_formula_of_somebody_s_words() -> None:
    town, _ = lived()
    files = exported(town, ifrc=True)
    book = load_workbook(io.BytesIO(files["donnees.xlsx"]))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert any(str(cell.value).startswith("'=cmd") for cell in cells)
    for name in ("donnees.csv", "ifrc.csv", "livre_de_codes.csv", "cadre.csv"):
        assert not [cell for row in rows_of(files[name]) for cell in row.values() if cell[:1] in "=+-@" and cell]
    assert [cell.data_type for cell in book["Cadre"][4]] == ["s", "s", "n", "n"], "numbers are numbers"


# --- the same each time ----------------------------------------------------------------------------------------------


def test_the_same_span_gives_the_same_bytes_and_a_manifest_of_them() -> None:
    town, _ = lived()
    files, again = exported(town), exported(town, "2026-W38", "2026-W43")
    different = {name for name in files if files[name] != again[name]}
    assert different == {"methode.md", MANIFEST}, "weeks are widened to the same periods, and the note says what was asked for"
    assert files == exported(town) and archive(files) == archive(exported(town))
    manifest = json.loads(files[MANIFEST])
    assert manifest["representative"] is False and (manifest["first"], manifest["last"]) == (FIRST, LAST)
    assert manifest["files"] == {name: hashlib.sha256(files[name]).hexdigest() for name in files if name != MANIFEST}
    with ZipFile(io.BytesIO(archive(files))) as packed:
        assert sorted(packed.namelist()) == sorted(files)


async def test_each_export_is_in_the_log_and_one_that_is_refused_is_not(sqlite: Database) -> None:
    async with sqlite.write() as tx:
        await live(tx, 1, 40, 60)
    asked = partial(take_away, sqlite, text, now=MONDAY, zone=PARIS, by="operator")
    with pytest.raises(NothingToExport):
        await asked(first="2020-W01", last="2020-W04")
    with pytest.raises(BadWeek):
        await asked(first="2020-W01", last="2020")
    assert MANIFEST in await asked(first=FIRST, last=LAST)
    async with sqlite.read() as tx:
        entries = [(row.member_id, row.act) for row in await tx.rows(table_of(AuditEntry).select())]
        assert await audit.broken(tx) is None
    assert entries == [("operator", "export_commission")]


def test_a_span_without_anything_is_refused() -> None:
    town = Instant(migrated())
    for first, last in ((FIRST, LAST), ("2026-W47", "2026-W47"), (LAST, FIRST)):
        with pytest.raises(NothingToExport):
            exported(town, first, last)


# --- beside the summaries -----------------------------------------------------------------------------------------------


def test_a_row_says_no_more_of_a_theme_than_the_summary_of_its_week_as_it_was_frozen() -> None:
    town = Instant(migrated())
    with town.write() as tx:
        for number in range(48):
            newcomer(tx, f"r{number}")
            at = bounds(FIRST, PARIS)[0] + timedelta(weeks=number // 24, hours=9)
            says(tx, number * 7919, f"r{number}", at, "Le hall est sale.", theme=("LOG", "PRO")[number % 2], subtheme=None)
    assert Counter(row.cells.theme for row in data(town).rows) == {"LOG": 24, "PRO": 24}
    with town.write() as tx:
        told = at_once(week_figures(tx, FIRST, PARIS))
        at_once(freeze(tx, [replace(told, themes=(), pillars=())], MONDAY))
    assert Counter(row.cells.theme for row in data(town).rows) == {"LOG": 12, "PRO": 12, ANY: 24}


# --- attacks ---------------------------------------------------------------------------------------------------------


def people_of(whole: DataSet, behind: dict[str, str]) -> dict[Any, set[str]]:
    found: dict[Any, set[str]] = defaultdict(set)
    for row in whole.rows:
        found[row.cells].add(behind[whole.references[row.name]])
    return found


@pytest.mark.parametrize("seed", range(6))
def test_two_spans_that_overlap_tell_no_more_than_one(seed: int) -> None:
    """Differencing: whoever has both ties rows by their words, and takes one from the other."""
    town, behind = lived(seed)
    short, long = data(town, FIRST, MIDDLE), data(town)
    assert not {row.name for row in short.rows} & {row.name for row in long.rows}, "their names tie nothing"
    of_short, of_long = ({whole.references[row.name]: row for row in whole.rows} for whole in (short, long))
    for reference, row in of_short.items():
        assert (row.cells, row.words) == (of_long[reference].cells, of_long[reference].words), "nothing to put together"
    left: dict[Any, set[str]] = defaultdict(set)
    for reference in of_long.keys() - of_short.keys():
        left[of_long[reference].cells].add(behind[reference])
    assert left and all(len(people) >= LEAST for people in left.values())
    assert long.tallies[: len(short.tallies)] == short.tallies, "and so do the figures of the note"


def test_every_combination_and_every_figure_of_the_frame_is_of_five_people() -> None:
    town, behind = lived()
    whole = data(town)
    assert all(len(people) >= LEAST for people in people_of(whole, behind).values())
    for row in rows_of(exported(town)["cadre.csv"]):
        assert int(row["lignes"]) >= LEAST and (int(row["lignes_avec_mots"]) >= LEAST or row["lignes_avec_mots"] == "0")


def test_the_order_tells_nothing_and_is_this_house_s_alone() -> None:
    """Re-ordering: the order is neither that of time nor that of references, and nobody without the key can make it again."""
    town, _ = lived()
    whole = data(town)
    with town.write() as tx:
        opened = {row.reference: row.opened_at for row in at_once(tx.rows(_case.select()))}
    order = [whole.references[row.name] for row in whole.rows]
    for hidden in (sorted(order, key=opened.__getitem__), sorted(order)):
        place = {reference: number for number, reference in enumerate(hidden)}
        inversions = sum(place[one] > place[other] for at, one in enumerate(order) for other in order[at + 1 :])
        pairs = len(order) * (len(order) - 1) / 2
        assert 0.4 < inversions / pairs < 0.6
    ours, theirs = Namer(Vault(bytes(range(32))), FIRST, LAST), Namer(Vault(bytes(32)), FIRST, LAST)
    assert sorted(order, key=ours.place) == order != sorted(order, key=theirs.place)
    assert {row.name for row in whole.rows} == {ours.name(reference) for reference in order}
    assert not {row.name for row in whole.rows} & {theirs.name(reference) for reference in order}


def test_two_rows_of_one_person_are_not_tied() -> None:
    town, behind = lived(people=12)
    whole = data(town)
    people = [behind[whole.references[row.name]] for row in whole.rows]
    assert len(set(people)) < len(people) and len({row.name for row in whole.rows}) == len(people)


# --- what changes ----------------------------------------------------------------------------------------------------


def test_somebody_forgotten_or_who_changes_their_mind_is_gone_from_it() -> None:
    town, behind = lived()
    before = data(town)
    told = next(before.references[row.name] for row in before.rows if row.words)
    with town.write() as tx:
        at_once(tx.run(update(_case).where(_case.c.reference == told).values(quotable=False)))
        trace = at_once(forgetting.trace(tx, f"person-{behind[next(iter(behind))]}"))
        at_once(forgetting.erase(tx, trace, MONDAY.date()))
    after = data(town)
    assert not set(after.references.values()) & set(trace.references)
    assert [row.words for row in after.rows if after.references[row.name] == told] in ([""], [])
    assert all(len(people) >= LEAST for people in people_of(after, behind).values())


def test_words_that_a_relay_refused_to_have_quoted_are_not_given() -> None:
    town, _ = lived()
    before = data(town)
    told = next(before.references[row.name] for row in before.rows if row.words)
    with town.write() as tx:
        row = {"event_id": 1, "words": "", "state": "refused", "member_id": "m", "at": MONDAY, "week": "2026-W47"}
        tx.add(Quote, id="q1", case_reference=told, **row)
    after = data(town)
    assert [row.words for row in after.rows if after.references[row.name] == told] == [""]
    assert sum(bool(row.words) for row in after.rows) < sum(bool(row.words) for row in before.rows)


def test_what_was_taken_back_is_not_in_it_and_a_correction_is() -> None:
    town = Instant(migrated())
    at = datetime(2026, 10, 6, 9, tzinfo=UTC)
    with town.write() as tx:
        for number in range(6):
            newcomer(tx, f"r{number}")
            says(tx, number, f"r{number}", at, "Pas de lumière.", state="withdrawn" if number == 0 else "new")
        cases.add_event(tx, reference_of(1), at=at, kind="correction", side="resident", words="Pas de lumière au hall.")
        cases.add_event(tx, reference_of(2), at=at, kind="addition", side="resident", words="Toujours rien.")
    whole = data(town)
    assert {whole.references[row.name]: row.words for row in whole.rows} == {
        reference_of(number): "Pas de lumière au hall." if number == 1 else "Pas de lumière." for number in range(1, 6)
    }


def test_the_resident_s_code_and_the_relay_s_are_two_columns() -> None:
    town, at = Instant(migrated()), datetime(2026, 10, 6, 9, tzinfo=UTC)
    corrected = {"theme": "SAN", "subtheme": "frailty", "told_theme": "LOG", "told_subtheme": "breakdown"}
    with town.write() as tx:
        for number in range(12):
            newcomer(tx, f"r{number}")
            says(tx, number, f"r{number}", at, "Pas de lumière.", **(corrected if number < 6 else {}))
    rows = rows_of(exported(town)["donnees.csv"])
    assert Counter((row["theme"], row["code_habitant"], row["code_relais"]) for row in rows) == {
        ("LOG", "LOG.breakdown", "SAN.frailty"): 6, ("LOG", "LOG.breakdown", ""): 6,
    }  # fmt: skip


# --- IFRC ------------------------------------------------------------------------------------------------------------


def test_the_columns_of_the_ifrc_say_the_same_rows() -> None:
    town, _ = lived()
    files = exported(town, ifrc=True)
    rows, ifrc = rows_of(files["donnees.csv"]), rows_of(files["ifrc.csv"])
    assert list(ifrc[0]) == list(columns.IFRC_COLUMNS) and {"feedback message", "type", "category", "code", "sensitive"} <= set(ifrc[0])
    assert [row["feedback message"] for row in ifrc] == [row["mots"] for row in rows]
    assert {row["type"] for row in ifrc if row["type"]} == {"Rumors beliefs observations"}
    for row, other in zip(rows, ifrc, strict=True):
        assert other["date"] == row["periode"]
        assert other["sensitive"] == ("unknown" if row["theme"] == ANY else "yes" if row["theme"] == "TRA" else "no")
        assert other["sex"] == other["age"] == "not asked"


def test_every_column_of_every_file_is_documented() -> None:
    page = " ".join((Path(__file__).parent.parent / "docs" / "commission.md").read_text("utf-8").split())
    every = {*columns.COLUMNS, *columns.IFRC_COLUMNS, *frame.COLUMNS, *codebook.COLUMNS, *bench.COLUMNS}
    assert {name for name in every if f"`{name}`" not in page} == set()
