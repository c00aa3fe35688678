"""Words heard in any step: whole, in every language, and never inside a sentence."""

from __future__ import annotations

import pytest

from bot.house import asides_in
from bot.texts import Texts, shipped
from dialogue.asides import Aside, Asides


@pytest.fixture
def asides() -> Asides:
    return asides_in(shipped())


@pytest.mark.parametrize(
    ("said", "aside"),
    [
        ("retour", Aside.BACK),
        ("Retour !", Aside.BACK),
        ("ARRIÈRE", Aside.BACK),
        ("annuler", Aside.CANCEL),
        ("aide", Aside.HELP),
        ("à l'aide", Aside.HELP),
        ("comment ça marche ?", Aside.HELP),
        ("langue", Aside.LANGUAGE),
        ("STOP", Aside.STOP),
        ("stop.", Aside.STOP),
        ("back", Aside.BACK),
        ("help", Aside.HELP),
        ("/aide", Aside.HELP),
    ],
)
def test_an_aside_is_heard_in_whatever_language_and_however_it_is_typed(asides: Asides, said: str, aside: Aside) -> None:
    assert asides.heard(said) is aside


@pytest.mark.parametrize(
    "said",
    [
        *("stop svp", "Stop s'il vous plaît !", "Merci, stop.", "ne m'écrivez plus", "arrêtez de m’écrire svp", "je veux plus de messages"),
        *("stop please", "don't write to me any more", "Stop texting me, please", "please unsubscribe me"),
        *("no me escriban más, por favor", "dejen de escribirme"),
        *("não me escrevam mais", "parem de me escrever, obrigada"),
        *("lütfen bana yazmayın", "artık bana mesaj atmayın"),
        *("لا تكتبوا لي من فضلكم", "توقفوا عن مراسلتي", "stop afak"),
    ],
)
def test_stop_is_heard_as_people_say_it_and_politely(asides: Asides, said: str) -> None:
    assert asides.heard(said) is Aside.STOP


@pytest.mark.parametrize("said", ["merci", "svp", "retour svp", "stop merci de passer", "arrêtez de m'écrire des PV pour rien", "please"])
def test_small_words_stop_nothing_by_themselves_nor_make_a_sentence_stop(asides: Asides, said: str) -> None:
    assert asides.heard(said) is not Aside.STOP


@pytest.mark.parametrize(
    "said",
    [
        "le retour de mon fils",
        "stop aux rats dans les caves",
        "on a besoin d'aide",
        "la langue",
        "aider",
        "",
        "🆘",
        "stop " * 40,
    ],
)
def test_a_sentence_is_not_an_aside(asides: Asides, said: str) -> None:
    assert asides.heard(said) is None


def test_every_aside_can_be_said_in_every_language(asides: Asides) -> None:
    for aside in Aside:
        for language in shipped().languages:
            words = shipped()(language, f"aside-{aside}-words").split(",")
            assert words and all(asides.heard(word) is aside for word in words), (aside, language)


def test_a_language_that_is_added_is_heard_too() -> None:
    heard = asides_in(Texts({"fr": "aside-stop-words = stop\n", "ar": "aside-stop-words = توقف, قف\n"}))
    assert heard.heard("توقف") is heard.heard("stop") is Aside.STOP
    assert heard.heard("retour") is None
