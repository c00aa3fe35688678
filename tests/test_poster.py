"""Posters on paper: what a phone reads in their squares, what an eye reads around them, and that a printer at home can print them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from bot.documents.poster import MILLIMETRES, Poster, asked
from bot.texts import shipped
from flows.staff.make_poster import Sheet
from routing.references import ALPHABET
from routing.residents.links import Addresses, new_payload, opened_by, payload_in
from summaries.forms.apart import made
from tests.printed import drawn, photographed, read, sizes, white_around

PAYLOAD = "7K3MQ0ABCD"
EVERY = Addresses("voisins_bot", "https://voix.example.org", "+33 6 12 34 56 78")
WHATSAPP, WEB, TELEGRAM = (
    f"https://wa.me/33612345678?text=Bonjour%20{PAYLOAD}",
    f"https://voix.example.org/?start={PAYLOAD}",
    f"https://t.me/voisins_bot?start={PAYLOAD}",
)
NASTY = '#panic("x") </text> $a$ <b> *gras* \\ " & @ref'


def poster(**changes: Any) -> Poster:
    given: dict[str, Any] = {
        "payload": PAYLOAD, "place": "Franc Moisin, Saint-Denis (93)", "theme": "LOG", "association": "La Passerelle dionysienne",
        "languages": ("fr",), "sheet": Sheet.A4,
    }  # fmt: skip
    return Poster(**{**given, **changes})


def printed(form: str = "pdf", addresses: Addresses = EVERY, **changes: Any) -> bytes:
    return made(asked(shipped(), addresses, poster(**changes), datetime(2026, 11, 26, tzinfo=UTC), form))


def _letters(paper: bytes) -> str:
    (page,) = read(paper)
    return page


# --- the squares -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sheet", "languages"), [(Sheet.A4, ("fr",)), (Sheet.A5, ("fr", "ar")), (Sheet.A4, ("fr", "ar", "tr")), (Sheet.TWO, ("fr", "tr"))]
)
def test_a_phone_reads_every_door(sheet: Sheet, languages: tuple[str, ...]) -> None:
    copies = 2 if sheet is Sheet.TWO else 1
    assert photographed(printed("png", sheet=sheet, languages=languages)) == [WHATSAPP, WEB, TELEGRAM] * copies


@pytest.mark.parametrize(
    ("addresses", "doors"),
    [
        (Addresses("voisins_bot"), [TELEGRAM]),
        (Addresses(page="https://voix.example.org", whatsapp="+33612345678"), [WHATSAPP, WEB]),
    ],
)
def test_there_are_as_many_squares_as_doors(addresses: Addresses, doors: list[str]) -> None:
    assert photographed(printed("png", addresses)) == doors
    paper = _letters(printed(addresses=addresses))
    assert ("AvecTelegram" in paper) is (TELEGRAM in doors) and ("AvecWhatsApp" in paper) is (WHATSAPP in doors)


def test_a_square_says_to_a_screen_reader_where_it_leads_and_can_be_touched() -> None:
    with pikepdf.open(BytesIO(printed(addresses=Addresses("voisins_bot")))) as paper:
        links = [str(note.A.URI) for note in paper.pages[0].Annots]
        told = {str(one.Alt) for one in paper.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one}
        assert b"pdfuaid:part" in paper.Root.Metadata.read_bytes() and paper.Root.Lang == "fr"
    assert links == [TELEGRAM] and shipped()("fr", "poster-square", {"link": TELEGRAM}) in told


# --- the paper -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sheet", Sheet)
def test_one_page_exactly_as_large_as_the_paper_with_margins_a_printer_can_leave(sheet: Sheet) -> None:
    assert sizes(printed(sheet=sheet, languages=("fr", "ar", "tr"))) == [MILLIMETRES[sheet]]
    width, _ = MILLIMETRES[sheet]
    left, top, right, bottom = (side * width for side in white_around(printed("png", sheet=sheet, languages=("fr", "ar", "tr"))))
    assert min(left, right) > 7 and min(top, bottom) >= (5.5 if sheet is Sheet.TWO else 7), "but for the line to cut along"


@pytest.mark.parametrize(
    ("place", "association"),
    [("x" * 400, "y" * 120), ("Une très longue cité " * 12, "Une association au nom sans fin " * 4), (NASTY, NASTY), ("", "")],
)
def test_whatever_the_names_are_nothing_leaves_the_page(place: str, association: str) -> None:
    given: dict[str, Any] = {"place": place, "association": association, "languages": ("fr", "ar", "tr"), "sheet": Sheet.A5}
    assert sizes(printed(**given)) == [(148, 210)]
    picture = printed("png", **given)
    assert min(white_around(picture)) * 148 > 7 and photographed(picture) == [WHATSAPP, WEB, TELEGRAM]


def test_what_is_written_is_never_markup() -> None:
    assert "".join(NASTY.split()) in _letters(printed(place=NASTY))


def test_the_same_poster_is_the_same_file() -> None:
    assert printed() == printed() != printed(payload="7K3MQ0ABCE")


# --- the words -------------------------------------------------------------------------------------------------------


def test_it_is_read_from_the_top_what_for_where_how_who_and_that_it_is_free() -> None:
    paper, place = _letters(printed()), 0
    for words in ("Dites-le.", "FrancMoisin", "Logement", "AvecWhatsApp", "Sansapplication", "AvecTelegram", "appareilphoto",
                  "Visezuncarré", "Écrivezouparlez", "LaPasserelledionysiennevousrépond", "gratuit", "votrenom"):  # fmt: skip
        place = paper.index(words, place)


def test_each_line_is_there_in_each_language() -> None:
    paper = _letters(printed(languages=("fr", "tr", "ar")))
    for key in ("poster-title", "poster-step-open", "poster-free", "poster-web"):
        for language in ("fr", "tr"):
            assert "".join(shipped()(language, key).replace("'", "’").split()) in paper
    assert "Konut" in paper or shipped()("tr", "theme-log") in paper


def test_arabic_is_joined_from_the_right_and_in_a_font_that_has_it() -> None:
    """Glyphs are drawn from left to right on the page, so the last letter of a word comes first."""
    paper = printed(languages=("fr", "ar"))
    word = shipped()("ar", "poster-step-open").split()[0]
    assert word[::-1] in _letters(paper)
    (page,) = drawn(paper)
    arabic = [glyph for glyph in page if "\u0621" <= glyph.letter <= "\u064a"]
    assert {glyph.font for glyph in arabic} <= {"DejaVuSans", "DejaVuSans-Bold"} and len(arabic) > 40
    shapes: dict[str, set[tuple[str, int]]] = {}
    for glyph in arabic:
        shapes.setdefault(glyph.letter, set()).add((glyph.font, glyph.code))
    assert max(map(len, shapes.values())) >= 3, "a letter has its shape at the beginning, in the middle and at the end"
    assert 0 not in {glyph.code for glyph in page}, "no letter is an empty box"


def test_whoever_types_the_link_to_whatsapp_is_told_what_to_write_there() -> None:
    told = asked(shipped(), EVERY, poster(languages=("fr", "ar")), datetime(2026, 11, 26, tzinfo=UTC))
    assert [door["shown"] for door in told["poster"]["doors"]] == [
        f"wa.me/33612345678 « Bonjour {PAYLOAD} »", f"voix.example.org/?start={PAYLOAD}", f"t.me/voisins_bot?start={PAYLOAD}",
    ]  # fmt: skip
    assert f"«Bonjour{PAYLOAD}»" in _letters(printed())


def test_without_one_association_none_is_named() -> None:
    assert "vousrépond" not in _letters(printed(association=""))


def test_all_of_it_is_told_as_data() -> None:
    told = asked(shipped(), EVERY, poster(languages=("fr", "ar")), datetime(2026, 11, 26, tzinfo=UTC))
    assert json.loads(json.dumps(told)) == told
    assert [line["direction"] for line in told["poster"]["title"]] == ["ltr", "rtl"]


# --- links -----------------------------------------------------------------------------------------------------------


def test_a_payload_is_random_short_and_says_nothing() -> None:
    drawn_ = {new_payload() for _ in range(500)}
    assert len(drawn_) == 500 and all(len(one) == 10 and set(one) <= set(ALPHABET) for one in drawn_)


@pytest.mark.parametrize(
    ("typed", "payload"),
    [
        ("7k3mq0abcd", "7K3MQ0ABCD"),
        (" 7K3MQOABCD ", "7K3MQ0ABCD"),
        ("lk3mq0abci", "1K3MQ0ABC1"),
        ("7K3MQ", ""),
        ("7K3MQ0ABC_", ""),
        ("", ""),
    ],
)
def test_a_payload_is_understood_as_people_type_it(typed: str, payload: str) -> None:
    assert payload_in(typed) == payload


@pytest.mark.parametrize(
    ("text", "payload"),
    [
        ("Bonjour 7K3MQ0ABCD", "7K3MQ0ABCD"),
        ("مرحبا 7K3MQ0ABCD", "7K3MQ0ABCD"),
        ("Bonjour\n7K3MQ0ABCD !", "7K3MQ0ABCD"),
        ("Bonjour 7K3MQ0ABCDE", ""),
        ("Bonjour, l'ascenseur est en panne", ""),
        ("Bonjour 7K3MQ0ABCD " + "et une longue histoire " * 9, ""),
    ],
)
def test_a_payload_is_found_in_the_words_made_ready_for_whatsapp(text: str, payload: str) -> None:
    assert opened_by(text) == payload


def test_a_link_leads_where_there_is_a_door() -> None:
    assert Addresses("voisins_bot", "https://v.org").all("ABC") == ("https://t.me/voisins_bot?start=ABC", "https://v.org/?start=ABC")
    assert Addresses(page="https://v.org").all("ABC") == ("https://v.org/?start=ABC",) and not Addresses()
    assert EVERY.all(PAYLOAD, "Bonjour") == (TELEGRAM, WEB, WHATSAPP)
