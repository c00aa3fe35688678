"""Sub-themes in three from what people write, in seven languages, half of it in texting spelling; and what corrections teach."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import pytest

from bot.commands.themes import answers
from flows.themes import SUBTHEMES, Theme
from routing.alike.meaning import Encoder
from routing.themes.learning import Corrections
from routing.themes.lexicon import coordination_names, suggest, suggest_precisely
from routing.themes.meaning import suggest_by_meaning
from routing.themes.words import read
from tests.test_themes import PARIS, paris_titles

SAID = Path(__file__).parent / "themes_said"
TUNED_ON, TUNED_LATER, KEPT_APART, WRITTEN_LAST, SAID_SIDEWAYS, READ_ONCE, SIDEWAYS_ONCE = (
    SAID / f"{name}.txt"
    for name in ("tuned_on", "tuned_later", "kept_apart", "written_last", "said_sideways", "read_once", "sideways_once")
)
FLOORS = (
    (TUNED_ON, 0.97), (TUNED_LATER, 0.87), (KEPT_APART, 0.95), (WRITTEN_LAST, 0.95), (SAID_SIDEWAYS, 0.74), (READ_ONCE, 0.91),
    (SIDEWAYS_ONCE, 0.60),
)  # fmt: skip


def said(file: Path) -> Iterator[tuple[str, str]]:
    """(sub-theme, words): a heading names the sub-theme of the lines under it, each of which begins with its language."""
    subtheme = ""
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("# "):
            subtheme = line.removeprefix("# ").strip()
        elif line.strip():
            yield subtheme, line.split(" ", 1)[1]


def right_in_three(file: Path) -> float:
    told = list(said(file))
    return sum(subtheme in {one.subtheme for one in suggest_precisely(words)} for subtheme, words in told) / len(told)


def test_every_sub_theme_is_said_in_seven_languages_and_in_texting_spelling() -> None:
    every = [line.split(" ", 1)[0] for file in SAID.glob("*.txt") for line in file.read_text("utf-8").splitlines() if line[:1] not in "# "]
    assert {language.rstrip("~") for language in every} == {"fr", "en", "ar", "ar-Latn", "tr", "pt", "es"}
    assert sum(language.endswith("~") for language in every) >= 0.45 * len(every) >= 300
    assert {subtheme for file in SAID.glob("*.txt") for subtheme, _ in said(file)} == {s for codes in SUBTHEMES.values() for s in codes}


@pytest.mark.parametrize(("file", "least"), FLOORS)
def test_the_sub_theme_is_among_three(file: Path, least: float) -> None:
    """`kept_apart`, `read_once` and `sideways_once` were never looked at while words were added; `written_last` was, once its first reading
    gave 0.84. `said_sideways`, never looked at either, and `sideways_once` avoid the words of each subject: labels alone would find a
    quarter of the one and a twelfth of the other."""
    assert (right := right_in_three(file)) >= least, f"{right:.3f}"


@pytest.mark.parametrize(
    ("words", "offered", "left_out"),
    [
        ("l'ascenseur marche plus", "LOG", "EMP"),
        ("le chauffage marche pas", "LOG", "EMP"),
        ("la lumiere marche plus dans la rue", "PRO", "EMP"),
        ("dans le hall ya plu de lumiere", "LOG", "EMP"),
        ("dans le hall la porte ferme plus", "LOG", "EMP"),
        ("je trouve pas de travail", "EMP", "MOB"),
    ],
)
def test_a_negated_verb_is_not_the_noun_it_is_spelled_like(words: str, offered: str, left_out: str) -> None:
    found = {one.theme.value for one in suggest(words) if one.score}
    assert offered in found and left_out not in found


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("ya plus de marché dans le quartier", "EMP"),
        ("le marché du samedi est trop cher", "EMP"),
        ("mon pass est trop cher", "MOB"),
    ],
)
def test_the_noun_is_still_heard(words: str, offered: str) -> None:
    assert offered in {one.theme.value for one in suggest(words) if one.score}


def test_there_are_always_three_each_once() -> None:
    for words in ("", "zzz", "المصعد معطل", "les rats et la caf et l'école"):
        found = [(one.theme, one.subtheme) for one in suggest_precisely(words)]
        assert len(set(found)) == 3
        assert all(subtheme in SUBTHEMES[theme] for theme, subtheme in found)


def test_the_command_prints_a_json_object_a_line() -> None:
    line, nothing = [json.loads(line) for line in answers(["lassenseur é an pane", "zzz"], as_json=True)]
    assert line["suggestions"][0] == {
        "theme": "LOG", "subtheme": "breakdown", "label": "pannes chauffage-eau-ascenseur", "score": line["suggestions"][0]["score"],
    }  # fmt: skip
    assert line["suggestions"][0]["score"] > nothing["suggestions"][0]["score"] == 0
    assert line["themes"][0] == "LOG"
    assert len(line["theme_scores"]) == 3 and line["theme_scores"] == sorted(line["theme_scores"], reverse=True)
    assert [len(found["suggestions"]) for found in (line, nothing)] == [3, 3]


def test_the_command_prints_a_line_for_people() -> None:
    (line,) = answers(["les rats"], as_json=False)
    assert line.startswith("les rats: LOG cafards-punaises-rats (")
    assert "; themes LOG, " in line


def test_the_coordination_names_every_sub_theme() -> None:
    assert list(coordination_names()) == [subtheme for codes in SUBTHEMES.values() for subtheme in codes]


def test_words_that_a_relay_corrected_count_for_their_theme() -> None:
    learned = Corrections()
    words = "le teuteu passe plus, on attend une heure"
    assert suggest(words)[0].theme is not Theme.COMMUNITY
    for _ in range(3):
        learned.learn("le teuteu est fermé", Theme.COMMUNITY)
    assert suggest(words, learned=learned)[0].theme is Theme.COMMUNITY
    assert suggest(words)[0].theme is not Theme.COMMUNITY, "what was learned is nobody else's"


def test_nothing_learned_changes_nothing() -> None:
    assert suggest("les rats", learned=Corrections()) == suggest("les rats")


def test_the_same_corrections_teach_the_same() -> None:
    first, second = Corrections(), Corrections()
    for learner in (first, second):
        for subtheme, words in islice(said(TUNED_ON), 40):
            learner.learn(words, next(theme for theme, codes in SUBTHEMES.items() if subtheme in codes))
    tokens = read("la cage d'escalier et le bus")
    assert first.adjusted(tokens, [0.0] * 13) == second.adjusted(tokens, [0.0] * 13)


def test_a_thousand_corrections_put_nine_titles_in_ten_among_three() -> None:
    if not PARIS.exists():
        pytest.skip(f"the Paris titles are not here ({PARIS.name}): they are not ours to ship")
    for seed in (1, 2):
        titles = list(paris_titles())
        random.Random(seed).shuffle(titles)
        learned = Corrections()
        for themes, title in titles[:1000]:
            learned.learn(title, next(one.theme for one in suggest(title, limit=13) if one.theme in themes))
        unseen = titles[1000:]
        right = sum(bool({*themes} & {one.theme for one in suggest(title, learned=learned)}) for themes, title in unseen) / len(unseen)
        assert right >= 0.90, f"{right:.3f}"


class FakeMeaning:
    """Finds a text close to the examples that hold a word, and to nothing else."""

    def __init__(self, word: str, *, answers: bool = True) -> None:
        self.word, self.answers = word, answers

    def __call__(self, said: str, others: Sequence[str]) -> Sequence[float] | None:
        return [1.0 if self.word in other else 0.0 for other in others] if self.answers else None


def test_what_the_words_mean_counts_beside_what_they_are() -> None:
    words = "on grelotte sous les toits"
    found = suggest_by_meaning(words, FakeMeaning("végétalisation"))
    assert found[0].subtheme == "planting"
    assert {one.subtheme for one in suggest_precisely(words)[:1]} < {one.subtheme for one in found}


def test_without_an_answer_the_lexicon_decides_alone() -> None:
    assert suggest_by_meaning("les rats", FakeMeaning("prix", answers=False)) == suggest_precisely("les rats")


def test_the_real_encoder_is_right_more_often() -> None:
    encoder = Encoder()  # its wheel is among the tools of development
    try:
        told = list(said(KEPT_APART))
        right = sum(subtheme in {one.subtheme for one in suggest_by_meaning(words, encoder)} for subtheme, words in told) / len(told)
    finally:
        encoder.close()
    assert right >= 0.94, f"{right:.3f}"
