"""Insults are hidden but for their first letter, in seven languages and in texting spelling; anger and innocent words stay whole."""

from __future__ import annotations

import csv
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogue.insults import COLUMNS, HIDDEN, BadInsultRow, Insults, masked

DATA = Path(__file__).parent.parent / "locales" / "insults.csv"

HEATING = "la mairie elle bouffe notre fric, 4 mois que le chauffage marche pas"

# Invented messages. Each line: what was written, then what may leave the association.
TRUE = """
Bande de connards vous servez a rien|B*** vous servez a rien
allez tous vous faire foutre|a***
le maire est un enculé|le maire est un e***
les Enculés de la mairie|les E*** de la mairie
sal*pe|s***
c0nnard|c***
connnaaard va|c*** va
fdp|f***
FDP de bailleur|F*** de bailleur
f.d.p.|f***.
ntm la mairie|n*** la mairie
n t m|n***
fils de pute|f***
fils 2 pute de gardien|f*** de gardien
nique ta mère|n***
nik ta mer|n***
nique la police|n*** la police
espèce d'ordures !|e*** !
c'est une pute|c'est une p***
des $alopes|des $***
p*te|p***
enc*lé|e***
enkulé de voisin|e*** de voisin
ferme ta gueule|f***
gros con|g***
pauvre con !|p*** !
t'es con|t'es c***
les cons de la mairie|les c*** de la mairie
vous êtes tous cons|vous êtes tous c***
sale arabe|s***
retourne chez toi sale arabe de merde|retourne chez toi s*** de merde
ces sales noirs|ces s***
sale juive|s***
bougnoule|b***
un nègre|un n***
sale pd|s***
bande de pédés|b***
tarlouze|t***
grosse pute|g***
pétasse|p***
abrutis|a***
trou du cul|t***
tête de con|t***
sous-merde|s***
le bailleur de merde|le bailleur de m***
branleurs|b***
je vous emmerde|j***
enfoirés|e***
asshole|a***
you fucking idiot|you f***
son of a bitch|s***
a$$hole|a***
fuck the council|f*** the council
dirty immigrants|d***
nigger|n***
faggots|f***
شرموطة|ش***
يا كلب|ي***
ابن القحبة|ا***
كس امك|ك***
9a7ba|9***
ya 7mar|y***
nik mok|n***
zamel|z***
wld l9a7ba|w***
orospu çocuğu|o*** çocuğu
şerefsizler|ş***
siktir git|s*** git
gerizekalı|g***
filho da puta|f***
vai tomar no cu|v***
cabrão|c***
hijo de puta|h***
gilipollas|g***
maricones|m***
vete a la mierda|v***
negro de mierda|n***
""".strip().splitlines()

INNOCENT = (
    """
un conseil de quartier|la dispute du voisin|il réputé bon|une salopette bleue|la marche est reculée|le bac à sable est reculé
un bâtard bien cuit à la boulangerie|la chienne de ma voisine aboie|des bandes de chiens errants la nuit|le mur est noir de moisissure
un mur sale noir de crasse|l'eau est sale, noire et elle pue|les familles arabes du quartier|un jeune Arabe discriminé|mon voisin est juif
les gens du voyage|des roms expulsés|les noirs et les arabes sont contrôlés tout le temps|je suis homosexuelle et on m'insulte
un couple de lesbiennes|les handicapés ne peuvent pas entrer|le bus a encore du retard|il est en retard|une tapette à souris
la pédale du vélo|un pique-nique la semaine prochaine|on fait un pique nique la mairie prête la salle|merde, encore une panne
ras le bol de ces incapables|c'est chiant|on en a marre putain|quel bordel|ça fait chier|vous êtes des incapables
les ordures ne sont pas ramassées|des ordures partout|le bac à fumier|une odeur de fumier|ça sent la pourriture|des rats et des cafards
mi hijo sale con sus amigos|el agua sale con mal olor|vivo con mi madre|un té con leche|moho negro en la pared|un perro negro
estou na bicha do autocarro|o meu filho|a câmara não faz nada|the pros and cons|chinks of light|the bus is late
Bitche est loin|je viens de Condom|Montcuq|M. Nègre est venu|rue Nègre|le nègre littéraire|un concours|une connexion lente
je connais le gardien|le conteneur est plein|Putanges|le député|la réputation du quartier|imputé au loyer|computer lent|les computers
l'ascenseur du 3e|pd 3 semaines on attend|g pas d'eau pd 2 jours|bonjour c moi pour le bus 12|slt g fé 50 cv|wallah c mort
le lycée Pasteur|Assas|la classe|the class is cold|assistante sociale|passer|basse|un assassinat|les cocottes|scunthorpe
cockroaches in the kitchen|Dick est mon voisin|un cul-de-sac|le cul de sac est sombre|la peau basanée|un chat|un chien sale
كلاب ضالة في الحي|كلب الجيران|حمار|زميل في العمل|سوق الخضار|الماء مقطوع|عبد الله|العاهل|شارع مظلم
Evde küf var, çocuk astım, belediye cevap vermiyor|it var sokakta|göt|got it|pic de pollution|le pic du midi|langue d'oc
allergique|il m'a traité de tous les noms|une race de chien|les Turcs du quartier|les Portugais de France|Le Con|le con sort|con
niche du chien|nickel|une unique chaudière|technique|la musique unique ta mairie|suce|une sucette|un garçon|la gorge
les égouts refoulent|des seringues|le squat du bas|je suis con-tente|j'ai besoin d'un avocat|la mairie elle bouffe notre fric
bouffons et jongleurs à la fête|nous bouffons mal à la cantine|le gros lot|sales toilettes|sale porte|cet hiver est sale
""".strip()
    .replace("\n", "|")
    .split("|")
)


def test_there_are_enough_of_each() -> None:
    assert len(TRUE) >= 60 and len(INNOCENT) >= 80


@pytest.mark.parametrize("line", TRUE)
def test_an_insult_keeps_its_first_letter(line: str) -> None:
    said, shown = line.split("|")
    assert masked(said) == shown


def test_innocent_words_stay_whole() -> None:
    assert {line: masked(line) for line in INNOCENT if masked(line) != line} == {}


def test_the_complaint_of_the_eighth_scenario_stays_readable() -> None:
    said = "Bande de connards vous servez a rien allez tous vous faire foutre " + HEATING
    assert masked(said) == "B*** vous servez a rien a*** " + HEATING


def test_stars_quotes_and_emoji_around_an_insult_stay() -> None:
    assert masked("« *connard* » 😡\n\tconnard…") == "« *c**** » 😡\n\tc***…"


# --- what holds for any text -----------------------------------------------------------------------------------------

_INSULTS = [line.split("|")[0] for line in TRUE]
_BITS = ["*", "#", "con", "de", "sale", "!"]
_PIECES = st.one_of(st.sampled_from(_INSULTS), st.sampled_from(INNOCENT), st.text(max_size=12), st.sampled_from(_BITS))
_TEXTS = st.lists(st.tuples(_PIECES, st.sampled_from([" ", ", ", "\n", "", "-", "'", "*", "."])), max_size=8).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)


@settings(max_examples=500, deadline=None)
@given(_TEXTS)
def test_masking_twice_changes_nothing_more(text: str) -> None:
    once = masked(text)
    assert masked(once) == once


@settings(max_examples=500, deadline=None)
@given(_TEXTS)
def test_everything_else_is_there_in_order(text: str) -> None:
    """What is left once each mask is taken for any letters is the very text."""
    parts = masked(text).split(HIDDEN)
    at = 0
    for part in parts:
        found = text.find(part, at)
        assert found >= 0, (text, part)
        at = found + len(part)
    assert text.startswith(parts[0]) and (len(parts) == 1 or text.endswith(parts[-1]))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(INNOCENT), st.sampled_from(_INSULTS), st.sampled_from(INNOCENT))
def test_an_insult_is_hidden_wherever_it_stands_and_its_neighbours_stay(before: str, insult: str, after: str) -> None:
    assert masked(f"{before}. {insult}. {after}") == f"{before}. {masked(insult)}. {after}"


def test_a_long_message_does_not_keep_others_waiting() -> None:
    text = "L'ascenseur est en panne, bande de connards, ma mère ne descend plus. " * 60
    masked(text)
    began = perf_counter()
    masked(text)
    assert perf_counter() - began < 0.25


# --- the data --------------------------------------------------------------------------------------------------------


def rows() -> list[dict[str, str]]:
    with DATA.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_every_line_of_the_data_can_be_read_and_stands_once() -> None:
    lines = [tuple(row[column] for column in COLUMNS) for row in rows()]
    assert len(set(lines)) == len(lines)
    assert {language for language, _, _ in lines} == {"fr", "en", "ar", "ar-Latn", "tr", "pt", "es"}


@pytest.mark.parametrize("row", [("fr", "", "insult"), ("fr", "con", "perhaps"), ("fr", "[+]", "insult")])
def test_a_line_that_cannot_be_read_is_named(row: tuple[str, str, str]) -> None:
    with pytest.raises(BadInsultRow, match="line 2"):
        Insults.from_rows([dict(zip(COLUMNS, row, strict=True))])


def test_an_except_spares_what_stands_inside_it() -> None:
    few = Insults.from_rows([dict(zip(COLUMNS, row, strict=True)) for row in (("en", "cons", "insult"), ("en", "pros and cons", "except"))])
    assert few.masked("pros and cons, cons") == "pros and cons, c***"
