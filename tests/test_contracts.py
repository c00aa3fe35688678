"""What each contrat de ville makes of the themes: a table that is imported, exported, looked up, and refused whole when a row is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli import main
from flows.themes import Theme
from routing.directory.cells import as_csv
from routing.directory.contracts import Axis, Contract, Contracts, national
from routing.directory.contracts_file import HEADER, as_workbook, import_contracts, read_contracts, rows_of
from routing.directory.importing import Imported
from routing.places.files import BadFile
from storage.database import Database

ROOT = Path(__file__).parent.parent
SHIPPED = (ROOT / "examples" / "pillars.csv").read_bytes()
ROUBAIX, TOULOUSE, LENS = "59512", "31555", "62498"
HEAD = ";".join(HEADER)


def table(*lines: str) -> bytes:
    return "\n".join((HEAD, *lines)).encode()


def faults(*lines: str) -> list[str]:
    with pytest.raises(BadFile) as wrong:
        read_contracts(table(*lines))
    return list(wrong.value.faults)


async def loaded(database: Database) -> Contracts:
    async with database.read() as tx:
        return await Contracts.load(tx)


def test_a_theme_counts_where_the_contract_of_its_place_says() -> None:
    contracts = Contracts.of(read_contracts(SHIPPED))
    assert contracts.axis_of("EMP", ROUBAIX) == Axis("Développement économique", "Plein emploi", "metropole-de-lille")
    assert contracts.axis_of("EMP", ROUBAIX, subtheme="childcare").axis == "Égalité femmes-hommes"
    assert contracts.axis_of("EMP", ROUBAIX, subtheme="job").axis == "Plein emploi"
    assert contracts.axis_of("LOG", TOULOUSE) == Axis("", "Logement et cadre de vie", "toulouse-metropole")


def test_where_no_contract_says_anything_the_country_does() -> None:
    contracts = Contracts.of(read_contracts(SHIPPED))
    assert contracts.axis_of("EMP", LENS) == national("EMP") == Axis("développement économique et emploi", "plein emploi")
    assert contracts.axis_of("EMP", TOULOUSE) == national("EMP"), "its contract does not name this theme"
    assert contracts.axis_of("EMP") == Contracts().axis_of("EMP", ROUBAIX) == national("EMP")
    assert contracts.axis_of("AUT", LENS) == Axis("", "")


def test_the_most_specific_contract_speaks() -> None:
    def contract(code: str, kind: str, place: str) -> Contract:
        return Contract(code=code, name=code, territories=((kind, place),), axes={("LOG", ""): Axis(code, "", code)})

    wide = [contract("nord", "departement", "59"), contract("mel", "epci", "200093201")]
    near = [*wide, contract("roubaix", "commune", ROUBAIX), contract("pile", "qpv", "QN05981M")]
    assert Contracts.of(wide).axis_of("LOG", ROUBAIX).contract == "mel"
    assert Contracts.of(near).axis_of("LOG", ROUBAIX).contract == "roubaix"
    assert Contracts.of(near).axis_of("LOG", ROUBAIX, qpv="QN05981M").contract == "pile"
    assert Contracts.of([contract("paris", "commune", "75056")]).axis_of("LOG", "75118").contract == "paris", "an arrondissement"


async def test_a_file_is_taken_whole_and_may_be_brought_again(database: Database) -> None:
    assert await import_contracts(database, SHIPPED) == Imported(new=2, known=0)
    before = await loaded(database)
    assert await import_contracts(database, SHIPPED) == Imported(new=0, known=2)
    assert await loaded(database) == before
    assert before.axis_of("LOG", ROUBAIX).axis == "Habiter mieux"
    changed = table("toulouse-metropole;Toulouse;243100518;EMP;;;Emploi")
    assert await import_contracts(database, changed) == Imported(new=0, known=1)
    after = await loaded(database)
    assert after.axis_of("EMP", TOULOUSE).axis == "Emploi"
    assert after.axis_of("LOG", TOULOUSE) == national("LOG"), "a contract that is brought again takes the place of what it was"
    assert after.axis_of("LOG", ROUBAIX).axis == "Habiter mieux", "the others stay"


@pytest.mark.parametrize("form", [as_csv, as_workbook])
async def test_what_is_exported_is_read_back_the_same(form: object) -> None:
    found = read_contracts(SHIPPED)
    hostile = Contract(
        code="c", name="=HYPERLINK(1)", territories=(("commune", "01004"),), axes={("LOG", ""): Axis("+1", "a; « b »", "c")}
    )  # fmt: skip
    every = (*found, hostile)
    assert callable(form)
    assert read_contracts(form(rows_of(every))) == every


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (";;Roubaix (59);LOG;;a;b", "row 3: no contract"),
        ("un;;Roubaix (59);ZZZ;;a;b", "row 3: « ZZZ » is no theme"),
        ("un;;Roubaix (59);LOG;doctor;a;b", "row 3: « doctor » is no sub-theme of LOG"),
        ("un;;Roubaix (59);LOG;;;", "row 3: neither a pillar nor an axis"),
        ("un;;Roubaix (59);LOG;;" + "a" * 121 + ";b", "row 3: a pillar or an axis has 120"),
        ("un;" + "a" * 121 + ";Roubaix (59);LOG;;a;b", "row 3: the name has 121"),
        ("un;;Roubay;LOG;;a;b", "row 3: « Roubay » is no commune known"),
        ("un;;;LOG;;a;b", "row 3: « un » has no territory"),
        ("un;;Lens (62);LOG;;a;b", "row 3: 62498 is in « bon » too"),
        ("bon;Autre nom;;EMP;;a;b", "row 3: the contract is « Autre nom » here"),
        ("bon;;;EDU;;a;b", "row 3: EDU has a row already in « bon »"),
        ("un;;Roubaix (59);LOG;;a;b;c", "row 3: more cells than columns"),
    ],
)
def test_a_bad_row_is_named(line: str, said: str) -> None:
    assert faults("bon;Bon contrat;Lens (62);EDU;;a;b", line)[0].startswith(said)
    assert read_contracts(table("bon;Bon contrat;Lens (62);EDU;;a;b"))[0].code == "bon"


def test_every_fault_is_said_at_once_and_a_missing_column_by_its_name() -> None:
    assert len(faults("un;;Roubaix (59);ZZZ;;a;b", "deux;;Nullepart;LOG;;a;b", ";;;LOG;;a;b")) >= 3
    with pytest.raises(BadFile, match="no column « pilier »"):
        read_contracts(b"contrat;theme\nun;LOG\n")
    with pytest.raises(BadFile, match="no row"):
        read_contracts(HEAD.encode())


async def test_a_bad_file_changes_nothing(database: Database) -> None:
    await import_contracts(database, SHIPPED)
    before = await loaded(database)
    with pytest.raises(BadFile, match="row 3"):
        await import_contracts(database, table("bon;Bon;Lens (62);EDU;;a;b", "un;;;ZZZ;;a;b"))
    with pytest.raises(BadFile, match="200093201 is in « metropole-de-lille »"):
        await import_contracts(database, table("bon;Bon;Lens (62);EDU;;a;b", "autre;;200093201;LOG;;a;b"))
    assert await loaded(database) == before


def test_the_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("PORTE_VOIX_DATA", str(tmp_path))

    def said(*words: str) -> tuple[int, str]:
        with pytest.raises(SystemExit) as left:
            main(["pillars", *words])
        printed = capsys.readouterr()
        return int(str(left.value.code)), printed.out + printed.err

    bad, good, out = tmp_path / "bad.csv", ROOT / "examples" / "pillars.csv", tmp_path / "out.xlsx"
    bad.write_bytes(table("un;;Roubaix (59);ZZZ;;a;b"))
    code, words = said("import", str(bad))
    assert (code, "row 2: « ZZZ » is no theme" in words) == (2, True)
    assert said("show", ROUBAIX)[1].splitlines()[0] == "LOG\tcadre de vie\tservices publics et cadre de vie\tnational"
    assert said("import", str(good)) == (0, "2 contracts added, 0 brought up to date\n")
    assert said("show", ROUBAIX)[1].splitlines()[0] == "LOG\tCadre de vie\tHabiter mieux\tmetropole-de-lille"
    assert said("export", str(out)) == (0, f"2 contracts written to {out}\n")
    assert read_contracts(out.read_bytes()) == tuple(sorted(read_contracts(SHIPPED), key=lambda one: one.code))
    assert said("export", str(tmp_path / "out.doc"))[0] == 2
    assert said("remove", "metropole-de-lille")[0] == 0
    assert said("remove", "metropole-de-lille")[0] == 2
    assert "national" in said("show", ROUBAIX)[1].splitlines()[0]


def test_every_theme_is_in_one_of_three_national_pillars_or_none() -> None:
    assert {national(theme).pillar.partition(" (")[0] for theme in Theme} == {
        "cadre de vie", "cohésion sociale", "développement économique et emploi", "",
    }  # fmt: skip
