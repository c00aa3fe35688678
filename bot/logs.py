"""What is logged: our own sentences, error types and places in the code; never a token, an address, a name or somebody's words."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from pathlib import PurePath
from types import TracebackType

_TOKEN = re.compile(r"\d{3,}:[A-Za-z0-9_-]{10,}")
OURS = ("bot", "storage", "routing", "summaries", "flows", "dialogue")
"""Loggers that may speak below WARNING. Libraries print tokens, parameters and whole messages at their lower levels."""


class _OursOrSerious(logging.Filter):
    """Lets our own records through, and those of libraries from WARNING on, without the words they would print."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name.partition(".")[0] in OURS:
            return True
        if record.levelno < logging.WARNING:
            return False
        record.msg, record.args = f"{record.name} reported a problem at {record.module}:{record.lineno}", ()
        return True


def _room(file: str) -> str:
    """Where a file of ours stands in the house, never where the house stands: "bot/fronts/front.py"; a library's by its name alone."""
    parts = PurePath(file).parts
    ours = [place for place, part in enumerate(parts) if part in OURS]
    return "/".join(parts[ours[-1] :]) if ours else parts[-1]


class _Discreet(logging.Formatter):
    """Errors as their type and where they were raised: their messages may hold somebody's words."""

    def formatException(self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]) -> str:
        _kind, error, _trace = ei
        lines = []
        while error is not None:
            frames = [f"{_room(frame.filename)}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
            lines.append(f"{type(error).__name__} at " + " < ".join(reversed(frames)))
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(lines)

    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None
        return _TOKEN.sub("[token]", super().format(record))


def set_up(level: str) -> None:
    """Log to standard error, for the whole process."""
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(_OursOrSerious())
    handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(True)
    for library in ("aiosqlite", "sqlalchemy", "asyncio", "httpx", "httpcore", "telegram", "aiogram", "aiohttp", "apscheduler", "asyncpg"):
        logging.getLogger(library).setLevel(logging.WARNING)
