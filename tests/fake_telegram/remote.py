"""The same people, reached over HTTP: for a server that runs in a process of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Self

import aiohttp

from tests.fake_telegram.control import as_plain, shown_from
from tests.fake_telegram.errors import Json
from tests.fake_telegram.shown import Shown
from tests.waiting import PATIENCE

SPARE = 10.0  # seconds given to a request beyond the wait it asks for


class RemoteTelegram:
    """`async with RemoteTelegram(url) as server`: bots, people, faults and counts of a standalone server."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session is not None:
            await self._session.close()

    async def ask(self, what: str, body: Json, *, within: float = 0.0) -> Any:
        """One control request; a person's disappointment is an AssertionError here too."""
        if self._session is None:
            raise RuntimeError("The remote server is not entered yet: use `async with RemoteTelegram(url)`.")
        timeout = aiohttp.ClientTimeout(total=within + SPARE)
        async with self._session.post(f"{self.url}/control/{what}", json=body, timeout=timeout) as answer:
            told = await answer.json()
        if "failed" in told:
            raise (AssertionError if answer.status == 422 else ValueError)(told["failed"])
        return told["result"]

    async def bot(self, token: str, *, name: str = "resident") -> str:
        """Make the bot known; its token."""
        await self.ask("bot", {"token": token, "name": name})
        return token

    def person(self, bot: str, *, id: int, first_name: str = "Awa", language_code: str | None = "fr") -> RemotePerson:
        person = {"id": id, "first_name": first_name, "language_code": language_code}
        return RemotePerson(self, {"bot": bot, "person": person})

    async def group(self, title: str, *, bots: Sequence[str], forum: bool = False) -> int:
        """The new group's id."""
        number: int = await self.ask("group", {"title": title, "forum": forum, "bots": list(bots)})
        return number

    def member(self, group: int, *, id: int, first_name: str = "Luc", topic: str | None = None) -> RemotePerson:
        place: Json = {"group": group, "person": {"id": id, "first_name": first_name}}
        return RemotePerson(self, place if topic is None else place | {"topic": topic})

    async def fault(self, bot: str, does: str, **given: Any) -> None:
        """As the methods of `Faults`: fails, slow, cuts, loses_answer, clear."""
        await self.ask("fault", {"bot": bot, "does": does, "with": given})

    async def redeliver(self, bot: str, count: int = 1) -> None:
        await self.ask("mail", {"bot": bot, "does": "redeliver", "with": {"count": count}})

    async def restart_ids(self, bot: str, at: int) -> None:
        await self.ask("mail", {"bot": bot, "does": "restart_ids", "with": {"at": at}})

    async def everything_twice(self, bot: str, on: bool = True) -> None:
        await self.ask("mail", {"bot": bot, "everything_twice": on})

    async def time_passes(self, *, seconds: float = 0.0, hours: float = 0.0) -> None:
        await self.ask("time", {"seconds": seconds, "hours": hours})

    async def limits(self, bot: str, **limits: Any) -> None:
        await self.ask("counts", {"bot": bot, "limits": limits})

    async def counts(self, bot: str) -> Json:
        """calls, refusals, too_early, breaches, pending, lost."""
        counted: Json = await self.ask("counts", {"bot": bot})
        return counted


class RemotePerson:
    """What `Person` does, asked of another process; what is a property there is awaited here."""

    def __init__(self, server: RemoteTelegram, place: Json) -> None:
        self._server = server
        self._place = place

    async def types(self, text: str, *, replies_to: Shown | None = None) -> Shown:
        return shown_from(await self._does("types", text=text, replies_to=replies_to))

    async def taps(self, wanted: str, *, message: Shown | None = None, within: float = PATIENCE) -> Shown | None:
        pressed = await self._does("taps", wanted=wanted, message=message, within=within)
        return None if pressed is None else shown_from(pressed)

    async def hears(self, part: str, *, within: float = PATIENCE, anew: bool = True) -> Shown:
        return shown_from(await self._does("hears", part=part, within=within, anew=anew))

    async def sees_toast(self, part: str, *, within: float = PATIENCE) -> str:
        return str(await self._does("sees_toast", part=part, within=within))

    async def says_aloud(self, data: bytes, *, seconds: int = 4) -> Shown:
        return shown_from(await self._does("says_aloud", data=data, seconds=seconds))

    async def photographs(self, data: bytes, *, caption: str = "") -> Shown:
        return shown_from(await self._does("photographs", data=data, caption=caption))

    async def album(self, pictures: Sequence[bytes], *, caption: str = "") -> list[Shown]:
        told = await self._does("album", pictures=list(pictures), caption=caption)
        return [shown_from(one) for one in told]

    async def shares_position(self, lon: float, lat: float) -> Shown:
        return shown_from(await self._does("shares_position", lon=lon, lat=lat))

    async def edits(self, message: Shown, text: str) -> Shown:
        return shown_from(await self._does("edits", message=message, text=text))

    async def blocks(self) -> None:
        await self._does("blocks")

    async def unblocks(self) -> None:
        await self._does("unblocks")

    async def deactivates(self) -> None:
        await self._does("deactivates")

    async def shown(self) -> list[Shown]:
        return [shown_from(one) for one in await self._does("shown")]

    async def transcript(self) -> str:
        return str(await self._does("transcript"))

    async def toasts(self) -> list[str]:
        return [str(one) for one in await self._does("toasts")]

    async def _does(self, act: str, **given: Any) -> Any:
        plain = {name: as_plain(value) for name, value in given.items()}
        body = self._place | {"does": act, "with": plain}
        return await self._server.ask("act", body, within=float(given.get("within", 0.0)))
