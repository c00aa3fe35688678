"""Where the territories of a week are, from the outlines that were imported: their middle, and rings short enough for a page. Pure.

A commune has no outline here. It is where its neighbourhoods are, and so is a neighbourhood whose own outline nobody imported: in the
middle of those of its town that are known, said to be near.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import fmean
from types import MappingProxyType
from typing import Any

from routing.places.records import Outline
from summaries.shown.lists import Whereabouts

MOST_POINTS = 80
"""Of a ring: on a page, more say nothing."""
_BESIDE = 0.012
"""Degrees between those that would stand in one place."""
Ring = tuple[tuple[float, float], ...]


def whereabouts(
    outlines: Sequence[Outline], codes: Collection[str], quarters: Mapping[str, Sequence[str]] = MappingProxyType({})
) -> dict[str, Whereabouts]:
    """Of these neighbourhoods and communes, those whose outline is known, or that of a neighbour. `quarters` are those of each commune."""
    towns = {code: [*quarters.get(code, ())] for code in codes}
    for own in quarters.values():
        for code in {*own} & {*codes}:
            towns[code] += own
    wanted = {*codes, *(quarter for own in towns.values() for quarter in own)}
    known = {one.qpv: _own(rings) for one in outlines if one.qpv in wanted and (rings := tuple(_rings(one.geometry)))}
    found, met = {code: known[code] for code in codes if code in known}, Counter[Whereabouts]()
    for code in sorted(towns.keys() - found.keys()):
        if middle := _middle([known[one] for one in towns[code] if one in known]):
            found[code] = replace(middle, longitude=middle.longitude + _BESIDE * met[middle])
            met[middle] += 1
    return found


def _own(rings: tuple[Ring, ...]) -> Whereabouts:
    longitudes, latitudes = zip(*max(rings, key=len), strict=True)
    return Whereabouts((min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2, outline=rings)


def _middle(others: Sequence[Whereabouts]) -> Whereabouts | None:
    if not others:
        return None
    return Whereabouts(fmean(one.longitude for one in others), fmean(one.latitude for one in others), near=True)


def _rings(geometry: Mapping[str, Any]) -> Iterator[Ring]:
    """The outer rings of a GeoJSON polygon, or of each of several; nothing of what is neither."""
    kind, coordinates = geometry.get("type"), geometry.get("coordinates") or ()
    polygons = coordinates if kind == "MultiPolygon" else [coordinates] if kind == "Polygon" else []
    for polygon in polygons:
        if polygon and len(polygon[0]) > 3:
            points = [(float(point[0]), float(point[1])) for point in polygon[0]]
            yield tuple(points[:: max(1, -(-len(points) // MOST_POINTS))])
