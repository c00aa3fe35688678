"""Numbers that lead to somebody: telephones, accounts, files, plates, dates of birth, very great ages.

What is written as a number is found by how many figures follow each other, in figures or in words and whatever stands between them:
no list of formats is complete, and eight figures in a row are seldom anything that has to be read out. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dialogue.folding import unmarked
from routing.anonymous.words import listed

Found = tuple[int, int, str]
"""From, to, and what it is, in the reading."""

FIGURES_OF_A_TELEPHONE = 8
FIGURES_OF_A_FILE = 6
LAST_BIRTH_YEAR = 2011
"""Whoever writes is fifteen or older; a full date before is most likely a birth's, whatever stands around it."""

_ITEM = re.compile(r"[OoQIl|]{0,2}\d(?:[\dOoIl]*\d)?[OoIl]?(?![^\W\d_])|\d+|(?<![^\W_])[Oo](?=[\s.]*\d)|[^\W\d_]+(?:\d[^\W\d_]+)?")
_GAP = re.compile(r"[\s.,;:/\\()\[\]_*·•+|'\"=~<>&#-]{0,8}")
_FILLER = re.compile(r"\W{0,4}(?:puis|et|ensuite|apres|après|espace|point|tiret|then|and|dash|y|e|ve|و)\W{1,4}", re.I)
_LISTED = re.compile(r"[,;&]|[^\W\d_]")
_TIME = re.compile(r"\d{1,2}\s?(?:h|H|:)\s?(?:\d{2}(?!\d))?(?![^\W\d_]|\s?:)")
_UNITS = re.compile(r"\s*(?:€|euros?\b|eur\b|habitants?\b|personnes?\b|logements?\b|francs?\b|m2\b|km\b|ppm\b|dh\b|tl\b|lira)", re.I)
_MONTHS = (
    r"(?:janv|f[eé]v|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[eé]c|jan|feb|mar|apr|may|jun|jul|aug|sep|dec|ene|abr|ago|dic"
    r"|fev|set|out|dez|ocak|[sş]ubat|nisan|may[iı]s|haziran|temmuz|a[gğ]ustos|eyl[uü]l|ekim|kas[iı]m|aral[iı]k"
    r"|يناير|جانفي|فبراير|فيفري|مارس|ابريل|أبريل|افريل|ماي|مايو|يونيو|جوان|يوليو|جويلية|اوت|أغسطس|سبتمبر|اكتوبر|أكتوبر|نوفمبر|ديسمبر)\w*\.?"
)
_DAY = (
    rf"\d{{1,2}}(?:er|st|nd|rd|th)?[\s./-]{{1,3}}(?:de\s|of\s)?(?:\d{{1,2}}|{_MONTHS})[\s./,-]{{1,3}}(?:de\s|del\s)?(?:(?:19|20)\d\d|\d\d)"
)
_DATE = re.compile(rf"(?<![\d/.-])(?:{_DAY}|(?:19|20)\d\d[./-]\d{{1,2}}[./-]\d{{1,2}})(?![\d]|[/.-]\d)", re.I)
_BORN = re.compile(
    r"(?<!\w)(?:n[ée]{1,2}e?s?\s+(?:le|en|un|the)\b|(?:date\s+(?:de\s+)?|lieu\s+(?:de\s+)?)?naissance|n[ée]e?\(e\)|born|birth\w*|dob|d\.o\.b"
    r"|do[gğ]um\w*|nascid[oa]\w*|nasci|nascimento|nacid[oa]|nac[ií]|nacimiento|مواليد|ولدت|ولد|الميلاد|الازدياد|zayed|zayda)"
    rf"\D{{0,22}}?({_DAY}|(?:19|20)\d\d)(?!\d)",
    re.I,
)
_AGE = re.compile(r"(?<!\d)(?:9\d|1[01]\d)\s*(?:ans|an|years?[ -]old|ya[sş][iı]nda\w*|anos|años|سنة|عام)(?!\w)", re.I)
_PLATE = re.compile(
    r"(?<![^\W_])(?:[A-HJ-NP-TV-Z]{2}[\s-]?\d{3}[\s-]?[A-HJ-NP-TV-Z]{2}|[a-hj-np-tv-z]{2}-?\d{3}-?[a-hj-np-tv-z]{2}|\d{2,4}[\s-]?[A-Z]{2,3}[\s-]?(?:\d{2}|2[AB]))(?![^\W_])"
)
_IBAN = re.compile(r"(?<![^\W_])[A-Z]{2}\s?\d{2}(?:[\s.-]?[A-Z0-9]{4}){3,7}(?:[\s.-]?[A-Z0-9]{1,3})?(?![^\W_])", re.I)
_SOCIAL = re.compile(r"(?<!\d)[12][\s.-]?\d{2}[\s.-]?\d{2}[\s.-]?(?:\d{2}|2[AB])[\s.-]?\d{3}[\s.-]?\d{3}(?:[\s.-]?\d{2})?(?!\d)", re.I)
_CASE = re.compile(r"(?<![^\W_])PV\s?(?:-\s?[0-9A-Z]{5}|(?=[A-Z]*\d)[0-9A-Z]{5})(?![^\W_])", re.I)
_FILE = re.compile(
    r"(?<!\w)(?:dossiers?|allocataire|matricule|r[ée]f[ée]rences?|r[ée]f|s[ée]cu|fiscal|contrat|compte|locataire|client|nir|siret|identifiant"
    r"|demande|ticket|num[ée]ros?|num|n[°ºo]|passeport|carte|titre|file|case|number|account|reference|ref|processo|conta|expediente|dosya|numara"
    r"|رقم|ملف)(?:\s+(?:de|d'|du|a|à|unique|caf|est|is|c'est|cest|is|:|n[°ºo]|num[ée]ro))*[\s.:#°º=-]{0,4}((?=[A-Z0-9/_.-]*\d{4})[A-Z0-9][A-Z0-9/_.-]*[A-Z0-9])",
    re.I,
)
_AT_THE_COUNTER = re.compile(
    r"(?<!\w)(?:allocataires?|matricule|caf|msa|s[ée]cu(?:rit[ée]\s+sociale)?|nir|cpam|ameli)(?!\w)\D{0,30}?"
    r"(\d(?:[\s.-]?\d){5,7})(?![\s.-]?\d)",
    re.I,
)
_CALL = re.compile(
    r"(?<!\w)(?:t[eéè]l(?:[eé]phone)?|portable|port|mobile|num[eé]ro|num|appel\w*|joindre|joignable|rappel\w*|sms|whatsapp|fixe|call|phone|text"
    r"|telefon\w*|telem[oó]vel|m[oó]vil|ll[aá]m\w+|lig\w+|ara\w*|رقم\w*|هاتف\w*|الهاتف|اتصل\w*)\W+(?:[^\W\d]+\W+){0,3}?(\d[\d\s./-]{3,}\d)",
    re.I,
)
_YEARS = re.compile(r"(?:(?:19|20)\d\d\W+)+(?:(?:19|20)\d\d|\d\d)")
_AMOUNT = re.compile(r"\d{1,3}(?:[\s.']\d{3})+")


def numbers(said: str) -> Iterator[Found]:
    """Each number that leads to somebody, some of them more than once."""
    for pattern, kind in ((_IBAN, "number"), (_SOCIAL, "number"), (_CASE, "number"), (_PLATE, "plate"), (_AGE, "age")):
        for match in pattern.finditer(said):
            if pattern is not _IBAN or sum(map(str.isdigit, match.group())) >= 10:
                yield *match.span(), kind
    yield from _dates(said)
    for match in _FILE.finditer(said):
        if not _YEARS.fullmatch(match[1]) and not _DATE.fullmatch(match[1]):
            yield *match.span(1), "number"
    yield from ((*found, "number") for found in _at_the_counter(said))
    for match in _CALL.finditer(said):
        if sum(map(str.isdigit, match[1])) >= FIGURES_OF_A_FILE and not _plain(said, match.start(1), match.end(1)):
            yield *match.span(1), "phone"
    yield from _runs(said)


def opens_a_file(said: str) -> bool:
    """Whether this holds a number of social security, or of an allocataire."""
    return bool(_SOCIAL.search(said)) or any(_at_the_counter(said))


def _at_the_counter(said: str) -> Iterator[tuple[int, int]]:
    for match in _AT_THE_COUNTER.finditer(said):
        if not _YEARS.fullmatch(match[1]) and not _DATE.fullmatch(match[1]):
            yield match.span(1)


def _dates(said: str) -> Iterator[Found]:
    for match in _BORN.finditer(said):
        yield *match.span(1), "date"
    for match in _DATE.finditer(said):
        year = re.search(r"(?:19|20)\d\d", match.group())
        if year and int(year.group()) <= LAST_BIRTH_YEAR:
            yield *match.span(), "date"


@dataclass(frozen=True, slots=True)
class _Item:
    start: int
    end: int
    figures: int


def _runs(said: str) -> Iterator[Found]:
    """Figures that follow each other, whatever stands between them."""
    run: list[_Item] = []
    for item in (*_items(said), None):
        if item is not None and run and _goes_on(said, run[-1].end, item.start):
            run.append(item)
            continue
        while run and said[run[0].start : run[0].end].casefold() in listed("figure-or-word"):
            del run[0]
        if run and _counts(said, run):
            yield run[0].start, run[-1].end, "phone"
        run = [item] if item is not None else []


def _items(said: str) -> Iterator[_Item]:
    times = [match.span() for match in _TIME.finditer(said)]
    for match in _ITEM.finditer(said):
        text = match.group()
        figures = sum(map(str.isdigit, text)) or _said_figures(text)
        if figures and not any(a <= match.start() < b for a, b in times):
            yield _Item(match.start(), match.end(), figures)


def _said_figures(text: str) -> int:
    """How many figures a word says: "six" one, "douze" two, the letter O one."""
    word = unmarked(text.casefold())
    return 2 * (word in listed("figures")) or int(word in listed("figure") or word == "o")


def _goes_on(said: str, end: int, start: int) -> bool:
    return bool(_GAP.fullmatch(said, end, start) or _FILLER.fullmatch(said, end, start))


def _counts(said: str, run: list[_Item]) -> bool:
    start, end = run[0].start, run[-1].end
    figures = sum(item.figures for item in run)
    if len(run) == 1 and figures >= FIGURES_OF_A_FILE:
        return not _UNITS.match(said, end)
    if figures < FIGURES_OF_A_TELEPHONE or _plain(said, start, end):
        return False
    opens = said[max(0, start - 1) : start] == "+" or unmarked(said[start : start + 4].casefold()).startswith(
        ("0", "o", "zero", "cero", "sifi", "صفر")
    )
    listed = all(_LISTED.search(said, one.end, two.start) for one, two in pairwise(run)) and len(run) > 1
    return opens or not listed


def _plain(said: str, start: int, end: int) -> bool:
    """Years, a date or an amount: they lead to nobody."""
    text = said[start:end]
    return bool(_YEARS.fullmatch(text) or _DATE.fullmatch(text) or (_AMOUNT.fullmatch(text) and _UNITS.match(said, end)))
