"""The communes that ship with the program, and the script that rebuilds their files."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from routing.data.build_communes import build
from routing.places.gazetteer import Commune, Departement, FormerCommune, Gazetteer, UnknownDepartement, load

MEASURE = """
import tracemalloc
from routing.places import gazetteer
tracemalloc.start()
gazetteer.load()
print(tracemalloc.get_traced_memory()[0])
"""


def test_all_of_france_is_there_with_its_overseas_departements() -> None:
    gazetteer = load()
    assert len(gazetteer) == 35_014
    assert {"01", "2A", "2B", "971", "972", "973", "974", "976"} <= {each.code for each in gazetteer.departements()}
    roubaix = gazetteer.by_insee("59512")
    assert roubaix is not None
    assert (roubaix.name, roubaix.departement, roubaix.postcodes) == ("Roubaix", "59", ("59100",))


def test_it_is_read_once() -> None:
    assert load() is load()


def test_a_postcode_gives_its_communes_and_an_unknown_one_none() -> None:
    assert [commune.insee for commune in load().by_postcode("59100")] == ["59512"]
    assert {commune.insee for commune in load().by_postcode("13014")} == {"13055", "13214"}
    assert load().by_postcode("99999") == ()


def test_a_commune_of_greater_paris_has_its_ept_beside_its_metropole() -> None:
    saint_denis = load().by_insee("93066")
    assert saint_denis is not None
    assert saint_denis.ept is not None
    assert "93001" in {commune.insee for commune in load().by_group(saint_denis.ept)}


def test_arrondissements_fold_into_their_city() -> None:
    assert [load().city_of(code) for code in ("75118", "69381", "13214", "59512")] == ["75056", "69123", "13055", "59512"]
    assert [len(load().arrondissements(city)) for city in ("75056", "69123", "13055", "59512")] == [20, 9, 16, 0]


def test_a_former_commune_leads_to_the_one_of_today() -> None:
    today = load().by_insee("93059")
    assert today is not None
    assert today.name == "Saint-Denis"
    assert any(former.name == "Pierrefitte-sur-Seine" for former in load().former)
    assert load().city_of("00000") == "00000"


def test_an_index_keeps_ranks_and_finds_everything_again_from_them() -> None:
    gazetteer = load()
    rank = gazetteer.rank("93066")
    assert rank is not None
    assert gazetteer.insee_at(rank) == "93066"
    assert gazetteer.at(rank) == gazetteer.by_insee("93066")
    assert gazetteer.populations[rank] == gazetteer.at(rank).population
    assert rank in gazetteer.ranks_in("93")
    assert gazetteer.rank("93059") is None
    assert "Pierrefitte-sur-Seine" in gazetteer.former_names("93066")
    assert gazetteer.former_names("59512") == []


def test_it_takes_a_few_megabytes() -> None:
    """In a process of its own, where no other test has asked for memory yet."""
    took = subprocess.run([sys.executable, "-c", MEASURE], check=True, capture_output=True, text=True, timeout=60)
    assert int(took.stdout) < 6_000_000, f"{took.stdout} bytes"


def test_clocks_overseas_are_not_those_of_paris() -> None:
    gazetteer = load()
    assert [gazetteer.timezone(code) for code in ("93066", "97411", "97302", "00000")] == [
        "Europe/Paris",
        "Indian/Reunion",
        "America/Cayenne",
        "Europe/Paris",
    ]
    for departement in gazetteer.departements():
        assert ZoneInfo(departement.timezone).key == departement.timezone


def test_an_unknown_departement_says_how_to_write_one() -> None:
    with pytest.raises(UnknownDepartement) as wrong:
        load().departement("2C")
    assert "2A" in (wrong.value.__doc__ or "")


def test_a_small_gazetteer_of_ones_own() -> None:
    town = Commune(insee="00001", name="Ville", departement="00", postcodes=("00100",), epci=None, ept=None, population=9)
    land = Departement(code="00", name="Pays", region="Région", timezone="Europe/Paris")
    former = (
        FormerCommune(name="Bourg", insee="00002", today="00001"),
        FormerCommune(name="", insee="00003", today="00001"),
    )
    gazetteer = Gazetteer([town], [land], former=former)
    assert [gazetteer.by_insee(code) for code in ("00001", "00002", "00003", "00004")] == [town, town, town, None]
    assert [record.name for record in gazetteer.former] == ["Bourg"]
    assert gazetteer.by_departement("00") == (town,)
    assert list(gazetteer) == [town]
    assert gazetteer.by_group("1") == ()


def _package(folder: Path) -> Path:
    """The npm package as its author ships it, cut down to a city, its arrondissement and a merged commune."""
    communes = [
        {"code": "69123", "nom": "Lyon", "type": "commune-actuelle", "departement": "69", "population": 5, "codesPostaux": ["69001"]},
        {"code": "69381", "nom": "Lyon 1er", "type": "arrondissement-municipal", "commune": "69123", "departement": "69"},
        {"code": "69999", "nom": "Vieux-Bourg", "type": "commune-deleguee", "chefLieu": "69123", "departement": "69"},
        {"code": "69998", "nom": "Perdu", "type": "commune-associee", "chefLieu": "00000", "departement": "69"},
    ]
    data = {
        "communes": communes,
        "epci": [{"code": "200046977", "nom": "Métropole de Lyon", "type": "METLYON", "membres": [{"code": "69123"}]}],
        "ept": [],
        "departements": [{"code": "69", "nom": "Rhône", "region": "84"}, {"code": "974", "nom": "La Réunion", "region": "04"}],
        "regions": [{"code": "84", "nom": "Auvergne-Rhône-Alpes"}],
    }
    (folder / "data").mkdir(parents=True)
    for name, records in data.items():
        (folder / "data" / f"{name}.json").write_text(json.dumps(records), "utf-8")
    return folder


def test_rebuilding_gives_the_same_bytes_and_keeps_what_matters(tmp_path: Path) -> None:
    package = _package(tmp_path / "package")
    for into in (tmp_path / "once", tmp_path / "twice"):
        into.mkdir()
        sizes = build(package, into)
    assert set(sizes) == {"communes.csv.gz", "epci.csv.gz", "departements.csv"}
    for name in sizes:
        assert (tmp_path / "once" / name).read_bytes() == (tmp_path / "twice" / name).read_bytes()
    assert (tmp_path / "once" / "departements.csv").read_text("utf-8").splitlines()[1:] == [
        "69,Rhône,Auvergne-Rhône-Alpes,Europe/Paris",
        "974,La Réunion,,Indian/Reunion",
    ]


def test_an_arrondissement_has_the_group_of_its_city_and_a_merged_commune_its_heir(tmp_path: Path) -> None:
    import gzip

    build(_package(tmp_path / "package"), tmp_path)
    assert gzip.decompress((tmp_path / "communes.csv.gz").read_bytes()).decode().splitlines()[1:] == [
        "69123,Lyon,com,,69001,69,200046977,,5",
        "69381,Lyon 1er,arm,69123,,69,200046977,,0",
        "69999,Vieux-Bourg,old,69123,,69,,,",
    ]
