"""What any channel must do, whatever its platform: one set of cases, played by a driver for each channel."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path

import pytest

from bot.channels.port import POSITION, Button, Media, MediaKind, NotThere, Outgoing, Throttled, TryLater, Undelivered, Unreachable
from tests import drivers
from tests.drivers.driver import FIRST_WORDS, Can, Driver, Seen
from tests.files_made import bare, sound
from tests.telegram_house import FakeHouse, Shelf, eventually

DRIVERS = drivers.every_driver()
PARAGRAPH = "Il y a de l'eau sur les murs de la chambre, et personne ne vient depuis trois mois. "
LONG = "\n\n".join(f"{number}e fois : " + PARAGRAPH * 8 for number in range(1, 9))
SAID = "Le <b>chauffage</b> ne marche pas & l'eau [non plus](x) 🌡️ \u0627\u0644\u0645\u0627\u0621"

Case = Callable[..., object]


def for_those_who(*can: Can) -> Callable[[Case], Case]:
    """The case is played by every channel whose platform can do all of this: `cannot` says why another does not play."""
    able = [driver for driver in DRIVERS if not driver.cannot.keys() & set(can)]
    mark: Callable[[Case], Case] = pytest.mark.parametrize("driver", able, indirect=True, ids=lambda one: one.name)
    return mark


@pytest.fixture
async def driver(request: pytest.FixtureRequest) -> AsyncIterator[Driver]:
    kind: type[Driver] = request.param
    async with kind.opened(FakeHouse(), Shelf()) as opened:
        yield opened


class TestHearing:
    @for_those_who()
    async def test_words_come_whole_with_who_and_where(self, driver: Driver) -> None:
        await driver.types(SAID)
        await driver.types("et encore")
        first, *said = await driver.house.heard_all(3)
        assert [one.text for one in said] == [SAID, "et encore"] and first.text == FIRST_WORDS
        assert {(one.channel, one.bot, one.chat) for one in driver.house.heard} == {(driver.channel.name, driver.channel.bot, driver.chat)}
        assert len({one.message for one in driver.house.heard}) == 3, "each has an identity of its own"
        assert not any(one.media or one.pressed or one.position or one.left for one in said)

    @for_those_who(Can.AGAIN)
    async def test_what_comes_again_is_the_same_message(self, driver: Driver) -> None:
        await driver.types("fuite d'eau")
        await driver.hears(1)
        await driver.repeats()
        one, again = await driver.hears(2)
        assert one == again

    @for_those_who(Can.DISORDER)
    async def test_what_comes_out_of_order_is_heard_each_as_itself(self, driver: Driver) -> None:
        await driver.brings_backwards("un", "deux")
        heard = await driver.hears(2)
        assert sorted(one.text for one in heard) == ["deux", "un"] and heard[0].message != heard[1].message

    @for_those_who(Can.PRESS)
    async def test_a_button_gives_back_what_it_was_sent_with(self, driver: Driver) -> None:
        await driver.sends(Outgoing(text="Avez-vous 15 ans ?", buttons=((Button("Oui", "a|t1|old|yes"), Button("Non", "a|t1|old|no")),)))
        [seen] = await driver.sees(1)
        assert seen.labels == ("Oui", "Non")
        await driver.presses("Non")
        [pressed] = await driver.hears(1)
        assert pressed.pressed == "a|t1|old|no" and not pressed.media

    @for_those_who(Can.FILES_IN)
    async def test_a_voice_and_a_picture_come_whole(self, driver: Driver) -> None:
        await driver.speaks(sound())
        await driver.photographs(bare(), "la cave")
        voice, photo = await driver.hears(2)
        assert [(one.kind, one.data) for one in voice.media] == [(MediaKind.VOICE, sound())]
        assert [(one.kind, one.data) for one in photo.media] == [(MediaKind.PHOTO, bare())]
        assert photo.text == "la cave" and not (voice.unfetched or photo.unfetched)

    @for_those_who(Can.FILES_IN)
    async def test_a_file_too_large_is_told_of_and_the_next_words_come(self, driver: Driver) -> None:
        await driver.sends_too_much()
        await driver.types("voilà")
        file, words = await driver.hears(2)
        assert (file.unfetched, file.media, words.text) == ("too_large", (), "voilà")

    @for_those_who(Can.LOSE_FILES)
    async def test_a_file_that_cant_be_had_is_told_of_and_the_next_words_come(self, driver: Driver) -> None:
        await driver.sends_what_is_lost()
        await driver.types("voilà")
        file, words = await driver.hears(2)
        assert (file.unfetched, file.media, words.text) == ("unavailable", (), "voilà")

    @for_those_who(Can.POSITION)
    async def test_a_position_is_longitude_then_latitude(self, driver: Driver) -> None:
        buttons = ((Button("Partager ma position", POSITION),), (Button("Je préfère écrire", "a|t1|place|write"),))
        await driver.sends(Outgoing(text="Où est-ce ?", buttons=buttons, asks_position=True))
        await driver.sees(1)
        assert "Où est-ce ?" in "\n".join(one.text for one in driver.screen)
        await driver.shares_position(3.1907, 50.6821)
        [here] = await driver.hears(1)
        assert here.position == (3.1907, 50.6821)

    @for_those_who(Can.TELL_LEAVING, Can.BLOCK)
    async def test_who_leaves_has_left_until_they_write_again(self, driver: Driver) -> None:
        driver.blocks()
        driver.unblocks()
        await driver.types("me revoilà")
        assert [(one.left, one.text) for one in await driver.hears(2)] == [(True, ""), (False, "me revoilà")]


class TestLosingNothing:
    @for_those_who(Can.AGAIN)
    async def test_a_house_that_fails_is_brought_the_message_again(self, driver: Driver) -> None:
        driver.house.fails_times = 1
        await driver.types("fuite d'eau")
        [heard] = await driver.hears(1)
        assert heard.text == "fuite d'eau" and driver.house.tries == 3 and not driver.shelf.kept

    @for_those_who(Can.AGAIN)
    async def test_a_house_that_is_away_is_waited_for_and_nothing_is_set_aside(self, driver: Driver) -> None:
        await driver.types("un")
        await driver.hears(1)
        async with driver.while_away("deux"):
            await eventually(lambda: driver.house.tries > 7, "the message brought five times")
        assert [one.text for one in await driver.hears(2)] == ["un", "deux"] and not driver.shelf.kept

    @for_those_who(Can.AGAIN)
    async def test_what_cant_be_heard_is_set_aside_and_can_be_heard_later(self, driver: Driver) -> None:
        driver.house.refuses = {"poison"}
        await driver.types("poison")
        await driver.types("la suite")
        [heard] = await driver.hears(1)
        assert heard.text == "la suite" and len(driver.shelf.kept) == 1
        driver.house.refuses = set()
        await driver.channel.again(json.dumps(driver.shelf.kept[0]).encode(), driver.house.hear)
        assert driver.house.texts[-1] == "poison" and driver.house.heard[-1].chat == driver.chat


class TestSending:
    @for_those_who()
    async def test_words_arrive_as_they_are_and_each_message_has_its_number(self, driver: Driver) -> None:
        numbers = [await driver.sends(Outgoing(text=text)) for text in (SAID, "Merci.")]
        assert [one.text for one in await driver.sees(2)] == [SAID, "Merci."]
        assert len(set(numbers)) == 2 and all(numbers)

    @for_those_who()
    async def test_a_long_text_is_cut_between_paragraphs_with_its_buttons_at_the_end(self, driver: Driver) -> None:
        await driver.sends(Outgoing(text=LONG, buttons=((Button("Oui", "a|t1|ok|yes"), Button("Non", "a|t1|ok|no")),)))
        await eventually(lambda: driver.screen and driver.screen[-1].choices, "the buttons at the end")
        pieces = driver.screen
        assert all(len(one.text) <= driver.longest for one in pieces)
        assert [one.choices for one in pieces] == [*([] for _ in pieces[1:]), ["Oui", "Non"]]
        written = "\n\n".join(one.text for one in pieces)
        assert squeezed(written).startswith(squeezed(LONG)), "nothing is lost but blanks"
        assert [words for words in LONG.split("\n\n") if not any(words.strip() in one.text for one in pieces)] == [], (
            "paragraphs stay whole"
        )

    @for_those_who()
    @pytest.mark.parametrize("count", [1, 8, 14])
    async def test_choices_beyond_the_platforms_limit_can_all_be_read_and_chosen(self, driver: Driver, count: int) -> None:
        labels = [f"{number} : l'entretien des parties communes et des abords" for number in range(1, count + 1)]
        buttons = [Button(label, f"a|t1|theme|T{number}") for number, label in enumerate(labels, 1)]
        aids = (Button("Retour", "a|t1||back"), Button("Aide", "w|help"))
        await driver.sends(Outgoing(text="De quoi s'agit-il ?", buttons=(*((one,) for one in buttons), aids)))
        [seen] = await driver.sees(1)
        assert seen.text.startswith("De quoi s'agit-il ?")
        assert [said for said in seen.choices if said in labels] == labels and {"Retour", "Aide"} <= set(seen.choices)
        await driver.chooses(labels[-1])
        [chosen] = await driver.hears(1)
        assert chosen.pressed == buttons[-1].data or chosen.text == str(count)

    @for_those_who(Can.FILES_OUT)
    @pytest.mark.parametrize("kind", list(MediaKind))
    async def test_a_file_arrives_with_its_words(self, driver: Driver, kind: MediaKind) -> None:
        file = FILES[kind]
        await driver.sends(Outgoing(text="Voici.", media=file))
        await eventually(lambda: "Voici." in "\n".join(one.text for one in driver.screen), "the words")
        [seen] = [one for one in driver.screen if one.media]
        assert (seen.media, seen.data) == (kind, file.data)

    @for_those_who(Can.BLOCK)
    async def test_who_blocked_us_is_out_of_reach_until_they_come_back(self, driver: Driver) -> None:
        driver.blocks()
        with pytest.raises(Unreachable):
            await driver.sends(Outgoing(text="Bonjour."))
        driver.unblocks()
        await driver.types("me revoilà")
        await driver.sends(Outgoing(text="Vous revoilà."))
        assert [one.text for one in driver.screen] == ["Vous revoilà."]

    @for_those_who(Can.PAUSE)
    async def test_a_pause_that_is_asked_for_is_passed_on(self, driver: Driver) -> None:
        driver.pauses()
        with pytest.raises(Throttled) as asked:
            await driver.sends(Outgoing(text="Bonjour."))
        assert asked.value.seconds > 0 and not driver.screen

    @for_those_who(Can.AWAY)
    async def test_a_platform_that_is_away_is_tried_later(self, driver: Driver) -> None:
        driver.goes_away()
        with pytest.raises(TryLater) as away:
            await driver.sends(Outgoing(text="Bonjour."))
        assert not isinstance(away.value, Throttled)
        await driver.sends(Outgoing(text="Bonjour."))
        assert [one.text for one in await driver.sees(1)] == ["Bonjour."]

    @for_those_who(Can.EDIT)
    async def test_a_screen_is_changed_in_its_place(self, driver: Driver) -> None:
        number = await driver.sends(Outgoing(text="À prendre", screen="case PV-7K3MQ", buttons=((Button("Prendre", "take"),),)))
        await driver.sees(1)
        await driver.changes(number, Outgoing(text="Suivi par Nadia", screen="case PV-7K3MQ"))
        await eventually(lambda: driver.screen == [Seen("Suivi par Nadia")], "the screen changed in its place")

    @pytest.mark.parametrize("driver", [one for one in DRIVERS if Can.EDIT in one.cannot], indirect=True, ids=lambda one: one.name)
    async def test_a_platform_that_changes_nothing_says_so_and_it_is_sent_anew(self, driver: Driver) -> None:
        number = await driver.sends(Outgoing(text="À prendre", screen="case PV-7K3MQ"))
        with pytest.raises(NotThere):
            await driver.changes(number, Outgoing(text="Suivi par Nadia", screen="case PV-7K3MQ"))
        with suppress(Undelivered):  # what can't be taken away stays, as the sender has it
            await driver.channel.remove(driver.chat, number)
        await driver.sends(Outgoing(text="Suivi par Nadia", screen="case PV-7K3MQ"))
        assert [one.text for one in await driver.sees(2)] == ["À prendre", "Suivi par Nadia"]


FILES = {
    MediaKind.VOICE: Media(kind=MediaKind.VOICE, mime="audio/ogg", data=sound(), seconds=2),
    MediaKind.PHOTO: Media(kind=MediaKind.PHOTO, mime="image/jpeg", data=bare()),
    MediaKind.DOCUMENT: Media(kind=MediaKind.DOCUMENT, mime="application/pdf", data=b"%PDF-1.7 a summary", name="semaine-47.pdf"),
}


@for_those_who()
async def test_nothing_of_a_person_is_logged(driver: Driver, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    driver.house.refuses = {"mon secret"} if Can.AGAIN not in driver.cannot else set()
    await driver.types("mon secret")
    await driver.types("la suite")
    await driver.sends(Outgoing(text="notre secret"))
    await eventually(lambda: "la suite" in driver.house.texts, "the next words")
    await driver.sees(1)
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("bot")]
    assert not any("secret" in line or f" {driver.chat} " in f" {line} " for line in ours), ours


def squeezed(text: str) -> str:
    return " ".join(text.split())


class TestDrivers:
    def test_what_a_driver_says_its_platform_cannot_do_it_has_no_verb_for(self) -> None:
        for kind in DRIVERS:
            for verbs, can in VERBS.items():
                has = tuple(verb for verb in verbs if getattr(kind, verb) is not getattr(Driver, verb))
                assert has == (() if can in kind.cannot else verbs), f"{kind.name}: {can.value}"

    def test_the_guide_says_the_same(self) -> None:
        guide = (Path(__file__).parent.parent / "docs/channels.md").read_text("utf-8")
        said = [f"| {kind.name} | {can.value} | {why} |" for kind in DRIVERS for can, why in kind.cannot.items()]
        table = [line for line in guide.splitlines() if line.startswith("| ")][1:]
        assert table == said


VERBS = {
    ("presses",): Can.PRESS,
    ("speaks", "photographs", "sends_too_much"): Can.FILES_IN,
    ("sends_what_is_lost",): Can.LOSE_FILES,
    ("shares_position",): Can.POSITION,
    ("repeats",): Can.AGAIN,
    ("brings_backwards",): Can.DISORDER,
    ("blocks", "unblocks"): Can.BLOCK,
    ("pauses",): Can.PAUSE,
    ("goes_away",): Can.AWAY,
}
