"""`python -m benchmarks.places`: how often a place written with faults is understood, and how fast. Prints JSON.

Faults are made up from a seed, so figures can be compared between versions; they flatter a little: real people err in worse
ways. With `--qpv FILE` (the official list) neighbourhoods are tried too, and communes that have one are searched first.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from rapidfuzz import process

from routing.places.files import read_qpvs
from routing.places.finding import Candidate, Places, Qpv, settled
from routing.places.gazetteer import Commune, Gazetteer, load
from routing.places.words import fold, unaccented

Fault = Callable[[Random, str], str]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
HEARD = (
    (r"aix\b", "é"), (r"eaux?", "o"), (r"au", "o"), (r"ph", "f"), (r"ss", "s"), (r"qu", "k"), (r"c(?=[aou])", "k"),
    (r"[ae]in", "in"), (r"ai|ei", "é"), (r"y", "i"), (r"th", "t"), (r"\bh", ""), (r"([b-df-hj-np-tv-z])\1", r"\1"),
    (r"(?<=\w\w)[stx]\b", ""), (r"(?<=\w\w\w)e\b", ""), (r"gn", "ni"), (r"ge", "je"), (r"em", "am"), (r"z", "s"),
)  # fmt: skip


def typo(random: Random, text: str) -> str:
    at = random.randrange(len(text))
    letter = random.choice(LETTERS)
    return random.choice(
        (
            text[:at] + text[at + 1 :],
            text[:at] + letter + text[at:],
            text[:at] + letter + text[at + 1 :],
            text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :],
        )
    )


def plainly(_random: Random, name: str) -> str:
    return unaccented(name).replace("-", " ").replace("'", " ")


def abbreviated(random: Random, name: str) -> str:
    return plainly(random, name).replace("sainte ", "ste ").replace("saint ", "st ")


def glued(random: Random, name: str) -> str:
    return plainly(random, name).replace(" ", "")


def one_typo(random: Random, name: str) -> str:
    return typo(random, plainly(random, name))


def two_typos(random: Random, name: str) -> str:
    return typo(random, one_typo(random, name))


def by_ear(random: Random, name: str) -> str:
    text = name.casefold().replace("-", " ").replace("'", " ")
    for pattern, heard in HEARD:
        if random.random() < 0.7:
            text = re.sub(pattern, heard, text)
    return text


def first_words(random: Random, name: str) -> str:
    words = plainly(random, name).split()
    return " ".join(words[: max(1, (len(words) + 1) // 2)])


def cut_short(random: Random, name: str) -> str:
    text = plainly(random, name)
    return text[: max(5, int(0.7 * len(text)))]


COMMUNE_FAULTS: dict[str, Fault] = {
    "exact": lambda _random, name: name,
    "plainly": plainly,
    "abbreviated": abbreviated,
    "glued": glued,
    "one_typo": one_typo,
    "two_typos": two_typos,
    "by_ear": by_ear,
    "first_words": first_words,
    "cut_short": cut_short,
}


def hinted(fault: Fault, commune: Commune, random: Random) -> str:
    hint = random.choice((commune.departement, f"({commune.departement})", f"dans le {commune.departement}"))
    return f"{fault(random, commune.name)} {hint}"


def with_postcode(fault: Fault, commune: Commune, random: Random) -> str:
    written = fault(random, commune.name)
    postcode = random.choice(commune.postcodes).lstrip("0")
    return random.choice((f"{postcode} {written}", f"{written} {postcode}"))


class Tally:
    """Right at the first place, among three, among six; and when the bot would not ask, how often it is right."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.unasked: list[bool] = []
        self.milliseconds: list[float] = []
        self.wrong: list[tuple[str, str]] = []

    def try_one(self, places: Places, query: str, right: Callable[[Candidate], bool], wanted: str) -> None:
        start = time.perf_counter()
        found = places.find(query)
        self.milliseconds.append(1000 * (time.perf_counter() - start))
        rank = next((rank for rank, candidate in enumerate(found) if right(candidate)), 99)
        self.asked.append(rank)
        sure = settled(found)
        if sure:
            self.unasked.append(right(sure))
        if rank:
            self.wrong.append((query, f"{wanted} ≠ {found[0].label if found else None}"))

    def figures(self) -> dict[str, float]:
        tried = len(self.asked)
        within = {f"in_{size}": round(sum(rank < size for rank in self.asked) / tried, 4) for size in (1, 3, 6)}
        return {
            **within,
            "unasked": round(len(self.unasked) / tried, 4),
            "unasked_right": round(sum(self.unasked) / max(1, len(self.unasked)), 4),
            "median_ms": round(statistics.median(self.milliseconds), 3),
        }


def same_name(commune: Commune) -> Callable[[Candidate], bool]:
    return lambda candidate: candidate.qpv is None and fold(candidate.commune) == fold(commune.name)


def same_place(commune: Commune) -> Callable[[Candidate], bool]:
    return lambda candidate: candidate.qpv is None and candidate.insee == commune.insee


def commune_trials(places: Places, communes: Sequence[Commune], random: Random) -> Iterator[tuple[str, Tally]]:
    for name, fault in COMMUNE_FAULTS.items():
        alone, hint, postcode = Tally(), Tally(), Tally()
        for commune in communes:
            alone.try_one(places, fault(random, commune.name), same_name(commune), commune.name)
            hint.try_one(places, hinted(fault, commune, random), same_place(commune), commune.name)
            if commune.postcodes:
                postcode.try_one(places, with_postcode(fault, commune, random), same_place(commune), commune.name)
        yield name, alone
        yield f"{name}+departement", hint
        yield f"{name}+postcode", postcode


def quarter_trials(places: Places, gazetteer: Gazetteer, qpvs: Sequence[Qpv], random: Random) -> Iterator[tuple[str, Tally]]:
    for fault in ("plainly", "one_typo", "by_ear"):
        alone, town = Tally(), Tally()
        for qpv in qpvs:
            commune = gazetteer.by_insee(qpv.communes[0])
            if commune is None:
                continue
            part = random.choice(qpv.name.split(" - "))
            written = COMMUNE_FAULTS[fault](random, part)
            right = f"{qpv.code}/"
            alone.try_one(places, written, lambda found, right=right: found.code.startswith(right), qpv.name)  # type: ignore[misc]
            whole = random.choice((f"{written} {plainly(random, commune.name)}", f"{plainly(random, commune.name)} {written}"))
            code = f"{right}{commune.insee}"
            town.try_one(places, whole, lambda found, code=code: found.code == code, f"{qpv.name}, {commune.name}")  # type: ignore[misc]
        yield f"quarter {fault}", alone
        yield f"quarter {fault}+town", town


def against_wratio(gazetteer: Gazetteer, places: Places, random: Random) -> dict[str, float]:
    """The same misspelt names through `process.extract` as it comes, in the same run."""
    names = [commune.name for commune in gazetteer if not commune.parent]
    queries = [one_typo(random, random.choice(names)) for _ in range(15)]
    ours, theirs = [], []
    for query in queries:
        start = time.perf_counter()
        places.find(query)
        middle = time.perf_counter()
        process.extract(query, names, limit=5)
        ours.append(1000 * (middle - start))
        theirs.append(1000 * (time.perf_counter() - middle))
    mine, peer = statistics.median(ours), statistics.median(theirs)
    return {"ours_ms": round(mine, 3), "extract_default_ms": round(peer, 3), "ratio": round(mine / peer, 4)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--qpv", type=Path, help="the official list of QPV (CSV)")
    parser.add_argument("--sample", type=int, default=300, help="places tried for each fault")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wrong", help="also list what this trial got wrong")
    asked = parser.parse_args()
    random, gazetteer = Random(asked.seed), load()
    qpvs = read_qpvs(asked.qpv.read_bytes()) if asked.qpv else ()
    places = Places(gazetteer, qpvs)
    start = time.perf_counter()
    places.warm()
    report: dict[str, object] = {"warm_ms": round(1000 * (time.perf_counter() - start), 1)}
    towns = sorted({insee for qpv in qpvs for insee in qpv.communes})
    every = [commune for commune in gazetteer if not commune.parent and commune.population]
    priority = [commune for commune in map(gazetteer.by_insee, towns) if commune] or every
    trials: dict[str, Tally] = {}
    for label, among in (("town", priority), ("any", every)):
        sample = random.sample(among, min(asked.sample, len(among)))
        trials |= {f"{label} {name}": tally for name, tally in commune_trials(places, sample, random)}
    trials |= dict(quarter_trials(places, gazetteer, random.sample(qpvs, min(asked.sample, len(qpvs))), random))
    report |= {name: tally.figures() for name, tally in trials.items()}
    report["against_wratio"] = against_wratio(gazetteer, places, random)
    if asked.wrong:
        report["wrong"] = trials[asked.wrong].wrong
    json.dump(report, sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
