"""What the directory makes of a place: which neighbourhoods of a town are worth asking about."""

from __future__ import annotations

from dialogue.kinds import Words
from routing.directory.known import Directory
from routing.places.finding import Qpv
from routing.rules import Body

EMPALOT, MIRAIL = "QN03109M", "QN03107M"
TOULOUSE = "31555"
QPVS = (
    Qpv(code=EMPALOT, name="Empalot", communes=(TOULOUSE,)),
    Qpv(code=MIRAIL, name="Grand Mirail", communes=(TOULOUSE,)),
    *(Qpv(code=f"QN0135{number}M", name=f"Quartier {number}", communes=("13055",)) for number in range(8)),
)


def body(number: int, *territories: tuple[str, str], themes: tuple[str, ...] = ()) -> Body:
    return Body(number, f"Association {number}", frozenset(territories), frozenset(themes))


def asked(code: str, *bodies: Body) -> list[str]:
    """The neighbourhoods that would be asked about, once this place is known."""
    return [option.label for option in Directory(bodies, QPVS).within(code)]


def test_a_neighbourhood_with_an_association_of_its_own_is_asked() -> None:
    assert asked(TOULOUSE, body(1, ("qpv", EMPALOT))) == ["Empalot, Toulouse (31)"]
    assert asked(TOULOUSE, body(1, ("commune", TOULOUSE)), body(2, ("qpv", MIRAIL))) == ["Grand Mirail, Toulouse (31)"]


def test_an_association_for_one_subject_only_is_reason_enough() -> None:
    assert asked(TOULOUSE, body(1, ("commune", TOULOUSE)), body(2, ("qpv", EMPALOT), themes=("LOG",))) == ["Empalot, Toulouse (31)"]


def test_who_does_not_know_names_no_town() -> None:
    """Each sounds like one: Pézenas, Sénas, Douai, Cenon."""
    directory = Directory((), QPVS)
    for said in ("Je ne sais pas !", "sais pas", "oui", "NON", "jsp", "I don't know", "bilmiyorum", "não sei", "لا أعرف"):
        assert directory.find(Words(said)) == (), said
    assert [option.label for option in directory.find(Words("cenon"))] == ["Cenon (33)"]


def test_nothing_is_asked_where_it_changes_nothing() -> None:
    assert asked(TOULOUSE, body(1, ("commune", TOULOUSE))) == []
    assert asked(TOULOUSE, body(1, ("commune", TOULOUSE), ("qpv", EMPALOT))) == []
    assert asked("59512", body(1, ("qpv", EMPALOT))) == []
    assert asked(f"{EMPALOT}/{TOULOUSE}", body(1, ("qpv", EMPALOT))) == []
    assert asked("", body(1, ("qpv", EMPALOT))) == []


def test_an_arrondissement_asks_about_the_city_and_about_six_at_most() -> None:
    held = body(1, *(("qpv", f"QN0135{number}M") for number in range(8)))
    assert len(asked("13055", held)) == len(asked("13214", held)) == 6
