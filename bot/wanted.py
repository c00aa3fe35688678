"""Whether the files of a message would be kept, as things stand: asked before large ones are written ahead of it (`bot.files.gate`)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.arrived import counted_as
from bot.channels.port import Incoming
from bot.flood import Buckets
from bot.house import House
from bot.sessions import Sessions
from dialogue.kinds import Attached
from dialogue.session import Replied, Session
from dialogue.words import tidy
from storage import conversations, people


@dataclass(frozen=True, slots=True)
class Wanted:
    """Call it. It changes nothing: the message is counted, and heard, afterwards."""

    house: House
    sessions: Sessions
    buckets: Buckets | None = None

    async def __call__(self, incoming: Incoming) -> bool:
        """False for whoever is to wait, for what was heard already, where no question takes files, and where nothing may be written down
        because the age is not known."""
        if self.buckets is not None and not self.buckets.of(counted_as(incoming)).would_take(self.buckets.now()):
            return False
        names = [incoming.chat, *([incoming.names.also] if incoming.names and incoming.names.also else [])]
        async with self.house.database.read() as tx:
            if await conversations.was_heard(
                tx, conversations.key_of(tx, incoming.channel, incoming.bot, incoming.within, incoming.message)
            ):
                return False
            chats = await conversations.chats(tx, [people.lookup(tx, incoming.channel, incoming.bot, name) for name in names])
            visits = [self.sessions.visit(tx, chat, self.house.now()) for chat in chats.values()]
        return any(visit.session is not None and _keeps(visit.session, incoming) for visit in visits)


def _keeps(session: Session, incoming: Incoming) -> bool:
    if not session.takes_files:
        return False
    media = incoming.media[0]
    after, _, _ = session.hear(Replied(Attached(people.new_id(), media.kind, media.seconds, tidy(incoming.text).strip(), 0)))
    return after is not session and not after.withheld
