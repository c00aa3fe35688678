"""A relay looks through the queue on a phone: sections, pages, filters that stay and go in one tap, and who has what."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.channels.port import Bot, Incoming
from bot.fronts.staff.queue import ACTS
from dialogue.buttons import Do, written
from flows.place import Where
from flows.themes import Theme
from tests.people_of_town import ROUBAIX, concern
from tests.street import Somebody, Street, speaks, street
from tests.telegram_app import Furnished

QUARTER = Where("QN05981M/59512", "Nouveau Roubaix, Roubaix (59)")


@pytest.fixture
async def nord(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with AsyncExitStack() as stack:
        yield await stack.enter_async_context(street(furnished.copied(tmp_path / "data")))


def labels(somebody: Somebody) -> list[str]:
    return [button.label for row in somebody.heard[-1].buttons for button in row]


async def taps(somebody: Somebody, beginning: str) -> str:
    """The button of the last message whose label begins so; what the screen then says."""
    found = [button for row in somebody.heard[-1].buttons for button in row if button.label.startswith(beginning)]
    assert found, f"no button {beginning!r} among {labels(somebody)}"
    await somebody._does(pressed=found[0].data)
    return somebody.heard[-1].text


async def test_pages_and_filters(nord: Street) -> None:
    awa, nadia = nord.resident("awa"), await nord.relay()
    for _ in range(7):
        await speaks(awa)
    school = {await speaks(awa, concern(place, theme=Theme.SCHOOL)) for place in [ROUBAIX] * 8 + [QUARTER]}
    await nadia.types("/file")
    assert "à prendre : 16 · en cours : 0" in nadia.heard[-1].text and "page 1 sur 3" in nadia.heard[-1].text
    assert {"Suite", "À moi · 0", "En retard · 0", "Par sujet"} <= set(labels(nadia)) and "Avant" not in labels(nadia)
    await taps(nadia, "Par sujet")
    assert labels(nadia) == ["École, enfants, jeunes · 9", "Logement · 7", "✕ Tout voir"]
    shown = await taps(nadia, "École")
    assert shown.count("PV-") == 6 and "Seulement" in shown and "à prendre : 9" in shown and "page 1 sur 2" in shown
    shown = await taps(nadia, "Suite")
    assert shown.count("PV-") == 3 and "Seulement" in shown, "the filter stays while paging"
    assert set(re.findall(r"PV-\w{5}", shown)) < school and "Suite" not in labels(nadia)
    await taps(nadia, "Par quartier")
    assert labels(nadia)[:2] == ["Roubaix (59) · 9", "Nouveau Roubaix · 1"]
    shown = await taps(nadia, "Nouveau Roubaix")
    assert shown.count("PV-") == 1 and "Nouveau Roubaix" in shown
    shown = await taps(nadia, "Urgents · 0")
    assert "Rien ici avec ce filtre." in shown and "Nouveau Roubaix" in shown, "it stays from section to section too"
    shown = await taps(nadia, "✕ Tout voir")
    assert "Seulement" not in shown, "and goes in one tap"
    assert "à prendre : 16" in await taps(nadia, "À prendre · 16")
    assert nadia.heard[-1].screen == "queue" and not nadia.heard[-1].below, "all this is one message, edited in place"
    await nadia.types("/file")
    assert nadia.heard[-1].screen == "queue" and nadia.heard[-1].below, "asked for anew, it comes where one looks"


async def test_a_page_that_is_no_more_shows_the_last_one(nord: Street) -> None:
    awa, nadia = nord.resident("awa"), await nord.relay()
    for _ in range(7):
        await speaks(awa)
    await nadia._does(pressed=written(Do("look", "take", 9)))
    assert "page 2 sur 2" in nadia.heard[-1].text
    await nadia._does(pressed=written(Do("by_place", "take", 99)))
    assert labels(nadia)[0] == "Roubaix (59) · 7"
    await nadia._does(pressed=written(Do("by_theme", "closed")))
    assert nadia.heard[-1].text == nadia.text("queue-empty-cut")


async def test_one_has_it_and_the_others_see_who(nord: Street) -> None:
    awa, nadia, karim = nord.resident("awa"), await nord.relay(), await nord.relay("Karim")
    reference = await speaks(awa)
    hurry = [
        nord.reception.hear(
            Incoming(channel="telegram", bot=Bot.STAFF, chat=who, message=f"press {turn}", pressed=written(Do("take", reference)))
        )
        for turn in range(5)
        for who in ("Karim", "Nadia")
    ]
    await asyncio.gather(*hurry)
    said = {"Nadia": "\n".join(await nadia.looks()), "Karim": "\n".join(await karim.looks())}
    winner = "Karim" if "est déjà suivi par Karim" in said["Nadia"] else "Nadia"
    late = "Nadia" if winner == "Karim" else "Karim"
    assert f"{reference} est déjà suivi par {winner}." in said[late]
    assert "est déjà suivi" not in said[winner], "whoever has it may press again"
    loser = nadia if late == "Nadia" else karim
    await loser.types("/file")
    assert "à prendre : 0 · en cours : 1" in loser.heard[-1].text and reference not in loser.heard[-1].text
    assert (await awa.everything()).count(awa.text("case-taken", reference=reference, association="Les Fenêtres du Nord")) == 1


async def test_what_is_late_or_urgent_says_so_and_whose_it_is(nord: Street) -> None:
    awa, nadia, karim = nord.resident("awa"), await nord.relay(), await nord.relay("Karim")
    late = await speaks(awa, concern(ROUBAIX), days_ago=12)
    await karim.types(f"/prendre {late}")
    await nadia.types("/file")
    assert "en retard : 1" in nadia.heard[-1].text
    shown = await taps(nadia, "En retard · 1")
    assert late in shown and "suivi par Karim" in shown and "⏰ en retard" in shown


async def test_no_queue_for_who_only_reads_summaries(nord: Street) -> None:
    omar = await nord.relay("Omar")
    await speaks(nord.resident("awa"))
    await omar.types("/file")
    await omar.reads("refused-role")
    for act in ("queue", *ACTS):
        await omar._does(pressed=written(Do(act, "take")))
        await omar.reads("refused-role")


async def test_a_forged_button_shows_ones_own_queue(nord: Street) -> None:
    awa, nadia, sonia = nord.resident("awa"), await nord.relay(), await nord.relay("Sonia")
    reference = await speaks(awa)
    await nadia._does(pressed="d|queue|take.LOG.59512|0")
    assert reference in nadia.heard[-1].text
    await sonia._does(pressed="d|queue|take.LOG.59512|0")
    assert reference not in sonia.heard[-1].text
    await nadia._does(pressed="d|whatever|' OR 1=1|0")
    assert nadia.heard[-1].text.startswith("Les Fenêtres du Nord — à prendre : 1")
