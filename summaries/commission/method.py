"""The method note that goes with a data set: how it was made, how many it counts, and what it cannot say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from summaries.commission.agreement import ENOUGH, USABLE, Agreement, agreement, by_theme
from summaries.commission.agreement import LEAST as LEAST_TEXTS
from summaries.commission.codebook import Codebook
from summaries.commission.dataset import DataSet
from summaries.commission.draws import Draw, texts_of
from summaries.commission.frame import saturation
from summaries.commission.generalising import STEPS
from summaries.commission.tallies import Share, together
from summaries.small import LEAST

Text = Callable[..., str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """A draw and what came of it."""

    draw: Draw
    readings: Mapping[str, tuple[str, ...]]


def caveat(text: Text, data: DataSet) -> str:
    """It stands on every page and every sheet."""
    return text("commission-caveat", concerns=len(data.rows), people=data.people, first=data.first, last=data.last)


def method_note(text: Text, data: DataSet, book: Codebook, coded: Sequence[Coded], *, asked: tuple[str, str], ifrc: bool) -> bytes:
    """In Markdown. Each part begins with the caveat, since each may be printed alone."""
    above = caveat(text, data)
    parts = (
        ("what", _what(text, data, asked, ifrc=ifrc)), ("who", _who(text, data)), ("rules", _rules(text)), ("codes", _codes(text, book)),
        ("double", _double(text, coded)), ("saturation", _saturation(text, data)), ("limits", _limits(text)), ("again", _again(text, data)),
    )  # fmt: skip
    lines = [f"# {text('commission-note')}"]
    for name, told in parts:
        lines += [f"## {text(f'commission-part-{name}')}", f"*{above}*", *told]
    return ("\n\n".join(lines) + "\n").encode()


def _what(text: Text, data: DataSet, asked: tuple[str, str], *, ifrc: bool) -> Iterator[str]:
    quoted = texts_of(data.rows)
    yield text("commission-span", first=data.first, last=data.last, asked_first=asked[0], asked_last=asked[1])
    yield text("commission-rows", rows=len(data.rows), quoted=quoted)
    yield text("commission-files")
    if ifrc:
        yield text("commission-ifrc")


def _who(text: Text, data: DataSet) -> Iterator[str]:
    yield text("commission-frame")
    heads = ("period", "concerns", "people", "quotable", "answered")
    rows = [
        [each.period, str(each.concerns), str(each.people), _share(text, each.quotable), _share(text, each.answered)]
        for each in data.tallies
    ]
    quotable, answered = (together(getattr(each, name) for each in data.tallies) for name in ("quotable", "answered"))
    rows.append([text("commission-all"), str(len(data.rows)), str(data.people), _share(text, quotable), _share(text, answered)])
    yield _table([text(f"commission-head-{name}") for name in heads], rows)
    yield text("commission-few", least=LEAST)


def _rules(text: Text) -> Iterator[str]:
    yield text("commission-rules", least=LEAST)
    yield "\n".join(f"{number}. {text(f'commission-step-{name}')}" for number, (name, _) in enumerate(STEPS, 1))
    yield text("commission-words")


def _codes(text: Text, book: Codebook) -> Iterator[str]:
    yield text("commission-codebook", version=book.version, codes=len(book.in_use), retired=len(book.entries) - len(book.in_use))


def _double(text: Text, coded: Sequence[Coded]) -> Iterator[str]:
    yield text("commission-double")
    for one in coded:
        draw = one.draw
        yield text(
            "commission-draw", number=draw.number, seed=draw.seed, share=draw.share, twice=draw.twice, texts=draw.texts, first=draw.first,
            last=draw.last, version=draw.codebook,
        )  # fmt: skip
        units = [codes for codes in one.readings.values() if len(codes) > 1]
        yield _table([text(f"commission-head-{name}") for name in ("on", "n", "alpha", "interval")], alphas(text, units, draw.seed))
    if coded:
        yield text("commission-alpha", enough=decimal(text, ENOUGH), usable=decimal(text, USABLE), least=LEAST_TEXTS)
    else:
        yield text("commission-no-draw")


def alphas(text: Text, units: Sequence[Sequence[str]], seed: str) -> list[list[str]]:
    """A line for all codes, one for themes alone, and one for each theme."""
    themes = [tuple(code.partition(".")[0] for code in unit) for unit in units]
    told = [(text("commission-on-codes"), agreement(units, seed)), (text("commission-on-themes"), agreement(themes, seed))]
    told += list(by_theme(units, seed).items())
    return [[name, str(each.n), *_alpha(text, each)] for name, each in told]


def _alpha(text: Text, each: Agreement) -> tuple[str, str]:
    if each.alpha is None or each.low is None or each.high is None:
        return text("commission-hidden"), text("commission-hidden")
    return decimal(text, each.alpha), f"{decimal(text, each.low)} – {decimal(text, each.high)}"


def decimal(text: Text, value: float) -> str:
    whole, _, rest = f"{value:.2f}".partition(".")
    return text("commission-decimal", whole=whole, rest=rest)


def _saturation(text: Text, data: DataSet) -> Iterator[str]:
    yield text("commission-saturation")
    rows = [[str(met.texts), str(met.codes)] for met in saturation(data)]
    yield _table([text("commission-head-texts"), text("commission-head-codes")], rows)


def _limits(text: Text) -> Iterator[str]:
    yield text("commission-limits")


def _again(text: Text, data: DataSet) -> Iterator[str]:
    yield text("commission-again", first=data.first, last=data.last)


def _share(text: Text, share: Share | None) -> str:
    return text("commission-share", part=share.part, whole=share.whole) if share else text("commission-hidden")


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
