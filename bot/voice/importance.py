"""Which texts to record first for people who do not read: what saves lives, then a concern from its beginning to its end, then the rest."""

from __future__ import annotations

from fnmatch import fnmatchcase

from bot.texts import SOURCE, Texts

ESSENTIAL = (
    "danger-numbers",
    "danger-perhaps",
    "welcome",
    "welcome-heard",
    "report-concern-story",
    "story-goes-on",
    "story-kept",
    "report-concern-place",
    "report-concern-review",
    "choice-yes",
    "choice-no",
    "choice-over",
    "choice-skip",
    "choice-send",
)
"""Without these nobody could speak."""
MOST_NUMBER = 4
"""Buttons are chosen by number: those of nearly every question."""
ORDER = (
    "act-accept", "poster-welcome*", "report-concern-*", "may-we-*", "may-they-*", "choice-*", "theme-*", "case-opened*",
    "case-answered*", "case-asked*", "case-taken*", "case-closed*", "add-to-*", "problem-solved-*", "error-*", "error", "residents-help",
    "language-chosen", "aside-*", "act-*", "my-*", "join-*", "case-*", "voice-*", "*",
)  # fmt: skip
"""Patterns of the other keys, what matters most first."""
NOT_HEARD = (
    "accepted-*", "access-*", "aside-*-words", "command-*", "greeting-words", "poster-[!w]*", "web-*",
    "*-words", "link-hello", "share-*", "aloud-*",
    "language-name", "language-offer", "sent-*", "recap-*",
)  # fmt: skip
"""Texts that are typed, printed, forwarded or shown on a page, and never said."""


def prompt_keys(texts: Texts) -> list[str]:
    """The keys of the texts that residents are told, the most important first."""
    keys = [key for key in texts.keys(SOURCE) if texts.languages_of(key) == texts.languages and not _silent(key)]
    return sorted(keys, key=lambda key: (_rank(key), key))


def _silent(key: str) -> bool:
    return key.endswith((".recap", ".about")) or any(fnmatchcase(key, pattern) for pattern in NOT_HEARD)


def _rank(key: str) -> int:
    if key in ESSENTIAL:
        return ESSENTIAL.index(key)
    name = key.partition(".")[0]
    return len(ESSENTIAL) + next(rank for rank, pattern in enumerate(ORDER) if fnmatchcase(name, pattern))
