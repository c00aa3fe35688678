"""A mail server on loopback, as small as it can be: it takes e-mails, wants a password or encryption when told to, and refuses as told."""

from __future__ import annotations

import asyncio
import base64
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec


@dataclass
class SmallSmtp:
    password: str = ""
    certificate: Path | None = None
    """With its key: the talk can be encrypted."""
    refusals: list[str] = field(default_factory=list)
    """What is answered to the next recipients: "450 later"."""
    got: list[tuple[str, EmailMessage]] = field(default_factory=list)
    encrypted: int = 0
    port: int = 0

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await self._say(writer, "220 small")
        recipient = ""
        while line := (await reader.readline()).decode().strip():
            word = line.partition(" ")[0].upper()
            match word:
                case "EHLO":
                    offers = ["250-small", *(["250-STARTTLS"] if self.certificate else []), "250-AUTH PLAIN", "250 8BITMIME"]
                    await self._say(writer, "\r\n".join(offers))
                case "STARTTLS":
                    await self._say(writer, "220 go on")
                    await writer.start_tls(self._context())
                    self.encrypted += 1
                case "AUTH":
                    right = base64.b64decode(line.split()[-1]).split(b"\0")[-1].decode() == self.password
                    await self._say(writer, "235 welcome" if right else "535 no such password")
                case "RCPT":
                    recipient = line.partition("<")[2].partition(">")[0]
                    await self._say(writer, self.refusals.pop(0) if self.refusals else "250 fine")
                case "DATA":
                    await self._say(writer, "354 go on")
                    data = (await reader.readuntil(b"\r\n.\r\n"))[:-3].replace(b"\r\n..", b"\r\n.")
                    self.got.append((recipient, message_from_bytes(data, policy=policy.SMTP)))
                    await self._say(writer, "250 taken")
                case "QUIT":
                    await self._say(writer, "221 good bye")
                    break
                case _:
                    await self._say(writer, "250 fine")
        writer.close()

    async def _say(self, writer: asyncio.StreamWriter, line: str) -> None:
        writer.write(line.encode() + b"\r\n")
        await writer.drain()

    def _context(self) -> ssl.SSLContext:
        assert self.certificate is not None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate)
        return context


@asynccontextmanager
async def small_smtp(server: SmallSmtp) -> AsyncIterator[SmallSmtp]:
    listening = await asyncio.start_server(server.talk, "127.0.0.1", 0, limit=16 * 1024 * 1024)
    server.port = listening.sockets[0].getsockname()[1]
    async with listening:
        yield server


def certified(folder: Path) -> Path:
    """A certificate for this machine, with its key, trusted by whoever is given it."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "small")])
    now, here = datetime.now(UTC), x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
        .not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1)).add_extension(here, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(key, hashes.SHA256())
    )  # fmt: skip
    file = folder / "small.pem"
    plain = serialization.NoEncryption()
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    file.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    return file
