"""What can be done to a case in each state, against a table written apart; and references as people type them."""

from __future__ import annotations

import re
from itertools import product

import pytest

from routing.cases import IN_HAND, OPEN, OVER, TO_TAKE, Act, IllegalMove, State, after
from routing.references import ALPHABET, new_reference, reference_in

TABLE = """
            take  answer   ask     hand_over   accept decline recall close  release keep     escalate  add         reopen   withdraw  merge  split retheme
new         taken answered waiting handed_over -      -       -      closed -       -        escalated new         -        withdrawn merged -     new
handed_over taken answered waiting -           taken  new     taken  closed -       -        escalated handed_over -        withdrawn -      -     handed_over
escalated   taken answered waiting handed_over -      -       -      closed -       -        escalated escalated   -        withdrawn merged -     escalated
reopened    taken answered waiting handed_over -      -       -      closed -       -        escalated reopened    -        withdrawn merged -     reopened
taken       -     answered waiting handed_over -      -       -      closed new     taken    escalated taken       -        withdrawn merged -     taken
waiting     -     answered waiting handed_over -      -       -      closed new     waiting  escalated taken       -        withdrawn merged -     waiting
answered    -     answered waiting handed_over -      -       -      closed new     answered escalated taken       -        withdrawn merged -     answered
closed      -     -        -       -           -      -       -      -      -       -        -         reopened    reopened -         -      -     closed
withdrawn   -     -        -       -           -      -       -      -      -       -        -         -           -        -         -      -     -
merged      -     -        -       -           -      -       -      -      -       -        -         merged      -        withdrawn -      new   merged
"""  # noqa: E501 - a column for each act
"""A state a line, an act a column; - where it can't be done."""


def wanted() -> dict[tuple[str, str], str]:
    heading, *lines = TABLE.strip().splitlines()
    acts = heading.split()
    return {(line.split()[0], act): state for line in lines for act, state in zip(acts, line.split()[1:], strict=True)}


def test_the_table_speaks_of_every_state_and_act() -> None:
    assert set(wanted()) == {(str(state), str(act)) for state, act in product(State, Act)}


@pytest.mark.parametrize(("state", "act"), list(product(State, Act)))
def test_a_legal_move_or_a_clear_refusal(state: State, act: Act) -> None:
    expected = wanted()[state, act]
    if expected == "-":
        with pytest.raises(IllegalMove, match=f"{act} a case that is {state}") as refused:
            after(state, act)
        assert (refused.value.state, refused.value.act) == (state, act)
    else:
        assert after(state, act) is State(expected)


def test_each_state_is_either_to_take_in_hand_or_over() -> None:
    assert sorted([*TO_TAKE, *IN_HAND, *OVER]) == sorted(State)
    assert set(State) - OVER == OPEN


def test_only_what_waits_is_taken_and_only_what_is_in_hand_let_go() -> None:
    assert {state for state in State if wanted()[state, "take"] != "-"} == TO_TAKE
    assert {state for state in State if wanted()[state, "release"] != "-"} == IN_HAND


# --- references ------------------------------------------------------------------------------------------------------


def test_a_reference_is_short_and_hard_to_misread() -> None:
    drawn = [new_reference() for _ in range(400)]
    assert all(re.fullmatch(r"PV-[0-9A-HJKMNP-TV-Z]{5}", one) for one in drawn)
    assert len(set(drawn)) > 395 and set("".join(one[3:] for one in drawn)) == set(ALPHABET)


@pytest.mark.parametrize(
    "typed", ["PV-7K3MQ", "pv-7k3mq", "7k3mq", "PV7K3MQ", "pv 7k3 mq", " PV–7K3MQ. ", "#7k3mq", "pv_7K3mq", "« PV-7K3MQ »"]
)  # fmt: skip
def test_a_reference_is_understood_however_it_is_typed(typed: str) -> None:
    assert reference_in(typed) == "PV-7K3MQ"


def test_letters_that_look_like_digits_are_taken_for_them() -> None:
    assert reference_in("PV-OL7IZ") == reference_in("pv-0171z") == "PV-0171Z"
    assert reference_in("PV-PVPV2") == "PV-PVPV2"


@pytest.mark.parametrize(
    "typed", ["", "PV-", "PV-7K3M", "PV-7K3MQQ", "PV-7K3MU", "bonjour", "été95", "１２３４５", "7k3m🙂q2", "XX-7K3MQ"]
)  # fmt: skip
def test_what_is_no_reference_is_not_taken_for_one(typed: str) -> None:
    assert reference_in(typed) is None


@pytest.mark.parametrize("said", ["Merci", "hello", "59100", "PV 59100", "cacao", "non !!", "bravo"])
def test_a_word_a_postcode_and_a_greeting_are_no_reference(said: str) -> None:
    """Outside a conversation, a reference typed alone opens its case: thanks must not be answered with "no such case"."""
    assert reference_in(said) is None


def test_every_reference_drawn_is_read_back() -> None:
    assert all(reference_in(one) == reference_in(one.lower()[3:]) == one for one in (new_reference() for _ in range(200)))
