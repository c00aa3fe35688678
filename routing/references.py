"""Numbers of cases: drawn by chance so that no two have the same, and read as people type them."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable

from storage import cases
from storage.database import Tx

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U."""
MISREAD = str.maketrans({"I": "1", "L": "1", "O": "0"})
_NUMBER = re.compile(r"\s*(?:n\s*[°º]|№)", re.IGNORECASE)
_MOST_WORDS = 3
AT_ONCE = 64


def new_reference() -> str:
    """PV- and five random characters: 25 million, told apart by hand, and knowing one gives nothing."""
    while not _telling(code := "".join(ALPHABET[byte % 32] for byte in secrets.token_bytes(5))):
        pass
    return "PV-" + code


def _telling(code: str) -> bool:
    """Neither a word nor a postcode: "merci" and 59100 must not be taken for a case."""
    return any(c in "23456789" for c in code) and any(c.isalpha() for c in code)


def reference_in(text: str) -> str | None:
    """The reference somebody typed, with or without prefix, in any case, O for 0 and I for 1; None when it is not one."""
    letters = "".join(c for c in _NUMBER.sub("", text, count=1).upper() if c.isalnum())
    if len(letters) == 7 and letters.startswith("PV"):
        letters = letters[2:]
    code = letters.translate(MISREAD)
    return "PV-" + code if len(code) == 5 and all(c in ALPHABET for c in code) and _telling(code) else None


def named_in(rest: str) -> tuple[str | None, str]:
    """The case a command is about and the words after it: "pv 7k3mq réunion jeudi" and "n° 7k3mq" name PV-7K3MQ too."""
    for count in range(1, _MOST_WORDS + 1):
        words = rest.split(maxsplit=count)
        if reference := reference_in("".join(words[:count])):
            return reference, words[count] if len(words) > count else ""
    return None, ""


class References:
    """Drawn and looked up many at a time: among a million cases one draw in 25 is taken, and a look-up for each case would cost it dear.

    Should another process take one meanwhile, the database refuses the case and the message is heard again, with another draw.
    """

    def __init__(self, draw: Callable[[], str] = new_reference) -> None:
        self._draw = draw
        self._free: set[str] = set()

    async def take(self, tx: Tx) -> str:
        """One that is given to nobody else, even if this transaction fails."""
        while not self._free:
            drawn = {self._draw() for _ in range(AT_ONCE)}
            self._free = drawn - await cases.taken(tx, drawn)
        return self._free.pop()
