"""Neighbours who say the same, before the house itself: what is shown, who joins, who hears the answer; nothing is lost nor doubled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import event

from bot.fronts.visit import Visit
from bot.lookups.neighbours import NeighboursSought
from flows.residents.report_concern import ConcernDraft
from flows.themes import Theme
from routing.cases import State
from storage import cases, voices
from storage.writer import Writer
from tests.people_of_town import LENS, ROUBAIX, concern
from tests.street import Somebody, Street, shares, speaks

LIFT = "L'ascenseur de la tour B est en panne depuis trois semaines."
THREE = "les rats, l'école sans prof depuis novembre, et la caf qui ma coupé"
AGAIN = "l'ascenceur tour B en panne encore, 3 semaines"


class NeverLooks(NeighboursSought):
    """Dies before it looks."""

    def begin(self, visits: Mapping[str, Visit]) -> None:
        return None


def said_of_lift() -> ConcernDraft:
    return replace(concern(words=LIFT), subtheme="breakdown")


async def tells(resident: Somebody, words: str = AGAIN, theme: str = "theme-log", postcode: str = "59100") -> Somebody:
    """From the first word to the theme: what neighbours said comes next, where there is any."""
    await resident.types("/start", words)
    await resident.presses("choice-old-enough")
    await resident.types(postcode)
    await resident.presses(theme)
    await resident.settles()
    return resident


async def joins_lift(resident: Somebody, words: str = AGAIN) -> None:
    await tells(resident, words)
    await resident.presses_label(resident.text("neighbours-pick", about=resident.text("subtheme-breakdown")))
    await resident.presses("choice-send")


async def test_a_neighbour_adds_their_voice_and_hears_the_answer(town: Street) -> None:
    awa, bilal, nadia = town.resident("awa"), town.resident("bilal"), await town.relay()
    reference = await speaks(awa, said_of_lift())
    await joins_lift(bilal)
    await bilal.reads("joined-voice", reference=reference, association="Les Fenêtres du Nord")
    assert await case_numbers(town) == [reference], "one more voice is no more case"
    await nadia.types(reference)
    assert AGAIN in (shown := (await nadia.looks())[-1]) and nadia.text("case-voice", people=2) in shown
    await nadia.types(f"/repondre {reference} Réparé jeudi.")
    await nadia.presses("choice-send")
    for one in (awa, bilal):
        assert "Réparé jeudi." in "\n".join(await one.looks())
    await bilal.types("/suivi")
    assert reference in "\n".join(await bilal.looks())


async def test_each_hears_the_one_answer_in_their_own_language(town: Street) -> None:
    awa, kate, nadia = town.resident("awa"), town.resident("kate", language="en"), await town.relay()
    reference = await speaks(awa, said_of_lift())
    await kate.types("/start")
    await kate.presses_data("s|choose_language||en")
    await joins_lift(kate)
    await kate.reads("joined-voice", reference=reference, association="Les Fenêtres du Nord")
    await nadia.types(f"/repondre {reference} Réparé jeudi.")
    await nadia.presses("choice-send")
    await kate.reads("voice-answered", reference=reference, association="Les Fenêtres du Nord")
    await awa.reads("case-answered", reference=reference, association="Les Fenêtres du Nord")


async def test_what_is_different_is_filed_by_itself_and_its_relay_sees_the_other(town: Street) -> None:
    awa, bilal, nadia = town.resident("awa"), town.resident("bilal"), await town.relay()
    reference = await speaks(awa, concern(words=LIFT))
    await tells(bilal)
    await bilal.reads("neighbours-said-it")
    await bilal.presses("neighbours-different", "choice-send")
    await filed(bilal)
    (his,) = {*await case_numbers(town)} - {reference}
    await nadia.types(his)
    assert nadia.text("case-looks-like", others=reference) in (await nadia.looks())[-1]
    await nadia.presses_label(nadia.text("act-merge-into", into=reference))
    await nadia.reads("merge-case-review")
    await nadia.presses("choice-send")
    await bilal.reads("case-merged", reference=his)
    await nadia.types(his)
    assert "act-merge-into" not in str(nadia.heard[-1]) and nadia.text("case-looks-like", others=reference) in (await nadia.looks())[-1]


async def test_where_nobody_waits_the_recap_comes_at_once(town: Street) -> None:
    await speaks(town.resident("awa"), concern(LENS, words=LIFT))
    bilal = town.resident("bilal")
    await bilal.types("/start", AGAIN)
    await bilal.presses("choice-old-enough")
    await bilal.types("59100")
    await bilal.presses("theme-log")
    await bilal.reads("report-concern-review")


async def test_whether_there_is_anybody_is_asked_once_a_message(town: Street) -> None:
    await speaks(town.resident("awa"), said_of_lift())
    said: list[str] = []
    assert isinstance(town.house.database._writer, Writer)
    event.listen(town.house.database._writer._engine, "before_cursor_execute", lambda *given: said.append(given[2]))
    bilal = await tells(town.resident("bilal"))
    await bilal.reads("neighbours-said-it")
    assert len([one for one in said if "person_id !=" in one]) == 1


async def test_what_does_not_resemble_is_not_shown(town: Street) -> None:
    await speaks(town.resident("awa"), concern(words="Le bus 12 ne passe plus le dimanche.", theme=Theme.TRANSPORT))
    bilal = await tells(town.resident("bilal"))
    await bilal.reads("report-concern-review")


async def test_few_are_not_counted_and_the_authors_words_are_theirs_to_show(town: Street) -> None:
    awa, bilal = town.resident("awa"), town.resident("bilal")
    reference = await speaks(awa, said_of_lift())
    seen = await (await tells(bilal)).reads("neighbours-said-it")
    few = bilal.text("neighbours-line-few", about=bilal.text("subtheme-breakdown"), place=ROUBAIX.label)
    assert few in seen and LIFT not in seen and reference not in seen
    await bilal.types("annuler")
    await shares(awa, reference, words=True)
    for number in range(4):
        await joins_lift(town.resident(f"n{number}"), f"{AGAIN} {number}")
    zora = town.resident("zora")
    seen = await (await tells(zora)).reads("neighbours-said-it")
    many = zora.text("neighbours-line", about=zora.text("subtheme-breakdown"), place=ROUBAIX.label, people=5)
    assert many in seen and "« L'ascenseur de la [adresse] est en panne depuis trois semaines. »" in seen, "masked, as all that leaves"


async def test_twelve_neighbours_say_the_same_and_one_answer_reaches_them_all(town: Street) -> None:
    nadia = await town.relay()
    people = [town.resident(f"n{number}") for number in range(12)]
    reference = await speaks(people[0], said_of_lift())
    for number, one in enumerate(people[1:], 1):
        await joins_lift(one, f"{AGAIN}, étage {number}")
    assert await case_numbers(town) == [reference] and await weight(town, reference) == 12
    await nadia.types(f"/repondre {reference} L'ascenseur repart lundi.")
    await nadia.presses("choice-send")
    heard = ["\n".join(await one.looks()) for one in people]
    assert all(said.count("L'ascenseur repart lundi.") == 1 for said in heard)
    thread = [event.words for event in await thread_of(town, reference) if event.kind == "voice"]
    assert sorted(thread) == sorted(f"{AGAIN}, étage {number}" for number in range(1, 12)), "each in their own words"
    thirteenth = await tells(town.resident("n12"))
    await thirteenth.reads("neighbours-said-it")
    twelve = thirteenth.text("neighbours-line", about=thirteenth.text("subtheme-breakdown"), place=ROUBAIX.label, people=10)
    assert twelve in thirteenth.heard[-1].text, "in fives"


async def test_ones_own_case_is_not_a_neighbours_and_one_joined_before_is_said_so(town: Street) -> None:
    awa, bilal = town.resident("awa"), town.resident("bilal")
    reference = await speaks(awa, said_of_lift())
    await (await tells(awa)).reads("report-concern-review")
    await joins_lift(bilal)
    seen = await (await tells(bilal, "toujours en panne l'ascenseur de la tour B")).reads("neighbours-said-it")
    assert bilal.text("neighbours-line-joined", about=bilal.text("subtheme-breakdown"), place=ROUBAIX.label) in seen
    await bilal.presses_label(bilal.text("neighbours-pick", about=bilal.text("subtheme-breakdown")))
    await bilal.presses("choice-send")
    await bilal.reads("voice-added", reference=reference)
    assert await weight(town, reference) == 2 and await case_numbers(town) == [reference]
    said = [event.words for event in await thread_of(town, reference) if event.kind == "voice"]
    assert said == [AGAIN, "toujours en panne l'ascenseur de la tour B"]


@pytest.mark.parametrize(
    "hidden",
    [
        {"urgent": True},
        {"theme": Theme.PEACE, "subtheme": "family"},
        {"theme": Theme.EQUALITY, "subtheme": None},
        {"theme": Theme.OTHER, "subtheme": None},
    ],
)
async def test_what_is_a_persons_own_affair_is_shown_to_nobody(town: Street, hidden: dict[str, object]) -> None:
    await speaks(town.resident("awa"), replace(concern(words=LIFT), **hidden))  # type: ignore[arg-type]
    await (await tells(town.resident("bilal"))).reads("report-concern-review")


async def test_nor_are_words_of_danger(town: Street) -> None:
    await speaks(town.resident("awa"), concern(words=f"{LIFT} Mon mari me frappe."))
    await (await tells(town.resident("bilal"), LIFT)).reads("report-concern-review")


async def test_a_case_closed_meanwhile_is_not_joined_and_nothing_is_lost(town: Street) -> None:
    awa, bilal = town.resident("awa"), town.resident("bilal")
    reference = await speaks(awa, said_of_lift())
    await tells(bilal)
    await bilal.presses_label(bilal.text("neighbours-pick", about=bilal.text("subtheme-breakdown")))
    async with town.house.database.write() as tx:
        row = await cases.case(tx, reference)
        assert row is not None
        await cases.move(tx, reference, row.version, state=State.CLOSED, closed_at=town.house.now(), outcome="solved")
    await bilal.presses("choice-send")
    await bilal.reads("neighbours-gone")
    await filed(bilal)
    assert len(await case_numbers(town)) == 2


async def test_a_place_changed_after_joining_is_asked_about_anew(town: Street) -> None:
    awa, bilal = town.resident("awa"), town.resident("bilal")
    reference = await speaks(awa, said_of_lift())
    await tells(bilal)
    await bilal.presses_label(bilal.text("neighbours-pick", about=bilal.text("subtheme-breakdown")))
    await bilal.types("changer le lieu", "Lens")
    await bilal.settles()
    assert "Lens (62)" in await bilal.reads("report-concern-review")
    await bilal.presses("choice-send")
    assert await weight(town, reference) == 1 and len(await case_numbers(town)) == 2


async def test_who_goes_on_talking_meanwhile_is_asked_about_all_they_said(town: Street) -> None:
    await speaks(town.resident("awa"), concern(words=LIFT))
    bilal = town.resident("bilal")
    await bilal.types("/start", AGAIN)
    await bilal.presses("choice-old-enough")
    await bilal.types("59100")
    await bilal.presses("theme-log")
    await bilal.types("et personne ne vient le réparer")
    await bilal.settles()
    assert "Je l'ajoute" in "\n".join(await bilal.looks())
    conversation = await bilal.conversation()
    assert conversation is not None and conversation.sought is None
    await bilal.presses("neighbours-different", "choice-send")
    assert len(await case_numbers(town)) == 2


async def test_a_house_that_dies_before_it_looked_looks_when_it_is_back(town: Street) -> None:
    """Nobody waits for a silence; a story that is being told goes on being told."""
    await speaks(town.resident("awa"), concern(words=LIFT))
    bilal, chloe = town.resident("bilal"), town.resident("chloé")
    town.reception.neighbours = NeverLooks(town.house, town.reception.attend)
    await tells(bilal)
    await chloe.types("/start", "Le hall")
    said = await chloe.everything()
    town.reception.neighbours = NeighboursSought(town.house, town.reception.attend)
    await town.reception.neighbours.resume()
    await bilal.settles()
    await bilal.reads("neighbours-said-it")
    await bilal.presses("neighbours-different", "choice-send")
    await filed(bilal)
    assert await chloe.everything() == said


async def test_a_house_that_dies_before_it_looked_goes_on_after_a_silence(town: Street) -> None:
    await speaks(town.resident("awa"), concern(words=LIFT))
    bilal = town.resident("bilal")
    town.reception.neighbours = NeverLooks(town.house, town.reception.attend)
    await tells(bilal)
    conversation = await bilal.conversation()
    assert conversation is not None and conversation.sought is not None
    town.passes(30)
    await town.reception.fall_quiet()
    await bilal.reads("report-concern-review")
    await bilal.presses("choice-send")
    await filed(bilal)


async def test_it_is_not_the_same_after_all(town: Street) -> None:
    awa, bilal, nadia = town.resident("awa"), town.resident("bilal"), await town.relay()
    reference = await speaks(awa, said_of_lift())
    await joins_lift(bilal)
    await bilal.presses("act-not-the-same")
    await bilal.reads("leave-voice-review")
    await bilal.presses("choice-send")
    (his,) = {*await case_numbers(town)} - {reference}
    await bilal.reads("voice-split-own", reference=his, joined=reference)
    await bilal.reads("may-we-quote-you")
    assert await weight(town, reference) == 1
    await nadia.types(f"/repondre {his} On regarde.")
    await nadia.presses("choice-send")
    assert "On regarde." in "\n".join(await bilal.looks()) and "On regarde." not in "\n".join(await awa.looks())
    await bilal.presses("act-not-the-same")
    await bilal.reads("refused-no-such-case", reference=reference)


async def test_a_message_edited_after_joining_corrects_the_voice(town: Street) -> None:
    awa, bilal = town.resident("awa"), town.resident("bilal")
    reference = await speaks(awa, said_of_lift())
    await bilal.types("/start", AGAIN)
    number = bilal.number
    await bilal.presses("choice-old-enough")
    await bilal.types("59100")
    await bilal.presses("theme-log")
    await bilal.settles()
    await bilal.presses_label(bilal.text("neighbours-pick", about=bilal.text("subtheme-breakdown")))
    await bilal.presses("choice-send")
    await bilal.edits(number, "l'ascenseur de la tour C")
    await bilal.reads("edited-sent", reference=reference)
    assert [event.words for event in await thread_of(town, reference)][-1] == "l'ascenseur de la tour C"
    await bilal.edits(number, "au secours il va me tuer")
    assert "114" in "\n".join(await bilal.looks())
    conversation = await bilal.conversation()
    assert conversation is not None and conversation.flow_name == "report_concern", "danger is nothing to add to a neighbour's case"


async def test_a_question_of_before_says_so_and_the_open_one_stands(town: Street) -> None:
    awa, bilal = town.resident("awa"), town.resident("bilal")
    await speaks(awa, said_of_lift())
    await tells(bilal)
    under, message = await bilal.newest(bilal.text("neighbours-said-it"))
    first = message.buttons[0][0].data
    await bilal.presses("neighbours-different")
    await bilal.presses_data(first, under)
    await bilal.reads("error-old-button")
    await bilal.presses("choice-send")
    await filed(bilal)


async def test_three_subjects_one_of_which_neighbours_said(town: Street) -> None:
    awa, nadia = town.resident("awa"), town.resident("nadia")
    reference = await speaks(awa, replace(concern(words="Les rats dans la cave."), subtheme="pests"))
    await nadia.types("/start", THREE)
    await nadia.presses("choice-old-enough")
    await nadia.types("59100")
    await nadia.presses("several-yes")
    await nadia.settles()
    await nadia.presses_label(nadia.text("neighbours-pick", about=nadia.text("subtheme-pests")))
    await nadia.settles()
    await nadia.presses("choice-send")
    await nadia.reads("joined-voice", reference=reference, association="Les Fenêtres du Nord")
    assert await weight(town, reference) == 2 and len(await case_numbers(town)) == 3


async def filed(resident: Somebody) -> str:
    """A case of their own; what was said of it."""
    await resident.looks()
    return await resident.reads("case-opened", reference=(await case_numbers(resident.street))[-1], association="Les Fenêtres du Nord")


async def case_numbers(town: Street) -> list[str]:
    async with town.house.database.read() as tx:
        return [row.reference for row in await tx.rows(cases.with_names())]


async def weight(town: Street, reference: str) -> int:
    """Different people, the author among them."""
    async with town.house.database.read() as tx:
        return 1 + await voices.count(tx, reference)


async def thread_of(town: Street, reference: str) -> list[Any]:
    async with town.house.database.read() as tx:
        return list(await cases.thread(tx, reference))
