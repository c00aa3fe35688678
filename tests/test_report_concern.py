"""The residents' main conversation, as transcripts."""

from __future__ import annotations

import pytest

from dialogue.kinds import Among, Choice, Invalid, Option, Unfinished
from flows.place import Where
from flows.residents.report_concern import ConcernDraft, Speaker, TurnedAway
from flows.themes import Nature, Theme
from tests.talk import Talk

STORY = "L'ascenseur est en panne depuis trois semaines."


@pytest.fixture
def resident() -> Talk:
    return Talk("report_concern")


def test_straight_through(resident: Talk) -> None:
    """Four taps and messages: the rest is guessed, and shown before it is sent."""
    resident.types(STORY).taps("old_enough").types("59 100").taps("LOG")
    assert resident.step == "review"
    assert resident.hears("Roubaix (59)") and resident.hears(STORY) and resident.hears("Logement") and resident.hears("Panne")
    draft = resident.taps("send").draft
    assert isinstance(draft, ConcernDraft)
    assert (draft.story.words, draft.place.code, draft.theme, draft.subtheme) == (STORY, "59512", Theme.HOUSING, "breakdown")
    assert (draft.nature, draft.speaker, draft.quotable, draft.contactable) == (Nature.PROBLEM, Speaker.MYSELF, False, False)


def test_everything_can_be_typed(resident: Talk) -> None:
    resident.types("On a besoin d'un médecin", "c'est tout", "oui", "roubaix", "1", "oui, envoyer")
    assert resident.draft.nature is Nature.NEED


def test_under_fifteen_nothing_is_kept(resident: Talk) -> None:
    assert resident.types(STORY).taps("too_young").draft == TurnedAway("come_with_an_adult")


def test_after_a_silence_the_age_is_asked(resident: Talk) -> None:
    assert resident.types(STORY).falls_quiet().step == "fifteen_or_older"
    assert resident.taps("no").draft == TurnedAway("come_with_an_adult")


def test_the_button_under_a_story_still_says_the_age_after_a_silence() -> None:
    assert Talk("report_concern").types(STORY).falls_quiet().taps("old_enough", under="story").step == "place"
    young = Talk("report_concern").types(STORY).falls_quiet().taps("too_young", under="story")
    assert young.draft == TurnedAway("come_with_an_adult")


def test_the_button_under_a_story_changes_no_age_already_said(resident: Talk) -> None:
    resident.types(STORY).falls_quiet().taps("yes").taps("too_young", under="story")
    assert resident.step == "place" and resident.hears("déjà passée")


def test_a_story_in_several_messages_with_a_voice_note_and_a_photo(resident: Talk) -> None:
    resident.types("slt").sends("voice", "v1").types("g fé 50 cv").sends("photo", "p1", words="regarde")
    assert resident.step == "story" and resident.hears("C'est noté")
    resident.taps("old_enough").taps("no")
    assert resident.step == "place" and resident.session.answers["may_they_hear_your_voice_alone"] is False
    resident.types("59100").taps("LOG")
    assert resident.hears("slt\ng fé 50 cv\nregarde (2 fichiers)")
    assert resident.taps("send").draft.story.files == (("v1", "voice"), ("p1", "photo"))


def test_silence_ends_a_story_but_not_one_too_short(resident: Talk) -> None:
    resident.types("euh").falls_quiet()
    assert resident.step == "story" and resident.hears("un peu plus")
    assert resident.types(STORY).falls_quiet().step == "fifteen_or_older"


def test_what_comes_to_mind_afterwards_joins_the_story(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").types("59100").types("et ma voisine de 80 ans ne descend plus")
    assert resident.step == "theme" and resident.hears("Je l'ajoute")
    resident.sends("photo", "p1")
    assert resident.step == "theme" and resident.hears("Je l'ajoute")
    resident.types("hein")
    assert resident.hears("Je n'ai pas compris")
    draft = resident.taps("LOG", "send").draft
    assert draft.story.words.endswith("ne descend plus") and draft.story.files == (("p1", "photo"),)


def test_three_subjects_are_three_cases_in_one_tap_or_stay_one(resident: Talk) -> None:
    resident.types("les rats + l'école sans prof + la caf").taps("old_enough").types("59100")
    assert resident.step == "one_case_each"
    resident.taps("yes", "send")
    first, second, third = resident.draft.each()
    assert [one.story.words for one in (first, second, third)] == ["les rats", "l'école sans prof", "la caf"]
    assert {one.place.code for one in (first, second, third)} == {"59512"} and second.also == ()


def test_three_subjects_kept_together(resident: Talk) -> None:
    resident.types("les rats + l'école sans prof + la caf").taps("old_enough").types("59100").taps("no", "LOG", "send")
    assert len(resident.draft.each()) == 1 and resident.draft.story.words.count("+") == 2


def test_speaking_for_somebody_else(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").types("59100").taps("LOG")
    assert resident.hears("Pour qui : Moi")
    assert resident.edits("speaking_for").step == "speaking_for"
    assert resident.taps("neighbour").hears("Pour qui : Un voisin")
    assert resident.taps("send").draft.speaker is Speaker.NEIGHBOUR


def test_an_edited_message_revises_the_answer_it_gave(resident: Talk) -> None:
    resident.types("L'ascenseur est en pane", "depuis 3 semaines", message=7).taps("old_enough").types("59100", message=9).taps("LOG")
    assert resident.revises(7, "L'ascenseur est en panne").step == "review"
    assert resident.hears("L'ascenseur est en panne\ndepuis 3 semaines") and resident.hears("Panne")
    assert resident.revises(9, "62300").hears("Lens (62)")
    resident.revises(7, "")
    assert resident.hears("depuis 3 semaines"), "the other message of the story still stands"
    resident.revises(8, "?")
    assert resident.step == "review" and resident.hears("un peu plus") and resident.hears("depuis 3 semaines")
    resident.revises(99, "un message de l'an dernier")
    assert resident.hears("ne peut plus être changé")
    assert resident.taps("send").draft.place.code == "62498"


def test_a_place_known_from_a_poster_is_not_asked() -> None:
    resident = Talk("report_concern", known_place=["59512", "Roubaix (59)"], known_theme="LOG")
    resident.types(STORY).taps("old_enough")
    assert resident.step == "review" and resident.hears("Roubaix (59)") and resident.hears("Logement")
    resident.edits("place").types("62300")
    assert resident.step == "review" and resident.hears("Lens (62)")
    assert resident.edits("theme").taps("SAN", "send").draft.theme is Theme.HEALTH


def test_an_ambiguous_place_is_asked_with_its_departement(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").types("st denis")
    assert resident.step == "which_place" and resident.choices == ["93066", "97411", "elsewhere"]
    assert resident.taps("97411").step == "theme"


def test_a_place_that_was_only_guessed_is_asked(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").types("roubé")
    assert resident.step == "which_place" and resident.choices == ["59512", "elsewhere"]
    assert resident.taps("elsewhere").step == "place_again"
    assert resident.types("roubé").step == "which_place_again" and resident.taps("59512").step == "theme"


def test_a_postcode_typed_where_places_are_shown_says_it_better(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").types("saint denis")
    assert resident.step == "which_place"
    assert resident.types("zzz").step == "which_place" and resident.invalid is not None
    assert resident.types("59100").step == "theme"
    assert resident.taps("LOG", "send").draft.place == Where("59512", "Roubaix (59)")


def test_the_neighbourhood_is_asked_where_it_decides_who_reads_it(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").types("31000")
    assert resident.step == "which_quarter" and resident.hears("quel quartier")
    assert resident.choices == ["QN03109M/31555", "QN03107M/31555", "elsewhere_or_unsure"]
    assert resident.types("le chose").step == "which_quarter" and resident.hears("pas compris")
    resident.types("1").taps("LOG")
    assert resident.hears("Empalot, Toulouse (31)")
    assert resident.taps("send").draft.place.code == "QN03109M/31555"


def test_a_neighbourhood_that_is_not_known_is_asked_among_those_that_are(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").types("saint denis la busserine")
    assert resident.step == "which_place"
    assert resident.types("59100").step == "which_quarter", "what was said first is not forgotten"
    resident.taps("QN03107M/31555", "LOG")
    assert resident.taps("send").draft.place == Where("QN03107M/31555", "Grand Mirail, Toulouse (31)")


def test_of_many_neighbourhoods_six_are_shown_then_all() -> None:
    many = tuple(Option(f"QN{n}", f"Quartier {n}") for n in range(14))
    one = Among(many, otherwise=("elsewhere_or_unsure",), few=6)
    assert one.choices() == (*(f"QN{n}" for n in range(6)), "more", "elsewhere_or_unsure")
    assert one.take(Choice("QN13")) == "QN13" and one.read("QN13") == "QN13", "whoever names one need not see it"
    with pytest.raises(Unfinished):
        one.read(one.take(Choice("more")))
    assert one.choices("more") == (*(f"QN{n}" for n in range(14)), "elsewhere_or_unsure")
    assert Among(many[:6], few=6).choices() == Among(many[:6]).choices()
    with pytest.raises(Invalid):
        Among(many[:6], few=6).take(Choice("more"))


def test_who_does_not_know_their_neighbourhood_is_placed_in_the_town(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").types("31000").taps("elsewhere_or_unsure", "LOG")
    assert resident.taps("send").draft.place == Where("31555", "Toulouse (31)")


def test_a_place_changed_for_a_town_without_neighbourhoods_asks_for_none(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").types("31000").taps("QN03109M/31555", "LOG")
    assert resident.edits("place").types("59100").step == "review"
    assert resident.taps("send").draft.place.code == "59512"


def test_a_place_nobody_knows_is_asked_again_once_and_then_passed_on_as_said(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").types("la busserine")
    assert resident.step == "place_again" and resident.hears("pas trouvé")
    resident.types("derrière le stade")
    assert resident.step == "theme"
    resident.taps("LOG")
    assert resident.hears("Lieu : derrière le stade") and not resident.hears("Lieu : la busserine")
    assert resident.edits("place").step == "place" and not resident.hears("pas trouvé")
    resident.types("la busserine", "derrière le stade").taps("send")
    assert (resident.draft.place.code, resident.draft.place.label) == ("", "la busserine / derrière le stade")


def test_a_position_is_turned_into_a_place_and_forgotten(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").is_at(2.3712345, 48.9312345)
    assert resident.step == "theme"
    assert "2.37" not in str(resident.session.answers) and "48.93" not in str(resident.session.answers)


def test_three_suggestions_then_the_whole_list(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").types("59100")
    assert resident.choices == ["LOG", "PRO", "SAN", "more"]
    resident.taps("more")
    assert resident.step == "theme" and len(resident.choices) == len(Theme)
    resident.taps("AUT")
    assert resident.step == "review" and not resident.hears("Détail")  # nothing to make precise


def test_back_all_the_way_and_forward_again_changes_nothing(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").types("st denis").taps("93066", "LOG")
    resident.goes_back(4)
    assert resident.step == "story" and resident.hears("Votre message est gardé.")
    resident.goes_back()
    assert resident.step == "story" and not resident.session.answers
    resident.goes_back()
    assert resident.step == "story"
    resident.types(STORY).taps("old_enough").types("59100").taps("LOG", "send")
    assert resident.draft.place.label == "Roubaix (59)"


def test_who_speaks_for_somebody_is_asked_for_whom_in_one_tap(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").types("59100").taps("LOG")
    assert resident.step == "review" and resident.hears("• Pour qui : Moi, ma famille"), "nobody else is spoken of: nothing is asked"
    resident.edits("story").types("C'est pour ma voisine, son chauffage ne marche plus.").taps("old_enough")
    assert resident.step == "speaking_for" and resident.choices == ["myself", "relative", "neighbour", "several"]
    assert resident.taps("neighbour").step == "review" and resident.hears("• Pour qui : Un voisin, une voisine")
    assert resident.goes_back().step == "speaking_for"
    assert resident.types("un proche").types("oui").draft.speaker is Speaker.RELATIVE


def test_back_never_loses_what_was_told(resident: Talk) -> None:
    resident.types(STORY).sends("voice").types("Et la porte aussi.").taps("old_enough")
    resident.taps("yes")  # they may hear the voice note
    assert resident.goes_back(2).step == "story" and resident.hears("Votre message est gardé.")
    assert resident.goes_back().hears("J'ai enlevé votre dernier envoi.") and not resident.hears("Nous sommes Porte-voix")
    resident.types("Et la lampe.").taps("old_enough", "yes").types("59100").taps("LOG", "send")
    assert (resident.draft.story.words, len(resident.draft.story.files)) == (f"{STORY}\nEt la lampe.", 1)


def test_a_story_to_be_told_anew_is_kept_until_it_is(resident: Talk) -> None:
    resident.types(STORY, message=7).sends("voice").taps("old_enough", "yes").types("59100").taps("LOG")
    before = dict(resident.session.answers)
    resident.edits("story")
    assert resident.step == "story" and resident.hears("Dites-moi ce qui se passe") and resident.choices == []
    assert resident.falls_quiet().invalid is not None and resident.step == "story", "nothing of it was told yet"
    resident.restarts().goes_back()
    assert resident.step == "review" and dict(resident.session.answers) == before, "opened by mistake"
    resident.edits("story").types("Non, c'est").types("la porte du hall.").goes_back()
    assert resident.step == "story" and resident.hears("J'ai enlevé votre dernier envoi.")
    assert resident.goes_back().step == "story" and resident.goes_back().step == "review"
    assert dict(resident.session.answers) == before
    assert resident.edits("story").revises(7, "La porte du hall ne ferme plus.").step == "review", "edited instead of told anew"
    assert resident.edits("story").types("Le portail ne ferme plus.").taps("old_enough").step == "review"
    draft = resident.taps("send").draft
    assert (draft.story.words, draft.story.files) == ("Le portail ne ferme plus.", ())


def test_back_from_a_guess_opened_by_mistake_leaves_the_guess(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").types("59100").taps("LOG").edits("nature")
    assert resident.step == "nature"
    assert resident.goes_back().step == "review" and resident.hears("Un problème")
    assert resident.goes_back().step == "theme"


def test_edits_from_the_recap_ask_only_what_changed(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").types("st denis").taps("93066", "LOG")
    assert resident.edits("place").types("62300").step == "review"
    assert resident.hears("Lens (62)") and not resident.hears("Saint-Denis")
    assert resident.edits("subtheme").taps("damp").hears("Humidité")
    assert resident.edits("theme").taps("SAN").step == "review" and not resident.hears("Humidité")
    assert resident.edits("subtheme").taps("doctor").step == "review"
    resident.edits("nature").taps("need", "send")
    assert (resident.draft.theme, resident.draft.subtheme, resident.draft.nature) == (Theme.HEALTH, "doctor", Nature.NEED)


def test_editing_a_choice_of_place_offers_the_choice_again(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").types("st denis").taps("93066", "LOG")
    assert resident.edits("which_place").step == "which_place"
    assert resident.taps("97411").step == "review" and resident.hears("Saint-Denis (974)")


def test_wrong_answers_are_refused_kindly_and_the_conversation_goes_on(resident: Talk) -> None:
    resident.is_at(2.0, 48.0)
    assert resident.step == "story" and resident.hears("des mots")
    resident.types("court").taps("old_enough")
    assert resident.step == "story" and resident.hears("un peu plus")
    resident.types(STORY).falls_quiet().types("peut-être").taps("maybe")
    assert resident.step == "fifteen_or_older" and resident.hears("Je n'ai pas compris")
    resident.taps("yes").sends("photo")
    assert resident.step == "place" and resident.hears("code postal")
    resident.types("59100").taps("LOG", "send")
    assert isinstance(resident.draft, ConcernDraft)


def test_an_old_button_shows_the_open_question_again(resident: Talk) -> None:
    resident.types(STORY).taps("old_enough").taps("too_young", under="story")
    assert resident.step == "place" and resident.hears("déjà passée")
    resident.taps("agree", under="who_we_are", talk="another")
    assert resident.step == "place" and resident.hears("déjà passée")


def test_a_restart_in_the_middle_of_anything(resident: Talk) -> None:
    resident.types("une partie").restarts().types("de mon histoire").restarts().taps("old_enough")
    resident.restarts().types("st denis").restarts().taps("93066").restarts().taps("more").restarts().taps("LOG").restarts()
    resident.edits("nature").restarts().taps("proposal").restarts().taps("send")
    assert resident.draft.story.words == "une partie\nde mon histoire" and resident.draft.nature is Nature.PROPOSAL


def test_in_english() -> None:
    resident = Talk("report_concern", language="en")
    resident.types("The lift has been broken for three weeks").taps("old_enough").types("59100").taps("LOG")
    assert resident.hears("Roubaix (59)") and not resident.hears("Votre message")


def test_words_of_danger_are_marked_urgent_only_if_the_person_agrees(resident: Talk) -> None:
    resident.types("quelqu'un est en danger dans l'escalier").taps("old_enough")
    assert resident.step == "may_we_say_it_is_urgent"
    resident.taps("no").types("59100").taps("LOG")
    assert resident.edits("may_we_say_it_is_urgent").taps("yes", "send").draft.urgent


def test_the_other_consents_are_questions_of_their_own() -> None:
    resident = Talk("consents", references=["PV-7K3MQ"])
    assert resident.hears("citer vos mots")
    assert resident.types("oui").hears("plus tard")
    draft = resident.types("non").draft
    assert (draft.references, draft.quotable, draft.contactable) == (("PV-7K3MQ",), True, False)


def test_nobody_needs_the_number_of_a_file(resident: Talk) -> None:
    """Who speaks of benefits is told before they send it, and who has sent one is told."""
    resident.types("La caf m'a coupé mes droits").taps("old_enough").types("59100").taps("POU")
    assert resident.step == "review" and resident.hears("n'envoyez pas votre numéro d'allocataire")
    resident.edits("story").types("La caf m'a coupé, allocataire 1234567").taps("old_enough")
    assert resident.step == "review" and resident.hears("J'ai vu un numéro") and resident.hears("caché")
    assert resident.edits("theme").taps("LOG").step == "review" and resident.hears("J'ai vu un numéro")
    quiet = Talk("report_concern").types(STORY).taps("old_enough").types("59100").taps("LOG")
    assert quiet.step == "review" and not quiet.hears("numéro d'allocataire")


def test_an_addition_says_it_too() -> None:
    adding = Talk("add_to_case", reference="PV-7K3MQ").types("allocataire 1234567").taps("over")
    assert adding.draft is not None and "number_seen" in adding.session.turn().said
