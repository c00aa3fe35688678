"""The words by which names are told from other words: read once from data that any volunteer can edit (`routing/data/names.csv`,
`routing/data/ordinary.csv`), in the form words are compared in."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from dialogue.folding import unmarked
from dialogue.shipped import shipped_rows
from routing.anonymous.reading import folded

LONGEST_PHRASE = 6
"""Words of the longest name looked for."""
KEPT_TOWNS = 5000
"""People of a commune whose name stays wherever it stands: the names of smaller ones are too often those of people."""


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of a kind (a hyphen or a space makes two), in lower case and without accents."""
    return frozenset(part for one in _rows()[kind] for part in one.replace("-", " ").split())


@cache
def names(kind: str) -> frozenset[str]:
    """first, doubtful (also an ordinary word somewhere) or surname: as `folded`, since their letters are doubled at random."""
    found = frozenset(folded(word) for word in listed(kind) if len(word) > 1)
    return found - {folded(word) for word in doubtful()} if kind == "first" else found


@cache
def doubtful() -> frozenset[str]:
    """First names that are ordinary words too, in one of our languages."""
    return listed("doubtful") | (listed("first") & listed("word"))


@cache
def stems() -> tuple[str, ...]:
    """How names begin that have more spellings than a list can hold."""
    return tuple(sorted(listed("stem")))


@cache
def sayings(kind: str) -> frozenset[tuple[str, ...]]:
    """What is said in several words: the parts of "je_m_appelle"."""
    return frozenset(tuple(one.split("_")) for one in _rows()[kind])


@cache
def phrases(*, institutions: bool = False) -> frozenset[str]:
    """Names of places, or of institutions, each as its words with a space between them."""
    found = _rows()["institution"] if institutions else (*_towns(), *_rows()["place"])
    return frozenset(" ".join(unmarked(name.casefold()).replace("-", " ").replace("'", " ").split()) for name in found)


@cache
def _rows() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in ("names.csv", "ordinary.csv"):
        for row in shipped_rows("routing.data", name):
            found[row["kind"]] += [unmarked(word.casefold()) for word in row["words"].split()]
    return defaultdict(tuple, {kind: tuple(said) for kind, said in found.items()})


def _towns() -> Iterator[str]:
    import gzip

    data = files("routing").joinpath("data")
    with data.joinpath("communes.csv.gz").open("rb") as packed, gzip.open(packed, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if row["kind"] == "com" and int(row["population"] or 0) >= KEPT_TOWNS:
                yield row["name"]
    with data.joinpath("departements.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            yield from (row["name"], row["region"])
