"""`porte-voix danger hear`, as those who edit the words use it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.test_terminal import porte_voix, process


def test_one_text_a_line_gives_one_object_a_line(tmp_path: Path) -> None:
    said = "il ma frapper\nce prix va me tuer\n\nbghit nmout\nj'ai des idées noires\n"
    done = porte_voix("danger", "hear", "--json", said=said, data=tmp_path)
    heard = [json.loads(line) for line in done.said.splitlines()]
    assert (done.code, [one["text"] for one in heard]) == (0, said.splitlines())
    assert [(one["heard"], one["sure"], one["language"]) for one in heard] == [
        (True, True, "fr"), (False, False, None), (False, False, None), (True, True, "ar-Latn"), (True, False, "fr"),
    ]  # fmt: skip
    assert (heard[0]["word"], heard[0]["kind"]) == ("m'a frapp*", "violence")
    assert heard[1]["word"] is None


def test_people_read_a_line_and_a_text_may_be_given(tmp_path: Path) -> None:
    done = porte_voix("danger", "hear", "il", "me", "frappe", data=tmp_path)
    assert done.said == "il me frappe: heard, violence (fr: me frapp*)\n"
    done = porte_voix("danger", "hear", said="j'ai des idées noires\nle parc est sale\n", data=tmp_path)
    assert done.said.splitlines()[0].startswith("j'ai des idées noires: perhaps, suicide (fr: ")
    assert done.said.splitlines()[1] == "le parc est sale: not heard"


def test_bytes_that_are_no_text_do_no_harm_and_an_act_is_wanted(tmp_path: Path) -> None:
    done = process("danger", "hear", "--json", said=b"il me frappe \xff\n\xfe\n", data=tmp_path)
    assert done.code == 0 and [json.loads(line)["heard"] for line in done.said.splitlines()] == [True, False]
    assert process("danger", data=tmp_path).code == 2
    assert list(tmp_path.iterdir()) == [], "it needs no database"
