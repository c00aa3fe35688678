"""Whoever opens the residents' bot by a link: a poster's begins a concern whose place is known, a voice's offers to join a case."""

from __future__ import annotations

from typing import Any

from bot.fronts.front import Front
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Start
from dialogue.keys import key_of
from routing.desk import Resident
from routing.notices import Notice, NoticeButton
from routing.refusals import Refusal
from routing.residents.links import facts_of_case, facts_of_poster, link_for, opened_by
from routing.teams.posters import languages_on
from routing.voices import sharing as voices
from storage import cases, links, shown
from storage.database import Tx


async def arrive(front: Front, tx: Tx, visit: Visit, resident: Resident, payload: str) -> bool:
    """What a link that was opened begins. False for one that is unknown or was stopped: it opens the bot as any other way does."""
    link = await link_for(tx, payload)
    if link is None:
        return False
    await links.count_opening(tx, link.payload)
    if link.kind == "poster":
        spoken = await _languages(tx, visit, link)
        if link.theme:
            visit.say("poster-welcome-theme", spoken, place=link.label, theme=visit.text(key_of("theme", link.theme)))
        else:
            visit.say("poster-welcome", spoken, place=link.label)
        await _begin(front, tx, visit, Start("report_concern", link.payload))
    else:
        await _open_voice(front, tx, visit, resident, link)
    return True


async def _languages(tx: Tx, visit: Visit, link: Any) -> tuple[tuple[NoticeButton, ...], ...]:
    """For newcomers, whom a platform may have told us no language of: those of the poster's association, then all of them."""
    if visit.said or await shown.newest(tx, visit.chat.channel, visit.chat.address_id, most=1):
        return ()
    body = visit.house.directory.body(link.association_id) if link.association_id else None
    known = languages_on(body.languages if body else (), visit.house.texts.languages)
    others = tuple(
        NoticeButton("language-name", Do("speak", each), visit.house.texts.own_name(each)) for each in known if each != visit.language
    )
    return (*([others] if others else []), (NoticeButton("act-language", Start("choose_language")),))


async def opening(tx: Tx, text: str) -> str:
    """The payload in the words that a link to WhatsApp makes ready; "" when they are anybody's own."""
    payload = opened_by(text)
    return payload if payload and await link_for(tx, payload) else ""


async def _open_voice(front: Front, tx: Tx, visit: Visit, resident: Resident, link: Any) -> None:
    voice = await voices.behind(tx, resident, link)
    row = voice.case
    if voice.own or voice.joined:
        visit.say("join-own" if voice.own else "join-already", reference=row.reference)
        await front.do(tx, visit, Do("show", row.reference))
    elif became := voices.what_became(row):
        speak = NoticeButton("act-report", Start("report_concern", link.payload))
        visit.say(became, ((speak,),), place=row.place)
        visit.ask()
    else:
        facts = {"theme": visit.text(key_of("theme", row.theme)), "place": row.place}
        key = "join-about-words" if voice.words else "join-about"
        visit.tell([Notice(to=resident.address_id, key=key, facts=facts, words=voice.words, urgency=0)])
        await _begin(front, tx, visit, Start("join_voice", link.payload))


async def _begin(front: Front, tx: Tx, visit: Visit, start: Start) -> None:
    """Begin what the link is for, and say so when something else was under way: it waits."""
    under_way = visit.session
    if under_way and under_way.answers:
        wanted = (start.flow, await front.facts_for(tx, visit, start))
        if wanted != (under_way.flow_name, dict(under_way.facts)):
            visit.say("link-waits")
    await front.begin(tx, visit, start)


async def facts_of(tx: Tx, resident: Resident, start: Start) -> dict[str, Any]:
    """What a conversation begun by a link knows already. Raises `Refusal` when there is nothing to join."""
    link = await link_for(tx, start.about)
    if start.flow == "report_concern":
        if link is None:
            return {}
        return facts_of_poster(link) if link.kind == "poster" else facts_of_case(await cases.case(tx, link.case_reference))
    if link is None or link.kind != "voice":
        raise Refusal("refused-no-such-case", reference=start.about[:16])
    voice = await voices.behind(tx, resident, link)
    return {"reference": voice.case.reference, "of_age": voice.of_age}
