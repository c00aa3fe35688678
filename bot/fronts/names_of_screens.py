"""By what names the screens of cases are known in the outbox."""

from __future__ import annotations

_OF_A_CASE = "case "


def screen_of(reference: str) -> str:
    return _OF_A_CASE + reference


def reference_of(screen: str) -> str:
    return screen.removeprefix(_OF_A_CASE)
