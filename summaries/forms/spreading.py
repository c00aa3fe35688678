"""Discs that would lie on one another, moved apart: each stays as near its place as the others let it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import cos, hypot, sin

ROUNDS = 400
BETWEEN = 0.004
"""Kept free between two discs, in the unit of the places."""
Point = tuple[float, float]


def spread(places: Sequence[Point], radii: Sequence[float], height: float) -> list[Point]:
    """Where the discs stand, in a frame 1 wide and `height` high. In a frame too small for all, some still touch."""
    at = list(places)
    for _ in range(ROUNDS):
        before = list(at)
        for one, other in combinations(range(len(at)), 2):
            _part(at, one, other, radii[one] + radii[other] + BETWEEN)
        at = [(_within(x, radius, 1.0), _within(y, radius, height)) for (x, y), radius in zip(at, radii, strict=True)]
        if at == before:
            break
    return at


def _part(at: list[Point], one: int, other: int, wanted: float) -> None:
    (x, y), (other_x, other_y) = at[one], at[other]
    apart = hypot(other_x - x, other_y - y)
    if apart >= wanted - 1e-9:
        return
    # those in one place leave it in directions that differ from pair to pair
    angle = 2.4 * (one + 3 * other)
    towards = ((other_x - x) / apart, (other_y - y) / apart) if apart > 1e-9 else (cos(angle), sin(angle))
    move = (wanted - apart) / 2
    at[one] = x - move * towards[0], y - move * towards[1]
    at[other] = other_x + move * towards[0], other_y + move * towards[1]


def _within(along: float, radius: float, length: float) -> float:
    return min(max(along, radius), max(radius, length - radius))
