"""How far a resident's conversation has come, in words: a short line under the question."""

from __future__ import annotations

from functools import lru_cache

from bot.texts import Texts
from dialogue import progress
from dialogue.kinds import ReadBack, Story, Unfinished
from dialogue.play import Asking
from dialogue.progress import Progress
from dialogue.session import Session
from flows import flows_of
from flows.quiet import usual_steps


def progress_line(texts: Texts, language: str, session: Session, turn: Asking) -> str:
    """ "" where nothing is known for sure, for relays, who know their work, and while a story is being told: it has no steps."""
    under_way = isinstance(turn.invalid, Unfinished) and isinstance(turn.question.kind, Story | ReadBack)
    if under_way or session.flow_name not in flows_of("residents"):
        return ""
    usual = usual_steps(session.flow_name, session.facts)
    come = progress.about(session.answers, turn, usual) if usual else progress.exact(session.flow, session.answers, turn)
    return _told(texts, language, come) if come else ""


@lru_cache(maxsize=256)
def _told(texts: Texts, language: str, come: Progress) -> str:
    """There are few of them, and filling one in costs as much as all the rest of a question."""
    if come.total:
        return texts(language, "progress-step", {"step": come.step, "total": come.total})
    return texts(language, "progress-last") if come.left == 1 else texts(language, "progress-about", {"left": come.left})
