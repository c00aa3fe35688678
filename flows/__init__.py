"""What we ask people: one conversation a file. A new file in `residents/` or `staff/` is a new flow; there is no list to edit."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Coroutine, Mapping
from functools import cache, partial
from importlib import resources
from typing import Any, TypeAlias

from dialogue.kinds import Kept
from dialogue.play import Flow

FlowFunction: TypeAlias = Callable[..., Coroutine[Any, Any, Any]]


class UnknownFlow(Exception):
    """There is no such flow: `porte-voix talk --list` shows their names."""


@cache
def every_flow() -> Mapping[str, FlowFunction]:
    """All flows by name. The flow of a file is the function that bears the file's name. Raises `OSError` where files can't be opened."""
    found: dict[str, FlowFunction] = {}
    for group in ("residents", "staff"):
        for file in resources.files(f"flows.{group}").iterdir():
            name = file.name.removesuffix(".py")
            if name not in (file.name, "__init__"):
                found[name] = getattr(importlib.import_module(f"flows.{group}.{name}"), name)
    return found


@cache
def flows_of(group: str) -> frozenset[str]:
    """Names of the flows of a folder, "residents" or "staff"."""
    return frozenset(name for name, flow in every_flow().items() if flow.__module__.startswith(f"flows.{group}."))


@cache
def _wanted(name: str) -> tuple[tuple[str, bool], ...]:
    """What a flow is given beside `ask`, and whether it can do without."""
    parameters = list(inspect.signature(flow_named(name)).parameters.values())[1:]
    return tuple((parameter.name, parameter.default is not parameter.empty) for parameter in parameters)


def flow_named(name: str) -> FlowFunction:
    try:
        return every_flow()[name]
    except KeyError:
        raise UnknownFlow(name) from None


@cache
def looks_up(name: str) -> bool:
    """Whether a flow looks anything up, so that its path depends on more than its answers."""
    return any(wanted == "world" for wanted, _ in _wanted(name))


def bind(name: str, facts: Mapping[str, Kept], world: object) -> Flow[Any]:
    """The flow with what it was given when it started: `world` for its look-ups, and its facts by name.

    Raises `UnknownFlow`, or `KeyError` for a fact it can't do without.
    """
    given = {wanted: world if wanted == "world" else facts[wanted] for wanted, spare in _wanted(name) if not spare or wanted in facts}
    return partial(flow_named(name), **given)
