"""What is to be said, put into each person's language and into the outbox."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeAlias

from bot import render
from bot.channels.port import Bot, Outgoing
from bot.fronts import ear
from bot.fronts.visit import Visit
from bot.groups.placing import Place, places
from bot.texts import Texts
from routing.access import WORKING
from routing.clocks.timetable import Timetable
from routing.notices import Notice
from storage import doors, held, outbox, people, spoken, transcripts
from storage.database import Tx
from storage.people import At

if TYPE_CHECKING:
    from bot.voice.reading import Reading

_FOLLOWED = ("urgency", "letter", "due_at", "case_reference", "talk")
"""What the voice of a message has from its text."""
AWAKE = timedelta(minutes=30)
"""After a word or a press, a member is told things even in the hours of rest."""


async def deliver(tx: Tx, visits: Sequence[Visit]) -> None:
    """What these visits have to say, in the order it was said."""
    here = {visit.chat.address_id: visit.at for visit in visits}
    notices = [said.notice for visit in visits for said in visit.said if said.notice]
    heard_by = await _hearers(tx, visits[0].house.texts, visits[0].now, notices, here) if notices else _nobody
    shown = [said.media_id for visit in visits if visit.chat.bot == Bot.STAFF for said in visit.said if said.media_id]
    files = await _files(tx, notices, shown)
    after = await _after(tx, notices)
    for visit in visits:
        for said in visit.said:
            if visit.chat.bot == Bot.STAFF and said.media_id in files.withheld:
                continue
            if said.message is not None:
                at, said_so = here[visit.chat.address_id], _addressed(visit, said.message)
                urgency = outbox.AT_ONCE if said.at_once else 0
                how = {"urgency": urgency, "talk": said.talk, "media_id": said.media_id, "case_reference": said.case}
                put(tx, at, said_so, visit.now, **how)
            elif said.notice is not None:
                for place, told in heard_by(said.notice):
                    if visit.seat is not None and told.to == visit.chat.address_id:
                        said_here = render.notice(visit.house.texts, place.at.language, told)
                        put(tx, place.at, _addressed(visit, said_here), visit.now, urgency=told.urgency)
                        continue
                    rested = _rested(visit.house.timetable, place, visit.now, after(place.at, told))
                    _put_notice(tx, visit.house.texts, place, rested, visit.now, files, visit.house.reading)


def _addressed(visit: Visit, message: Outgoing) -> Outgoing:
    """In a group, what is said to one person begins with their name, and is said where they sit."""
    seat = visit.seat
    if seat is None:
        return message
    name = visit.text("group-to", name=seat.name) + "\n" if seat.name and not message.screen else ""
    return message._replace(text=name + message.text, topic=seat.topic)


def _rested(timetable: Timetable | None, place: Place, now: datetime, told: Notice) -> Notice:
    """A word to a member at rest is held until they have rested. Whoever wrote a moment ago is awake, and waits for replies perhaps; the
    topic of a case stays true, and people choose themselves what rings in a group."""
    at = place.at
    awake = at.seen_at is not None and now - at.seen_at < AWAKE
    if timetable is None or at.bot != Bot.STAFF or awake or place.topic is not None:
        return told
    due_at = timetable.calendar(at.queue).heard_from(told.due_at or now)
    return replace(told, due_at=due_at) if due_at > now else told


async def post(tx: Tx, texts: Texts, now: datetime, notices: Sequence[Notice], timetable: Timetable | None = None) -> None:
    """Notices of the house's own accord, such as a summary or a follow-up; with a timetable, nobody is told at rest."""
    heard_by = await _hearers(tx, texts, now, notices, {})
    files, after = await _files(tx, notices), await _after(tx, notices)
    for notice in notices:
        for place, told in heard_by(notice):
            _put_notice(tx, texts, place, _rested(timetable, place, now, after(place.at, told)), now, files)


async def post_at(tx: Tx, texts: Texts, now: datetime, place: Place, notices: Sequence[Notice]) -> None:
    """Notices at a place that is known, such as the topic of a case."""
    files = await _files(tx, notices)
    for notice in notices:
        _put_notice(tx, texts, place, notice, now, files)


Heard: TypeAlias = list[tuple[Place, Notice]]


def _nobody(told: Notice) -> Heard:
    return []


async def _hearers(tx: Tx, texts: Texts, now: datetime, notices: Sequence[Notice], known: dict[str, At]) -> Callable[[Notice], Heard]:
    """Who hears each notice, looked up for all of them together, and what each is told; nobody, when they were forgotten meanwhile."""
    in_groups = await places(tx, texts, now, notices)
    wanted = {told.to for told in notices if told.to and id(told) not in in_groups} - known.keys()
    addresses = known | (await doors.reached(tx, sorted(wanted)) if wanted else {})
    at_doors = {told.to for told in notices if told.at_door}
    very_doors = await people.addresses(tx, sorted(at_doors)) if at_doors else {}
    queues = {told.queue for told in notices if not told.to and id(told) not in in_groups}
    staff = await people.staff_of(tx, queues, WORKING) if queues else {}

    def hearers(told: Notice) -> Heard:
        if place := in_groups.get(id(told)):
            seen = place.topic is not None and told.in_group  # what the resident said is in the topic by itself
            return [] if place.shows_it else [(place, replace(told, words="", files=()) if seen else told)]
        if told.to:
            at = (very_doors if told.at_door else addresses).get(told.to)
            return [(Place(at), told)] if at else []
        team = staff.get(told.queue, [])
        nobody = "association" in told.facts and told.queue is not None and all(at.silent for at in team)
        others = [(Place(at), unheard(told)) for at in staff.get(None, [])] if nobody else []
        return [*((Place(at), told) for at in team), *others]

    return hearers


def unheard(told: Notice) -> Notice:
    """Whose queue a case waits in, when nobody there hears: the coordination can't take it, but can invite somebody who will."""
    key = "staff-nobody-there" if told.case else "staff-nobody-there-many"
    return Notice(queue=None, key=key, facts=told.facts, case=told.case, urgency=told.urgency)


async def _after(tx: Tx, notices: Sequence[Notice]) -> Callable[[At, Notice], Notice]:
    """News of a case leave after what a member wrote in it and may yet take back; what somebody waits for does not wait."""
    waiting = {told.case for told in notices if told.case and told.to and told.urgency and not told.due_at}
    until = await held.until(tx, waiting) if waiting else {}

    def after(at: At, told: Notice) -> Notice:
        due_at = until.get(told.case or "") if at.bot == Bot.RESIDENTS and told.urgency and not told.due_at else None
        return replace(told, due_at=due_at) if due_at else told

    return after


@dataclass(frozen=True, slots=True)
class _Files:
    """What is known of the files that are about to be sent. Every message passes here, so none gets out another way."""

    withheld: set[str]
    """Voice notes that no member may be sent."""
    voices: set[str]
    """All voice notes."""


async def _files(tx: Tx, notices: Sequence[Notice], shown: Sequence[str] = ()) -> _Files:
    sent = [media for told in notices for media in told.files]
    return _Files(await transcripts.withheld(tx, [*shown, *sent]), await transcripts.voices_among(tx, sent))


def _put_notice(tx: Tx, texts: Texts, place: Place, told: Notice, now: datetime, known: _Files,
                reading: Reading | None = None) -> None:  # fmt: skip
    """`reading` reads somebody's words to residents, who may want it."""
    at = place.at
    how: dict[str, Any] = {"urgency": told.urgency, "case_reference": told.case, "letter": told.letter, "due_at": told.due_at}
    put(tx, at, ear.notice(texts, reading, at, told)._replace(topic=place.topic), now, **how)
    files = [media for media in told.files if at.bot != Bot.STAFF or media not in known.withheld]
    for number, media_id in enumerate(files, 1):
        facts: dict[str, str | int] = {"reference": told.case or "", "number": number, "count": len(files)}
        voice = media_id in known.voices
        caption = texts(at.language, "file-of-case" if at.bot == Bot.STAFF else "sent-voice" if voice else "sent-file", facts)
        listener = at._replace(aloud="") if voice else at  # a voice is heard by itself
        put(tx, listener, Outgoing(text=caption, topic=place.topic), now, media_id=media_id, **how)


def put(tx: Tx, at: At, message: Outgoing, now: datetime, **row: Any) -> None:
    """Into the outbox; to somebody who asked for silence or left, as not sent, so that staff can see why."""
    kept = render.pack(message if message.language else message._replace(language=at.language))
    outbox.post(
        tx, address_id=at.id, channel=at.channel, bot=at.bot, message=kept, screen=message.screen, now=now,
        silent=at.silent, **row,
    )  # fmt: skip
    if at.aloud and not at.silent:
        spoken.follow(tx, at, kept, now, **{name: row[name] for name in _FOLLOWED if row.get(name)})
