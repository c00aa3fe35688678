"""The desk with its people, for tests that read as what they do: `await office.takes(karim, reference)`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from bot.render import notice
from bot.texts import shipped
from flows.residents.add_to_case import AdditionDraft
from flows.residents.problem_solved import SolvedDraft
from flows.staff.answer_case import AnswerDraft
from flows.staff.ask_resident import QuestionDraft
from flows.staff.close_case import ClosingDraft, Outcome
from flows.staff.decline_case import DeclineDraft
from flows.staff.hand_over import HandOverDraft
from routing.access import Member
from routing.casework import handing_over
from routing.desk import Resident
from routing.notices import Notice
from routing.refusals import Refusal
from storage.database import Database
from tests.conftest import FakeClock
from tests.people_of_town import Town, concern, told


class Office:
    """The desk with its people: each verb is one act, in one transaction of its own."""

    def __init__(self, town: Town, clock: FakeClock) -> None:
        self.town, self.clock = town, clock

    async def _act(self, name: str, *given: Any) -> Any:
        async with self.town.database.write() as tx:
            return await getattr(self.town.desk, name)(tx, self.clock.now(), *given)

    async def opens(self, resident: Resident, draft: Any = None) -> tuple[str, list[Notice]]:
        opened: tuple[str, list[Notice]] = await self._act("open_case", resident, draft or concern())
        return opened

    async def adds(
        self, resident: Resident, reference: str, words: str = "Toujours rien.", *files: str, urgent: bool = False
    ) -> list[Notice]:
        return list(await self._act("add", resident, AdditionDraft(reference, told(words, *files), urgent)))

    async def says_solved(self, resident: Resident, reference: str, solved: bool, words: str = "", *, urgent: bool = False) -> list[Notice]:
        return list(await self._act("solved", resident, SolvedDraft(reference, solved, words, urgent)))

    async def takes(self, member: Member, reference: str) -> list[Notice]:
        return list(await self._act("take", member, reference))

    async def answers(self, member: Member, reference: str, words: str = "Réunion jeudi.") -> list[Notice]:
        return list(await self._act("answer", member, AnswerDraft(reference, told(words))))

    async def asks(self, member: Member, reference: str, words: str = "Quel étage ?") -> list[Notice]:
        return list(await self._act("ask", member, QuestionDraft(reference, told(words))))

    async def hands_over(self, member: Member, reference: str, to: int | str, tried: str = "") -> list[Notice]:
        draft = HandOverDraft(reference, str(to), "Ce n'est pas chez nous.", tried)
        async with self.town.database.write() as tx:
            return await handing_over.hand_over(tx, self.clock.now(), self.town.desk, member, draft)

    async def declines(self, member: Member, reference: str, reason: str = "Nous n'y travaillons pas.") -> list[Notice]:
        async with self.town.database.write() as tx:
            return await handing_over.decline(tx, self.clock.now(), self.town.desk, member, DeclineDraft(reference, reason))

    async def recalls(self, member: Member, reference: str) -> list[Notice]:
        async with self.town.database.write() as tx:
            return await handing_over.recall(tx, self.clock.now(), self.town.desk, member, reference)

    async def closes(self, member: Member, reference: str, outcome: Outcome = Outcome.SOLVED, words: str = "Réparé.") -> list[Notice]:
        return list(await self._act("close", member, ClosingDraft(reference, outcome, words)))

    async def does(self, act: str, member: Member, resident: Resident, reference: str) -> list[Notice]:
        """Any act on a case, by its name."""
        match act:
            case "hands over":
                return await self.hands_over(member, reference, "coordination")
            case "adds":
                return await self.adds(resident, reference)
            case "is solved" | "is not solved":
                return await self.says_solved(resident, reference, act == "is solved")
        return list(await getattr(self, act)(member, reference))

    async def follows_up(self) -> list[Notice]:
        return list(await self._act("follow_up"))

    async def state(self, reference: str) -> str:
        return str((await self.town.case(reference)).state)


@pytest.fixture
async def office(database: Database, clock: FakeClock) -> Office:
    return Office(await Town(database).settle(), clock)


@pytest.fixture
async def awa(office: Office) -> Resident:
    return await office.town.resident("awa")


@pytest.fixture
async def karim(office: Office) -> Member:
    return await office.town.member("karim")


def keys(notices: Sequence[Notice]) -> list[str]:
    """The texts of notices, each of which can be shown in every language with all its buttons."""
    for told_ in notices:
        for language in shipped().languages_of(told_.key):
            shown = notice(shipped(), language, told_)
            assert shown.text and all(button.label for row in shown.buttons for button in row)
    return [told_.key for told_ in notices]


async def refused(act: Any) -> str:
    """Why an act is refused: a text that exists, with its facts."""
    with pytest.raises(Refusal) as refusal:
        await act
    for language in shipped().languages_of(refusal.value.key):
        assert shipped()(language, refusal.value.key, refusal.value.facts)
    return refusal.value.key
