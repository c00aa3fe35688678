"""Each kind of answer: what it takes, what it refuses and how it says so, and that it reads back what it kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from typing import Any

import pytest

from dialogue.kinds import (
    Among,
    Attached,
    Choice,
    Confirm,
    Digits,
    Heard,
    Invalid,
    Kind,
    OneOf,
    Option,
    Place,
    Position,
    Reply,
    Story,
    Text,
    Told,
    Unfinished,
    Words,
    YesNo,
    code_of,
    words_of,
)  # fmt: skip


class Fruit(StrEnum):
    APPLE = "apple"
    PEAR = "pear"
    PLUM = "plum"


LENS, PARIS = Option("62498", "Lens (62)"), Option("75056", "Paris (75)")


def look_up(said: Words | Position) -> Sequence[Option]:
    if isinstance(said, Position):
        return (LENS,)
    return {"lens": (LENS,), "ville": (LENS, PARIS)}.get(said.text.strip(), ())


KINDS: dict[str, Kind[Any]] = {
    "text": Text(at_least=2, at_most=8),
    "optional text": Text(at_least=2, optional=True),
    "one of": OneOf(Fruit),
    "one of few": OneOf(Fruit, first=(Fruit.PLUM,), few=True),
    "one of, one first": OneOf(Fruit, first=(Fruit.PEAR,)),
    "among": Among((LENS, PARIS), otherwise=("elsewhere",)),
    "yes or no": YesNo(),
    "confirm": Confirm("agree"),
    "digits": Digits(9, 10),
    "place": Place(look_up),
    "story": Story(at_least=10),
}
WRONG: tuple[Reply, ...] = (
    Words(""),
    Words("x" * 30_000),
    Words("\n"),
    Choice("no such choice"),
    Choice(""),
    Attached("m1", "photo"),
    Position(2.3, 48.9),
)
SPOILT: tuple[Any, ...] = (None, 0, 1, "", "?", [], {}, {"parts": 1}, {"options": None}, {"over": True}, [["a"]], 3.5, {"words": "x"})


def reason(kind: Kind[Any], reply: Reply, before: Any = None) -> str:
    with pytest.raises(Invalid) as refused:
        kind.take(reply, before)
    return refused.value.code


def taken_and_read(kind: Kind[Any], reply: Reply) -> Any:
    return kind.read(kind.take(reply))


def outcome(act: Callable[[], Any]) -> str:
    """Empty when it was taken, or why it was not; anything else that is raised is a fault."""
    try:
        act()
    except Invalid as refused:
        return refused.code
    return ""


# --- what every kind promises ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", KINDS)
def test_what_a_kind_takes_is_json_that_reads_the_same_a_year_later(name: str) -> None:
    kind = KINDS[name]
    for sample in kind.samples():
        kept = kind.take(sample)
        kept = kind.take(Choice("over"), kept) if isinstance(kind, Story) else kept
        stored = json.loads(json.dumps(kept))
        assert stored == kept and kind.read(stored) == kind.read(kept)


@pytest.mark.parametrize("name", KINDS)
def test_each_button_a_kind_shows_is_taken(name: str) -> None:
    kind = KINDS[name]
    for code in kind.choices():
        assert kind.take(Choice(code)) is not None


@pytest.mark.parametrize("name", KINDS)
def test_a_wrong_reply_is_refused_with_a_reason_and_never_breaks(name: str) -> None:
    for reply in WRONG:
        outcome(partial(taken_and_read, KINDS[name], reply))
    assert outcome(lambda: KINDS[name].take(Choice("no such choice"))) != ""


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("spoilt", SPOILT, ids=repr)
def test_an_answer_kept_by_another_release_is_read_or_asked_again(name: str, spoilt: Any) -> None:
    """A flow upgraded in the middle of a talk may meet what it never wrote: it must ask again, not break."""
    kind = KINDS[name]
    outcome(lambda: kind.read(spoilt))
    assert kind.choices(spoilt) == kind.choices()
    for sample in kind.samples():
        assert kind.take(sample, spoilt) == kind.take(sample)


# --- each one --------------------------------------------------------------------------------------------------------


def test_text_has_a_length_and_may_be_passed_over() -> None:
    text, optional = KINDS["text"], KINDS["optional text"]
    assert text.take(Words("  oui  ")) == "oui"
    assert (reason(text, Words(" a ")), reason(text, Words("a" * 9))) == ("too-short", "too-long")
    assert reason(text, Choice("skip")) == reason(text, Attached("m", "photo")) == "words-wanted"
    assert optional.take(Choice("skip")) == "" == optional.read("")
    assert reason(optional, Words("")) == "too-short"
    with pytest.raises(Invalid):
        text.read("")  # passed over when it could be, owed now


def test_a_refusal_tells_the_facts_its_text_needs() -> None:
    with pytest.raises(Invalid) as refused:
        KINDS["digits"].take(Words("06 12"))
    assert (refused.value.code, refused.value.facts) == ("not-that-many-digits", {"least": 9, "most": 10})


def test_one_of_shows_a_few_first_and_the_rest_on_demand() -> None:
    few = KINDS["one of few"]
    assert few.choices() == ("plum", "more")
    kept = few.take(Choice("more"))
    with pytest.raises(Unfinished):
        few.read(kept)
    assert few.choices(kept) == ("plum", "apple", "pear")
    assert few.read(few.take(Choice("pear"), kept)) is Fruit.PEAR
    assert few.read(few.take(Choice("apple"))) is Fruit.APPLE, "what is not shown may still be said"


def test_one_of_shows_them_all_the_suggested_ones_first() -> None:
    assert KINDS["one of"].choices() == ("apple", "pear", "plum")
    assert KINDS["one of, one first"].choices() == ("pear", "apple", "plum")
    assert OneOf(Fruit, few=True).choices() == ("apple", "pear", "plum"), "nothing to suggest: nothing is hidden"
    assert reason(KINDS["one of"], Choice("more")) == reason(KINDS["one of"], Choice("cherry")) == "not-a-choice"
    with pytest.raises(Invalid):
        KINDS["one of"].read("cherry")  # no longer among them


def test_among_takes_what_it_showed_and_what_we_added() -> None:
    among = KINDS["among"]
    assert among.choices() == ("62498", "75056", "elsewhere")
    assert isinstance(among, Among) and among.labels["62498"] == "Lens (62)"
    assert among.read("elsewhere") == "elsewhere"
    with pytest.raises(Invalid):
        among.read("59512")  # no longer offered


def test_yes_is_not_one_and_no_is_not_zero() -> None:
    assert (KINDS["yes or no"].take(Choice("yes")), KINDS["yes or no"].take(Choice("no"))) == (True, False)
    with pytest.raises(Invalid):
        KINDS["yes or no"].read(1)


def test_digits_however_they_are_spaced() -> None:
    assert KINDS["digits"].take(Words("06.12 34-56/78")) == "0612345678"
    assert reason(KINDS["digits"], Words("quatre")) == "not-that-many-digits"


def test_a_position_becomes_a_place_and_is_forgotten() -> None:
    place = KINDS["place"]
    kept = place.take(Position(2.831, 50.429))
    assert place.read(kept) == Heard("", (LENS,)) and "2.83" not in json.dumps(kept)
    assert place.read(place.take(Words(" ville "))) == Heard("ville", (LENS, PARIS))
    assert place.read(place.take(Words("nulle part"))) == Heard("nulle part", ())
    assert len(place.take(Words("x" * 900))["words"]) == 200
    assert reason(place, Words("  ")) == reason(place, Choice("yes")) == reason(place, Attached("m", "photo")) == "place-wanted"


def told(*replies: Reply, at_least: int = 10) -> Any:
    """A story told in these parts, up to its end."""
    story, kept = Story(at_least=at_least, most_files=2, at_most=60), None
    for reply in (*replies, Choice("over")):
        kept = story.take(reply, kept)
    return story.read(kept)


def test_a_story_is_gathered_from_its_parts() -> None:
    parts = Words(" une phrase "), Attached("v1", "voice", 4), Words("et la fin"), Attached("p1", "photo", words="regarde")
    assert told(*parts) == Told("une phrase\net la fin\nregarde", (("v1", "voice"), ("p1", "photo")))
    assert told(Attached("v1", "voice", 4)).words == "", "a voice note is a story by itself"


def test_a_story_ends_only_when_it_is_one() -> None:
    story = Story(at_least=10)
    assert story.choices() == ()
    kept = story.take(Words("court"))
    assert story.choices(kept) == ("over",)
    with pytest.raises(Unfinished):
        story.read(kept)
    assert reason(story, Choice("over"), kept) == "too-short"
    assert reason(story, Choice("over")) == "too-short"
    assert reason(story, Position(2.0, 48.0), kept) == "words-wanted"
    assert story.read(story.take(Choice("over"), story.take(Words("mais en deux fois"), kept))).words == "court\nmais en deux fois"


def test_a_story_has_an_end_to_its_patience() -> None:
    story = Story(most_files=2, at_most=60)
    kept = story.take(Attached("b", "photo"), story.take(Attached("a", "photo")))
    assert reason(story, Attached("c", "photo"), kept) == "too-many-files"
    assert reason(story, Words("x" * 61), kept) == "too-long"
    assert len(kept["parts"]) == 2, "what was kept before stays as it was"


def test_a_story_told_again_starts_from_nothing() -> None:
    story = Story(at_least=2)
    over = story.take(Choice("over"), story.take(Words("première version")))
    assert story.read(story.take(Choice("over"), story.take(Words("deuxième"), over))).words == "deuxième"


def test_words_and_codes_are_not_taken_for_each_other() -> None:
    assert words_of(Words(" oui ")) == "oui" and code_of(Choice("yes"), ("yes",)) == "yes"
    assert outcome(lambda: words_of(Choice("yes"))) == "words-wanted"
    assert outcome(lambda: code_of(Words("yes"), ("yes",))) == outcome(lambda: code_of(Choice("maybe"), ("yes",))) == "not-a-choice"
