"""Over Telegram: one resident's phone goes mad; it is asked once to wait, the others and the relays notice nothing."""

from __future__ import annotations

from bot.flood import A_MINUTE, Buckets
from tests.telegram_app import Scene, finishes_report, reports
from tests.telegram_house import eventually
from tests.test_flood import BURST, Seconds

STORY = "Il y a de l'eau sur les murs de la chambre."


async def test_a_phone_gone_mad_is_told_once_others_go_on_and_so_does_it_afterwards(scene: Scene) -> None:
    seconds = Seconds()
    scene.app.reception.buckets = Buckets(A_MINUTE, seconds)
    nadia, awa, bilal = await scene.member("Nadia"), scene.resident(), scene.resident("Bilal")
    await awa.types(STORY)
    await awa.reads("welcome-heard")
    for _ in range(BURST * 3):
        await awa.types("spam")
    await eventually(lambda: scene.app.reception.dropped >= BURST * 2 - 1, "the flood is over", within=30)
    await awa.reads("flood-wait", minutes=1)
    reference = await reports(bilal, STORY)
    await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")
    assert awa.transcript.count(awa.text("flood-wait", minutes=1)) == 1
    seconds.pass_by(60)
    await awa.presses("choice-old-enough")
    await awa.reads("report-concern-place")
    await awa.types("59100")
    await awa.reads("report-concern-theme")
    await finishes_report(awa, neighbours=True)


async def test_danger_and_stop_are_heard_in_the_middle_of_it(scene: Scene) -> None:
    scene.app.reception.buckets = Buckets(A_MINUTE, Seconds())
    awa = scene.resident()
    for _ in range(BURST + 20):
        await awa.types("spam")
    await awa.reads("flood-wait", minutes=1)
    await awa.types("il me frappe aidez moi")
    await awa.reads("danger-numbers")
    await awa.types("/stop")
    await awa.reads("aside-stopped")
