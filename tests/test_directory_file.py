"""The directory of associations as a person keeps it in a spreadsheet, with what people write in such cells."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from routing.directory.file import ListedAssociation, read_directory
from routing.places.files import BadFile, read_qpvs
from routing.places.records import Qpv

ROOT = Path(__file__).parent.parent
QPVS = (Qpv(code="QN03107M", name="Grand Mirail", communes=("31555",)), Qpv(code="QN97458M", name="Le Chaudron", communes=("97411",)))
HEADER = ("association", "nom", "territoires", "themes", "alias", "langues", "fuseau")


def line(**cells: str) -> str:
    return ";".join(cells.get(name, "") for name in HEADER)


def directory(*lines: str) -> bytes:
    return "\n".join((";".join(HEADER), *lines)).encode()


def one(**cells: str) -> ListedAssociation:
    (found,) = read_directory(directory(line(**{"association": "Les Voisins", **cells})), QPVS)
    return found


def faults(*lines: str) -> str:
    with pytest.raises(BadFile) as wrong:
        read_directory(directory(*lines), QPVS)
    return "\n".join(wrong.value.faults)


def test_a_row_becomes_an_association() -> None:
    found = one(
        nom="Les Voisins du Mirail",
        territoires="QN03107M|Toulouse (31)",
        themes="LOG|pro",
        alias="Bellefontaine=QN03107M|la Reynerie=31555",
        langues="fr, ar|tr",
    )
    assert found == ListedAssociation(
        slug="les-voisins",
        name="Les Voisins du Mirail",
        territories=(("qpv", "QN03107M"), ("commune", "31555")),
        themes=("LOG", "PRO"),
        aliases=(("Bellefontaine", "QN03107M"), ("la Reynerie", "31555")),
        languages=("fr", "ar", "tr"),
        zone="Europe/Paris",
    )


@pytest.mark.parametrize(
    ("written", "territory"),
    [
        ("Roubaix (59)", ("commune", "59512")),
        ("ROUBAIX", ("commune", "59512")),
        ("st denis (93)", ("commune", "93066")),
        ("Saint-Denis (974)", ("commune", "97411")),
        ("Marseille 14e Arrondissement (13)", ("commune", "13214")),
        ("59512", ("commune", "59512")),
        ("1053", ("commune", "01053")),
        ("2A004", ("commune", "2A004")),
        ("93059", ("commune", "93066")),
        ("qn03107m", ("qpv", "QN03107M")),
        ("93", ("departement", "93")),
        ("1", ("departement", "01")),
        ("département 2B", ("departement", "2B")),
        ("974", ("departement", "974")),
        ("200 093 201", ("epci", "200093201")),
        ("200057867", ("epci", "200057867")),
    ],
)
def test_a_territory_is_written_in_many_ways(written: str, territory: tuple[str, str]) -> None:
    assert one(territoires=written).territories == (territory,)


def test_the_clock_is_that_of_the_territory_unless_written() -> None:
    assert one(territoires="Saint-Denis (974)").zone == "Indian/Reunion"
    assert one(territoires="QN97458M").zone == "Indian/Reunion"
    assert one(territoires="973").zone == "America/Cayenne"
    assert one(territoires="Saint-Denis (974)|75", fuseau="Europe/Paris").zone == "Europe/Paris"
    assert "several time zones" in faults(line(association="A", territoires="Saint-Denis (974)|75"))
    assert "no time zone" in faults(line(association="A", territoires="75", fuseau="Paris"))


def test_the_name_stands_when_there_is_no_other() -> None:
    assert (one(territoires="75").slug, one(territoires="75").name) == ("les-voisins", "Les Voisins")


def test_english_columns_commas_tabs_and_old_encodings_are_read() -> None:
    for content in (
        b"slug,name,territories\nvoisins,Les Voisins,93\n",
        b"slug\tname\tterritories\nvoisins\tLes Voisins\t93\n",
        "\ufeffassociation;territoires;thèmes\nVoisins;93;LOG\n".encode(),
        "association;territoires;thèmes\nVoisins;93;LOG\n".encode("cp1252"),
        b'association;territoires\nVoisins;"93;75"\n',
    ):
        assert read_directory(content)[0].slug == "voisins"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"territoires": "59100"}, "59100 is a postcode and the INSEE code of Bousignies: write that name, or 59512 for Roubaix (59)"),
        ({"territoires": "93200"}, "93200 is no INSEE code: it is a postcode; write 93066 for Saint-Denis (93)"),
        ({"territoires": "Saint-Denis"}, "the name of several communes: write Saint-Denis (11)"),
        ({"territoires": "Roubé (59)"}, "was it Roubaix (59)"),
        ({"territoires": "Roubaix (99)"}, "99 is no département"),
        ({"territoires": "Xqzk"}, "check its spelling"),
        ({"territoires": "QN99999M"}, "not in the imported list"),
        ({"territoires": "123456789"}, "no EPCI or EPT"),
        ({"territoires": ""}, "no territory"),
        ({"territoires": "93", "themes": "LOG|CUISINE"}, "« CUISINE » is no theme: write codes among AUT, DIS"),
        ({"territoires": "93", "alias": "Busserine"}, "« Busserine » is no alias"),
        ({"territoires": "93", "alias": "=93066"}, "is no alias"),
        ({"territoires": "93", "alias": "le neuf trois=93"}, "must name a QPV or a commune"),
        ({"territoires": "93", "alias": "x" * 81 + "=93066"}, "81 characters"),
        ({"territoires": "93", "langues": "français"}, "« français » is no language code"),
        ({"territoires": "93", "association": "!!"}, "no association"),
        ({"territoires": "93", "nom": "x" * 121}, "121 characters"),
    ],
)
def test_a_cell_that_cannot_be_taken_says_what_to_write(cells: dict[str, str], told: str) -> None:
    assert told in faults(line(**{"association": "A", **cells}))


def test_every_fault_is_told_with_its_row_and_nothing_is_taken_then_the_corrected_file_is() -> None:
    told = faults(
        line(association="Bien", territoires="93"),
        line(association="Mal", territoires="59100", themes="ZZZ"),
        line(association="bien", territoires="75"),
        "Trop;;93;;;;;de;cellules",
    )
    assert "row 2" not in told
    for part in ("row 3: 59100", "row 3: « ZZZ »", "row 4: « bien » has a row already", "row 5: more cells than columns"):
        assert part in told
    assert [found.slug for found in read_directory(directory(line(association="Bien", territoires="93")))] == ["bien"]


@pytest.mark.parametrize("content", [b"", b"association;territoires\n", b"nom;ville\nA;B\n", b"PK\x03\x04broken"])
def test_what_is_no_directory_says_so(content: bytes) -> None:
    with pytest.raises(BadFile):
        read_directory(content)


def workbook(*lines: tuple[object, ...]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for cells in lines:
        sheet.append(list(cells))
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_workbook_is_read_with_numbers_where_codes_were_typed() -> None:
    content = workbook(("Association", "Territoires", "Langues", None), ("Voisins", 93.0, None, None), (None,), ("Ain", 1053, "fr", None))
    first, second = read_directory(content)
    assert (first.slug, first.territories) == ("voisins", (("departement", "93"),))
    assert (second.slug, second.territories, second.languages) == ("ain", (("commune", "01053"),), ("fr",))


def test_a_workbook_tells_its_rows_too() -> None:
    with pytest.raises(BadFile, match="row 3: 59100 is a postcode"):
        read_directory(workbook(("association", "territoires"), ("A", 93), ("B", 59100)))


def test_the_examples_are_a_good_directory_with_or_without_the_list() -> None:
    content = (ROOT / "examples" / "directory.csv").read_bytes()
    qpvs = read_qpvs((ROOT / "examples" / "quartiers.csv").read_bytes())
    assert read_directory(content) == read_directory(content, qpvs)
    assert len(read_directory(content)) >= 8
    assert {found.zone for found in read_directory(content)} == {"Europe/Paris", "Indian/Reunion"}
