"""Territories on the map: dots where they are, outlines where they were imported, places overseas in frames of their own."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import combinations, permutations
from math import dist, hypot

import pytest

from bot.texts import shipped
from routing.places.records import Outline
from summaries.forms.atlas import INSET, MOST, NAMED, atlas
from summaries.forms.pages import pages_of
from summaries.forms.spreading import spread
from summaries.shown.report import Dot
from summaries.shown.whereabouts import MOST_POINTS, whereabouts
from tests import reports

SQUARE = [[2.30, 48.90], [2.40, 48.90], [2.40, 48.95], [2.30, 48.95], [2.30, 48.90]]


def drawn(*dots: Dot) -> dict[str, object]:
    found = atlas(dots, str, str)
    assert found is not None
    return found


def dot(longitude: float, latitude: float, concerns: int = 10, **more: object) -> Dot:
    return Dot(label=f"{longitude}", longitude=longitude, latitude=latitude, concerns=concerns, **more)  # type: ignore[arg-type]


def frames(*dots: Dot) -> list[dict[str, list[dict[str, object]]]]:
    return drawn(*dots)["frames"]  # type: ignore[return-value]


def test_the_mainland_has_its_coasts_and_places_overseas_a_frame_each() -> None:
    found = frames(*reports.DOTS)
    assert [len(frame["dots"]) for frame in found] == [9, 1, 1] and found[0]["coasts"] and not found[1]["coasts"]
    roubaix, marseille = found[0]["dots"][0]["at"], found[0]["dots"][2]["at"]
    assert roubaix[1] < marseille[1] and roubaix[0] < marseille[0], "the north is up, the east is right"  # type: ignore[index]
    assert all(0 <= share <= 1.2 for frame in found for one in frame["dots"] for share in one["at"])  # type: ignore[attr-defined]


def test_within_a_town_outlines_are_drawn_instead_of_coasts() -> None:
    outline = (tuple((lon, lat) for lon, lat in SQUARE),)
    (frame,) = frames(dot(2.35, 48.92, outline=outline), dot(2.38, 48.93))
    assert not frame["coasts"] and len(frame["shapes"]) == 1


def test_many_dots_have_ten_numbers_and_a_legend_of_as_many() -> None:
    found = drawn(*(dot(2 + n / 1000, 48, concerns=n) for n in range(1000)))
    dots = found["frames"][0]["dots"]  # type: ignore[index]
    assert len(dots) == MOST and sum(one["number"] is not None for one in dots) == NAMED == len(found["named"])  # type: ignore[arg-type]
    assert found["named"][0]["count"] == "999"  # type: ignore[index]


def test_without_any_place_there_is_no_map() -> None:
    assert atlas((), str, str) is None and atlas([dot(900, 900)], str, str) is None


@pytest.mark.parametrize("kind", ["Polygon", "MultiPolygon"])
def test_where_a_neighbourhood_is_comes_from_its_outline(kind: str) -> None:
    shape = [SQUARE] if kind == "Polygon" else [[SQUARE], [SQUARE[:4]]]
    known = whereabouts([Outline(qpv="QN1", name="Un", geometry={"type": kind, "coordinates": shape})], {"QN1", "QN2"})
    assert list(known) == ["QN1"] and known["QN1"].longitude == pytest.approx(2.35) and known["QN1"].latitude == pytest.approx(48.925)
    assert len(known["QN1"].outline) == (1 if kind == "Polygon" else 2)


def test_outlines_are_short_and_what_is_none_is_left_out() -> None:
    long = [[2 + n / 10_000, 48 + (n % 7) / 10_000] for n in range(1000)]
    outlines = [
        Outline(qpv="QN1", name="Un", geometry={"type": "Polygon", "coordinates": [long]}),
        Outline(qpv="QN2", name="Deux", geometry={"type": "Point", "coordinates": [2, 48]}),
        Outline(qpv="QN3", name="Trois", geometry={}),
    ]
    known = whereabouts(outlines, {"QN1", "QN2", "QN3"})
    assert list(known) == ["QN1"] and len(known["QN1"].outline[0]) <= MOST_POINTS


def test_a_commune_and_a_neighbourhood_without_outline_stand_near_those_of_their_town_and_it_is_said() -> None:
    """Two of Roubaix are known, one is not, nor is the commune itself; nothing is known of Lens."""
    outlines = [
        Outline(qpv=code, name=code, geometry={"type": "Polygon", "coordinates": [[[x + lon, y] for x, y in SQUARE]]})
        for code, lon in (("QN1", 0.0), ("QN2", 0.2))
    ]
    known = whereabouts(outlines, {"QN1", "QN3", "59512", "QN9", "62498"}, {"59512": ["QN1", "QN2", "QN3"], "62498": ["QN9"]})
    assert {code: (round(at.longitude, 3), at.near, len(at.outline)) for code, at in known.items()} == {
        "QN1": (2.35, False, 1), "59512": (2.45, True, 0), "QN3": (2.462, True, 0),
    }  # fmt: skip
    report = replace(
        reports.french(), undrawn=2, dots=tuple(dot(at.longitude, at.latitude, near=at.near, outline=at.outline) for at in known.values())
    )
    pages = pages_of(report, partial(shipped(), "fr"))
    assert [len(frame["shapes"]) for frame in pages["map"]["frames"]] == [1] and len(pages["map"]["frames"][0]["dots"]) == 3
    assert "".join(pages["map"]["notes"]).replace("\u202f", " ") == (
        "2 lieux sont mis au milieu de leur commune\u00a0: leur contour n’est pas connu."
        "2 lieux ne sont pas sur la carte\u00a0: nous ne savons pas où les mettre."
    )


def test_dots_of_one_dense_town_stand_beside_one_another_each_led_to_its_place() -> None:
    town = [dot(3.17 + n / 1000, 50.69, concerns=50 - n) for n in range(4)]
    far = [dot(5.39, 43.33), dot(1.44, 43.60), dot(55.45, -20.88), dot(55.46, -20.88)]
    mainland, reunion = frames(*town, *far)
    roubaix = [one for one in mainland["dots"] if one["number"] in (1, 2, 3, 4)]
    assert len(roubaix) == 4 and all(one["led"] for one in roubaix) and len({one["at"][0] for one in roubaix}) == 4  # type: ignore[index]
    assert [one["led"] for one in mainland["dots"] if one not in roubaix] == [False, False], "those that lie on none stay"
    for one, other in permutations(roubaix, 2):
        assert dist(one["at"], other["place"]) >= one["radius"], "the line to that place is seen"  # type: ignore[arg-type, operator]
    for frame, room in ((mainland, 1.0), (reunion, INSET)):
        for one, other in combinations(frame["dots"], 2):
            (x, y), (other_x, other_y) = one["at"], other["at"]  # type: ignore[misc]
            assert hypot(other_x - x, other_y - y) >= (one["radius"] + other["radius"]) * room  # type: ignore[operator, has-type]
        assert all(0 <= share <= 1.2 for one in frame["dots"] for share in one["at"])  # type: ignore[attr-defined]


def test_discs_in_one_place_leave_it_and_stay_within_their_frame() -> None:
    at = spread([(0.0, 0.5)] * 5, [0.05] * 5, 1.0)
    assert all(hypot(x - other_x, y - other_y) >= 0.1 for (x, y), (other_x, other_y) in combinations(at, 2))
    assert all(0.05 <= x <= 0.95 and 0.05 <= y <= 0.95 for x, y in at)
    assert spread([(0.2, 0.2), (0.8, 0.8)], [0.05] * 2, 1.0) == [(0.2, 0.2), (0.8, 0.8)] and spread([], [], 1.0) == []
    assert spread([(0.5, 0.1)] * 2, [5.0] * 2, 0.3), "too small a frame for both ends all the same"
