"""E-mails, sent and never read: the weekly summary to whoever the settings name. An address is a chat that nobody writes from.

They are rows of the outbox like all that is sent: tried again while the server is away, sent at least once. Whoever is sent one
twice sees one: it bears the same identity both times.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import logging
import smtplib
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import formatdate, parseaddr
from functools import partial

from bot.channels.port import Bot, Command, Hear, Media, Outgoing, Pace, Refused, TryLater, Undelivered

NAME = "mail"
SECONDS = 60.0
"""For each word with the server."""
_PASSING = (421, 450, 451, 452, 454, 530, 534, 535)
"""What a server says of itself or of our password, both to be put right: not of this e-mail."""
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """The server that takes our e-mails."""

    host: str
    port: int
    sender: str
    user: str = ""
    password: str = ""
    security: str = "starttls"
    """starttls, tls, or none for a server on this machine."""


class MailChannel:
    """Satisfies `Channel`."""

    name = NAME
    bot = Bot.STAFF
    pace = Pace(per_second=1.0)

    def __init__(self, post: Post, *, seconds: float = SECONDS, context: ssl.SSLContext | None = None) -> None:
        """`context` says which certificates are trusted; by default those the system trusts."""
        self._post, self._seconds, self._context = post, seconds, context

    async def open(self) -> None:
        """A server that is away now may be there on Monday."""

    async def listen(self, hear: Hear) -> None:
        """Nobody is heard here."""

    async def again(self, raw: bytes, hear: Hear) -> None:
        """Nothing is ever set aside here."""

    async def send(self, chat: str, message: Outgoing) -> str:
        letter = written(self._post.sender, chat, message)
        try:
            await _apart(partial(self._hand_over, chat, letter))
        except smtplib.SMTPRecipientsRefused as refusal:
            code = next(iter(refusal.recipients.values()), (550, b""))[0]
            raise _failure(code) from None
        except smtplib.SMTPResponseException as refusal:
            raise _failure(refusal.smtp_code) from None
        except (OSError, smtplib.SMTPException) as fault:
            log.warning("mail: the server could not be used (%s)", type(fault).__name__)
            raise TryLater("mail_away") from None
        return str(letter["Message-ID"]).strip("<>")[:64]

    def _hand_over(self, to: str, letter: EmailMessage) -> None:
        """In a thread: the library waits."""
        post, encrypted = self._post, self._context
        if post.security != "none" and encrypted is None:
            encrypted = ssl.create_default_context()
        with (
            smtplib.SMTP_SSL(post.host, post.port, timeout=self._seconds, context=encrypted)
            if post.security == "tls"
            else smtplib.SMTP(post.host, post.port, timeout=self._seconds)
        ) as server:
            if post.security == "starttls":
                server.starttls(context=encrypted)
            if post.user:
                server.login(post.user, post.password)
            server.send_message(letter, post.sender, [to])

    async def edit(self, chat: str, number: str, message: Outgoing) -> str:
        return await self.send(chat, message)

    async def remove(self, chat: str, number: str) -> None:
        """What was sent by e-mail stays."""

    async def offer(self, commands: dict[str, tuple[Command, ...]], chat: str = "") -> None:
        """An e-mail has no menu."""

    async def close(self) -> None:
        """Nothing is held between two e-mails."""


async def _apart(call: Callable[[], None]) -> None:
    """In a thread of its own that nobody waits for when we stop: a server that says nothing must not hold the house up."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[None] = loop.create_future()

    def settle(fault: Exception | None) -> None:
        if not done.cancelled():
            done.set_exception(fault) if fault else done.set_result(None)

    def work() -> None:
        fault = None
        try:
            call()
        except Exception as error:
            fault = error
        with contextlib.suppress(RuntimeError):  # the loop has gone meanwhile: nobody asks any more
            loop.call_soon_threadsafe(settle, fault)

    threading.Thread(target=work, name="mail", daemon=True).start()
    await done


def _failure(code: int) -> Undelivered:
    """Said in the log without a word of the e-mail or of whom it is for."""
    log.warning("mail: the server did not take an e-mail (%d)", code)
    return TryLater(f"mail_{code}") if code in _PASSING or code < 500 else Refused(f"mail_{code}")


def written(sender: str, to: str, message: Outgoing) -> EmailMessage:
    """Plain text, its first line the subject, and the files of the message below it."""
    letter = EmailMessage(policy=policy.SMTP)
    letter["Subject"] = " ".join(message.text.partition("\n")[0].split())[:200]
    letter["From"], letter["To"] = sender, to
    identity = hashlib.sha256("\0".join((to, message.text)).encode()).hexdigest()[:32]
    letter["Message-ID"] = f"<{identity}@{parseaddr(sender)[1].partition('@')[2] or 'porte-voix'}>"
    letter["Date"] = formatdate()
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(message.text + "\n")
    for file in files_of(message.media):
        maintype, _, subtype = file.mime.partition("/")
        letter.add_attachment(file.data, maintype=maintype, subtype=subtype, filename=file.name)
    return letter


def files_of(media: Media | None) -> list[Media]:
    """The files that go with an e-mail: several come as one, in the form e-mails have for that."""
    if media is None or media.mime != "multipart/mixed":
        return [media] if media else []
    parts = message_from_bytes(media.data, policy=policy.SMTP).iter_attachments()
    return [Media(kind=media.kind, mime=part.get_content_type(), data=part.get_content(), name=part.get_filename() or "") for part in parts]
