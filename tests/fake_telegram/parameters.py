"""The parameters of one call, however the client wrapped them: query, form, multipart or JSON body."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.fake_telegram.errors import Json, bad_request


@dataclass(frozen=True, kw_only=True)
class Upload:
    """A file sent inside the call."""

    name: str
    data: bytes
    mime_type: str


@dataclass(frozen=True, kw_only=True)
class Params:
    """Values as they came; each reader converts, or refuses as Telegram would."""

    values: Json = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        return self.values.get(name) not in (None, "")

    def text(self, name: str, default: str = "") -> str:
        value = self.values.get(name)
        return default if value is None else str(value)

    def integer(self, name: str, default: int | None = None) -> int | None:
        """A whole number, or the default when the parameter is absent or empty."""
        if not self.has(name):
            return default
        try:
            return int(self.values[name])
        except (TypeError, ValueError):
            raise bad_request(f'can\'t parse parameter "{name}" as an integer') from None

    def number(self, name: str) -> float:
        """A required decimal number."""
        try:
            return float(self.values[name])
        except (KeyError, TypeError, ValueError):
            raise bad_request(f'parameter "{name}" is required and must be a number') from None

    def flag(self, name: str) -> bool:
        return str(self.values.get(name, "")).lower() in ("true", "1", "yes")

    def mapping(self, name: str) -> Json | None:
        parsed: Json | None = self._parsed(name, dict)
        return parsed

    def sequence(self, name: str) -> list[Any] | None:
        parsed: list[Any] | None = self._parsed(name, list)
        return parsed

    def _parsed(self, name: str, shape: type) -> Any:
        if not self.has(name):
            return None
        value = self.values[name]
        if isinstance(value, str):
            try:
                value = json.loads(value)
            except ValueError:
                raise bad_request(f"can't parse {name} JSON object") from None
        if not isinstance(value, shape):
            raise bad_request(f"object expected as {name.replace('_', ' ')}")
        return value


async def read_params(request: web.Request) -> Params:
    """Everything the client sent, in the order of precedence query then body."""
    values: Json = dict(request.query)
    if not request.can_read_body:
        return Params(values=values)
    if request.content_type == "application/json":
        try:
            body = await request.json()
        except ValueError:
            raise bad_request("can't parse JSON object") from None
        if not isinstance(body, dict):
            raise bad_request("JSON object expected")
        return Params(values=values | body)
    uploads: dict[str, Upload] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            data = value.file.read()
            uploads[name] = Upload(name=value.filename, data=data, mime_type=value.content_type)
        else:
            values[name] = value.decode() if isinstance(value, bytes | bytearray) else value
    return Params(values=values, uploads=uploads)
