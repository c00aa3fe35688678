"""Every setting, typed. They come from the environment or from a file `.env`, as PORTE_VOIX_<NAME>; nothing else reads them."""

from __future__ import annotations

import os
import re
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal, TypeAlias, get_args, get_origin
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.mail_settings import Recipients, Sender
from bot.voice.listening import voices_in
from bot.whatsapp_settings import GraphVersion, PhoneNumber, TemplateLanguages, TemplateName
from routing.clocks.nights import night_of

PREFIX = "PORTE_VOIX_"
GivenPath: TypeAlias = Annotated[Path | None, BeforeValidator(lambda given: given or None)]


class BadSetting(Exception):
    """A setting can't be used as it is."""


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise ValueError("is not a time zone such as Europe/Paris") from None
    return name


def _night(written: str) -> str:
    try:
        night_of(written)
    except ValueError:
        raise ValueError("must look like 21:00-08:00") from None
    return written


def _office(written: str) -> str:
    try:
        span = night_of(written)
    except ValueError:
        span = None
    if span is None or span.begins >= span.ends:
        raise ValueError("must look like 09:00-18:00")
    return written


def _url(address: str) -> str:
    if address and not address.startswith(("http://", "https://")):
        raise ValueError("must start with http:// or https://")
    return address.rstrip("/")


def _bot_name(name: str) -> str:
    bare = name.removeprefix("https://t.me/").removeprefix("@")
    if bare and not re.fullmatch(r"[A-Za-z]\w{4,31}", bare, re.ASCII):
        raise ValueError("must be the bot's user name, such as porte_voix_bot")
    return bare


def _voices(written: str) -> str:
    voices_in(written)
    return written


def _database(url: str) -> str:
    try:
        parts = urlsplit(url)
        if url and (parts.scheme not in ("sqlite+aiosqlite", "postgresql+asyncpg") or parts.port == 0):
            raise ValueError
    except ValueError:
        raise ValueError("must look like postgresql+asyncpg://user:password@host/name or sqlite+aiosqlite:////folder/file.db") from None
    return url


class Settings(BaseSettings):
    """The fields are the settings; their descriptions are printed in `docs/settings.md`."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_file=".env", env_file_encoding="utf-8-sig", extra="ignore")

    data: Path = Field(default=Path("data"), description="Folder of the database and the key; made if it is not there.")
    database: Annotated[str, AfterValidator(_database)] = Field(
        default="",
        description="Database URL; by default SQLite in the data folder. PostgreSQL: postgresql+asyncpg://user:password@host/name",
    )
    key_file: Path | None = Field(
        default=None,
        description="File of the key that seals addresses and words; by default `key` in the data folder. Save it apart from the backups.",
    )
    residents_token: SecretStr = Field(default=SecretStr(""), description="Token of the residents' Telegram bot. Empty: no such bot.")
    residents_name: Annotated[str, AfterValidator(_bot_name)] = Field(
        default="", description="User name of the residents' Telegram bot, such as porte_voix_bot: posters and shared links lead to it."
    )
    staff_token: SecretStr = Field(default=SecretStr(""), description="Token of the staff Telegram bot. Empty: no such bot.")
    telegram_api: Annotated[str, AfterValidator(_url)] = Field(
        default="", description="Address of the Bot API server; by default Telegram's own."
    )
    public_url: Annotated[str, AfterValidator(_url)] = Field(
        default="", description="Public https address of this server. Set: Telegram calls us (webhook). Empty: we ask Telegram (polling)."
    )
    whatsapp_token: SecretStr = Field(
        default=SecretStr(""), description="Token of a system user at Meta, for WhatsApp. Empty: no WhatsApp, and nothing of it is loaded."
    )
    whatsapp_phone_id: str = Field(default="", description="Identifier of the WhatsApp number at Meta: digits, and not the number itself.")
    whatsapp_app_secret: SecretStr = Field(
        default=SecretStr(""), description="Secret of the app at Meta, which signs what WhatsApp brings us."
    )
    whatsapp_verify_token: SecretStr = Field(
        default=SecretStr(""), description="A word you choose, and write beside our address in the app's webhook settings."
    )
    whatsapp_number: PhoneNumber = Field(
        default="", description="The WhatsApp number itself, such as +33 7 55 50 12 34: posters and shared links lead to it."
    )
    whatsapp_template: TemplateName = Field(
        default="",
        description="Name of the approved template that asks people to write, when something waits for them and they wrote nothing for "
        "24 hours. Empty: it waits without a word.",
    )
    whatsapp_template_languages: TemplateLanguages = Field(
        default="fr, en, ar, tr, pt_PT, es",
        description="Meta's codes of the languages that template is approved in; the first is for people who speak none of them.",
    )
    whatsapp_api: Annotated[str, AfterValidator(_url)] = Field(
        default="https://graph.facebook.com", description="Address of the Graph API, without its version."
    )
    whatsapp_version: GraphVersion = Field(default="v25.0", description="Version of the Graph API.")
    host: str = Field(default="127.0.0.1", description="Address the web server listens on.")
    port: int = Field(default=8080, ge=0, le=65535, description="Port the web server listens on.")
    web_chat: bool = Field(default=True, description="Whether residents may also write on the web page.")
    voice_model: GivenPath = Field(
        default=None,
        description="Folder of a Whisper model in CTranslate2's format, to write voice notes down; needs the extra `voice`. "
        "Empty: relays listen and type.",
    )
    translation_models: GivenPath = Field(
        default=None,
        description="Folder of translation models in CTranslate2's format, one folder a pair of languages such as tr-fr, for what is "
        "written in cases; needs the extra `translation`. Empty: relays and residents read each other's own words.",
    )
    speech: str = Field(
        default="",
        description="Program that reads the weekly summary aloud, and their messages to residents who ask, such as espeak-ng: it takes the "
        "text on its input with `--stdin --stdout -v fr -s 155` after its name, and gives WAV. Empty: people read themselves.",
    )
    speech_voices: Annotated[str, AfterValidator(_voices)] = Field(
        default="",
        description="Voices by language, separated by commas: the file of a voice of piper's, which then speaks that language, or what "
        "that program calls one. Such as fr=/voices/fr.onnx, pt=pt-br",
    )
    prompts: GivenPath = Field(
        default=None,
        description="Folder of recordings for residents who hear a language that few write: <language>/<text-key>.ogg; "
        "`porte-voix locales prompts LANGUAGE` says what to record.",
    )
    mail_host: str = Field(default="", description="SMTP server that takes the weekly summary as an e-mail. Empty: none is sent.")
    mail_port: int = Field(default=587, ge=1, le=65535, description="Port of the SMTP server.")
    mail_security: Literal["starttls", "tls", "none"] = Field(
        default="starttls", description="How the talk with the SMTP server is encrypted; `none` only for a server on the same machine."
    )
    mail_user: str = Field(default="", description="User name at the SMTP server, if it wants one.")
    mail_password: SecretStr = Field(default=SecretStr(""), description="Password at the SMTP server.")
    mail_password_file: GivenPath = Field(default=None, description="File that holds that password, instead of the setting.")
    mail_from: Sender = Field(default="", description="Address that e-mails come from, such as Porte-voix <resume@example.org>.")
    mail_to: Recipients = Field(
        default="", description="Addresses, separated by commas, that are sent the weekly summary: its text, its pages, its spreadsheet."
    )
    mail_language: str = Field(default="fr", description="Language of the summary sent by e-mail.")
    alike: Literal["", "semantic", "off"] = Field(
        default="",
        description="`semantic`: what neighbours said is compared by meaning too, with the extra `semantic` (160 MB in its own process). "
        "Empty: by what it speaks of, in seven languages. `off`: nobody is told that neighbours said the same.",
    )
    without_staff: bool = Field(
        default=False, description="Run without a staff bot on purpose: what residents write is kept, and nobody can answer it yet."
    )
    zone: Annotated[str, AfterValidator(_zone)] = Field(
        default="Europe/Paris", description="Time zone of the coordination: weeks and Mondays are its own."
    )
    follow_up_weeks: int = Field(
        default=4, ge=1, le=52, description="Weeks after closing when the resident is asked whether the problem is solved."
    )
    messages_a_minute: int = Field(
        default=30,
        ge=0,
        le=6000,
        description="Messages a minute that a resident may keep up, and twice as many at once; beyond, they are asked once to wait. "
        "Ten times as many in the staff bot. 0: no limit.",
    )
    night: Annotated[str, AfterValidator(_night)] = Field(
        default="21:00-08:00",
        description="Hours, in each territory's own time zone, when residents are sent nothing but answers. Two equal times: never.",
    )
    office_hours: Annotated[str, AfterValidator(_office)] = Field(
        default="09:00-18:00",
        description="Hours, in each association's own time zone and on working days, when relays get reminders, lists and digests. "
        "An association may have its own.",
    )
    relay_rest: Annotated[str, AfterValidator(_night)] = Field(
        default="20:00-08:00",
        description="Hours, in each association's own time zone, when relays are told nothing, nor on public holidays: "
        "what comes then waits. Two equal times: never. An association may have its own.",
    )
    draft_hours: int = Field(default=48, ge=1, le=720, description="Hours after which a conversation nobody came back to is forgotten.")
    take_back_seconds: int = Field(
        default=30, ge=0, le=300, description="Seconds during which members can take back what they wrote to a resident, before it leaves."
    )
    sent_days: int = Field(default=30, ge=1, le=365, description="Days after which messages already sent are dropped from the outbox.")
    aside_days: int = Field(
        default=90, ge=1, le=365, description="Days after which messages set aside, because they could not be handled, are dropped."
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="How much is logged. No level logs words, names or addresses of people."
    )

    @property
    def database_url(self) -> str:
        return self.database or f"sqlite+aiosqlite:///{(self.data / 'porte-voix.db').absolute()}"

    @property
    def key_path(self) -> Path:
        return self.key_file or self.data / "key"


def apart(data: Path, **given: object) -> Settings:
    """Settings of a house of its own, such as the trial's: its database is in `data`, no bot has a token, nobody is hushed or rests."""
    own: dict[str, object] = {
        "database": "",
        "key_file": None,
        "residents_token": "",
        "residents_name": "",
        "staff_token": "",
        "whatsapp_token": "",
        "whatsapp_number": "",
        "mail_host": "",
    }
    return load(data=data, **own, public_url="", messages_a_minute=0, relay_rest="00:00-00:00", **given)


def load(**given: object) -> Settings:
    """The settings, with some given by the command line. Raises `BadSetting` naming every mistake and its cure."""
    mistakes = [_unknown(name) for name in _names() if name.removeprefix(PREFIX).lower() not in Settings.model_fields]
    try:
        settings = Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        mistakes += [_unfit(str(fault["loc"][0]), fault) for fault in error.errors()]
    if mistakes:
        raise BadSetting(" ".join(mistake if mistake.endswith("?") else f"{mistake}." for mistake in mistakes))
    return settings


def _unfit(name: str, fault: ErrorDetails) -> str:
    """What a value must be: in our words where a function of ours refused it, from the field's limits otherwise."""
    ours = fault["type"] == "value_error"
    return f"{PREFIX}{name.upper()} " + (str(fault["ctx"]["error"]) if ours else _wanted(Settings.model_fields[name]))


def _wanted(field: FieldInfo) -> str:
    if field.annotation is bool:
        return "must be true or false"
    if get_origin(field.annotation) is Literal:
        return f"must be one of {', '.join(get_args(field.annotation))}"
    least, most = (next(getattr(one, side) for one in field.metadata if hasattr(one, side)) for side in ("ge", "le"))
    return f"must be a whole number from {least} to {most}, such as {field.default}"


def keeps_little_memory() -> bool:
    """Whether glibc was told how much free memory to keep, as the Makefile and the Dockerfile do."""
    return "MALLOC_TRIM_THRESHOLD_" in os.environ


def _names() -> list[str]:
    """Names with our prefix, in the environment and in `.env`. Raises `BadSetting` when the file can't be read."""
    file = Path(".env")
    try:
        lines = file.read_text("utf-8-sig").splitlines() if file.is_file() else []
    except UnicodeDecodeError:
        raise BadSetting(".env is not in UTF-8: save it again in that encoding.") from None
    except OSError as error:
        raise BadSetting(f".env can't be read ({error.strerror}): check its rights.") from None
    written = [line.partition("=")[0].removeprefix("export ").strip() for line in lines]
    return sorted({name for name in (*os.environ, *written) if name.upper().startswith(PREFIX) and name != f"{PREFIX}CI"})


def _unknown(name: str) -> str:
    close = get_close_matches(name.removeprefix(PREFIX).lower(), Settings.model_fields, n=1)
    return f"{name} is not a setting" + (f"; did you mean {PREFIX}{close[0].upper()}?" if close else "; docs/settings.md lists them")
