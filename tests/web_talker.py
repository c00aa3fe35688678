"""Somebody who writes on a page of the web chat, over real HTTP: reads what arrives, types, and taps buttons by their label."""

from __future__ import annotations

import asyncio
import json
from typing import Any
from uuid import uuid4

import aiohttp

PATIENCE = 20.0
LIFT = "L'ascenseur de la tour B est en panne depuis trois semaines."
TELLS = (
    (LIFT, "bien reçu"),
    ("C'est tout (15 ans ou plus)", "C'est où ?"),
    ("roubé 59", "De quoi s'agit-il"),
    ("Logement", "Des voisins ont dit"),
    ("C'est différent", LIFT),
    ("Oui, envoyer", "citer vos mots"),
    ("Oui", "plus tard"),
    ("Oui", "C'est noté"),
)
"""A whole concern on the trial page: what its resident says or taps, and what is heard then."""


async def pass_to_monday(http: aiohttp.ClientSession, url: str) -> None:
    """The trial's clock moves on; `url` is its page."""
    async with http.post(f"{url}trial/monday") as response:
        assert response.status == 200


async def played(http: aiohttp.ClientSession, url: str) -> None:
    """The trial has played the weeks before: neighbours are there."""
    async with asyncio.timeout(180):
        while True:
            async with http.get(f"{url}trial/now") as response:
                if (await response.json())["played"]:
                    return
            await asyncio.sleep(0.2)


class WebTalker:
    def __init__(self, http: aiohttp.ClientSession, chat: str) -> None:
        """`chat` is the address of a phone of the trial, such as http://127.0.0.1:8080/trial/resident."""
        self._http, self._chat = http, chat
        self._last = 0
        self.asked_for_position = False
        self.language = ""
        """Of the last message read."""
        self.buttons: dict[str, str] = {}
        """Label → data, of everything read until now."""

    async def types(self, words: str) -> WebTalker:
        return await self._post(text=words)

    async def taps(self, label: str) -> WebTalker:
        return await self._post(pressed=self.buttons[label])

    async def says(self, what: str) -> WebTalker:
        """Tap the button of this label, or type it when there is none."""
        return await (self.taps(what) if what in self.buttons else self.types(what))

    async def plays(self, *acts: tuple[str, str]) -> None:
        """Say each, and wait for words of the answer."""
        for act, heard in acts:
            await (await self.says(act)).hears(heard)

    async def shares(self, latitude: float, longitude: float) -> WebTalker:
        return await self._post(latitude=latitude, longitude=longitude)

    async def hears(self, words: str) -> WebTalker:
        """Wait for a message with these words, as long as a patient person would."""
        await self.reads(words)
        return self

    async def reads(self, words: str) -> str:
        """The same; returns the message."""
        heard: list[str] = []
        try:
            async with asyncio.timeout(PATIENCE):
                while True:
                    message = await self._next()
                    heard.append(message["text"])
                    self.asked_for_position, self.language = message["asks_position"], message["language"]
                    self.buttons |= {button["label"]: button["data"] for row in message["buttons"] for button in row}
                    if words in message["text"]:
                        return str(message["text"])
        except TimeoutError:
            raise AssertionError(f"{words!r} was not heard, but: {heard}") from None

    async def _post(self, **said: Any) -> WebTalker:
        async with self._http.post(f"{self._chat}/messages", json={"id": uuid4().hex, **said}) as response:
            assert response.status == 204, await response.text()
        return self

    async def _next(self) -> dict[str, Any]:
        async with self._http.get(f"{self._chat}/events", params={"after": self._last}) as response:
            async for line in response.content:
                if line.startswith(b"data: {") and "number" in (message := json.loads(line[6:])):
                    self._last = message["number"]
                    found: dict[str, Any] = message
                    return found
        raise AssertionError("the stream ended")
