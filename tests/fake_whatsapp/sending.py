"""What becomes of a message that is posted: refused as it is, refused for whom it is, lost, or delivered."""

from __future__ import annotations

import re

from tests.fake_telegram.errors import Json
from tests.fake_whatsapp.checks import CAPTION, MEDIA, checked_interactive, checked_text, kind_of
from tests.fake_whatsapp.errors import UNDELIVERABLE, WINDOW, GraphError, invalid
from tests.fake_whatsapp.line import Account, Line, Stored
from tests.fake_whatsapp.payloads import change, status
from tests.fake_whatsapp.post import Post

BSUID = re.compile(r"[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}")


def checked(line: Line, posted: Json) -> Stored | None:
    """Refuse what WhatsApp does not take; gives the file, if it has one."""
    kind = posted.get("type", "text")
    content = posted.get(kind)
    if posted.get("recipient_type", "individual") != "individual" or not isinstance(content, dict):
        raise GraphError(100, f"recipient_type is individual, and {kind!r} is a field of its own")
    if kind == "text":
        checked_text(content)
    elif kind == "interactive":
        checked_interactive(content)
    elif kind == "template":
        _checked_template(line, content)
    elif kind in MEDIA:
        return _file(line, kind, content)
    else:
        raise GraphError(131051, f"{kind!r} is not known here")
    return None


def _checked_template(line: Line, content: Json) -> None:
    name, language = content.get("name", ""), (content.get("language") or {}).get("code", "")
    if language not in line.templates.get(name, {}):
        raise GraphError(132001, f"template name ({name}) does not exist in {language}")
    given = [one for part in content.get("components", []) if part.get("type") == "body" for one in part.get("parameters", [])]
    if len(given) != line.templates[name][language]:
        raise GraphError(132000, f"body: number of localizable_params ({len(given)}) does not match the expected number of params")
    if any(re.search(r"[\n\t]| {5}", one.get("text", "")) for one in given):
        raise GraphError(132018, "Param text cannot have new-line/tab characters or more than 4 consecutive spaces")


def _file(line: Line, kind: str, content: Json) -> Stored:
    stored = line.files.get(str(content.get("id")))
    if stored is None:
        raise GraphError(100, f"Param {kind}['id'] is not a valid whatsapp business account media attachment ID")
    if kind in ("audio", "image") and kind_of(stored.mime) != kind:
        raise GraphError(131053, f"{stored.mime} is no {kind}")
    if "caption" in content and (kind == "audio" or len(content["caption"]) > CAPTION):
        raise invalid(f"caption: none for audio, and {CAPTION} characters at most")
    return stored


def reached(line: Line, posted: Json) -> tuple[Account | None, str]:
    """Whom this is for, and as what they were named. `to` goes before `recipient`; a BSUID in `to` is taken for a number: nobody's."""
    to, recipient = posted.get("to"), posted.get("recipient")
    if not to and not recipient:
        raise GraphError(131008, "The parameter to or recipient is required.")
    if to:
        number = re.sub(r"[^0-9]", "", str(to))
        return next((one for one in line.accounts if one.phone == number and not BSUID.fullmatch(str(to))), None), str(to)
    if not BSUID.fullmatch(str(recipient)):
        raise invalid("recipient is a business-scoped user id, such as FR.13491208655302741918")
    return next((one for one in line.accounts if one.user_id == recipient), None), str(recipient)


def refused_by(line: Line, account: Account, posted: Json) -> GraphError | None:
    """Why this can't reach them, as it would be said at once or afterwards."""
    if account.blocked or account.left:
        return GraphError(UNDELIVERABLE, "Message Undeliverable.")
    if posted.get("type") != "template" and not line.open_for(account):
        return GraphError(WINDOW, "Message failed to send because more than 24 hours have passed since the customer last replied.")
    return None


def accepted(sent: Json, known_as: str, account: Account | None) -> Json:
    """What a call that was taken is answered; a person named by their number is not named otherwise."""
    contact: Json = {"input": known_as}
    if account is not None and "to" not in sent:
        contact["user_id"] = account.user_id
    else:
        contact["wa_id"] = account.phone if account else known_as.rpartition(".")[2]
    return {"messaging_product": "whatsapp", "contacts": [contact], "messages": [{"id": sent["id"]}]}


def tell_status(line: Line, post: Post, account: Account, id: str, why: GraphError | None) -> None:
    """What became of it, by webhook."""
    lane = f"statuses {id}"
    if why is not None:
        post.carry(lane, change(line, statuses=[status(line, account, id, "failed", why.as_status())]))
    elif line.receipts:
        post.carry(lane, change(line, statuses=[status(line, account, id, state) for state in ("sent", "delivered")]))
