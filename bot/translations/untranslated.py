"""Texts that were copied from French and left so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.translations.sources import WORDS_ACCEPTED, Source, written

EVERYWHERE = frozenset({"choose-language-language", "choose-staff-language-language"})
"""Texts that ask in all languages at once, and are the same in each."""
SHORT = 2
"""Words that two languages may have in common: "Police", "Titre de séjour" no longer."""
_WORD = re.compile(r"[^\W\d_]+")


def faults(source: Source, french: Source) -> Iterator[str]:
    if source.language == french.language:
        return
    for key, pattern in source.texts.items():
        if key in EVERYWHERE or WORDS_ACCEPTED.match(key) or key not in french.texts:
            continue
        words = written(pattern)
        if words == written(french.texts[key]) and len(_WORD.findall(words)) > SHORT:
            yield f"{key} is still in French"
