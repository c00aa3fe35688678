"""What a conversation holds that may not be written down yet: taken out of what is stored, put back when it is read, let go of.

What is stored names what is held in memory. Each change is held under a new name before it is committed, and the old name is let go of
afterwards: a commit that fails finds what it had.
"""

from __future__ import annotations

import base64
import secrets
from typing import Any, NamedTuple

from bot.channels.port import Media
from bot.fronts.visit import Visit
from bot.withheld import Withheld
from dialogue.kinds import Invalid
from dialogue.session import Session
from storage import conversations, uploads
from storage.database import Tx


class Opened(NamedTuple):
    """A stored conversation, the names of what is held of it, and whether something of it is lost."""

    state: Any
    names: tuple[str, ...] = ()
    lost: bool = False


def withhold(tx: Tx, visit: Visit, state: dict[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """A conversation as it may be stored, and the names of what is held of it."""
    files = visit.withheld[1:]
    if not _withholds(state):
        visit.spent += visit.withheld
        return state, ()
    held = visit.house.withheld
    for name, file in visit.unwritten.items():
        held.hold(name, tx.vault.seal_json({**file, "data": base64.b64encode(file["data"]).decode()}))
    names = (secrets.token_hex(16), *files, *visit.unwritten)
    held.hold(names[0], tx.vault.seal_json({"state": state, "files": names[1:]}))
    visit.spent += visit.withheld[:1]
    return {**_bare(state), "held": names[0]}, names


def opened(tx: Tx, held: Withheld, sealed: bytes) -> Opened:
    """The conversation stored as these bytes, with what is held of it if it still is."""
    state = conversations.opened(tx, sealed)
    name = state.get("held")
    if name is None:
        return Opened(state)
    content = held.held(name)
    whole = tx.vault.open_json(content) if content else {}
    names = (name, *whole.get("files", ()))
    return Opened(whole["state"], names) if whole and held.holds(names) else Opened(state, names, lost=True)


async def keep_file(tx: Tx, visit: Visit, after: Session, number: str, media: Media) -> Invalid | None:
    """Store a file of a conversation as it stands after it, or hold it where nothing may be written down. Returns why it is not taken.

    A large one is taken once the age is known: what is held is written down in one transaction, which would keep everybody waiting.
    """
    file: dict[str, Any] = {"kind": media.kind, "mime": media.mime, "seconds": media.seconds, "data": media.data}
    large = bool(media.upload) or len(media.data) > uploads.PART_BYTES
    if after.withheld and (large or not visit.house.withheld.has_room(len(media.data))):
        return Invalid("age-before-files")
    if after.withheld:
        visit.unwritten[number] = file
        return None
    conversations.keep_media(tx, id=number, address_id=visit.chat.address_id, now=visit.now, **file)
    if media.upload:
        await uploads.take(tx, media.upload, number)
    return None


def write_files(tx: Tx, visit: Visit) -> None:
    """Files that were held until the age was known, and those that came just now."""
    for name in visit.withheld[1:]:
        if content := visit.house.withheld.held(name):
            file = tx.vault.open_json(content)
            visit.unwritten[name] = {**file, "data": base64.b64decode(file["data"])}
    visit.spent, visit.withheld = (*visit.spent, *visit.withheld), ()
    for name, file in visit.unwritten.items():
        conversations.keep_media(tx, id=name, address_id=visit.chat.address_id, now=visit.now, **file)
    visit.unwritten = {}


def _withholds(state: Any) -> bool:
    return bool(state) and ("withheld" in state or _withholds(state["under"]))


def _bare(state: Any) -> Any:
    """Without what is withheld, in it or in those it interrupted."""
    if not state:
        return state
    bare = {**state, "under": _bare(state["under"])}
    return {**bare, "answers": {}, "said": {}} if "withheld" in state else bare
