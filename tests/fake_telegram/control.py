"""The user side over HTTP, for bots and tests that live in other processes than the server.

Every request is a POST of one JSON object to `/control/<what>`; bytes travel as base64. A person's failed expectation
comes back as 422 with its transcript, so that the caller can fail with it (see `remote`).
"""

from __future__ import annotations

import base64
import inspect
from collections.abc import Awaitable, Callable
from dataclasses import asdict, is_dataclass
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.fake_telegram.errors import Json
from tests.fake_telegram.shown import Button, Shown
from tests.fake_telegram.talker import Talker

if TYPE_CHECKING:
    from tests.fake_telegram.server import FakeTelegram
    from tests.fake_telegram.world import FakeBot

ACTS = frozenset(
    [
        "types",
        "taps",
        "says_aloud",
        "photographs",
        "album",
        "attaches",
        "sticks",
        "shares_position",
        "edits",
        "hears",
        "sees_toast",
        "blocks",
        "unblocks",
        "deactivates",
        "shown",
        "toasts",
        "transcript",
        "commands",
        "thumb_labels",
        "asked_for_position",
    ]
)
FAULTS = frozenset(["fails", "slow", "cuts", "loses_answer", "clear"])
MAIL = frozenset(["redeliver", "restart_ids"])
MESSAGES = frozenset({"message", "replies_to"})


class Control:
    """Turns requests into acts; a person stays the same from one request to the next."""

    def __init__(self, server: FakeTelegram) -> None:
        self._server = server
        self._talkers: dict[tuple[Any, ...], Talker] = {}
        self._doors: dict[str, Callable[[Json], Awaitable[Any]]] = {
            "bot": self._bot,
            "group": self._group,
            "act": self._act,
            "fault": self._fault,
            "mail": self._mail,
            "time": self._time,
            "counts": self._counts,
        }

    async def serve(self, request: web.Request) -> web.Response:
        door = self._doors.get(request.match_info["what"])
        if door is None:
            return web.json_response({"failed": f"No such control; there are {sorted(self._doors)}."}, status=404)
        try:
            return web.json_response({"result": as_plain(await door(await request.json()))})
        except AssertionError as failed:
            return web.json_response({"failed": str(failed)}, status=422)
        except (ValueError, TypeError, LookupError) as wrong:
            return web.json_response({"failed": f"{type(wrong).__name__}: {wrong}"}, status=400)

    async def _bot(self, body: Json) -> Json:
        """A bot is made at the first mention of its token."""
        token = body["token"]
        bot = self._server.bots.get(token) or self._server.bot(body.get("name", "resident"), token=token)
        return bot.user

    async def _group(self, body: Json) -> int:
        bots = tuple(self._known(token) for token in body.get("bots", []))
        return self._server.group(body["title"], forum=body.get("forum", False), bots=bots).id

    async def _act(self, body: Json) -> Any:
        """`{"bot": token, "person": {"id": 5, …}, "does": "types", "with": {"text": "/start"}}`."""
        what = body["does"]
        if what not in ACTS:
            raise ValueError(f"A person cannot {what!r}; they can {sorted(ACTS)}.")
        done = getattr(self._talker(body), what)
        if callable(done):
            done = done(**{name: _from_plain(name, value) for name, value in body.get("with", {}).items()})
        return await done if inspect.isawaitable(done) else done

    async def _fault(self, body: Json) -> None:
        if body["does"] not in FAULTS:
            raise ValueError(f"No fault {body['does']!r}; there are {sorted(FAULTS)}.")
        getattr(self._known(body["bot"]).faults, body["does"])(**body.get("with", {}))

    async def _mail(self, body: Json) -> Any:
        mailbox = self._known(body["bot"]).mailbox
        if "everything_twice" in body:
            mailbox.everything_twice = bool(body["everything_twice"])
        if "does" not in body:
            return None
        if body["does"] not in MAIL:
            raise ValueError(f"A mailbox cannot {body['does']!r}; it can {sorted(MAIL)}.")
        return getattr(mailbox, body["does"])(**body.get("with", {}))

    async def _time(self, body: Json) -> float:
        self._server.time_passes(seconds=body.get("seconds", 0.0), hours=body.get("hours", 0.0))
        return self._server.now()

    async def _counts(self, body: Json) -> Json:
        bot = self._known(body["bot"])
        limits = body.get("limits")
        if limits is not None:
            self._server.limits(bot, **limits)
        return {
            "calls": dict(bot.faults.calls),
            "refusals": {str(code): times for code, times in bot.faults.refusals.items()},
            "too_early": bot.faults.too_early,
            "breaches": bot.faults.pace.breaches if bot.faults.pace else 0,
            "pending": len(bot.mailbox.waiting),
            "lost": bot.mailbox.lost,
        }

    def _known(self, token: str) -> FakeBot:
        if token not in self._server.bots:
            raise LookupError("No bot has this token: name it first with POST /control/bot.")
        return self._server.bots[token]

    def _talker(self, body: Json) -> Talker:
        person = body["person"]
        key = (body.get("bot"), body.get("group"), body.get("topic"), person["id"])
        if key not in self._talkers:
            self._talkers[key] = self._new_talker(body, person)
        return self._talkers[key]

    def _new_talker(self, body: Json, person: Json) -> Talker:
        if "group" not in body:
            return self._server.person(self._known(body["bot"]), **person)
        member = self._server.group_by_id(body["group"]).member(**person)
        return member.in_topic(body["topic"]) if "topic" in body else member


def as_plain(value: Any) -> Any:
    """JSON for whatever a person's act returns; bytes become base64."""
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, list | tuple):
        return [as_plain(one) for one in value]
    return value


def shown_from(value: Json) -> Shown:
    rows = tuple(tuple(Button(**button) for button in row) for row in value["rows"])
    return Shown(**(value | {"rows": rows}))


def _from_plain(name: str, value: Any) -> Any:
    if name in MESSAGES and value is not None:
        return shown_from(value)
    if name == "data":
        return base64.b64decode(value)
    if name == "pictures":
        return [base64.b64decode(one) for one in value]
    return value
