"""A case that many say, as relays see and handle it: how it is called, how many they are, whose words are taken out of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.channels.port import Button
from bot.fronts.visit import Visit
from dialogue.buttons import Start, written
from flows.staff.name_voice import VoiceNameDraft
from flows.staff.split_voice import SplitDraft
from routing.access import Member
from routing.cases import MERGEABLE, State
from routing.notices import Notice
from routing.voices import parting
from routing.voices import sharing as voices
from storage.database import Tx

COMMANDS = {"name_voice": "name_voice", "split_voice": "split_voice"}
"""The commands of this part, and the flow each begins."""
_MOST_LIKE = 3


async def facts_for(tx: Tx, row: Any, flow: str) -> dict[str, Any]:
    return {"voiced": await parting.voiced(tx, row)} if flow == "split_voice" else {}


async def settle(tx: Tx, visit: Visit, member: Member, draft: SplitDraft | VoiceNameDraft) -> tuple[list[Notice], str, str]:
    """Who must hear, what the member is told, and of which case."""
    desk, now = visit.house.desk, visit.now
    if isinstance(draft, VoiceNameDraft):
        await voices.name(tx, now, desk, member, draft)
        return [], "staff-voice-named", draft.reference
    reference, notices = await parting.split(tx, now, desk, member, draft)
    return notices, "staff-voice-split", reference


def lines(visit: Visit, row: Any, joined: int, like: Sequence[str]) -> list[str]:
    """How it is called and how many say it; the open cases it was shown beside, when its resident said that it is something else."""
    named = [visit.text("case-voice-name", name=row.voice_name)] if row.voice_name else []
    many = [visit.text("case-voice", people=joined + 1)] if joined else []
    return [*named, *many, *([visit.text("case-looks-like", others=", ".join(like))] if like else [])]


def near(row: Any, thread: Sequence[Any]) -> list[str]:
    """The cases that were shown to its resident as alike."""
    first = next((event for event in thread if event.kind == "concern" and event.case_reference == row.reference), None)
    return list(first.detail.get("near", ()))[:_MOST_LIKE] if first else []


def buttons(visit: Visit, row: Any, joined: int, like: Sequence[str]) -> tuple[tuple[Button, ...], ...]:
    """What can be done about the voice that a case is, in the state it is in."""
    if row.merged_into or State(row.state) not in MERGEABLE:
        return ()
    acts = [Button(visit.text("act-merge-into", into=into), written(Start("merge_case", row.reference, into))) for into in like]
    if joined:
        acts.append(Button(visit.text("act-name-voice"), written(Start("name_voice", row.reference))))
        acts.append(Button(visit.text("act-split-voice"), written(Start("split_voice", row.reference))))
    return tuple((act,) for act in acts)
