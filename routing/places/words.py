"""Words people write for a place, made comparable: folded, heard (a French phonetic key), split into tokens. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache


def word_set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


ABBREVIATIONS = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes", "nd": "notre dame", "ndd": "notre dame"}
SMALL_WORDS = word_set("a au aux d de des du en et l la le les lez lès s ss sous sur")
ARTICLES = frozenset(("le", "la", "les", "l"))
OPENINGS = word_set(
    "bonjour bjr bonsoir salut slt coucou svp merci j je jhabite habite jhab vis viens suis nous on habitons c cest ce est "
    "chez dans vers pres a au aux de du des d ici moi ma mon la le quartier quartiers cite cites zup zac residence ville "
    "commune secteur coin ds o ville"
)
STREETS = word_set("rue r avenue av boulevard bd bld bvd allee allees chemin impasse route square quai lotissement lot hameau villa")
LINES = word_set("bus tram tramway metro rer")
BEFORE_NUMBER = word_set("dans le du dept dpt dep departement cp code postal f en au ds arr arrondissement no num")
AFTER_NUMBER = word_set("cedex arr ardt arrt arrdt arrondissement arrondissements france")
DISTRICT = AFTER_NUMBER - {"cedex", "france"}
UNSURE = frozenset((
    "je ne sais pas", "je sais pas", "je sais plus", "je ne sais plus", "sais pas", "chais pas", "jsais pas", "jsp", "nsp", "aucune idee",
    "pas d idee", "oui", "non", "nulle part", "i don t know", "i dont know", "don t know", "dont know", "idk", "dunno", "not sure",
    "no idea", "yes", "no", "bilmiyorum", "nao sei", "no se", "لا اعرف", "ما نعرف", "مانعرف", "ma n3ref", "manarafch", "ma3reftch", "sim",
    "si", "evet", "hayir", "نعم", "لا", "ok", "d accord", "daccord",
))  # fmt: skip
"""What is said, in the languages that come, by who can't or won't name a place: no town is meant, however near its name."""
NO_PLACE = UNSURE | frozenset((
    "bonjour", "bjr", "bonsoir", "salut", "coucou", "merci", "hello", "francais", "anglais", "arabe", "turc", "portugais", "espagnol",
    "english", "french", "turkish", "portugues", "espanol", "turkce", "france", "en france",
))  # fmt: skip
"""A greeting or a language alone is no town misspelt either: « français » is not Le François."""

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "’": "'", "ʼ": "'"})
_TOKEN = re.compile(r"\d{1,2}(?:ers?|[eè]res?|[iï]?[eéè]mes?|es?|nde?|d)(?![^\W\d_])|2[ab](?![^\W_])|\d+|[^\W\d_]+", re.UNICODE)
_ORDINAL = re.compile(r"(\d{1,2})\D+$")


@dataclass(frozen=True, slots=True)
class Word:
    """`said` keeps the accents that tell how it sounds; `plain` has none, and its abbreviation is spelt out."""

    said: str
    plain: str

    @property
    def number(self) -> int | None:
        """18 for « 18 », « 18e » and « 18ème »."""
        if self.plain.isdigit():
            return int(self.plain)
        ordinal = _ORDINAL.fullmatch(self.plain)
        return int(ordinal[1]) if ordinal and self.plain not in ("2a", "2b") else None


def unaccented(text: str) -> str:
    lowered = text.casefold().translate(_LIGATURES)
    if lowered.isascii():
        return lowered
    return "".join(mark for mark in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(mark))


def _figures_in_latin(text: str) -> str:
    """« ٩٣٢٠٠ », as an Arabic or a Persian keyboard has it, is 93200."""
    return text if text.isascii() else "".join(str(unicodedata.digit(sign)) if sign.isdecimal() else sign for sign in text)


def words_of(text: str) -> tuple[Word, ...]:
    """Tokens in order: letters apart from digits, « 18ème » and « 2A » kept whole, « st » spelt out."""
    lowered = _figures_in_latin(unicodedata.normalize("NFC", text)).casefold().translate(_LIGATURES)
    found = []
    for token in _TOKEN.findall(lowered):
        plain = unaccented(token)
        for part in ABBREVIATIONS.get(plain, plain).split():
            found.append(Word(token if part == plain else part, part))
    return tuple(found)


def glue(words: tuple[Word, ...]) -> str:
    return "".join(word.plain for word in words)


def fold(text: str) -> str:
    """A name as one run of plain letters and digits: « St-Étienne » → « saintetienne »."""
    return glue(words_of(text))


def core(words: tuple[Word, ...]) -> str:
    """Without the small words people drop: « Aulnay-sous-Bois » → « aulnaybois »."""
    return "".join(word.plain for word in words if word.plain not in SMALL_WORDS)


_SOUNDS = (
    (r"eaux?", "O"),
    (r"aulx|aulds?|auds?$|auts?$|aux?", "O"),
    (r"oeu|eu", "e"),
    (r"oin(?![aeiouy])", "W1"),
    (r"oi|oy|wa", "W"),
    (r"o[uù]", "U"),
    (r"(?<=[vlm])ill", "IL"),
    (r"(?<=[ae])ill?e?|ill(?=[aeiouy])|ill$", "Y"),
    (r"ien(?![aeiouyn])", "I1"),
    (r"[ae]i[nm](?![aeiouyn])|[iyu][nm](?![aeiouynm])", "1"),
    (r"[ae][nm](?![aeiouynmé])", "2"),
    (r"o[nm](?![aeiouynm])", "3"),
    (r"(?:ai|ei|ay|ey)", "E"),
    (r"[éèêë]", "E"),
    (r"er$|ez$|et$", "E"),
    (r"sch|ch|sh", "X"),
    (r"ph", "F"),
    (r"gn", "N"),
    (r"qu?|ck|cc(?![eiy])|c(?![eiyéèh])|k", "K"),
    (r"gu(?=[eiyéè])", "G"),
    (r"g(?=[eiyéè])|j", "J"),
    (r"ti(?=on)", "SI"),
    (r"s?c(?=[eiyéè])|ss|s|z|ç", "S"),
    (r"x", "KS"),
    (r"w|v", "V"),
    (r"y|[iîï]", "I"),
    (r"[aàâä]", "A"),
    (r"[oôö]", "O"),
    (r"[uùûü]", "u"),
    (r"h", ""),
    (r"e", "E"),
)
_SOUND = re.compile("|".join(f"(?P<r{rank}>{pattern})" for rank, (pattern, _) in enumerate(_SOUNDS)))
_HEARD = tuple(sound for _, sound in _SOUNDS)
_SILENT_E = re.compile(r"(?<=[^aeiou])es?$|(?<=[aeiou][aeiou])es?$")
_SILENT_ENDING = re.compile(r"(?<=[^\W\d])(?:(?<=n)[tdgs]+|(?<=m)[bps]+|[stdxzp]+)$")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=512)
def _heard_word(word: str) -> str:
    bare = _SILENT_E.sub("", word)
    if bare == word or len(bare) < 2:
        bare = _SILENT_ENDING.sub("", word) if len(word) > 2 else word
    sounds = _SOUND.sub(lambda hit: _HEARD[(hit.lastindex or 1) - 1], bare)
    return _TWICE.sub(r"\1", sounds.upper())


def heard(words: tuple[Word, ...]) -> str:
    """How it sounds: « roubé » and « Roubaix » agree, « Rouen » does not."""
    return "".join(_heard_word(word.said) for word in words)


def heard_either_way(words: tuple[Word, ...]) -> tuple[str, ...]:
    """Also with a last bare « e » taken as « é »: phones often leave accents out."""
    plainly = heard(words)
    if not words or not words[-1].said.endswith("e") or len(words[-1].said) < 4:
        return (plainly,)
    accented = Word(words[-1].said[:-1] + "é", words[-1].plain)
    return plainly, heard((*words[:-1], accented))
