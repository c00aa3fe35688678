"""The forms a report is given in, and how each is made: short ones here, pages and spreadsheets in a process of their own."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from routing.asked_once import asked_once
from summaries.forms.aloud import aloud
from summaries.forms.labels import labels_of
from summaries.forms.pages import pages_of
from summaries.forms.plain import plain
from summaries.forms.tidy import tidy
from summaries.shown.report import Report
from summaries.shown.wording import Text

PROGRAM = (sys.executable, "-m", "summaries.forms.apart")
SECONDS = 20.0
"""By the clock, for one file: a page takes a tenth of a second, on a machine that does nothing else."""
log = logging.getLogger(__name__)


class Form(StrEnum):
    """As `--form` takes it, and as the ending of a file's name; `aloud` is a text file."""

    PDF = "pdf"
    PNG = "png"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"
    ALOUD = "txt"
    OGG = "ogg"


MIME = {
    Form.PDF: "application/pdf",
    Form.PNG: "image/png",
    Form.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Form.CSV: "text/csv",
    Form.JSON: "application/json",
    Form.ALOUD: "text/plain",
    Form.OGG: "audio/ogg",
}
APART = frozenset({Form.PDF, Form.PNG, Form.XLSX})
"""Made in a process of their own."""


class NotMade(Exception):
    """A file could not be made: install what requirements.lock names again, then ask once more."""


def written(form: Form, report: Report, text: Text) -> bytes:
    """A form that is only text."""
    match form:
        case Form.CSV:
            return tidy(report).encode()
        case Form.JSON:
            return json.dumps(plain(report), ensure_ascii=False, indent=1).encode() + b"\n"
        case Form.ALOUD:
            return aloud(report, text).encode() + b"\n"
    raise ValueError(form)


def asked(form: Form, report: Report, text: Text) -> dict[str, Any]:
    """What the process that makes pages and spreadsheets is told."""
    told = {"form": form.value, "made_at": report.made_at.isoformat()}
    if form is Form.XLSX:
        return {**told, "report": plain(report), "labels": labels_of(report, text)}
    return {**told, "pages": pages_of(report, text)}


async def made_apart(told: dict[str, Any], program: Sequence[str] = PROGRAM, seconds: float = SECONDS) -> bytes:
    """The file, from the process that makes it. Raises `NotMade`; what the process says of it may quote people, and is not repeated."""
    try:
        code, data = await asked_once(program, json.dumps(told).encode(), seconds)
    except TimeoutError:
        raise NotMade from None
    if code != 0 or not data:
        log.error("a %s could not be made (exit code %s)", told["form"], code)
        raise NotMade
    return data
