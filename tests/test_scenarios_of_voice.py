"""Scenarios 1 to 3: a voice note, a story in four short messages, and a language of one's own with a position."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.interpreting.translating import Translating
from bot.texts import shipped
from tests import files_made as files
from tests.interpreting import Phrasebook
from tests.stage import Stage, Talker, in_short, is_old_enough, sends, stage
from tests.telegram_app import POSITION

__all__ = ["stage"]
LIFT = "L'ascenseur il est coupé depuis trois semaines, ma mère elle descend plus"
TEXTED = ("g fé 50 cv", "ds que g di j'habite o Franc Moisin c mort", "wallah 3yit")
MOULD = "Evde küf var, çocuk astım, belediye cevap vermiyor"
IN_FRENCH = "Il y a des moisissures à la maison, l'enfant est asthmatique, la mairie ne répond pas"
FRANC_MOISIN = "Franc Moisin, {town} (93)"


async def test_1_a_voice_note_is_listened_to_written_down_and_approved(stage: Stage) -> None:
    aminata, fatoumata = await stage.member("Aminata"), await stage.somebody()
    await fatoumata.says_aloud(files.sound())
    await is_old_enough(fatoumata)
    await fatoumata.reads("may-they-hear-your-voice-alone")
    await fatoumata.presses("choice-yes")
    await fatoumata.reads("report-concern-place")
    await fatoumata.types("Empalot")
    await fatoumata.reads("report-concern-theme")
    await fatoumata.presses("theme-log")
    reference = await sends(fatoumata)
    told = await aminata.reads("staff-new-case", reference=reference, place="Empalot, Toulouse (31)")
    await aminata.taps("Lire", message=told)
    await aminata.hears("Logement\n")
    await aminata.presses("act-take", "act-files")
    assert (await aminata.reads("file-of-case", reference=reference, number=1, count=1)).media == "voice"
    await aminata.presses("act-write-down")
    await aminata.reads("write-down-said")
    await aminata.types(LIFT)
    await aminata.reads("write-down-review")
    await aminata.presses("choice-send")
    await aminata.reads("staff-written", reference=reference)
    asked = await fatoumata.reads("transcript-written", reference=reference)
    assert f"« {LIFT} »\n\n{understood(fatoumata)}" in asked.text
    await fatoumata.presses("heard-yes")
    await fatoumata.reads("transcript-kept", reference=reference)
    await fatoumata.reads("health-numbers")  # her mother can't come down any more
    await aminata.hears(LIFT)
    await aminata.types(f"/voir {reference}")
    await aminata.hears(f"Logement ({shipped()('fr', 'subtheme-breakdown')})")
    await aminata.types(f"/repondre {reference}")
    await aminata.reads("answer-case-answer")
    await aminata.says_aloud(files.sound("ipod"))
    await aminata.presses("choice-over", "choice-send")
    await aminata.reads("staff-answered", reference=reference)
    heard = await fatoumata.reads("sent-voice", reference=reference)
    assert heard.media == "voice" or stage.door == "whatsapp", "who spoke is answered by a voice; on WhatsApp, behind the words"


@in_short
async def test_1_who_lets_nobody_listen_says_it_in_written_words(stage: Stage) -> None:
    aminata, fatoumata = await stage.member("Aminata"), await stage.somebody()
    await fatoumata.says_aloud(files.sound())
    await is_old_enough(fatoumata)
    await fatoumata.reads("may-they-hear-your-voice-alone")
    await fatoumata.presses("choice-no")
    await fatoumata.reads("in-your-words")
    await fatoumata.types(LIFT)
    await fatoumata.reads("report-concern-doctor-now")  # her mother can't come down any more
    await fatoumata.presses("choice-yes")
    told = await fatoumata.reads("report-concern-call-a-doctor")
    assert fatoumata.text("report-concern-may-we-say-a-doctor-is-needed") in told.text or "15" in told.text
    await fatoumata.presses("choice-yes")
    await fatoumata.reads("report-concern-place")
    await fatoumata.types("Empalot")
    assert fatoumata.text("theme-log") in (await fatoumata.reads("report-concern-theme")).labels
    await fatoumata.presses("theme-log")
    await fatoumata.reads("report-concern-speaking-for")  # her words name her mother
    await fatoumata.presses("speaker-relative")
    assert understood(fatoumata) in (await fatoumata.reads("report-concern-review")).text
    reference = await sends(fatoumata)
    await aminata.reads("staff-new-urgent-case", reference=reference, place="Empalot, Toulouse (31)")
    await aminata.types(f"/voir {reference}")
    seen = await aminata.hears(f"Logement ({shipped()('fr', 'subtheme-breakdown')})")
    assert "Parle pour un proche." in seen.text
    await aminata.presses("act-files")
    await aminata.reads("refused-only-voice", reference=reference)


def understood(resident: Talker) -> str:
    """ "J'ai compris : ascenseur, 3 semaines." """
    about = resident.text("understood-with", first=resident.text("thing-lift"), more=resident.text("lasting-week", count=3))
    return resident.text("understood", about=about)


@pytest.mark.parametrize("ended_by", ["silence", "c tout"])
async def test_2_four_short_messages_make_one_story_and_the_language_stays(stage: Stage, ended_by: str) -> None:
    youssef, karim = await stage.member("Youssef"), await stage.somebody()
    await karim.types("slt")
    await karim.reads("welcome")
    await tells_in_pieces(karim)
    await (stage.falls_quiet() if ended_by == "silence" else karim.types(ended_by))
    await karim.reads("report-concern-fifteen-or-older")
    await karim.presses("choice-yes")
    await karim.reads("report-concern-place")
    await karim.types("Franc Moisin")
    towns = (await karim.reads("report-concern-which-place")).labels
    assert {FRANC_MOISIN.format(town=town) for town in ("Saint-Denis", "La Courneuve", "Aubervilliers", "Bobigny")} <= set(towns)
    await karim.taps(FRANC_MOISIN.format(town="Saint-Denis"))
    suggested = (await karim.reads("report-concern-theme")).labels
    assert {karim.text("theme-emp"), karim.text("theme-dis")} & set(suggested)
    await karim.taps(next(label for label in suggested if label in (karim.text("theme-emp"), karim.text("theme-dis"))))
    reference = await sends(karim)
    # the association of Saint-Denis does not deal with work: another one of the département does
    await youssef.reads("staff-new-case", reference=reference, place=FRANC_MOISIN.format(town="Saint-Denis"))
    await youssef.types(f"/voir {reference}")
    await youssef.hears("\n".join(TEXTED))


async def tells_in_pieces(resident: Talker) -> None:
    for piece, answer in zip(TEXTED, ("welcome-heard", "story-goes-on", "story-goes-on"), strict=True):
        await resident.types(piece)
        await resident.reads(answer)


async def test_3_turkish_words_and_a_position_that_is_forgotten(stage: Stage) -> None:
    nadia, yildiz = await stage.member("Nadia"), await stage.somebody()
    await yildiz.types(MOULD)
    await yildiz.reads("welcome-heard")
    await is_offered_turkish(yildiz)
    await yildiz.presses("choice-old-enough")
    await yildiz.reads("report-concern-doctor-now")  # her child has asthma
    await yildiz.presses("choice-no")
    await yildiz.reads("report-concern-place")
    await yildiz.shares_position(*POSITION)
    await yildiz.reads("report-concern-one-case-each")  # mould, asthma, no answer: one trouble, and she says so
    await yildiz.presses("several-no")
    suggested = (await yildiz.reads("report-concern-theme")).labels
    assert {yildiz.text("theme-log"), yildiz.text("theme-san")} <= set(suggested)
    kept = await stage.kept()
    assert MOULD in kept and not any(str(number) in kept for number in (*POSITION, *(round(degrees, 3) for degrees in POSITION)))
    await yildiz.presses("theme-log")
    assert yildiz.text("subtheme-damp") in (await yildiz.reads("report-concern-review")).text
    reference = await sends(yildiz)
    asked = await yildiz.reads("give-detail-who-was-told")  # landlord or town hall: she may pass
    assert {yildiz.text(f"detail-{choice}") for choice in ("landlord", "town-hall", "both", "nobody", "skip")} <= set(asked.labels)
    await yildiz.presses("detail-town-hall")
    await yildiz.reads("detail-noted")
    await nadia.reads("staff-new-case", reference=reference, place="Nouveau Roubaix, Roubaix (59)")
    await nadia.types(f"/voir {reference}")
    await nadia.hears(f"{MOULD}\n(écrit en turc)")
    assert await Translating(stage.app.house, stage.app.reception, Phrasebook({MOULD: IN_FRENCH}, ("tr", "fr"))).turn()
    await nadia.types(f"/voir {reference}")
    seen = await nadia.hears(f"{MOULD}\n(écrit en turc) Traduction automatique :\n« {IN_FRENCH} »")
    assert f"{nadia.text('give-detail-who-was-told')} {nadia.text('detail-town-hall')}." in seen.text
    kept = await stage.kept()
    assert not any(str(number) in kept for number in (*POSITION, *(round(degrees, 3) for degrees in POSITION)))


async def is_offered_turkish(resident: Talker) -> None:
    """In the language she is spoken to in and in her own; she says yes."""
    offer = await resident.reads("language-offer", language="tr")
    assert offer.text.endswith(f"\n{shipped()('tr', 'language-offer', {'language': 'tr'})}")
    await resident.taps(shipped()("tr", "language-name"))
    resident.language = "tr"
    await resident.reads("language-chosen")


async def speaks_of_mould(resident: Talker) -> str:
    await resident.types(MOULD)
    await resident.presses("choice-old-enough", "choice-no")
    await resident.reads("report-concern-place")
    await resident.types("59100")
    await resident.presses("several-no", "theme-log")
    return await sends(resident)


async def speaks_of_a_lift(resident: Talker) -> str:
    await resident.types("L'ascenseur est en panne")
    await resident.presses("choice-old-enough")
    await resident.reads("report-concern-place")
    await resident.types("59100")
    await resident.presses("theme-log")
    return await sends(resident)


@in_short
async def test_3_a_dated_letter_leaves_and_its_silence_is_said_two_months_later_and_no_other(stage: Stage) -> None:
    nadia, yildiz = await stage.member("Nadia"), await stage.somebody()
    reference, without = await speaks_of_mould(yildiz), await speaks_of_a_lift(await stage.somebody())
    await yildiz.presses("detail-skip")
    await yildiz.reads("detail-passed")
    await nadia.types(f"/prendre {without}")
    await nadia.types(f"/prendre {reference}")
    await nadia.types(f"/courrier {reference}")
    await nadia.reads("note-posted-to")
    await nadia.types("la mairie de Roubaix")
    await nadia.reads("note-posted-day")
    await nadia.types("aujourd'hui")
    await nadia.reads("note-posted-review")
    await nadia.presses("choice-send")
    await nadia.reads("staff-posted", reference=reference)
    await yildiz.hears(": la mairie de Roubaix")
    doors = (await stage.app.timekeeping.timetable()).calendar(None)
    stage.clock.move_to(doors.next_open(stage.clock.now() + timedelta(weeks=9)) + timedelta(minutes=5))
    await stage.app.timekeeping.tick()
    silent = await nadia.hears("(à : la mairie de Roubaix) pour")
    assert reference in silent.text and "2 mois" in silent.text
    assert not [one for one in nadia.shown if without in one.text and "courrier" in one.text], "no letter left for the lift"
    await nadia.taps(nadia.text("act-posted-answered"), message=silent)
    await nadia.hears("réponse au courrier")
