"""A resident has messages read aloud: the last ones, all of them from now on, or in a language that is only heard here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.fronts.ear import ON_PAGE, can_listen
from bot.fronts.front import Front
from bot.fronts.visit import Visit
from bot.voice.listening import OWN
from dialogue.asides import Aside
from dialogue.buttons import Do, Start
from flows.residents.choose_language import LanguageDraft
from routing.access import Role
from routing.notices import NoticeButton
from routing.refusals import Refusal
from storage import people, shown, spoken
from storage.database import Tx


@dataclass
class Listening(Front):
    """What whoever listens may ask for."""

    async def aside(self, tx: Tx, visit: Visit, aside: Aside) -> None:
        if aside is Aside.LISTEN:
            await _listen(tx, visit)
        elif aside is Aside.LANGUAGE:
            await self.begin(tx, visit, Start("choose_language"))
        else:
            await super().aside(tx, visit, aside)

    def commands_of(self, role: Role | None) -> Sequence[str]:
        """Nobody is offered to listen where nothing speaks."""
        return [name for name in super().commands_of(role) if name != "listen" or self.house.reading is not None]

    async def facts_for(self, tx: Tx, visit: Visit, start: Start) -> dict[str, Any]:
        heard = _languages(visit) if start.flow == "choose_language" else []
        return {"recorded": heard} if heard else {}

    async def settle(self, tx: Tx, visit: Visit, draft: object) -> None:
        if not isinstance(draft, LanguageDraft):
            await super().settle(tx, visit, draft)
            return
        if draft.heard or visit.chat.aloud not in ("", OWN):
            await _choose(tx, visit, draft.heard)
        await super().settle(tx, visit, draft)
        if draft.heard:
            visit.say("aloud-language-chosen")


async def _listen(tx: Tx, visit: Visit) -> None:
    """Read the message that they replied to or whose button they pressed, or what they have before their eyes: what was said together,
    last."""
    at = visit.at
    if not can_listen(visit.house.reading, at):
        visit.say("aloud-not-here")
        visit.ask()
        return
    newest = [one for one in await shown.newest(tx, visit.chat.channel, visit.chat.address_id) if one.message.get("text")]
    under = [one for one in newest if visit.replies_to and one.receipt == visit.replies_to]
    for one in under or reversed([one for one in newest if one.at == newest[0].at]):
        spoken.follow(tx, at._replace(aloud=at.aloud or OWN), one.message, visit.now, urgency=0, case_reference=one.case or None)
    if not newest:
        visit.say("aloud-nothing")
    elif not at.aloud:
        visit.say("aloud-soon", ((NoticeButton("act-aloud-on", Do("aloud", "on")),),))


async def turn(tx: Tx, visit: Visit, to: str) -> None:
    """Read everything aloud from now on, or no longer: "on" or "off", by its button."""
    how = OWN if to == "on" else ""
    await _choose(tx, visit, how)
    if how:
        visit.say("aloud-on", ((NoticeButton("act-aloud-off", Do("aloud", "off")),),))
    else:
        visit.say("aloud-off")
    visit.ask()


async def _choose(tx: Tx, visit: Visit, how: str) -> None:
    """From now on all is read so; nothing is when it is "". Raises `Refusal` where that can't be."""
    reading = visit.house.reading
    if how and (reading is None or visit.chat.channel == ON_PAGE or not reading.reads(visit.language, how)):
        raise Refusal("aloud-not-here")
    await people.change_address(tx, visit.chat.address_id, aloud=how)
    visit.chat.aloud = how


def _languages(visit: Visit) -> list[list[Any]]:
    """Languages that are only heard here, as (code, name) pairs."""
    reading = visit.house.reading
    if reading is None or visit.chat.channel == ON_PAGE or not reading.prompts.languages:
        return []
    from babel import Locale

    names = Locale.parse(visit.language, sep="-").languages
    return [[code, visit.text("aloud-language", language=names.get(code) or code)] for code in reading.prompts.languages]
