"""Addresses with a number, before the street or after it. A street without a number stays. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from routing.anonymous.counted import COUNTED, MANY, NUMBER_SIGN
from routing.anonymous.flats import flats, floors
from routing.anonymous.numbers import Found
from routing.anonymous.reading import Reading, Word, folded
from routing.anonymous.words import listed, names, phrases

_TYPES = (
    r"(?:rue|r\.|avenue|av\.?|ave\.?|boulevard|bd\.?|bld\.?|bvd|blvd|boul\.?|all[ée]e|all\.|impasse|imp\.?|chemin|ch\.|place|pl\.?|square|sq\.?"
    r"|cours|quai|passage|villa|route|rte|sentier|ruelle|esplanade|mail|r[ée]sidence|r[ée]s\.?|cit[ée]|lotissement|faubourg|fbg|fg|voie"
    r"|promenade|rond-point|parvis|traverse|mont[ée]e|hameau|clos|venelle|galerie|tour|calle|c/|avenida|avda\.?|plaza|paseo|carrer|rua|travessa"
    r"|pra[çc]a|largo|شارع|زنقة|نهج|حي)"
)
_NUMBER = r"(?:\d{1,3}|(?!19\d\d|20\d\d)\d{4})"
_SPELLED = (
    r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|(?:vingt|trente|quarante|cinquante|soixante"
    r"|quatre[- ]vingts?|cent)(?:[- ](?:et[- ])?[a-zé]+)?)"
)
_BEFORE = re.compile(
    rf"(?<![\w])(?:n°\s?)?(?:{_NUMBER}|{_SPELLED})"
    rf"\s*(?:bis|ter|quater|[a-d](?=[\s,]))?\s*[,.]?\s*(?:de\s+la\s+|de\s+l'|du\s+|de\s+)?{_TYPES}(?![\w])",
    re.I,
)
_AFTER = re.compile(
    r"(?<![\w])(?:rue|avenue|av\.?|boulevard|bd|all[ée]e|impasse|chemin|quai|calle|c/|avenida|avda\.?|carrer|rua|travessa|شارع|زنقة|نهج)(?![\w])",
    re.I,
)
_AFTER_CAPITALS = re.compile(
    r"(?<![\w])(?:place|square|passage|cours|villa|r[ée]sidence|cit[ée]|sentier|esplanade|pra[çc]a|largo|plaza|paseo)(?![\w])", re.I
)
"""Words that are more than streets: what follows has to be written as a name."""
_SAID_NUMBER = rf"(?:(?:au|at|no|en el)\s+(?:{NUMBER_SIGN})?|{NUMBER_SIGN})"
_HOUSE = rf"{_NUMBER}(?:\s?(?:bis|ter))?(?![\w]|{COUNTED})"
_NUMBER_AFTER = re.compile(rf"\s*,?\s*(?:{_SAID_NUMBER}{_HOUSE}|{_HOUSE}(?!{MANY}))", re.I)
_ENGLISH = re.compile(
    rf"(?<![\w]){_NUMBER}[a-d]?,?\s+((?:[A-Za-z'-]+\s+){{1,3}}?)"
    r"(?:street|st|road|rd|avenue|ave|lane|drive|close|court|square|way|place|terrace)(?![\w])",
    re.I,
)
_ENGLISH_AFTER = re.compile(
    rf"(?<![\w])(?:[A-Z][\w'-]*\s+){{1,3}}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Court|Square|Way|Place|Terrace),?\s*(?:at\s+)?"
    rf"(?:number|nr|no)\.?\s*{_HOUSE}"
)
_TURKISH = re.compile(
    rf"(?<![^\W\d_])(?:[^\W\d_]{{1,24}}\s){{1,3}}?"
    rf"(?:soka[kğ]\w*|sok\.?|sk\.?|cadde\w*|cad\.?|mahalles\w*|mah\.?|bulvar\w*)\s*,?\s*(?:no|numara)?\.?\s?:?\s?{_HOUSE}(?:\s+numara)?",
    re.I,
)
_LIVES = re.compile(
    rf"(?<!\w)(?:habit\w+|abit\w+|jabit\w*|jhabit\w*|vi[st]|loge|r[ée]side|domicili\w+|adresse|live|moro|mora|vivo)\s+"
    rf"(?:est\s+)?(?:au|o|at|no|en el|:)\s*(?:num[ée]ro\s+|n°\s?|number\s+)?"
    rf"({_NUMBER}(?:\s?(?:bis|ter))?)(?![\w]|\s?(?:h\b|€|ans|mois|km|m\b|min|[eè]m?e?\b))",
    re.I,
)
_LONGEST = 7


def addresses(reading: Reading) -> Iterator[Found]:
    said = reading.said
    spans = [*_streets(reading), *flats(said)]
    spans += [match.span(1) for match in _LIVES.finditer(said)]
    for pattern in (_ENGLISH, _ENGLISH_AFTER, _TURKISH):
        spans += [match.span() for match in pattern.finditer(said) if not _function_words(match)]
    yield from ((start, end, "address") for start, end in spans)
    yield from ((start, end, "address") for start, end in floors(said, spans))


def _function_words(match: re.Match[str]) -> bool:
    between = match.groups()
    return bool(between) and any(word.casefold() in listed("word") for word in between[0].split())


def _streets(reading: Reading) -> Iterator[tuple[int, int]]:
    said = reading.said
    for match in _BEFORE.finditer(said):
        yield match.start(), _street_end(reading.words, said, match.end())
    for pattern in (_AFTER, _AFTER_CAPITALS):
        for match in pattern.finditer(said):
            end = _street_end(reading.words, said, match.end())
            named = end > match.end() and (pattern is _AFTER or any(map(str.isupper, said[match.end() : end])))
            number = _NUMBER_AFTER.match(said, end) if named else None
            if number:
                yield match.start(), number.end()


def _street_end(words_of: Sequence[Word], said: str, start: int) -> int:
    """Where the name of a street ends: small words, the first word that says something, then what goes on with a capital or is a name."""
    end = at = start
    names_read, before = 0, "small"
    """What was read last: a small word, a rank, a first name, or a word that says which street."""
    for word in [one for one in words_of if one.start >= start][:_LONGEST]:
        gap = said[at : word.start]
        if gap.strip(" .'-") or len(gap) > 2:
            break
        small = word.plain in listed("small")
        town = word.plain in phrases() and gap != "-"
        ordinary = not (small or word.capital) and word.plain in listed("word")
        if (town and (before == "word" or names_read > 1)) or (before == "first" and ordinary):
            break
        if not small and (before != "word" or word.named or gap == "-"):
            end, names_read = word.end, names_read + 1
            before = "rank" if word.plain in listed("rank") else "first" if folded(word.plain) in names("first") else "word"
        elif not small or (before == "word" and not _capital_after(words_of, word)):
            break
        at = word.end
    return end


def _capital_after(words_of: Sequence[Word], word: Word) -> bool:
    after = [one for one in words_of if word.end <= one.start <= word.end + 6]
    follows = next((one for one in after if one.plain not in listed("small")), None)
    return follows is not None and follows.named and word.plain in ("de", "du", "des", "d", "la", "le", "les", "l")
