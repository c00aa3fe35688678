"""Whoever opens the bot by a link, as transcripts: a poster's, a neighbour's, one that is no more."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dialogue.kinds import Option
from routing.residents.links import make_poster
from storage import links
from tests.people_of_town import STORY
from tests.street import BOT, PAGE, Street, joins, shares, speaks, street
from tests.telegram_app import Furnished

ROUBAIX = Option("QN05981M/59512", "Nouveau Roubaix, Roubaix (59)")


@pytest.fixture
async def outside(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data")) as opened:
        yield opened


async def poster(outside: Street, theme: str | None = None) -> str:
    async with outside.house.database.write() as tx:
        return await make_poster(tx, datetime.now(UTC), ROUBAIX, theme)


async def opened(outside: Street, payload: str) -> int:
    async with outside.house.database.read() as tx:
        row = await links.link(tx, payload)
        assert row is not None
        return int(row.opened)


class TestPosters:
    @pytest.mark.parametrize("channel", ["telegram", "web"])
    async def test_it_greets_with_the_neighbourhood_and_begins_a_concern_that_knows_it(self, outside: Street, channel: str) -> None:
        awa = outside.resident("awa", channel)
        payload = await poster(outside, "LOG")
        await awa.types(f"/start {payload}")
        assert "Nouveau Roubaix, Roubaix (59)" in await awa.reads("poster-welcome-theme", place=ROUBAIX.label, theme="Logement")
        talk = await awa.conversation()
        assert talk is not None and talk.flow_name == "report_concern"
        assert dict(talk.facts) == {"known_place": [ROUBAIX.code, ROUBAIX.label], "known_theme": "LOG"}
        assert await opened(outside, payload) == 1

    async def test_without_a_theme_only_the_place_is_known(self, outside: Street) -> None:
        awa = outside.resident("awa")
        await awa.types(f"/start {await poster(outside)}")
        await awa.reads("poster-welcome", place=ROUBAIX.label)
        talk = await awa.conversation()
        assert talk is not None and set(talk.facts) == {"known_place"}

    async def test_a_payload_typed_by_hand_is_understood(self, outside: Street) -> None:
        awa = outside.resident("awa")
        payload = await poster(outside)
        await awa.types(f"/start {payload.lower().replace('0', 'o').replace('1', 'l')}")
        await awa.reads("poster-welcome", place=ROUBAIX.label)

    @pytest.mark.parametrize("payload", ["", "0000000000", "x' OR 1=1 --", "é" * 64, "A" * 5000, "../../etc"])
    async def test_a_link_nobody_made_opens_the_bot_as_any_other_way(self, outside: Street, payload: str) -> None:
        awa = outside.resident("awa")
        await awa.types(f"/start {payload}")
        await awa.reads("welcome")
        assert await awa.conversation() is None

    async def test_a_poster_taken_down_opens_the_bot_without_more(self, outside: Street) -> None:
        payload = await poster(outside)
        async with outside.house.database.write() as tx:
            assert await links.stop_poster(tx, payload)
        awa = outside.resident("awa")
        await awa.types(f"/start {payload}")
        await awa.reads("welcome")
        assert await awa.conversation() is None

    async def test_photographed_twice_it_takes_up_where_it_was(self, outside: Street) -> None:
        awa, payload = outside.resident("awa"), await poster(outside)
        await awa.types(f"/start {payload}", "Le hall n'est jamais nettoyé", f"/start {payload}")
        await awa.reads("resumed")
        await awa.reads("poster-welcome", place=ROUBAIX.label)
        assert awa.text("link-waits") not in "\n".join(await awa.looks())
        await awa.presses("choice-old-enough")  # nothing of it is stored before
        talk = await awa.conversation()
        assert talk is not None and talk.answers and talk.under is None

    async def test_what_was_under_way_waits_under_it_and_comes_back(self, outside: Street) -> None:
        awa = outside.resident("awa")
        reference = await speaks(awa)
        await awa.types(reference)
        await awa.presses("act-add")
        await awa.types("Toujours en panne.", f"/start {await poster(outside)}")
        await awa.reads("link-waits")
        above = await awa.conversation()
        assert above is not None and above.flow_name == "report_concern"
        await awa.types("annuler")
        assert any("On reprend" in text for text in await awa.looks())
        talk = await awa.conversation()
        assert talk is not None and talk.flow_name == "add_to_case"


class TestVoices:
    async def test_a_shared_link_shows_subject_and_place_and_never_the_words(self, outside: Street) -> None:
        awa, bilal = outside.resident("awa", "telegram"), outside.resident("bilal")
        reference = await speaks(awa)
        payload = await shares(awa, reference)
        forwarded = awa.heard[-1].text
        assert f"https://t.me/{BOT}?start={payload}" in forwarded and f"{PAGE}/?start={payload}" in forwarded
        assert "Logement" in forwarded and "Roubaix" in forwarded and STORY not in forwarded and reference not in forwarded
        await bilal.types(f"/start {payload}")
        about = await bilal.reads("join-about", theme="Logement", place="Roubaix (59)")
        assert STORY not in await bilal.everything() and reference not in about

    async def test_words_are_shown_with_consent_until_it_is_taken_back(self, outside: Street) -> None:
        awa, bilal, chloe = (outside.resident(name) for name in ("awa", "bilal", "chloe"))
        reference = await speaks(awa)
        payload = await shares(awa, reference, words=True)
        assert STORY not in awa.heard[-1].text, "what is forwarded can't be taken back"
        await bilal.types(f"/start {payload}")
        assert STORY in await bilal.reads("join-about-words", theme="Logement", place="Roubaix (59)")
        assert await shares(awa, reference) == payload
        await chloe.types(f"/start {payload}")
        await chloe.reads("join-about", theme="Logement", place="Roubaix (59)")
        assert STORY not in await chloe.everything()

    @pytest.mark.parametrize("channel", ["telegram", "web"])
    async def test_a_neighbour_joins_with_words_of_their_own(self, outside: Street, channel: str) -> None:
        awa, bilal, nadia = outside.resident("awa"), outside.resident("bilal", channel), await outside.relay()
        reference = await speaks(awa)
        await joins(bilal, await shares(awa, reference), "Chez nous aussi, au 4.")
        assert reference in "\n".join(await bilal.looks())
        await nadia.types(reference)
        screen = "\n".join(await nadia.looks())
        assert nadia.text("case-voice", people=2) in screen and "Chez nous aussi, au 4." in screen and STORY in screen
        await awa.types(reference)
        await awa.reads("my-case", reference=reference, about="Logement", place="Roubaix (59)", **said_of(awa.heard[-1].text))
        assert awa.text("case-weight-few") in awa.heard[-1].text
        assert "au 4" not in await awa.everything(), "a neighbour's words are the association's alone"

    async def test_the_relay_is_told_before_writing_and_all_hear_the_answer(self, outside: Street) -> None:
        awa, bilal, nadia = outside.resident("awa"), outside.resident("bilal", "telegram"), await outside.relay()
        reference = await speaks(awa)
        await joins(bilal, await shares(awa, reference))
        await nadia.types(f"/repondre {reference}")
        await nadia.reads("answer-case-everyone-reads")
        await nadia.types("Réunion jeudi à 18 h.")
        await nadia.presses("choice-over", "choice-send")
        for neighbour in (awa, bilal):
            assert any("Réunion jeudi à 18 h." in text for text in await neighbour.looks())
        await nadia.types(f"/demander {reference} Quelle est votre porte ?")
        await nadia.presses("choice-send")
        assert "Quelle est votre porte ?" in await awa.everything()
        assert "Quelle est votre porte ?" not in await bilal.everything()
        await bilal.types(reference)
        assert "Réunion jeudi" in bilal.heard[-1].text and "porte" not in bilal.heard[-1].text

    async def test_the_same_person_counts_once_and_the_author_not_again(self, outside: Street) -> None:
        awa, bilal = outside.resident("awa"), outside.resident("bilal")
        reference = await speaks(awa)
        payload = await shares(awa, reference)
        await joins(bilal, payload)
        await bilal.types(f"/start {payload}")
        await bilal.reads("join-already", reference=reference)
        await awa.types(f"/start {payload}")
        await awa.reads("join-own", reference=reference)
        assert await awa.conversation() is None and await bilal.conversation() is None

    async def test_somebody_who_spoke_before_is_not_asked_their_age_again(self, outside: Street) -> None:
        awa, bilal = outside.resident("awa"), outside.resident("bilal")
        payload = await shares(awa, await speaks(awa))
        await speaks(bilal)
        await bilal.types(f"/start {payload}")
        await bilal.presses("choice-yes")
        await bilal.reads("join-voice-own-words")

    async def test_under_fifteen_nothing_is_kept(self, outside: Street) -> None:
        awa, child, nadia = outside.resident("awa"), outside.resident("child"), await outside.relay()
        reference = await speaks(awa)
        await child.types(f"/start {await shares(awa, reference)}")
        await child.presses("choice-yes", "choice-no")
        await child.reads("come-with-an-adult")
        await nadia.types(reference)
        assert not any("personnes disent" in text for text in await nadia.looks())

    async def test_it_is_not_the_same_for_them(self, outside: Street) -> None:
        awa, bilal = outside.resident("awa"), outside.resident("bilal")
        await bilal.types(f"/start {await shares(awa, await speaks(awa))}")
        await bilal.presses("choice-no")
        await bilal.reads("join-declined")
        await bilal.presses("act-report")
        talk = await bilal.conversation()
        assert talk is not None and (talk.flow_name, dict(talk.facts)) == ("report_concern", {})

    async def test_what_is_closed_says_what_happened_and_lets_them_speak(self, outside: Street) -> None:
        awa, bilal, nadia = outside.resident("awa"), outside.resident("bilal"), await outside.relay()
        reference = await speaks(awa)
        payload = await shares(awa, reference)
        await nadia.types(f"/clore {reference}")
        await nadia.presses("outcome-sent-on")
        await nadia.types("Le bailleur a reçu la demande.")
        await nadia.presses("choice-send")
        await bilal.types(f"/start {payload}")
        await bilal.reads("join-closed-sent-on", place="Roubaix (59)")
        await bilal.presses("act-report")
        talk = await bilal.conversation()
        assert talk is not None and dict(talk.facts) == {"known_place": ["59512", "Roubaix (59)"], "known_theme": "LOG"}

    async def test_a_joined_case_is_among_theirs_and_can_be_left(self, outside: Street) -> None:
        awa, bilal = outside.resident("awa"), outside.resident("bilal")
        reference = await speaks(awa)
        await joins(bilal, await shares(awa, reference), "Chez nous aussi.")
        await bilal.types("/suivi")
        shown = bilal.heard[-1].text
        assert shown.startswith(bilal.text("my-voices")) and reference in shown
        await bilal.types(reference)
        assert bilal.text("voice-weight-few") in bilal.heard[-1].text and "Chez nous aussi." in bilal.heard[-1].text
        await bilal.presses("act-unfollow")
        await bilal.reads("unfollowed", reference=reference)
        await bilal.types("/suivi")
        await bilal.reads("my-cases-none")
        await bilal.types(reference)
        await bilal.presses("act-follow")
        await bilal.reads("followed", reference=reference)

    async def test_a_number_alone_opens_nothing(self, outside: Street) -> None:
        awa, eve = outside.resident("awa"), outside.resident("eve")
        reference = await speaks(awa)
        await shares(awa, reference)
        await eve.types(reference)
        await eve.reads("refused-no-such-case", reference=reference)
        for data in (f"s|join_voice|{reference}|", f"s|share_case|{reference}|", f"d|follow|{reference}|0", f"d|show|{reference}|0"):
            await eve._does(pressed=data)
            assert "Je ne trouve pas" in eve.heard[0].text and STORY not in await eve.everything()


async def test_without_anywhere_to_lead_nothing_is_shared(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data"), residents_name="", public_url="") as outside:
        awa = outside.resident("awa")
        reference = await speaks(awa)
        await awa.types(reference)
        assert awa.text("act-share") not in [button.label for row in awa.heard[-1].buttons for button in row]
        await awa._does(pressed=f"s|share_case|{reference}|")
        await awa.reads("refused-no-link")


async def test_in_english(outside: Street) -> None:
    awa = outside.resident("awa")
    payload = await shares(awa, await speaks(awa))
    ben = outside.resident("ben", language="en")
    await ben.types("language")
    await ben.presses_label("English")
    await joins(ben, payload, "Same here, on the fourth floor.")
    assert any("Your voice counts" in text for text in await ben.looks())


def said_of(line: str) -> dict[str, str]:
    """The day and the state a line of a case gives, which this test does not look at."""
    day, _, rest = line.rpartition(" · ")[2].partition(" — ")
    return {"day": day, "state": rest.partition("\n")[0]}
