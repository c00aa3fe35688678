"""A concern filed by a relay for a resident met in person, who finds it again with a paper: a number and a secret word.

The resident has a pseudonym like any other, and an address nobody can be written to at. Once they find the case again from a phone
(`routing.residents.recovery`), that phone is where the answers go; until then they are kept in the case.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from dialogue.insults import masked
from flows.residents.choose_secret import SecretDraft
from flows.staff.file_in_person import InPersonDraft
from routing.access import Member, current, may_file_for_others
from routing.desk import Desk, Resident
from routing.notices import Notice
from routing.references import reference_in
from routing.refusals import Refusal
from routing.residents import recovery
from storage import audit, intake, people
from storage.database import Tx
from storage.intake import PAPER

_CONSONANTS, _VOWELS, _DIGITS = "bdflmrtv", "aiou", "23456789"
"""Letters and digits that are not taken for one another when they are read aloud or by hand."""
_OPENS = "retrouver-"
"""Begins the payload of the link on a paper; the number of the case follows, which gives nothing by itself."""


@dataclass(frozen=True, slots=True)
class Filed:
    reference: str
    word: str
    """Shown on the paper, and kept nowhere as it is."""
    notices: list[Notice]


def new_word() -> str:
    """Three syllables and three digits, seventeen million in all: "bamilo472"; tries are counted (`recovery.MOST_TRIES`)."""
    while True:
        word = "".join(secrets.choice(_CONSONANTS) + secrets.choice(_VOWELS) for _ in range(3))
        if masked(word) == word:
            return word + "".join(secrets.choice(_DIGITS) for _ in range(3))


async def file(tx: Tx, now: datetime, desk: Desk, member: Member, draft: InPersonDraft) -> Filed:
    """The case goes to whoever its place and theme are for, like any other. Raises `Refusal` for who handles no case."""
    member = await current(tx, member)
    if not may_file_for_others(member):
        raise Refusal("refused-role")
    person, address = people.new_id(), people.new_id()
    lookup = people.lookup(tx, PAPER, "residents", address)
    people.add_address(
        tx, id=address, lookup=lookup, channel=PAPER, bot="residents", chat="", language=member.language, now=now, person_id=person
    )
    await people.change_address(tx, address, gone=True)
    await intake.give_files(tx, [media for media, _ in draft.concern.story.files], address)
    resident = Resident(person, address, member.language)
    reference, notices = await desk.open_case(tx, now, resident, draft.concern)
    word = new_word()
    await recovery.choose(tx, desk, resident, SecretDraft(reference, word))
    audit.note(tx, at=now, member_id=member.id, act="file_in_person", reference=reference)
    return Filed(reference, word, [notice for notice in notices if notice.to != address])


def payload_of(reference: str) -> str:
    """What the link on a paper opens the residents' bot with."""
    return _OPENS + reference.removeprefix("PV-")


def reference_of(payload: str) -> str | None:
    """The case that a paper's link is about; None for any other payload."""
    return reference_in(payload.removeprefix(_OPENS)) if payload.startswith(_OPENS) else None
