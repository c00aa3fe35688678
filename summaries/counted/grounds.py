"""Places where somebody could have spoken: where active associations work, neighbourhood by neighbourhood. Pure, beside the gazetteer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from routing.places import gazetteer


@dataclass(frozen=True, slots=True)
class Ground:
    """A place where an active association works. `heard` are the codes, as concerns have them, of which any tells that it spoke."""

    code: str
    heard: frozenset[str]
    prefixes: tuple[str, ...] = ()
    """Beginnings of such codes: a département."""


def grounds(territories: Iterable[tuple[str, str]], quarters: Mapping[str, Sequence[str]]) -> list[Ground]:
    """A neighbourhood each; a territory in which none is known is a place by itself. `quarters` are those of each commune."""
    found: dict[str, Ground] = {}
    for kind, code in territories:
        for ground in [Ground(code, frozenset({code}))] if kind == "qpv" else _within(kind, code, quarters):
            found.setdefault(ground.code, ground)
    return list(found.values())


def _within(kind: str, code: str, quarters: Mapping[str, Sequence[str]]) -> list[Ground]:
    if kind == "departement" and not any(_is_in(commune, code) for commune in quarters):
        return [Ground(f"departement:{code}", frozenset(), (code, f"QN{code.rjust(3, '0')}", f"QP{code.rjust(3, '0')}"))]
    communes = _communes(kind, code, quarters)
    inside = [quarter for commune in communes for quarter in quarters.get(commune, ())]
    if inside:
        return [Ground(quarter, frozenset({quarter})) for quarter in inside]
    return [Ground(code if kind == "commune" else f"{kind}:{code}", frozenset(communes))]


def _communes(kind: str, code: str, quarters: Mapping[str, Sequence[str]]) -> list[str]:
    known = gazetteer.load()
    match kind:
        case "departement":
            return [commune for commune in quarters if _is_in(commune, code)]
        case "epci":
            return [commune.insee for commune in known.by_group(code)]
        case _:
            return [code, *(commune.insee for commune in known.arrondissements(code))]


def _is_in(commune: str, departement: str) -> bool:
    """The code of a commune begins with that of its département; no other département begins like this one."""
    return commune.startswith(departement)


def names_of(codes: Iterable[str], quarters: Mapping[str, str]) -> dict[str, str]:
    """How places are called, by code: « Alma », « Roubaix (59) », « Nord (59) »."""
    return {code: quarters.get(code) or _name_of(code) for code in sorted(set(codes))}


def _name_of(code: str) -> str:
    known = gazetteer.load()
    kind, _, number = code.rpartition(":")
    if kind == "departement":
        try:
            return f"{known.departement(number).name} ({number})"
        except gazetteer.UnknownDepartement:
            return number
    if kind == "epci":
        towns = known.by_group(number)
        return max(towns, key=lambda town: town.population).name if towns else number
    commune = known.by_insee(code)
    return f"{commune.name} ({commune.departement})" if commune else code
