"""Alike concerns of one area find each other, whatever the spelling, and no other is offered."""

from __future__ import annotations

from routing.alike.comparing import Alike, Voiced, area_of

HERE = "59512/QN05912M"


def voiced(key: str, words: str, *, theme: str = "LOG", territory: str = HERE) -> Voiced:
    return Voiced(key=key, words=words, theme=theme, subtheme=None, territory=territory)


def test_the_same_said_otherwise_is_found_in_its_area_only() -> None:
    alike = Alike()
    alike.add(voiced("PV-1", "L'ascenseur du bâtiment B est en panne depuis trois semaines"))
    alike.add(voiced("PV-2", "il y a des cafards plein la cuisine"))
    said = "lascenseur du bat B marche pas depuis 3 semaine il est en panne"
    assert [one.key for one in alike.nearest(voiced("", said))] == ["PV-1"]
    assert alike.nearest(voiced("", said, territory="93066")) == ()


def test_what_is_removed_is_offered_no_more_and_comes_back_when_added_again() -> None:
    alike = Alike()
    first = voiced("PV-1", "il y a des cafards plein la cuisine")
    alike.add(first)
    assert alike.nearest(voiced("PV-1", first.words)) == (), "never itself"
    alike.remove("PV-1")
    alike.remove("PV-1")
    assert alike.nearest(voiced("", first.words)) == ()
    alike.add(first)
    assert alike.nearest(voiced("", first.words))[0].key == "PV-1"


def test_several_wordings_of_a_voice_are_one_offer() -> None:
    alike = Alike()
    for words in ("il y a des cafards plein la cuisine", "des cafards partout dans ma cuisine"):
        alike.add(voiced("PV-1", words))
    assert [one.key for one in alike.nearest(voiced("", "cafard plein la cuisine"))] == ["PV-1"]
    alike.add(voiced("PV-1", "des cafards ici aussi", territory="93066"))
    assert alike.nearest(voiced("", "cafard plein la cuisine")) == (), "it moved"


def test_a_quarter_is_one_area_however_its_code_is_written() -> None:
    assert area_of("QN05912M/59512") == area_of("59512/QN05912M") == area_of(" qn05912m ") != area_of("59512")
