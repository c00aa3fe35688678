"""From names in code to the keys of texts: what people read is found by what the code calls it."""

from __future__ import annotations


def key_of(*names: str) -> str:
    """("report_concern", "may_we_quote_you") → "report-concern-may-we-quote-you"."""
    return "-".join(name for name in names if name).replace("_", "-").lower()
