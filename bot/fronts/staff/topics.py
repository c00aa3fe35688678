"""Topics in teams' groups that stand as their cases do.

A topic is behind when its case moved or something was said since it was put right; that is read from the tables, so whatever changes
a case, anywhere, need not know of topics, and a crash in between loses nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from typing import Any

from bot import mailing
from bot.channels.port import Outgoing, Topic
from bot.fronts.dates import day
from bot.fronts.names_of_screens import screen_of
from bot.fronts.staff import case_screen
from bot.fronts.visit import Visit
from bot.groups.placing import Place, as_topic, team_reader
from bot.house import House
from dialogue.buttons import Start
from dialogue.keys import key_of
from routing.anonymous.leaving import thread_as_read
from routing.notices import Notice, NoticeButton
from storage import cases, groups
from storage.conversations import Chat
from storage.database import Tx
from storage.groups import Group

PAUSE_SECONDS = 0.3
"""However many cases move, topics are looked through no more often."""
OFTEN_ENOUGH = 60.0
log = logging.getLogger(__name__)


class Topics:
    """Run `work` as a task; `wake` says that something may have changed."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._woken = asyncio.Event()

    def wake(self) -> None:
        self._woken.set()

    async def work(self) -> None:
        """Put right what is behind, for ever: cancel it."""
        while True:
            self._woken.clear()
            try:
                while await self.follow():
                    pass
            except Exception as error:  # the database is busy or away, or a topic can't be shown: the others are, and it is tried again
                log.error("topics could not be put right for now: %s", type(error).__name__, exc_info=error)
            await asyncio.sleep(PAUSE_SECONDS)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(OFTEN_ENOUGH):  # `wait_for` forgets that it was cancelled when it is woken at that very moment
                    await self._woken.wait()

    async def follow(self) -> int:
        """Put topics right that are behind, each in a transaction of its own; returns how many were."""
        async with self._house.database.read() as tx:
            late = await groups.behind(tx)
        for address in late:
            async with self._house.database.write() as tx:
                await self._put_right(tx, address)
        return len(late)

    async def _put_right(self, tx: Tx, address_id: str) -> None:
        topic, group = await groups.topic(tx, address_id), await groups.linked(tx, address_id)
        row = await cases.case(tx, topic.case_reference) if topic else None
        if topic is None or group is None or row is None:
            return
        wanted, last = as_topic(self._house.texts, group, row), await groups.last_event(tx, row.reference)
        unlike = topic.stale or (topic.title != "" and Topic(topic.title, topic.closed) != wanted)
        stands = {"title": wanted.title, "closed": wanted.closed, "version": row.version, "seen": last}
        stands["stale"] = unlike and not group.topics
        if not await groups.put_right(tx, topic, stands):
            return  # another process was faster
        now, here = self._house.now(), row.association_id == group.association_id
        if here:
            await self._show(tx, group, topic, row, wanted)
        if unlike and group.topics:
            mailing.put(tx, group.of(topic.address_id), Outgoing(text="", topic=wanted), now, case_reference=row.reference)

    async def _show(self, tx: Tx, group: Group, topic: Any, row: Any, wanted: Topic) -> None:
        """The case as it is now, and what the resident said that nobody has seen in this topic, to be replied to."""
        visit = Visit(self._house, _chat(group, topic.address_id), self._house.now())
        at = group.of(topic.address_id)
        if topic.stale or not topic.title:  # else whoever changed the case changed the screen with it
            screen = await case_screen.seen(tx, visit, team_reader(row, visit.language), row)
            screen = screen._replace(screen=screen_of(row.reference), topic=wanted)
            mailing.put(tx, at, screen, visit.now, case_reference=row.reference)
        if not topic.title:
            return  # a new topic: all that was said is on the screen
        await mailing.post_at(tx, self._house.texts, visit.now, Place(at, wanted), await self._said(tx, visit, topic, row))

    async def _said(self, tx: Tx, visit: Visit, topic: Any, row: Any) -> list[Notice]:
        events = await groups.said_since(tx, row.reference, topic.seen)
        answer = (NoticeButton("act-answer", Start("answer_case", row.reference)),)
        return [
            Notice(
                to=topic.address_id, key=key_of("thread", event.kind), words=words, files=tuple(event.files), case=row.reference,
                facts={"day": day(event.at, visit), "name": ""}, buttons=(answer,),
            )
            for event, words in zip(events, thread_as_read(events, row.association_id), strict=True)
            if event.side == "resident" and (words or event.files)
        ]  # fmt: skip


def _chat(group: Group, address_id: str) -> Chat:
    at = group.at
    return Chat(address_id, at.channel, at.bot, person_id=None, language=at.language, stopped=False, gone=False, lapsed=False)
