"""What WhatsApp knows: one business number with its secrets and templates, the accounts that write to it, and the files between them."""

from __future__ import annotations

import hashlib
import itertools
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tests.fake_telegram.errors import Json
from tests.fake_telegram.faults import Fault, Faults
from tests.fake_whatsapp.errors import GraphError
from tests.waiting import Bell

WINDOW_SECONDS = 24 * 3600
"""After a person's last message, how long anything but a template may be sent to them."""


@dataclass(kw_only=True)
class GraphFaults(Faults):
    """Everything that goes wrong between us and the Graph API: calls are named "messages", "read", "upload", "media" and "download"."""

    def refuses(self, call: str, number: int, *, times: int = 1, status: int = 0) -> None:
        """The next calls of this name fail with this code, without effect."""
        self.waiting.append(Fault(method=call, times=times, error=GraphError(number, status=status)))


@dataclass(frozen=True, kw_only=True, slots=True)
class Stored:
    """A file that went through WhatsApp."""

    id: str
    mime: str
    data: bytes
    weighs: int
    """Bytes, as WhatsApp says: a test may have it lie."""

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


@dataclass(kw_only=True, eq=False)
class Account:
    """Somebody on WhatsApp. `user_id` is their BSUID for this business; without one they are as people were before March 2026."""

    name: str
    phone: str
    user_id: str = ""
    username: str = ""
    hides_phone: bool = False
    """They chose a username: their number is in no webhook."""
    blocked: bool = False
    left: bool = False
    """They are on WhatsApp no more."""
    wrote_at: float | None = None
    shown: list[Json] = field(default_factory=list)
    """Our messages to them as they were sent, with their `id` and the turn they came at."""
    turn: int = 0
    acted: int = 0
    """The turn of their last act."""
    acts: int = 0
    moved_at: float = 0.0
    bell: Bell = field(default_factory=Bell)

    def known_as(self, address: str) -> bool:
        return address in {self.phone, self.user_id} - {""}


@dataclass(kw_only=True)
class Line:
    """One business number on the Cloud API."""

    id: str = "106540352242922"
    business: str = "102290129340398"
    display: str = "33755501234"
    token: str = "EAAGfakeTokenOfTheBusinessNumber0123456789"  # noqa: S105 - of these tests alone
    secret: str = "0123456789abcdef0123456789abcdef"  # noqa: S105 - the same
    verify: str = "a-word-to-verify-with"
    templates: dict[str, dict[str, int]] = field(default_factory=dict)
    """Approved templates: by name and language, how many parameters the body takes."""
    late: bool = False
    """Refusals that concern the person come as a status afterwards, not as the answer to the call: WhatsApp does either."""
    receipts: bool = True
    """Each message is followed by the statuses "sent" and "delivered"."""
    clock: Callable[[], float] = time.time
    """Seconds since the epoch: the house's own time, where a test moves that."""
    ahead: float = 0.0
    accounts: list[Account] = field(default_factory=list)
    files: dict[str, Stored] = field(default_factory=dict)
    heard: dict[str, Account] = field(default_factory=dict)
    """What people wrote, by its id."""
    sent: list[Json] = field(default_factory=list)
    """Every message that was accepted, as it was posted."""
    blue: list[str] = field(default_factory=list)
    """The ids of people's messages that were marked as read."""
    void: list[Json] = field(default_factory=list)
    """Accepted and never delivered: WhatsApp does so with a BSUID that is given as a phone number."""
    serial: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def __post_init__(self) -> None:
        self.faults = GraphFaults(clock=self.now)

    def now(self) -> float:
        return self.clock() + self.ahead

    def time_passes(self, *, hours: float) -> None:
        self.ahead += hours * 3600

    def next_id(self) -> str:
        """As long as real ones are."""
        return f"wamid.HBgLMzM2MTIwMDAwMDAVAgASGBQzQTdGRkVBNkI4RkFLRTAwMDAw{next(self.serial):012d}AA=="

    def keep(self, data: bytes, mime: str, weighs: int = -1) -> Stored:
        stored = Stored(id=f"{1_000_000_000_000_000 + next(self.serial)}", mime=mime, data=data, weighs=len(data) if weighs < 0 else weighs)
        self.files[stored.id] = stored
        return stored

    def account(self, address: str) -> Account | None:
        """Whoever this is the number or the BSUID of."""
        return next((one for one in self.accounts if one.known_as(address)), None)

    def open_for(self, account: Account) -> bool:
        return account.wrote_at is not None and self.now() - account.wrote_at < WINDOW_SECONDS
