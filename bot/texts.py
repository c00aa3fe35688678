"""Every text people read, from the Fluent files in `locales/`: one a language, French the source.

What residents read is in `locales/<language>.ftl`; what only relays and the coordination read is in `locales/staff/`, in fewer languages.
A key may have attributes: "report-concern-story.hint". What is asked for in a language that lacks it is shown in French.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import babel.core
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from bot.bidi import kept_right
from dialogue.directions import RIGHT_TO_LEFT
from dialogue.keys import key_of
from dialogue.kinds import Option

SOURCE = "fr"
_LONGEST_TAG = 35
"""Letters (RFC 5646, 4.4.1)."""


class MissingText(LookupError):
    """No language has this text: add the key to `locales/fr.ftl` and to every other language."""


class Texts:
    """Looks texts up and fills them in. `facts` are numbers and short words; nothing in them is ever markup."""

    def __init__(self, sources: Mapping[str, str], staff: Mapping[str, str] | None = None, danger: Mapping[str, str] | None = None) -> None:
        """Fluent files by language tag: `sources` are what everybody reads, `staff` what only relays and the coordination read.

        `danger` are those of languages that only say what to do in danger.
        """
        staff = staff or {}
        self.languages = _french_first(sources)
        self.staff_languages = _french_first(sources.keys() & staff.keys())
        self._told = {language: _Language(language, source, staff.get(language, "")) for language, source in sources.items()}
        extra = (danger or {}).items()
        self._told |= {language: _Language(language, source) for language, source in extra if language not in sources}
        self._plain: dict[tuple[str, str], str] = {}

    def language_for(self, tag: str, languages: Collection[str] = ()) -> str:
        """The language, of these or of all that residents read, that a platform's tag stands for: French for any that is not there."""
        return stands_for(tag, languages or self.languages) or SOURCE

    def languages_of(self, key: str) -> tuple[str, ...]:
        """The languages in which this text must be told."""
        return self.staff_languages if self._told[SOURCE].of_staff(key.partition(".")[0]) else self.languages

    def __call__(self, language: str, key: str, facts: Mapping[str, str | int] | None = None) -> str:
        """The text of a key. Raises `MissingText` when not even French has it."""
        if not facts:
            found = self._plain.get((language, key))
            if found is None:
                as_written = self._told[language].written(key) if language in self._told else ""
                found = self._plain[language, key] = as_written or self._format(language, key, {})
            return found
        return self._format(language, key, facts)

    def own_name(self, language: str) -> str:
        """What a language calls itself: it is said in its own file, so that no other need know of it."""
        return self(language, "language-name")

    def named(self, languages: Iterable[str]) -> list[Option]:
        """Languages to choose among."""
        return [Option(language, self.own_name(language)) for language in languages]

    def has(self, key: str, language: str = SOURCE) -> bool:
        return self._pattern(language, key) is not None

    def every(self, key: str) -> tuple[str, ...]:
        """A text that fills nothing in, in each language that has it."""
        return tuple(text for language in self.languages if (text := self._told[language].written(key)))

    def pieces(self, key: str) -> tuple[str, ...]:
        """What stands for sure in a text in French, in its order: the places between them are filled in. One piece: nothing is."""
        return self._told[SOURCE].pieces(key)

    def keys(self, language: str) -> tuple[str, ...]:
        """The keys of a language, those of attributes too."""
        return self._told[language].keys()

    def told_whole(self, language: str) -> Iterator[str]:
        """The texts said so far that fill nothing in."""
        return (text for (spoken, _), text in self._plain.items() if spoken == language)

    def words(self, key: str) -> tuple[str, ...]:
        """Words people may type, in all languages together: texts of comma-separated words."""
        return tuple(word.strip() for text in self.every(key) for word in text.split(",") if word.strip())

    def _pattern(self, language: str, key: str) -> Any:
        name, _, attribute = key.partition(".")
        message = self._told[language].message(name) if language in self._told else None
        if message is None:
            return None
        return message.attributes.get(attribute) if attribute else message.value

    def _format(self, language: str, key: str, facts: Mapping[str, str | int]) -> str:
        for candidate in (language, SOURCE):
            pattern = self._pattern(candidate, key)
            if pattern is not None:
                text, errors = self._told[candidate].bundle.format_pattern(pattern, dict(facts))
                if errors and isinstance(errors[0], OSError):
                    raise errors[0]
                if errors:
                    raise MissingText(f"{candidate} {key}: {type(errors[0]).__name__}")
                return kept_right(str(text)) if candidate in RIGHT_TO_LEFT else str(text)
        raise MissingText(key)


def stands_for(tag: str, languages: Iterable[str]) -> str:
    """Which of these languages a tag means: "en-GB" is "en", "zh-Hant-TW" is "zh-Hant" (RFC 4647, 3.4); "" for none."""
    known, wanted = {language.lower(): language for language in languages}, tag[:_LONGEST_TAG].lower()
    while wanted and wanted not in known:
        wanted = wanted.rpartition("-")[0]
    return known.get(wanted, "")


def _french_first(languages: Iterable[str]) -> tuple[str, ...]:
    return (SOURCE, *sorted(language for language in languages if language != SOURCE))


class _Language:
    """The texts of one language, kept as they are written and each parsed when it is first asked for: parsed or even cut up, all of them
    would be megabytes that few talks need."""

    def __init__(self, language: str, source: str, staff: str = "") -> None:
        self._language = language
        typeset = _isolated if language in RIGHT_TO_LEFT else _typeset
        self._source, self._staff = _kept(typeset(source)), _kept(typeset(staff))
        self._read_already = set[str]()

    @cached_property
    def bundle(self) -> FluentBundle:
        """Made when somebody first speaks the language: its rules are megabytes."""
        made = FluentBundle([self._language], use_isolating=self._language in RIGHT_TO_LEFT)
        babel.core._global_data = None  # two megabytes that only opening a language reads; they are read again for the next one
        return made

    def of_staff(self, name: str) -> bool:
        return bool(_entry(self._staff, name))

    def written(self, key: str) -> str:
        """A text that fills nothing in, as it stands in the file; "" for any other. It opens no rules of the language."""
        pieces = self.pieces(key)
        return pieces[0] if len(pieces) == 1 else ""

    def pieces(self, key: str) -> tuple[str, ...]:
        """What stands for sure before, between and after what is filled in; none for a key there is not."""
        name, _, attribute = key.partition(".")
        message = self._parsed(name)
        patterns = {one.id.name: one.value for one in message.attributes} if message else {}
        pattern = patterns.get(attribute) if attribute or message is None else message.value
        if pattern is None:
            return ()
        pieces = [""]
        for element in pattern.elements:
            if isinstance(element, ast.TextElement):
                pieces[-1] += element.value
            else:
                pieces.append("")
        return tuple(pieces)

    def keys(self) -> tuple[str, ...]:
        names = [name.decode() for name in _NAME.findall(self._source + self._staff)]
        return tuple(key for name in names if (message := self._parsed(name)) for key in _keys_of(name, message))

    def _written(self, name: str) -> str:
        return _entry(self._source, name) or _entry(self._staff, name)

    def _parsed(self, name: str) -> ast.Message | None:
        source = self._written(name)
        entry = FluentParser(with_spans=False).parse(source).body[0] if source else None
        return entry if isinstance(entry, ast.Message) else None

    def message(self, name: str) -> Any:
        """A message that can be filled in, or None."""
        self._read(name)
        return self.bundle.get_message(name) if "bundle" in vars(self) and self.bundle.has_message(name) else None

    def _read(self, name: str) -> None:
        """Where each word stood in the file is not kept. Texts that this one is made of are read with it."""
        if name in self._read_already:
            return
        bundle = self.bundle if (source := self._written(name)) else None  # first: it can't be opened while files run short
        self._read_already.add(name)
        if bundle is None:
            return
        bundle.add_resource(FluentParser(with_spans=False).parse(source))
        for other in _MENTIONED.findall(source):
            self._read(other)


def _keys_of(name: str, message: ast.Message) -> Iterator[str]:
    if message.value:
        yield name
    yield from (f"{name}.{attribute.id.name}" for attribute in message.attributes)


_NAME = re.compile(rb"(?m)^(-?[A-Za-z][\w-]*) =")
_EQUALS = re.compile(r"(?m)^(-?[A-Za-z][\w-]*) *=")
_END = re.compile(rb"\n(?=[-#A-Za-z])")
"""A text goes on until a line that begins at the margin."""
_MENTIONED = re.compile(r"\{\s*(-?[A-Za-z][\w-]*)\s*[}.(]")


def _kept(source: str) -> bytes:
    """A Fluent file in which a text is found by its name."""
    return b"\n" + _EQUALS.sub("\\1 =", source.replace("\r\n", "\n")).encode()


def _entry(source: bytes, name: str) -> str:
    """A text as it is written, its name included; "" where there is none."""
    start = source.find(f"\n{name} =".encode())
    if start < 0:
        return ""
    end = _END.search(source, start + 1)
    return source[start + 1 : end.start() if end else len(source)].decode() + "\n"


def _typeset(source: str) -> str:
    """Guillemets hold on to their words at the end of a line, although everybody types plain spaces in the files."""
    return source.replace("« ", "«\u00a0").replace(" »", "\u00a0»")


_LATIN_WITH_A_MARK = re.compile(r"(?<![\w/])(/[a-z]+|[A-Z]{2}-)(?!\w)")


def _isolated(source: str) -> str:
    """A command and the beginning of a number keep their mark on its side: unisolated, "/suivi" is shown as "suivi/" among Arabic."""
    return _LATIN_WITH_A_MARK.sub("\u2068\\1\u2069", _typeset(source))


@cache
def shipped() -> Texts:
    """The texts that ship with the program."""
    return texts_in(files("locales"))


def texts_in(folder: Traversable) -> Texts:
    """The languages whose files are there: a file more is a language more."""
    return Texts(sources_in(folder), sources_in(folder.joinpath("staff")), sources_in(folder.joinpath("danger")))


def sources_in(folder: Traversable) -> dict[str, str]:
    """The Fluent files of a folder, by language."""
    return {entry.name.removesuffix(".ftl"): entry.read_text("utf-8") for entry in folder.iterdir() if entry.name.endswith(".ftl")}


@lru_cache(maxsize=4096)
def labels(texts: Texts, language: str, codes: Iterable[str], prefix: str) -> list[tuple[str, str]]:
    """Choices with their labels, in one language."""
    return [(code, texts(language, key_of(prefix, code))) for code in codes]
