"""A case found again from another phone or channel, by its number and the secret word its resident chose.

Whoever knows both is the same person: the two chats become one person, and the answers go where they last wrote from. In a chat where
somebody else spoke before, the case is shown, and nobody becomes anybody.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from dialogue.buttons import Start
from flows.residents.choose_secret import SecretDraft
from flows.residents.recover_case import RecoveryDraft
from routing.desk import Desk, Resident
from routing.notices import Notice, NoticeButton
from routing.references import reference_in
from routing.refusals import Refusal
from routing.residents.on_paper import is_on_paper
from storage import cases, doors, intake, people, recovery
from storage.database import Tx

MOST_TRIES = 5
"""A day, from one chat; and as many for one number, whoever tries."""
MOST_IN_A_MINUTE = 30
"""Of all chats together: each try costs the whole house some tens of milliseconds, and a chat on the web costs nobody anything."""
_SALT, _COST = 16, {"n": 2**13, "r": 8, "p": 1, "dklen": 32}
_NOTHING = bytes(_SALT + 32)
"""Checked against when there is no word, so that an unknown number takes as long to refuse as a wrong word."""


async def choose(tx: Tx, desk: Desk, resident: Resident, draft: SecretDraft) -> None:
    """The word of a case; a new one replaces the old one."""
    row = await desk.owned(tx, resident, draft.reference)
    salt = secrets.token_bytes(_SALT)
    await recovery.save(tx, row.reference, salt + await _hashed(tx, row.reference, draft.word, salt))


@dataclass(frozen=True, slots=True)
class Recovered:
    """`resident` is who the chat's resident is from now on; `told` is who must hear of it."""

    resident: Resident
    reference: str
    told: list[Notice] = field(default_factory=list)
    moved: bool = True
    """False when the case was only shown here."""


async def recover(tx: Tx, now: datetime, resident: Resident, draft: RecoveryDraft) -> Recovered:
    """The case comes to this chat, if all that was said here is one person's.

    An unknown number and a wrong word are refused in the same words, after as long.
    """
    reference = reference_in(draft.reference) or ""
    await _one_try_more(tx, now, resident, reference or draft.reference)
    kept = await recovery.kept(tx, reference) or _NOTHING
    row = await cases.case(tx, reference)
    right = hmac.compare_digest(kept[_SALT:], await _hashed(tx, reference, draft.word, kept[:_SALT]))
    if row is None or not right:
        raise Refusal("refused-recovery")
    if row.person_id != resident.person_id and not draft.all_mine:
        return Recovered(resident, reference, [] if is_on_paper(row) else [_read_elsewhere(row)], moved=False)
    if row.person_id != resident.person_id:
        await doors.become(tx, resident.person_id, row.person_id)
    await cases.move(tx, reference, row.version, address_id=resident.address_id)
    await doors.come_in(tx, row.person_id, resident.address_id, now)
    cases.add_event(tx, reference, at=now, kind="recovered", side="resident")
    await intake.drop_slip(tx, reference)
    return Recovered(Resident(row.person_id, resident.address_id, resident.language), reference, await _told(tx, resident, row))


def _read_elsewhere(row: Any) -> Notice:
    """To its resident, wherever they are: if it was not them, the word is known to somebody."""
    facts = {"reference": row.reference}
    buttons = ((NoticeButton("act-secret", Start("choose_secret", row.reference)),),)
    return Notice(to=row.address_id, key="case-read-elsewhere", facts=facts, buttons=buttons, case=row.reference)


async def _told(tx: Tx, resident: Resident, row: Any) -> list[Notice]:
    """The door that is left, so that nobody takes a case away unnoticed; the relay of somebody who had no phone with us until now."""
    facts = {"reference": row.reference}
    if is_on_paper(row):
        taker = await people.address_of_member(tx, row.taken_by) if row.taken_by else None
        return [Notice(to=taker, key="staff-has-phone", facts=facts, case=row.reference)] if taker else []
    if row.address_id == resident.address_id:
        return []
    return [Notice(to=row.address_id, at_door=True, key="case-moved-away", facts=facts, case=row.reference)]


async def _one_try_more(tx: Tx, now: datetime, resident: Resident, reference: str) -> None:
    keys = [tx.vault.fingerprint("recovery", "chat", resident.address_id), tx.vault.fingerprint("recovery", "case", reference)]
    everybody = tx.vault.fingerprint("recovery", "minute", f"{now:%H:%M}")
    if await recovery.tried(tx, everybody, now.date()) > MOST_IN_A_MINUTE:
        raise Refusal("refused-recovery-busy")
    if max([await recovery.tried(tx, key, now.date()) for key in keys]) > MOST_TRIES:
        raise Refusal("refused-recovery-tries")


async def _hashed(tx: Tx, reference: str, word: str, salt: bytes) -> bytes:
    """Off the event loop: it takes tens of milliseconds on purpose."""
    keyed = tx.vault.fingerprint("secret", reference, word).encode()
    return await asyncio.to_thread(lambda: hashlib.scrypt(keyed, salt=salt, **_COST))
