"""The weeks that the trial plays by itself give its Monday something to argue: a rise, a voice, quotations, and what was done."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.app import open_house
from bot.clock import Clock
from bot.documents.summary import report_of, words_of
from bot.rehearsal.setting_up import seed_directory
from bot.settings import apart
from bot.trial.past_weeks import WEEKS, PastWeeks
from storage import summaries
from summaries.weekly import NATIONAL, freeze, week_figures

FRIDAY = datetime(2026, 11, 27, 17, tzinfo=UTC)


async def test_monday_has_something_to_argue(tmp_path: Path) -> None:
    async with open_house(apart(tmp_path), Clock()) as house:
        await seed_directory(house)
        await PastWeeks(house.database, house.desk, FRIDAY).play()
        async with house.database.write() as tx:
            over = await summaries.weeks(tx, NATIONAL)
            week = await week_figures(tx, "2026-W48", house.desk.zone)
            await freeze(tx, [week], FRIDAY + timedelta(days=3))
            report = await report_of(tx, house.texts, house.directory.outlines, week.week, "fr")
            assert report is not None
        words = words_of(house.texts, report)
    assert sorted(over) == [f"2026-W{number}" for number in range(48 - WEEKS, 48)]
    assert "Roubaix (59), Propreté : 11 personnes en parlent" in words
    assert "Panne (chauffage, eau, ascenseur), Roubaix (59) : au moins 10 personnes" in words
    assert "Bus, tram, desserte, Roubaix (59) : 5 personnes ou plus le disaient. C'est réglé." in words.replace("’", "'")
    assert len(report.quotes) >= 3 and all(quote.place or f"({quote.about})" in words for quote in report.quotes[:2])
