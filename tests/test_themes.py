"""Suggested themes: on invented messages, on real project titles, and when somebody edits the lexicon badly."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest

from flows.themes import SUBTHEMES, Nature, Theme
from routing.themes.lexicon import FREQUENCY, BadLexicon, Lexicon, Pillar, pillar_of, read_pillars, suggest

ROOT = Path(__file__).parent.parent
PARIS = ROOT.parent / "shared" / "data" / "paris_budget_participatif_laureats.csv"

LONG_MESSAGE = (
    "L'ascenseur est en panne depuis trois semaines, ma mère ne descend plus, le bailleur ne répond pas au téléphone "
    "et il y a des cafards dans la cuisine et la cage d'escalier est très sale, on a écrit à la mairie deux fois, rien."
)

PARIS_THEMES = {
    "Cadre de vie": "REN PRO",  # their "living environment" is squares, pavements, greenery: both our themes
    "Education et jeunesse": "EDU",
    "Environnement": "REN PRO",
    "Culture et patrimoine": "VIE",
    "Solidarités": "POU DRO",
    "Sport": "VIE",
    "Prévention et sécurité": "TRA",
    "Mobilités": "MOB",
    "Propreté": "PRO",
    "Santé": "SAN",
    "Attractivité et emploi": "EMP",
}

# Invented messages, with the theme a relay would choose: French, texting, Arabic, arabizi, Turkish, English, Portuguese, Spanish.
SAID = """
LOG|L'ascenseur est en panne depuis trois semaines, ma mère ne descend plus.
LOG|lasenseur marche pa, 8eme etage avec la pousette
LOG|g d moisisures partou ds la chambre du bb
LOG|On est cinq dans un F2, on attend depuis six ans un logement plus grand.
LOG|le bayeur repon jamais o telephone
LOG|Y a des cafars plein la cuisine, même dans le frigo
LOG|le chaufage ne marche toujours pas il fait 14 degrés chez nous
LOG|ils ont augmenté les charges de 80 euros sans expliquer
LOG|punèses de lit dans tout l'imeuble
LOG|I have mould on the walls and the landlord does nothing
LOG|Evde küf var, çocuk astım, belediye cevap vermiyor
LOG|الرطوبة في غرفة الاولاد والعفن على الحيطان
LOG|fih bzaf dyal serra9 zit f dar
LOG|Há bolor no quarto e o senhorio não faz nada
LOG|Hay cucarachas en el piso y el ascensor está roto
PRO|Les encombrants restent des semaines devant la porte du bâtiment.
PRO|y a d pubelles partout c dégelasse
PRO|les lampadaires sont éteints rue des Lilas depuis noël
PRO|Mon voisin met la musique à fond toutes les nuits
PRO|les jeu du square son cassé, un petit c fait mal
PRO|Le hall sent l'urine et personne ne nettoie
PRO|il fo rajouté des banc pour les ancien
PRO|The bins are overflowing and there is rubbish everywhere
PRO|الزبل في كل مكان والحاويات عامرة
PRO|zbel f kol blassa w ri7a khayba
PRO|Sokak lambası yanmıyor, her yer karanlık
PRO|O lixo fica na rua a semana toda
PRO|Las farolas no funcionan y hay mucha basura
REN|On va démolir notre tour et personne ne nous dit où on sera relogés.
REN|le chantié devait finir l'an dernier y a encore les barrières
REN|Planter des arbres sur la dalle, l'été c'est un four
REN|pendant la canicule on peut pas dormir, l'imeuble est pas isolé
REN|l'eau du robinet est marron depuis les travaux
REN|un jardin partager en bas des tours sa serai bien
REN|ils vont rasé la barre B, ma mère y vit depuis 40 ans
REN|There are no trees and no shade, it is too hot in summer
REN|سيهدمون العمارة ولا احد يخبرنا
REN|Binamız yıkılacak, nereye gideceğiz?
REN|As obras nunca acabam, prometeram para junho
EDU|les profs sont jamais la au college et ya rien a faire le soir
EDU|Ma fille n'a pas de prof de maths depuis novembre, pas remplacé
EDU|mon fils autiste na pa davs a lecole
EDU|mon ptit frer trouv pa de stage de 3eme
EDU|La cantine est trop chère, les tarifs ont doublé
EDU|Il faudrait une aide aux devoirs au centre social
EDU|une colonie pour lé zado cet été
EDU|There is no teacher for my son's class since October
EDU|المعلم غايب والاولاد بلا دروس
EDU|Okulda öğretmen yok, çocuklar boş geçiriyor
EDU|A professora falta há dois meses e não há substituto
EDU|Los jóvenes no tienen nada que hacer, falta un instituto
EMP|g fé 50 cv
EMP|je trouve pas de patron pour mon alternence
EMP|pas de place en crèche donc je peux pas travailler
EMP|La boulangerie a fermé, il n'y a plus aucun commerce
EMP|jcherche du taf depui 1 an la mission local me rappele pas
EMP|Mon employeur ne me paye pas mes heures supplémentaires
EMP|je voudrai ouvrir un food truck mai je c pas comment faire
EMP|I have been looking for work for two years
EMP|bghit khedma, 3 snin f chomage
EMP|كنقلب على خدمة من عام وما كاين والو
EMP|İki yıldır iş arıyorum, bulamıyorum
EMP|Estou desempregado e não consigo trabalho
EMP|Llevo un año sin trabajo, en el paro
POU|la caf ma coupé le rsa
POU|A la fin du mois on mange des pâtes, il reste rien
POU|facture edf 400 euros je peux pas payé
POU|Ma retraite est de 800 euros, comment vivre
POU|ils me demande 2000 euro de trop percu
POU|on a besoin dune épiserie solidaire
POU|I cannot afford the electricity bill
POU|الفاتورة ديال الكهرباء غالية بزاف
POU|ma3andich flous nkhelles lfactoura
POU|Elektrik faturası çok yüksek, ödeyemiyorum
POU|A conta da luz está muito cara
SAN|plu de medcin dan le cartier
SAN|Trouver un dentiste prend huit mois ici
SAN|Je me sens seule, je n'ai vu personne depuis des semaines
SAN|mon père a alzheimer et jai pas daide a domisile
SAN|il me faudrait un psi pour mon fils, 1 an d'attente au cmpp
SAN|No doctor takes new patients, I have to go to the hospital
SAN|ما كاين حتى طبيب في الحي
SAN|makaynch tbib hna w sbitar b3id
SAN|Doktor bulamıyoruz, hastane çok uzak
SAN|Não há médico de família, espero há meses pela consulta
DRO|impossible d'avoir un rdv à la préfecture pour mon récépissé
DRO|la poste a fermer faut prendre le bus pour un recomandé
DRO|je c pa me servir d internet tou est en ligne
DRO|J'ai envoyé trois courriers à la mairie, personne ne répond
DRO|Ma femme voudrait des cours de français
DRO|My residence permit expired and I cannot get an appointment
DRO|ماعندي موعد في البريفكتير باش نجدد الاقامة
DRO|lewra9 dyali mazal makhrjouch men la prefecture
DRO|Oturma iznim bitti, valilik randevu vermiyor
DRO|Não falo francês e não percebo as cartas
DIS|ds que g di j'habite o Franc Moisin c mort
DIS|avec mon nom arabe jai jamais de réponse aux candidatures
DIS|Ma fille voilée s'est fait insulter dans le tram, c'est du racisme
DIS|à la télé on parle de nous que pour les voitures brulées, marre de cette image
DIS|les filles on ose pas aller au city, y a que des garçons, ou est l'égalité
DIS|They refused to rent to us because of my name, it is discrimination
DIS|هذا تمييز وعنصرية، ما بغاوش يكريو لينا
DIS|7ogra, 3la 9bel smiti
DIS|Başörtüsü taktığım için işe almadılar, bu ayrımcılık
TRA|ya un point de deal dans mon hall g peur de rentré
TRA|Les rodéos de moto toute la nuit, on ne dort plus
TRA|les keuf controle tjr les meme
TRA|Ma voisine s'est fait arracher son sac devant le métro
TRA|il faudrait plus d'éducateurs de rue le soir
TRA|They sell drugs in the staircase and we are scared
TRA|كيبيعو المخدرات في الدرج والبوليس ما كيجيش
TRA|kaybi3o lmokhadirat 7da dar
TRA|Geceleri motosikletler yüzünden uyuyamıyoruz, polis gelmiyor
TRA|Vendem droga na entrada e tenho medo
TRA|Robaron a mi vecina, hay mucha inseguridad
MOB|bonjour c moi pour le bus 12
MOB|le bus passe plus après 20h
MOB|Le pass navigo est trop cher pour les étudiants
MOB|pa de rempe pour la pousette a la gare
MOB|Les voitures roulent trop vite devant l'école, il faut un ralentisseur
MOB|une piste siclable jusqu'au lycée
MOB|The bus never comes on Sundays
MOB|الحافلة ما كتجيش في الوقت
MOB|Otobüs çok seyrek geliyor
MOB|O autocarro nunca passa à hora
MOB|No hay dónde aparcar el coche
VIE|notre asso cherche une sale pour se réunir
VIE|La mairie a baissé notre subvention de moitié
VIE|un crénau de gymnase pour les filles
VIE|et si on faisait une fête de cartier avec un concert
VIE|on nous demande jamais notre avis, le conseil citoyen sert à rien
VIE|Une boîte de théâtre pour les minots du quartier
VIE|We would like a hall for our association
VIE|بغينا قاعة للجمعية ديالنا
VIE|Derneğimiz için salon istiyoruz
VIE|Queríamos uma sala para a associação
"""


def offered(words: str) -> list[str]:
    return [suggestion.theme.value for suggestion in suggest(words)]


def subtheme(words: str) -> tuple[str, str | None]:
    first = suggest(words)[0]
    return first.theme.value, first.subtheme


def test_there_are_twelve_themes_sixty_eight_subthemes_and_other() -> None:
    codes = [code for subthemes in SUBTHEMES.values() for code in subthemes]
    assert set(SUBTHEMES) == set(Theme) == set(FREQUENCY)
    assert len(Theme) == 13
    assert len(codes) == len(set(codes)) == 68
    assert all(code.isascii() and len(code) <= 12 for code in codes)
    assert [nature.value for nature in Nature] == ["problem", "need", "proposal"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("L'ASCENSEUR EST EN PANNE", ("LOG", "breakdown")),
        ("lasenseur é en pane", ("LOG", "breakdown")),
        ("asenceur", ("LOG", "breakdown")),
        ("ascenceur", ("LOG", "breakdown")),
        ("g fé 50 cv", ("EMP", "job")),
        ("des cafars partou", ("LOG", "pests")),
        ("punèses de lit", ("LOG", "pests")),
        ("les poubele déborde", ("PRO", "waste")),
        ("plu de medcin", ("SAN", "doctor")),
        ("serra9 zit f dar", ("LOG", "pests")),
        ("الصَّراصير في المطبخ", ("LOG", "pests")),
        ("asansör bozuk", ("LOG", "breakdown")),
    ],
)
def test_spelling_case_and_accents_do_not_matter(words: str, expected: tuple[str, str]) -> None:
    assert subtheme(words) == expected


def test_lojement_means_housing() -> None:
    assert offered("mon lojement")[0] == "LOG"


def test_nothing_said_offers_the_most_frequent_themes() -> None:
    for words in ("", "   ", "???", "🙏🙏", "bonjour", "Bonjour, j'ai un problème dans le quartier depuis trois semaines"):
        assert offered(words) == ["LOG", "PRO", "TRA"]
        assert all(suggestion.score == 0 and suggestion.subtheme is None for suggestion in suggest(words))


def test_as_many_suggestions_as_asked_each_theme_once() -> None:
    for limit in range(1, len(Theme) + 1):
        themes = [suggestion.theme for suggestion in suggest("les rats et la caf", limit=limit)]
        assert len(themes) == len(set(themes)) == limit
    assert suggest("les rats", limit=13)[-1].theme is Theme.OTHER


def test_three_subjects_in_one_message_are_all_offered() -> None:
    assert set(offered("les rats, l'école sans prof depuis novembre, et la caf qui ma coupé")) == {"LOG", "EDU", "POU"}


def test_a_word_said_twice_counts_once() -> None:
    assert suggest("cafard")[0].score == suggest("cafard cafard CAFARDS")[0].score


def test_strange_input_is_only_words() -> None:
    for words in ("*", "abc" * 20_000, "\ud800", "\u0301" * 50, "cafard\x00", "()[.*+"):
        assert len(suggest(words)) == 3


def test_invented_messages_find_their_theme_in_three() -> None:
    said = [line.split("|", 1) for line in SAID.strip().splitlines()]
    missed = [(theme, words) for theme, words in said if theme not in offered(words)]
    assert len(said) >= 80
    assert len(missed) <= 0.05 * len(said), missed


def test_example_concerns_are_well_formed_and_mostly_found() -> None:
    lines = (ROOT / "examples" / "concerns.jsonl").read_text(encoding="utf-8").splitlines()
    concerns = [json.loads(line) for line in lines]
    assert len(concerns) == 60
    for concern in concerns:
        assert set(concern) == {"text", "theme", "kind", "commune"}
        assert concern["theme"] in {theme.value for theme in Theme}
        assert concern["kind"] in {nature.value for nature in Nature}
        assert len(concern["commune"]) == 5
    found = sum(concern["theme"] in offered(concern["text"]) for concern in concerns)
    assert found >= 54, found


def test_real_project_titles_find_their_theme_in_three() -> None:
    if not PARIS.exists():
        pytest.skip(f"the Paris titles are not here ({PARIS.name}): they are not ours to ship")
    rows = [(themes, offered(title)) for themes, title in paris_titles()]
    right = sum(bool({*wanted} & {*themes}) for wanted, themes in rows) / len(rows)
    first = sum(themes[0] in wanted for wanted, themes in rows) / len(rows)
    constant = max_constant([wanted for wanted, _ in rows])
    assert right >= 0.80, f"{right:.3f} right in three"
    assert first >= 0.60, f"{first:.3f} right at first"
    assert right > constant + 0.05, f"always the same three themes would get {constant:.3f}"


def paris_titles() -> Iterator[tuple[list[str], str]]:
    """(our themes that fit, title) of each project."""
    with PARIS.open(encoding="utf-8") as titles:
        for row in csv.DictReader(titles):
            yield PARIS_THEMES[row["thematique"]].split(), row["titre"]


def max_constant(wanted: list[list[str]]) -> float:
    """What three themes chosen once for all titles would get, knowing the answers: the bar that a lexicon must clear."""
    left, right = list(wanted), 0
    for _ in range(3):
        best = Counter(theme for themes in left for theme in themes).most_common(1)[0][0]
        right += sum(best in themes for themes in left)
        left = [themes for themes in left if best not in themes]
    return right / len(wanted)


def test_a_message_takes_microseconds() -> None:
    suggest(LONG_MESSAGE)
    took = []
    for _ in range(200):
        start = perf_counter()
        suggest(LONG_MESSAGE)
        took.append(perf_counter() - start)
    assert min(took) < 300e-6, f"{min(took) * 1e6:.0f} µs"  # the aim is 150 µs; the rest is for a busy machine


def row(**changed: str) -> dict[str, str]:
    return {"theme": "LOG", "subtheme": "pests", "language": "fr", "word": "cafard", "weight": "3"} | changed


def test_a_volunteer_adds_a_word() -> None:
    lexicon = Lexicon.from_rows([row(), row(theme="MOB", subtheme="service", word="teuteu*", weight="2")])
    assert lexicon.suggest("le teuteur il passe plus")[0].theme is Theme.TRANSPORT


@pytest.mark.parametrize(
    "bad",
    [
        {"theme": "ZZZ"},
        {"subtheme": "doctor"},
        {"language": "xx"},
        {"word": " "},
        {"word": "*"},
        {"weight": "beaucoup"},
        {"weight": "-1"},
    ],
)
def test_a_bad_line_is_named_and_the_good_file_still_loads(bad: dict[str, str]) -> None:
    with pytest.raises(BadLexicon, match="line 3"):
        Lexicon.from_rows([row(), row(**bad)])
    assert Lexicon.from_rows([row()]).suggest("cafard")[0].subtheme == "pests"


def test_a_line_cut_short_is_named() -> None:
    with pytest.raises(BadLexicon, match="line 2"):
        Lexicon.from_rows([{"theme": "LOG", "word": "cafard"}])


def test_every_theme_but_other_has_a_pillar_and_a_territory_may_say_otherwise() -> None:
    assert [theme for theme in Theme if pillar_of(theme) is None] == [Theme.OTHER]
    assert pillar_of(Theme.WORK) == Pillar(until_2023="développement économique et emploi", since_2024="plein emploi")
    local = read_pillars([{"theme": "EMP", "pillar_2015_2023": "économie", "axis_2024_2030": "insertion"}])
    assert pillar_of(Theme.WORK, local) == Pillar(until_2023="économie", since_2024="insertion")
    assert pillar_of(Theme.HOUSING, local) is None
