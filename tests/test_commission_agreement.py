"""Krippendorff's alpha against the values its author published, and what is said of too few texts."""

from __future__ import annotations

import pytest

from summaries.commission.agreement import LEAST, Agreement, agreement, alpha_of, by_theme
from summaries.commission.draws import drawn, readers

KRIPPENDORFF_2011 = ("1 2 3 3 2 1 4 1 2 * * *", "1 2 3 3 2 2 4 1 2 5 * 3", "* 3 3 3 2 3 4 2 2 5 1 *", "1 2 3 3 2 4 4 1 2 5 1 *")
"""Four observers, twelve units. Krippendorff, K. (2011), Computing Krippendorff's Alpha-Reliability, example C: nominal alpha 0.743."""
THREE_CODERS = ("* * * * * 3 4 1 2 1 1 3 3 * 3", "1 * 2 1 3 3 4 3 * * * * * * *", "* * 2 1 3 4 4 * 2 1 1 3 3 * 4")
"""Three coders, fifteen units: the worked example that goes with the same definition, nominal alpha 0.691."""
TWO_BINARY = ("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")
"""Two observers, ten units, two values. The same paper, example A: alpha 0.095."""
TWO_NOMINAL = ("a a b b d c c c e d d a", "b a b b b c c c e d d d")
"""Two observers, twelve units, five values. The same paper, example B: alpha 0.692."""


def units(coders: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [tuple(code for code in unit if code != "*") for unit in zip(*(coder.split() for coder in coders), strict=True)]


@pytest.mark.parametrize(
    ("coders", "published"), [(KRIPPENDORFF_2011, 0.743), (THREE_CODERS, 0.691), (TWO_BINARY, 0.095), (TWO_NOMINAL, 0.692)]
)
def test_alpha_is_the_one_that_was_published(coders: tuple[str, ...], published: float) -> None:
    assert alpha_of(units(coders)) == pytest.approx(published, abs=0.0005)


def test_agreement_is_told_with_n_and_an_interval_that_the_seed_makes_again() -> None:
    read = units(TWO_NOMINAL) * 4
    told = agreement(read, "s")
    assert told.n == 48 and told.alpha is not None and told.low is not None and told.high is not None
    assert told.low < told.alpha < told.high and told == agreement(read, "s") != agreement(read, "t")


def test_too_few_texts_or_one_code_alone_say_nothing() -> None:
    assert agreement([("a", "b")] * (LEAST - 1)) == Agreement(n=LEAST - 1)
    assert agreement([("a", "a")] * 50) == Agreement(n=50)
    assert agreement([("a",)] * 50 + [()] * 5) == Agreement(n=0), "texts read once are not compared"


def test_each_theme_is_judged_apart() -> None:
    read = [("LOG.damp", "LOG.rent")] * 10 + [("PRO", "PRO")] * 10 + [("DIS", "TRA")] * 5
    told = by_theme(read)
    assert set(told) == {"LOG", "PRO", "DIS", "TRA"} and told["LOG"].alpha == 1, "what is more precise is another question"
    assert told["DIS"].alpha is not None and told["DIS"].alpha < 0


# --- who reads what --------------------------------------------------------------------------------------------------


def test_the_draw_is_made_again_from_its_seed_by_anybody() -> None:
    names = [f"T{number:08X}" for number in range(200)]
    ordered, twice = drawn(names, "graine", 15)
    assert twice == 30 and sorted(ordered) == names and ordered != names
    assert drawn(names[::-1], "graine", 15) == (ordered, twice) and drawn(names, "autre", 15)[0] != ordered
    assert drawn(names[:7], "graine", 15)[1] == 2, "the share, rounded up"
    assert drawn(["Tb", "Ta"], "1", 50)[0] == ["Tb", "Ta"], "the order of the SHA-256 of 1:Tb (808a…) and 1:Ta (de79…)"


@pytest.mark.parametrize("coders", [("a", "b"), ("a", "b", "c"), ("a", "b", "c", "d")])
def test_every_pair_reads_about_as_many_texts_and_nobody_reads_one_twice(coders: tuple[str, ...]) -> None:
    pairs = [readers(rank, coders) for rank in range(len(coders) * (len(coders) - 1) * 10)]
    assert all(one != other for one, other in pairs)
    counted = {frozenset(pair): sum(set(pair) == set(other) for other in pairs) for pair in pairs}
    assert len(counted) == len(coders) * (len(coders) - 1) // 2 and len(set(counted.values())) == 1
    assert readers(3, ()) == ("", "")
