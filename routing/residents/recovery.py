"""A case found again from another phone or channel, by its number and the secret word its resident chose.

Whoever knows both is the same person: the two chats become one person, and the answers go where they last wrote from.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
from datetime import datetime

from flows.residents.choose_secret import SecretDraft
from flows.residents.recover_case import RecoveryDraft
from routing.cases import reference_in
from routing.desk import Desk, Resident
from routing.notices import Notice
from routing.refusals import Refusal
from routing.residents.on_paper import is_on_paper
from storage import cases, intake, people, recovery
from storage.database import Tx

MOST_TRIES = 5
"""A day, from one chat; and as many for one number, whoever tries."""
_SALT, _COST = 16, {"n": 2**13, "r": 8, "p": 1, "dklen": 32}
_NOTHING = bytes(_SALT + 32)
"""Checked against when there is no word, so that an unknown number takes as long to refuse as a wrong word."""


async def choose(tx: Tx, desk: Desk, resident: Resident, draft: SecretDraft) -> None:
    """The word of a case; a new one replaces the old one."""
    row = await desk.owned(tx, resident, draft.reference)
    salt = secrets.token_bytes(_SALT)
    await recovery.save(tx, row.reference, salt + await _hashed(tx, row.reference, draft.word, salt))


async def recover(tx: Tx, now: datetime, resident: Resident, draft: RecoveryDraft) -> tuple[Resident, str, list[Notice]]:
    """The case comes to this chat. Returns who the chat's resident is from now on, the number, and who must hear of it.

    An unknown number and a wrong word are refused in the same words, after as long.
    """
    reference = reference_in(draft.reference) or ""
    await _one_try_more(tx, now, resident, reference or draft.reference)
    kept = await recovery.kept(tx, reference) or _NOTHING
    row = await cases.case(tx, reference)
    right = hmac.compare_digest(kept[_SALT:], await _hashed(tx, reference, draft.word, kept[:_SALT]))
    if row is None or not right:
        raise Refusal("refused-recovery")
    if row.person_id != resident.person_id:
        await people.become(tx, resident.person_id, row.person_id)
    await cases.move(tx, reference, row.version, address_id=resident.address_id)
    cases.add_event(tx, reference, at=now, kind="recovered", side="resident")
    await intake.drop_slip(tx, reference)
    left = row.address_id
    taker = await people.address_of_member(tx, row.taken_by) if row.taken_by and is_on_paper(row) else None
    told = [Notice(to=taker, key="staff-has-phone", facts={"reference": reference}, case=reference)] if taker else []
    told += (
        [Notice(to=left, key="case-moved-away", facts={"reference": reference}, case=reference)]
        if left != resident.address_id and not is_on_paper(row)
        else []
    )
    return Resident(row.person_id, resident.address_id, resident.language), reference, told


async def _one_try_more(tx: Tx, now: datetime, resident: Resident, reference: str) -> None:
    keys = [tx.vault.fingerprint("recovery", "chat", resident.address_id), tx.vault.fingerprint("recovery", "case", reference)]
    if max([await recovery.tried(tx, key, now.date()) for key in keys]) > MOST_TRIES:
        raise Refusal("refused-recovery-tries")


async def _hashed(tx: Tx, reference: str, word: str, salt: bytes) -> bytes:
    """Off the event loop: it takes tens of milliseconds on purpose."""
    keyed = tx.vault.fingerprint("secret", reference, word).encode()
    return await asyncio.to_thread(lambda: hashlib.scrypt(keyed, salt=salt, **_COST))
