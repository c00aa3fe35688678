"""`python -m benchmarks.alike [ours|peer|semantic]`: is the right voice among the three offered, and how often is one offered to nobody?

The texts are those of `tests/data/alike.jsonl`, all invented: groups of concerns that say the same in texting French, plain
French and six other languages, and near misses, which are of the same theme and place and another trouble. The part `tuned`
was fitted on; `held_out` was written before the table of concepts, and no weight saw it; `unforeseen` was written later, about
troubles the table had no words for; `fresh` after it, and much harder: people who share no word (ADR 0052). Then, for ADR 0057:
`mixed`, people who share some words, `near_misses`, where three of four who are alone speak of the same thing as a voice, and
`same_words`, which a peer finds easily, each read once before its words were added; and `unread`, whose misses nobody looked at.

They arrive in an order drawn from a seed. A concern that some earlier one says too has its right voice found or not; any other
that is offered something is a false offer.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from statistics import mean

from routing.alike.comparing import Alike, Voiced
from routing.alike.meaning import Encoder, Meaning

DATA = Path(__file__).resolve().parent.parent / "tests" / "data" / "alike.jsonl"
TUNED = "tuned"
"""The part that weights, words and thresholds were fitted on; the peer's threshold too."""
FITTED = (TUNED, "fresh", "mixed", "near_misses", "same_words")
"""The parts that the weights of `routing.alike.score` have seen."""
SEEDS = range(3)


@dataclass(frozen=True, slots=True)
class Said:
    """A line of the data. Lines of one `group` say the same."""

    group: str
    part: str
    language: str
    voiced: Voiced


@dataclass(frozen=True, kw_only=True, slots=True)
class Rates:
    """Parts of one: of the concerns that somebody said before, and of those that nobody did."""

    recall: float
    false_offers: float


Offers = Callable[[Sequence[Said]], list[list[str]]]
"""From concerns in the order they arrive to the keys that each is offered, at most three."""


def load(part: str = "") -> list[Said]:
    """The lines of a part, or all of them."""
    rows = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()]
    return [said(row) for row in rows if part in ("", row["part"])]


def said(row: dict[str, str]) -> Said:
    voiced = Voiced(
        key=row["id"], words=row["text"], theme=row["theme"] or "", subtheme=row.get("subtheme"), territory=row["territory"]
    )  # fmt: skip
    return Said(row["group"], row["part"], row["language"], voiced)


def ours(rows: Sequence[Said], meaning: Meaning | None = None) -> list[list[str]]:
    alike = Alike(meaning)
    offered = []
    for row in rows:
        offered.append([one.key for one in alike.nearest(row.voiced)])
        alike.add(row.voiced)
    return offered


def rates(rows: Sequence[Said], offers: Offers, seeds: Sequence[int] = SEEDS) -> Rates:
    """Over several orders of arrival."""
    found = [_once(rows, offers, seed) for seed in seeds]
    return Rates(recall=mean(one.recall for one in found), false_offers=mean(one.false_offers for one in found))


def _once(rows: Sequence[Said], offers: Offers, seed: int) -> Rates:
    arrived = Random(seed).sample(rows, len(rows))
    group_of = {row.voiced.key: row.group for row in arrived}
    before: dict[str, set[str]] = defaultdict(set)  # groups already heard, by territory
    right, false = [], []
    for row, keys in zip(arrived, offers(arrived), strict=True):
        if row.group in before[row.voiced.territory]:
            right.append(any(group_of[key] == row.group for key in keys[:3]))
        else:
            false.append(bool(keys))
        before[row.voiced.territory].add(row.group)
    return Rates(recall=mean(right), false_offers=mean(false))


def figures(offers: Offers) -> dict[str, float]:
    """Recall and false offers of each part, and what a text costs the first time it is met."""
    rows = load()
    began = time.perf_counter()
    offers(rows)
    found = {"ms_per_text": round((time.perf_counter() - began) * 1000 / len(rows), 3)}
    for part in dict.fromkeys(row.part for row in rows):
        rate = rates([row for row in rows if row.part == part], offers)
        found |= {f"recall_{part}": round(rate.recall, 4), f"false_offers_{part}": round(rate.false_offers, 4)}
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.alike", description="How well alike concerns are found.")
    parser.add_argument("name", nargs="?", default="ours", choices=("ours", "peer", "semantic"))
    name = parser.parse_args(arguments).name
    offers: Offers = ours
    if name == "semantic":
        offers = partial(ours, meaning=Encoder())
    elif name == "peer":
        from benchmarks.alike_peer import fitted

        offers = fitted(load(TUNED))
    sys.stdout.write(json.dumps(figures(offers)) + "\n")


if __name__ == "__main__":
    main()
