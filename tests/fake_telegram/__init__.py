"""A Telegram for tests: a real HTTP server that speaks the Bot API, and the people who talk to its bots.

It follows the published Bot API and what its open server is known to answer; it was never compared with Telegram itself.
"""

from tests.fake_telegram.errors import ApiError
from tests.fake_telegram.faults import Faults, Pace
from tests.fake_telegram.group import Group
from tests.fake_telegram.people import Member, Person
from tests.fake_telegram.remote import RemotePerson, RemoteTelegram
from tests.fake_telegram.server import FakeTelegram
from tests.fake_telegram.shown import Button, Shown
from tests.fake_telegram.world import FakeBot

__all__ = [
    "ApiError",
    "Button",
    "FakeBot",
    "FakeTelegram",
    "Faults",
    "Group",
    "Member",
    "Pace",
    "Person",
    "RemotePerson",
    "RemoteTelegram",
    "Shown",
]
