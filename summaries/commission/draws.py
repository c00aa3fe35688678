"""Which texts are read twice, and by whom: drawn by a seed that the method note prints, so that whoever has the data set can draw again."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from storage import codings, commission, directory
from storage.database import Tx
from summaries.commission.codebook import UNSURE
from summaries.commission.dataset import DataSet, Row

LEAST_SHARE = 10
"""Percent of the texts that are read twice, at the least."""
_FACT = "coding_draws"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """Texts handed out. `coders` is empty when members read at the staff bot."""

    number: int
    first: str
    last: str
    seed: str
    share: int
    texts: int
    twice: int
    coders: tuple[str, ...]
    codebook: int
    day: str


def drawn(names: Sequence[str], seed: str, share: int) -> tuple[list[str], int]:
    """Names of texts in the order in which they are read, and how many of the first are read twice: the share, rounded up.

    The order is that of the SHA-256 of "seed:name", in hexadecimal.
    """
    ordered = sorted(names, key=lambda name: hashlib.sha256(f"{seed}:{name}".encode()).hexdigest())
    return ordered, math.ceil(len(names) * share / 100)


def readers(rank: int, coders: Sequence[str]) -> tuple[str, str]:
    """Who reads a text first and who second: every pair in turn, never the same coder twice. Both seats are free without coders."""
    if not coders:
        return "", ""
    many = len(coders)
    return coders[rank % many], coders[(rank + 1 + rank // many % (many - 1)) % many]


async def draws(tx: Tx) -> tuple[Draw, ...]:
    """Every draw, oldest first."""
    return tuple(Draw(**{**kept, "coders": tuple(kept["coders"])}) for kept in await directory.fact(tx, _FACT) or [])


async def hand_out(
    tx: Tx, data: DataSet, *, seed: str, share: int, coders: Sequence[str], rest: bool, codebook: int, now: datetime
) -> Draw:
    """Draw texts of a data set and give each its readers. With `rest`, the texts that are not read twice are read once.

    A case that went since the data set was read is not drawn.
    """
    there = await commission.there(tx, data.weeks)
    rows = {row.name: row for row in data.rows if row.cells.quoted and data.references[row.name] in there}
    ordered, twice = drawn(sorted(rows), seed, share)
    before = await draws(tx)
    draw = Draw(
        number=len(before) + 1, first=data.first, last=data.last, seed=seed, share=share, texts=len(ordered) if rest else twice,
        twice=twice, coders=tuple(coders), codebook=codebook, day=now.date().isoformat(),
    )  # fmt: skip
    for rank, name in enumerate(ordered[: draw.texts]):
        for seat, coder in enumerate(readers(rank, coders)[: 2 if rank < twice else 1], 1):
            codings.hand_out(
                tx, draw=draw.number, item=name, seat=seat, rank=rank, case_reference=data.references[name], words=rows[name].words,
                coder=coder, code=None, memo="", codebook=codebook, at=None,
            )  # fmt: skip
    await directory.set_fact(tx, _FACT, [asdict(each) for each in (*before, draw)])
    return draw


async def readings(tx: Tx, draw: int) -> Mapping[str, tuple[str, ...]]:
    """The codes given to each text of a draw; a reader who did not know gave none."""
    found: dict[str, list[str]] = {}
    for row in await codings.of_draw(tx, draw):
        if row.code not in (None, UNSURE):
            found.setdefault(row.item, []).append(row.code)
    return {item: tuple(codes) for item, codes in found.items()}


def texts_of(rows: Sequence[Row]) -> int:
    """How many rows have words to be read."""
    return sum(row.cells.quoted for row in rows)
