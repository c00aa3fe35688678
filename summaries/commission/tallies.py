"""What is counted of a period beside its rows: how many people, how many were answered. Pure.

A share is told only where five people are in it and five are out of it, or nobody: and period by period, so that the difference of two
spans is made of figures that may be told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from summaries.commission.periods import Period
from summaries.due import bounds
from summaries.small import LEAST


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many concerns of how many."""

    part: int
    whole: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A period counted. A share is None where too few people are in it, or out of it."""

    period: str
    concerns: int
    people: int
    quotable: Share | None
    answered: Share | None
    """For the first time before the period was over: what comes later changes nothing here."""


def tally(period: Period, cases: Sequence[Any], zone: ZoneInfo) -> Tally:
    """Of the cases whose rows are published: no figure tells of the others."""
    end = bounds(period.weeks[-1], zone)[1]
    return Tally(
        period=period.name,
        concerns=len(cases),
        people=_people(cases),
        quotable=_share(cases, lambda case: case.quotable),
        answered=_share(cases, lambda case: case.first_answer_at is not None and case.first_answer_at < end),
    )


def together(shares: Iterable[Share | None]) -> Share | None:
    """One share of several periods, those that may not be told left out; None when none may."""
    told = [share for share in shares if share is not None]
    return Share(part=sum(share.part for share in told), whole=sum(share.whole for share in told)) if told else None


def _share(cases: Sequence[Any], belongs: Callable[[Any], bool]) -> Share | None:
    part = [case for case in cases if belongs(case)]
    return Share(part=len(part), whole=len(cases)) if cases and _safe(cases, part) else None


def _safe(whole: Sequence[Any], part: Sequence[Any]) -> bool:
    """Whether those in it, and those out of it, are nobody or enough people."""
    inside = {id(case) for case in part}
    rest = [case for case in whole if id(case) not in inside]
    return all(not some or _people(some) >= LEAST for some in (part, rest))


def _people(cases: Sequence[Any]) -> int:
    return len({case.person_id for case in cases})
