"""The forms of a week that was counted, frozen and compared as every Monday: what they say first, and what they must not leave out."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from bot.texts import shipped
from summaries.figures import Delay
from summaries.forms.aloud import MOST_WORDS, aloud
from summaries.forms.aloud import _words as words_in
from summaries.forms.apart import made
from summaries.forms.compose import compose
from summaries.forms.labels import labels_of
from summaries.forms.making import Form, asked, written
from summaries.forms.pages import pages_of
from summaries.forms.words import readable_table
from summaries.forms.workbook import LONGEST_SHEET, workbook
from summaries.shown.report import Report, Table
from summaries.shown.reporting import build
from summaries.shown.wording import week_facts
from tests import reports
from tests.built_weeks import built, counted, shown
from tests.printed import overprinted, read


def text_of(report: Report) -> Any:
    return partial(shipped(), report.language)


def themes(report: Report) -> Table:
    return next(table for table in report.tables if table.code == "themes")


def test_what_most_speak_of_is_named_first_whatever_its_pillar() -> None:
    report = built()
    assert [row[0] for row in themes(report).rows[:2]] == ["Transports", "Logement"], "by pillar, as in the message"
    assert "On parle surtout de ceci : Transports, puis École, enfants, jeunes." in aloud(report, text_of(report))
    backwards = replace(themes(report), rows=themes(report).rows[::-1], codes=themes(report).codes[::-1])
    assert "On parle surtout de ceci : École, enfants, jeunes, puis Transports." in aloud(
        replace(report, tables=(backwards,)), text_of(report)
    )


def test_charts_draw_the_themes_that_most_speak_of_and_the_message_keeps_its_pillars() -> None:
    report = built()
    drawn = pages_of(report, text_of(report))["themes"]
    counts = [int(row[1]) for row, rest in zip(drawn["rows"], drawn["rest"], strict=True) if not rest]
    assert counts == sorted(counts, reverse=True) and len(counts) == 7
    assert drawn["shares"][0] == 1.0 and drawn["rows"][1][0] == "École, enfants, jeunes"
    told = compose(text_of(report), report)
    assert told.index("Propreté : 30") < told.index("École, enfants, jeunes : 40")


def test_a_part_is_named_after_its_whole_once() -> None:
    tables = built().tables
    subthemes = next(one for one in tables if one.code == "subthemes")
    named = [row[0] for row in readable_table(subthemes, tables).rows]
    assert "Transports, sans précision" in named and "Argent, aides · Retraite" in named


def test_what_is_put_together_stays_last() -> None:
    report = built()
    pages = pages_of(report, text_of(report))
    changed = next(table for table in pages["tables"] if table["title"] == "Demandes réglées, en tout ou en partie")
    assert changed["rest"] == [False] * 4 + [True] and [row[1] for row in changed["rows"][:2]] == ["13", "8"]


def test_what_is_read_aloud_says_both_clocks_each_whole() -> None:
    report = replace(built(), voices=(), spikes=(), tables=())
    told = aloud(report, text_of(report))
    assert words_in(told) <= MOST_WORDS
    answered, closed = (next(line for line in told.splitlines() if words in line) for words in ("première réponse", "sont closes"))
    for line in (answered, closed):
        assert "ou moins. Pour neuf sur dix, trois jours ou moins." in line
    assert told.count("Pour neuf sur dix") == 2 and "soixante-sept pour cent disent que c'est réglé" in told


def test_without_room_what_was_done_and_residents_words_are_kept() -> None:
    """What goes first is told better by the pages: kinds, ends, nine in ten."""
    report = shown()
    text = text_of(report)
    told = compose(text, report)
    assert report.done[0].said in told and report.quotes[0].words in told and report.voices[0].name in told
    assert text("summary-natures", None) not in told and text("summary-outcomes", None) not in told
    assert text("summary-outcomes", None) in compose(text, replace(report, quotes=(), voices=()))
    slow = next(figure.sentence for figure in report.figures if figure.code == "answered-p90")
    longer = replace(report, done=tuple(replace(one, said=f"{one.said} {'x' * 160}") for one in report.done))
    assert slow in told and slow not in compose(text, longer) and longer.done[0].said in compose(text, longer)
    aloud_now = aloud(report, text)
    assert report.done[0].said in aloud_now and words_in(aloud_now) <= MOST_WORDS
    assert text("report-slow", {"delay": ""}).split(",")[0] not in aloud_now


def test_what_is_read_aloud_says_how_many_people_once_and_suits_whoever_listens() -> None:
    report = built()
    told = aloud(report, text_of(report))
    assert told.lower().count("cent soixante-seize personnes") == 1 and "chez vous" not in told
    assert "Deux cent cinquante nouvelles demandes.\n" in told
    short = replace(report, spikes=(), voices=())
    assert "Soixante-sept demandes n'ont pas encore d'association." in aloud(short, text_of(short))
    few = replace(report, figures=(replace(report.figures[0], value=None, hidden=True, sentence="Moins de 5 personnes."),))
    assert "Moins de cinq personnes." in aloud(few, text_of(few))


def test_it_is_read_aloud_in_english_too() -> None:
    report = built("en")
    told = aloud(report, text_of(report))
    assert words_in(told) <= MOST_WORDS and "with you" not in told and told.lower().count("one hundred and seventy-six people") == 1
    assert "Two hundred and fifty new requests." in told and told.count("You said, we did. ") == 1


def test_the_pages_hold_every_figure_and_every_table_that_there_is_room_for() -> None:
    report = built()
    pages = read(made(asked(Form.PDF, report, text_of(report))))
    assert len(pages) <= 4
    for figure in report.figures:
        assert "".join(figure.label.replace("'", "’").split()) in pages[0], figure.code
    titles = ["".join(table["title"].split()) for table in pages_of(report, text_of(report))["tables"]]
    printed = [title in "".join(pages) for title in titles]
    assert printed == sorted(printed, reverse=True) and sum(printed) >= 10, "the first of them, in the order of what people look for"
    assert all(printed) or f"et{len(titles) - sum(printed)}autres" in "".join(pages)


@pytest.mark.parametrize("report", [shown, partial(shown, "en"), reports.french, reports.english, reports.huge, reports.hostile])
def test_no_words_are_printed_over_others(report: Callable[[], Report]) -> None:
    assert overprinted(made(asked(Form.PDF, report(), text_of(report())))) == []


def quiet() -> Report:
    """Nothing closed, nothing waiting, no week before, no voice."""
    nothing = Delay(concerns=0, people=0, median_hours=None)
    week = replace(
        counted(), closed=nothing, outcomes=(), changed=(), moved={}, waiting=(), loads=(), before=None, usual={}, voices=(), rises=()
    )
    return build(partial(shipped(), "fr"), replace(week, past=tuple(replace(one, concerns=None, people=None) for one in week.past)))


def test_what_is_not_there_is_not_said_to_be_hidden() -> None:
    report = quiet()
    text = text_of(report)
    assert {figure.code for figure in report.figures if figure.value is None and not figure.hidden} == {"closed", "waiting"}
    pages = pages_of(report, text)
    assert not any(card["hidden"] or card["receipt"] in ("closed", "waiting") for card in pages["big"])
    assert pages["none"] == ["Aucune demande n’est close.", "Aucune demande n’attend d’être prise."] and pages["trend"] == []
    assert "Aucunedemanden’estclose." in read(made(asked(Form.PDF, report, text)))[0]
    lines = list(csv.DictReader(StringIO(written(Form.CSV, report, text).decode())))
    assert not any(line["hidden"] == "true" for line in lines)
    for told in (compose(text, report), aloud(report, text)):
        assert "Aucune demande n'attend d'être prise." in told and "caché :" not in told
    book = load_workbook(BytesIO(workbook(report, labels_of(report, text))))
    cells = [cell.value for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert "caché" not in cells


def test_what_is_hidden_is_still_said_to_be() -> None:
    report = built()
    hidden = replace(report, figures=tuple(replace(one, value=None, hidden=True) for one in report.figures))
    assert all(card["hidden"] for card in pages_of(hidden, text_of(hidden))["big"]) and pages_of(hidden, text_of(hidden))["none"] == []
    rest = [row for table in report.tables for row, code in zip(table.rows, table.codes, strict=True) if not code]
    assert rest and all(None not in row for row in rest), "what is put together is compared with nothing"
    *earlier, last = counted().past
    few = build(text_of(report), replace(counted(), past=(*earlier, replace(last, concerns=3, people=3)))).trend
    assert report.trend.hidden == (False,) * 9 and few.hidden == (*(False,) * 7, True, False)
    assert report.trend.concerns[:3] == (None,) * 3, "the weeks before the installation"


@pytest.mark.parametrize(("days", "said"), [(0, "moins d’un jour"), (1, "1 jour"), (2, "2 jours")])
def test_a_wait_is_said_in_days_everywhere(days: int, said: str) -> None:
    week = replace(counted(), waiting=(replace(counted().waiting[0], days=days),))
    report = build(partial(shipped(), "fr"), week)
    card = next(card for card in pages_of(report, text_of(report))["big"] if card["receipt"] == "waiting")
    assert card["value"] == said and said.replace("’", "'") in compose(text_of(report), report)


@pytest.mark.parametrize("rises", [0, 1])
def test_the_voices_are_not_parted_by_the_foot_of_a_page(rises: int) -> None:
    report = shown()
    pages = read(made(asked(Form.PDF, replace(report, quotes=(), spikes=report.spikes * rises), text_of(report))))
    heaviest = ["".join(voice.name.replace("'", "’").split()) for voice in report.voices[:6]]
    assert [sum(name in page for name in heaviest) for page in pages][:2] == [0, 6]


def test_our_sentences_and_the_names_of_places_have_the_apostrophes_of_printers_and_residents_keep_their_own() -> None:
    report = shown()
    pages = pages_of(replace(report, quotes=(replace(report.quotes[0], words="J'ai froid, l'hiver"),)), text_of(report))
    straight = [words for words in strings(pages) if "'" in words]
    assert straight == ["«\u00a0J'ai froid, l'hiver\u00a0»"]


def strings(told: Any) -> Iterator[str]:
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict | list | tuple):
        for one in told.values() if isinstance(told, dict) else told:
            yield from strings(one)


@pytest.mark.parametrize(
    ("language", "first", "said"),
    [("fr", date(2026, 11, 16), "du 16 au 22 novembre 2026"), ("fr", date(2026, 12, 28), "du 28 décembre au 3 janvier 2027"),
     ("fr", date(2026, 6, 1), "du 1er au 7 juin 2026"), ("en", date(2026, 11, 16), "from 16 to 22 November 2026")],
)  # fmt: skip
def test_a_month_is_said_once(language: str, first: date, said: str) -> None:
    text = partial(shipped(), language)
    assert text("form-week", week_facts(text, first)).endswith(said)


def test_every_measure_is_told_in_the_guide_and_is_the_same_in_every_language() -> None:
    guide = (Path(__file__).parent.parent / "docs/operating.md").read_text("utf-8")
    measures = []
    for report in (shown(), shown("en")):
        lines = list(csv.DictReader(StringIO(written(Form.CSV, report, text_of(report)).decode())))
        measures.append([(line["part"], line["code"], line["measure"]) for line in lines])
    assert measures[0] == measures[1]
    assert {measure for _, _, measure in measures[0] if f"`{measure}`" not in guide} == set()
    assert {"half", "nine-tenths", "clock", "at-least", "open", "oldest"} <= {measure for _, _, measure in measures[0]}


def test_without_room_the_clocks_and_the_longest_wait_come_before_the_rest() -> None:
    report = built()
    pages = pages_of(report, text_of(report))
    labels = [card["label"] for card in pages["big"]]
    assert labels[:4] == ["Nouvelles demandes", "Personnes entendues", "Quartiers et communes, au moins", "Première réponse (médiane)"]
    assert labels[4:7] == ["Demande close (médiane)", "Part réglée, quand on demande", "La plus longue attente"]
    titles = [table["title"] for table in pages["tables"][:4]]
    assert "Demandes ouvertes, par file" in titles and "Ce qui attend d’être pris" in titles


def test_the_days_of_the_spreadsheet_are_dates() -> None:
    report = built()
    book = load_workbook(BytesIO(workbook(report, labels_of(report, text_of(report)))))
    read_me: Any = book.worksheets[0]
    trend: Any = book["Semaine après semaine"]
    days = [row[1] for row in read_me.iter_rows(min_row=2) if row[1].value]
    assert [day.value.date() for day in days] == [report.first, report.last, report.made_at.date()]
    head, first, *_, last = trend.iter_rows()
    assert [cell.value for cell in head] == ["Semaine", "Lundi", "Demandes", "Reçu"]
    assert (first[0].value, first[1].value.date()) == ("2026-W39", date(2026, 9, 21))
    assert (last[0].value, last[1].value.date(), last[2].value) == ("2026-W47", report.first, 250)
    assert all(cell.is_date for cell in (*days, first[1], last[1]))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_spreadsheet_names_its_sheets_whole_and_its_rises_in_words(language: str) -> None:
    report = built(language)
    labels = labels_of(report, text_of(report))
    book = load_workbook(BytesIO(workbook(report, labels)))
    wanted = [labels["read_me"], *labels["tables"].values(), *labels["sheets"].values()]
    assert all(len(name) <= LONGEST_SHEET for name in wanted) and len(labels["tables"]) == len(report.tables)
    assert set(book.sheetnames) <= set(wanted) and len(set(wanted)) == len(wanted), "none is cut, none is numbered"
    rises = book[labels["sheets"]["spikes"]]
    assert rises["A2"].value == text_of(report)("theme-mob", None) and rises["A2"].value.startswith("Transport")


def test_the_week_of_the_documentation_is_one_that_the_house_can_tell() -> None:
    """Voices in fives, places by their names, and the message of the same report says the same."""
    report = shown()
    assert report.growing and all(voice.people % 5 == 0 for voice in (*report.voices, *report.growing))
    told = compose(text_of(report), report)
    assert all(figure.sentence.split(".")[0] in told for figure in report.figures if figure.code in ("new", "answered", "closed"))
    assert not any("QN0" in str(row[0]) for table in report.tables for row in table.rows) and len(report.dots) == 10
