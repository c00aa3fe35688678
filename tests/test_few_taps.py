"""From /start to a filed concern in six taps or messages at most, for whoever speaks first and accepts what is suggested."""

from __future__ import annotations

from tests.stage import Stage, Talker, references, stage

__all__ = ["stage"]
MOST = 6
LIFT = "L'ascenseur de la tour est en panne depuis trois semaines."


async def sends_at_once(resident: Talker) -> int:
    """What it took until the number of the case came: where it is, the first suggestion, and a yes."""
    await resident.reads("report-concern-place")
    await resident.types("59100")
    suggested = await resident.reads("report-concern-theme")
    await resident.taps(suggested.labels[0])
    await resident.reads("report-concern-review")
    await resident.presses("choice-send")
    took = resident.acts
    assert references((await resident.hears("PV-")).text)
    return took


async def begins(resident: Talker) -> None:
    await resident.types("/start")
    await resident.reads("welcome")
    await resident.types(LIFT)
    await resident.reads("welcome-heard")


async def test_the_story_is_ended_by_a_tap(stage: Stage) -> None:
    nadia, resident = await stage.member("Nadia"), await stage.somebody()
    await begins(resident)
    await resident.presses("choice-old-enough")
    assert await sends_at_once(resident) == MOST
    await nadia.hears("Roubaix (59)")


async def test_the_story_is_ended_by_silence(stage: Stage) -> None:
    nadia, resident = await stage.member("Nadia"), await stage.somebody()
    await begins(resident)
    await stage.falls_quiet()
    await resident.reads("report-concern-fifteen-or-older")
    await resident.presses("choice-yes")
    assert await sends_at_once(resident) == MOST
    await nadia.hears("Roubaix (59)")
