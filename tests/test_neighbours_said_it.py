"""The question whether it is what neighbours said, on the engine alone: what is looked up is kept, and looked up again when it must be."""

from __future__ import annotations

from typing import Any

import pytest

from dialogue.kinds import Found, Invalid, LookedUp, Option, Unfinished, Words
from dialogue.looked_up import Picked
from dialogue.replies import Choice
from dialogue.session import Replied
from flows.residents.report_concern import ConcernDraft
from tests.talk import Talk

STORY = "L'ascenseur est en panne depuis trois semaines."
LIFT = (Option("PV-7K3MQ", "Panne"), "• Panne · Roubaix : des voisins le disent.")
DOOR = (Option("PV-2B3CD", "Porte"), "• Porte · Roubaix : 12 personnes le disent.")


class Street(Talk):
    """A talk in a world where neighbours said things; `finds` is what the house answers."""

    def finds(self, *found: tuple[Option, str]) -> Street:
        assert self.session.sought is not None, f"nothing is looked up at {self.step!r}"
        self._does(Replied(Found(found)))
        return self


@pytest.fixture
def resident() -> Street:
    talk = Street("report_concern", neighbours=True)
    talk.types(STORY).taps("old_enough").types("59100").taps("LOG")
    return talk


def test_where_nobody_said_it_nothing_is_asked(resident: Street) -> None:
    assert resident.finds().step == "review" and not resident.hears("voisins")
    assert resident.taps("send").draft.joins == ""


def test_one_adds_their_voice(resident: Street) -> None:
    resident.finds(LIFT, DOOR)
    assert resident.step == "neighbours_said_it" and resident.choices == ["PV-7K3MQ", "PV-2B3CD", "different"]
    assert resident.hears("• Panne · Roubaix : des voisins le disent.\n• Porte · Roubaix : 12 personnes le disent.")
    assert resident.taps("PV-2B3CD").hears("Comme des voisins : Porte")
    draft = resident.taps("send").draft
    assert isinstance(draft, ConcernDraft) and (draft.joins, draft.near) == ("PV-2B3CD", ("PV-7K3MQ", "PV-2B3CD"))


@pytest.mark.parametrize("said", ["non", "c'est différent", "2"])
def test_or_says_that_it_is_different(resident: Street, said: str) -> None:
    assert resident.finds(LIFT).types(said).hears("Comme des voisins : C'est différent")
    assert (resident.taps("send").draft.joins, resident.draft.near) == ("", ("PV-7K3MQ",))


def test_yes_is_the_only_one_there_is_and_none_of_two(resident: Street) -> None:
    resident.finds(LIFT, DOOR).types("oui")
    assert resident.step == "neighbours_said_it" and resident.hears("Je n'ai pas compris")
    again = Street("report_concern", neighbours=True)
    again.types(STORY).taps("old_enough").types("59100").taps("LOG")
    assert again.finds(LIFT).types("oui").step == "review"


def test_back_passes_over_what_was_only_looked_up(resident: Street) -> None:
    resident.finds(LIFT)
    assert resident.goes_back().step == "theme"
    assert resident.taps("LOG").step == "neighbours_said_it", "what was found is still there"
    resident.taps("different")
    assert resident.goes_back().step == "neighbours_said_it" and resident.choices == ["PV-7K3MQ", "different"]
    assert resident.goes_back(2).step == "place"


def test_back_from_the_recap_where_nothing_was_found(resident: Street) -> None:
    assert resident.finds().goes_back().step == "theme"


def test_another_place_or_theme_is_looked_up_anew(resident: Street) -> None:
    resident.finds(LIFT).taps("PV-7K3MQ").edits("place").types("62300")
    assert resident.session.sought is not None and resident.session.sought.about == (STORY, "62498", "LOG", "breakdown")
    assert resident.finds(DOOR).choices == ["PV-2B3CD", "different"]
    resident.taps("PV-2B3CD").edits("theme").taps("SAN")
    assert resident.finds().step == "review", "the voice of before is no answer any more"
    assert resident.taps("send").draft.joins == ""


def test_more_of_the_story_is_looked_up_anew(resident: Street) -> None:
    resident.finds(LIFT).types("Et la porte du hall ne ferme plus non plus.")
    assert resident.session.sought is not None and resident.hears("Je l'ajoute")
    assert resident.finds(DOOR).choices == ["PV-2B3CD", "different"]


def test_the_question_asked_again_from_the_recap_is_looked_up_again(resident: Street) -> None:
    resident.finds(LIFT).taps("different").edits("neighbours_said_it")
    assert resident.finds(LIFT, DOOR).taps("PV-2B3CD", "send").draft.joins == "PV-2B3CD"


def test_it_stands_where_it_stood_after_a_restart(resident: Street) -> None:
    assert resident.restarts().session.sought is not None
    assert resident.finds(LIFT).restarts().step == "neighbours_said_it" and resident.session.sought is None
    assert resident.taps("PV-7K3MQ").restarts().taps("send").draft.joins == "PV-7K3MQ"


def test_an_old_or_forged_button_changes_nothing(resident: Street) -> None:
    resident.taps("PV-7K3MQ")
    assert resident.session.sought is not None and isinstance(resident.invalid, Invalid), "nothing was shown yet"
    resident.finds(LIFT).taps("PV-ZZ9ZZ")
    assert resident.step == "neighbours_said_it" and resident.hears("Je n'ai pas compris")
    resident.taps("different").taps("PV-7K3MQ", under="neighbours_said_it")
    assert resident.step == "review" and resident.hears("déjà passée")


def test_each_subject_has_its_neighbours() -> None:
    resident = Street("report_concern", neighbours=True)
    resident.types("les rats + l'école sans prof + la caf").taps("old_enough").types("59100").taps("yes")
    resident.finds(DOOR).taps("PV-2B3CD")
    resident.finds().finds(LIFT)
    assert resident.step == "neighbours_said_it_3" and resident.hears("Des voisins ont dit")
    draft = resident.taps("different", "send").draft
    assert [(one.joins, one.near) for one in draft.each()] == [("PV-2B3CD", ("PV-2B3CD",)), ("", ()), ("", ("PV-7K3MQ",))]


def test_what_is_urgent_or_placed_nowhere_is_a_case_of_its_own() -> None:
    urgent = Street("report_concern", neighbours=True)
    urgent.types("Au secours, danger dans la cage d'escalier").taps("old_enough").taps("yes").types("59100").taps("LOG")
    assert urgent.step == "review"
    lost = Street("report_concern", neighbours=True)
    lost.types(STORY).taps("old_enough").types("la busserine", "derrière le stade").taps("LOG")
    assert lost.step == "review"
    unsaid = Street("report_concern", neighbours=True)
    unsaid.types("Au secours, danger dans la cage d'escalier").taps("old_enough").taps("no").types("59100").taps("LOG")
    assert unsaid.step == "review", "words of danger are shown to nobody, said to be urgent or not"


def test_a_world_without_neighbours_asks_nothing() -> None:
    talk = Talk("report_concern").types(STORY).taps("old_enough").types("59100").taps("LOG")
    assert talk.step == "review"


def test_what_is_kept_that_no_longer_fits_is_looked_up_again() -> None:
    kind = LookedUp(("words", "59512"), otherwise="different", vocabulary="neighbours")
    found = kind.take(Found((LIFT,)))
    assert kind.read(kind.take(Choice("different"), found)) == Picked("", "", ("PV-7K3MQ",))
    stale: list[Any] = [None, "PV-7K3MQ", {"of": "another", "found": []}]
    for kept in (*stale, found):
        with pytest.raises(Unfinished):
            kind.read(kept)
    with pytest.raises(Invalid):
        kind.read({**found, "choice": "PV-ZZ9ZZ"})
    with pytest.raises(Invalid):
        kind.take(Words("oui"), found)
