"""A talk rendered as a picture, for native readers: as wide as a phone, whole, in the letters of its language."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.cli import main
from bot.texts import Texts, shipped
from bot.translations.preview import asked, pictured
from bot.translations.straight import walked
from flows import flows_of
from summaries.forms.typeset import NO_LETTER

WIDTH = 720
FLOWS = sorted(flows_of("residents"))


@pytest.mark.parametrize("language", ["fr", "ar", "tr"])
async def test_a_whole_talk_is_one_picture_as_wide_as_a_phone(language: str) -> None:
    picture = Image.open(BytesIO(await pictured(language, "report_concern")))
    assert picture.format == "PNG" and picture.width == WIDTH and 2000 < picture.height < 6000
    colours = [picture.convert("RGB").getpixel((x, picture.height - 60)) for x in (300, 420)]
    assert (255, 255, 255) in colours, "it ends with what the house says"


@pytest.mark.parametrize("language", shipped().languages)
def test_every_talk_goes_straight_to_its_end_and_each_letter_can_be_drawn(language: str) -> None:
    for flow in FLOWS:
        said = walked(shipped(), language, flow)
        assert said[0].ours and any(not one.ours for one in said)
        assert said[-1].ours or flow == "about_which"
        assert all(one.words.strip() and "{" not in one.words for one in said)
        assert NO_LETTER not in str(asked(shipped(), language, flow))


def test_a_report_is_told_from_the_story_to_its_number() -> None:
    said = [one.words for one in walked(shipped(), "fr", "report_concern")]
    assert said[0].startswith("Nous sommes Porte-voix") and said[1].startswith("Le chauffage ne marche plus")
    assert "Roubaix" in said and any("au moins 12 personnes" in words for words in said)
    assert "• Lieu : Roubaix (59)" in said[-3] and said[-2] == "Oui, envoyer" and "PV-7K3MQ" in said[-1]


def test_lines_are_read_each_its_own_way() -> None:
    """As messengers do: by the first letter that was not filled in."""
    (question, *_) = asked(shipped(), "ar", "choose_language")["talk"]["said"]
    assert [way for _, way in question["lines"]] == ["ltr", "ltr", "rtl", "ltr", "ltr", "ltr"]
    told = [one for one in asked(shipped(), "ar", "report_concern")["talk"]["said"] if one["ours"]]
    assert {way for one in told for line, way in one["lines"] if line} == {"rtl"}, "lines that begin with a name too"
    assert asked(shipped(), "ar", "consents")["talk"]["direction"] == "rtl"


def test_a_letter_that_cannot_be_drawn_is_seen() -> None:
    class Odd(Texts):
        def __call__(self, language: str, key: str, facts: object = None) -> str:
            return "🦜 ici ✅" if key == "web-tagline" else shipped()(language, key, facts)  # type: ignore[arg-type]

    assert asked(Odd({"fr": "web-tagline = x\n"}), "fr", "consents")["talk"]["tagline"] == f"{NO_LETTER} ici ✅"


# --- the command -----------------------------------------------------------------------------------------------------


def test_the_command_writes_one_talk_or_all_of_a_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[tuple[str, str]] = []

    async def quick(language: str, flow: str) -> bytes:
        drawn.append((language, flow))
        return b"PNG"

    monkeypatch.setattr("bot.translations.preview.pictured", quick)
    with pytest.raises(SystemExit, match="0"):
        main(["locales", "preview", "ar", "consents", "--out", str(tmp_path / "a.png")])
    assert (tmp_path / "a.png").read_bytes() == b"PNG" and drawn == [("ar", "consents")]
    with pytest.raises(SystemExit, match="0"):
        main(["locales", "preview", "--all", str(tmp_path / "all")])
    assert len(list((tmp_path / "all").glob("*.png"))) == len(FLOWS) * len(shipped().languages)


REFUSED = {
    "no language": (["xx", "consents"], "no text is written in 'xx': choose one of fr, ar"),
    "no flow": (["fr", "answer_case"], "residents have no flow 'answer_case': choose one of about_which"),
    "nothing named": (["fr"], "say which talk"),
    "nowhere to write": (["fr", "consents", "--out", "/dev/null/x.png"], "can't be written"),
}


@pytest.mark.parametrize(("named", "why"), REFUSED.values(), ids=REFUSED.keys())
def test_the_command_says_what_it_cannot_do(named: list[str], why: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["locales", "preview", *named])
    assert why in capsys.readouterr().err
