"""Addresses with a number, and what tells a flat from the others: building, staircase, door. A street without a number stays. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
_NUMBER_AFTER = re.compile(
    rf"\s*,?\s*(?:au\s+|,\s*)?(?:n°\s?|n\.?[ºo]\s?|num[ée]ro\s+|no\.?\s?:?\s?|رقم\s*)?"
    rf"{_NUMBER}(?:\s?(?:bis|ter))?(?![\w]|\s?(?:h\b|€|ans|mois|jours|a[nñ]os))",
    re.I,
)
_ENGLISH = re.compile(
    rf"(?<![\w]){_NUMBER}[a-d]?,?\s+((?:[A-Za-z'-]+\s+){{1,3}}?)"
    r"(?:street|st|road|rd|avenue|ave|lane|drive|close|court|square|way|place|terrace)(?![\w])",
    re.I,
)
_TURKISH = re.compile(
    rf"(?<![^\W\d_])(?:[^\W\d_]{{1,24}}\s){{1,3}}?"
    rf"(?:soka[kğ]\w*|sok\.?|sk\.?|cadde\w*|cad\.?|mahalles\w*|mah\.?|bulvar\w*)\s*,?\s*(?:no|numara)?\.?\s?:?\s?{_NUMBER}(?![\w])",
    re.I,
)
_LIVES = re.compile(
    rf"(?<!\w)(?:habit\w+|abit\w+|jabit\w*|jhabit\w*|vi[st]|loge|r[ée]side|domicili\w+|adresse|live|moro|mora|vivo)\s+"
    rf"(?:est\s+)?(?:au|o|at|no|en el|:)\s*(?:num[ée]ro\s+|n°\s?|number\s+)?"
    rf"({_NUMBER}(?:\s?(?:bis|ter))?)(?![\w]|\s?(?:h\b|€|ans|mois|km|m\b|min|[eè]m?e?\b))",
    re.I,
)
_PART_NAMES = (
    r"(?:b[âa]t(?:iment)?s?\.?|bt|immeuble|imm\.?|escaliers?|esc\.?|appartements?|appart\.?|appt?s?\.?|apt\.?|apto\.?|app\.?|portes?|pte|hall|entr[ée]e"
    r"|cage|chambre|logement|logt\.?|lot|bo[iî]te|bte|b\.?p\.?|tour|bloc|blok|pavillon|building|block|flat|apartment|door|room|unit|daire|kap[ıi]"
    r"|bloco|apartamento|porta|portal|bloque|puerta|piso|andar|شقة|عمارة|العمارة|باب|بناية|غرفة|الشقة|رقم)"
)
_CODE = (
    r"(?:[A-Za-z]?\d{1,4}(?:\s?(?:bis|ter|[a-d](?![\w'])))?|[A-Z](?![\w'])"
    r"|(?<=\s)[b-df-km-z](?=\s*(?:$|[,.;:!?)]|\d|(?:app|esc|port|hall|étage|etage))))"
)
_PART = re.compile(
    rf"(?<![\w])(?i:{_PART_NAMES}\s*(?:n°\s?|num[ée]ro\s+|no\.?\s?:?\s?|:\s?|رقم\s*)?){_CODE}(?![\w]|\s?(?:€|ans|mois|jours|h\b))"
)
_FLOOR = re.compile(
    r"(?<![\w])(?:\d{1,2}\s?(?:er|[èe]re?|[èeé]?m?e|nd|nde|st|rd|th|\.|º|°)?|rdc|rez[- ]de[- ]chauss[ée]e"
    r"|premier|deuxi[èe]me|troisi[èe]me|quatri[èe]me"
    r"|cinqui[èe]me|sixi[èe]me|septi[èe]me|huiti[èe]me|dernier|kat)\s*(?:[ée]tage|etg?|floor|kat|andar|piso)?(?:\s*\d{1,2}(?:st|nd|rd|th)?)?(?![\w])",
    re.I,
)
_BLOCK_BEFORE = re.compile(r"(?<![\w])[A-Z]\s(?:blok|blo[ck])(?![\w])")
_LONGEST = 7


def addresses(reading: Reading) -> Iterator[Found]:
    said = reading.said
    spans = [*_streets(reading), *_parts(said)]
    spans += [match.span(1) for match in _LIVES.finditer(said)]
    for pattern in (_ENGLISH, _TURKISH):
        spans += [match.span() for match in pattern.finditer(said) if not _function_words(match)]
    yield from ((start, end, "address") for start, end in spans)
    yield from ((start, end, "address") for start, end in _floors(said, spans))


def _function_words(match: re.Match[str]) -> bool:
    between = match.groups()
    return bool(between) and any(word.casefold() in listed("word") for word in between[0].split())


def _streets(reading: Reading) -> Iterator[tuple[int, int]]:
    said = reading.said
    for match in _BEFORE.finditer(said):
        yield match.start(), _street_end(reading.words, said, match.end())
    for match in _AFTER.finditer(said):
        end = _street_end(reading.words, said, match.end())
        number = _NUMBER_AFTER.match(said, end) if end > match.end() else None
        if number:
            yield match.start(), number.end()


def _street_end(words_of: Sequence[Word], said: str, start: int) -> int:
    """Where the name of a street ends: small words, the first word that says something, then what goes on with a capital or is a name."""
    end = at = start
    before = "small"
    for word in [one for one in words_of if one.start >= start][:_LONGEST]:
        gap = said[at : word.start]
        if gap.strip(" .'-") or len(gap) > 2:
            break
        small = word.plain in listed("small")
        if before != "small" and word.plain in phrases() and gap != "-":
            break
        if not small and (before != "word" or word.named or gap == "-"):
            end = word.end
            before = "rank" if word.plain in listed("rank") or folded(word.plain) in names("first") else "word"
        elif not small or (before == "word" and not _capital_after(words_of, word)):
            break
        at = word.end
    return end


def _capital_after(words_of: Sequence[Word], word: Word) -> bool:
    after = [one for one in words_of if word.end <= one.start <= word.end + 6]
    follows = next((one for one in after if one.plain not in listed("small")), None)
    return follows is not None and follows.named and word.plain in ("de", "du", "des", "d", "la", "le", "les", "l")


def _parts(said: str) -> Iterator[tuple[int, int]]:
    for pattern in (_PART, _BLOCK_BEFORE):
        yield from (match.span() for match in pattern.finditer(said))


def _floors(said: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """A floor tells little alone, and much beside a door."""
    for match in _FLOOR.finditer(said):
        if re.search(r"[ée]tage|etg?\b|floor|kat|andar|piso|rdc|rez", match.group(), re.I) and any(
            re.fullmatch(r"[\s,.;/-]{0,3}(?:et\s+)?", said[min(end, match.end()) : max(start, match.start())])
            for start, end in spans
            if end <= match.start() or start >= match.end()
        ):
            yield match.span()
