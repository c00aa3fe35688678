"""The check of the texts sees each fault it is there for, and keeps quiet about what is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli import main
from bot.terminal import FACTS
from bot.texts import shipped
from bot.translations.check import faults, warnings
from bot.translations.lengths import QUESTIONS
from dialogue.keys import key_of
from dialogue.kinds import Among, LookedUp, Story
from dialogue.play import Asking, every_talk
from flows import bind, flows_of
from tests.talk import SmallWorld

FRENCH = "act-go = Partir\nhello = Bonjour { $name }\n    .hint = Dites bonjour\naside-back-words = retour\naside-stop-words = stop\n"
ENGLISH = "act-go = Go\nhello = Hello { $name }\n    .hint = Say hello\naside-back-words = back\naside-stop-words = stop\n"
COUNTED = "files = { $count ->\n    [one] { $count } fichier\n   *[other] { $count } fichiers\n}\n"


def mend(english: str = "", french: str = "", *, without: str = "") -> list[str]:
    """The faults of two small files after these lines are added to them, and one taken out of the English one."""
    kept = "".join(line for line in ENGLISH.splitlines(keepends=True) if not without or without not in line)
    return faults({"fr": FRENCH + french, "en": kept + english})


def only(text: str) -> dict[str, str]:
    """The same lines in both languages."""
    return {"english": text, "french": text}


def test_two_languages_that_say_the_same_have_no_fault() -> None:
    assert mend() == []
    assert mend(**only(COUNTED)) == []


def test_there_must_be_french() -> None:
    assert faults({"en": ENGLISH}) == ["fr.ftl is missing: every other language is compared with it"]


SEEN = {
    "a text left out": ({"without": "act-go"}, "en.ftl: act-go is missing"),
    "a hint left out": ({"without": ".hint"}, "en.ftl: hello.hint is missing"),
    "a text left over": ({"english": "old = Old\n"}, "en.ftl: old is obsolete: French has no such text"),
    "a hint left over": (
        {"english": "old = Old\n    .hint = Older\n", "french": "old = Vieux\n"},
        "en.ftl: old.hint is obsolete: French has no such text",
    ),
    "a fact forgotten": ({"english": "bye = Bye\n", "french": "bye = Au revoir { $name }\n"}, "en.ftl: bye leaves out $name"),
    "a fact made up": ({"english": "bye = Bye { $nom }\n", "french": "bye = Au revoir\n"}, "en.ftl: bye fills in $nom, unknown to French"),
    "a text twice": ({"english": "act-go = Leave\n"}, "en.ftl: act-go is there twice: keep one"),
    "a text elsewhere that is not there": (only("bye = { farewell }\n"), "en.ftl: bye refers to farewell, which is not there"),
    "a label too long": (only(f"theme-log = {'x' * 61}\n"), "en.ftl: theme-log has 61 letters: 60 at most"),
    "a text too long": (only(f"long = {'x' * 3501}\n"), "en.ftl: long has 3501 letters: 3500 at most"),
    "a command with an accent": (
        only("command-go = départ, go\n    .about = Partir\n"),
        "fr.ftl: command-go must begin with a word of 1 to 32 plain small letters or digits",
    ),
    "a command that would not be heard": (
        only("command-go = go_on\n    .about = Partir\n"),
        "en.ftl: command-go must begin with a word of 1 to 32 plain small letters or digits",
    ),
    "a command that says nothing of itself": (only("command-go = go\n"), "en.ftl: command-go needs .about: what it does, in a few words"),
    "one word for two commands": (
        {
            "english": "command-a = go\n    .about = A\ncommand-b = be\n    .about = B\n",
            "french": "command-a = a\n    .about = A\ncommand-b = Gô\n    .about = B\n",
        },
        "fr.ftl: command-b has 'Gô', which is command-a already",
    ),
    "one word for two asides, in two languages": (
        {"english": "aside-help-words = stop\n", "french": "aside-help-words = aide\n"},
        "en.ftl: aside-stop-words has 'stop', which means help already",
    ),
    "a text left in French": (only("bye = Au revoir, à bientôt\n"), "en.ftl: bye is still in French"),
    "a description that the menu would cut": (
        only(f"command-go = go\n    .about = {'x' * 257}\n"),
        "en.ftl: command-go.about has 257 letters: 256 at most",
    ),
    "two choices that look the same once cut": (
        only("nature-need = Quelque chose qui me manque ici\nnature-proposal = Quelque chose qui me plairait\n"),
        "fr.ftl: nature-proposal looks like nature-need on WhatsApp: 'Quelque chose qui…'",
    ),
    "two languages that call themselves the same": (
        only("language-name = Deutsch\n"),
        "fr.ftl: language-name looks like that of en.ftl on WhatsApp: 'Deutsch'",
    ),
    "one label for two choices": (
        only("choice-yes = Oui\nchoice-no = Oui\n"),
        "en.ftl: choice-no looks like choice-yes on WhatsApp: 'Oui'",
    ),
    "one word for yes and no, in two languages": (
        {"english": "accepted-yes = yes, ne\naccepted-no = no\n", "french": "accepted-yes = oui\naccepted-no = non, né\n"},
        "fr.ftl: accepted-no has 'né', which is accepted-yes in en.ftl too: it can't mean both",
    ),
    "a word that sends, and that asks for a change": (
        only("accepted-send = ok, corriger\naccepted-change = corriger\n"),
        "en.ftl: accepted-change has 'corriger', which is accepted-send in fr.ftl too: it can't mean both",
    ),
    "an answer that nobody can type": (only("accepted-yes = 👍, ,\n"), "fr.ftl: accepted-yes accepts nothing that can be typed"),
    "an aside that any emoji would mean": (
        {"english": "aside-help-words = help\n", "french": "aside-help-words = aide, ?\n"},
        "fr.ftl: aside-help-words has '?', without a letter: every emoji would mean it",
    ),
    "an answer that is an aside": (
        {"english": "choice-end = End\n", "french": "choice-end = Stop !\n"},
        "fr.ftl: choice-end has 'Stop !', which is heard as stop",
    ),
}


@pytest.mark.parametrize(("lines", "fault"), SEEN.values(), ids=SEEN.keys())
def test_a_fault_is_seen(lines: dict[str, str], fault: str) -> None:
    assert fault in mend(**lines)


def test_what_is_no_fluent_is_told_with_its_line() -> None:
    (broken,) = mend("# a remark\nthis is not a text\n")
    assert broken.startswith("en.ftl: line 7 can't be read as Fluent: ")


def test_a_long_text_is_measured_in_its_longest_form_without_its_facts() -> None:
    select = "{ $count ->\n    [one] " + "x" * 55 + "\n   *[other] " + "y" * 57 + "\n}"
    assert mend(**only(f"act-count = {'{ $name }'} {select}\n")) == []
    assert "en.ftl: act-count has 61 letters: 60 at most" in mend(**only(f"act-count = abc {select}\n"))


# --- plural forms ----------------------------------------------------------------------------------------------------


def plurals(language: str, text: str) -> list[str]:
    """The faults of one counted text in a language."""
    return faults({"fr": COUNTED, language: text})


def test_french_is_not_asked_for_a_form_that_begins_at_a_million() -> None:
    assert faults({"fr": COUNTED}) == []


def test_english_needs_one_and_others() -> None:
    assert plurals("en", "files = { $count ->\n   *[other] { $count } files\n    [few] { $count }\n}\n") == [
        "en.ftl: files has no form [one], which its language needs",
        "en.ftl: files has a form [few], which its language never says",
    ]


def test_polish_and_arabic_need_more_than_french() -> None:
    assert plurals("pl", COUNTED) == [f"pl.ftl: files has no form [{form}], which its language needs" for form in ("many", "few")]
    assert len(plurals("ar", COUNTED)) == 4


def test_a_number_by_itself_may_stand_for_its_form() -> None:
    exact = "files = { $count ->\n    [0] none\n    [1] one file\n   *[other] { $count } files\n}\n"
    assert plurals("en", exact) == []
    assert plurals("pl", exact) == [f"pl.ftl: files has no form [{form}], which its language needs" for form in ("many", "few")]


def test_a_choice_that_counts_nothing_needs_no_plural() -> None:
    months = "month = { $month ->\n    [1] styczeń\n   *[2] luty\n}\nquoted = { $yes ->\n    [true] tak\n   *[other] nie\n}\n"
    assert faults({"fr": months, "pl": months}) == []


def test_a_file_named_after_no_language_is_told() -> None:
    assert "en_old.ftl: is not named after a language: use its tag, such as pt or zh-Hant" in faults({"fr": FRENCH, "en_old": ENGLISH})
    assert faults({"fr": FRENCH, "zh-Hant": ENGLISH}) == []


def test_arabic_needs_all_six_forms() -> None:
    forms = "".join(f"    [{form}] {{ $count }} x\n" for form in ("zero", "one", "two", "few", "many"))
    assert plurals("ar", f"files = {{ $count ->\n{forms}   *[other] {{ $count }} x\n}}\n") == []
    assert plurals("ar", f"files = {{ $count ->\n{forms.replace('[two]', '[2]')}   *[other] {{ $count }} x\n}}\n") == []
    without = forms.replace("    [two] { $count } x\n", "")
    assert plurals("ar", f"files = {{ $count ->\n{without}   *[other] {{ $count }} x\n}}\n") == [
        "ar.ftl: files has no form [two], which its language needs"
    ]


# --- what is worth a look ----------------------------------------------------------------------------------------------


def test_what_whatsapp_cuts_is_shown_as_it_begins_and_is_no_fault() -> None:
    long = "nature-need = Quelque chose qui me manque ici\n"
    assert mend(**only(long)) == ["en.ftl: nature-need is still in French"]
    assert warnings({"fr": long}) == ["fr.ftl: nature-need begins on WhatsApp as 'Quelque chose qui…'"]
    assert warnings({"fr": "nature-need = Un besoin\n"}) == []


def test_what_whatsapp_sends_in_two_messages_is_told() -> None:
    (told,) = warnings({"fr": f"story = {'x' * 1025}\n"})
    assert told.startswith("fr.ftl: story has 1025 letters, and comes in two messages on WhatsApp")


def test_every_choice_of_a_question_is_among_those_that_are_compared() -> None:
    """Of residents' flows: the labels that can stand beside each other."""
    compared = [set(keys) for keys in QUESTIONS]
    for flow in sorted(flows_of("residents")):
        for turn in every_talk(bind(flow, FACTS, SmallWorld())):
            kind = turn.question.kind if isinstance(turn, Asking) else None
            if not isinstance(turn, Asking) or kind is None or isinstance(kind, LookedUp):
                continue
            known = kind.labels if isinstance(kind, Among | Story) else {}
            ours = [code for code in kind.choices(turn.kept) if code not in known]
            keys = {key_of(kind.vocabulary or f"{flow}-{turn.question.step}", code) for code in ours}
            assert len(keys) < 2 or any(keys <= group for group in compared), keys


# --- the command -----------------------------------------------------------------------------------------------------


def test_the_command_is_content_with_what_ships(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["locales", "check"])
    assert capsys.readouterr().out == f"{', '.join(sorted(shipped().languages))}: nothing to mend\n"


def test_what_is_no_fault_is_told_to_who_asks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "fr.ftl").write_text(f"{FRENCH}nature-need = Quelque chose qui me manque ici\n", "utf-8")
    for asked, told in ([], ["fr: nothing to mend"]), (["--all"], ["to look at: fr.ftl: ", "fr: nothing to mend"]):
        with pytest.raises(SystemExit, match="0"):
            main(["locales", "check", "--folder", str(tmp_path), *asked])
        said = capsys.readouterr().out.splitlines()
        assert len(said) == len(told) and all(line.startswith(begun) for line, begun in zip(said, told, strict=True))


def test_the_command_tells_a_fault_a_line_until_it_is_mended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check = ["locales", "check", "--folder", str(tmp_path)]
    (tmp_path / "fr.ftl").write_text(FRENCH, "utf-8")
    (tmp_path / "en.ftl").write_text(ENGLISH.replace("act-go = Go\n", "").replace("{ $name }", ""), "utf-8")
    with pytest.raises(SystemExit, match="1"):
        main(check)
    assert capsys.readouterr().out == "en.ftl: act-go is missing\nen.ftl: hello leaves out $name\n"

    (tmp_path / "en.ftl").write_text(ENGLISH, "utf-8")
    with pytest.raises(SystemExit, match="0"):
        main(check)


def test_the_command_says_what_it_cannot_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["locales", "check", "--folder", str(tmp_path / "nowhere")])
    assert "is not a folder: name one that holds fr.ftl" in capsys.readouterr().err
    (tmp_path / "fr.ftl").write_bytes("hello = À bientôt\n".encode("latin-1"))
    with pytest.raises(SystemExit, match="2"):
        main(["locales", "check", "--folder", str(tmp_path)])
    assert "fr.ftl is not in UTF-8: save it again with that encoding" in capsys.readouterr().err
