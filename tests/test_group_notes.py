"""In a team's group, a note and a second thought: `/note` stays in the case, `/reprendre` takes back what has not left."""

from __future__ import annotations

from datetime import timedelta

from storage import cases
from tests.telegram_app import Scene, reports
from tests.telegram_groups import DAMP, asked, team

__all__ = ["asked"]


async def kinds(scene: Scene, reference: str) -> list[str]:
    async with scene.app.house.database.read() as tx:
        return [event.kind for event in await cases.thread(tx, reference)]


async def test_in_a_topic_a_note_is_kept_and_an_answer_taken_back(asked: Scene) -> None:
    here, awa = await team(asked), asked.resident()
    asked.app.house.desk.hold = timedelta(seconds=30)
    reference = await reports(awa, DAMP)
    topic = await here.topic(reference)
    nadia, karim = here.seat(here.nadia).at(topic), here.seat(here.karim).at(topic)
    copy = await nadia.hears(DAMP)

    await nadia.types("/note Le gardien sait, l'appeler d'abord.")
    await nadia.reads("staff-noted", reference=reference)
    assert "note" in await kinds(asked, reference)
    await karim.types("/note", replies_to=copy)
    question = await karim.reads("write-note-note")
    await karim.types("Vu avec le gardien.", replies_to=question)
    await karim.reads("staff-noted", reference=reference)

    await nadia.types("Nous passons lundi.", replies_to=copy)
    await nadia.presses("choice-send")
    await nadia.reads("staff-leaving", reference=reference, seconds=30)
    await karim.types("/reprendre")
    await karim.reads("refused-nothing-to-take-back")
    await nadia.types("/reprendre")
    await nadia.reads("taken-back", reference=reference)
    assert "answer" not in await kinds(asked, reference)
    await nadia.types("/clore Réparé lundi.")
    await nadia.presses("outcome-solved", "choice-send")
    await nadia.reads("staff-closing", reference=reference, seconds=30)
    await here.topic(reference, "✅")
    await nadia.presses("act-take-back")
    await here.topic(reference, "🟡")
    assert "lundi" not in awa.transcript and "gardien" not in awa.transcript


async def test_without_topics_the_message_replied_to_says_which_case(asked: Scene) -> None:
    here, awa = await team(asked, forum=False), asked.resident()
    nadia = here.seat(here.nadia)
    reference = await reports(awa, DAMP)
    notice = await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")
    await nadia.types("/note Déjà vu l'an dernier.", replies_to=notice)
    await nadia.reads("staff-noted", reference=reference)
    assert (await kinds(asked, reference))[-1] == "note"
    await nadia.types("/note sans dossier")
    await nadia.reads("refused-no-such-case", reference="sans dossier")
