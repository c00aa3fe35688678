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


FOR_ANOTHER = """
ma voisine ne parle pas francais, chez elle ya des cafards partout
mon voisin a plus d'eau chaude
ma femme est bloquée
on est plusieurs familles
my neighbour has no heating
ma voisine a 82 ans et l'ascenseur est coupé
ma voisine est malade, elle peut plus descendre
mon voisin est en fauteuil
mon mari est bloqué chez nous
ma voisine n'a plus de chauffage
ma voisine sait pas écrire
mes voisins n'ont plus d'eau
chez mes voisins il y a des rats
ma copine a des souris chez elle
mon ami est à la rue
plusieurs familles n'ont pas d'eau
on est plusieurs locataires sans chauffage
nous sommes plusieurs dans l'immeuble
ma soeur dort dans sa voiture
mon frère n'a plus de papiers
my neighbour is stuck upstairs
my neighbours have no water
my wife is stuck on the fifth floor
my husband can't get out of bed, lift broken
we are several families
my sister has mould everywhere
komşumun kaloriferi yanmıyor
komşum türkçe bilmiyor, evinde böcek var
eşim asansör yüzünden çıkamıyor
birkaç aileyiz
a minha vizinha não tem água quente
o meu vizinho não fala francês
a minha mulher está presa em casa
somos várias famílias
mi vecina no tiene calefacción
mi vecino no habla francés
mi mujer no puede bajar
somos varias familias
جارتي لا تتكلم الفرنسية
جاري ليس عنده ماء ساخن
زوجتي لا تستطيع النزول
نحن عدة عائلات
la dame du 3e elle parle pas francais et elle a plus de gaz
mon voisin du dessous est tout seul et il mange pas
ma tante vit dans le noir depuis 2 jours
ma copine elle a le plafond qui tombe
ma voisine marocaine a pas de chauffage
mon frere est handicapé, l'ascenseur marche plus
my neighbour upstairs has had no hot water for weeks
komşumun evinde su yok
minha vizinha está sem água
mi vecina está sin luz
جارتي مريضة والمصعد معطل
nous sommes plusieurs familles à avoir froid
"""
COMPLAINED_OF = """
mon voisin met la musique à fond
ma fille n'a pas de prof
mon voisin fait du bruit toute la nuit
ma voisine crie tous les soirs
mes voisins jettent les poubelles par la fenêtre
mon voisin a un chien qui aboie
ma voisine a encore laissé ses sacs dans le couloir
mon voisin a bloqué ma place de parking
mon voisin du dessus a une fuite et ça coule chez moi
mon voisin ne ramasse pas ses crottes
ma voisine a mis la télé trop fort
mon fils n'a pas de place en crèche
mes enfants n'ont pas de cantine
ma fille a peur dans le hall
mon mari et moi on trouve pas d'appart
ma femme et moi on attend un logement depuis 5 ans
ma femme travaille loin et le bus passe plus
mon voisin a cassé la porte du hall
mes voisins ont des chiens
mon voisin m'a insulté
mon voisin a fait des travaux toute la nuit
mon voisin n'a pas baissé la musique
les familles du quartier sont relogées
my neighbour plays loud music
my neighbour has a barking dog
my neighbour has parties every night
my son has no school place
my neighbours leave rubbish on the stairs
my wife and i need a flat
my daughter has no teacher
komşum çok gürültü yapıyor
komşumun köpeği havlıyor
oğlumun öğretmeni yok
o meu vizinho faz barulho
a minha filha não tem professor
a minha vizinha tem um cão que ladra
mi vecino pone la música alta
mi hijo no tiene profesor
mi vecina tiene un perro que ladra
جاري يرفع صوت الموسيقى
جاري عنده كلب ينبح
ابني ليس عنده معلم
mon voisin peut pas s'empecher de crier
ma femme a perdu son travail et on paie plus le loyer
mon mari cherche du travail
les voisins du dessus ont encore inondé ma cuisine
mon voisin a des chats partout
my neighbour can't park properly
my husband works nights and the kids upstairs shout
komşum sigara içiyor
meu vizinho não deixa dormir
mi vecino no me deja dormir
جاري يدخن في السلم
ma voisine du dessus marche avec des talons
"""


def test_a_need_of_somebody_close_is_told_from_a_complaint() -> None:
    true, harmless = (text.strip().splitlines() for text in (FOR_ANOTHER, COMPLAINED_OF))
    unheard, asked = [words for words in true if not for_another(words)], [words for words in harmless if for_another(words)]
    assert len(unheard) <= 0.05 * len(true), unheard
    assert len(asked) <= 0.05 * len(harmless), asked
