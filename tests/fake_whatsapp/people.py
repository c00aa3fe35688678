"""The user side: somebody with the chat open on their phone."""

from __future__ import annotations

import asyncio
from typing import Any

from tests.fake_telegram.errors import Json
from tests.fake_whatsapp.line import Account, Line
from tests.fake_whatsapp.payloads import change, media, message, spoken, status
from tests.fake_whatsapp.post import Post
from tests.fake_whatsapp.shown import Shown, Tappable, as_shown
from tests.waiting import CALM, PATIENCE, until

READING = 0.5
"""Seconds between a message on the screen and the number typed under it: nobody reads faster."""

OPUS = "audio/ogg; codecs=opus"


class Person:
    """Every act is over when its webhook is on its way; every look ends within its time."""

    def __init__(self, line: Line, post: Post, account: Account) -> None:
        self.line, self.post, self.account = line, post, account

    @property
    def shown(self) -> list[Shown]:
        return [as_shown(one) for one in self.account.shown]

    @property
    def transcript(self) -> str:
        return "\n".join(map(str, self.shown))

    @property
    def acts(self) -> int:
        return self.account.acts

    async def types(self, text: str, *, replies_to: Shown | None = None) -> str:
        return self._does("text", {"body": text}, replies_to)

    async def says_aloud(self, data: bytes, *, weighs: int = -1) -> str:
        """A voice note; `weighs` has WhatsApp say another size in bytes."""
        return self._does("audio", media(self.line, data, OPUS, weighs, voice=True))

    async def photographs(self, data: bytes, *, caption: str = "", weighs: int = -1) -> str:
        more = {"caption": caption} if caption else {}
        return self._does("image", media(self.line, data, "image/jpeg", weighs, **more))

    async def attaches(self, data: bytes, *, name: str, mime_type: str = "application/pdf") -> str:
        return self._does("document", media(self.line, data, mime_type, -1, filename=name))

    async def sticks(self) -> str:
        """A sticker: something no step expects."""
        return self._does("sticker", media(self.line, b"RIFF", "image/webp", -1, animated=False))

    async def shares_position(self, lon: float, lat: float) -> str:
        return self._does("location", {"latitude": lat, "longitude": lon})

    async def reacts(self, to: Shown, emoji: str = "👍") -> str:
        """A reaction is no message: nobody waits for an answer to it."""
        return self._does("reaction", {"message_id": to.id, "emoji": emoji})

    async def edits(self, written: str, text: str) -> str:
        """A message of theirs says something else now."""
        return self._does("edit", {"original_message_id": written, "message": {"type": "text", "text": {"body": text}}})

    async def taps(self, wanted: str, *, message: Shown | None = None, within: float = PATIENCE) -> Shown:
        """A reply button or a row, by what is read on it: of the newest message that has it, or of this one. A choice that only has a
        number is typed."""
        found = await until(self.account.bell, lambda: self._tappable(wanted, message), within)
        if found is None:
            raise AssertionError(self._unseen(f"No button {wanted!r} was shown", within))
        under, one = found
        if isinstance(one, str):
            await asyncio.sleep(READING)
            await self.types(one)
            return under
        kind = "list_reply" if one.row else "button_reply"
        chosen = {"id": one.id, "title": one.title, **({"description": one.words} if one.words else {})}
        self._does("interactive", {"type": kind, kind: chosen}, under)
        return under

    async def taps_template(self, under: Shown, label: str, payload: str) -> str:
        """The quick reply of a template, whose words the business chose when it was approved."""
        return self._does("button", {"text": label, "payload": payload}, under)

    async def hears(self, part: str, *, within: float = PATIENCE, anew: bool = True) -> Shown:
        """The oldest of our messages with these words since this person's last act; `anew=False` looks at the whole screen."""
        found = await until(self.account.bell, lambda: self._said(part, anew), within)
        if found is None:
            raise AssertionError(self._unseen(f"Nobody said {part!r}", within))
        return found

    async def looks(self) -> None:
        """The chat is opened: what was sent is read, and we are told."""
        for one in self.account.shown:
            self._status(one["id"], "read")

    def loses(self, shown: Shown, error: Json) -> None:
        """A message that was accepted did not arrive after all."""
        self._status(shown.id, "failed", error)

    def gets_user_id(self, user_id: str, *, hides_phone: bool = False, username: str = "") -> None:
        """From now on webhooks carry a BSUID; without the phone number if it is hidden."""
        self.account.user_id, self.account.hides_phone, self.account.username = user_id, hides_phone, username

    def changes_number(self, phone: str, user_id: str) -> None:
        """A new number brings a new BSUID; the system says so, without naming a contact."""
        before, was = self.account.phone, self.account.user_id
        told = {"body": f"User {self.account.name} changed from {before} to {phone}", "type": "user_changed_number", "wa_id": phone,
                "previous_user_id": was, "user_id": user_id}  # fmt: skip
        written = message(self.line, self.account, "system", told)
        self.account.phone, self.account.user_id = phone, user_id
        self.post.carry(self._lane, spoken(self.line, self.account, written))

    def blocks(self) -> None:
        """WhatsApp tells nobody: the next message can't be delivered."""
        self.account.blocked = True

    def unblocks(self) -> None:
        self.account.blocked = False

    @property
    def _lane(self) -> str:
        return f"chat {self.account.name} {id(self.account)}"

    def _does(self, kind: str, content: Json, replies_to: Shown | None = None) -> str:
        if self.account.blocked or self.account.left:
            raise ValueError("Whoever blocked the number cannot write to it: call `unblocks()` first.")
        more: dict[str, Any] = {"context": {"from": self.line.display, "id": replies_to.id}} if replies_to else {}
        account = self.account
        written = message(self.line, account, kind, content, **more)
        account.wrote_at = self.line.now()
        account.acts += 1
        account.turn += 1
        account.acted = account.turn
        self.line.heard[written["id"]] = account
        self.post.carry(self._lane, spoken(self.line, account, written))
        return str(written["id"])

    def _status(self, id: str, state: str, error: Json | None = None) -> None:
        self.post.carry(f"statuses {self._lane}", change(self.line, statuses=[status(self.line, self.account, id, state, error)]))

    def _said(self, part: str, anew: bool) -> Shown | None:
        since = self.account.acted if anew else 0
        return next((one for one in self.shown if one.turn > since and part in one.text), None)

    def _tappable(self, wanted: str, message: Shown | None) -> tuple[Shown, Tappable | str] | None:
        """What came since the last act; once the chat is calm, anything still on the screen."""
        calm = asyncio.get_running_loop().time() - self.account.moved_at > CALM
        for under in [message] if message else reversed(self.shown):
            one = under.tappable(wanted) or next((number for number, words in under.numbered.items() if words == wanted), None)
            if one is not None and (message or under.turn > self.account.acted or calm):
                return under, one
        return None

    def _unseen(self, what: str, within: float) -> str:
        return f"{what} to {self.account.name} within {within:g} s. The talk so far:\n{self.transcript or '(nothing)'}"
