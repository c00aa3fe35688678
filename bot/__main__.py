"""`python -m bot` is `porte-voix`."""

from __future__ import annotations

from bot.cli import main

main()
