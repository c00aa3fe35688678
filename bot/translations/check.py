"""What is wrong with the Fluent files of `locales/`, one sentence a fault. Pure: sources in, faults out; French is the source.

A language must have every text of French and no other, fill in the same facts, tell numbers apart as its own plural rules do, fit what
each platform shows, and accept words that mean one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.texts import SOURCE
from bot.translations import answers, lengths, plurals, untranslated
from bot.translations.sources import Source, found, read, starting, typed

_COMMAND = re.compile(r"[a-z0-9]{1,32}")  # Telegram takes "_" too, but words are heard without it


def faults(sources: Mapping[str, str], staff: Mapping[str, str] | None = None) -> list[str]:
    """Everything to mend in these Fluent sources by language tag; none when all is well.

    `staff` are the texts that only relays and the coordination read, in some of the languages.
    """
    if SOURCE not in sources:
        return [f"{SOURCE}.ftl is missing: every other language is compared with it"]
    staff = staff or {}
    of_residents = {language: read(language, source) for language, source in sorted(sources.items())}
    every = {
        language: read(language, sources[language], staff[language]) if language in staff else one for language, one in of_residents.items()
    }
    alone = sorted(staff.keys() - sources.keys())
    told = [f"staff/{language}.ftl: residents' texts come first: write {language}.ftl" for language in alone]
    for one in every.values():
        reference = (every if one.language in staff else of_residents)[SOURCE]
        told += [f"{one.name}: {fault}" for fault in [*_of_one(one, reference), *lengths.alike(of_residents[one.language])]]
    return [*told, *lengths.names_alike(of_residents), *answers.faults(every)]


def warnings(sources: Mapping[str, str]) -> list[str]:
    """What is worth a look in residents' texts, and no fault."""
    return [f"{language}.ftl: {cut}" for language, source in sorted(sources.items()) for cut in lengths.cuts(read(language, source))]


def _of_one(source: Source, french: Source) -> Iterator[str]:
    yield from source.broken
    yield from _keys(source, french)
    yield from _facts(source, french)
    yield from plurals.faults(source)
    yield from lengths.faults(source)
    yield from _commands(source)
    yield from untranslated.faults(source, french)


def _keys(source: Source, french: Source) -> Iterator[str]:
    yield from (f"{key} is missing" for key in french.texts if key not in source.texts)
    yield from (f"{key} is obsolete: French has no such text" for key in source.texts if key not in french.texts)
    for key, pattern in source.texts.items():
        yield from (f"{key} refers to {other}, which is not there" for other in found(pattern).others if other not in source.texts)


def _facts(source: Source, french: Source) -> Iterator[str]:
    """A fact that French does not fill in is known to nobody; one that is left out is lost on the reader."""
    for key in sorted(source.texts.keys() & french.texts.keys()):
        ours, theirs = found(source.texts[key]).facts, found(french.texts[key]).facts
        yield from (f"{key} fills in ${fact}, unknown to French" for fact in sorted(ours - theirs))
        yield from (f"{key} leaves out ${fact}" for fact in sorted(theirs - ours))


def _commands(source: Source) -> Iterator[str]:
    """The first word of a command is shown in the platform's menu, which takes plain letters and needs a few words about it."""
    for key in starting(source, ("command-",)):
        first = typed(source, key)[:1]
        if not first or not _COMMAND.fullmatch(first[0]):
            yield f"{key} must begin with a word of 1 to 32 plain small letters or digits"
        if f"{key}.about" not in source.texts:
            yield f"{key} needs .about: what it does, in a few words"
