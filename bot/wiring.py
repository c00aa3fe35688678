"""The channels of the house and its web server, as the settings have them: Telegram, WhatsApp, the web chat, the mail."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from aiohttp import web

from bot.app import App
from bot.channels.port import Bot, Channel, Hear
from bot.channels.telegram.calls import Webhook
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.reading import NAME
from bot.channels.web.channel import WebChannel, visitor
from bot.house import House
from bot.pages import page
from bot.set_aside import Retained, keeper
from bot.settings import PREFIX, BadSetting, Settings
from bot.texts import Texts
from bot.web import WebServer, preferred
from bot.web_mailbox import OutboxMailbox
from dialogue.directions import direction
from storage import outbox, set_aside, window

if TYPE_CHECKING:
    from bot.channels.whatsapp.channel import WhatsAppChannel


def web_channels(house: House, *bots: Bot) -> dict[Bot, WebChannel]:
    mailbox = OutboxMailbox(house.database, house.press)
    return {bot: WebChannel(bot, mailbox, on_poison=keeper(house, WebChannel.name, bot)) for bot in bots}


def telegram_channels(house: House, settings: Settings) -> list[TelegramChannel]:
    """A bot for each token there is. Their libraries are imported only then: aiogram's import alone costs seconds."""
    channels: list[TelegramChannel] = []
    api, public = settings.telegram_api, settings.public_url
    if token := settings.residents_token.get_secret_value():
        from bot.channels.telegram.residents import ResidentsTelegram

        hook, poison = _webhook(public, Bot.RESIDENTS, token), keeper(house, NAME, Bot.RESIDENTS)
        channels.append(ResidentsTelegram(token, api=api, webhook=hook, on_poison=poison, retains=Retained(house, NAME, Bot.RESIDENTS)))
    if token := settings.staff_token.get_secret_value():
        from bot.channels.telegram.staff import StaffTelegram

        hook, poison = _webhook(public, Bot.STAFF, token), keeper(house, NAME, Bot.STAFF)
        channels.append(StaffTelegram(token, api=api, webhook=hook, on_poison=poison, retains=Retained(house, NAME, Bot.STAFF)))
    return channels


def whatsapp_channels(house: House, settings: Settings) -> list[WhatsAppChannel]:
    """None without a token: nothing of it is imported then. Raises `BadSetting` for what could not be used."""
    token = settings.whatsapp_token.get_secret_value()
    if not token:
        return []
    needed = {
        "whatsapp_phone_id": settings.whatsapp_phone_id,
        "whatsapp_app_secret": settings.whatsapp_app_secret.get_secret_value(),
        "whatsapp_verify_token": settings.whatsapp_verify_token.get_secret_value(),
    }
    if missing := [f"{PREFIX}{name.upper()}" for name, given in needed.items() if not given]:
        raise BadSetting(f"{PREFIX}WHATSAPP_TOKEN is set: set {', '.join(missing)} too.")
    from bot.channels.whatsapp.channel import WhatsAppChannel
    from bot.channels.whatsapp.graph import Account
    from bot.channels.whatsapp.sending import Template
    from bot.platforms.whatsapp_news import noting

    languages = tuple(settings.whatsapp_template_languages.split(", "))
    account = Account(
        token=token, phone_id=needed["whatsapp_phone_id"], app_secret=needed["whatsapp_app_secret"],
        verify_token=needed["whatsapp_verify_token"], api=settings.whatsapp_api, version=settings.whatsapp_version,
        template=Template(settings.whatsapp_template, languages) if settings.whatsapp_template else None,
    )  # fmt: skip
    poison, news = keeper(house, WhatsAppChannel.name, Bot.RESIDENTS), noting(house, Bot.RESIDENTS, invites=account.template is not None)
    return [WhatsAppChannel(account, words=house.texts, news=news, on_poison=poison)]


def serve_whatsapp(app: App, server: WebServer, channels: Sequence[WhatsAppChannel]) -> None:
    """WhatsApp's calls, at /whatsapp."""
    for channel in channels:
        server.add(channel.routes("/whatsapp", app.gate.hear))


def mail_channels(settings: Settings) -> list[Channel]:
    """None without a server. Raises `BadSetting` for one that could not be used."""
    if not settings.mail_host:
        return []
    if not (settings.mail_from and settings.mail_to):
        raise BadSetting("PORTE_VOIX_MAIL_HOST is set: set PORTE_VOIX_MAIL_FROM and PORTE_VOIX_MAIL_TO too.")
    from bot.channels.mail import MailChannel, Post

    password = settings.mail_password.get_secret_value()
    if settings.mail_password_file:
        try:
            password = settings.mail_password_file.read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            raise BadSetting("PORTE_VOIX_MAIL_PASSWORD_FILE can't be read: check its name and its rights.") from None
    return [
        MailChannel(
            Post(
                host=settings.mail_host, port=settings.mail_port, sender=settings.mail_from, user=settings.mail_user, password=password,
                security=settings.mail_security,
            )
        )
    ]  # fmt: skip


def _webhook(public_url: str, bot: Bot, token: str) -> Webhook | None:
    """Where Telegram calls us. The secret is made from the token, so that there is nothing more to set or to leak."""
    secret = hashlib.sha256(f"webhook {token}".encode()).hexdigest()
    return Webhook(f"{public_url}/telegram/{bot}", secret) if public_url else None


def serve(app: App, server: WebServer, telegram: list[TelegramChannel]) -> None:
    """What every server has: health, metrics, and Telegram's calls when there is a public address."""
    server.health(lambda: _health(app))
    server.metrics(lambda: _measures(app), _HELPS)
    hear = app.gate.hear
    server.telegram({str(channel.bot): partial(_called, channel, hear) for channel in telegram})


async def _called(channel: TelegramChannel, hear: Hear, body: bytes, secret: str) -> int:
    return await channel.receive(body, secret, hear)


def serve_chat(app: App, server: WebServer, channel: WebChannel) -> None:
    """The page where residents write without a messaging app."""
    server.add(channel.routes("/chat", visitor), on_stop=channel.end_streams)
    server.show("/", lambda request: in_language(app.house.texts, app.house.texts.languages, "chat", request), visitors=True)
    show_accessibility(app.house.texts, server)


def show_accessibility(texts: Texts, server: WebServer) -> None:
    """What people may expect of our pages, which each of them has a link to."""
    server.show("/accessibilite", lambda request: in_language(texts, texts.languages, "accessibility", request))


def in_language(texts: Texts, languages: Sequence[str], name: str, request: web.Request) -> bytes:
    """A page in the language of these that the browser asks for."""
    language = preferred(request, languages)
    return page(name, lambda key: texts(language, key), language, direction(language))


async def _health(app: App) -> Mapping[str, object]:
    async with app.house.database.read() as tx:
        waiting, seconds = await outbox.backlog(tx, app.house.now())
        kept, closed = await set_aside.count(tx), await window.count(tx)
    return {"ok": app.working, "outbox": waiting, "outbox_oldest_seconds": round(seconds), "waiting_for_people": closed, "set_aside": kept}


_HELPS = {
    "porte_voix_heard_total": "Messages heard since the start.",
    "porte_voix_dropped_total": "Messages dropped since the start because their chat sent too many.",
    "porte_voix_sent_total": "Messages sent since the start.",
    "porte_voix_outbox": "Messages that wait to be sent.",
    "porte_voix_outbox_oldest_seconds": "Age of the oldest message that waits to be sent.",
    "porte_voix_waiting_for_people": "Messages that wait for people to write, because the platform lets nobody be written to sooner.",
    "porte_voix_set_aside": "Updates set aside because they could not be handled.",
}


async def _measures(app: App) -> Mapping[str, float]:
    health = await _health(app)
    return {
        "porte_voix_heard_total": app.reception.heard,
        "porte_voix_dropped_total": app.reception.dropped,
        "porte_voix_sent_total": sum(sender.sent for sender in app.senders),
        "porte_voix_outbox": float(str(health["outbox"])),
        "porte_voix_outbox_oldest_seconds": float(str(health["outbox_oldest_seconds"])),
        "porte_voix_waiting_for_people": float(str(health["waiting_for_people"])),
        "porte_voix_set_aside": float(str(health["set_aside"])),
    }


def all_channels(web_chat: Mapping[Bot, WebChannel], telegram: list[TelegramChannel], others: Sequence[Channel] = ()) -> list[Channel]:
    return [*web_chat.values(), *telegram, *others]
