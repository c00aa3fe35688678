"""The fake WhatsApp, used by bare HTTP: it takes and refuses what the Cloud API does, and its webhooks are Meta's."""

from __future__ import annotations

import io
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from tests.fake_whatsapp import SIGNATURE, FakeWhatsApp, Line, Person, signed
from tests.fake_whatsapp.checks import BUTTONS, ROWS

BSUID = "FR.13491208655302741918"
PHOTO = b"\xff\xd8\xff a picture"
Json = dict[str, Any]


@dataclass
class Hooked:
    """Somebody who is called, and answers what a test wants."""

    answers: list[int] = field(default_factory=list)
    bodies: list[Json] = field(default_factory=list)
    badly_signed: int = 0
    url: str = ""

    async def verified(self, request: web.Request) -> web.Response:
        right = request.query["hub.verify_token"] == Line().verify
        return web.Response(text=request.query["hub.challenge"]) if right else web.Response(status=403)

    async def called(self, request: web.Request) -> web.Response:
        raw = await request.read()
        wanted = signed(Line().secret, raw)[SIGNATURE]
        self.badly_signed += request.headers[SIGNATURE] != wanted
        status = self.answers.pop(0) if self.answers else 200
        if status == 200:
            self.bodies.append(json.loads(raw))
        return web.Response(status=status)

    @property
    def values(self) -> list[Json]:
        return [change["value"] for body in self.bodies for entry in body["entry"] for change in entry["changes"]]

    @property
    def messages(self) -> list[Json]:
        return [message for value in self.values for message in value.get("messages", [])]

    @property
    def texts(self) -> list[str]:
        return [message["text"]["body"] for message in self.messages]

    @property
    def statuses(self) -> list[Json]:
        return [status for value in self.values for status in value.get("statuses", [])]


@pytest.fixture
async def server() -> AsyncIterator[FakeWhatsApp]:
    async with FakeWhatsApp() as running:
        yield running


@pytest.fixture
async def hooked(server: FakeWhatsApp) -> AsyncIterator[Hooked]:
    answering = Hooked()
    app = web.Application()
    app.router.add_get("/hook", answering.verified)
    app.router.add_post("/hook", answering.called)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    answering.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await server.post.subscribe(answering.url)
    try:
        yield answering
    finally:
        await server.post.stop()
        await runner.cleanup()


@dataclass
class Graph:
    """Calls as a program makes them."""

    server: FakeWhatsApp
    token: str = ""

    async def call(self, method: str, path: str, **body: Any) -> tuple[int, Any]:
        keyed = {"Authorization": f"Bearer {self.token or self.server.line.token}"}
        async with aiohttp.ClientSession(headers=keyed) as http, http.request(method, f"{self.server.url}/{path}", **body) as answer:
            return answer.status, await (answer.json() if answer.content_type == "application/json" else answer.read())

    async def sends(self, whom: Json, kind: str, content: Json) -> tuple[int, Any]:
        posted = {"messaging_product": "whatsapp", "recipient_type": "individual", **whom, "type": kind, kind: content}
        return await self.call("POST", f"v25.0/{self.server.line.id}/messages", json=posted)

    async def code(self, whom: Json, kind: str, content: Json) -> int:
        """0 when it was taken."""
        _, said = await self.sends(whom, kind, content)
        return int(said.get("error", {}).get("code", 0))


@pytest.fixture
def graph(server: FakeWhatsApp) -> Graph:
    return Graph(server)


def to(person: Person) -> Json:
    return {"to": person.account.phone}


class TestWebhooks:
    async def test_an_address_is_verified_before_it_is_called(self, server: FakeWhatsApp, hooked: Hooked) -> None:
        server.line.verify = "another word"
        with pytest.raises(AssertionError, match="403"):
            await server.post.subscribe(hooked.url)

    async def test_each_is_signed_and_posted_until_it_is_answered_200_in_order(self, server: FakeWhatsApp, hooked: Hooked) -> None:
        awa = server.person()
        hooked.answers = [503, 500]
        await awa.types("un")
        await awa.types("deux")
        await server.post.settled()
        assert hooked.texts == ["un", "deux"] and hooked.badly_signed == 0
        assert (server.post.posts, server.post.refused) == (4, 2)

    async def test_people_have_a_number_an_id_or_both(self, server: FakeWhatsApp, hooked: Hooked) -> None:
        awa = server.person("Awa", phone="33612000001")
        await awa.types("avant 2026")
        awa.gets_user_id(BSUID)
        await awa.types("depuis")
        awa.gets_user_id(BSUID, hides_phone=True, username="awa")
        await awa.types("sous un pseudonyme")
        await server.post.settled()
        assert [(one.get("from"), one.get("from_user_id")) for one in hooked.messages] == [
            ("33612000001", None),
            ("33612000001", BSUID),
            (None, BSUID),
        ]
        contacts = [value["contacts"][0] for value in hooked.values]
        assert [(one.get("wa_id"), one.get("user_id"), one["profile"].get("username")) for one in contacts] == [
            ("33612000001", None, None),
            ("33612000001", BSUID, None),
            (None, BSUID, "awa"),
        ]

    async def test_a_changed_number_is_told_by_the_system_without_a_contact(self, server: FakeWhatsApp, hooked: Hooked) -> None:
        awa = server.person("Awa", phone="33612000001", user_id=BSUID)
        awa.changes_number("33612000002", "FR.2")
        await awa.types("c'est moi")
        await server.post.settled()
        told, written = hooked.messages
        assert told["from"] == "33612000001" and told["system"]["previous_user_id"] == BSUID and "contacts" not in hooked.values[0]
        assert (written["from"], written["from_user_id"]) == ("33612000002", "FR.2")

    async def test_they_come_twice_backwards_and_together(self, server: FakeWhatsApp, hooked: Hooked) -> None:
        awa = server.person()
        server.post.hold()
        await awa.types("un")
        await awa.types("deux")
        assert not hooked.bodies
        server.post.release(backwards=True)
        await server.post.settled()
        assert hooked.texts == ["deux", "un"]
        server.post.redeliver()
        server.post.hold()
        await awa.types("trois")
        await awa.types("quatre")
        server.post.release(together=True)
        await server.post.settled()
        assert hooked.texts[2:] == ["un", "trois", "quatre"] and len(hooked.bodies) == 4
        server.post.everything_twice = True
        await awa.types("cinq")
        await server.post.settled()
        assert hooked.texts[-2:] == ["cinq", "cinq"] and hooked.messages[-1]["id"] == hooked.messages[-2]["id"]


def buttons(count: int, title: str = "Oui") -> Json:
    replies = [{"type": "reply", "reply": {"id": f"b{number}", "title": f"{title} {number}"}} for number in range(count)]
    return {"type": "button", "body": {"text": "Choisissez."}, "action": {"buttons": replies}}


def rows(count: int, title: str = "Thème", words: str = "") -> Json:
    more = {"description": words} if words else {}
    given = [{"id": f"r{number}", "title": f"{title} {number}", **more} for number in range(count)]
    return {"type": "list", "body": {"text": "Choisissez."}, "action": {"button": "Voir", "sections": [{"rows": given}]}}


BODIES: list[tuple[str, Json, int]] = [
    ("text", {"body": "é" * 4096}, 0),
    ("text", {"body": "é" * 4097}, 100),
    ("text", {"body": "  "}, 100),
    ("interactive", buttons(BUTTONS), 0),
    ("interactive", buttons(BUTTONS + 1), 131009),
    ("interactive", buttons(1, "Oui, je suis assez âgé"), 131009),
    ("interactive", buttons(2) | {"body": {"text": "x" * 1025}}, 131009),
    ("interactive", rows(ROWS), 0),
    ("interactive", rows(ROWS + 1), 131009),
    ("interactive", rows(2, "Logement et bailleur social"), 131009),
    ("interactive", rows(2, words="x" * 73), 131009),
    ("interactive", {"type": "location_request_message", "body": {"text": "Où ?"}, "action": {"name": "send_location"}}, 0),
    ("interactive", {"type": "flow", "body": {"text": "Où ?"}, "action": {}}, 131009),
    ("template", {"name": "une_reponse", "language": {"code": "fr"}}, 0),
    ("template", {"name": "une_reponse", "language": {"code": "tr"}}, 132001),
    ("template", {"name": "inconnu", "language": {"code": "fr"}}, 132001),
    ("template", {"name": "une_reponse", "language": {"code": "fr"},
                  "components": [{"type": "body", "parameters": [{"type": "text", "text": "PV-7K3MQ"}]}]}, 132000),
    ("image", {"id": "404"}, 100),
    ("hologram", {}, 131051),
]  # fmt: skip


class TestSending:
    @pytest.mark.parametrize(("kind", "content", "code"), BODIES, ids=lambda given: str(given)[:24])
    async def test_what_goes_past_a_limit_is_refused(
        self, server: FakeWhatsApp, hooked: Hooked, graph: Graph, kind: str, content: Json, code: int
    ) -> None:
        server.line.templates = {"une_reponse": {"fr": 0}}
        awa = server.person()
        await awa.types("bonjour")
        assert await graph.code(to(awa), kind, content) == code
        assert len(awa.shown) == (not code)

    async def test_a_message_is_numbered_and_followed_by_its_statuses(self, server: FakeWhatsApp, hooked: Hooked, graph: Graph) -> None:
        awa = server.person("Awa", user_id=BSUID)
        await awa.types("bonjour")
        _, said = await graph.sends({"recipient": BSUID}, "text", {"body": "Bonjour Awa."})
        assert said["contacts"] == [{"input": BSUID, "user_id": BSUID}]
        shown = await awa.hears("Bonjour Awa.")
        await awa.looks()
        await server.post.settled()
        assert said["messages"] == [{"id": shown.id}]
        assert [(one["id"], one["status"], one["recipient_user_id"]) for one in hooked.statuses] == [
            (shown.id, state, BSUID) for state in ("sent", "delivered", "read")
        ]
        assert await graph.code({"recipient": "33612000001"}, "text", {"body": "?"}) == 131009
        assert await graph.code({}, "text", {"body": "?"}) == 131008

    async def test_a_bsuid_given_as_a_number_is_taken_and_reaches_nobody(self, server: FakeWhatsApp, hooked: Hooked, graph: Graph) -> None:
        awa = server.person("Awa", user_id=BSUID)
        await awa.types("bonjour")
        assert await graph.code({"to": BSUID}, "text", {"body": "Bonjour Awa."}) == 0
        assert not awa.shown and len(server.line.void) == 1

    @pytest.mark.parametrize("late", [False, True])
    async def test_the_window_closes_after_a_day_for_all_but_templates(
        self, server: FakeWhatsApp, hooked: Hooked, graph: Graph, late: bool
    ) -> None:
        awa, server.line.late, server.line.templates = server.person(), late, {"une_reponse": {"fr": 0}}
        await awa.types("bonjour")
        server.line.time_passes(hours=24.1)
        assert await graph.code(to(awa), "text", {"body": "Bonjour."}) == (0 if late else 131047)
        await server.post.settled()
        assert [one["errors"][0]["code"] for one in hooked.statuses] == ([131047] if late else [])
        assert await graph.code(to(awa), "template", {"name": "une_reponse", "language": {"code": "fr"}}) == 0
        assert [one.template for one in awa.shown] == ["une_reponse"]
        await awa.types("me revoilà")
        assert await graph.code(to(awa), "text", {"body": "Bonjour."}) == 0

    async def test_who_blocked_the_number_cant_be_reached(self, server: FakeWhatsApp, hooked: Hooked, graph: Graph) -> None:
        awa = server.person()
        await awa.types("bonjour")
        awa.blocks()
        with pytest.raises(ValueError, match="unblocks"):
            await awa.types("encore")
        assert await graph.code(to(awa), "text", {"body": "Bonjour."}) == 131026
        awa.unblocks()
        assert await graph.code(to(awa), "text", {"body": "Bonjour."}) == 0

    async def test_a_wrong_key_and_a_wrong_number(self, server: FakeWhatsApp, graph: Graph) -> None:
        assert (await Graph(server, token="another").sends({"to": "33612000001"}, "text", {"body": "?"}))[0] == 401  # noqa: S106 - invented
        status, said = await graph.call("POST", "v25.0/12345/messages", json={"messaging_product": "whatsapp"})
        assert (status, said["error"]["code"]) == (400, 100)
        assert (await graph.call("GET", f"v25.0/{server.line.id}"))[1]["display_phone_number"] == server.line.display

    async def test_misfortunes_are_met_once(self, server: FakeWhatsApp, hooked: Hooked, graph: Graph) -> None:
        awa = server.person()
        await awa.types("bonjour")
        server.line.faults.refuses("messages", 130429)
        server.line.faults.cuts("messages")
        server.line.faults.loses_answer("messages")
        status, said = await graph.sends(to(awa), "text", {"body": "un"})
        assert (status, said["error"]["code"]) == (429, 130429)
        for words in ("deux", "trois"):
            with pytest.raises(aiohttp.ClientError):
                await graph.sends(to(awa), "text", {"body": words})
        assert await graph.code(to(awa), "text", {"body": "quatre"}) == 0
        assert [one.text for one in awa.shown] == ["trois", "quatre"]


class TestFiles:
    async def test_what_people_send_is_asked_for_with_the_key(self, server: FakeWhatsApp, hooked: Hooked, graph: Graph) -> None:
        awa = server.person()
        await awa.says_aloud(b"OggS a voice")
        await awa.photographs(PHOTO, caption="la cave", weighs=99)
        await awa.attaches(b"%PDF", name="lettre.pdf")
        await server.post.settled()
        voice, photo, letter = hooked.messages
        assert voice["audio"]["voice"] and photo["image"]["caption"] == "la cave" and letter["document"]["filename"] == "lettre.pdf"
        _, told = await graph.call("GET", f"v25.0/{photo['image']['id']}")
        assert told["file_size"] == 99 and told["mime_type"] == "image/jpeg"
        path = told["url"].removeprefix(f"{server.url}/")
        assert await graph.call("GET", path) == (200, PHOTO)
        assert (await Graph(server, token="another").call("GET", path))[0] == 401  # noqa: S106 - invented

    async def test_what_we_send_is_uploaded_first_within_its_size(self, server: FakeWhatsApp, hooked: Hooked, graph: Graph) -> None:
        awa = server.person()
        await awa.types("bonjour")

        async def uploads(data: bytes, mime: str) -> Any:
            form = aiohttp.FormData({"messaging_product": "whatsapp", "type": mime})
            form.add_field("file", io.BytesIO(data), filename="x", content_type=mime)
            return (await graph.call("POST", f"v25.0/{server.line.id}/media", data=form))[1]

        assert (await uploads(b"x" * (5 * 1024 * 1024 + 1), "image/png"))["error"]["code"] == 131053
        kept = await uploads(PHOTO, "image/jpeg")
        assert await graph.code(to(awa), "image", {"id": kept["id"], "caption": "x" * 1025}) == 131009
        assert await graph.code(to(awa), "audio", {"id": kept["id"]}) == 131053
        assert await graph.code(to(awa), "image", {"id": kept["id"], "caption": "la cave"}) == 0
        [shown] = awa.shown
        assert (shown.media, shown.data, shown.text) == ("image", PHOTO, "la cave")


async def test_people_tap_buttons_rows_and_numbers(server: FakeWhatsApp, hooked: Hooked, graph: Graph) -> None:
    awa = server.person()
    await awa.types("bonjour")
    many = rows(1, "Logement et bailleu…", words="Logement et bailleurs sociaux")
    many["action"]["sections"][0]["rows"][0]["title"] = "Logement et bailleu…"
    for content in (buttons(2), many):
        await graph.sends(to(awa), "interactive", content)
    await graph.sends(to(awa), "text", {"body": "Choisissez.\n1. Logement\n2. Autre chose"})
    assert awa.shown[1].labels == ("Logement et bailleurs sociaux",)
    await awa.taps("Logement et bailleurs sociaux")
    await awa.taps("Oui 1", message=awa.shown[0])
    await awa.taps("Autre chose", message=awa.shown[2])
    await server.post.settled()
    row, reply, typed = hooked.messages[1:]
    assert row["interactive"]["list_reply"]["id"] == "r0" and row["context"]["id"] == awa.shown[1].id
    assert reply["interactive"]["button_reply"] == {"id": "b1", "title": "Oui 1"} and typed["text"]["body"] == "2"
    with pytest.raises(AssertionError, match="No button 'Non'"):
        await awa.taps("Non", within=0.1)
