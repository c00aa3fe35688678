"""Where the territories of a week are, from the outlines that were imported: their middle, and rings short enough for a page. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from routing.places.records import Outline
from summaries.shown.lists import Whereabouts

MOST_POINTS = 80
"""Of a ring: on a page, more say nothing."""
Ring = tuple[tuple[float, float], ...]


def whereabouts(outlines: Sequence[Outline], codes: Collection[str]) -> dict[str, Whereabouts]:
    """Of these neighbourhoods, those whose outline is known."""
    found = {}
    for one in outlines:
        if one.qpv in codes and (rings := tuple(_rings(one.geometry))):
            longitudes, latitudes = zip(*max(rings, key=len), strict=True)
            middle = (min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2
            found[one.qpv] = Whereabouts(*middle, outline=rings)
    return found


def _rings(geometry: Mapping[str, Any]) -> Iterator[Ring]:
    """The outer rings of a GeoJSON polygon, or of each of several; nothing of what is neither."""
    kind, coordinates = geometry.get("type"), geometry.get("coordinates") or ()
    polygons = coordinates if kind == "MultiPolygon" else [coordinates] if kind == "Polygon" else []
    for polygon in polygons:
        if polygon and len(polygon[0]) > 3:
            points = [(float(point[0]), float(point[1])) for point in polygon[0]]
            yield tuple(points[:: max(1, -(-len(points) // MOST_POINTS))])
