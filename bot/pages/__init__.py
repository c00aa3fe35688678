"""The pages people see in a browser, filled with texts of their language.

A page is HTML with `{{key}}` wherever a text goes and `{{include file.html}}` where two pages share a part. Scripts and
styles are files beside it, because the server's content policy lets nothing be written inside the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from html import escape
from importlib import resources

_INCLUDE = re.compile(r"\{\{include ([a-z]+\.html)\}\}")
_KEY = re.compile(r"\{\{([a-z0-9-]+)\}\}")


def page(name: str, text: Callable[[str], str], lang: str, dir: str) -> bytes:
    """The page `name` ("chat", "trial" or "accessibility") in UTF-8: each `{{web-…}}` is what `text` says for that key, escaped;
    `{{lang}}` and `{{dir}}` ("ltr" or "rtl") are the language's own."""
    known = {"lang": lang, "dir": dir}

    def fill(found: re.Match[str]) -> str:
        key = found[1]
        return escape(known[key] if key in known else text(key))

    return _KEY.sub(fill, _source(f"{name}.html")).encode()


def keys(name: str) -> frozenset[str]:
    """The texts that a page needs, for the tests and the translators."""
    return frozenset(_KEY.findall(_source(f"{name}.html"))) - {"lang", "dir"}


@cache
def _source(file: str) -> str:
    source = resources.files("bot.pages").joinpath(file).read_text(encoding="utf-8")
    return _INCLUDE.sub(lambda found: _source(found[1]), source)
