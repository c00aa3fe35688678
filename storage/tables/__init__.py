"""Every table. The `sqlite_where` of an index is its condition on PostgreSQL too: `storage/migrations/env.py` tells it there, since naming
PostgreSQL here would load two megabytes of it everywhere.
"""

from __future__ import annotations

from storage.tables.admissions import Admission
from storage.tables.announcements import Announcement, AnnouncementCopy
from storage.tables.audit import AuditEntry
from storage.tables.canned import CannedAnswer
from storage.tables.cases import Case, CaseEvent, Fact, Saying, Summary
from storage.tables.clocks import CaseClock, Closure, DelayRow, MemberSeen, QueueDay
from storage.tables.codings import Coding
from storage.tables.contracts import CityContract
from storage.tables.directory import Alias, Association, Outline, Qpv, QpvCommune, Territory
from storage.tables.groups import CaseTopic, TeamGroup
from storage.tables.intake import PaperSlip
from storage.tables.letters import Letter, LetterMessage
from storage.tables.links import Link, Supporter
from storage.tables.messages import (
    SPOKEN,
    Conversation,
    HeardMessage,
    MediaFile,
    OutboxMessage,
    OutboxPiece,
    SetAside,
    in_mailbox,
    told_of,
    under_way,
    waits,
)
from storage.tables.people import Address, Invitation, Member, Person
from storage.tables.posted import PostedLetter
from storage.tables.quotes import Quote
from storage.tables.residents import ErasedCase, RecoveryTry, SecretWord
from storage.tables.translations import Translation
from storage.tables.uploads import Upload, UploadPart
from storage.tables.voice_notes import Transcript, wanted

__all__ = [
    "SPOKEN",
    "Address",
    "Admission",
    "Alias",
    "Announcement",
    "AnnouncementCopy",
    "Association",
    "AuditEntry",
    "CannedAnswer",
    "Case",
    "CaseClock",
    "CaseEvent",
    "CaseTopic",
    "CityContract",
    "Closure",
    "Coding",
    "Conversation",
    "DelayRow",
    "ErasedCase",
    "Fact",
    "HeardMessage",
    "Invitation",
    "Letter",
    "LetterMessage",
    "Link",
    "MediaFile",
    "Member",
    "MemberSeen",
    "OutboxMessage",
    "OutboxPiece",
    "Outline",
    "PaperSlip",
    "Person",
    "PostedLetter",
    "Qpv",
    "QpvCommune",
    "QueueDay",
    "Quote",
    "RecoveryTry",
    "Saying",
    "SecretWord",
    "SetAside",
    "Summary",
    "Supporter",
    "TeamGroup",
    "Territory",
    "Transcript",
    "Translation",
    "Upload",
    "UploadPart",
    "in_mailbox",
    "told_of",
    "under_way",
    "waits",
    "wanted",
]
