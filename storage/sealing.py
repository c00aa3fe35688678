"""What is sealed before it is written: addresses, words, files. The key lives outside the database, which alone says nothing.

AES-256-GCM with a random 96-bit nonce; each use has its own key, derived from the one in the key file by HKDF-SHA256.
"""

from __future__ import annotations

import os
import secrets
from hashlib import blake2b
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic_core import from_json, to_json
from sqlalchemy import Dialect, LargeBinary
from sqlalchemy.types import TypeDecorator

KEY_BYTES = 32
_NONCE = 12


class StorageError(Exception):
    """What is stored can't be used as it is."""


class KeyMissing(StorageError):
    """The database is there but its key file is not: put back the one that was saved, or point PORTE_VOIX_KEY_FILE to it."""


class KeyUnfit(StorageError):
    """The key file is not the one this database was written with: put back the right one, or point PORTE_VOIX_KEY_FILE to it."""


class Vault:
    """Seals and opens with keys derived from one secret."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) != KEY_BYTES:
            raise KeyUnfit
        self._sealer = AESGCM(_derived(secret, b"seal"))
        self._finder = _derived(secret, b"find")

    def seal(self, data: bytes) -> bytes:
        nonce = os.urandom(_NONCE)
        return nonce + self._sealer.encrypt(nonce, data, None)

    def open(self, sealed: bytes) -> bytes:
        """Raises `KeyUnfit` when it was sealed with another key, or altered."""
        try:
            return self._sealer.decrypt(sealed[:_NONCE], sealed[_NONCE:], None)
        except InvalidTag:
            raise KeyUnfit from None

    def seal_json(self, value: Any) -> bytes:
        return self.seal(to_json(value))

    def open_json(self, sealed: bytes) -> Any:
        return from_json(self.open(sealed), cache_strings="keys")

    def fingerprint(self, *parts: str) -> str:
        """A keyed hash (BLAKE2b) that finds something again without saying what it is: 32 hexadecimal digits."""
        return blake2b("\x1f".join(parts).encode(), digest_size=16, key=self._finder).hexdigest()


def _derived(secret: bytes, use: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=b"porte-voix " + use).derive(secret)


def key_in(file: Path, *, may_create: bool) -> bytes:
    """The secret in a key file, made on first use and readable by its owner alone. Raises `KeyMissing` or `KeyUnfit`."""
    if file.exists():
        secret = file.read_bytes()
        if len(secret) != KEY_BYTES:
            raise KeyUnfit
        return secret
    if not may_create:
        raise KeyMissing
    file.parent.mkdir(parents=True, exist_ok=True)
    secret = secrets.token_bytes(KEY_BYTES)
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as key:
        key.write(secret)
        key.flush()
        os.fsync(key.fileno())
    return secret


class Sealed(TypeDecorator[Any]):
    """A column of JSON that is sealed on its way in and opened on its way out, by the vault of the engine's dialect."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:
        if value is None:
            return None
        vault: Vault = dialect.vault  # type: ignore[attr-defined]
        return vault.seal_json(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        if value is None:
            return None
        vault: Vault = dialect.vault  # type: ignore[attr-defined]
        return vault.open_json(value)


class SealedBytes(TypeDecorator[bytes]):
    """A column of bytes, such as a voice note, sealed likewise."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        vault: Vault = dialect.vault  # type: ignore[attr-defined]
        return None if value is None else vault.seal(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> bytes | None:
        vault: Vault = dialect.vault  # type: ignore[attr-defined]
        return None if value is None else vault.open(value)
