"""What somebody said of where it is, beside the name of their town."""

from __future__ import annotations

from collections.abc import Iterable

from routing.places.gazetteer import Commune, Gazetteer
from routing.places.quarters import GENERIC, WORTH_ALONE
from routing.places.words import AFTER_NUMBER, BEFORE_NUMBER, OPENINGS, SMALL_WORDS, fold, words_of

NAMES_NOTHING = SMALL_WORDS | OPENINGS | BEFORE_NUMBER | AFTER_NUMBER | GENERIC
RESEMBLES = 0.5
"""From here on a word may be the town's, however it was typed: « roubé »."""


def names_more(words: str, gazetteer: Gazetteer, commune: Commune, aliases: Iterable[str] = ()) -> bool:
    """Whether some word names neither this commune, nor its city, nor its département: « la busserine » in « marseil la busserine ».

    `aliases` are names that are known to mean no more than the commune.
    """
    left = [word for word in (one.plain for one in words_of(words)) if _is_a_name(word, commune)]
    return bool(left) and not all(_resembles(word, _names(gazetteer, commune, aliases)) for word in left)


def _is_a_name(word: str, commune: Commune) -> bool:
    """« les 4000 » is one, and no postcode of the commune that lost its zero."""
    if len(word) < WORTH_ALONE or word in NAMES_NOTHING:
        return False
    return word.isalpha() or (word.isdigit() and len(word) == WORTH_ALONE and f"0{word}" not in commune.postcodes)


def _names(gazetteer: Gazetteer, commune: Commune, aliases: Iterable[str]) -> set[str]:
    city = gazetteer.by_insee(commune.parent) if commune.parent else None
    names = [commune.name, city.name if city else "", gazetteer.departement(commune.departement).name]
    names += [*gazetteer.former_names(commune.insee), *aliases]
    return {fold(name) for name in names} | {word.plain for name in names for word in words_of(name)}


def _resembles(word: str, names: set[str]) -> bool:
    from rapidfuzz.distance import OSA

    return any(OSA.normalized_similarity(word, name) >= RESEMBLES for name in names)
