"""Territories on a map: each a dot, or its outline, in a frame for the mainland and one for each place overseas. Pure.

Degrees become shares of a frame's width by the simplest projection that keeps shapes: longitudes shortened as the middle latitude wants.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from csv import reader
from functools import cache
from importlib.resources import files
from math import cos, hypot, radians, sqrt
from typing import Any

from summaries.forms.spreading import Point, spread
from summaries.shown.report import Dot

NAMED = 10
"""Territories that have a number on the map and a line beside it."""
MOST = 400
"""Dots drawn, the largest first."""
_MAINLAND = (-5.5, 41.2, 10.0, 51.3)
"""West, south, east, north."""
_SMALLEST, _HOLDS_NUMBER, _LARGEST = 0.008, 0.019, 0.034
"""Radius of a dot, as a share of the width of the largest frame."""
INSET = 5.0
"""The largest frame is so many times wider than those of places overseas."""
AWAY = 0.01
"""A dot that was moved further is joined to its place by a line."""
_AROUND = 0.15
"""Degrees around dots that are all in one place."""
_TOGETHER = 3.0
"""Degrees within which places overseas share a frame."""

Box = tuple[float, float, float, float]
Ring = tuple[tuple[float, float], ...]


def atlas(dots: Sequence[Dot], label: Callable[[str], str], count: Callable[[int], str]) -> dict[str, Any] | None:
    """Frames with what is drawn in each, the largest frame first, and the legend; None when nothing has a place."""
    ranked = sorted((dot for dot in dots if abs(dot.longitude) <= 180 and abs(dot.latitude) <= 85), key=lambda one: -one.concerns)[:MOST]
    if not ranked:
        return None
    numbers = {id(dot): place for place, dot in enumerate(ranked[:NAMED], 1)}
    most = max(1, ranked[0].concerns)
    frames = [_frame(own, numbers, most, room=INSET if place else 1.0) for place, own in enumerate(_shared_out(ranked))]
    named = [
        {"number": place, "label": label(dot.label), "count": count(dot.concerns), "receipt": label(dot.receipt)}
        for place, dot in enumerate(ranked[:NAMED], 1)
    ]
    counts = {"others": len(ranked) - len(named), "near": sum(dot.near for dot in ranked), "left": len(dots) - len(ranked)}
    return {"frames": frames, "named": named, **counts}


def _shared_out(dots: Sequence[Dot]) -> list[list[Dot]]:
    """Those of the mainland, then those of each place far away, together where they are near each other."""
    mainland = [dot for dot in dots if _inside(dot, _MAINLAND)]
    groups: list[list[Dot]] = [mainland] if mainland else []
    for dot in (dot for dot in dots if not _inside(dot, _MAINLAND)):
        near = (group for group in groups if group is not mainland and _near(group[0], dot))
        group = next(near, None)
        if group is None:
            groups.append([dot])
        else:
            group.append(dot)
    return groups


def _near(one: Dot, other: Dot) -> bool:
    return abs(one.longitude - other.longitude) < _TOGETHER and abs(one.latitude - other.latitude) < _TOGETHER


def _inside(dot: Dot, box: Box) -> bool:
    west, south, east, north = box
    return west <= dot.longitude <= east and south <= dot.latitude <= north


def _frame(dots: Sequence[Dot], numbers: dict[int, int], most: int, room: float) -> dict[str, Any]:
    """`room`: how many times wider the largest frame is, of whose width the radius of a dot is a share in all of them."""
    coasts = _coasts() if _wide(dots) else ()
    box = _box(list(dots), coasts)
    west, south, east, north = box
    narrowing = cos(radians((south + north) / 2))
    width = max((east - west) * narrowing, 1e-6)

    def at(longitude: float, latitude: float) -> Point:
        return round((longitude - west) * narrowing / width, 4), round((north - latitude) / width, 4)

    height, named = (north - south) / width, [dot for dot in dots if id(dot) in numbers]
    radii = [_radius(dot.concerns, most, named=True) * room for dot in named]
    stands = spread([at(dot.longitude, dot.latitude) for dot in named], radii, height)
    moved = {id(dot): stand for dot, stand in zip(named, stands, strict=True)}
    return {
        "height": round(height, 4),
        "coasts": [[at(*point) for point in ring] for ring in coasts],
        "shapes": [[at(*point) for point in ring] for dot in dots for ring in dot.outline if not coasts],
        "dots": [
            {
                "place": (place := at(dot.longitude, dot.latitude)),
                "at": (stand := [round(share, 4) for share in moved.get(id(dot), place)]),
                "led": hypot(stand[0] - place[0], stand[1] - place[1]) > AWAY,
                "number": numbers.get(id(dot)),
                "radius": _radius(dot.concerns, most, named=id(dot) in numbers),
            }
            for dot in dots
        ],
    }  # fmt: skip


def _wide(dots: Sequence[Dot]) -> bool:
    """Spread over the mainland, where its coasts help: within one town they would say nothing."""
    longitudes, latitudes = [dot.longitude for dot in dots], [dot.latitude for dot in dots]
    spread = max(max(longitudes) - min(longitudes), max(latitudes) - min(latitudes))
    return spread > _TOGETHER and all(_inside(dot, _MAINLAND) for dot in dots)


def _box(dots: Sequence[Dot], coasts: Sequence[Ring]) -> Box:
    if coasts:
        return _MAINLAND
    points = list(_points(dots))
    west, east = min(lon for lon, _ in points), max(lon for lon, _ in points)
    south, north = min(lat for _, lat in points), max(lat for _, lat in points)
    room = max(east - west, north - south, _AROUND) * 0.15
    return west - room, south - room, east + room, north + room


def _points(dots: Sequence[Dot]) -> Iterator[tuple[float, float]]:
    for dot in dots:
        yield dot.longitude, dot.latitude
        for ring in dot.outline:
            yield from ring


def _radius(concerns: int, most: int, *, named: bool) -> float:
    """The area tells the number; a dot that has one is large enough to hold it."""
    smallest = _HOLDS_NUMBER if named else _SMALLEST
    return round(smallest + (_LARGEST - smallest) * sqrt(max(concerns, 0) / most), 4)


@cache
def _coasts() -> tuple[Ring, ...]:
    """The mainland and Corsica as a schematic drawing, not a survey: rings of (longitude, latitude)."""
    rings: dict[str, list[tuple[float, float]]] = {}
    for ring, longitude, latitude in reader(files("summaries").joinpath("coasts.csv").read_text("ascii").splitlines()[1:]):
        rings.setdefault(ring, []).append((float(longitude), float(latitude)))
    return tuple(tuple(ring) for ring in rings.values())
