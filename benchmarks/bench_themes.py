"""Themes right among three: our suggestions beside TF-IDF and logistic regression, on the same real titles, before and after corrections.

A peer that knows nothing offers the three commonest themes of all titles, which is more than it could know.
"""

from __future__ import annotations

import csv
import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from statistics import median

from benchmarks.harness import BenchmarkError
from benchmarks.rounds import ROOT, Comparison, Figures, Options, alternate, compare

TITLES = ROOT.parent / "shared" / "data" / "paris_budget_participatif_laureats.csv"
CORRECTIONS = 1000
Title = tuple[tuple[str, ...], str]
"""The themes that are right, and the words."""
Suggest = Callable[[str], Sequence[str]]


class TitlesMissing(BenchmarkError):
    """The titles of the Paris participatory budget are not ours to ship: put them beside the project, in ../shared/data."""


def run(options: Options) -> list[Comparison]:
    titles = _titles()
    pairs = alternate(lambda: _figures(titles, _ours), lambda: _figures(titles, _peer), options.rounds)
    return [compare("themes", pairs, figure) for figure in pairs[0][0]]


def _titles() -> list[Title]:
    from tests.test_themes import PARIS_THEMES

    if not TITLES.exists():
        raise TitlesMissing
    with TITLES.open(encoding="utf-8") as rows:
        return [(tuple(PARIS_THEMES[row["thematique"]].split()), row["titre"]) for row in csv.DictReader(rows)]


def _figures(titles: Sequence[Title], made: Callable[[Sequence[Title], Sequence[Title]], Suggest]) -> Figures:
    """Shares right among three with nothing and with a thousand corrections learned, and the microseconds of a suggestion."""
    found: dict[str, list[float]] = {"right_untaught": [], "right_taught": [], "us_per_text": []}
    for seed in range(3):
        shuffled = random.Random(seed).sample(titles, len(titles))
        taught, unseen = shuffled[:CORRECTIONS], shuffled[CORRECTIONS:]
        found["right_untaught"].append(_right(made([], titles), unseen))
        suggest = made(taught, titles)
        found["right_taught"].append(_right(suggest, unseen))
        began = time.perf_counter()
        for _, words in unseen:
            suggest(words)
        found["us_per_text"].append((time.perf_counter() - began) / len(unseen) * 1e6)
    return {name: median(values) for name, values in found.items()}


def _right(suggest: Suggest, titles: Sequence[Title]) -> float:
    return sum(bool({*themes} & {*suggest(words)}) for themes, words in titles) / len(titles)


def _ours(taught: Sequence[Title], _every: Sequence[Title]) -> Suggest:
    from routing.themes.learning import Corrections
    from routing.themes.lexicon import suggest

    learned = Corrections()
    for themes, words in taught:
        learned.learn(words, next(one.theme for one in suggest(words, limit=13) if one.theme in themes))
    return lambda words: [one.theme for one in suggest(words, learned=learned)]


def _peer(taught: Sequence[Title], every: Sequence[Title]) -> Suggest:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    if not taught:
        commonest = [theme for theme, _ in Counter(theme for themes, _ in every for theme in themes).most_common(3)]
        return lambda words: commonest
    words_and_pieces = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    model = make_pipeline(words_and_pieces, LogisticRegression(C=10, max_iter=1000, class_weight="balanced"))
    model.fit([words for _, words in taught], [themes[0] for themes, _ in taught])
    return lambda words: [model.classes_[place] for place in model.predict_proba([words])[0].argsort()[::-1][:3]]
