"""The staff bot on Telegram. python-telegram-bot is its typed client and its parser, and nothing more.

Its application acknowledges updates when they are queued, before they are handled, so neither it nor its updater is used.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from telegram import Bot as Client
from telegram import BotCommand, BotCommandScopeChat, ChatMemberUpdated, LinkPreviewOptions, Message, Update
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.channels.pieces import FileRef, filename
from bot.channels.port import Bot, InGroup, Media, MediaKind, Outgoing, Refused, TryLater
from bot.channels.telegram import limits
from bot.channels.telegram.calls import Webhook
from bot.channels.telegram.channel import TelegramChannel, hush
from bot.channels.telegram.groups import GROUPS, became, parted, pressed_in_group, put_right, replied_to, said_in_group
from bot.channels.telegram.reading import WANTED, Raw, Reading, answered, edited, left, person, pressed, said
from bot.channels.telegram.refusals import Denied
from bot.channels.telegram.sending import inline, keyboard

hush("telegram", "httpx", "httpcore")

_TELEGRAM = "https://api.telegram.org"
# `get_updates` parses a batch as a whole, and do_api_request warns against calling a method that the library wraps.
# It turns snake_case into camelCase, so this spelling calls `getUpdates` and is no wrapper's name.
_GET_UPDATES = "get__updates"
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class _Denied(Denied, TelegramError):
    """An error of the library's too, which else takes it for a fault of the network."""


class _Request(HTTPXRequest):
    """Hands refusals over as they are: the library's own errors lose the status, and warn when read for `retry_after`."""

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        status, payload = await super().do_request(*args, **kwargs)
        if status >= HTTPStatus.BAD_REQUEST:
            raise _Denied(status, payload)
        return status, payload


class StaffTelegram(TelegramChannel):
    """The door of relays and of the coordination."""

    bot = Bot.STAFF
    no_token = InvalidToken
    _client: Client | None = None

    async def connect(self) -> None:
        server = self._api or _TELEGRAM
        with self.calling():
            self._client = Client(
                self._token,
                base_url=f"{server}/bot",
                base_file_url=f"{server}/file/bot",
                request=_Request(
                    connection_pool_size=2 * limits.PACE.at_once,
                    pool_timeout=limits.CALL_SECONDS,
                    read_timeout=limits.CALL_SECONDS,
                    media_write_timeout=limits.UPLOAD_SECONDS,
                ),
                get_updates_request=_Request(connection_pool_size=2, read_timeout=limits.POLL_SECONDS + limits.CALL_SECONDS),
            )
            await self._client.initialize()

    async def disconnect(self) -> None:
        if self._client is not None:
            client, self._client = self._client, None
            await client.shutdown()

    async def choose(self, webhook: Webhook | None) -> None:
        with self.calling():
            if webhook is None:
                await self._opened.delete_webhook(drop_pending_updates=False)
            else:
                await self._opened.set_webhook(webhook.url, secret_token=webhook.secret, allowed_updates=WANTED)

    async def updates(self, offset: int | None) -> list[Any]:
        wanted: dict[str, Any] = {"timeout": limits.POLL_SECONDS, "limit": 100, "allowed_updates": WANTED}
        if offset is not None:
            wanted["offset"] = offset
        with self.calling():
            return list(await self._opened.do_api_request(_GET_UPDATES, api_kwargs=wanted))

    def read(self, raw: Raw) -> Reading | None:
        update = Update.de_json(raw, None)
        if update.message is not None:
            return self._read_message(update.message, raw["message"])
        if (query := update.callback_query) is not None:
            press = raw["callback_query"]
            in_group = query.message is not None and query.message.chat.type in GROUPS
            return pressed(self.bot, query, press, pressed_in_group(press) if in_group else None)
        if (again := update.edited_message) is not None:
            return edited(self.bot, again, raw["edited_message"], self._group_of(again, raw["edited_message"]))
        moved = update.my_chat_member
        if moved is not None and moved.chat.type in GROUPS:
            return self._read_standing(moved, raw)
        return left(self.bot, moved) if moved is not None else None

    def _read_standing(self, moved: ChatMemberUpdated, raw: Raw) -> Reading:
        """Two changes within one second may be the same: their update tells them apart."""
        identity = f"g{int(moved.date.timestamp())}.{raw['update_id']}"
        group = became(raw["my_chat_member"])
        return Reading(incoming=person(self.bot, moved.chat.id, identity, moved.from_user.language_code, group=group))

    def _read_message(self, message: Message, raw: Raw) -> Reading | None:
        group = self._group_of(message, raw)
        if group is not None and group.news:
            return Reading(incoming=person(self.bot, message.chat.id, f"m{message.message_id}", None, group=group))
        return said(self.bot, message, raw, replied_to(raw, self._opened.id) if group else answered(message), group)

    def _group_of(self, message: Message, raw: Raw) -> InGroup | None:
        return said_in_group(raw, self._opened.id, self._opened.username) if message.chat.type in GROUPS else None

    async def download(self, file: FileRef) -> bytes:
        with self.calling():
            held = await self._opened.get_file(file.id)
            if (held.file_size or 0) > limits.FILE_LIMIT:
                raise Refused("too_large")
            data = bytes(await held.download_as_bytearray(read_timeout=limits.FETCH_SECONDS))
        if len(data) > limits.FILE_LIMIT:
            raise Refused("too_large")
        return data

    async def release(self, query: str) -> None:
        with self.calling():
            await self._opened.answer_callback_query(query)

    async def send(self, chat: str, message: Outgoing) -> str:
        """A topic alone is put right: what is then returned is its number."""
        if message.topic is None or message.text or message.media is not None:
            return await super().send(chat, message)
        with self.calling(chat):
            return await put_right(self._opened, chat, message.topic)

    async def post(self, chat: str, piece: Outgoing) -> str:
        with self.calling(chat):
            number, topic = parted(chat)
            markup = keyboard(piece) if number > 0 or piece.buttons else None
            given: dict[str, Any] = {"reply_markup": markup, "message_thread_id": topic, "disable_notification": piece.quiet}
            if piece.media is not None:
                sent = await self._post_media(number, piece, piece.media, given)
            else:
                sent = await self._opened.send_message(number, piece.text, link_preview_options=_NO_PREVIEW, **given)
        return str(sent.message_id)

    async def change(self, chat: str, number: str, piece: Outgoing) -> None:
        markup: Any = inline(piece) if piece.buttons else None
        with self.calling(chat):
            await self._opened.edit_message_text(
                piece.text, parted(chat)[0], int(number), reply_markup=markup, link_preview_options=_NO_PREVIEW
            )

    async def erase(self, chat: str, number: str) -> None:
        with self.calling(chat):
            await self._opened.delete_message(parted(chat)[0], int(number))

    async def _post_media(self, chat: int, piece: Outgoing, media: Media, given: dict[str, Any]) -> Message:
        client, named = self._opened, {"caption": piece.text or None, "filename": filename(media), **given}
        if media.kind is MediaKind.PHOTO:
            return await client.send_photo(chat, media.data, **named)
        if media.kind is MediaKind.VOICE:
            return await client.send_voice(chat, media.data, duration=media.seconds, **named)
        return await client.send_document(chat, media.data, **named)

    async def show_menu(self, language: str, entries: list[tuple[str, str]], chat: str) -> None:
        scope = BotCommandScopeChat(int(chat)) if chat else None
        with self.calling():
            menu = [BotCommand(name, description) for name, description in entries]
            await self._opened.set_my_commands(menu, scope=scope, language_code=language or None)

    @property
    def _opened(self) -> Client:
        if self._client is None:
            raise TryLater("not_open")
        return self._client
