"""Files that went through the server: kept once, named differently for each bot, as Telegram does."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field

from tests.fake_telegram.errors import Json, bad_request
from tests.fake_telegram.parameters import Upload

DOWNLOAD_LIMIT = 20 * 1024 * 1024  # bytes a bot may fetch
UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
FOLDERS = {"photo": "photos", "voice": "voice", "document": "documents", "sticker": "stickers", "thumb": "thumbnails"}


@dataclass(frozen=True, kw_only=True)
class StoredFile:
    unique_id: str
    kind: str
    name: str
    mime_type: str
    data: bytes
    seconds: int = 0

    @property
    def path(self) -> str:
        """Where `/file/bot<token>/` serves it."""
        suffix = re.search(r"\.[A-Za-z0-9]{1,8}$", self.name)
        return f"{FOLDERS.get(self.kind, 'files')}/{self.unique_id}{suffix.group() if suffix else ''}"

    def as_content(self) -> Json:
        """The Bot API field that shows this file in a message; `Room.as_json` adds the file ids."""
        base: Json = {"file_unique_id": self.unique_id, "file_size": len(self.data)}
        if self.kind == "photo":
            thumb = base | {"file_unique_id": f"{self.unique_id}s", "width": 90, "height": 68}
            return {"photo": [thumb, base | {"width": 1280, "height": 960}]}
        if self.kind == "voice":
            return {"voice": base | {"duration": self.seconds, "mime_type": self.mime_type}}
        if self.kind == "sticker":
            shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
            return {"sticker": base | shape | {"emoji": "👍"}}
        return {"document": base | {"file_name": self.name, "mime_type": self.mime_type}}


@dataclass(kw_only=True)
class Files:
    """Every file by its unique id."""

    kept: dict[str, StoredFile] = field(default_factory=dict)
    counter: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def keep(self, kind: str, data: bytes, *, name: str, mime_type: str, seconds: int = 0) -> StoredFile:
        unique = f"AgAD{next(self.counter):06d}"
        stored = StoredFile(unique_id=unique, kind=kind, name=name, mime_type=mime_type, data=data, seconds=seconds)
        self.kept[unique] = stored
        return stored

    def keep_upload(self, kind: str, upload: Upload, seconds: int = 0) -> StoredFile:
        """A bot's upload, within the sizes Telegram takes."""
        if not upload.data:
            raise bad_request("file must be non-empty")
        if len(upload.data) > (PHOTO_LIMIT if kind == "photo" else UPLOAD_LIMIT):
            raise bad_request("file is too big")
        return self.keep(kind, upload.data, name=upload.name, mime_type=upload.mime_type, seconds=seconds)

    def find(self, file_id: str, bot_id: int) -> StoredFile:
        """The file behind an id given to this very bot; another bot's id is as wrong as an invented one."""
        unique, _, owner = file_id.rpartition("-")
        stored = self.kept.get(unique.removesuffix("s"))
        if stored is None or owner != str(bot_id):
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        return stored

    def at_path(self, path: str) -> StoredFile | None:
        unique = path.rpartition("/")[2].partition(".")[0]
        stored = self.kept.get(unique)
        return stored if stored is not None and stored.path == path else None
