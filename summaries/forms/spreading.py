"""Discs that would lie on one another, moved apart: each near its place, and on nobody else's, so that lines to these are seen. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, permutations
from math import cos, dist, sin

ROUNDS = 400
BETWEEN = 0.004
"""Kept free between two discs, and around a place, in the unit of the places."""
Point = tuple[float, float]


def spread(places: Sequence[Point], radii: Sequence[float], height: float) -> list[Point]:
    """Where the discs stand, in a frame 1 wide and `height` high. In a frame too small for all, some still touch."""
    at = list(places)
    for _ in range(ROUNDS):
        before = list(at)
        for one, other in combinations(range(len(at)), 2):
            wanted, (x, y) = radii[one] + radii[other] + BETWEEN, _apart(at[one], at[other], 2.4 * (one + 3 * other))
            short = max(0.0, wanted - dist(at[one], at[other])) / 2
            at[one], at[other] = _moved(at[one], x, y, -short), _moved(at[other], x, y, short)
        for one, other in permutations(range(len(at)), 2):
            x, y = _apart(places[other], at[one], 2.4 * (one + 3 * other))
            at[one] = _moved(at[one], x, y, max(0.0, radii[one] + BETWEEN - dist(at[one], places[other])))
        at = [(_within(x, radius, 1.0), _within(y, radius, height)) for (x, y), radius in zip(at, radii, strict=True)]
        if at == before:
            break
    return at


def _apart(one: Point, other: Point, angle: float) -> Point:
    """The direction from one to the other, 1 long; where both are in one place, that of `angle`."""
    far = dist(one, other)
    return ((other[0] - one[0]) / far, (other[1] - one[1]) / far) if far > 1e-9 else (cos(angle), sin(angle))


def _moved(point: Point, x: float, y: float, length: float) -> Point:
    return point[0] + length * x, point[1] + length * y


def _within(along: float, radius: float, length: float) -> float:
    return min(max(along, radius), max(radius, length - radius))
