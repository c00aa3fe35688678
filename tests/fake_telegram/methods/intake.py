"""How a bot learns what people did: getUpdates and webhooks."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from tests.fake_telegram.errors import ApiError, Json, bad_request
from tests.fake_telegram.methods.call import Call, speaks

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
PORTS = frozenset({None, 80, 88, 443, 8443})
SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
MOST_CONNECTIONS = 100


@speaks("getMe")
async def get_me(call: Call) -> Json:
    return call.bot.user | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


@speaks("getUpdates")
async def get_updates(call: Call) -> list[Json]:
    if call.bot.hook.url:
        raise ApiError(
            409,
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        )
    params = call.params
    call.bot.mailbox.listens_to(params.sequence("allowed_updates"))
    return await call.bot.mailbox.read(
        params.integer("offset", 0) or 0, params.integer("limit", 100) or 0, params.integer("timeout", 0) or 0
    )


@speaks("setWebhook")
async def set_webhook(call: Call) -> bool:
    """As Telegram, but plain http is taken on the loopback, where no certificate can be had."""
    url, secret = call.params.text("url"), call.params.text("secret_token")
    if url:
        _check_url(url)
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    most = call.params.integer("max_connections", 40) or 40
    if call.params.flag("drop_pending_updates"):
        call.bot.mailbox.forget_all()
    call.bot.mailbox.listens_to(call.params.sequence("allowed_updates"))
    hook = call.bot.hook
    hook.url, hook.secret, hook.most_connections = url, secret, max(1, min(most, MOST_CONNECTIONS))
    hook.last_error = hook.last_error_at = None
    call.bot.mailbox.interrupt_pollers()
    await call.bot.pusher.restart()
    return True


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    if parts.hostname in LOOPBACK:
        return
    if parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if parts.port not in PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    raise bad_request("bad webhook: Failed to resolve host: Name or service not known")


@speaks("deleteWebhook")
async def delete_webhook(call: Call) -> bool:
    if call.params.flag("drop_pending_updates"):
        call.bot.mailbox.forget_all()
    call.bot.hook.url = call.bot.hook.secret = ""
    await call.bot.pusher.restart()
    return True


@speaks("getWebhookInfo")
async def get_webhook_info(call: Call) -> Json:
    hook, mailbox = call.bot.hook, call.bot.mailbox
    mailbox.drop_expired()
    info: Json = {"url": hook.url, "has_custom_certificate": False, "pending_update_count": len(mailbox.waiting)}
    if hook.url:
        info |= {"max_connections": hook.most_connections, "ip_address": "127.0.0.1"}
    if mailbox.allowed is not None:
        info["allowed_updates"] = sorted(mailbox.allowed)
    if hook.last_error is not None and hook.last_error_at is not None:
        info |= {"last_error_date": int(hook.last_error_at), "last_error_message": hook.last_error}
    return info


@speaks("close")
async def close(call: Call) -> bool:
    return True


@speaks("logOut")
async def log_out(call: Call) -> bool:
    return True
