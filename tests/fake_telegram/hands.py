"""A little bot with one answer for each thing a person can do, held by either client library.

It shows that both libraries are true clients of the server; they are imported only when asked for, because that is slow.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any, Protocol

from tests.fake_telegram.server import FakeTelegram
from tests.fake_telegram.world import FakeBot

PICTURE, VOICE = b"\xff\xd8picture", b"OggS-voice"


class Hands(Protocol):
    """What the little bot below needs of a client library, and its names for 400, 403 and 429."""

    wrong: type[Exception]
    shut: type[Exception]
    later: type[Exception]

    async def updates(self, offset: int) -> list[Any]: ...
    def parsed(self, body: dict[str, Any]) -> Any: ...
    async def say(self, chat: int, text: str, *buttons: tuple[str, str], thread: int | None = None) -> int: ...
    async def ask_position(self, chat: int) -> None: ...
    async def show(self, chat: int, picture: bytes) -> None: ...
    async def album(self, chat: int, pictures: list[bytes]) -> None: ...
    async def rewrite(self, chat: int, message: int, text: str) -> None: ...
    async def notice(self, query: str, text: str) -> None: ...
    async def fetch(self, file_id: str) -> bytes: ...
    async def hook(self, url: str, secret: str) -> None: ...
    async def present(self) -> tuple[str, str, str]: ...
    async def topic(self, chat: int, name: str) -> int: ...
    async def close(self) -> None: ...


class AiogramHands:
    """The residents' client."""

    def __init__(self, server: FakeTelegram, bot: FakeBot) -> None:
        import aiogram
        from aiogram.client.session.aiohttp import AiohttpSession
        from aiogram.client.telegram import TelegramAPIServer
        from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter

        self.wrong: type[Exception] = TelegramBadRequest
        self.shut: type[Exception] = TelegramForbiddenError
        self.later: type[Exception] = TelegramRetryAfter
        self.kinds = aiogram.types
        session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
        self.bot = aiogram.Bot(bot.token, session=session)

    async def updates(self, offset: int) -> list[Any]:
        return await self.bot.get_updates(offset=offset, timeout=5, allowed_updates=[])

    def parsed(self, body: dict[str, Any]) -> Any:
        return self.kinds.Update.model_validate(body, context={"bot": self.bot})

    async def say(self, chat: int, text: str, *buttons: tuple[str, str], thread: int | None = None) -> int:
        row = [self.kinds.InlineKeyboardButton(text=label, callback_data=data) for label, data in buttons]
        markup = self.kinds.InlineKeyboardMarkup(inline_keyboard=[row]) if row else None
        sent = await self.bot.send_message(chat, text, parse_mode="HTML", reply_markup=markup, message_thread_id=thread)
        return sent.message_id

    async def ask_position(self, chat: int) -> None:
        button = self.kinds.KeyboardButton(text="Ma position", request_location=True)
        markup = self.kinds.ReplyKeyboardMarkup(keyboard=[[button], [self.kinds.KeyboardButton(text="Plus tard")]])
        await self.bot.send_message(chat, "Où ?", reply_markup=markup)

    async def show(self, chat: int, picture: bytes) -> None:
        await self.bot.send_chat_action(chat, "upload_photo")
        sent = await self.bot.send_photo(chat, self.kinds.BufferedInputFile(picture, "p.jpg"), caption="La photo")
        assert sent.photo
        await self.bot.send_photo(chat, sent.photo[-1].file_id)
        await self.bot.send_voice(chat, self.kinds.BufferedInputFile(VOICE, "v.oga"), duration=3)
        await self.bot.send_document(chat, self.kinds.BufferedInputFile(b"%PDF", "bilan.pdf"))
        await self.bot.send_location(chat, 50.69, 3.17)

    async def album(self, chat: int, pictures: list[bytes]) -> None:
        media = [self.kinds.InputMediaPhoto(media=self.kinds.BufferedInputFile(one, "p.jpg")) for one in pictures]
        await self.bot.send_media_group(chat, media)  # type: ignore[arg-type]  # a list of one of its kinds

    async def rewrite(self, chat: int, message: int, text: str) -> None:
        await self.bot.edit_message_text(text, chat_id=chat, message_id=message)

    async def notice(self, query: str, text: str) -> None:
        await self.bot.answer_callback_query(query, text)

    async def fetch(self, file_id: str) -> bytes:
        found = await self.bot.download(file_id)
        assert found is not None
        return found.read()

    async def hook(self, url: str, secret: str) -> None:
        await self.bot.set_webhook(url, secret_token=secret)
        assert (await self.bot.get_webhook_info()).url == url

    async def present(self) -> tuple[str, str, str]:
        commands = [self.kinds.BotCommand(command="aide", description="Être aidé")]
        await self.bot.set_my_commands(commands, scope=self.kinds.BotCommandScopeAllPrivateChats(), language_code="fr")
        await self.bot.set_my_name("Porte-voix")
        await self.bot.set_my_description("Dites ce qui ne va pas")
        await self.bot.set_chat_menu_button(menu_button=self.kinds.MenuButtonCommands())
        kept = await self.bot.get_my_commands(scope=self.kinds.BotCommandScopeAllPrivateChats(), language_code="fr")
        return (await self.bot.get_me()).first_name, (await self.bot.get_my_description()).description, kept[0].command

    async def topic(self, chat: int, name: str) -> int:
        assert (await self.bot.get_chat(chat)).is_forum
        made = await self.bot.create_forum_topic(chat, name)
        return made.message_thread_id

    async def close(self) -> None:
        await self.bot.session.close()


class PtbHands:
    """The staff's client."""

    def __init__(self, server: FakeTelegram, bot: FakeBot) -> None:
        import telegram
        from telegram.error import BadRequest, Forbidden, RetryAfter
        from telegram.request import HTTPXRequest

        self.wrong: type[Exception] = BadRequest
        self.shut: type[Exception] = Forbidden
        self.later: type[Exception] = RetryAfter
        self.kinds = telegram
        self.lines = HTTPXRequest(connection_pool_size=8), HTTPXRequest()
        self.bot = telegram.Bot(
            bot.token,
            base_url=f"{server.url}/bot",
            base_file_url=f"{server.url}/file/bot",
            request=self.lines[0],
            get_updates_request=self.lines[1],
        )

    async def updates(self, offset: int) -> list[Any]:
        return list(await self.bot.get_updates(offset=offset, timeout=5, allowed_updates=[]))

    def parsed(self, body: dict[str, Any]) -> Any:
        return self.kinds.Update.de_json(body, self.bot)

    async def say(self, chat: int, text: str, *buttons: tuple[str, str], thread: int | None = None) -> int:
        row = [self.kinds.InlineKeyboardButton(label, callback_data=data) for label, data in buttons]
        markup = self.kinds.InlineKeyboardMarkup([row]) if row else None
        sent = await self.bot.send_message(chat, text, parse_mode="HTML", reply_markup=markup, message_thread_id=thread)
        return sent.message_id

    async def ask_position(self, chat: int) -> None:
        button = self.kinds.KeyboardButton("Ma position", request_location=True)
        await self.bot.send_message(chat, "Où ?", reply_markup=self.kinds.ReplyKeyboardMarkup([[button], ["Plus tard"]]))

    async def show(self, chat: int, picture: bytes) -> None:
        await self.bot.send_chat_action(chat, "upload_photo")
        sent = await self.bot.send_photo(chat, picture, caption="La photo")
        await self.bot.send_photo(chat, sent.photo[-1].file_id)
        await self.bot.send_voice(chat, VOICE, duration=3)
        await self.bot.send_document(chat, b"%PDF", filename="bilan.pdf")
        await self.bot.send_location(chat, 50.69, 3.17)

    async def album(self, chat: int, pictures: list[bytes]) -> None:
        await self.bot.send_media_group(chat, [self.kinds.InputMediaPhoto(one) for one in pictures])

    async def rewrite(self, chat: int, message: int, text: str) -> None:
        await self.bot.edit_message_text(text, chat_id=chat, message_id=message)

    async def notice(self, query: str, text: str) -> None:
        await self.bot.answer_callback_query(query, text)

    async def fetch(self, file_id: str) -> bytes:
        found = io.BytesIO()
        await (await self.bot.get_file(file_id)).download_to_memory(found)
        return found.getvalue()

    async def hook(self, url: str, secret: str) -> None:
        await self.bot.set_webhook(url, secret_token=secret)
        assert (await self.bot.get_webhook_info()).url == url

    async def present(self) -> tuple[str, str, str]:
        scope = self.kinds.BotCommandScopeAllPrivateChats()
        await self.bot.set_my_commands([("aide", "Être aidé")], scope=scope, language_code="fr")
        await self.bot.set_my_name("Porte-voix")
        await self.bot.set_my_description("Dites ce qui ne va pas")
        await self.bot.set_chat_menu_button(menu_button=self.kinds.MenuButtonCommands())
        kept = await self.bot.get_my_commands(scope=scope, language_code="fr")
        return (await self.bot.get_me()).first_name, (await self.bot.get_my_description()).description, kept[0].command

    async def topic(self, chat: int, name: str) -> int:
        assert (await self.bot.get_chat(chat)).is_forum
        made = await self.bot.create_forum_topic(chat, name)
        return made.message_thread_id

    async def close(self) -> None:
        for line in self.lines:
            await line.shutdown()


LIBRARIES: dict[str, Callable[[FakeTelegram, FakeBot], Hands]] = {"aiogram": AiogramHands, "telegram": PtbHands}


async def little_bot(hands: Hands, update: Any) -> None:
    """A bot with one answer for each thing a person can do."""
    if update.callback_query:
        query = update.callback_query
        await hands.notice(query.id, f"Noté : {query.data}")
        await hands.rewrite(query.message.chat.id, query.message.message_id, f"Vous avez choisi {query.data}.")
        return
    message = update.message or update.edited_message
    if message is None:
        return
    chat, thread = message.chat.id, message.message_thread_id
    if message.voice:
        await hands.say(chat, f"Entendu {len(await hands.fetch(message.voice.file_id))} octets")
    elif message.photo:
        await hands.say(chat, f"Vu {(await hands.fetch(message.photo[-1].file_id))!r} {message.media_group_id or ''}")
    elif message.location:
        await hands.say(chat, f"Vous êtes à {message.location.latitude:.2f}, {message.location.longitude:.2f}.")
    elif message.text == "/start":
        await hands.say(chat, "Bonjour <b>voisine</b>", ("Logement", "housing"), ("Propreté", "clean"))
    elif message.text == "/ou":
        await hands.ask_position(chat)
    elif message.text == "/photo":
        await hands.show(chat, PICTURE)
        await hands.album(chat, [PICTURE, PICTURE])
    else:
        again = "corrigé" if update.edited_message else "dit"
        await hands.say(chat, f"Vous avez {again} : {message.text}", thread=thread)
