"""A resident's words on their way to the summary: asked for, masked, approved as shown, and gone as soon as they are not to be read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.texts import shipped
from flows.residents.withdraw_case import WithdrawalDraft
from flows.staff.shorten_quote import QuoteDraft
from routing.access import Member, Role
from routing.casework import quotations
from routing.casework.quotations import Proposal
from routing.desk import Resident
from routing.residents import forgetting
from routing.residents.withdrawing import withdraw
from storage import cases
from storage.database import table_of
from storage.tables import AuditEntry, Quote
from summaries.figures import Cell, Row, Week
from summaries.frozen import from_json, to_json
from summaries.receipts import Behind, NoSuchReceipt, explain, labels_of, numbers_of
from summaries.shown.quoting import chosen_quotes, quotes_of
from summaries.shown.reporting import build
from summaries.weekly import week_figures
from tests.office import Office, awa, karim, office, refused
from tests.people_of_town import PARIS, ROUBAIX, concern
from tests.weeks_made import message

__all__ = ["awa", "karim", "office"]
STORY = "Je suis Fatima Benali, 12 rue des Lilas à Roubaix. Le chauffage est coupé depuis trois mois, bande de connards."
MASKED = "Je suis [nom], [adresse] à Roubaix. Le chauffage est coupé depuis trois mois, b***."
WEEK = "2026-W47"


async def opens(office: Office, resident: Resident, words: str = STORY) -> str:
    return (await office.opens(resident, concern(words=words)))[0]


async def shown(office: Office, member: Member, reference: str) -> Proposal:
    async with office.town.database.read() as tx:
        return await quotations.proposal(tx, office.town.desk, member, reference)


async def waiting(office: Office, member: Member) -> list[str]:
    async with office.town.database.read() as tx:
        return await quotations.waiting(tx, office.clock.now(), member)


async def approves(office: Office, member: Member, reference: str, stamp: int | None = None) -> bool:
    stamp = (await shown(office, member, reference)).stamp if stamp is None else stamp
    async with office.town.database.write() as tx:
        return await quotations.approve(tx, office.clock.now(), office.town.desk, member, reference, stamp)


async def refuses(office: Office, member: Member, reference: str) -> None:
    async with office.town.database.write() as tx:
        await quotations.refuse(tx, office.clock.now(), office.town.desk, member, reference)


async def shortens(office: Office, member: Member, reference: str, words: str) -> None:
    async with office.town.database.write() as tx:
        await quotations.shorten(tx, office.clock.now(), office.town.desk, member, QuoteDraft(reference, words))


async def week(office: Office, people: int = 5) -> Week:
    """The figures of the week of the approvals, as if so many people had spoken of housing in Roubaix."""
    async with office.town.database.read() as tx:
        name = await tx.value(select(table_of(Quote).c.week)) or WEEK
        counted = await week_figures(tx, str(name), PARIS)
        here = Cell(theme="LOG", place=ROUBAIX.code, concerns=people, people=people)
        themes = (Row(code="LOG", concerns=9, people=9, people_from_here=9),)
        found = replace(counted, themes=themes, cells=(here,), names={ROUBAIX.code: "Roubaix"})
        return replace(found, quotes=await chosen_quotes(tx, found))


async def frozen(office: Office, people: int = 5) -> Week:
    """As it is stored and read again."""
    return from_json(json.loads(json.dumps(to_json(await week(office, people)))))


async def read_out(office: Office, of: Week) -> list[tuple[str, str, str]]:
    async with office.town.database.read() as tx:
        return [(one.words, one.about, one.place) for one in await quotes_of(tx, partial(shipped(), "fr"), of)]


async def kept(office: Office) -> int:
    async with office.town.database.read() as tx:
        return int(await tx.value(select(func.count()).select_from(table_of(Quote))))


# --- approving -------------------------------------------------------------------------------------------------------


async def test_what_is_shown_is_what_is_read(office: Office, awa: Resident, karim: Member) -> None:
    reference = await opens(office, awa)
    assert await waiting(office, karim) == [reference]
    proposed = await shown(office, karim, reference)
    assert (proposed.words, proposed.state) == (MASKED, "")
    assert await approves(office, karim, reference)
    assert await waiting(office, karim) == []
    chosen = await frozen(office)
    assert await read_out(office, chosen) == [(MASKED, "Logement", "Roubaix")]
    assert chosen.quotes and "chauffage" not in str(chosen), "frozen figures hold no word of a resident"


async def test_what_nobody_answers_is_published_nowhere(office: Office, awa: Resident, karim: Member) -> None:
    await opens(office, awa)
    assert await kept(office) == 0
    assert (await frozen(office)).quotes == ()


async def test_a_no_is_kept_and_takes_a_yes_back(office: Office, awa: Resident, karim: Member) -> None:
    reference = await opens(office, awa)
    await approves(office, karim, reference)
    chosen = await frozen(office)
    await refuses(office, karim, reference)
    assert (await read_out(office, chosen), (await frozen(office)).quotes, await waiting(office, karim)) == ([], (), [])
    assert (await shown(office, karim, reference)).state == "refused"
    await approves(office, karim, reference)
    assert len((await frozen(office)).quotes) == 1 and await kept(office) == 1


async def test_shortened_words_are_masked_again_and_never_longer_in_meaning(office: Office, awa: Resident, karim: Member) -> None:
    reference = await opens(office, awa)
    await shortens(office, karim, reference, "Le chauffage est coupé depuis trois mois")
    assert [words for words, _, _ in await read_out(office, await frozen(office))] == ["Le chauffage est coupé depuis trois mois"]
    with pytest.raises(Exception, match="word-added"):
        await shortens(office, karim, reference, "Je suis Fatima Benali, le chauffage est coupé depuis trois mois")


async def test_words_corrected_since_have_to_be_read_again(office: Office, awa: Resident, karim: Member) -> None:
    reference = await opens(office, awa)
    stamp = (await shown(office, karim, reference)).stamp
    await approves(office, karim, reference)
    chosen = await frozen(office)
    async with office.town.database.write() as tx:
        await office.town.desk.correct(tx, office.clock.now(), awa, reference, "Le chauffage est coupé depuis deux mois, pas trois.")
    assert await read_out(office, chosen) == [] and (await frozen(office)).quotes == ()
    assert await waiting(office, karim) == [reference]
    assert not await approves(office, karim, reference, stamp), "what was shown is not what would be read"
    assert await approves(office, karim, reference)
    assert "deux mois, pas trois" in (await read_out(office, await frozen(office)))[0][0]


async def test_what_a_voice_note_says_counts_once_it_is_approved(office: Office, awa: Resident, karim: Member) -> None:
    reference = await opens(office, awa, "")
    assert await refused(shown(office, karim, reference)) == "refused-quote-short"
    async with office.town.database.write() as tx:
        cases.add_event(
            tx, reference, at=office.clock.now(), kind="transcript", side="resident", words="Ma mère ne descend plus, l'ascenseur est mort."
        )
    assert (await shown(office, karim, reference)).words == "Ma mère ne descend plus, l'ascenseur est mort."


async def test_words_of_a_neighbour_who_joined_are_not_the_author_s_to_give(office: Office, awa: Resident, karim: Member) -> None:
    reference = await opens(office, awa)
    async with office.town.database.write() as tx:
        cases.add_event(
            tx, reference, at=office.clock.now(), kind="voice", side="resident", words="Chez moi aussi, et j'ai un bébé de deux mois.",
            person_id="person-awa",
        )  # fmt: skip
    assert "bébé" not in (await shown(office, karim, reference)).whole


async def test_a_long_story_is_proposed_by_its_beginning_and_arabic_is_known(office: Office, awa: Resident, karim: Member) -> None:
    long = await opens(office, awa, "Le hall est sale et personne ne vient le nettoyer. " * 12)
    proposed = await shown(office, karim, long)
    assert len(proposed.words) <= 280 and proposed.words.endswith("[…]") and len(proposed.whole) > 500
    arabic = await opens(office, awa, "اسمي كريم والمصعد معطل منذ ثلاثة أشهر ولا أحد يجيب")
    proposed = await shown(office, karim, arabic)
    assert proposed.language == "ar" and "[اسم]" in proposed.words


async def test_old_and_short_words_are_not_proposed(office: Office, awa: Resident, karim: Member) -> None:
    await opens(office, awa, "ascenseur en panne")
    assert await waiting(office, karim) == []
    await opens(office, awa)
    office.clock.passes(weeks=5)
    assert await waiting(office, karim) == []


# --- rights ----------------------------------------------------------------------------------------------------------


async def test_only_who_has_the_case_reads_its_words_before_approval(office: Office, awa: Resident, karim: Member) -> None:
    reference = await opens(office, awa)
    zoe = await office.town.member("zoe", None, Role.COORDINATION)
    omar = await office.town.member("omar", "la-passerelle", Role.LEAD)
    observer = await office.town.member("obs", None, Role.OBSERVER)
    for stranger in (zoe, omar, observer):
        assert await refused(shown(office, stranger, reference)) == "refused-no-such-case"
        assert await refused(approves(office, stranger, reference, 1)) == "refused-no-such-case"
    assert await waiting(office, zoe) == await waiting(office, omar) == []
    assert await refused(waiting(office, observer)) == "refused-role"


async def test_what_is_said_of_words_is_in_the_log(office: Office, awa: Resident, karim: Member) -> None:
    reference = await opens(office, awa)
    await approves(office, karim, reference)
    await refuses(office, karim, reference)
    entry = table_of(AuditEntry)
    async with office.town.database.read() as tx:
        rows = await tx.rows(select(entry.c.act, entry.c.case_reference, entry.c.member_id).order_by(entry.c.id))
    assert [tuple(row) for row in rows] == [("approve_quote", reference, karim.id), ("refuse_quote", reference, karim.id)]


# --- gone ------------------------------------------------------------------------------------------------------------


async def approved(office: Office, awa: Resident, karim: Member) -> tuple[str, Week]:
    reference = await opens(office, awa)
    await approves(office, karim, reference)
    chosen = await frozen(office)
    assert len(await read_out(office, chosen)) == 1
    return reference, chosen


async def test_a_consent_taken_back_takes_the_quotation_out_of_every_summary(office: Office, awa: Resident, karim: Member) -> None:
    reference, chosen = await approved(office, awa, karim)
    async with office.town.database.write() as tx:
        await office.town.desk.change_consents(tx, office.clock.now(), awa, reference, quotable=False)
    assert (await read_out(office, chosen), await kept(office)) == ([], 0)
    assert await refused(shown(office, karim, reference)) == "refused-quote-consent"
    assert await refused(approves(office, karim, reference, 1)) == "refused-quote-consent"
    async with office.town.database.write() as tx:
        await office.town.desk.change_consents(tx, office.clock.now(), awa, reference, quotable=True)
    assert (await read_out(office, chosen), await waiting(office, karim)) == ([], [reference]), "it has to be approved anew"


async def test_a_quotation_says_which_case_it_comes_from(office: Office, awa: Resident, karim: Member) -> None:
    reference, chosen = await approved(office, awa, karim)
    text = partial(shipped(), "fr")
    async with office.town.database.write() as tx:
        report = build(text, chosen, quotes=await quotes_of(tx, text, chosen))
        assert (numbers_of(report)["quote:1"], labels_of(report)["quote:1"].partition(",")[0]) == (1, report.quotes[0].about)
        assert await explain(tx, chosen, "quote:1", PARIS) == Behind(references=(reference,), value=1)
        for code in ("quote:0", "quote:2", "quote:x", "quote:²", "quote"):
            with pytest.raises(NoSuchReceipt):
                await explain(tx, chosen, code, PARIS)
        await office.town.desk.change_consents(tx, office.clock.now(), awa, reference, quotable=False)
        with pytest.raises(NoSuchReceipt):
            await explain(tx, chosen, "quote:1", PARIS)


async def test_a_case_taken_back_takes_its_quotation_with_it(office: Office, awa: Resident, karim: Member) -> None:
    reference, chosen = await approved(office, awa, karim)
    async with office.town.database.write() as tx:
        await withdraw(tx, office.clock.now(), office.town.desk, awa, WithdrawalDraft(reference, "other"))  # type: ignore[arg-type]
    assert (await read_out(office, chosen), await kept(office)) == ([], 0)
    assert await refused(shown(office, karim, reference)) == "refused-quote-consent"


async def test_a_forgotten_resident_is_in_no_summary(office: Office, awa: Resident, karim: Member) -> None:
    _, chosen = await approved(office, awa, karim)
    async with office.town.database.write() as tx:
        await forgetting.forget(tx, office.clock.now() + timedelta(days=1), office.town.desk, awa)
    assert (await read_out(office, chosen), await kept(office)) == ([], 0)


async def test_a_place_where_too_few_spoke_is_named_nowhere(office: Office, awa: Resident, karim: Member) -> None:
    await approved(office, awa, karim)
    few = await frozen(office, 4)
    ((words, _, place),) = await read_out(office, few)
    assert place == "" and "Roubaix" not in words and "[lieu]" in words


@pytest.mark.parametrize(("words", "kept"), [("", False), ("x" * 39, False), ("Le chauffage est coupé depuis trois longs mois.", True)])
def test_what_may_be_proposed_is_pure(words: str, kept: bool) -> None:
    class Case:
        place, language, quotable = "Roubaix (59)", "fr", True

    class Said:
        id, kind = 1, "concern"

    event: Any = Said()
    event.words = words
    assert (quotations.proposed(Case(), [event], None) is not None) == kept


async def test_the_summary_s_message_has_the_words_and_no_more_once_they_are_gone(office: Office, awa: Resident, karim: Member) -> None:
    reference, of = await approved(office, awa, karim)
    text = partial(shipped(), "fr")
    async with office.town.database.read() as tx:
        assert MASKED[:60] in message(text, of, await quotes_of(tx, text, of))
    await refuses(office, karim, reference)
    async with office.town.database.read() as tx:
        assert "chauffage" not in message(text, of, await quotes_of(tx, text, of))
