"""What members write to residents, whichever way they write it: second thoughts included."""

from __future__ import annotations

from bot.fronts.front import Front
from bot.fronts.visit import Visit
from dialogue.session import Revised
from storage.database import Tx


class Thread(Front):
    """The part of the staff bot that has to do with words of members."""

    async def edited(self, tx: Tx, visit: Visit, text: str) -> None:
        """An edited message revises the answer it gave, as long as that has not been sent."""
        if visit.session is not None and visit.session.holds(visit.message):
            await self.reply(tx, visit, Revised(visit.message, text))
            return
        visit.say("edited-unknown")
        visit.ask()
