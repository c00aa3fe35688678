"""The coordination sent the directory back as a file: what it would change is shown before it is done."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import YesNo
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """`media` is the stored file; `agreed` whether it is to be taken."""

    media: str
    agreed: bool


async def import_directory(ask: Ask, media: str) -> ImportDraft:
    return ImportDraft(media, await ask("sure", YesNo()))
