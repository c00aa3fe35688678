"""When two processes on one PostgreSQL want the same rows in another order, it undoes the transaction of one of them."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError

_STATES = ("40001", "40P01")
"""Could not be put in order with another transaction; each waits for what the other holds."""


def clashed(error: BaseException) -> bool:
    """Whether this is why a transaction was undone: with fewer rows it goes through."""
    return isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", None) in _STATES
