"""Whom do people speak for? Heard in the languages that come; a neighbour one only complains of is not spoken for."""

from __future__ import annotations

import pytest

from routing.themes.hints import for_another


@pytest.mark.parametrize(
    "words",
    [
        "L'ascenseur il est coupé depuis trois semaines, ma mère elle descend plus",
        "j'écris pour une voisine qui ne sait pas écrire",
        "MA GRAND MERE a froid",
        "my elderly neighbour can't get out",
        "I am writing for a friend, her heating is off",
        "annem asansör yüzünden çıkamıyor",
        "a minha mãe não consegue subir",
        "mi abuela no puede subir",
        "أمي لا تستطيع النزول",
    ],
)
def test_somebody_is_spoken_for(words: str) -> None:
    assert for_another(words)


@pytest.mark.parametrize(
    "words",
    [
        "L'ascenseur est en panne depuis trois semaines",
        "mon voisin fait du bruit toute la nuit",
        "les voisins jettent tout par la fenêtre",
        "il faut des jeux pour les enfants",
        "my neighbour plays music all night",
        "l'école maternelle est fermée",
        "",
    ],
)
def test_nobody_else_is(words: str) -> None:
    assert not for_another(words)
