"""The process that holds the models: `python -m bot.interpreting.worker FOLDER tr-fr fr-tr` translates one text at a time.

It is apart because a model takes a hundred megabytes and all but one of the processors. In: a line of JSON, {"pair": "tr-fr", "words":
text}. Out: a line of JSON for each, and one at the start.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

from routing.workers import say, work

MOST_LOADED = 2
"""Models kept in memory: both ways of one language. The one that was used longest ago is let go first."""
BEAM = 4
LONGEST_SENTENCE = 400
"""Letters: these models learned from sentences, and lose the end of what is longer."""
_END_OF_SENTENCE = re.compile(r"(?<=[.!?؟…])\s+")
_PIECE = re.compile(rf"\S.{{0,{LONGEST_SENTENCE - 1}}}(?=\s|$)|\S{{{LONGEST_SENTENCE}}}")

Sentences: TypeAlias = Callable[[Sequence[str]], list[str]]


def sentences(line: str) -> list[str]:
    """A line cut into what a model takes at once."""
    return [piece for sentence in _END_OF_SENTENCE.split(line.strip()) for piece in _PIECE.findall(sentence)]


class Models:
    """The models of a folder by their pairs, loaded when they are needed."""

    def __init__(self, folder: Path, load: Callable[[Path], Sentences]) -> None:
        self._folder, self._load = folder, load
        self._loaded: OrderedDict[str, Sentences] = OrderedDict()

    def translate(self, words: str, pair: str) -> str:
        """Line by line. Raises whatever the libraries do."""
        lines = [sentences(line) for line in words.splitlines()]
        translated = iter(self.of(pair)([one for line in lines for one in line]))
        return "\n".join(" ".join(next(translated) for _ in line) for line in lines).strip()

    def of(self, pair: str) -> Sentences:
        if (model := self._loaded.pop(pair, None)) is None:
            while len(self._loaded) >= MOST_LOADED:
                self._loaded.popitem(last=False)
            model = self._load(self._folder / pair)
        self._loaded[pair] = model
        return model


def one_model(folder: Path) -> Sentences:
    """A model as CTranslate2 stores it, with its two tokenizers. Nothing is ever fetched."""
    import ctranslate2
    import sentencepiece

    threads = max(1, (os.cpu_count() or 2) - 1)  # one is left to the conversations
    model = ctranslate2.Translator(str(folder), device="cpu", compute_type="int8", inter_threads=1, intra_threads=threads)
    source, target = (sentencepiece.SentencePieceProcessor(model_file=str(folder / name)) for name in ("source.spm", "target.spm"))
    # those converted from Marian's own files add it themselves, those converted from Transformers' do not
    end = [] if json.loads((folder / "config.json").read_text("utf-8")).get("add_source_eos") else ["</s>"]

    def translate(several: Sequence[str]) -> list[str]:
        found = model.translate_batch([[*source.encode(one, out_type=str), *end] for one in several], beam_size=BEAM, max_batch_size=16)
        return [str(target.decode(one.hypotheses[0])) for one in found]

    return translate


def loaded(folder: str, pairs: Sequence[str]) -> Models:
    """Every model is loaded once, so that one that can't be is known at the start."""
    models = Models(Path(folder), one_model)
    for pair in pairs:
        models.of(pair)
    return models


def serve(models: Models, texts: BinaryIO, answers: BinaryIO) -> None:
    """Answer each text until the other side lets go."""
    while line := texts.readline():
        asked: dict[str, Any] = json.loads(line)
        try:
            answer = {"words": models.translate(asked["words"], asked["pair"])}
        except Exception as error:  # whatever a model makes of words from anybody: the next text may go well
            answer = {"error": type(error).__name__}
        say(answers, answer)


if __name__ == "__main__":
    work(partial(loaded, sys.argv[1], sys.argv[2:]), serve)
