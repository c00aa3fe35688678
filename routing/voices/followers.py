"""News of a case for everyone who joined it.

Only what is named here leaves the talk between the author and the association: a question, a reply, or whatever is added one day
goes to nobody else by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from dialogue.buttons import Do, Start
from routing.notices import Notice, NoticeButton
from storage import merging, voices
from storage.database import Tx

NEWS: Mapping[str, str] = MappingProxyType(
    {
        "case-taken": "voice-taken",
        "case-taken-coordination": "voice-taken-coordination",
        "case-answered": "voice-answered",
        "case-answered-coordination": "voice-answered-coordination",
        "case-restated": "voice-restated",
        "case-handed-over": "voice-handed-over",
        "case-handed-over-coordination": "voice-handed-over-coordination",
        "case-declined": "voice-declined",
        "case-declined-coordination": "voice-declined-coordination",
        "case-posted": "voice-posted",
        "case-posted-coordination": "voice-posted-coordination",
        "case-recalled": "voice-declined",
        "case-recalled-coordination": "voice-declined-coordination",
        "case-escalated": "voice-escalated",
        "case-closed-solved": "voice-closed-solved",
        "case-closed-partly": "voice-closed-partly",
        "case-closed-sent-on": "voice-closed-sent-on",
        "case-closed-not-possible": "voice-closed-not-possible",
        "case-closed-no-reply": "voice-closed-no-reply",
        "reopened-thanks": "voice-reopened",
    }
)
"""What the author hears, and how it is said to those who joined."""


async def and_followers(tx: Tx, reference: str, notices: Sequence[Notice], *, for_all: bool = False) -> list[Notice]:
    """These notices, and the same news for everyone who joined.

    `for_all`: whoever wrote knew that they would read it. If not, they hear that there is news, and not the words.
    """
    news = [one for one in notices if one.to and one.key in NEWS]
    addresses = await voices.followers(tx, reference) if news else []
    own = await merging.own_references(tx, reference) if addresses else {}
    return [*notices, *(_for_follower(one, at, reference, for_all=for_all, own=own.get(at, "")) for one in news for at in addresses)]


def _for_follower(news: Notice, address: str, reference: str, *, for_all: bool, own: str) -> Notice:
    """`own`: the number of the follower's own case, joined to this one: they hear the news as its author does, under that number."""
    private = not for_all and (news.words or news.files)
    if own:
        see = ((NoticeButton("act-add", Start("add_to_case", own)), NoticeButton("act-see", Do("show", own))),)
        key = "merged-news" if private else NEWS[news.key] if news.key == "reopened-thanks" else news.key
        words, files = ("", ()) if private else (news.words, news.files)
        return Notice(
            to=address, key=key, facts={**news.facts, "reference": own}, words=words, files=files, buttons=see, case=own,
            letter=news.letter, due_at=news.due_at,
        )  # fmt: skip
    buttons = ((NoticeButton("act-see", Do("show", reference)), NoticeButton("act-unfollow", Do("unfollow", reference))),)
    return Notice(
        to=address, key="voice-news" if private else NEWS[news.key], facts={**news.facts, "reference": reference},
        words="" if private else news.words, files=() if private else news.files, buttons=buttons, case=reference,
        letter=news.letter, due_at=news.due_at,
    )  # fmt: skip
