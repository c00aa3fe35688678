"""Chats seen from outside: their topics, their members."""

from __future__ import annotations

from tests.fake_telegram.errors import Json, bad_request
from tests.fake_telegram.methods.call import Call, room_of, speaks
from tests.fake_telegram.rooms import Topic
from tests.fake_telegram.world import ADMINISTRATOR, GroupRoom

COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
LONGEST_NAME = 128
RIGHTS = [
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
    "can_pin_messages",
    "can_manage_topics",
]
HELD = frozenset(
    [
        "can_manage_chat",
        "can_delete_messages",
        "can_invite_users",
        "can_pin_messages",
        "can_manage_topics",
        "can_change_info",
    ]
)
PERMISSIONS = [
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
    "can_edit_tag",
    "can_react_to_messages",
]
MUTED = frozenset(right for right in PERMISSIONS if right.startswith("can_send"))


def standing_json(user: Json, standing: str, without: frozenset[str] = frozenset()) -> Json:
    """A ChatMember of this standing, with the fields both clients require of it."""
    member: Json = {"user": user, "status": standing}
    if standing == ADMINISTRATOR:
        member |= {right: right in HELD - without for right in RIGHTS}
    elif standing == "restricted":
        member |= {"is_member": True, "until_date": 0, **{right: right not in MUTED for right in PERMISSIONS}}
    elif standing == "creator":
        member["is_anonymous"] = False
    elif standing == "kicked":
        member["until_date"] = 0
    return member


@speaks("getChat")
async def get_chat(call: Call) -> Json:
    room = room_of(call)
    gifts = ["unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"]
    info = room.chat | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, room.private),
    }
    if isinstance(room, GroupRoom):
        may = [
            "can_send_messages",
            "can_send_photos",
            "can_send_voice_notes",
            "can_send_documents",
            "can_manage_topics",
        ]
        info["permissions"] = dict.fromkeys(may, True)
    return info


@speaks("getChatMember")
async def get_chat_member(call: Call) -> Json:
    room, number = room_of(call), call.params.integer("user_id") or 0
    bot = call.world.bot_by_id(number)
    user = bot.user if bot is not None else call.world.people.get(number)
    if user is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    if isinstance(room, GroupRoom):
        return standing_json(user, room.standing.get(number, "left"))
    if number not in (room.id, call.bot.id):
        raise bad_request("PARTICIPANT_ID_INVALID")
    return standing_json(user, "member")


@speaks("getChatAdministrators")
async def get_chat_administrators(call: Call) -> list[Json]:
    """People only: the list leaves other bots out."""
    room = room_of(call)
    if not isinstance(room, GroupRoom):
        raise bad_request("there are no administrators in the private chat")
    people = call.world.people
    return [standing_json(people[who], kind) for who, kind in room.standing.items() if room.is_admin(who) and who in people]


def _forum(call: Call, doing: str = "manage topics", right: str = "can_manage_topics") -> GroupRoom:
    room = room_of(call)
    if not isinstance(room, GroupRoom) or not room.forum:
        raise bad_request("the chat is not a forum")
    if not room.may(call.bot.id, right):
        raise bad_request(f"not enough rights to {doing}")
    return room


def _topic(call: Call, room: GroupRoom) -> Topic:
    topic = room.topics.get(call.params.integer("message_thread_id") or 0)
    if topic is None:
        raise bad_request("TOPIC_ID_INVALID")
    return topic


def _notice(call: Call, room: GroupRoom, thread: int | None, content: Json) -> int:
    return room.add(call.bot.user, content, at=call.world.now(), thread=thread, frozen=True).number


def _name(call: Call) -> str:
    name = call.params.text("name").strip()
    if not 1 <= len(name) <= LONGEST_NAME:
        raise bad_request("TOPIC_TITLE_EMPTY" if not name else "topic name is too long")
    return name


@speaks("createForumTopic")
async def create_forum_topic(call: Call) -> Json:
    room, name = _forum(call, "create a topic"), _name(call)
    color = call.params.integer("icon_color", COLORS[0]) or COLORS[0]
    if color not in COLORS:
        raise bad_request("TOPIC_ICON_COLOR_INVALID")
    call.bot.faults.paced(room.id, private=False)
    number = _notice(call, room, None, {"forum_topic_created": {"name": name, "icon_color": color}})
    room.messages[number].thread = number
    room.topics[number] = Topic(number=number, name=name, color=color)
    return {"message_thread_id": number, "name": name, "icon_color": color}


@speaks("editForumTopic")
async def edit_forum_topic(call: Call) -> bool:
    room = _forum(call)
    topic = _topic(call, room)
    name = _name(call) if call.params.has("name") else topic.name
    emoji = call.params.text("icon_custom_emoji_id") if "icon_custom_emoji_id" in call.params.values else topic.emoji
    if name == topic.name and emoji == topic.emoji:
        raise bad_request("TOPIC_NOT_MODIFIED")
    edited: Json = {"name": name} if name != topic.name else {}
    topic.name, topic.emoji = name, emoji
    _notice(call, room, topic.number, {"forum_topic_edited": edited})
    return True


async def _shut(call: Call, *, closed: bool) -> bool:
    room = _forum(call)
    topic = _topic(call, room)
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    _notice(call, room, topic.number, {"forum_topic_closed" if closed else "forum_topic_reopened": {}})
    return True


@speaks("closeForumTopic")
async def close_forum_topic(call: Call) -> bool:
    return await _shut(call, closed=True)


@speaks("reopenForumTopic")
async def reopen_forum_topic(call: Call) -> bool:
    return await _shut(call, closed=False)


@speaks("deleteForumTopic")
async def delete_forum_topic(call: Call) -> bool:
    room = _forum(call, "delete the topic", "can_delete_messages")
    topic = _topic(call, room)
    del room.topics[topic.number]
    for number in [number for number, message in room.messages.items() if message.thread == topic.number]:
        del room.messages[number]
    room.changed()
    return True


@speaks("leaveChat")
async def leave_chat(call: Call) -> bool:
    room = room_of(call)
    if not isinstance(room, GroupRoom):
        raise bad_request("chat member status can't be changed in private chats")
    room.standing[call.bot.id] = "left"
    return True
