"""What a voice is given to say, and which recordings say it: sentences, numbers of buttons, and nothing that only the eye understands."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.channels.port import POSITION, Button, Outgoing
from bot.texts import shipped
from bot.voice.importance import ESSENTIAL, MOST_NUMBER, prompt_keys
from bot.voice.prompts import Prompts, faults
from bot.voice.saying import LONGEST, sayable
from dialogue.buttons import Of, Word, written
from dialogue.session import Back, Tapped
from tests.files_made import sound

YES, NO = (Button(shipped()("fr", f"choice-{code}"), written(Tapped("talk00", "story", code))) for code in ("yes", "no"))
BACK, HELP = Button("↩ Retour", written(Of("talk00", Back()))), Button("Aide", written(Word("help")))


def says(text: str, *rows: tuple[Button, ...], language: str = "fr") -> str:
    return sayable(shipped(), language, Outgoing(text=text, buttons=rows))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bonjour ! 👋\n\nDites-nous", "Bonjour !\nDites-nous."),
        ("Votre numéro : PV-7K3MQ", "Votre numéro : P V, 7, K, 3, M, Q."),
        ("Voici le lien : https://t.me/voisins_bot?start=7K3MQ0ABCD", "Voici le lien : un lien."),
        ("/suivi montre vos demandes.\n– une\n• deux", "suivi montre vos demandes.\nune.\ndeux."),
        ("« Le chauffage » — en panne", "« Le chauffage » , en panne."),
        ("20 °C → 3️⃣", "20 °C 3."),
        ("🎉", ""),
    ],
)
def test_only_what_an_ear_understands_is_said(text: str, said: str) -> None:
    assert says(text) == said


def test_each_button_is_said_with_the_number_that_presses_it() -> None:
    place = Button("📍 Envoyer ma position", POSITION)
    told = says("C'est où ?", (place,), (YES, NO), (BACK, HELP)).splitlines()
    assert told[0] == "C'est où ?"
    assert told[1:] == [shipped()("fr", "aloud-choice", {"choice": label, "number": number}) for label, number in (("Oui", 2), ("Non", 3))]
    assert "Retour" not in says("x", (BACK, HELP)), "at every question: not worth hearing"


@pytest.mark.parametrize("language", shipped().languages)
def test_a_question_is_ready_to_be_said_in_every_language(language: str) -> None:
    choice = Button(shipped()(language, "choice-yes"), YES.data)
    told = says(shipped()(language, "report-concern-story"), (choice,), language=language)
    assert choice.label in told and "1" in told and "\u2068" not in told


def test_a_very_long_message_is_read_with_the_eyes() -> None:
    assert len(says("mot " * 5000)) <= LONGEST + 5


# --- recordings ------------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An association recorded a few texts in Kabyle."""
    (tmp_path / "kab").mkdir()
    for key in ("welcome", "poster-welcome", "report-concern-place", "report-concern-place.hint", "choice-yes", "1", "2"):
        (tmp_path / "kab" / f"{key}.ogg").write_bytes(sound("ogg"))
    return tmp_path


def hears(folder: Path, text: str, *rows: tuple[Button, ...]) -> list[str]:
    return Prompts(folder, shipped()).heard("kab", Outgoing(text=text, buttons=rows))


def test_a_message_is_known_again_by_the_texts_it_was_made_from(folder: Path) -> None:
    texts = shipped()
    place = texts("fr", "report-concern-place")
    hint = texts("fr", "report-concern-place.hint")
    assert hears(folder, f"{place}\n\n{hint}", (YES, NO)) == ["report-concern-place", "report-concern-place.hint", "choice-yes", "1"]
    filled = texts("fr", "poster-welcome", {"place": "Franc Moisin, Saint-Denis (93)"})
    assert hears(folder, f"{filled}\n\n{place}") == ["poster-welcome", "report-concern-place"]
    assert hears(folder, f"Il dit : {place}") == [], "somebody's words are not ours, though they hold them"
    assert hears(folder, "Le plombier vient jeudi.") == []


def test_what_is_missing_or_can_not_be_played_is_said_in_a_sentence(folder: Path) -> None:
    (kept,) = faults(folder, shipped())
    assert kept.startswith("kab: ") and "report-concern-story" in kept and "choice-yes" not in kept
    (folder / "kab" / "welcome.ogg").write_bytes(b"RIFF not a sound")
    (folder / "kab" / "welcom.ogg").write_bytes(sound("ogg"))
    (folder / "kab" / "choice-no.mp3").write_bytes(b"x")
    (folder / "Soninké").mkdir()
    told = "\n".join(faults(folder, shipped()))
    for part in (
        "kab/welcome.ogg: can't be played",
        "kab/welcom.ogg: no text has this key",
        "kab/choice-no.mp3: only files",
        "Soninké: name",
    ):
        assert part in told
    assert "welcome" not in Prompts(folder, shipped()).recorded("kab"), "what can't be played is never sent"
    assert "not a folder" in faults(folder / "nowhere", shipped())[0] and Prompts(folder / "nowhere", shipped()).languages == ()


def test_nothing_is_missing_once_what_everybody_needs_is_recorded(tmp_path: Path) -> None:
    (tmp_path / "snk").mkdir()
    for key in (*ESSENTIAL, *map(str, range(1, MOST_NUMBER + 1))):
        (tmp_path / "snk" / f"{key}.ogg").write_bytes(sound("ogg"))
    assert faults(tmp_path, shipped()) == [] and Prompts(tmp_path, shipped()).languages == ("snk",)


def test_what_is_to_be_recorded_comes_in_the_order_of_its_importance() -> None:
    keys = prompt_keys(shipped())
    assert keys[: len(ESSENTIAL)] == list(ESSENTIAL), "each of them is a text of residents'"
    assert len(keys) == len(set(keys)) and "case-answered" in keys
    assert not [key for key in keys if key.startswith(("accepted-", "command-", "web-", "poster-title")) or key.endswith(".recap")]
