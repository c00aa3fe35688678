"""What the settings of WhatsApp must look like, each with the cure for one that does not."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator


def _phone(number: str) -> str:
    bare = re.sub(r"[\s.()-]", "", number)
    if bare and not re.fullmatch(r"\+?[1-9]\d{6,14}", bare, re.ASCII):
        raise ValueError("must be a phone number with its country, such as +33 7 55 50 12 34")
    return bare.removeprefix("+")


def _template(name: str) -> str:
    if name and not re.fullmatch(r"[a-z0-9_]{1,512}", name):
        raise ValueError("must be the template's name at Meta, such as message_en_attente")
    return name


def _template_languages(codes: str) -> str:
    every = [code.strip() for code in codes.split(",") if code.strip()]
    if not every or not all(re.fullmatch(r"[a-z]{2,3}(_[A-Z]{2,3})?", code) for code in every):
        raise ValueError("must be Meta's codes of languages separated by commas, such as fr, en, pt_PT")
    return ", ".join(dict.fromkeys(every))


def _version(name: str) -> str:
    if not re.fullmatch(r"v\d{1,3}\.\d{1,2}", name):
        raise ValueError("must be a version of the Graph API, such as v25.0")
    return name


PhoneNumber = Annotated[str, AfterValidator(_phone)]
"""Digits with their country, without the sign before them."""
TemplateName = Annotated[str, AfterValidator(_template)]
TemplateLanguages = Annotated[str, AfterValidator(_template_languages)]
"""Codes with a comma and a blank between."""
GraphVersion = Annotated[str, AfterValidator(_version)]
