"""What a bot shows of itself: commands, names, the menu button."""

from __future__ import annotations

import json
import re

from tests.fake_telegram.errors import Json, bad_request
from tests.fake_telegram.methods.call import Call, room_of, speaks

NAME = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"([a-z]{2})?")
LONGEST_DESCRIPTION = 256
MOST_COMMANDS = 100
SCOPES = frozenset(
    [
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    ]
)
ABOUT = {"Name": ("name", 64), "Description": ("description", 512), "ShortDescription": ("short_description", 120)}


def scope_key(scope: Json | None) -> str:
    """One text per scope, whatever the order of its fields; chats as numbers."""
    given = scope if scope else {"type": "default"}
    given = {name: int(value) if name.endswith("_id") else value for name, value in given.items()}
    return json.dumps(given, sort_keys=True)


def _place(call: Call) -> tuple[str, str]:
    scope = call.params.mapping("scope")
    if scope is not None:
        if scope.get("type") not in SCOPES:
            raise bad_request("can't parse BotCommandScope: unsupported type specified")
        if "chat_id" in scope:
            call.world.reachable(call.bot, str(scope["chat_id"]))
    return scope_key(scope), _language(call)


def _language(call: Call) -> str:
    language = call.params.text("language_code")
    if not LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


@speaks("setMyCommands")
async def set_my_commands(call: Call) -> bool:
    commands = call.params.sequence("commands")
    if commands is None or len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH" if commands else "expected an Array of BotCommand")
    kept = []
    for one in commands:
        if not isinstance(one, dict) or not NAME.fullmatch(str(one.get("command", "")).removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(one.get("description", "")).strip()) <= LONGEST_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        kept.append({"command": one["command"].removeprefix("/"), "description": one["description"]})
    call.bot.commands[_place(call)] = kept
    return True


@speaks("getMyCommands")
async def get_my_commands(call: Call) -> list[Json]:
    """Exactly this scope and language; what a person sees is `Person.commands`."""
    return call.bot.commands.get(_place(call), [])


@speaks("deleteMyCommands")
async def delete_my_commands(call: Call) -> bool:
    call.bot.commands.pop(_place(call), None)
    return True


def _speaks_about(title: str, field: str, longest: int) -> None:
    """Register the pair `setMy…`, `getMy…` of one text a language."""

    @speaks(f"setMy{title}")
    async def change(call: Call) -> bool:
        text = call.params.text(field)
        if len(text) > longest:
            raise bad_request(f"bot {field.replace('_', ' ')} is too long")
        key = (field, _language(call))
        call.bot.about.pop(key, None)
        if text:
            call.bot.about[key] = text
        return True

    @speaks(f"getMy{title}")
    async def read(call: Call) -> Json:
        about = call.bot.about
        default = call.bot.first_name if field == "name" else ""
        return {field: about.get((field, _language(call))) or about.get((field, "")) or default}


for _title, (_field, _longest) in ABOUT.items():
    _speaks_about(_title, _field, _longest)


@speaks("setChatMenuButton")
async def set_chat_menu_button(call: Call) -> bool:
    chat = room_of(call).id if call.params.has("chat_id") else None
    button = call.params.mapping("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "default", "web_app"):
        raise bad_request("can't parse menu button: unsupported type specified")
    if button["type"] == "web_app" and not str((button.get("web_app") or {}).get("url", "")).startswith("https://"):
        raise bad_request("MenuButton WebApp URL must be an HTTPS URL")
    call.bot.menu_buttons[chat] = button
    return True


@speaks("getChatMenuButton")
async def get_chat_menu_button(call: Call) -> Json:
    chat = room_of(call).id if call.params.has("chat_id") else None
    buttons = call.bot.menu_buttons
    return buttons.get(chat) or buttons.get(None) or {"type": "commands" if call.bot.commands else "default"}
