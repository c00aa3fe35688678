"""What every test has: a clock it moves, a database of either engine, and an ear for texts that a language lacks."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.texts import Texts, shipped
from storage.database import Database
from tests import databases
from tests.every_language import Ear

os.environ.setdefault("PORTE_VOIX_RELAY_REST", "00:00-00:00")
"""Relays never rest where a test does not say so: tests pass at night too."""

pytest_plugins = ("tests.browser", "tests.office", "tests.telegram_app", "tests.street")

MONDAY = datetime(2026, 11, 16, 9, tzinfo=UTC)
"""Ten in the morning in Paris, in week 47."""


class FakeClock:
    """The time, in UTC, which passes only when it is told to."""

    def __init__(self, start: datetime = MONDAY) -> None:
        self._now = start

    def now(self) -> datetime:
        return self._now

    def passes(self, **span: float) -> datetime:
        """Let time pass: `passes(weeks=4, minutes=1)`. Returns what time it is then."""
        self._now += timedelta(**span)
        return self._now


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(autouse=True)
def ear(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ear]:
    """Any text a test shows must exist in every language, and be filled in by the same facts."""
    listening = Ear()
    looked_up = Texts.__call__

    def heard(texts: Texts, language: str, key: str, facts: Mapping[str, str | int] | None = None) -> str:
        if texts is shipped():
            listening.hears(partial(looked_up, texts), texts, language, key, facts or {})
        return looked_up(texts, language, key, facts)

    monkeypatch.setattr(Texts, "__call__", heard)
    yield listening
    assert not listening.missing, "\n".join(listening.missing)


@pytest.fixture(autouse=True)
def migrations(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """They run once, then their outcome is copied; a test marked `from_nothing` has them run."""
    if not request.node.get_closest_marker("from_nothing"):
        monkeypatch.setattr("storage.database.migrate", databases.migrate_a_copy)


@pytest.fixture(scope="session")
def postgres() -> Iterator[databases.Server]:
    starting = databases.server()
    try:
        server = starting.__enter__()
    except Exception as reason:
        if databases.required():
            raise databases.NoPostgres from reason
        pytest.skip(f"no PostgreSQL could be started ({type(reason).__name__}): this engine is not tested")
    yield server
    starting.__exit__(None, None, None)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of each engine in turn, without rows; without tables too for a test marked `from_nothing`."""
    if request.param == "sqlite":
        return databases.sqlite_url(tmp_path)
    server: databases.Server = request.getfixturevalue("postgres")
    return server.empty() if request.node.get_closest_marker("from_nothing") else server.fresh()


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    opened = await Database.open(database_url, databases.vault())
    yield opened
    await opened.close()


@pytest.fixture
async def sqlite(tmp_path: Path) -> AsyncIterator[Database]:
    """The default engine alone, for what does not depend on it."""
    opened = await Database.open(databases.sqlite_url(tmp_path), databases.vault())
    yield opened
    await opened.close()
