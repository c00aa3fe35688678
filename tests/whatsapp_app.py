"""The house before a WhatsApp of ours: its settings, and residents who read our texts by their keys."""

from __future__ import annotations

from bot.texts import shipped
from tests.fake_whatsapp import FakeWhatsApp, Person, Shown
from tests.reader import Reader
from tests.waiting import until

TEMPLATE = "une_reponse_vous_attend"
LANGUAGES = ("fr", "en")


def settings_for(server: FakeWhatsApp) -> dict[str, str]:
    """The settings of a house with this number, whose template Meta has approved."""
    line = server.line
    line.templates[TEMPLATE] = dict.fromkeys(LANGUAGES, 1)
    return {
        "whatsapp_token": line.token,
        "whatsapp_phone_id": line.id,
        "whatsapp_app_secret": line.secret,
        "whatsapp_verify_token": line.verify,
        "whatsapp_api": server.url,
        "whatsapp_template": TEMPLATE,
        "whatsapp_template_languages": ", ".join(LANGUAGES),
    }


class WhatsAppPhone(Person, Reader[Shown]):
    """A resident on WhatsApp."""

    async def is_invited(self, reference: str) -> Shown:
        """The template that says something waits about this case."""
        found = await until(self.account.bell, lambda: next((one for one in self.shown if one.template and reference in one.text), None))
        assert found is not None and found.template == TEMPLATE, f"no invitation in:\n{self.transcript}"
        return found


def choosing(language: str, key: str) -> str:
    """The words of WhatsApp's own buttons."""
    return shipped()(language or "fr", key)
