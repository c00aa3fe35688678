"""What WhatsApp's refusals mean, and what its settings must be; without them, nothing of it is loaded."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bot.channels.port import Refused, Throttled, TryLater, Undelivered, Unreachable, WindowClosed
from bot.channels.whatsapp.channel import WhatsAppChannel
from bot.channels.whatsapp.graph import AccountTrouble, BadToken, undelivered
from bot.settings import BadSetting, load
from bot.wiring import whatsapp_channels
from tests.whatsapp_calls import ACCOUNT

SECRETS = {"whatsapp_token": "EAAG-invented", "whatsapp_app_secret": "0123", "whatsapp_verify_token": "un-mot"}


@pytest.mark.parametrize(
    ("status", "code", "kind", "reason"),
    [
        (400, 131047, WindowClosed, "window"),
        (400, 131026, Unreachable, "undeliverable"),
        (400, 131030, Unreachable, "not_on_the_list"),
        (429, 130429, Throttled, "throttled"),
        (400, 80007, Throttled, "throttled"),
        (400, 4, Throttled, "throttled"),
        (429, -1, Throttled, "throttled"),
        (401, 190, BadToken, "bad_token"),
        (400, 190, BadToken, "bad_token"),
        (403, 10, AccountTrouble, "account_trouble"),
        (403, 200, AccountTrouble, "account_trouble"),
        (400, 131042, AccountTrouble, "account_trouble"),
        (400, 100, Refused, "bad_request"),
        (400, 131009, Refused, "bad_request"),
        (404, 132001, Refused, "template"),
        (400, 131049, Refused, "not_delivered"),
        (400, 131053, Refused, "bad_file"),
        (413, -1, Refused, "too_large"),
        (500, 131000, TryLater, "whatsapp_away"),
        (500, -1, TryLater, "whatsapp_away"),
        (400, 999999, TryLater, "whatsapp_away"),
    ],
)
def test_each_refusal_means_one_thing(status: int, code: int, kind: type[Undelivered], reason: str) -> None:
    failure = undelivered(status, code)
    assert type(failure) is kind and failure.reason == reason


def test_too_much_for_one_person_holds_up_nobody_else() -> None:
    pair, everybody, named = undelivered(400, 131056), undelivered(429, 130429), undelivered(429, 130429, 30.0)
    assert isinstance(pair, Throttled) and isinstance(everybody, Throttled) and isinstance(named, Throttled)
    assert (pair.everybody, everybody.everybody, named.seconds) == (False, True, 30.0)


def test_settings_that_lack_a_secret_say_which() -> None:
    with pytest.raises(BadSetting, match="PORTE_VOIX_WHATSAPP_PHONE_ID too"):
        whatsapp_channels(None, load(**SECRETS))  # type: ignore[arg-type]
    assert whatsapp_channels(None, load()) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "value", "cure"),
    [
        ("whatsapp_number", "0755501234x", "phone number with its country"),
        ("whatsapp_template", "Une réponse", "template's name"),
        ("whatsapp_template_languages", "français", "codes of languages"),
        ("whatsapp_version", "25", "version of the Graph API"),
        ("whatsapp_api", "graph.facebook.com", "http://"),
    ],
)
def test_settings_that_can_not_be_are_refused_with_their_cure(name: str, value: str, cure: str) -> None:
    with pytest.raises(BadSetting, match=cure):
        load(**{name: value})


def test_settings_are_read_as_people_write_them() -> None:
    read = load(whatsapp_number="+33 7 55 50 12 34", whatsapp_template_languages="fr,pt_PT , fr")
    assert (read.whatsapp_number, read.whatsapp_template_languages) == ("33755501234", "fr, pt_PT")
    assert load(**SECRETS).whatsapp_token.get_secret_value() not in repr(load(**SECRETS))


def test_nothing_of_whatsapp_is_loaded_where_it_is_not_used() -> None:
    loads = "import sys, bot.wiring, bot.app, bot.commands.run; print([name for name in sys.modules if 'whatsapp' in name])"
    said = subprocess.run([sys.executable, "-c", loads], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1])
    assert said.stdout.strip() == "['bot.whatsapp_settings']"


async def test_without_an_approved_template_the_start_says_so_once(caplog: pytest.LogCaptureFixture) -> None:
    channel = WhatsAppChannel(replace(ACCOUNT, api="http://127.0.0.1:9", template=None), words=lambda language, key: key)
    await channel.open()
    assert not channel.pace.invites
    assert [record.message.count("PORTE_VOIX_WHATSAPP_TEMPLATE") for record in caplog.records] == [1]
    await channel.close()
