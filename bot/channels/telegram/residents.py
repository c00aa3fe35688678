"""The residents' bot on Telegram. aiogram is its typed client and its parser, and nothing more.

aiogram's dispatcher acknowledges updates before they are handled, so neither it nor its polling is used.
"""

from __future__ import annotations

from typing import Any, TypeVar

from aiogram import Bot as Client
from aiogram import exceptions as wrong
from aiogram import types
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    DeleteWebhook,
    EditMessageText,
    GetFile,
    GetMe,
    SendDocument,
    SendMessage,
    SendPhoto,
    SendVoice,
    SetMyCommands,
    SetWebhook,
    TelegramMethod,
)
from aiogram.utils.token import TokenValidationError

from bot.channels.pieces import FileRef, filename
from bot.channels.port import Bot, MediaKind, Outgoing, Refused, Throttled, TryLater, Undelivered
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
from bot.channels.telegram.sending import position_keyboard

hush("aiogram")

_T = TypeVar("_T")
_NO_PREVIEW = types.LinkPreviewOptions(is_disabled=True)
_NO_KEYBOARD = types.ReplyKeyboardRemove(remove_keyboard=True)
_STATUS: tuple[tuple[type[Exception], int], ...] = (
    (TokenValidationError, 401),
    (wrong.TelegramUnauthorizedError, 401),
    (wrong.TelegramNotFound, 404),
    (wrong.TelegramBadRequest, 400),
    (wrong.TelegramMigrateToChat, 400),
    (wrong.TelegramForbiddenError, 403),
    (wrong.TelegramConflictError, 409),
    (wrong.TelegramEntityTooLarge, 413),
)


class _Updates(TelegramMethod[list[Any]]):
    """getUpdates, its answer left as it came: aiogram's own refuses a whole batch for one update it can't parse."""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int = limits.POLL_SECONDS
    limit: int = 100
    allowed_updates: tuple[str, ...] = WANTED


class ResidentsTelegram(TelegramChannel):
    """The residents' door."""

    bot = Bot.RESIDENTS
    _client: Client | None = None

    async def connect(self) -> None:
        with self.calling():
            server = TelegramAPIServer.from_base(self._api) if self._api else PRODUCTION
            self._client = Client(self._token, session=AiohttpSession(api=server))
        await self._ask(GetMe())

    async def disconnect(self) -> None:
        if self._client is not None:
            client, self._client = self._client, None
            await client.session.close()

    async def choose(self, webhook: Webhook | None) -> None:
        if webhook is None:
            await self._ask(DeleteWebhook(drop_pending_updates=False))
        else:
            await self._ask(SetWebhook(url=webhook.url, secret_token=webhook.secret, allowed_updates=list(WANTED)))

    async def updates(self, offset: int | None) -> list[Any]:
        return await self._ask(_Updates(offset=offset), seconds=limits.POLL_SECONDS + limits.CALL_SECONDS)

    def read(self, raw: Raw) -> Reading | None:
        match raw:
            case {"callback_query": pressed}:
                return self._read_press(pressed)
            case {"message": said}:
                return self._read_message(said)
            case {"edited_message": said}:
                return self._read_edit(said)
            case {"my_chat_member": moved}:
                return self._read_move(moved)
        return None

    def _read_move(self, raw: Raw) -> Reading | None:
        moved = types.ChatMemberUpdated.model_validate(raw)
        if moved.chat.type != "private" or moved.new_chat_member.status != "kicked":
            return None
        identity = f"k{int(moved.date.timestamp())}"
        return Reading(incoming=self.person(moved.chat.id, identity, moved.from_user.language_code, left=True))

    def _read_message(self, raw: Raw) -> Reading | None:
        message = types.Message.model_validate(raw)
        if message.chat.type != "private":
            return None
        place = message.location
        incoming = self.person(
            message.chat.id,
            f"m{message.message_id}",
            message.from_user.language_code if message.from_user else None,
            text=words(message.text, message.caption),
            album=message.media_group_id or "",
            replies_to=str(message.reply_to_message.message_id) if message.reply_to_message else "",
            position=(place.longitude, place.latitude) if place else None,
        )
        return reading(incoming, raw, _files(message))

    def _read_edit(self, raw: Raw) -> Reading | None:
        """New words for a message; a position that moves and a file that is replaced are nothing new to hear."""
        message = types.Message.model_validate(raw)
        said = words(message.text, message.caption)
        if message.chat.type != "private" or not said:
            return None
        identity = edit_identity(message.message_id, message.edit_date or 0, said)
        language = message.from_user.language_code if message.from_user else None
        return Reading(incoming=self.person(message.chat.id, identity, language, text=said, edits=f"m{message.message_id}"))

    def _read_press(self, raw: Raw) -> Reading | None:
        """The message under the button is ours, and parsing it would cost as much again: only its chat is looked at."""
        query = types.CallbackQuery.model_validate({key: value for key, value in raw.items() if key != "message"})
        under = raw.get("message") or {}
        chat = under.get("chat", {})
        if chat.get("type") != "private":
            return None
        language, number = query.from_user.language_code, str(under.get("message_id", ""))
        incoming = self.person(int(chat["id"]), f"c{query.id}", language, pressed=query.data or "", replies_to=number)
        return Reading(incoming=incoming, query=query.id)

    async def download(self, file: FileRef) -> bytes:
        held = await self._ask(GetFile(file_id=file.id))
        data = bytearray()
        with self.calling():
            session = self._opened.session
            url = session.api.file_url(self._token, held.file_path or "")
            async for chunk in session.stream_content(url, timeout=int(limits.FETCH_SECONDS)):
                data += chunk
                if len(data) > limits.FILE_LIMIT:
                    raise Refused("too_large")
        return bytes(data)

    async def release(self, query: str) -> None:
        await self._ask(AnswerCallbackQuery(callback_query_id=query))

    async def post(self, chat: str, piece: Outgoing) -> str:
        with self.calling():
            try:
                method = _method(int(chat), piece)
                sent = await self._opened(method, request_timeout=limits.UPLOAD_SECONDS if piece.media else limits.CALL_SECONDS)
                return str(sent.message_id)
            except wrong.ClientDecodeError as error:
                if number := _number(error.data):
                    return number
                raise

    async def change(self, chat: str, number: str, piece: Outgoing) -> None:
        shown = {"text": piece.text, "reply_markup": _inline(piece) if piece.buttons else None, "link_preview_options": _NO_PREVIEW}
        await self._ask(EditMessageText.model_validate({"chat_id": int(chat), "message_id": int(number), **shown}))

    async def erase(self, chat: str, number: str) -> None:
        await self._ask(DeleteMessage(chat_id=int(chat), message_id=int(number)))

    async def show_menu(self, language: str, entries: list[tuple[str, str]], chat: str) -> None:
        scope = types.BotCommandScopeChat(chat_id=int(chat)) if chat else None
        menu = [types.BotCommand(command=name, description=description) for name, description in entries]
        await self._ask(SetMyCommands(commands=menu, scope=scope, language_code=language or None))

    def undelivered(self, error: Exception, chat: str = "") -> Undelivered:
        if isinstance(error, wrong.TelegramRetryAfter):
            return Throttled(float(error.retry_after))
        status = next((status for kind, status in _STATUS if isinstance(error, kind)), 500)
        return undelivered(status, str(error))

    @property
    def _opened(self) -> Client:
        if self._client is None:
            raise TryLater("not_open")
        return self._client

    async def _ask(self, method: TelegramMethod[_T], *, seconds: int = limits.CALL_SECONDS) -> _T:
        with self.calling():
            return await self._opened(method, request_timeout=seconds)


def _files(message: types.Message) -> list[FileRef]:
    sound, paper = message.voice or message.audio, message.document
    if sound is not None:
        mime, size = sound.mime_type or "audio/ogg", sound.file_size or 0
        return [FileRef(kind=MediaKind.VOICE, mime=mime, id=sound.file_id, size=size, seconds=sound.duration)]
    if paper is not None:
        mime, size = paper.mime_type or "application/octet-stream", paper.file_size or 0
        return [FileRef(kind=MediaKind.DOCUMENT, mime=mime, id=paper.file_id, size=size)]
    sizes = message.photo or ()
    return [FileRef(kind=MediaKind.PHOTO, mime="image/jpeg", id=size.file_id, size=size.file_size or 0) for size in sizes]


def _method(chat: int, piece: Outgoing) -> TelegramMethod[types.Message]:
    markup, media = _markup(piece), piece.media
    if media is None:
        return SendMessage(
            chat_id=chat, text=piece.text, reply_markup=markup, link_preview_options=_NO_PREVIEW, disable_notification=piece.quiet or None
        )
    file, caption = types.BufferedInputFile(media.data, filename(media)), piece.text or None
    if media.kind is MediaKind.PHOTO:
        return SendPhoto(chat_id=chat, photo=file, caption=caption, reply_markup=markup)
    if media.kind is MediaKind.VOICE:
        return SendVoice(chat_id=chat, voice=file, duration=media.seconds, caption=caption, reply_markup=markup)
    return SendDocument(chat_id=chat, document=file, caption=caption, reply_markup=markup)


def _markup(piece: Outgoing) -> types.InlineKeyboardMarkup | types.ReplyKeyboardMarkup | types.ReplyKeyboardRemove:
    """A keyboard that shares a position, inline buttons, or none: then a keyboard still shown goes."""
    if rows := position_keyboard(piece):
        keys = [[types.KeyboardButton(text=label) for label in row] for row in rows]
        keys[0] = [types.KeyboardButton(text=rows[0][0], request_location=True)]
        return types.ReplyKeyboardMarkup(keyboard=keys, resize_keyboard=True, one_time_keyboard=True)
    if not piece.buttons:
        return _NO_KEYBOARD
    return _inline(piece)


def _inline(piece: Outgoing) -> types.InlineKeyboardMarkup:
    inline = [[types.InlineKeyboardButton(text=button.label, callback_data=button.data) for button in row] for row in piece.buttons]
    return types.InlineKeyboardMarkup(inline_keyboard=inline)


def _number(answer: Any) -> str:
    """The message's number in an answer that aiogram can't read whole: it left, and must not leave twice."""
    if isinstance(answer, dict) and answer.get("ok") is True and isinstance(answer.get("result"), dict):
        return str(answer["result"].get("message_id", ""))
    return ""
