"""What joining cases and parting them makes of the small town, as the model has it: who hears of what, and where each case goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from routing.cases import OPEN
from tests.small_model import Colleague, Dossier

Model = Mapping[str, Dossier]


def joined(model: Model, reference: str) -> list[Dossier]:
    """The cases joined to this one."""
    return [one for one in model.values() if one.merged_into == reference]


def voices(model: Model, dossier: Dossier) -> dict[str, str]:
    """Who hears the news of a case beside its author, by the number of their own case that they hear it under: their first."""
    theirs = sorted(joined(model, dossier.reference), key=lambda one: (one.opened_at, one.reference), reverse=True)
    return {one.person: one.reference for one in theirs if one.person != dossier.person}


def concerned(model: Model, dossier: Dossier) -> dict[str, Dossier]:
    """The cases of which something may be heard when something is done to this one."""
    around = [dossier, *joined(model, dossier.reference), *([model[dossier.merged_into]] if dossier.merged_into else [])]
    return {one.reference: one for one in around}


def merge(model: Model, row: Dossier, into: Dossier, who: Colleague, now: datetime) -> None:
    row.state, row.taker, row.follow_up_at = "merged", None, None
    for one in (row, *joined(model, row.reference)):
        one.merged_into = into.reference
    row.signs[who.id] = into.signs[who.id] = now
    row.joinings += 1
    if into.taker is who:
        into.turn = now


def part(row: Dossier, now: datetime) -> None:
    row.state, row.merged_into, row.came = "new", "", now
    row.partings += 1


def let_go(model: Model, row: Dossier, state: str, now: datetime) -> Iterator[Dossier]:
    """A case in this state is no more. While it is open, others go on under the number of the first of them; any left is one of its own
    again."""
    theirs = sorted(joined(model, row.reference), key=lambda one: (one.opened_at, one.reference))
    others = [one for one in theirs if one.person != row.person] if state in OPEN else []
    for one in others[1:]:
        one.merged_into = others[0].reference
    for one in theirs:
        if one not in others[1:]:
            part(one, now)
            yield one


def resident_spoke(model: Model, row: Dossier, now: datetime) -> None:
    """In a case that is joined to another: whoever answered that one is to act, and when it was closed it opens again."""
    into = model[row.merged_into]
    if into.state == "closed":
        into.state, into.taker, into.follow_up_at, into.came = "reopened", None, None, now
        into.reopened += 1
    elif into.state == "answered":
        into.state = "taken"
        into.resident_acts(now)


def follow(model: Model, dossier: Dossier) -> None:
    """Those joined to a case go where it goes."""
    for one in joined(model, dossier.reference):
        one.queue = dossier.queue
