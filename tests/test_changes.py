"""Answers changed by typed words: a verb of change and the name of a line of the recap, in French and in English."""

from __future__ import annotations

import pytest

from bot.fronts.meant import act_meant, changes_in
from bot.texts import shipped
from dialogue.kinds import Words
from dialogue.play import Asking
from dialogue.session import Edit, Replied
from tests.stage import Stage, is_old_enough, sends, stage
from tests.talk import Talk

__all__ = ["stage"]
TYPED = {"fr": ("non", "changer le lieu", "modifier thème"), "en": ("no", "change place", "edit the topic")}
STORY = "L'ascenseur du bâtiment C est en panne depuis trois semaines."


async def test_on_either_door_in_either_language(stage: Stage) -> None:
    nadia, resident = await stage.member("Nadia"), await stage.somebody()
    no, place, topic = (
        ("non", "changer le lieu", "modifier thème") if resident.language == "fr" else ("no", "change place", "edit the topic")
    )
    await resident.types(STORY)
    await is_old_enough(resident)
    await resident.reads("report-concern-place")
    await resident.types("Douai")
    await resident.reads("report-concern-theme")
    await resident.presses("theme-tra")
    await resident.reads("report-concern-review")
    await resident.types(no)
    await resident.reads("error-what-to-change")
    await resident.types(place)
    await resident.reads("report-concern-place")
    await resident.types("59100")
    assert "Roubaix (59)" in (await resident.reads("report-concern-review")).text
    await resident.types(topic)
    await resident.reads("report-concern-theme")
    await resident.presses("theme-log")
    reference = await sends(resident)
    await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")
    await resident.types(reference)
    shown = (await resident.hears(f"{STORY}\n")).text
    assert place not in shown and topic not in shown


def at_the_recap(language: str = "fr", place: str = "59100") -> Talk:
    resident = Talk("report_concern", language=language)
    resident.types(STORY).taps("old_enough").types(place)
    if resident.step == "which_place":
        resident.taps("93066")
    return resident.taps("LOG")


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("changer le lieu", "place"),
        ("Changer lieu", "place"),
        ("je voudrais modifier l'adresse svp", "place"),
        ("chg le lieu", ""),
        ("modifier thème", "theme"),
        ("non, changer le sujet", "theme"),
        ("modifié suget", "theme"),
        ("corriger mon message", "story"),
        ("changer ce que j'ai dit", "story"),
        ("rectifier le détail", "subtheme"),
        ("changer pour qui", "speaking_for"),
        ("modifier c'est", "nature"),
        ("change place", "place"),
        ("I want to edit the subject please", "theme"),
        ("fix my message", "story"),
        ("change: Place", "place"),
    ],
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_verb_of_change_and_a_line_of_the_recap_ask_that_step_again(typed: str, step: str, language: str) -> None:
    resident = at_the_recap(language)
    before = dict(resident.session.answers)
    resident.types(typed)
    assert resident.step == (step or "review")
    assert STORY not in str(resident.heard[-1]) or resident.step == "review"
    assert {name: kept for name, kept in resident.session.answers.items() if name != step and kept} == {
        name: kept for name, kept in before.items() if name != step and (name, step) != ("subtheme", "theme")
    }


def test_what_was_changed_by_words_is_sent_changed() -> None:
    resident = at_the_recap().types("changer le lieu", "31000")
    if resident.step == "which_quarter":
        resident.taps("elsewhere_or_unsure")
    resident.types("modifier thème").taps("SAN").types("change what I said", "Le médecin est parti.").taps("old_enough")
    resident.types("oui")
    assert (resident.draft.place.label, resident.draft.theme, resident.draft.story.words) == (
        "Toulouse (31)", "SAN", "Le médecin est parti."
    )  # fmt: skip


def test_a_town_that_had_to_be_chosen_is_chosen_again() -> None:
    resident = at_the_recap(place="st denis").types("changer la ville")
    assert resident.step == "which_place" and "97411" in resident.choices
    assert resident.types("changer le lieu").step == "place"  # neither of them: asked from the beginning
    assert resident.types("62300").hears("Lens (62)")


@pytest.mark.parametrize("typed", ["non", "nope", "changer", "je veux modifier", "changer pour santé", "changer la date", "edit"])
def test_no_is_asked_what_to_change_and_tells_nothing_more(typed: str) -> None:
    resident = at_the_recap().types(typed)
    assert resident.step == "review" and resident.invalid is not None and resident.invalid.code == "what-to-change"
    assert resident.hears("Que voulez-vous changer ?") and resident.hears("Roubaix (59)")
    assert resident.session.answers["story"]["parts"] == [{"words": STORY}]
    assert resident.types("lieu ?").step == "review"
    assert resident.types("changer lieu").step == "place"


@pytest.mark.parametrize("told", ["il faut changer l'ampoule du hall aussi", "le lieu de la réunion a changé, personne n'était prévenu"])
def test_what_tells_of_a_change_is_still_told(told: str) -> None:
    resident = at_the_recap().types(told)
    assert resident.invalid is not None and resident.invalid.code == "added-to-story"
    assert told in resident.heard[-1]


def test_in_a_story_words_are_the_story_and_a_town_may_be_called_so() -> None:
    resident = Talk("report_concern").types("changer le lieu")
    assert resident.session.answers["story"]["parts"] == [{"words": "changer le lieu"}]
    resident.types(STORY).taps("old_enough")
    assert isinstance(resident.turn, Asking)
    assert act_meant(shipped(), "fr", "report_concern", resident.turn, "Changé", 7) == Replied(Words("Changé", 7))
    assert act_meant(shipped(), "fr", "report_concern", resident.turn, "modifier mon message") == Edit("story")


def test_a_word_of_several_lines_changes_none() -> None:
    changes = changes_in(shipped())
    names = {"one": ("Votre message",), "two": ("Message vocal",), "three": ("Lieu", "ville")}
    assert changes.meant("changer message", names) == "one"
    assert changes.meant("changer le message vocal", names) == "two"
    assert changes.meant("changer vocal", names) == "two"
    assert changes.meant("changer la vile", names) is None and changes.meant("changer la villle", names) == "three"
    assert changes.meant("le message", names) is None
    assert changes.meant("changer " + "le " * 30 + "message", names) is None


def test_a_relay_changes_what_they_wrote_before_sending_it() -> None:
    relay = Talk("hand_over", language="fr", reference="PV-7K3MQ", associations=[["1", "Les Voisins"], ["2", "La Passerelle"]])
    while relay.step != "review":
        relay = relay.taps(relay.choices[0]) if relay.choices else relay.types("C'est leur quartier.", "c'est tout")
    assert relay.types("modifier la raison").step == "reason"
