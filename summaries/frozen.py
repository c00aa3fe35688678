"""How the figures of a week are kept, and read again whatever version froze them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from summaries.figures import Cell, Contracted, Count, Delay, Load, Log, Past, Queue, Rise, Row, Settled, Shares, Voice, Week

_TABLES = ("themes", "pillars", "natures", "ways", "routes", "outcomes", "places", "proposals", "changed")
_LISTS: Mapping[str, type] = {"waiting": Queue, "loads": Load, "voices": Voice, "settled": Settled, "rises": Rise, "past": Past}


def to_json(week: Week) -> dict[str, Any]:
    told = asdict(week)
    return {**told, "cells": [[cell.theme, cell.place, cell.concerns, cell.people] for cell in week.cells]}


def from_json(kept: Mapping[str, Any]) -> Week:
    """Of any version."""
    tables: dict[str, Any] = {name: rows_from(kept.get(name, ())) for name in _TABLES}
    counts: dict[str, Any] = {name: Count(**kept[name]) for name in ("new", "solved", "not_solved", "reopened")}
    delays: dict[str, Any] = {name: Delay(**kept[name]) for name in ("answered", "closed")}
    lists: dict[str, Any] = {name: tuple(kind(**one) for one in kept.get(name, ())) for name, kind in _LISTS.items()}
    rest: dict[str, Any] = {name: kept[name] for name in ("looked_at", "usual", "names", "zone", "made_at") if name in kept}
    silent = kept.get("silent")
    return Week(
        week=kept["week"],
        territories=kept["territories"],
        **counts, **tables, **delays, **lists, **rest,
        cells=tuple(Cell(theme=theme, place=place, concerns=n, people=people) for theme, place, n, people in kept.get("cells", ())),
        contracts=tuple(_contracted(one) for one in kept.get("contracts", ())),
        moved={kind: _shares(one) for kind, one in kept.get("moved", {}).items()},
        silent=tuple(silent) if silent is not None else None,
        quotes=tuple(kept.get("quotes", ())),
        before=from_json(kept["before"]) if kept["before"] else None,
        log=Log(**kept["log"]) if kept.get("log") else None,
    )  # fmt: skip


def rows_from(kept: Iterable[Mapping[str, Any]]) -> tuple[Row, ...]:
    return tuple(Row(**{**row, "parts": rows_from(row["parts"])}) for row in kept)


def _shares(kept: Mapping[str, Any]) -> Shares:
    tables = {name: rows_from(kept[name]) for name in ("themes", "pillars", "natures", "places")}
    return Shares(**tables, hours={code: (half, most) for code, (half, most) in kept["hours"].items()})


def _contracted(kept: Mapping[str, Any]) -> Contracted:
    return Contracted(name=kept["name"], row=rows_from([kept["row"]])[0], places=rows_from(kept["places"]))


def moment(told: str) -> datetime | None:
    return datetime.fromisoformat(told) if told else None
