"""The thread of a case at the staff bot: read whole, acted upon as it is now, and second thoughts about what was written."""

from __future__ import annotations

from bot.channels.port import Outgoing
from bot.fronts import case_screen
from bot.fronts.case_words import told
from bot.fronts.front import Front
from bot.fronts.visit import Visit
from dialogue import buttons
from dialogue.buttons import Bound
from dialogue.session import Revised
from routing.access import Member
from routing.merged import thread_of
from routing.refusals import Refusal
from storage import cases
from storage.database import Tx


class Thread(Front):
    """The part of the staff bot that has to do with the words of a case."""

    async def pressed(self, tx: Tx, visit: Visit, data: str) -> None:
        """A button of a case as it was before does nothing but show what changed."""
        match buttons.read(data):
            case Bound(version, pressed):
                if visit.member is None:
                    raise Refusal("staff-stranger")
                row = await self.house.desk.readable(tx, visit.member, pressed.about)
                if row.version != version:
                    cases.audit(tx, at=visit.now, member_id=visit.member.id, act="read", reference=row.reference)
                    await case_screen.show(tx, visit, visit.member, row, changed=True)
                    return
                data = buttons.written(pressed)
        await super().pressed(tx, visit, data)

    async def show_thread(self, tx: Tx, visit: Visit, member: Member, reference: str) -> None:
        """All that was said, when it is too long for the screen."""
        row = await self.house.desk.readable(tx, member, reference)
        cases.audit(tx, at=visit.now, member_id=member.id, act="read", reference=reference)
        thread = await thread_of(tx, reference)
        visit.show(Outgoing(text="\n\n".join([reference, *told(visit, row, thread)])), case=reference)

    async def edited(self, tx: Tx, visit: Visit, text: str) -> None:
        """An edited message revises the answer it gave, as long as that has not been sent."""
        if visit.session is not None and visit.session.holds(visit.message):
            await self.reply(tx, visit, Revised(visit.message, text))
            return
        visit.say("edited-unknown")
        visit.ask()
