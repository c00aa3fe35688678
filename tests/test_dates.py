"""Days as people say them."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.fronts.dates import day


@pytest.mark.parametrize(
    ("language", "said"),
    [("fr", "22 novembre"), ("en", "22 November"), ("tr", "22 Kasım"), ("pt", "22 de novembro"), ("es", "22 de noviembre")],
)
def test_a_day_is_said_as_in_each_language_and_as_it_is_where_the_coordination_is(language: str, said: str) -> None:
    desk = SimpleNamespace(zone=ZoneInfo("Europe/Paris"))
    visit: Any = SimpleNamespace(language=language, house=SimpleNamespace(desk=desk))
    assert day(datetime(2026, 11, 21, 23, 30, tzinfo=UTC), visit) == said
