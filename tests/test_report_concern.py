"""The residents' main conversation, as transcripts."""

from __future__ import annotations

import pytest

from flows.place import Where
from flows.residents.report_concern import ConcernDraft, TurnedAway
from flows.themes import Nature, Theme
from tests.talk import Talk

STORY = "L'ascenseur est en panne depuis trois semaines."


@pytest.fixture
def resident() -> Talk:
    return Talk("report_concern")


def test_straight_through(resident: Talk) -> None:
    resident.taps("agree", "yes").types(STORY).taps("over").types("59 100").taps("LOG", "breakdown", "problem", "yes", "no")
    assert resident.step == "review"
    assert resident.hears("Roubaix (59)") and resident.hears(STORY) and resident.hears("Logement")
    draft = resident.taps("send").draft
    assert isinstance(draft, ConcernDraft)
    assert (draft.story.words, draft.place.code, draft.theme, draft.subtheme) == (STORY, "59512", Theme.HOUSING, "breakdown")
    assert (draft.nature, draft.quotable, draft.contactable) == (Nature.PROBLEM, True, False)


def test_everything_can_be_typed(resident: Talk) -> None:
    resident.types("d'accord, je continue", "oui", STORY, "c'est tout", "roubaix", "1", "panne", "un besoin", "non", "Oui", "envoyer")
    assert (resident.draft.nature, resident.draft.quotable, resident.draft.contactable) == (Nature.NEED, False, True)


def test_under_fifteen_nothing_is_kept(resident: Talk) -> None:
    assert resident.taps("agree", "no").draft == TurnedAway("come_with_an_adult")


def test_a_story_in_several_messages_with_a_voice_note_and_a_photo(resident: Talk) -> None:
    resident.taps("agree", "yes").types("slt").sends("voice", "v1").types("g fé 50 cv").sends("photo", "p1", words="regarde")
    assert resident.step == "story" and resident.hears("C'est noté")
    resident.taps("over")
    assert resident.step == "place"
    resident.types("59100").taps("EMP" if "EMP" in resident.choices else "LOG", "skip", "problem", "no", "no")
    assert resident.hears("slt\ng fé 50 cv\nregarde (2 fichiers)")
    assert resident.taps("send").draft.story.files == (("v1", "voice"), ("p1", "photo"))


def test_silence_ends_a_story_but_not_one_too_short(resident: Talk) -> None:
    resident.taps("agree", "yes").types("euh").falls_quiet()
    assert resident.step == "story" and resident.hears("un peu plus")
    assert resident.types(STORY).falls_quiet().step == "place"


def test_an_ambiguous_place_is_asked_with_its_departement(resident: Talk) -> None:
    resident.taps("agree", "yes").types(STORY).taps("over").types("st denis")
    assert resident.step == "which_place" and resident.choices == ["93066", "97411", "elsewhere"]
    assert resident.taps("97411").step == "theme"


def test_a_place_that_was_only_guessed_is_asked(resident: Talk) -> None:
    resident.taps("agree", "yes").types(STORY).taps("over").types("roubé")
    assert resident.step == "which_place" and resident.choices == ["59512", "elsewhere"]
    assert resident.taps("elsewhere").step == "place_again"
    assert resident.types("roubé").step == "which_place_again" and resident.taps("59512").step == "theme"


def test_the_neighbourhood_is_asked_where_it_decides_who_reads_it(resident: Talk) -> None:
    resident.taps("agree", "yes").types(STORY).taps("over").types("31000")
    assert resident.step == "which_quarter" and resident.hears("quel quartier")
    assert resident.choices == ["QN03109M/31555", "QN03107M/31555", "elsewhere_or_unsure"]
    assert resident.types("le chose").step == "which_quarter" and resident.hears("pas compris")
    resident.types("1").taps("LOG", "skip", "problem", "no", "no")
    assert resident.hears("Empalot, Toulouse (31)")
    assert resident.taps("send").draft.place.code == "QN03109M/31555"


def test_who_does_not_know_their_neighbourhood_is_placed_in_the_town(resident: Talk) -> None:
    resident.taps("agree", "yes").types(STORY).taps("over").types("31000").taps("elsewhere_or_unsure", "LOG", "skip", "problem", "no", "no")
    assert resident.taps("send").draft.place == Where("31555", "Toulouse (31)")


def test_a_place_changed_for_a_town_without_neighbourhoods_asks_for_none(resident: Talk) -> None:
    resident.taps("agree", "yes").types(STORY).taps("over").types("31000").taps("QN03109M/31555", "LOG", "skip", "problem", "no", "no")
    assert resident.edits("place").types("59100").step == "review"
    assert resident.taps("send").draft.place.code == "59512"


def test_a_place_nobody_knows_is_asked_again_once_and_then_passed_on_as_said(resident: Talk) -> None:
    resident.taps("agree", "yes").types(STORY).taps("over").types("la busserine")
    assert resident.step == "place_again" and resident.hears("pas trouvé")
    resident.types("derrière le stade")
    assert resident.step == "theme"
    resident.taps("LOG", "skip", "problem", "no", "no", "send")
    assert (resident.draft.place.code, resident.draft.place.label) == ("", "la busserine / derrière le stade")


def test_a_position_is_turned_into_a_place_and_forgotten(resident: Talk) -> None:
    resident.taps("agree", "yes").types(STORY).taps("over").is_at(2.3712345, 48.9312345)
    assert resident.step == "theme"
    assert "2.37" not in str(resident.session.answers) and "48.93" not in str(resident.session.answers)


def test_three_suggestions_then_the_whole_list(resident: Talk) -> None:
    resident.taps("agree", "yes").types(STORY).taps("over").types("59100")
    assert resident.choices == ["LOG", "PRO", "SAN", "more"]
    resident.taps("more")
    assert resident.step == "theme" and len(resident.choices) == len(Theme)
    resident.taps("AUT")
    assert resident.step == "nature"  # nothing to make precise


def test_back_all_the_way_and_forward_again_changes_nothing(resident: Talk) -> None:
    resident.taps("agree", "yes").types(STORY).taps("over").types("st denis").taps("93066", "LOG", "damp")
    resident.goes_back(8)
    assert resident.step == "who_we_are" and not resident.session.answers
    resident.goes_back()
    assert resident.step == "who_we_are"
    resident.taps("agree", "yes").types(STORY).taps("over").types("59100").taps("LOG", "damp", "problem", "yes", "yes", "send")
    assert resident.draft.place.label == "Roubaix (59)"


def test_edits_from_the_recap_ask_only_what_changed(resident: Talk) -> None:
    resident.taps("agree", "yes").types(STORY).taps("over").types("st denis").taps("93066", "LOG", "damp", "problem", "yes", "yes")
    assert resident.edits("place").types("62300").step == "review"
    assert resident.hears("Lens (62)") and not resident.hears("Saint-Denis")
    assert resident.edits("theme").taps("SAN").step == "subtheme"
    assert resident.taps("doctor").step == "review"
    resident.edits("may_we_quote_you").taps("no", "send")
    assert (resident.draft.theme, resident.draft.subtheme, resident.draft.quotable) == (Theme.HEALTH, "doctor", False)


def test_editing_a_choice_of_place_offers_the_choice_again(resident: Talk) -> None:
    resident.taps("agree", "yes").types(STORY).taps("over").types("st denis").taps("93066", "LOG", "damp", "problem", "yes", "yes")
    assert resident.edits("which_place").step == "which_place"
    assert resident.taps("97411").step == "review" and resident.hears("Saint-Denis (974)")


def test_wrong_answers_are_refused_kindly_and_the_conversation_goes_on(resident: Talk) -> None:
    resident.types("hein ?")
    assert resident.step == "who_we_are" and resident.hears("Je n'ai pas compris")
    resident.taps("agree").types("peut-être").taps("maybe")
    assert resident.step == "fifteen_or_older" and resident.hears("Je n'ai pas compris")
    resident.taps("yes").types("court").taps("over")
    assert resident.step == "story" and resident.hears("un peu plus")
    resident.is_at(2.0, 48.0)
    assert resident.step == "story" and resident.hears("des mots")
    resident.types(STORY).taps("over").sends("photo")
    assert resident.step == "place" and resident.hears("code postal")
    resident.types("59100").taps("LOG", "damp", "problem", "yes", "yes", "send")
    assert isinstance(resident.draft, ConcernDraft)


def test_an_old_button_shows_the_open_question_again(resident: Talk) -> None:
    resident.taps("agree", "yes").taps("no", under="fifteen_or_older")
    assert resident.step == "story" and resident.hears("déjà passée")
    resident.taps("agree", under="who_we_are", talk="another")
    assert resident.step == "story" and resident.hears("déjà passée")


def test_a_restart_in_the_middle_of_anything(resident: Talk) -> None:
    resident.taps("agree").restarts().taps("yes").types("une partie").restarts().types("de mon histoire").restarts().taps("over")
    resident.restarts().types("st denis").restarts().taps("93066").restarts().taps("more").restarts().taps("LOG", "skip").restarts()
    resident.taps("proposal", "no", "no").restarts().taps("send")
    assert resident.draft.story.words == "une partie\nde mon histoire" and resident.draft.nature is Nature.PROPOSAL


def test_in_english() -> None:
    resident = Talk("report_concern", language="en")
    resident.taps("agree", "yes")
    resident.types("The lift has been broken for three weeks").taps("over").types("59100").taps("LOG", "skip", "problem", "yes", "no")
    assert resident.hears("Roubaix (59)") and not resident.hears("Votre message")


def test_words_of_danger_are_marked_urgent_only_if_the_person_agrees(resident: Talk) -> None:
    resident.taps("agree", "yes").types("quelqu'un est en danger dans l'escalier").taps("over")
    assert resident.step == "may_we_say_it_is_urgent"
    resident.taps("no").types("59100").taps("TRA" if "TRA" in resident.choices else "LOG", "skip", "problem", "no", "no")
    assert resident.edits("may_we_say_it_is_urgent").taps("yes", "send").draft.urgent
