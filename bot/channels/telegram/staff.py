"""The staff bot on Telegram. python-telegram-bot is its typed client and its parser, and nothing more.

Its application acknowledges updates when they are queued, before they are handled, so neither it nor its updater is used.
"""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any

from telegram import Bot as Client
from telegram import (
    BotCommand,
    BotCommandScopeChat,
    CallbackQuery,
    ChatMemberUpdated,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)
from telegram import error as wrong
from telegram.request import HTTPXRequest

from bot.channels.pieces import FileRef, filename
from bot.channels.port import Bot, Media, MediaKind, Outgoing, Refused, Throttled, TryLater, Undelivered
from bot.channels.telegram import limits
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.common import (
    WANTED,
    Raw,
    Reading,
    Webhook,
    edit_identity,
    hush,
    reading,
    undelivered,
    words,
)
from bot.channels.telegram.files import files_of
from bot.channels.telegram.groups import (
    GROUPS,
    became,
    group_trouble,
    is_group,
    parted,
    pressed_in_group,
    put_right,
    replied_to,
    said_in_group,
)
from bot.channels.telegram.sending import position_keyboard

hush("telegram", "httpx", "httpcore")

_TELEGRAM = "https://api.telegram.org"
# `get_updates` parses a batch as a whole, and do_api_request warns against calling a method that the library wraps.
# It turns snake_case into camelCase, so this spelling calls `getUpdates` and is no wrapper's name.
_GET_UPDATES = "get__updates"
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_NO_KEYBOARD = ReplyKeyboardRemove()


class _Refusal(wrong.TelegramError):
    """Telegram said no, with its HTTP status: see `undelivered` for what that means."""

    def __init__(self, status: int, payload: bytes) -> None:
        try:
            answer = json.loads(payload)
            description, parameters = answer.get("description"), answer.get("parameters") or {}
        except (ValueError, AttributeError):
            description, parameters = "", {}
        super().__init__(str(description))
        self.status = status
        self.retry_after = float(parameters.get("retry_after", 0))
        self.moved_to = parameters.get("migrate_to_chat_id")


class _Request(HTTPXRequest):
    """Hands refusals over as they are: the library's own errors lose the status, and warn when read for `retry_after`."""

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        status, payload = await super().do_request(*args, **kwargs)
        if status >= HTTPStatus.BAD_REQUEST:
            raise _Refusal(status, payload)
        return status, payload


class StaffTelegram(TelegramChannel):
    """The door of relays and of the coordination."""

    bot = Bot.STAFF
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
        if update.callback_query is not None:
            return self._read_press(update.callback_query, raw["callback_query"])
        if update.edited_message is not None:
            return self._read_edit(update.edited_message, raw["edited_message"])
        moved = update.my_chat_member
        if moved is not None and moved.chat.type in GROUPS:
            return self._read_standing(moved, raw)
        if moved is None or moved.chat.type != "private" or moved.new_chat_member.status != "kicked":
            return None
        identity = f"k{int(moved.date.timestamp())}"
        return Reading(incoming=self.person(moved.chat.id, identity, moved.from_user.language_code, left=True))

    def _read_standing(self, moved: ChatMemberUpdated, raw: Raw) -> Reading:
        """Two changes within one second may be the same: their update tells them apart."""
        identity = f"g{int(moved.date.timestamp())}.{raw['update_id']}"
        group = became(raw["my_chat_member"])
        return Reading(incoming=self.person(moved.chat.id, identity, moved.from_user.language_code, group=group))

    def _read_message(self, message: Message, raw: Raw) -> Reading | None:
        group = None
        if message.chat.type in GROUPS:
            group = said_in_group(raw, self._opened.id, self._opened.username)
            if group is not None and group.news:
                return Reading(incoming=self.person(message.chat.id, f"m{message.message_id}", None, group=group))
        if group is None and message.chat.type != "private":
            return None
        place = message.location
        incoming = self.person(
            message.chat.id,
            f"m{message.message_id}",
            message.from_user.language_code if message.from_user else None,
            text=words(message.text, message.caption),
            album=message.media_group_id or "",
            position=(place.longitude, place.latitude) if place else None,
            replies_to=replied_to(raw, self._opened.id) if group else _replied_to(message),
            group=group,
        )
        return reading(incoming, raw, files_of(message, raw))

    def _read_edit(self, message: Message, raw: Raw) -> Reading | None:
        """New words for a message; a file that is replaced is nothing new to hear."""
        said = words(message.text, message.caption)
        group = said_in_group(raw, self._opened.id, self._opened.username) if message.chat.type in GROUPS else None
        if not said or (group is None and message.chat.type != "private"):
            return None
        identity = edit_identity(message.message_id, int(raw.get("edit_date") or 0), said)
        language = message.from_user.language_code if message.from_user else None
        return Reading(incoming=self.person(message.chat.id, identity, language, text=said, edits=f"m{message.message_id}", group=group))

    def _read_press(self, query: CallbackQuery, raw: Raw) -> Reading | None:
        if query.message is None or query.message.chat.type not in ("private", *GROUPS):
            return None
        group = pressed_in_group(raw) if query.message.chat.type in GROUPS else None
        chat, language = query.message.chat.id, query.from_user.language_code
        under, pressed = str(query.message.message_id), query.data or ""
        incoming = self.person(chat, f"c{query.id}", language, pressed=pressed, replies_to=under, group=group)
        return Reading(incoming=incoming, query=query.id)

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
            given: dict[str, Any] = {
                "reply_markup": _markup(piece, number), "message_thread_id": topic, "disable_notification": piece.quiet
            }  # fmt: skip
            if piece.media is not None:
                sent = await self._post_media(number, piece, piece.media, given)
            else:
                sent = await self._opened.send_message(number, piece.text, link_preview_options=_NO_PREVIEW, **given)
        return str(sent.message_id)

    async def change(self, chat: str, number: str, piece: Outgoing) -> None:
        markup = _inline(piece) if piece.buttons else None
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

    def undelivered(self, error: Exception, chat: str = "") -> Undelivered:
        if isinstance(error, _Refusal) and error.retry_after:
            return Throttled(error.retry_after)
        if isinstance(error, _Refusal) and is_group(chat) and (trouble := group_trouble(str(error), error.moved_to)):
            return trouble
        status = error.status if isinstance(error, _Refusal) else 401 if isinstance(error, wrong.InvalidToken) else 500
        return undelivered(status, str(error))

    @property
    def _opened(self) -> Client:
        if self._client is None:
            raise TryLater("not_open")
        return self._client


def _markup(piece: Outgoing, chat: int) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None:
    """A keyboard that shares a position, inline buttons, or none: then a keyboard still shown goes. Groups never have one."""
    if chat < 0 and not piece.buttons:
        return None
    if rows := position_keyboard(piece):
        share = [KeyboardButton(rows[0][0], request_location=True)]
        keys = [share, *([KeyboardButton(label) for label in row] for row in rows[1:])]
        return ReplyKeyboardMarkup(keys, resize_keyboard=True, one_time_keyboard=True)
    if not piece.buttons:
        return _NO_KEYBOARD
    return _inline(piece)


def _replied_to(message: Message) -> str:
    """The number of the message this one replies to; whether it was ours, the outbox knows."""
    return str(message.reply_to_message.message_id) if message.reply_to_message else ""


def _inline(piece: Outgoing) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(button.label, callback_data=button.data) for button in row] for row in piece.buttons]
    )
