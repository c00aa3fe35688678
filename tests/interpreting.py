"""An interpreter that knows what the test taught it."""

from __future__ import annotations

from collections.abc import Mapping

from bot.interpreting.interpreter import Pair, Untranslated


class Phrasebook:
    """Says each text as it is written here; satisfies `Interpreter`. `asked` is every text it was given. `ill`: it translates nothing."""

    def __init__(self, phrases: Mapping[str, str], *pairs: Pair) -> None:
        self._phrases = phrases
        self.pairs = frozenset(pairs)
        self.asked: list[tuple[str, Pair]] = []
        self.ill = False

    async def translate(self, words: str, pair: Pair) -> str:
        self.asked.append((words, pair))
        if self.ill:
            raise Untranslated("ill")
        return self._phrases.get(words, f"[{'-'.join(pair)}]")
