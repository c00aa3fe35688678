"""Every text people read, from the Fluent files in `locales/`: one a language, French the source.

A key may have attributes: "report-concern-story.hint". What is asked for in a language that lacks it is shown in French.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import babel.core
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser

SOURCE = "fr"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


class MissingText(LookupError):
    """No language has this text: add the key to `locales/fr.ftl` and to every other language."""


class Texts:
    """Looks texts up and fills them in. `facts` are numbers and short words; nothing in them is ever markup."""

    def __init__(self, sources: Mapping[str, str], danger: Mapping[str, str] | None = None) -> None:
        """`sources` are Fluent files by language tag. `danger` are those of languages that only say what to do in danger."""
        self.languages = (SOURCE, *sorted(language for language in sources if language != SOURCE))
        self._bundles = {language: _bundle(language, source) for language, source in sources.items()}
        self._danger = {language: source for language, source in (danger or {}).items() if language not in sources}
        """Read when they are first needed: each language brings megabytes of its rules."""
        self._plain: dict[tuple[str, str], str] = {}

    def language_for(self, tag: str) -> str:
        """The language of ours that a platform's tag stands for: "en-GB" → "en"; French for any other."""
        short = tag.split("-", maxsplit=1)[0].lower()
        return short if short in self.languages else SOURCE

    def __call__(self, language: str, key: str, facts: Mapping[str, str | int] | None = None) -> str:
        """The text of a key. Raises `MissingText` when not even French has it."""
        if not facts:
            found = self._plain.get((language, key))
            if found is None:
                found = self._plain[language, key] = self._format(language, key, {})
            return found
        return self._format(language, key, facts)

    def has(self, key: str, language: str = SOURCE) -> bool:
        return self._pattern(language, key) is not None

    def every(self, key: str) -> tuple[str, ...]:
        """The text of a key in each language that has it."""
        return tuple(self(language, key) for language in self.languages if self.has(key, language))

    def words(self, key: str) -> tuple[str, ...]:
        """Words people may type, in all languages together: texts of comma-separated words."""
        return tuple(word.strip() for text in self.every(key) for word in text.split(",") if word.strip())

    def _pattern(self, language: str, key: str) -> Any:
        if language in self._danger:
            self._bundles[language] = _bundle(language, self._danger.pop(language))
        bundle = self._bundles.get(language)
        name, _, attribute = key.partition(".")
        if bundle is None or not bundle.has_message(name):
            return None
        message = bundle.get_message(name)
        return message.attributes.get(attribute) if attribute else message.value

    def _format(self, language: str, key: str, facts: Mapping[str, str | int]) -> str:
        for candidate in (language, SOURCE):
            pattern = self._pattern(candidate, key)
            if pattern is not None:
                text, errors = self._bundles[candidate].format_pattern(pattern, dict(facts))
                if errors:
                    raise MissingText(f"{candidate} {key}: {type(errors[0]).__name__}")
                return str(text)
        raise MissingText(key)


def _bundle(language: str, source: str) -> FluentBundle:
    """Where each word stood in the file is not kept: nobody asks, and it is a megabyte."""
    bundle = FluentBundle([language], use_isolating=language in RIGHT_TO_LEFT)
    bundle.add_resource(FluentParser(with_spans=False).parse(_typeset(source)))
    babel.core._global_data = None  # two megabytes that only opening a language reads; they are read again for the next one
    return bundle


def _typeset(source: str) -> str:
    """Guillemets hold on to their words at the end of a line, although everybody types plain spaces in the files."""
    return source.replace("« ", "«\u00a0").replace(" »", "\u00a0»")


@cache
def shipped() -> Texts:
    """The texts that ship with the program."""
    return Texts(_sources(files("locales")), danger=_sources(files("locales").joinpath("danger")))


def _sources(folder: Traversable) -> dict[str, str]:
    """The Fluent files of a folder, by language."""
    return {entry.name.removesuffix(".ftl"): entry.read_text("utf-8") for entry in folder.iterdir() if entry.name.endswith(".ftl")}


@lru_cache(maxsize=4096)
def key_of(*names: str) -> str:
    """A text key from names in code: ("report_concern", "may_we_quote_you") → "report-concern-may-we-quote-you"."""
    return "-".join(name for name in names if name).replace("_", "-").lower()


def labels(texts: Texts, language: str, codes: Iterable[str], prefix: str) -> list[tuple[str, str]]:
    """Choices with their labels, in one language."""
    return [(code, texts(language, key_of(prefix, code))) for code in codes]
