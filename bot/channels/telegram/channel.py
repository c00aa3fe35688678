"""What makes a Telegram library a `Channel`: everything but the calls themselves, the same for both bots."""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from bot.channels.pieces import Deliveries, FileRef
from bot.channels.port import Bot, Command, Hear, Incoming, NotThere, Outgoing, Pace, Poison, Refused, Undelivered, forget
from bot.channels.telegram import limits
from bot.channels.telegram.calls import Patience, Webhook
from bot.channels.telegram.hand import Retains
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.reading import NAME, Raw, Reading
from bot.channels.telegram.refusals import BadToken, CantBeCalled, Denied, Unmodified, undelivered
from bot.channels.telegram.sending import menus, plan


def hush(*loggers: str) -> None:
    """Silence libraries whose log lines carry tokens or people's words; what matters is logged by us, without them."""
    for name in loggers:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


class TelegramChannel(ABC):
    """One bot on Telegram.

    A subclass names its `bot` and wraps one library: its calls are made under `calling()` and raise an `Undelivered`. Its client hands
    Telegram's refusals over as `Denied`.
    """

    bot: Bot
    no_token: type[Exception]
    """What the library raises for words that can be no token."""

    def __init__(
        self,
        token: str,
        *,
        api: str = "",
        webhook: Webhook | None = None,
        on_poison: Poison = forget,
        patience: Patience | None = None,
        retains: Retains | None = None,
    ) -> None:
        """`api` is the base address of a Bot API server of one's own; `webhook` None means polling. Without `retains`, what is slow is kept
        by Telegram alone."""
        self._token = token
        self._api = api.rstrip("/")
        self._webhook = webhook
        self._intake = Intake(self, on_poison=on_poison, patience=patience or Patience(), retains=retains)
        self._deliveries = Deliveries(self.post, plan, between=limits.PACE.per_chat_seconds)

    @property
    def name(self) -> str:
        return NAME

    @property
    def pace(self) -> Pace:
        return limits.PACE

    async def open(self) -> None:
        """Check the token and choose between webhook and polling; what waits at Telegram is kept. Raises `BadToken`, `CantBeCalled`."""
        try:
            await self.connect()
            await self._choose()
        except Undelivered as error:
            await self.close()
            raise (BadToken(self.bot) if error.reason == "bad_token" else error) from None

    async def _choose(self) -> None:
        try:
            await self.choose(self._webhook)
        except Refused:
            raise CantBeCalled from None

    async def listen(self, hear: Hear) -> None:
        """Polling: hears until cancelled. Webhook: returns once what was retained has its turn, `receive` hears."""
        if self._webhook is None:
            await self._intake.poll(hear)
        else:
            await self._intake.calls.resume(hear)

    async def receive(self, body: bytes, secret_header: str, hear: Hear) -> int:
        """One webhook call, its body and its X-Telegram-Bot-Api-Secret-Token header; returns the HTTP status to answer.

        200 once `hear` returned, 401 for a wrong secret, 400 for what is no update, 503 when Telegram is to try again.
        """
        return 401 if self._webhook is None else await self._intake.calls.receive(self._webhook, body, secret_header, hear)

    async def again(self, raw: bytes, hear: Hear) -> None:
        await self._intake.again(raw, hear)

    async def send(self, chat: str, message: Outgoing) -> str:
        return (await self._deliveries.send(chat, message))[-1]

    async def edit(self, chat: str, number: str, message: Outgoing) -> str:
        """What takes more than one call, or comes with a file, is sent anew."""
        pieces = plan(message)
        if len(pieces) > 1 or message.media is not None:
            raise NotThere("in_pieces")
        with suppress(Unmodified):
            await self.change(chat, number, pieces[0])
        return number

    async def remove(self, chat: str, number: str) -> None:
        await self.erase(chat, number)

    async def offer(self, commands: dict[str, tuple[Command, ...]], chat: str = "") -> None:
        for language, entries in menus(commands).items():
            await self.show_menu(language, entries, chat)

    async def close(self) -> None:
        await self._intake.stop()
        await self.disconnect()

    def parse(self, raw: Raw) -> Incoming | None:
        """What a person did, without its file and without any network; None if there is nothing to hear."""
        reading = self.read(raw)
        return reading.incoming if reading else None

    @contextmanager
    def calling(self, chat: str = "") -> Iterator[None]:
        """Turns the library's errors into ours; nothing of them is kept, for they quote tokens and people's words. `chat` is where
        something was to be done."""
        try:
            yield
        except Undelivered:
            raise
        except (TypeError, ValueError):
            raise Refused("malformed") from None
        except Denied as error:
            raise error.means(chat) from None
        except Exception as error:
            raise undelivered(401 if isinstance(error, self.no_token) else 500, "") from None

    @abstractmethod
    async def connect(self) -> None:
        """Build the client and ask Telegram who we are."""

    @abstractmethod
    async def disconnect(self) -> None:
        """Close the client, if there is one."""

    @abstractmethod
    async def choose(self, webhook: Webhook | None) -> None:
        """Set this webhook; or, without one, remove any, and keep what waits."""

    @abstractmethod
    async def updates(self, offset: int | None) -> list[Any]:
        """Long-poll once: the updates from `offset` on, raw; those before it are thereby acknowledged."""

    @abstractmethod
    def read(self, raw: Raw) -> Reading | None:
        """Understand one update; None if there is nothing to hear. Raises anything if it can't be parsed."""

    @abstractmethod
    async def download(self, file: FileRef) -> bytes:
        """Fetch a file whole. Raises `Refused("too_large")` past the limit."""

    @abstractmethod
    async def release(self, query: str) -> None:
        """Stop the spinner on a pressed button."""

    @abstractmethod
    async def post(self, chat: str, piece: Outgoing) -> str:
        """One call that sends one piece; returns its number."""

    @abstractmethod
    async def change(self, chat: str, number: str, piece: Outgoing) -> None:
        """One call that gives a message another text and other buttons. Raises `Unmodified` when it has them already."""

    @abstractmethod
    async def erase(self, chat: str, number: str) -> None:
        """One call that deletes a message of ours: Telegram lets bots do so for two days."""

    @abstractmethod
    async def show_menu(self, language: str, entries: list[tuple[str, str]], chat: str) -> None:
        """Set the menu of one language, "" for all others: names and descriptions."""
