"""One list of the languages that are read from the right: that of the Unicode CLDR, which browsers have too."""

from __future__ import annotations

import json
import re
from importlib.resources import files

from babel.core import get_global
from babel.localedata import locale_identifiers

from dialogue.directions import RIGHT_TO_LEFT, direction


def test_the_list_is_that_of_the_unicode_standard_and_of_the_web_chat() -> None:
    page = files("bot.pages").joinpath("passages.js").read_text("utf-8")
    found = re.search(r"const SCRIPTS = new Set\((\[.*?\])\)", page)
    assert found is not None
    scripts, likely = set(json.loads(found[1])), get_global("likely_subtags")
    written = {language: likely[language].split("_")[1] for language in locale_identifiers() if "_" not in language and language in likely}
    assert {language for language, script in written.items() if script in scripts} == RIGHT_TO_LEFT
    assert {written[language] for language in RIGHT_TO_LEFT} == scripts


def test_a_language_keeps_its_direction_in_every_country() -> None:
    assert [direction(tag) for tag in ("ar", "ar-MA", "FA", "ps", "fr", "ku")] == ["rtl"] * 4 + ["ltr"] * 2
