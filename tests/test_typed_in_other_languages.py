"""A whole concern told without pressing one button, in the words people of each language type: capitals, no accents, texting."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.house import asides_in
from bot.texts import shipped
from dialogue.asides import Aside
from tests.talk import Talk


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody writes at each turn."""

    story: str
    over: str
    yes: str
    theme: str
    no: str
    change_the_place: str
    send: str
    asides: dict[Aside, str]


PEOPLE = {
    "tr": Typed(
        story="Asansör üç haftadır bozuk, annem evden çıkamıyor.",
        over="HEPSI BU",
        yes="EVT",
        theme="konut",
        no="HAYIR",
        change_the_place="yeri degistirmek istiyorum",
        send="GÖNDER",
        asides={
            Aside.HELP: "YARDIM",
            Aside.BACK: "geri dön",
            Aside.CANCEL: "Vazgectim",
            Aside.LANGUAGE: "dili degistir",
            Aside.STOP: "artik yazmayin",
            Aside.LISTEN: "DINLE",
        },
    ),
    "pt": Typed(
        story="O elevador está avariado há três semanas, a minha mãe não sai de casa.",
        over="e so isso",
        yes="Pois",
        theme="habitacao",
        no="NAO",
        change_the_place="queria mudar a morada por favor",
        send="pode enviar",
        asides={
            Aside.HELP: "AJUDA",
            Aside.BACK: "voltar atras",
            Aside.CANCEL: "desistir",
            Aside.LANGUAGE: "quero mudar de lingua",
            Aside.STOP: "nao quero mais mensagens",
            Aside.LISTEN: "OUVIR",
        },
    ),
}


@pytest.mark.parametrize("language", PEOPLE)
def test_a_concern_is_told_without_a_button(language: str) -> None:
    typed = PEOPLE[language]
    resident = Talk("report_concern", language=language).types(typed.story, typed.over)
    assert resident.step == "fifteen_or_older"
    resident.types(typed.yes, "59100", typed.theme)
    assert resident.step == "review" and resident.hears("Roubaix (59)")
    resident.types(typed.no)
    assert resident.step == "review" and resident.invalid is not None and resident.invalid.code == "what-to-change"
    assert resident.types(typed.change_the_place).step == "place"
    draft = resident.types("62300", typed.send).draft
    assert (draft.story.words, draft.place.label, draft.theme) == (typed.story, "Lens (62)", "LOG")


@pytest.mark.parametrize("language", PEOPLE)
def test_what_stops_or_helps_is_heard(language: str) -> None:
    heard = asides_in(shipped())
    assert {aside: heard.heard(word) for aside, word in PEOPLE[language].asides.items()} == {aside: aside for aside in Aside}
