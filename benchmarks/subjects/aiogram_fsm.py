"""The peer: an aiogram bot with its states and answers in a durable SQLite file, as its documentation teaches, and concerns by SQLModel.

It keeps what ours keeps of a conversation: where it stands and each of the seven answers. Where care leaves a choice, the faster one is
taken: states by autocommit on one connection, one thread hop a statement, keyboards built once. Only the network is missing: each reply
is still built as a form, and a Telegram answer is still parsed.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, cast

import aiosqlite
from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.filters import CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

from benchmarks.harness import SCRIPT, Reply
from benchmarks.updates import BOT_ID

FILE = "peer.db"
SCHEMA = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE IF NOT EXISTS fsm (key TEXT PRIMARY KEY, state TEXT, data TEXT NOT NULL DEFAULT '{}') WITHOUT ROWID;
"""
SET_STATE = "INSERT INTO fsm (key, state) VALUES (?, ?) ON CONFLICT DO UPDATE SET state = excluded.state"
SET_DATA = "INSERT INTO fsm (key, data) VALUES (?, ?) ON CONFLICT DO UPDATE SET data = excluded.data"


class SqliteStorage(BaseStorage):
    def __init__(self, database: aiosqlite.Connection) -> None:
        self.database = database

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        name = state.state if isinstance(state, State) else state
        await self.database.execute_fetchall(SET_STATE, (_text(key), name))

    async def get_state(self, key: StorageKey) -> str | None:
        rows = await self.database.execute_fetchall("SELECT state FROM fsm WHERE key = ?", (_text(key),))
        return next((cast("str | None", row[0]) for row in rows), None)

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        await self.database.execute_fetchall(SET_DATA, (_text(key), json.dumps(data)))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        rows = await self.database.execute_fetchall("SELECT data FROM fsm WHERE key = ?", (_text(key),))
        return next((cast("dict[str, Any]", json.loads(row[0])) for row in rows), {})

    async def close(self) -> None:
        await self.database.close()


def _text(key: StorageKey) -> str:
    return f"{key.bot_id}:{key.chat_id}:{key.user_id}"


class _Row(SQLModel, registry=registry()):
    """Apart from the tables of the house."""


class Concern(_Row, table=True):
    id: int | None = Field(default=None, primary_key=True)
    chat: int
    accepted: bool
    age: str
    place: str
    story: str
    theme: str
    kind: str


def _engine(file: Path) -> AsyncEngine:
    """One connection, as durable as the other: concerns wait for one another rather than for SQLite's lock."""
    engine = create_async_engine(f"sqlite+aiosqlite:///{file}", pool_size=1, max_overflow=0)

    @event.listens_for(engine.sync_engine, "connect")
    def _connected(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA synchronous = FULL")

    return engine


class Report(StatesGroup):
    accept = State()
    age = State()
    place = State()
    story = State()
    theme = State()
    kind = State()
    send = State()


def _keyboard(**choices: str) -> InlineKeyboardMarkup:
    """One button a line; the name is what it sends back."""
    rows = [[InlineKeyboardButton(text=text, callback_data=data)] for data, text in choices.items()]
    return InlineKeyboardMarkup(inline_keyboard=rows)


QUESTIONS: dict[State, tuple[str, InlineKeyboardMarkup | None]] = {
    Report.accept: ("Une association lira votre message.", _keyboard(accept="D'accord", refuse="Non merci")),
    Report.age: ("Avez-vous 15 ans ou plus ?", _keyboard(yes="Oui", no="Non")),
    Report.place: ("Quel est le code postal ?", None),
    Report.story: ("Racontez-nous ce qui se passe.", None),
    Report.theme: ("De quoi s'agit-il ?", _keyboard(street="Rue", housing="Logement", school="École", health="Santé")),
    Report.kind: ("C'est plutôt…", _keyboard(concern="Un problème", need="Un besoin", proposal="Une idée")),
    Report.send: ("On envoie ?", _keyboard(send="Envoyer", cancel="Abandonner")),
}


async def _ask(step: State, message: Message, state: FSMContext) -> None:
    await state.set_state(step)
    text, keyboard = QUESTIONS[step]
    await message.answer(text, reply_markup=keyboard)


async def _leave(text: str, message: Message, state: FSMContext) -> None:
    await state.clear()
    await message.answer(text)


async def start(message: Message, state: FSMContext) -> None:
    await _ask(Report.accept, message, state)


async def accepted(query: CallbackQuery, state: FSMContext) -> None:
    await query.answer()
    await state.update_data(accepted=True)
    await _ask(Report.age, cast(Message, query.message), state)


async def old_enough(query: CallbackQuery, state: FSMContext) -> None:
    await query.answer()
    await state.update_data(age=query.data)
    await _ask(Report.place, cast(Message, query.message), state)


async def place(message: Message, state: FSMContext) -> None:
    await state.update_data(place=message.text)
    await _ask(Report.story, message, state)


async def story(message: Message, state: FSMContext) -> None:
    await state.update_data(story=message.text)
    await _ask(Report.theme, message, state)


async def theme(query: CallbackQuery, state: FSMContext) -> None:
    await query.answer()
    await state.update_data(theme=query.data)
    await _ask(Report.kind, cast(Message, query.message), state)


async def kind(query: CallbackQuery, state: FSMContext) -> None:
    await query.answer()
    await state.update_data(kind=query.data)
    await _ask(Report.send, cast(Message, query.message), state)


async def send(query: CallbackQuery, state: FSMContext, concerns: AsyncEngine) -> None:
    await query.answer()
    async with AsyncSession(concerns) as session:
        session.add(Concern(chat=query.from_user.id, **await state.get_data()))
        await session.commit()
    await _leave("Merci, c'est envoyé.", cast(Message, query.message), state)


async def turned_away(query: CallbackQuery, state: FSMContext) -> None:
    await query.answer()
    await _leave("D'accord. Rien n'a été gardé.", cast(Message, query.message), state)


async def not_understood(message: Message) -> None:
    await message.answer("Je n'ai pas compris. Pour commencer : /start")


def conversation() -> Router:
    router = Router()
    router.message.register(start, CommandStart())
    router.message.register(place, Report.place, F.text.regexp(r"^\d{5}$"))
    router.message.register(story, Report.story, F.text.len() >= 10)
    router.message.register(not_understood)
    router.callback_query.register(accepted, Report.accept, F.data == "accept")
    router.callback_query.register(old_enough, Report.age, F.data == "yes")
    router.callback_query.register(theme, Report.theme)
    router.callback_query.register(kind, Report.kind)
    router.callback_query.register(send, Report.send, F.data == "send")
    router.callback_query.register(turned_away)
    return router


class DeafSession(AiohttpSession):
    """Builds each request and reads an answer as the real session does; keeps what each chat was told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: dict[int, Reply] = {}

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,
    ) -> TelegramType:
        self.build_form_data(bot, method)
        answer = '{"ok":true,"result":true}'
        if isinstance(method, SendMessage):
            chat, keyboard = int(method.chat_id), method.reply_markup
            rows = keyboard.inline_keyboard if isinstance(keyboard, InlineKeyboardMarkup) else []
            buttons = tuple(button.callback_data or "" for row in rows for button in row)
            self.told[chat] = Reply(text=method.text, buttons=buttons)
            answer = (
                f'{{"ok":true,"result":{{"message_id":7,"date":1700000000,"text":{json.dumps(method.text)},'
                f'"chat":{{"id":{chat},"type":"private"}},"from":{{"id":{BOT_ID},"is_bot":true,"first_name":"P"}}}}}}'
            )
        return cast(TelegramType, self.check_response(bot, method, 200, answer).result)


class AiogramFsm:
    """The subject: each update goes through the whole Dispatcher, as from a webhook or from polling."""

    script = SCRIPT

    async def start(self, directory: Path) -> None:
        self.states = await aiosqlite.connect(directory / FILE, isolation_level=None)
        await self.states.executescript(SCHEMA)
        self.concerns = _engine(directory / FILE)
        async with self.concerns.begin() as connection:
            await connection.run_sync(_Row.metadata.create_all)
        self.session = DeafSession()
        self.bot = Bot(f"{BOT_ID}:benchmark", session=self.session)
        self.dispatcher = Dispatcher(storage=SqliteStorage(self.states), concerns=self.concerns)
        self.dispatcher.include_router(conversation())

    async def feed(self, raw: bytes, chat: int) -> Reply:
        await self.dispatcher.feed_raw_update(self.bot, self.session.json_loads(raw))
        return self.session.told.pop(chat)

    async def stop(self) -> None:
        await self.dispatcher.storage.close()
        await self.concerns.dispose()
        await self.session.close()

    def stored(self, directory: Path) -> int:
        with closing(sqlite3.connect(directory / FILE)) as database:
            return int(database.execute("SELECT count(*) FROM concern").fetchone()[0])


def subject() -> AiogramFsm:
    return AiogramFsm()
