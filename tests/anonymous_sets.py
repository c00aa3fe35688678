"""Invented sentences with identifiers between braces, and how many of them the anonymiser finds and what else it masks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from routing.anonymous.masking import identifiers

FOLDER = Path(__file__).parent / "anonymous"


@dataclass(frozen=True, slots=True)
class Sentence:
    language: str
    text: str
    marked: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Measured:
    identifiers: int
    missed: tuple[str, ...]
    """Sentences of which a letter or a figure of an identifier would leave."""
    words: int
    over: tuple[str, ...]
    """Sentences of which words were masked that lead to nobody."""
    over_words: int

    @property
    def recall(self) -> float:
        return 1 - len(self.missed) / self.identifiers if self.identifiers else 1.0

    @property
    def over_masking(self) -> float:
        """Share of innocent words that were masked."""
        return self.over_words / self.words


def sentences(name: str) -> list[Sentence]:
    return [_sentence(line) for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines() if line]


def measured(name: str) -> Measured:
    missed, over, marked, words, over_words = list[str](), list[str](), 0, 0, 0
    for sentence in sentences(name):
        hidden = {at for one in identifiers(sentence.text) for at in range(one.start, one.end)}
        meant = {at for start, end in sentence.marked for at in range(start, end)}
        for start, end in sentence.marked:
            marked += 1
            if any(sentence.text[at].isalnum() and at not in hidden for at in range(start, end)):
                missed.append(f"{sentence.text[start:end]} | {sentence.text}")
        innocent = [match for match in re.finditer(r"\w+", sentence.text) if match.start() not in meant]
        lost = [match.group() for match in innocent if match.start() in hidden]
        words, over_words = words + len(innocent), over_words + len(lost)
        if lost:
            over.append(f"{' '.join(lost)} | {sentence.text}")
    return Measured(marked, tuple(missed), words, tuple(over), over_words)


def _sentence(line: str) -> Sentence:
    language, _, marked = line.partition("|")
    text, spans, begun = "", [], 0
    for part in re.split(r"([{}])", marked.replace("\\n", "\n")):
        if part == "{":
            begun = len(text)
        elif part == "}":
            spans.append((begun, len(text)))
        else:
            text += part
    return Sentence(language, text, tuple(spans))
