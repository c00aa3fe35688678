"""What a finished conversation of the residents' bot does: each draft becomes an act of the desk, in the transaction of the message."""

from __future__ import annotations

from typing import Any

from bot.fronts.residents import recovering
from bot.fronts.residents import voices as voice_screens
from bot.fronts.residents.cases import resident_of
from bot.fronts.residents.my_data import Acts
from bot.fronts.visit import Visit
from dialogue.keys import key_of
from dialogue.kinds import Story, Words
from flows.residents.about_which import WhichDraft
from flows.residents.add_to_case import AdditionDraft
from flows.residents.change_consents import ConsentsDraft
from flows.residents.check_transcript import ApprovedDraft
from flows.residents.choose_secret import SecretDraft
from flows.residents.consents import FirstConsentsDraft
from flows.residents.give_detail import DetailDraft
from flows.residents.join_voice import JoinDraft, NotJoined
from flows.residents.leave_voice import LeavingDraft
from flows.residents.problem_solved import SolvedDraft
from flows.residents.recover_case import RecoveryDraft
from flows.residents.report_concern import ConcernDraft, TurnedAway
from flows.residents.share_case import ShareDraft
from flows.residents.withdraw_case import WithdrawalDraft
from routing.casework import details, transcripts
from routing.voices import joining, parting
from routing.voices import sharing as voices
from storage import cases, conversations
from storage.database import Tx

YOUNG = "come_with_an_adult"


async def settle(tx: Tx, visit: Visit, draft: object, menu: tuple[Any, ...]) -> bool:
    """Says whether there was anything to do with such a draft; `menu` is shown to whoever is left with nothing begun."""
    resident, desk, now = resident_of(visit), visit.house.desk, visit.now
    match draft:
        case ConcernDraft():
            await _file(tx, visit, draft)
        case FirstConsentsDraft(references, quotable, contactable):
            for reference in references:
                await desk.change_consents(tx, now, resident, reference, quotable, contactable)
            visit.say("consents-noted")
            _ask_more(visit, await details.to_ask_of(tx, references))
        case DetailDraft():
            await details.give(tx, now, desk, resident, draft)
            visit.say("detail-noted" if draft.answer else "detail-passed")
        case TurnedAway(reason):
            await _drop_files(tx, visit)
            _turn_away(visit, reason)
        case WhichDraft():
            _go_on_about(visit, draft)
        case AdditionDraft():
            visit.tell(await desk.add(tx, now, resident, draft))
        case ApprovedDraft():
            visit.tell(await transcripts.approve(tx, now, resident, draft))
        case SolvedDraft():
            visit.tell(await desk.solved(tx, now, resident, draft))
            await _drop_files(tx, visit)
        case RecoveryDraft():
            await recovering.settle(tx, visit, draft)
        case ConsentsDraft() | SecretDraft() | WithdrawalDraft():
            await Acts(visit, resident).settle(tx, draft)
        case _:
            return await _settle_link(tx, visit, draft, menu)
    return True


async def _drop_files(tx: Tx, visit: Visit) -> None:
    """What came to nothing here; not what was told in a conversation that waits under this one."""
    if visit.session is None or visit.session.under is None:
        await conversations.drop_unsent_files(tx, visit.chat.address_id)


def _turn_away(visit: Visit, reason: str) -> None:
    """Where it is known where a child lives, the association that works there is named: others can be met there."""
    near = visit.house.directory.bodies_for(visit.house.directory.spot(_known_place(visit)), "") if reason == YOUNG else ()
    if near:
        visit.say("come-with-an-adult-near", association=near[0].name)
    else:
        visit.say(key_of(reason))


def _known_place(visit: Visit) -> str:
    """The code of the place a poster told, or that was said before anything else; "" when neither was."""
    session = visit.session
    told = session.answers.get("place") if session else None
    if isinstance(told, dict) and len(told.get("options", ())) == 1:
        return str(told["options"][0][0])
    known = session.facts.get("known_place") if session else None
    return str(known[0]) if known else ""


async def _settle_link(tx: Tx, visit: Visit, draft: object, menu: tuple[Any, ...]) -> bool:
    """What came of a link that was shared or opened."""
    match draft:
        case ShareDraft():
            await _share(tx, visit, draft)
        case JoinDraft():
            visit.tell(await voices.join(tx, visit.now, resident_of(visit), draft))
        case NotJoined():
            visit.say("join-declined", menu)
        case LeavingDraft():
            await _leave(tx, visit, draft)
        case _:
            return False
    return True


async def _file(tx: Tx, visit: Visit, draft: ConcernDraft) -> None:
    """One case, or one more voice, for each thing the person told; the other consents are asked once it is sent, for the cases."""
    references, more = [], None
    for concern in draft.each():
        reference, notices = await joining.speak(tx, visit.now, visit.house.desk, resident_of(visit), concern)
        if reference:
            references.append(reference)
            more = more or details.to_ask(reference, concern.theme, concern.subtheme)
        visit.tell(notices)
    if references and not (draft.quotable or draft.contactable):
        visit.then = ("consents", {"references": references}, {})
    else:
        _ask_more(visit, more)


def _ask_more(visit: Visit, facts: dict[str, Any] | None) -> None:
    """What their relay would ask first, if there is such a question: last, so that nothing else waits for it."""
    if facts:
        visit.then = ("give_detail", facts, {})


async def _leave(tx: Tx, visit: Visit, draft: LeavingDraft) -> None:
    """It is not the same after all: what they said becomes a case of their own, and what they said nothing of is told now."""
    reference, notices = await parting.leave(tx, visit.now, visit.house.desk, resident_of(visit), draft.reference)
    visit.tell(notices)
    visit.then = ("consents", {"references": [reference]}, {}) if reference else ("report_concern", {}, {})


def _go_on_about(visit: Visit, draft: WhichDraft) -> None:
    """What was said goes on, message by message, as the beginning of an addition, or of a new concern."""
    kept = visit.session.answers if visit.session else {}
    begun = {**(kept.get("said") or Story().take(Words(draft.told.words, *draft.told.messages))), "over": False}
    if draft.reference:
        visit.then = ("add_to_case", {"reference": draft.reference}, {"more": begun})
    else:
        visit.then = ("report_concern", {}, {"story": begun, **({"place": kept["place"]} if "place" in kept else {})})


async def _share(tx: Tx, visit: Visit, draft: ShareDraft) -> None:
    """What to do with the next message, then that message, which goes on as it is."""
    payload = await voices.share(tx, visit.now, visit.house.desk, resident_of(visit), draft)
    visit.say("share-how")
    visit.show(voice_screens.to_forward(visit, await cases.case(tx, draft.reference), payload))
