"""Weekly summaries made and told as the house does, at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from storage.database import Tx
from summaries.figures import Week
from summaries.forms.compose import compose
from summaries.shown.report import Quote
from summaries.shown.reporting import build
from summaries.shown.wording import Text
from summaries.weekly import count_due, freeze


async def make_due(tx: Tx, now: datetime, zone: ZoneInfo) -> list[Week]:
    """The house counts while others write, and freezes afterwards."""
    return await freeze(tx, await count_due(tx, now, zone), now)


def message(text: Text, week: Week, quotes: Sequence[Quote] = ()) -> str:
    return compose(text, build(text, week, quotes=quotes))
