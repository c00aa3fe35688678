"""The settings of mail, typed."""

from __future__ import annotations

import re
from email.utils import parseaddr
from typing import Annotated, TypeAlias

from pydantic import AfterValidator

_MAIL = re.compile(r"[^@\s,<>\x00-\x1f]+@[^@\s,<>\x00-\x1f]+")


def _sender(address: str) -> str:
    if address and not _MAIL.fullmatch(parseaddr(address)[1]):
        raise ValueError("must be an e-mail address, such as Porte-voix <resume@example.org>")
    return address.strip()


def _recipients(addresses: str) -> str:
    every = [one.strip() for one in addresses.split(",") if one.strip()]
    if not all(_MAIL.fullmatch(one) for one in every):
        raise ValueError("must be e-mail addresses separated by commas, such as a@example.org, b@example.org")
    return ", ".join(dict.fromkeys(every))


Sender: TypeAlias = Annotated[str, AfterValidator(_sender)]
Recipients: TypeAlias = Annotated[str, AfterValidator(_recipients)]
"""Separated by commas, each once."""
