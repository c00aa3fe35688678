"""What tells a flat from the others: building, staircase, door, and the floor beside them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from routing.anonymous.counted import COUNTED, NUMBER_SIGN

_NAMES = (
    r"(?:b[âa]t(?:iment)?s?\.?|bt|immeuble|imm\.?|escaliers?|esc\.?|appartements?|appart\.?|appt?s?\.?|apt\.?|apto\.?|app\.?|portes?|pte|hall|entr[ée]e"
    r"|cage|chambre|logement|logt\.?|lot|bo[iî]te|bte|b\.?p\.?|tour|bloc|blok|pavillon|building|block|flat|apartment|door|room|unit|daire|kap[ıi]"
    r"|bloco|apartamento|porta|portal|bloque|puerta|piso|andar|شقة|عمارة|العمارة|باب|بناية|غرفة|الشقة|الباب|الغرفة|رقم)"
)
_SIDE = r"(?:gauche|droite|left|right|esquerd[ao]|direit[ao]|izquierd[ao]|derech[ao])"
_CODE = (
    r"(?:[A-Za-z]?\d{1,4}(?:\s?(?:bis|ter|[a-d](?![\w']))|[A-Z](?![\w']))?|[A-Z](?![\w'])"
    r"|(?<=\s)[b-df-km-z](?=\s*(?:$|[,.;:!?)]|\d|(?:app|esc|port|hall|étage|etage))))"
)
_DOOR = re.compile(rf"(?<![\w])(?i:{_NAMES}\s*(?:{_SIDE}\s*)?(?:{NUMBER_SIGN}|:\s?|numaras[ıi]\s*:?\s?)?){_CODE}(?![\w]|(?i:{COUNTED}))")
_NUMBER_BEFORE = re.compile(
    r"(?<![\w])\d{1,4}\s?(?:numaral[ıi]|nolu|no'?lu)\s+(?:daire|kap[ıi]|ev|bina|blok|apartman|oda)\w*"
    r"|(?<![\w])\d{1,4}\s+numara(?!\w|\s+(?:otob[uü]s|tramvay|hat))",
    re.I,
)
_BLOCK_BEFORE = re.compile(r"(?<![\w])[A-Z]\s(?:blok|blo[ck])(?![\w])")
_SIDE_OF_FLOOR = re.compile(
    r"(?<![\w])\d{1,2}\.?\s?[oaºª°]\.?\s+(?:[A-H](?![\w'])|(?i:izq\w*|dcha|dto|esq\w*|der(?:echa)?|dir(?:eito)?|frente)(?![\w]))"
)
"""Spanish and Portuguese flats: "3º B", "2.º esquerdo"."""
_RANKS = (
    r"(?:premier|deuxi[èe]me|troisi[èe]me|quatri[èe]me|cinqui[èe]me|sixi[èe]me|septi[èe]me|huiti[èe]me|dernier|ground|first|second|third|fourth"
    r"|fifth|sixth|seventh|eighth|ninth|tenth|top|primer[oa]?|segund[oa]|tercer[oa]?|terceir[oa]|cuart[oa]|quart[oa]|quint[oa]|sext[oa]"
    r"|s[ée]ptim[oa]|s[ée]tim[oa]|octav[oa]|oitav[oa]|[uú]ltim[oa])"
)
_FLOOR = re.compile(
    r"(?<![\w])(?:"
    rf"(?:\d{{1,2}}\s?(?:er|[èe]re?|[èeé]?m?e|nd|nde|st|rd|th|\.?o|\.|º|°)?|rdc|rez[- ]de[- ]chauss[ée]e|{_RANKS}|kat)"
    r"\s*(?:[ée]tage|etg?|floor|kat|andar|piso)?(?:\s*\d{1,2}(?:st|nd|rd|th)?)?"
    rf"|(?:floor|piso|planta|andar)\s+{_RANKS}|الطابق\s+(?:\d{{1,2}}|ال\w{{3,6}}))(?![\w])",
    re.I,
)
_SAYS_FLOOR = re.compile(r"[ée]tage|etg?\b|floor|kat|andar|piso|planta|rdc|rez|الطابق", re.I)
_BESIDE = re.compile(r"[\s,.;/-]{0,3}(?:et\s+)?")


def flats(said: str) -> Iterator[tuple[int, int]]:
    for pattern in (_DOOR, _NUMBER_BEFORE, _BLOCK_BEFORE, _SIDE_OF_FLOOR):
        yield from (match.span() for match in pattern.finditer(said))


def floors(said: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """A floor tells little alone, and much beside a door; `spans` are where addresses and doors were found."""
    for match in _FLOOR.finditer(said):
        if _SAYS_FLOOR.search(match.group()) and any(_beside(said, match.span(), span) for span in spans):
            yield match.span()


def _beside(said: str, floor: tuple[int, int], span: tuple[int, int]) -> bool:
    """Whether little or nothing stands between them; "3. kat 12" and "12 numara" share their number."""
    (start, end), (other_start, other_end) = floor, span
    overlap = start < other_start < end < other_end
    apart = other_end <= start or other_start >= end
    return overlap or (apart and _BESIDE.fullmatch(said[min(end, other_end) : max(start, other_start)]) is not None)
