"""The official list and its outlines: each trap of the files, and what a person is told when one is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from routing.places.files import BadFile, read_outlines, read_qpvs

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "data"
HEADER = "code_qp;lib_qp;insee_reg;lib_reg;insee_dep;lib_dep;insee_com;lib_com;siren_epci;lib_epci\n"
RING = [[2.0, 48.0], [2.01, 48.0], [2.01, 48.01], [2.0, 48.0]]


def listed(*rows: str, header: str = HEADER) -> bytes:
    return ("\ufeff" + header + "".join(row + "\n" for row in rows)).encode()


def row(code: str, name: str, insee: str) -> str:
    return f"{code};{name};;;;;{insee};;;"


def test_the_official_header_is_read_with_its_byte_order_mark() -> None:
    (empalot,) = read_qpvs(listed(row("QN03109M", "Empalot", "31555")))
    assert (empalot.code, empalot.name, empalot.communes) == ("QN03109M", "Empalot", ("31555",))


@pytest.mark.parametrize("cell", ["1053", "01053", '="01053"', '="1053"', '"=""01053"""', " 01053 "])
def test_a_code_keeps_its_zero_however_the_spreadsheet_wrapped_it(cell: str) -> None:
    assert read_qpvs(listed(row("QN00101M", "Croix Blanche", cell)))[0].communes == ("01053",)


@pytest.mark.parametrize("cell", ['"02571; 02691"', '"2571,2691"', '="02571;02691"', "02571 02691", "02571|02691"])
def test_several_communes_fit_one_cell(cell: str) -> None:
    assert read_qpvs(listed(row("QN00201M", "Europe", cell)))[0].communes == ("02571", "02691")


def test_a_row_for_each_commune_is_the_same_neighbourhood() -> None:
    rows = [row("QN00201M", "Europe", code) for code in ("02691", "02571", "02691")]
    assert [qpv.communes for qpv in read_qpvs(listed(*rows))] == [("02691", "02571")]


def test_arrondissements_are_folded_into_their_city() -> None:
    rows = [row("QN07501M", "Goutte d'Or", "75118"), row("QN01301M", "Centre", "13201;13202".replace(";", ","))]
    assert [qpv.communes for qpv in read_qpvs(listed(*rows))] == [("13055",), ("75056",)]


def test_a_former_commune_becomes_the_one_of_today() -> None:
    assert read_qpvs(listed(row("QN09399N", "Les Poètes", "93059")))[0].communes == ("93066",)


def test_corsica_and_overseas_codes_are_codes() -> None:
    rows = [row("QN02A01M", "Les Cannes", "2A004"), row("QN97661C", "Kawéni", "97611"), row("QP974001", "Le Port", "97407")]
    assert [qpv.code for qpv in read_qpvs(listed(*rows))] == ["QN02A01M", "QN97661C", "QP974001"]


def test_commas_and_other_names_of_columns_are_read() -> None:
    content = b"Code QP,Nom QP,Code INSEE\nQN03109M,Empalot,31555\n\n"
    assert read_qpvs(content)[0].name == "Empalot"


def test_a_file_of_an_old_spreadsheet_is_read() -> None:
    content = listed(row("QN03108M", "Arènes", "31555")).decode("utf-8-sig").encode("cp1252")
    assert read_qpvs(content)[0].name == "Arènes"


def test_every_bad_row_is_told_with_its_number_and_nothing_is_taken() -> None:
    good = row("QN03109M", "Empalot", "31555")
    content = listed(good, row("ZZ1", "", "31555"), row("QN03108M", "Arènes", "31000"), row("QN03107M", "Mirail", ""))
    with pytest.raises(BadFile) as wrong:
        read_qpvs(content)
    told = "\n".join(wrong.value.faults)
    assert all(
        part in told for part in ("row 3: « ZZ1 »", "row 3: ZZ1 has no name", "row 4: 31000 is no", "row 5: QN03107M has no commune")
    )
    assert "row 2" not in told
    assert str(wrong.value).startswith("Nothing was taken")
    assert read_qpvs(listed(good))[0].code == "QN03109M"


def test_one_code_with_two_names_is_refused() -> None:
    with pytest.raises(BadFile, match="keep one of the two"):
        read_qpvs(listed(row("QN03109M", "Empalot", "31555"), row("QN03109M", "Daste", "31555")))


def test_a_cell_cut_by_its_own_separator_is_told() -> None:
    with pytest.raises(BadFile, match="row 2: more cells than columns"):
        read_qpvs(b"code_qp;lib_qp;insee_com\nQN00201M;Europe;02571;02691\n")


@pytest.mark.parametrize("content", [b"", b"\n", HEADER.encode(), b"nom;ville\nEmpalot;Toulouse\n", b"\x00\xff\xfe"])
def test_what_is_no_list_says_what_to_give(content: bytes) -> None:
    with pytest.raises(BadFile):
        read_qpvs(content)


def test_the_examples_are_a_good_list() -> None:
    found = read_qpvs((ROOT / "examples" / "quartiers.csv").read_bytes())
    assert len(found) <= 20
    assert next(qpv for qpv in found if qpv.code == "QN09328M").communes == ("93001", "93008", "93027", "93066")


def test_the_whole_list_is_read() -> None:
    file = SHARED / "qpv_2024_2025.csv"
    if not file.exists():
        pytest.skip("no ../shared/data/qpv_2024_2025.csv: only a few rows written here are tried")
    found = read_qpvs(file.read_bytes())
    assert (len(found), sum(len(qpv.communes) for qpv in found)) == (1493, 1684)


def feature(geometry: Any = None, **properties: str) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": geometry or {"type": "Polygon", "coordinates": [RING]}}


def collection(*features: Any, **more: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features, **more}).encode()


def test_outlines_of_the_official_file_are_read() -> None:
    several = {"type": "MultiPolygon", "coordinates": [[RING], [RING]]}
    content = collection(
        feature(code_qp="QN09328M", lib_qp="Franc Moisin", insee_com="93001, 93066"),
        feature(several, code_qp="QN00101M", lib_qp="Reyssouze", insee_com="1053"),
    )
    first, second = read_outlines(content)
    assert (first.qpv, first.communes, first.geometry["type"]) == ("QN00101M", ("01053",), "MultiPolygon")
    assert (second.qpv, second.name, second.communes) == ("QN09328M", "Franc Moisin", ("93001", "93066"))


def test_a_town_given_by_name_is_found_in_the_departement_of_the_code() -> None:
    (maurepas,) = read_outlines(collection(feature(CODE_QP="QP035004", NOM_QP="Maurepas", COMMUNE_QP="Rennes")))
    assert maurepas.communes == ("35238",)


def test_every_bad_feature_is_told_with_its_number() -> None:
    content = collection(
        feature(code_qp="QN09328M", lib_qp="Franc Moisin", insee_com="93066"),
        feature(code_qp="QN09328M", lib_qp="Franc Moisin", insee_com="93066"),
        feature(code_qp="93", lib_qp="", insee_com="00000"),
        feature({"type": "Point", "coordinates": [2, 48]}, code_qp="QN09336I", lib_qp="A", insee_com="93066"),
        feature({"type": "Polygon", "coordinates": [[[650000, 6860000]] * 4]}, code_qp="QN09337M", lib_qp="B", insee_com="93066"),
        feature({"type": "Polygon", "coordinates": [[[2, 48], [2, 49]]]}, code_qp="QN09338M", lib_qp="C", insee_com="93066"),
        feature({"type": "Polygon", "coordinates": [["x"]]}, code_qp="QN09339M", lib_qp="D", insee_com="93066"),
        "not a feature",
    )
    with pytest.raises(BadFile) as wrong:
        read_outlines(content)
    told = "\n".join(wrong.value.faults)
    for part in (
        "feature 2: QN09328M was already outlined",
        "feature 3: « 93 » is not a QPV code",
        "feature 3: it has no name; write it in lib_qp",
        "feature 3: its communes are not known",
        "feature 4: its geometry is Point",
        "feature 5: its coordinates are not degrees",
        "feature 6: a ring has fewer than four points",
        "feature 7: its coordinates are not numbers",
        "feature 8: code_qp, which is empty, is not a QPV code",
    ):
        assert part in told
    assert "feature 1:" not in told


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04", b"[]", b'{"features": 1}', collection(), collection(crs={"properties": {"name": "urn:ogc:def:crs:EPSG::2154"}})],
)
def test_what_is_no_geojson_of_outlines_says_what_to_give(content: bytes) -> None:
    with pytest.raises(BadFile):
        read_outlines(content)


@pytest.mark.parametrize(("name", "count"), [("qpv_occitanie_2015.geojson", 105), ("qpv_rennes_2015.geojson", 6)])
def test_outlines_published_before_are_read(name: str, count: int) -> None:
    if not (SHARED / name).exists():
        pytest.skip(f"no ../shared/data/{name}: only outlines written here are tried")
    assert len(read_outlines((SHARED / name).read_bytes())) == count
