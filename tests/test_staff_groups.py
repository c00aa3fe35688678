"""A team at work in its own Telegram group, over real HTTP with the real library: a day of it, who may act, and that talk stays talk."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from storage.database import table_of
from storage.tables import Address, CaseEvent, Conversation, HeardMessage, OutboxMessage
from tests.fake_telegram import Shown
from tests.telegram_app import Phone, Scene, reports
from tests.telegram_groups import DAMP, Seated, asked, sits, team
from tests.telegram_house import eventually

__all__ = ["asked"]
AGREED = "a dit ce qu'il accepte"
"""The last thing a resident does in a report: buttons of the case as it was before do nothing but show it."""
NORD_NAME = "Les Fenêtres du Nord"


async def counted(scene: Scene, *tables: Any) -> list[int]:
    async with scene.app.house.database.read() as tx:
        return [await tx.value(select(func.count()).select_from(table_of(table))) for table in tables]


async def writes_back(resident: Phone, reference: str, words: str) -> None:
    """After an answer, the bot asks what new words are about."""
    await resident.types(words)
    await resident.reads("about-which-about")
    await resident.taps(f"{reference} · Logement")
    await resident.reads("story-kept")
    await resident.presses("choice-over")


async def replies(member: Seated, copy: Shown, words: str) -> None:
    """A reply to the resident's words, read again, then sent."""
    await member.types(words, replies_to=copy)
    await member.reads("answer-case-review")
    await member.presses("choice-send")
    await member.hears(member.text("staff-answered", reference="").partition("  ")[0].removesuffix("."))


async def test_a_relays_whole_day_in_a_group_with_topics(scene: Scene) -> None:
    here, awa = await team(scene), scene.resident()
    reference = await reports(awa, DAMP)
    topic = await here.topic(reference, "🟡")
    assert topic.name == f"🟡 {reference} · Logement · Roubaix (59)"
    nadia, karim = here.seat(here.nadia).at(topic), here.seat(here.karim).at(topic)
    shown = await nadia.hears(AGREED, anew=False)  # the case as it is now that all is said, with what can be done

    await nadia.presses("act-take")
    await awa.reads("case-taken", association=NORD_NAME, reference=reference)
    await here.topic(reference, "🔵")
    await karim.taps(karim.text("act-take"), message=shown)
    assert "pris par Nadia" in (await karim.hears("⚠ Rien n'a été fait")).text

    await karim.types("Tu la connais, cette tour ?")
    await nadia.types("Oui, c'est la même colonne que l'an dernier.")

    await nadia.types("Bonjour, quel étage ?", replies_to=nadia.copies(DAMP)[0])
    preview = await nadia.reads("answer-case-review")
    assert preview.text.startswith("👉 Nadia") and "quel étage" in preview.text
    assert "quel étage" not in awa.transcript
    await nadia.presses("choice-send")
    await awa.hears("Bonjour, quel étage ?")
    await here.topic(reference, "🟢")

    await writes_back(awa, reference, "Au cinquième, porte de gauche.")
    said = await nadia.hears("Au cinquième, porte de gauche.")
    await replies(nadia, said, "Le bailleur passe jeudi.")
    await awa.hears("Le bailleur passe jeudi.")

    await nadia.types("/clore Réparé jeudi.")
    await nadia.presses("outcome-solved")
    await nadia.reads("close-case-review")
    await nadia.presses("choice-send")
    await awa.hears("Réparé jeudi.")
    topic = await here.topic(reference, "✅")
    await eventually(lambda: topic.closed, "the topic closed with its case")

    await awa.types(reference)
    await awa.presses("act-add")
    await awa.reads("add-to-case-more")
    await awa.types("C'est revenu.")
    await awa.presses("choice-over")
    await awa.reads("case-added", reference=reference)
    await here.topic(reference, "🟠")
    await eventually(lambda: not topic.closed, "the topic open again with its case")
    await nadia.hears("C'est revenu.", anew=False)
    assert "Tu la connais" not in awa.transcript and "colonne" not in awa.transcript
    assert DAMP not in here.nadia.transcript, "nothing of it came in private beside"


async def test_talk_is_not_even_noted(asked: Scene) -> None:
    here, awa = await team(asked), asked.resident()
    reference = await reports(awa, DAMP)
    topic = await here.topic(reference)
    nadia, karim = here.seat(here.nadia).at(topic), here.seat(here.karim).at(topic)
    copy = await nadia.hears(DAMP)
    tables = (HeardMessage, OutboxMessage, CaseEvent, Conversation, Address)
    await eventually(lambda: not asked.staff.mailbox.waiting, "all heard")
    before = await counted(asked, *tables)
    word = await nadia.types("Je crois que c'est le 12e étage.")
    await karim.types("Oui.", replies_to=word)
    await here.seat(here.nadia).types("Bonjour tout le monde")
    await karim.types("/ban@another_bot")
    await karim.photographs(b"not even fetched")
    await eventually(lambda: not asked.staff.mailbox.waiting, "all heard")
    assert await counted(asked, *tables) == before
    assert "12e étage" not in awa.transcript and asked.staff.faults.calls["getFile"] == 0
    await replies(karim, copy, "Nous passons demain.")
    await awa.hears("Nous passons demain.")


async def test_whoever_presses_acts_as_themselves(asked: Scene) -> None:
    here, awa = await team(asked), asked.resident()
    omar, sonia = await asked.member("Omar"), await asked.member("Sonia")
    reference = await reports(awa, DAMP)
    await awa.reads("give-detail-who-was-told")
    await awa.presses("detail-skip")
    await awa.reads("detail-passed")
    topic = await here.topic(reference)
    nadia = here.seat(here.nadia).at(topic)
    shown = await nadia.hears(DAMP)
    take = nadia.text("act-take")
    luc, boss = asked.stranger("Luc"), asked.stranger("Chef")
    for phone, refusal in ((luc, "group-stranger"), (omar, "group-observer"), (sonia, "group-other-team")):
        somebody = sits(here.group, phone).at(topic)
        await somebody.taps(take, message=shown)
        await somebody.reads(refusal)
        await somebody.types("Je réponds à sa place.", replies_to=shown)
    nameless = sits(here.group, boss)
    here.group.makes_anonymous(nameless)
    await nameless.types("/file")
    await nameless.reads("group-anonymous")
    assert (await counted(asked, Conversation))[0] == 0
    await nadia.types(f"/voir {reference}")
    assert "suivi par" not in (await nadia.hears("Reçu le")).text
    await nadia.types("/inviter")
    await nadia.reads("group-in-private")
    await nadia.types("/annonce Bonjour à tous")
    await nadia.reads("group-in-private")
    await nadia.types("/delier")
    await nadia.reads("refused-link")


async def test_drafts_of_two_members_in_one_topic_do_not_mix(asked: Scene) -> None:
    here, awa = await team(asked), asked.resident()
    reference = await reports(awa, DAMP)
    topic = await here.topic(reference)
    nadia, karim = here.seat(here.nadia).at(topic), here.seat(here.karim).at(topic)
    copy = await nadia.hears(DAMP)
    await nadia.types("Ici Nadia : jeudi.", replies_to=copy)
    hers = await nadia.hears("👉 Nadia")
    await karim.taps(karim.text("choice-send"), message=hers)
    await karim.reads("group-not-yours")
    await karim.types("/demander")
    question = await karim.reads("ask-resident-question")
    assert karim.text("group-how") in question.text
    await karim.types("Ici Karim : quel étage ?", replies_to=question)
    await karim.presses("choice-over")
    his = await karim.hears("Ici Karim : quel étage ?")
    await nadia.taps(nadia.text("choice-send"), message=his)
    await nadia.hears("Ici Nadia : jeudi.")
    assert "Ici" not in awa.transcript
    await karim.taps(karim.text("choice-send"), message=his)
    await awa.hears("Ici Karim : quel étage ?")
    await nadia.taps(nadia.text("choice-send"), message=hers)
    await nadia.reads("refused-held", name="Karim", reference=reference)
    assert "Ici Nadia" not in awa.transcript


async def test_a_relay_whom_nothing_reaches_in_private_works_from_the_group(asked: Scene) -> None:
    here, awa = await team(asked), asked.resident()
    youssef = sits(here.group, asked.stranger("Youssef"))
    await youssef.types(here.invitation)
    question = await youssef.reads("join-team-first-name")
    await youssef.types("Youssef", replies_to=question)
    await youssef.reads("admission-waiting", name="Youssef")
    await here.leila.presses("act-admit")
    await here.leila.reads("admission-done", name="Youssef")
    here.nadia.blocks()
    reference = await reports(awa, DAMP)
    topic = await here.topic(reference)
    copy = await youssef.at(topic).hears(DAMP, anew=False)
    await replies(here.seat(here.nadia).at(topic), copy, "Bonjour, ici l'association.")
    await awa.hears("Bonjour, ici l'association.")
    other = await here.topic(await reports(asked.resident("Bilal"), "Le chauffage ne marche plus du tout."))
    youssef = youssef.at(other)
    await youssef.hears(AGREED, anew=False)
    await youssef.presses("act-take")
    await here.topic(other.name.split()[1], "🔵")
    await replies(youssef, youssef.copies("Le chauffage")[0], "Nous venons demain.")


async def test_a_group_without_topics_gets_notices_with_buttons(asked: Scene) -> None:
    here, awa = await team(asked, forum=False), asked.resident()
    nadia = here.seat(here.nadia)
    reference = await reports(awa, DAMP)
    await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")
    await nadia.presses("act-take")
    await nadia.hears(DAMP)
    await nadia.types(f"/repondre {reference} Bonjour, quel étage ?")
    await nadia.presses("choice-send")
    await awa.hears("quel étage")
    await writes_back(awa, reference, "Au cinquième.")
    said = await nadia.hears("Au cinquième.")
    await replies(nadia, said, "Le bailleur passe jeudi.")
    await awa.hears("Le bailleur passe jeudi.")
    lead = here.seat(here.leila)
    await lead.types("/delier")
    await lead.reads("group-unlinked")
    other = await reports(asked.resident("Bilal"), "Le chauffage ne marche plus du tout.")
    await here.nadia.reads("staff-new-case", reference=other, place="Roubaix (59)")
    assert other not in nadia.transcript


async def test_a_case_that_goes_elsewhere_leaves_a_closed_topic(asked: Scene) -> None:
    here, awa = await team(asked), asked.resident()
    reference = await reports(awa, DAMP)
    topic = await here.topic(reference)
    nadia = here.seat(here.nadia).at(topic)
    await nadia.hears(DAMP)
    await nadia.types("/transmettre")
    await nadia.presses("choice-coordination")
    await nadia.reads("hand-over-reason")
    await nadia.types("C'est un bailleur national.", replies_to=nadia.copies(nadia.text("hand-over-reason"))[-1])
    await nadia.presses("choice-skip", "choice-send")
    await here.topic(reference, "➡️")
    await eventually(lambda: topic.closed, "the topic closed")
    await nadia.types("/voir")
    await nadia.reads("refused-no-such-case", reference=reference)
