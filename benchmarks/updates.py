"""Telegram updates as they come over the wire; by hand, since a JSON encoder would weigh on each message measured."""

from __future__ import annotations

import json
import time
from functools import lru_cache

BOT_ID = 42

escaped = lru_cache(maxsize=256)(json.dumps)


def words(number: int, chat: int, text: str) -> bytes:
    """Someone types `text`; `number` is the update's and the message's."""
    message = _message(number, chat, _person(chat), text)
    return f'{{"update_id":{number},"message":{message}}}'.encode()


def tap(number: int, chat: int, data: str) -> bytes:
    """Someone taps the button that sends `data` back, under the bot's previous message."""
    message = _message(number, chat, f'{{"id":{BOT_ID},"is_bot":true,"first_name":"Porte-voix"}}', "?")
    return (
        f'{{"update_id":{number},"callback_query":{{"id":"{number}","from":{_person(chat)},"message":{message},'
        f'"chat_instance":"{chat}","data":{json.dumps(data)}}}}}'
    ).encode()


def _person(chat: int) -> str:
    return f'{{"id":{chat},"is_bot":false,"first_name":"Awa","language_code":"fr"}}'


def _message(number: int, chat: int, sender: str, text: str) -> str:
    return (
        f'{{"message_id":{number},"from":{sender},"chat":{{"id":{chat},"first_name":"Awa","type":"private"}},'
        f'"date":{int(time.time())},"text":{escaped(text)}}}'
    )
