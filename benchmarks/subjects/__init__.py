"""What can be measured over whole conversations: `subjects/NAME.py` holds `subject() -> Subject`; nothing lists it."""

from __future__ import annotations

import importlib
import pkgutil

from benchmarks.harness import Subject


def names() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


def load(name: str) -> Subject:
    """The subject of that file, imported only now: one subject's libraries must not weigh on another's figures."""
    subject: Subject = importlib.import_module(f"{__name__}.{name}").subject()
    return subject
