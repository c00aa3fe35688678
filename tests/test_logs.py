"""A log line of an error tells its kind and where it happened in the house: never its words, nor where the house stands."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from bot import logs
from bot.texts import MissingText, Texts


@pytest.fixture
def logged(monkeypatch: pytest.MonkeyPatch) -> Iterator[StringIO]:
    """What is logged, as in a real run."""
    root, told = logging.getLogger(), StringIO()
    before, level = root.handlers[:], root.level
    monkeypatch.setattr(sys, "stderr", told)
    logs.set_up("INFO")
    yield told
    root.handlers[:] = before
    root.setLevel(level)
    logging.captureWarnings(False)


def test_an_error_is_told_by_its_kind_and_its_place(logged: StringIO) -> None:
    with pytest.raises(ValueError, match="Lilas") as caught:
        int("12 rue des Lilas")
    logging.getLogger("bot.tests").error("it failed", exc_info=caught.value)
    told = logged.getvalue()
    assert "ValueError at test_logs.py:" in told
    assert "Lilas" not in told


def test_a_file_of_ours_is_named_with_its_room(logged: StringIO) -> None:
    with pytest.raises(MissingText) as caught:
        Texts({"fr": ""})("fr", "hello")
    logging.getLogger("bot.tests").error("it failed", exc_info=caught.value)
    told = logged.getvalue()
    assert "MissingText at bot/texts.py:" in told
    assert str(Path.cwd()) not in told
