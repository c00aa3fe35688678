"""What residents read is short: twelve words a sentence or fewer on average, twenty at most.

Counted: every French text shown to residents that holds a sentence (one that ends in . ! ? …, or the whole in :), with its
hints, the web chat included. Not counted: labels of buttons and lists of words, since short by nature they would only flatter
the average; what is for relays, the coordination or the trial. "L'eau" is two words, "est-ce" one, a fact filled in is one.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from statistics import mean

from fluent.syntax import FluentParser, ast

FRENCH = Path(__file__).parent.parent / "locales" / "fr.ftl"
MEAN, MOST = 12, 20

WORDS_ACCEPTED = re.compile(r"accepted-|command-|aside-\w+-words|greeting-words")
EXCEPTIONS: frozenset[str] = frozenset()
"""Sentences that may be longer, each to be argued here. None is."""

_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
_END = re.compile(r"[.!?…](\s|$)")
_WORD = re.compile(r"\w+(?:-\w+)*")


@cache
def texts() -> dict[str, str]:
    """Residents' texts by key, each with a word in place of a fact, and the longest form of a choice."""
    found: dict[str, str] = {}
    for entry in FluentParser().parse(FRENCH.read_text("utf-8")).body:
        if isinstance(entry, ast.Message) and is_read(entry.id.name):
            patterns = [(entry.id.name, entry.value), *((f"{entry.id.name}.{one.id.name}", one.value) for one in entry.attributes)]
            found |= {key: said(pattern) for key, pattern in patterns if pattern}
    return found


def is_read(key: str) -> bool:
    """It is not a list of words that people may type."""
    return not WORDS_ACCEPTED.match(key)


def said(pattern: ast.Pattern) -> str:
    return "".join(_part(element) for element in pattern.elements)


def _part(element: ast.TextElement | ast.Placeable) -> str:
    if isinstance(element, ast.TextElement):
        return element.value
    if isinstance(element.expression, ast.SelectExpression):
        return max((said(variant.value) for variant in element.expression.variants), key=len)
    return "fait"


def sentences(text: str) -> list[str]:
    return [sentence for sentence in _SENTENCE.split(text.strip()) if words(sentence)]


def words(sentence: str) -> int:
    return len(_WORD.findall(sentence))


def is_told(text: str) -> bool:
    """A sentence at least, not a label."""
    return bool(_END.search(text)) or text.endswith(":")


def counted() -> list[tuple[str, str]]:
    return [(key, sentence) for key, text in texts().items() if is_told(text) for sentence in sentences(text)]


def test_the_texts_of_residents_are_found() -> None:
    keys = {key for key, _ in counted()}
    assert {"welcome", "report-concern-story", "report-concern-story.hint", "danger-numbers", "case-opened", "web-offline"} <= keys
    assert not [key for key in keys if key.startswith(("staff-", "thread-", "summary-", "theme-"))]
    assert len(counted()) > 100


def test_sentences_are_short_on_average() -> None:
    assert mean(words(sentence) for _, sentence in counted()) <= MEAN


def test_no_sentence_is_long() -> None:
    """Labels too, here."""
    long = [f"{key}: {sentence}" for key, text in texts().items() for sentence in sentences(text) if words(sentence) > MOST]
    assert [found for found in long if found not in EXCEPTIONS] == []
    assert set(long) >= EXCEPTIONS, "an exception that is no longer needed"


def test_residents_are_said_vous() -> None:
    """Nobody is addressed as "tu", but for those under 15 who are sent to an adult."""
    familiar = re.compile(r"\b(tu|toi|ton|ta|tes|t')(?=\W|$)", re.IGNORECASE)
    assert [key for key, text in texts().items() if familiar.search(text)] == ["come-with-an-adult"]


def test_what_counts_as_a_word_and_a_sentence() -> None:
    assert words("L'eau est-elle revenue, à 8 h ?") == 7
    assert sentences("Bonjour ! Ça va ? Oui.\n\nBien : 17 ou 112.") == ["Bonjour !", "Ça va ?", "Oui.", "Bien : 17 ou 112."]
