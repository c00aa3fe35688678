"""The week of an association as a message to read on a phone: short sentences, no markup, and no small figure of a neighbour's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summaries.counted.axes import NO_AXIS
from summaries.digest import Digest
from summaries.due import monday
from summaries.figures import AXIS_APART, Row
from summaries.shown.tables import LONGEST_AXIS
from summaries.shown.wording import LONGEST_NAME, PART, Text, ends, label
from summaries.small import LEAST, showable, shown

MOST_AXES = 3


def digest_message(text: Text, digest: Digest, association: str) -> str:
    """The whole digest, under 2,500 characters."""
    blocks = (_came(text, digest, association), _waits(text, digest), _solved(text, digest), _near(text, digest))
    return "\n\n".join("\n".join(lines) for lines in blocks)


def _came(text: Text, digest: Digest, association: str) -> Iterator[str]:
    yield text("digest-title", {"association": association, **ends(text, monday(digest.week))})
    yield text("digest-came", {"concerns": digest.came.concerns, "people": digest.came.people})
    yield from _lines(text, "theme", digest.themes)
    axes = [row for row in digest.axes if row.code != NO_AXIS][:MOST_AXES]
    if axes:
        yield text("digest-axes", {"contract": digest.contract[:LONGEST_NAME]})
        for row in axes:
            words = " · ".join(filter(None, row.code.split(AXIS_APART)))
            yield PART + text("summary-line", {"label": words[:LONGEST_AXIS], "concerns": row.concerns})


def _waits(text: Text, digest: Digest) -> Iterator[str]:
    yield text("digest-to-take", {"concerns": digest.to_take, "days": digest.oldest_days})
    yield text("digest-in-hand", {"concerns": digest.in_hand})
    if digest.for_resident:
        yield text("digest-for-resident", {"concerns": digest.for_resident})


def _solved(text: Text, digest: Digest) -> Iterator[str]:
    yield text("digest-closed", {"concerns": digest.closed})
    yield from _lines(text, "outcome", digest.outcomes)
    if digest.solved:
        yield text("digest-solved", {"people": digest.solved})
    if digest.not_solved:
        yield text("digest-not-solved", {"people": digest.not_solved})


def _near(text: Text, digest: Digest) -> Iterator[str]:
    """What stands beside a total is shared out as in the national summary, so that no line gives another away."""
    if digest.near.people == 0:
        yield text("digest-near-none", None)
        return
    if not showable(digest.near):
        yield text("digest-near-few", {"least": LEAST})
        return
    yield text("digest-near", {"concerns": digest.near.concerns, "people": digest.near.people})
    seen = shown(digest.near_themes)
    yield from _lines(text, "theme", seen.rows)
    if seen.rest:
        yield PART + text("summary-rest", {"concerns": seen.rest})


def _lines(text: Text, kind: str, rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        yield PART + text("summary-line", {"label": label(text, kind, row.code), "concerns": row.concerns})
