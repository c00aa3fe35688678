"""What a resident sees of what is held about them, and everything they can do with it: take it away, change it, withdraw, be forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.channels.port import Button, Outgoing
from bot.documents import exporting
from bot.fronts import leftovers
from bot.fronts.dates import day
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Start, written
from dialogue.keys import key_of
from flows.residents.change_consents import Consent, ConsentsDraft
from flows.residents.choose_secret import SecretDraft
from flows.residents.withdraw_case import Why, WithdrawalDraft
from routing.cases import MAY_WITHDRAW, State
from routing.desk import Resident
from routing.notices import Notice, NoticeButton
from routing.refusals import Refusal
from routing.residents import forgetting, recovery
from routing.residents.withdrawing import withdraw
from storage import cases, my_data
from storage.database import Tx
from storage.outbox import EXPORT

FLOWS = frozenset({"withdraw_case", "choose_secret", "change_consents"})
"""Conversations about cases of one's own."""
Draft = ConsentsDraft | SecretDraft | WithdrawalDraft
_CONFIRM_MINUTES = 15
"""After this long "Yes, erase everything" asks again: an old screen must not erase anything by one tap."""


@dataclass(frozen=True, slots=True)
class Acts:
    """What the buttons of these screens do, for one chat."""

    visit: Visit
    resident: Resident

    async def do(self, tx: Tx, do: Do) -> None:
        match do.act:
            case "export":
                await self._export(tx)
            case "erase":
                self._confirm()
            case "erase_all" if 0 <= _minutes(self.visit.now) - do.number <= _CONFIRM_MINUTES:
                await self._erase(tx)
            case "erase_all":
                self._confirm()
            case _:
                await self.show(tx)

    async def show(self, tx: Tx) -> None:
        """One screen, in plain words."""
        visit, house = self.visit, self.visit.house
        held = await my_data.held(tx, self.resident.person_id)
        facts: dict[str, str | int] = {"since": day(held.since, visit), "cases": held.cases, "words": held.words, "files": held.files}
        parts = [visit.text("my-data", **facts)]
        if held.cases:
            parts.append(visit.text("my-data-consents", cases=held.cases, quotable=held.quotable, contactable=held.contactable))
        parts += [visit.text("my-data-readers"), visit.text("my-data-kept", hours=house.draft_hours, days=house.sent_days)]
        rows = await cases.cases_of_person(tx, self.resident.person_id)
        visit.show(Outgoing(text="\n\n".join(parts), buttons=self._buttons(rows)))
        visit.ask()

    def _buttons(self, rows: list[Any]) -> tuple[tuple[Button, ...], ...]:
        text = self.visit.text
        export, erase = Button(text("act-export"), written(Do("export"))), Button(text("act-erase"), written(Do("erase")))
        consents = (Button(text("act-consents"), written(Start("change_consents"))),) if rows else ()
        back = [
            (Button(text("act-withdraw-case", reference=row.reference), written(Start("withdraw_case", row.reference))),)
            for row in rows
            if State(row.state) in MAY_WITHDRAW
        ]
        return tuple(filter(None, ((export,), consents, *back, (erase,))))

    async def _export(self, tx: Tx) -> None:
        """Ask for the archives; each is made when its message is sent, away from whoever else is being heard."""
        if await my_data.export_waits(tx, self.resident.person_id):
            raise Refusal("refused-export-waits")
        count = await exporting.parts(tx, self.resident.person_id)
        if count > 1:
            self.visit.say("export-several", count=count)
        for part in range(1, count + 1):
            self.visit.show(Outgoing(text=self.visit.text("export-here", part=part, count=count)), f"{EXPORT}{part}")

    def _confirm(self) -> None:
        yes = NoticeButton("act-erase-all", Do("erase_all", "", _minutes(self.visit.now)))
        self.visit.say("erase-confirm", ((yes,), (NoticeButton("act-my-cases", Do("my_cases")),)))

    async def _erase(self, tx: Tx) -> None:
        """Whatever was to be said to this person goes with them; what is said now goes to an address without a person."""
        visit = self.visit
        left = await leftovers.found(tx, self.resident.person_id)
        address, notices = await forgetting.forget(tx, visit.now, visit.house.desk, self.resident)
        await leftovers.take_away(tx, visit.house, left)
        visit.said.clear()
        visit.session, visit.changed, visit.forgotten = None, True, True
        visit.chat.address_id, visit.chat.person_id, visit.chat.sealed = address, None, None
        visit.tell(notices)
        visit.say("erased-all")

    async def facts_for(self, tx: Tx, start: Start) -> dict[str, Any]:
        """Facts of a conversation of `FLOWS`: a case of this person, or their newest ones. Raises `Refusal`."""
        desk = self.visit.house.desk
        if start.flow != "change_consents":
            return {"reference": (await desk.owned(tx, self.resident, start.about)).reference}
        mine = (
            [await desk.owned(tx, self.resident, start.about)] if start.about else await cases.cases_of_person(tx, self.resident.person_id)
        )
        if not mine:
            raise Refusal("refused-no-case-yet")
        return {"cases": [[row.reference, f"{row.reference} · {self.visit.text(key_of('theme', row.theme))}"] for row in mine]}

    async def settle(self, tx: Tx, draft: Draft) -> None:
        visit, desk = self.visit, self.visit.house.desk
        match draft:
            case ConsentsDraft():
                await self._consents(tx, draft)
            case WithdrawalDraft(reference, Why.KEEP):
                visit.say("case-kept", reference=reference)
            case WithdrawalDraft():
                visit.tell(await withdraw(tx, visit.now, desk, self.resident, draft))
            case SecretDraft(reference):
                await recovery.choose(tx, desk, self.resident, draft)
                visit.say("secret-chosen", reference=reference)

    async def _consents(self, tx: Tx, draft: ConsentsDraft) -> None:
        visit, desk = self.visit, self.visit.house.desk
        if draft.consent is Consent.TRANSMIT:
            visit.tell([] if draft.agreed else await self._take_back(tx, draft.references))
        for reference in draft.references if draft.consent is not Consent.TRANSMIT else ():
            given = {"quotable" if draft.consent is Consent.QUOTE else "contactable": draft.agreed}
            await desk.change_consents(tx, visit.now, self.resident, reference, **given)
        visit.say("consents-noted", ((NoticeButton("act-my-data", Do("my_data")),),))

    async def _take_back(self, tx: Tx, references: tuple[str, ...]) -> list[Notice]:
        """Withdraw these cases; among several, those that are over stay as they are."""
        visit, desk, told = self.visit, self.visit.house.desk, list[Notice]()
        for reference in references:
            row = await desk.owned(tx, self.resident, reference)
            if len(references) == 1 or State(row.state) in MAY_WITHDRAW:
                told += await withdraw(tx, visit.now, desk, self.resident, WithdrawalDraft(reference, Why.NOT_SAID))
        return told


def case_buttons(visit: Visit, row: Any) -> list[tuple[Button, ...]]:
    """What can be done with a case beside adding to it."""
    consents = Button(visit.text("act-case-consents"), written(Start("change_consents", row.reference)))
    secret = Button(visit.text("act-secret"), written(Start("choose_secret", row.reference)))
    back = Button(visit.text("act-withdraw"), written(Start("withdraw_case", row.reference)))
    return [(consents, back), (secret,)] if State(row.state) in MAY_WITHDRAW else [(consents,), (secret,)]


def _minutes(now: datetime) -> int:
    return int(now.timestamp()) // 60
