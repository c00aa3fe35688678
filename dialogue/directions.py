"""Which way a language is read: asked by what is said, printed or shown in it, in every room."""

from __future__ import annotations

from typing import Literal

RIGHT_TO_LEFT = frozenset({
    "apc", "ar", "bal", "bgn", "ckb", "dv", "fa", "he", "ks", "lrc", "mzn", "nqo", "ps", "rhg", "sd", "sdh", "skr", "syr", "trw", "ug",
    "ur", "yi",
})  # fmt: skip
"""Those that the Unicode CLDR writes from the right, by ISO 639: a browser, asked by `bot/pages/passages.js`, has the same data."""


def direction(language: str) -> Literal["rtl", "ltr"]:
    """Of a tag such as "ar" or "ar-MA"."""
    return "rtl" if language.split("-", maxsplit=1)[0].lower() in RIGHT_TO_LEFT else "ltr"
