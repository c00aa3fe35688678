"""What a voice note says, written down by a model or a relay after it was sent: the resident says whether it is right."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import ReadBack
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class ApprovedDraft:
    media: str
    words: str
    """As they should be; "" when the resident wants nothing written down."""


async def check_transcript(ask: Ask, media: str, heard: str) -> ApprovedDraft:
    return ApprovedDraft(media, await ask("did_we_hear", ReadBack(heard)))
