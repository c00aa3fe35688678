"""The cases behind a figure of the summary, for the coordination: numbers of cases only, and that they were read is logged."""

from __future__ import annotations

import re
from functools import partial

from bot.channels.port import Outgoing
from bot.fronts.visit import Visit
from routing.access import Member
from routing.refusals import Refusal
from storage import audit
from storage.database import Tx
from summaries.figures import Week
from summaries.receipts import explain, labels_of, numbers_of
from summaries.shown.quoting import quotes_of
from summaries.shown.report import Report
from summaries.shown.reporting import build
from summaries.weekly import latest, stored

MOST_CASES = 120
"""References in one message; the operator's command names them all."""
MOST_CODES = 40
_WEEK = re.compile(r"\d{4}-w\d{2}", re.IGNORECASE)


async def show(tx: Tx, visit: Visit, member: Member, said: str) -> None:
    """`/detail theme:LOG`, perhaps with a week; without a code, what there is to ask for."""
    words = said.split()
    weeks = [word.upper() for word in words if _WEEK.fullmatch(word)]
    asked = next((word for word in words if not _WEEK.fullmatch(word)), "")
    week = await (stored(tx, weeks[0]) if weeks else latest(tx))
    if week is None:
        raise Refusal("summary-none")
    text = partial(visit.house.texts, visit.language)
    report = build(text, week, language=visit.language, quotes=await quotes_of(tx, text, week))
    codes = {code.casefold(): code for code in numbers_of(report)}
    if asked.casefold() in codes:
        await _cases(tx, visit, member, week, report, codes[asked.casefold()])
    elif asked:
        raise Refusal("refused-no-such-figure", code=asked[:_LONGEST])
    else:
        _codes(visit, report)


_LONGEST = 40


async def _cases(tx: Tx, visit: Visit, member: Member, week: Week, report: Report, code: str) -> None:
    audit.note(tx, at=visit.now, member_id=member.id, act="read_receipt")
    behind = await explain(tx, week, code, visit.house.desk.zone)
    figure = numbers_of(report)[code]
    told = [visit.text("detail", label=labels_of(report)[code], value=_number(figure), cases=len(behind.references))]
    told.append(", ".join(behind.references[:MOST_CASES]))
    if len(behind.references) > MOST_CASES:
        told.append(visit.text("detail-more", count=len(behind.references) - MOST_CASES))
    if behind.value != figure:
        told.append(visit.text("detail-moved", value=_number(behind.value)))
    visit.show(Outgoing(text="\n".join(filter(None, told))))


def _codes(visit: Visit, report: Report) -> None:
    labels = labels_of(report)
    lines = [visit.text("detail-code", code=code, label=labels[code], value=_number(value)) for code, value in numbers_of(report).items()]
    visit.show(Outgoing(text="\n".join([visit.text("detail-which"), *lines[:MOST_CODES]])))


def _number(value: float) -> str:
    return f"{value:g}"
