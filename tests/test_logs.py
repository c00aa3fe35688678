"""A log line of an error tells its kind and where it happened in the house: never its words, nor where the house stands."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import logs
from bot.texts import MissingText, Texts


@pytest.fixture
def as_installed(capsys: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    """Logged as in a real run; what stands on standard error is read from it."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    logs.set_up("INFO")
    yield capsys
    root.handlers[:] = before
    root.setLevel(level)
    logging.captureWarnings(False)


def test_an_error_is_told_by_its_kind_and_its_place(as_installed: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="Lilas") as caught:
        int("12 rue des Lilas")
    logging.getLogger("bot.tests").error("it failed", exc_info=caught.value)
    told = as_installed.readouterr().err
    assert "ValueError at test_logs.py:" in told
    assert "Lilas" not in told


def test_a_file_of_ours_is_named_with_its_room(as_installed: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(MissingText) as caught:
        Texts({"fr": ""})("fr", "hello")
    logging.getLogger("bot.tests").error("it failed", exc_info=caught.value)
    told = as_installed.readouterr().err
    assert "MissingText at bot/texts.py:" in told
    assert str(Path.cwd()) not in told
