"""The language a resident writes in: where it is another than the one they are spoken to in, they are asked, once, and never made to."""

from __future__ import annotations

from bot.channels.port import Button, Outgoing
from bot.fronts.visit import Visit
from dialogue.buttons import Do, written
from dialogue.kinds import Invalid, Story
from routing.written_in import unmistakable, written_in
from storage import people, shown
from storage.database import Tx

LONG = 12
"""Words of a message that alone says enough; of shorter ones, it takes two in a row unless one is `unmistakable`: seven words of one
language, and at most one of any other."""
_LEAST = 2


async def hear_language(tx: Tx, visit: Visit, text: str) -> None:
    """Note the language of what somebody wrote in their own words, and offer to speak it. It changes nothing of what they are writing: the
    question that is open stays open, and words that follow answer that."""
    many = len(text.split())
    written = written_in(text) if many >= _LEAST else None
    if written is None or written in visit.chat.asked_languages.split():
        return
    other = written if written != visit.language and written in visit.house.texts.languages else ""
    again = bool(other) and (visit.chat.heard_language == other or many >= LONG or unmistakable(text))
    if again and not await _in_danger(tx, visit):
        await _note(tx, visit, heard="", asked=other)
        _offer(visit, other)
    elif visit.chat.heard_language != other:
        await _note(tx, visit, heard=other)


async def speak(tx: Tx, visit: Visit, language: str) -> None:
    """They chose, with one tap."""
    if language not in visit.house.texts.languages:
        visit.ask(Invalid("old-button"))
        return
    chosen = language != visit.language
    if chosen:
        await people.change_address(tx, visit.chat.address_id, language=language)
        visit.new_language = language
    visit.say("language-chosen" if chosen else "language-kept")
    visit.ask()


def _offer(visit: Visit, language: str) -> None:
    """In both languages, for whoever reads one of them only; to go on as before comes first."""
    texts, spoken = visit.house.texts, visit.language
    both = [texts(each, "language-offer", {"language": language}) for each in (spoken, language)]
    row = tuple(Button(texts.own_name(each), written(Do("speak", each))) for each in (spoken, language))
    visit.show(Outgoing(text="\n".join(both), buttons=(row,)))


async def _note(tx: Tx, visit: Visit, *, heard: str, asked: str = "") -> None:
    visit.chat.heard_language = heard
    visit.chat.asked_languages = f"{visit.chat.asked_languages} {asked}".strip()
    changes = {"heard_language": heard, "asked_languages": visit.chat.asked_languages}
    await people.change_address(tx, visit.chat.address_id, **changes)


async def _in_danger(tx: Tx, visit: Visit) -> bool:
    """Somebody who tells of danger, or was just told whom to call, has other cares than the language."""
    asking = visit.asking
    told = [asking.kept] if asking and isinstance(asking.question.kind, Story) else []
    told += [visit.session.answers.get(one.step) for one in asking.path if isinstance(one.kind, Story)] if visit.session and asking else []
    words = [part["words"] for kept in told if isinstance(kept, dict) for part in kept.get("parts", ())]
    if any(visit.house.danger(said) for said in words):
        return True
    numbers = {said for key in ("danger-numbers", "danger-perhaps") for said in visit.house.texts.every(key)}
    sent = await shown.newest(tx, visit.chat.channel, visit.chat.address_id)
    return any((one.message or {}).get("text") in numbers for one in sent)
