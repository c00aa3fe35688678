"""What residents see of a voice: how many say it, the message to forward, and a case they joined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.channels.port import Button, Outgoing
from bot.fronts.dates import day
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Start, written
from dialogue.keys import key_of
from dialogue.kinds import Option
from routing.alike.neighbours import Neighbours
from routing.cases import State
from summaries.small import LEAST, at_least


def weight(visit: Visit, joined: int) -> tuple[str, ...]:
    """For the author: how many neighbours say it too, and no number that could name them."""
    if not joined:
        return ()
    return (visit.text("case-weight", neighbours=at_least(joined)) if joined >= LEAST else visit.text("case-weight-few"),)


def about(visit: Visit, row: Any) -> str:
    """What a voice is about, in words that expose nobody: its name, else its sub-theme, else its theme."""
    if name := getattr(row, "voice_name", None):
        return str(name)
    return visit.text(key_of("subtheme", row.subtheme) if row.subtheme else key_of("theme", row.theme))


def offer(visit: Visit, one: Neighbours) -> tuple[Option, str]:
    """A case of neighbours to somebody who may say the same: its button, and the line that says what it is and how many say it."""
    what = about(visit, one)
    if one.joined:
        said = visit.text("neighbours-line-joined", about=what, place=one.place)
    elif one.people >= LEAST:
        said = visit.text("neighbours-line", about=what, place=one.place, people=at_least(one.people))
    else:
        said = visit.text("neighbours-line-few", about=what, place=one.place)
    return Option(one.reference, what), "\n".join([said, *([f"« {one.words} »"] if one.words else [])])


def to_forward(visit: Visit, row: Any, payload: str) -> Outgoing:
    """A message of its own, so that it can be passed on as it is: the subject and the place, never a word of the author."""
    addresses = visit.house.addresses
    lines = [visit.text("share-text", about=visit.text(key_of("theme", row.theme)), place=row.place)]
    if link := addresses.telegram(payload):
        lines.append(visit.text("share-telegram", link=link))
    if link := addresses.wa_me(payload, visit.text("link-hello")):
        lines.append(visit.text("share-whatsapp", link=link))
    if link := addresses.web(payload):
        lines.append(visit.text("share-web", link=link))
    return Outgoing(text="\n\n".join(lines))


def line(visit: Visit, row: Any, *, unsent: bool = False) -> str:
    """A case one joined, in a line; its author alone is asked things. `unsent`: what was written there last has not left."""
    key = "voice-state-waiting" if row.state == State.WAITING else key_of("state", "taken" if unsent else row.state)
    state = visit.text(key, association=row.association or visit.text("the-coordination"))
    said = row.voice_name or visit.text(key_of("theme", row.theme))
    return visit.text("my-case", reference=row.reference, about=said, place=row.place, day=day(row.opened_at, visit), state=state)


def check(visit: Visit, media: str) -> Button:
    """To read what a voice note of one's own says."""
    return Button(visit.text("act-check-transcript"), written(Start("check_transcript", media)))


def joined(visit: Visit, row: Any, people: int, told: Sequence[str], unread: Sequence[str], *, follows: bool, unsent: bool) -> Outgoing:
    """A case one joined: where it stands, how many say it, one's own words, voice notes to read, the news; `people` counts its author."""
    many = visit.text("voice-weight", people=at_least(people)) if people >= LEAST else visit.text("voice-weight-few")
    act = "unfollow" if follows else "follow"
    button = Button(visit.text("act-unfollow" if follows else "act-follow"), written(Do(act, row.reference)))
    apart = Button(visit.text("act-not-the-same"), written(Start("leave_voice", row.reference)))
    text = "\n\n".join([line(visit, row, unsent=unsent), many, *filter(None, told)])
    return Outgoing(text=text, buttons=(*((check(visit, media),) for media in unread), (button, apart)))
