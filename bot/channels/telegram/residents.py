"""The residents' bot on Telegram. aiogram is its typed client and its parser, and nothing more.

aiogram's dispatcher acknowledges updates before they are handled, so neither it nor its polling is used.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, TypeVar

from aiogram import Bot as Client
from aiogram import types
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import ClientDecodeError
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    DeleteWebhook,
    EditMessageText,
    GetFile,
    GetMe,
    Response,
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
from bot.channels.port import Bot, MediaKind, Outgoing, Refused, TryLater
from bot.channels.telegram import limits
from bot.channels.telegram.calls import Webhook
from bot.channels.telegram.channel import TelegramChannel, hush
from bot.channels.telegram.reading import WANTED, Raw, Reading, answered, edited, left, pressed, said
from bot.channels.telegram.refusals import Denied
from bot.channels.telegram.sending import inline, keyboard

hush("aiogram")

_T = TypeVar("_T")
_NO_PREVIEW = types.LinkPreviewOptions(is_disabled=True)


class _Updates(TelegramMethod[list[Any]]):
    """getUpdates, its answer left as it came: aiogram's own refuses a whole batch for one update it can't parse."""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int = limits.POLL_SECONDS
    limit: int = 100
    allowed_updates: tuple[str, ...] = WANTED


class _Session(AiohttpSession):
    """Hands refusals over as they are: the library's own errors lose their HTTP status."""

    def check_response(self, bot: Client, method: TelegramMethod[_T], status_code: int, content: str) -> Response[_T]:
        if status_code >= HTTPStatus.BAD_REQUEST:
            raise Denied(status_code, content)
        return super().check_response(bot, method, status_code, content)


class ResidentsTelegram(TelegramChannel):
    """The residents' door."""

    bot = Bot.RESIDENTS
    no_token = TokenValidationError
    _client: Client | None = None

    async def connect(self) -> None:
        with self.calling():
            server = TelegramAPIServer.from_base(self._api) if self._api else PRODUCTION
            self._client = Client(self._token, session=_Session(api=server))
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
            case {"callback_query": press}:
                # the message under the button is ours, and parsing it would cost as much again
                query = types.CallbackQuery.model_validate({key: value for key, value in press.items() if key != "message"})
                return pressed(self.bot, query, press)
            case {"message": written}:
                message = types.Message.model_validate(written)
                return said(self.bot, message, written, answered(message))
            case {"edited_message": written}:
                return edited(self.bot, types.Message.model_validate(written), written)
            case {"my_chat_member": moved}:
                return left(self.bot, types.ChatMemberUpdated.model_validate(moved))
        return None

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
            except ClientDecodeError as error:
                if number := _number(error.data):
                    return number
                raise

    async def change(self, chat: str, number: str, piece: Outgoing) -> None:
        shown = {"text": piece.text, "reply_markup": inline(piece) if piece.buttons else None, "link_preview_options": _NO_PREVIEW}
        await self._ask(EditMessageText.model_validate({"chat_id": int(chat), "message_id": int(number), **shown}))

    async def erase(self, chat: str, number: str) -> None:
        await self._ask(DeleteMessage(chat_id=int(chat), message_id=int(number)))

    async def show_menu(self, language: str, entries: list[tuple[str, str]], chat: str) -> None:
        scope = types.BotCommandScopeChat(chat_id=int(chat)) if chat else None
        menu = [types.BotCommand(command=name, description=description) for name, description in entries]
        await self._ask(SetMyCommands(commands=menu, scope=scope, language_code=language or None))

    @property
    def _opened(self) -> Client:
        if self._client is None:
            raise TryLater("not_open")
        return self._client

    async def _ask(self, method: TelegramMethod[_T], *, seconds: int = limits.CALL_SECONDS) -> _T:
        with self.calling():
            return await self._opened(method, request_timeout=seconds)


def _method(chat: int, piece: Outgoing) -> TelegramMethod[types.Message]:
    given, media = {"chat_id": chat, "reply_markup": keyboard(piece)}, piece.media
    if media is None:
        said = {"text": piece.text, "link_preview_options": _NO_PREVIEW, "disable_notification": piece.quiet or None}
        return SendMessage.model_validate(given | said)
    file = types.BufferedInputFile(media.data, filename(media))
    given["caption"] = piece.text or None
    if media.kind is MediaKind.PHOTO:
        return SendPhoto.model_validate({**given, "photo": file})
    if media.kind is MediaKind.VOICE:
        return SendVoice.model_validate({**given, "voice": file, "duration": media.seconds})
    return SendDocument.model_validate({**given, "document": file})


def _number(answer: Any) -> str:
    """The message's number in an answer that aiogram can't read whole: it left, and must not leave twice."""
    if isinstance(answer, dict) and answer.get("ok") is True and isinstance(answer.get("result"), dict):
        return str(answer["result"].get("message_id", ""))
    return ""
