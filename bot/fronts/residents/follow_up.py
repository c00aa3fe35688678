"""Typed after we asked, weeks after a case was closed, whether the problem is solved: a yes or a no is the answer, as its button is."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from bot.fronts.front import Front
from bot.fronts.residents.cases import resident_of
from bot.fronts.residents.replying import ANSWERING
from bot.fronts.residents.small_talk import small_talk_in
from bot.fronts.visit import Visit
from bot.texts import Texts
from dialogue.buttons import Start
from dialogue.kinds import Words
from dialogue.session import Replied
from dialogue.words import plain
from storage import cases
from storage.database import Tx


class Endings:
    """How people say in every language that a problem is solved, or is not."""

    def __init__(self, texts: Texts) -> None:
        self._talk = small_talk_in(texts)
        solved = (texts.every("choice-yes"), texts.every("act-solved"), texts.words("accepted-yes"), texts.words("accepted-solved"))
        remains = (texts.every("choice-no"), texts.every("act-not-solved"), texts.words("accepted-no"), texts.words("accepted-not-solved"))
        self._yes, self._no = self._all(solved), self._all(remains)

    def _all(self, several: Iterable[Iterable[str]]) -> frozenset[str]:
        """The labels of both buttons and other words for them, with hellos and thanks and without."""
        said = {plain(words) for many in several for words in many}
        return frozenset(words for each in said for words in (each, self._talk.bare(each)) if self._talk.bare(words))

    def heard(self, text: str) -> tuple[str, bool]:
        """What is said, "yes", "no", or "" for neither, and whether more is said than that: of a yes, only where nothing is."""
        said, bare = plain(text), self._talk.bare(text)
        if {said, bare} & self._yes:
            return "yes", False
        if {said, bare} & self._no:
            return "no", False
        return ("no", True) if any(said.startswith(f"{no} ") for no in self._no) else ("", False)


@lru_cache(maxsize=8)
def endings_in(texts: Texts) -> Endings:
    return Endings(texts)


async def answer_follow_up(front: Front, tx: Tx, visit: Visit, text: str) -> bool:
    """Where nothing is open and we asked lately: what else they say is what remains. Says whether it was such an answer."""
    choice, more = endings_in(visit.house.texts).heard(text) if visit.session is None else ("", False)
    reference = await cases.asked_if_solved(tx, resident_of(visit).person_id, visit.now - ANSWERING) if choice else ""
    if not reference:
        return False
    await front.begin(tx, visit, Start("problem_solved", reference, choice))
    if more:
        visit.said.clear()  # the question that these words answer
        await front.reply(tx, visit, Replied(Words(text, visit.message)))
    return True
