"""The clocks of a case, and how the codes of what they tell end."""

from __future__ import annotations

CLOCKS = ("answered", "closed")
"""What is timed: a first answer, and an end."""
MEDIAN, SLOW = "-median", "-p90"
"""How the codes of a clock end, for the half and for nine in ten of its cases: "answered-p90:theme:LOG"."""
