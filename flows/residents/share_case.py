"""A resident shares a case of theirs, so that neighbours who live the same can join it."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import YesNo
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class ShareDraft:
    """`shows_words`: whoever opens the link reads what the author said. The last answer counts, for links already sent too."""

    reference: str
    shows_words: bool


async def share_case(ask: Ask, reference: str) -> ShareDraft:
    return ShareDraft(reference, await ask("show_my_words", YesNo()))
