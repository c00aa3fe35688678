"""Where is it? What residents write, and the place that is understood."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from routing.places import gazetteer
from routing.places.files import read_outlines, read_qpvs
from routing.places.finding import Alias, Candidate, Outline, Places, Qpv, settled
from routing.places.named import names_more

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "data"
SQUARE = [[2.0, 48.0], [2.01, 48.0], [2.01, 48.01], [2.0, 48.01], [2.0, 48.0]]


@cache
def places() -> Places:
    """The neighbourhoods of the examples, and the aliases an association might have given."""
    qpvs = read_qpvs((ROOT / "examples" / "quartiers.csv").read_bytes())
    aliases = [Alias(name="la Busserine", code="QN01352M"), Alias(name="cité des 4000", code="93027")]
    return Places(qpvs=qpvs, aliases=aliases)


def codes(found: Sequence[Candidate]) -> list[str]:
    return [candidate.code for candidate in found]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Roubaix", "59512"),
        ("roubaix", "59512"),
        ("roubé", "59512"),
        ("roube", "59512"),
        ("ROUBAI", "59512"),
        ("59100", "59512"),
        ("59 100", "59512"),
        ("F-59100", "59512"),
        ("59100 roubé", "59512"),
        ("st deni 93", "93066"),
        ("st-denis (93)", "93066"),
        ("stdenis93", "93066"),
        ("saint denis seine saint denis", "93066"),
        ("j'habite à st denis dans le 93", "93066"),
        ("st denis 974", "97411"),
        ("Saint-Denis de la Réunion", "97411"),
        ("97400", "97411"),
        ("vauxl en vlin", "69256"),
        ("vo en velin", "69256"),
        ("vaulx velin", "69256"),
        ("vaulxenvelin", "69256"),
        ("aulnay s bois", "93005"),
        ("sarsel", "95585"),
        ("1000 bourg", "01053"),
        ("marseil 13", "13055"),
        ("marseille 14e", "13214"),
        ("13014", "13214"),
        ("Marseille 13014", "13214"),
        ("paris 18", "75118"),
        ("paris18", "75118"),
        ("Paris 18ème arrondissement", "75118"),
        ("paris 75", "75056"),
        ("lyon 8eme", "69388"),
        ("lyon 69", "69123"),
        ("ajaccio 2a", "2A004"),
        ("bastia corse", "2B033"),
        ("fort de france", "97209"),
        ("cayenne 973", "97302"),
        ("mamoudzou", "97611"),
        ("pointe a pitre", "97120"),
        ("pierrefitte sur seine", "93066"),
        ("93200 cedex", "93066"),
    ],
)
def test_a_commune_is_understood_without_asking(written: str, code: str) -> None:
    sure = settled(places().find(written))
    assert sure is not None, f"{written!r} gave {[(c.label, c.score) for c in places().find(written)]}"
    assert sure.code == code


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("empalot", "QN03109M/31555"),
        ("empalot toulouse", "QN03109M/31555"),
        ("toulouse anpalo", "QN03109M/31555"),
        ("empalot 31", "QN03109M/31555"),
        ("le mirail", "QN03107M/31555"),
        ("mirail toulouse", "QN03107M/31555"),
        ("franc moisin st denis", "QN09328M/93066"),
        ("francs moisins à Saint-Denis", "QN09328M/93066"),
        ("franc moisin 93200", "QN09328M/93066"),
        ("maurepas rennes", "QN03504M/35238"),
        ("le blosne", "QN03505M/35238"),
        ("grigny 2", "QN09126M/91286"),
        ("la grande borne grigny", "QN09125M/91286"),
        ("trois baudets roubaix", "QN05969M/59512"),
        ("marseil la busserine", "QN01352M/13055"),
        ("busserine", "QN01352M/13055"),
        ("cité des 4000", "93027"),
        ("les quatre mille", "93027"),
        ("QN03109M", "QN03109M/31555"),
    ],
)
def test_a_neighbourhood_is_understood_by_its_name_or_its_alias(written: str, code: str) -> None:
    found = places().find(written)
    assert codes(found)[0] == code, [(c.label, c.score) for c in found]
    assert found[0].score >= 80


def test_two_towns_of_one_name_are_asked_with_their_departement() -> None:
    found = places().find("saint denis")
    assert settled(found) is None
    assert {candidate.label for candidate in found[:2]} == {"Saint-Denis (93)", "Saint-Denis (974)"}
    assert len(found) <= 6


def test_a_neighbourhood_over_four_towns_asks_which() -> None:
    found = places().find("franc moisin")
    assert settled(found) is None
    assert [candidate.commune for candidate in found[:4]] == ["Saint-Denis", "Aubervilliers", "Bobigny", "La Courneuve"]


def test_a_village_of_the_same_name_does_not_make_us_ask() -> None:
    found = places().find("Grigny")
    assert {candidate.departement for candidate in found if candidate.commune == "Grigny"} == {"91", "62"}
    sure = settled(found)
    assert sure is not None
    assert sure.departement == "91"


def test_a_departement_alone_offers_its_largest_towns_and_settles_nothing() -> None:
    for written in ("93", "seine saint denis"):
        found = places().find(written)
        assert settled(found) is None
        assert found[0].label == "Saint-Denis (93)"
        assert all(candidate.departement == "93" for candidate in found)


def test_a_lost_zero_alone_offers_the_communes_of_the_postcode() -> None:
    assert codes(places().find("1000"))[0] == "01053"


def test_an_insee_code_or_a_business_postcode_is_a_guess() -> None:
    assert settled(places().find("59512")) is None
    assert codes(places().find("59512"))[0] == "59512"
    assert "93066" in codes(places().find("93205"))


@pytest.mark.parametrize("written", ["", "   ", "😀", "wxzq kjhg", "?!"])
def test_what_names_no_place_gives_nothing(written: str) -> None:
    assert places().find(written) == []


@pytest.mark.parametrize("written", ["bus 12", "le bus 12 est en retard", "l'ascenseur est cassé"])
def test_what_is_no_place_is_never_settled(written: str) -> None:
    assert settled(places().find(written)) is None


def test_a_bad_answer_then_a_good_one() -> None:
    assert settled(places().find("chez moi")) is None
    sure = settled(places().find("Roubaix"))
    assert sure is not None
    assert sure.code == "59512"


def test_a_town_in_a_sentence_is_offered() -> None:
    found = places().find("bonjour je vous écris parce que à Vaulx-en-Velin rien ne marche depuis trois mois")
    assert codes(found)[0] == "69256"


def test_a_very_long_or_odd_text_is_harmless() -> None:
    assert isinstance(places().find("Roubaix " * 4000), list)
    assert isinstance(places().find("\u202e\u200f\x00e\u0301\u0300\u0302" * 50), list)


def test_scores_go_down_and_never_past_their_bounds() -> None:
    for written in ("saint", "villeneuve", "grigny 2", "59100", "la courneuve 93"):
        scores = [candidate.score for candidate in places().find(written)]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 100 for score in scores)


def test_the_list_is_as_long_as_asked() -> None:
    assert len(places().find("saint denis", limit=2)) == 2


def test_a_label_fits_a_button() -> None:
    found = places().find("franc moisin st denis")[0]
    assert found.label == "Franc Moisin, Saint-Denis (93)" and len(found.code) <= 20
    assert found.qpv_name == "Franc Moisin - Cosmonautes - Cristino Garcia - Landy"


def test_a_figure_among_other_words_is_no_postcode_that_lost_its_zero() -> None:
    assert codes(places().find("1000"))[0] == codes(places().find("bourg en bresse 1000"))[0] == "01053"
    assert Places().find("cité des 4000") == Places().find("bâtiment 1000 porte 3") == []
    assert codes(places().find("cité des 4000")) == ["93027"], "an alias of La Courneuve"


def test_the_bus_number_twelve_is_no_village() -> None:
    for said in ("bus 12", "le bus 12", "c le bus 12", "le tram 2"):
        assert places().find(said) == []
    assert codes(places().find("bus 62")) == ["62189"], "the village is found where it is"


def test_what_is_far_behind_the_best_is_left_out() -> None:
    assert all(label.startswith("Saint-Denis") for label in (found.label for found in places().find("st deni")))


def test_the_neighbourhoods_of_a_town_can_be_listed() -> None:
    assert [found.qpv_name for found in places().within("35238")] == ["Le Blosne", "Maurepas", "Villejean"]
    placed = Places(qpvs=[Qpv(code="QN01352M", name="A", communes=("13214",)), Qpv(code="QN01344M", name="B", communes=("13213",))])
    assert [found.qpv for found in places().within("13214")] == ["QN01344M", "QN01352M", "QN01354M"]
    assert [found.qpv for found in placed.within("13214")] == ["QN01352M"], "where the list says in which arrondissement"
    assert places().within("75056") == []


def test_without_any_neighbourhood_communes_still_are_found() -> None:
    bare = Places()
    assert codes(bare.find("st deni 93"))[0] == "93066"
    assert codes(bare.find("roubé"))[0] == "59512"
    assert bare.at(2.35, 48.93) == []


def test_an_alias_of_something_unknown_is_left_out() -> None:
    assert Places(aliases=[Alias(name="Nullepart", code="QN99999M")]).find("nullepart la cité") == []


def square(code: str, *, communes: tuple[str, ...] = ("93066",)) -> Outline:
    return Outline(qpv=code, name="Carré", communes=communes, geometry={"type": "Polygon", "coordinates": [SQUARE]})


def test_a_position_inside_beside_and_far_from_a_neighbourhood() -> None:
    ground = Places(outlines=[square("QN09399N")])
    inside, beside, around, far = (ground.at(lon, 48.005) for lon in (2.005, 2.0115, 2.1, 2.5))
    assert codes(inside) == ["QN09399N/93066"]
    assert settled(inside) is not None
    assert codes(beside) == ["QN09399N/93066"]
    assert settled(beside) is None
    assert codes(around) == ["93066"]
    assert settled(around) is None
    assert far == []


def test_a_position_asks_which_town_when_a_neighbourhood_has_two() -> None:
    found = Places(outlines=[square("QN09399N", communes=("93066", "93001"))]).at(2.005, 48.005)
    assert {candidate.insee for candidate in found} == {"93066", "93001"}
    assert settled(found) is None


def test_an_outline_without_towns_takes_those_of_the_list() -> None:
    listed = [Qpv(code="QN09399N", name="Le Carré", communes=("93066",))]
    found = Places(qpvs=listed, outlines=[square("QN09399N", communes=())]).at(2.005, 48.005)
    assert [candidate.label for candidate in found] == ["Le Carré, Saint-Denis (93)"]


def test_a_crossed_outline_is_mended() -> None:
    bow = [[2.0, 48.0], [2.01, 48.01], [2.01, 48.0], [2.0, 48.01], [2.0, 48.0]]
    outline = Outline(qpv="QN09399N", name="Nœud", communes=("93066",), geometry={"type": "Polygon", "coordinates": [bow]})
    assert codes(Places(outlines=[outline]).at(2.009, 48.005)) == ["QN09399N/93066"]


def test_outside_the_neighbourhoods_the_nearest_towns_are_suggested_each_once() -> None:
    outlines = read_outlines((ROOT / "examples" / "outlines.geojson").read_bytes())
    found = Places(outlines=outlines).at(3.17, 50.69)
    assert [candidate.label for candidate in found] == ["Roubaix (59)", "Hem (59)", "Lys-lez-Lannoy (59)"]
    assert settled(found) is None


def test_real_outlines_hold_the_points_drawn_inside_them() -> None:
    file = SHARED / "qpv_occitanie_2015.geojson"
    if not file.exists():
        pytest.skip("no ../shared/data/qpv_occitanie_2015.geojson: point in polygon is tried on squares only")
    from shapely.geometry import shape

    outlines = read_outlines(file.read_bytes())
    ground = Places(outlines=outlines)
    for outline in outlines:
        point = shape(dict(outline.geometry)).representative_point()
        assert outline.qpv in {candidate.qpv for candidate in ground.at(point.x, point.y)}


def test_the_official_list_is_found_again_with_its_towns() -> None:
    file = SHARED / "qpv_2024_2025.csv"
    if not file.exists():
        pytest.skip("no ../shared/data/qpv_2024_2025.csv: only the neighbourhoods of the examples are tried")
    whole = Places(qpvs=read_qpvs(file.read_bytes()))
    with file.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))[::12]
    wrong = [row for row in rows if codes(whole.find(f"{row['nom_qp']} {row['nom_com']}"))[:1] != [f"{row['code_qp']}/{row['insee_com']}"]]
    assert len(wrong) <= len(rows) * 0.03, [(row["nom_qp"], row["nom_com"]) for row in wrong]
    assert codes(whole.find("obervilié"))[0] == "93001"


@pytest.mark.parametrize(
    ("said", "code", "more"),
    [
        ("marseil la busserine", "13055", True),
        ("marseil la busserine / 13014", "13214", True),
        ("13014", "13214", False),
        ("marseille 14e", "13214", False),
        ("roubé dans le 59", "59512", False),
        ("j'habite à saint denis", "93066", False),
        ("saint denis les 4000", "93066", True),
        ("vaulxenvelin", "69256", False),
        ("1000 bourg en bresse", "01053", False),
        ("pierrefitte", "93066", False),
        ("roubaix les trois ponts", "59512", False),
    ],
)
def test_whether_more_than_a_town_was_named(said: str, code: str, more: bool) -> None:
    commune = gazetteer.load().by_insee(code)
    assert commune and names_more(said, gazetteer.load(), commune, ["les Trois Ponts"]) is more


@pytest.mark.parametrize("words", ["français", "Bonjour !", "je sais pas", "salut", "Türkçe"])
def test_a_greeting_a_language_or_a_doubt_is_no_town_misspelt(words: str) -> None:
    assert places().find(words) == []


def test_a_town_written_nearly_so_is_still_found() -> None:
    assert places().find("le francois")[0].commune == "Le François"
    assert places().find("bonjour Roubaix")[0].commune == "Roubaix"
