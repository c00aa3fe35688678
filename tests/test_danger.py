"""Words of danger: every one heard, and nobody interrupted for being dead tired."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from time import perf_counter

import pytest

from dialogue.danger import COLUMNS, BadDangerRow, Danger, DangerKind, DangerWords

ROOT = Path(__file__).parent.parent
DATA = ROOT.parent / "shared" / "data"
LANGUAGES = {"fr", "en", "ar", "ar-Latn", "tr", "pt", "es"}

# Invented messages, with what is feared. The first list was written with the data in view. The others came in four rounds
# written before looking, whose misses then became lines of the data: 29 of 40 were heard at first sight, then 19 of 35,
# 17 of 30 and, once phrases could give choices, 22 of 28. Unseen words are heard perhaps three times in four: no list of
# words replaces the emergency numbers shown on the first screen.
IN_DANGER = """
violence|il ma frapper il est dans lautre piece jpeux pas parler
violence|Mon mari m'a frappée ce soir devant les enfants
violence|mon copin me tape dessu aidez moi
violence|IL ME BAT
violence|mon ex a dit quil va me tuer
violence|ya un mec ki menace tt le monde avec un couto, non un couteau
violence|Le voisin frappe sa femme on entend tout
violence|j'ai été violée hier soir
violence|il m’a étranglée et il a pris mon téléphone
violence|on vient de se faire tirer dessus, ça tire dehors
violence|je me suis fait violer
violence|mon conjoint est violent et j'ai peur
violence|ils veulent me tuer
violence|quelqu'un s'est fait poignarder en bas
violence|il m'a enfermée dans la chambre
violence|mes frères mont tabassé
suicide|je veux mourir
suicide|jvx mourir
suicide|jveu plu vivre
suicide|je vais me suicidé
suicide|Mon fils parle de se suicider depuis hier
suicide|jai envie den finir
suicide|je vais sauter par la fenetre
suicide|je pense au suicide tous les jours
suicide|envi de mourir
suicide|elle a avalé toute la boite de médicaments
suicide|jvais me pendre
child|mon père me frappe quand il boit
child|mon beau pere me touche la nuit
child|la voisine frappe ses enfants tous les soirs
child|mes parents me frappent
child|ma fille a disparu depuis ce matin
child|un bébé enfermé dans la voiture au soleil
medical|ma mère fait un malaise
medical|il respire plus
medical|j arrive pas a respirer
medical|mon pere fai une crise cardiaque
medical|elle est inconsciente par terre
medical|ma femme va accoucher, elle a perdu les eaux
medical|mon fils a bu de la javel
medical|il saigne beaucoup
fire|y a le feu dans la cage d'escalier
fire|il y a le feu
fire|ya le feu o 3eme
fire|ça sent le gaz dans tout l'immeuble
fire|l'appartement du dessous est en feu
fire|il y a plein de fumée on peut pas sortir
other|au secours
other|je suis en danger
violence|he hits me every night
violence|my husband beat me and I cannot leave
violence|help, he has a knife
suicide|I want to die
suicide|I'm going to kill myself
medical|my father can't breathe
fire|there's a fire in the building
child|my dad hits me when he drinks
violence|زوجي يضربني كل يوم
suicide|بغيت نموت
suicide|أريد أن أموت
medical|أبي لا يتنفس
fire|العافية شاعلة فالدار
fire|هناك حريق في العمارة
other|النجدة
violence|rajli kaydrebni
violence|ghadi y9telni
suicide|bghit nmout
suicide|n7eb nmout 3yit
medical|bba ma kaytnefesch
fire|l3afia f dar
violence|Kocam beni dövüyor
suicide|Ölmek istiyorum
suicide|olmek istiyorum
fire|Binada yangın var
medical|annem nefes alamıyor
child|babam beni dövüyor
other|imdat yardım edin
violence|O meu marido bateu-me
violence|ele vai me matar
suicide|quero morrer
medical|o meu pai não respira
fire|a casa está a arder
other|Socorro!
violence|Mi marido me pega
suicide|Quiero morirme
medical|mi madre no puede respirar
fire|Huele a gas en la escalera
child|mi padre me pega
"""

ALSO_IN_DANGER = """
mon mec vient de me mettre une rouste
il ma donner un coup de poing
ma tapé avc une ceinture mon pere
jsui enfermer il veu pa ke je sorte
il a menacer de me tuer si je parle
j'ai pris tous mes cachets
je v me tuer
j'en ai marre de vivre
je veu plu etre la
g plus envie d vivre
mon grand père ne se réveille pas
elle a convulsé
mon bebe respire mal
yora du sang partout
l'immeuble prend feu
sa brule ché le voisin
sa sen le gaz
une femme crie au secours au 4e
ils sont en train de tabasser un petit
il tape sa femme et les petits
mon oncle a touché ma petite soeur
mon fils de 3 ans a disparu
he punched me in the face
my boyfriend is trying to kill me
I don't want to live anymore
he isn't breathing
building on fire please
زوجي ضربني
بغيت نقتل راسي
ما قادرش نتنفس
البيت يحترق
kocam beni dövdü
intihar etmek istiyorum
ev yanıyor
o meu namorado bate-me
não consigo respirar
mi novio me pegó
no quiero vivir más
bgha y9telni
nheb nmout 3yit
il m'a balancé une chaise dessus et il crie
mon ex est devant la porte avec un couteau
jai tro peur il va revenir me taper
il me viole
mon frère a un flingue il veut me tuer
je c plus koi faire jve mourir
jai envie de sauter du 10eme
cette nuit je me tue
j'ai avalé plein de médicaments
ma soeur veut se pendre
mon mari a mal au coeur et au bras gauche
mon bébé ne respire plus aidez moi
elle est tombée elle bouge plus
ma mère a fait un malaise elle répond pas
papi s'étouffe
la poubelle du hall est en feu
ca sent le brulé et ya de la fumée dans l'escalier
le petit d'à coté hurle, son père le bat
ma tante me tape tous les jours
un homme a essayé de prendre ma fille
my neighbour is beating his wife right now
I took all my pills
someone got stabbed downstairs
smell of gas in my flat
يريد أن يقتلني
لا أريد أن أعيش
الدار شاعلة فيها العافية
kaydreb fiya kol nhar
ana bghit ntenhar
kocam bana vurdu, korkuyorum
çocuğum nefes alamıyor
ele quer me matar
acho que quero morrer
hay un fuego en mi edificio
me quiero suicidar
mon mari ma encore frapé hier
g peur mon copain devien violent
il ma mis une droite
mon ex me suit partout et me menace
ya un homme avec une machete dans le hall
ils vont me tuer si je parle a la police
jai plus envie de rien je veux mourir
je pense a me tuer
mon ado dit quil veut en finir
jai pris 30 cachets
mon papa me tape avec la ceinture
le voisin tape sur ses gosses
mamie est tombé elle saigne de la tete
mon collegue sest electrocuté
ma femme respire tres mal
gaz dans limmeuble ca pue
lapart du voisin brule
au feu aidez nous
he hit my mum
I feel like killing myself
my baby is not breathing
there is smoke everywhere in the stairs
زوجي يهددني بالقتل
بغيت نقتل روحي
في حريق فالعمارة
rajli bgha y9telni
kocam beni öldürmek istiyor
yangın çıktı
o meu pai bate-me
quiero quitarme la vida
mon copain m'a encore menacée avec un fusil
il est entré chez moi de force et il me frappe
mon mec ma casser le nez
ma voisine se fait tabasser par son mari
a laide il me tape
j'ai peur que mon mari me tue
jveu me foutre en lair
je vais me jeter du toit
ma meilleure amie dit qu'elle veut mourir
jai plus envie de vivre depuis que g perdu mon taf
mon père nous tape moi et ma soeur
ya un monsieur ki touche les petites filles au parc
la petite du 3e a plein de bleus, je crois que sa mere la tape
mon mari vient de s'évanouir
ma grand mere a fait un avc je crois
mon bébé s'étouffe vite
ya le feu ds la cave
lappart den face brule
grosse odeur de gaz ds lescalier
on est coincés avec la fumée
my husband threatened to kill me
I want to end my life
زوجي كيضربني وانا خايفة
بنتي ما كتتنفسش
nhar kaml w howa kaydrebni
esim beni dövüyor
meu marido ameaçou me matar
mi marido me quiere matar
"""

HARMLESS = """
ce prix va me tuer
ces loyers vont me tuer
je suis mort de rire
mdr mort de rire le maire
on est tué d'ennui ici
il y a le feu vert qui marche plus
le feu rouge au carrefour est cassé
je suis mort de fatigue avec les bruits
c'est un quartier mort le soir
le feu d'artifice du 14 juillet était bien
on meurt de chaud l'été au 9e
les jeunes tuent le temps en bas
ça tue le commerce du quartier
le centre commercial est mort
j'ai frappé à toutes les portes
il frappe à la porte sans arrêt pour la signature
on se bat pour garder notre école
notre équipe a battu les grands
coup de main pour la fête
il faudrait une formation aux premiers secours
le secours populaire ferme en août
je voudrais aller au secours populaire, c'est où
don du sang samedi à la salle Jaurès
les commerces sont en train de mourir
les arbres vont mourir sans eau
la rue est noire le soir, j'ai peur de rentrer
peur de sortir à cause du deal
il faut plus de policiers contre les agressions
une réunion sur les violences faites aux femmes
on demande un lieu pour les femmes victimes de violences
la porte coupe-feu est cassée
l'alarme incendie sonne pour rien toutes les nuits
le détecteur de fumée est à changer
l'incendie de l'an dernier n'est toujours pas réparé
la façade est noire depuis l'incendie de mars
voitures brûlées pas enlevées depuis un mois
on étouffe dans ce quartier, pas un arbre
le quartier ne respire plus, trop de béton
l'air est irrespirable à cause du périph
la caf m'a coupé les aides j'en peux plus
je n'en peux plus de ce bruit
marre de tout ça on nous écoute pas
vivement la fin des travaux
je voudrais en finir avec ces démarches
on veut vivre tranquille
ma mère est morte en 2019 et son dossier bloque encore
mon mari est mort, je touche pas la réversion
feu mon père avait ce logement
l'ascenseur est mort
mon téléphone est mort
je me suis tapé trois bus pour venir
il m'a tapé dans l'oeil ce projet
ce qui m'a frappé c'est la saleté
on a besoin d'un médecin dans le quartier
plus de médecin traitant, le mien part à la retraite
un défibrillateur au gymnase
urgence : les poubelles débordent
SOS on a pas d'eau chaude
aidez-nous à avoir un terrain de foot
à l'aide d'un formulaire on peut demander
on a droit à l'aide juridique ?
l'aide aux devoirs manque
le petit saute par-dessus la grille du parc
mon fils se bagarre à l'école, il faut un surveillant
boxe pour les filles au gymnase
tir à l'arc pour les enfants
j'ai pris une claque avec la facture
le bailleur me harcèle de courriers
le gardien crie sur les enfants
il y a du gaz dans les factures, trop cher
facture de gaz trop élevée
j'ai coupé le gaz pour économiser
trop de voile dans les discussions, on parle de racisme
violet pour la fresque
les voitures sautent sur le dos d'âne
this rent is killing me
bored to death in this neighbourhood
the fire door is broken
we need a new fire alarm
I was dying to have a garden here
the lift is dead again
الكراء غالي بزاف
المصعد ميت من شهر
بغينا حديقة باش الاولاد يلعبو
l'asansour mat hadi chher
bghit nkhdem
bghit n3ich f dar nqiya
kira çok yüksek
asansör öldü
yangın merdiveni kapalı
gülmekten öldüm
otobüs beklerken yorgunluktan öldük
a renda está pela hora da morte
morri de rir na festa
o elevador morreu
queremos fogo de artifício na festa
el alquiler me mata
nos morimos de calor en verano
el ascensor está muerto
falta un curso de primeros auxilios
les prix sont mortels
c'est la mort ces escaliers
j'ai failli mourir de honte à la caf
on crève de froid chez nous
ma fille bat des records au judo
frapper fort contre le trafic
il faut abattre l'arbre mort
l'ascenseur tue les genoux de mamie
je suis tombé amoureux du quartier
coupure de gaz depuis hier
la cave a brûlé l'an dernier
ils brûlent des poubelles la nuit
les pétards et les mortiers jusqu'à 3h
on a volé mon vélo dans le hall
une caméra au point de deal
un psy pour parler au collège
les gens ne se parlent plus
j'ai plus le moral depuis que la salle a fermé
ma voisine est handicapée et ne descend plus
les enfants seuls dans le parc il faut un animateur
ma fille a été harcelée au collège
la police contrôle toujours les mêmes
une minute de silence pour le jeune mort l'an dernier
je tue les cafards tous les soirs
les rats morts dans la cave
bombe anti cafards du bailleur
le balcon est fissuré et dangereux
un fusil à eau pour la fête
un couteau suisse pour l'asso
il faut couper les arbres
le soleil tape trop fort l'été
qui tape du pied au dessus la nuit
elle est morte de peur dans le noir
stop aux violences policières
my back is killing me with these stairs
the shop died
الحي ميت بالليل
mahalle ölü gibi
o comércio está a morrer
el barrio se muere
le prix du navigo me tue
jme tape 3 bus pour aller bosser
j'ai battu le record d'attente à la caf
on se bat pour garder la poste
un couteau rouillé traine dans le bac à sable
le voisin du dessus tape avec un marteau
les enfants hurlent dans la cour à 22h
j'ai adopté un chat il m'a griffé
il y a du feu dans les débats du conseil citoyen
la chaudière fume un peu non mais elle marche pas
un arbre est tombé sur les voitures
mon père est mort l'an dernier
ma mère est tombée à cause du trottoir défoncé
le médecin est mort, pas remplacé
je touche le rsa
ça me touche que vous répondiez
vous me tuez avec vos formulaires
on veut vivre dignement
marre de vivre dans le noir
il manque des pompiers volontaires
les pompiers peuvent pas passer à cause des voitures
la police ne vient jamais
appeler la mairie ça sert à rien
je veux disparaître ces cafards de chez moi
mal à la gorge avec la poussière
une salle de boxe
le chien du voisin m'a fait peur
incendie volontaire des poubelles, ras le bol
les caves sentent le brûlé depuis l'été
I can't breathe with all this dust
es para morirse de risa
que calor, nos morimos
çok komik öldük gülmekten
isto vai matar o comércio
ghla qtelna
mon mari a perdu son travail
mon ex ne paie pas la pension
mon fils tape sur la table quand il y a pas de wifi
ma femme est enceinte et la pmi est fermée
le père de mon voisin est malade
il faut plus de lumière dans la cave
un homme est venu réparer l'ascenseur
les pères pourraient aider à l'école
le balcon brûle les pieds l'été
mon copain cherche une alternance
la voiture brûle de l'essence pour rien à chercher une place
je pense à me former
les jeunes veulent sauter dans l'eau fraîche l'été
une aire pour sauter et grimper
mon voisin a un problème de fuite
ma mère respire la poussière du chantier
gaz d'échappement dans la cour
j'ai pris trois heures pour la préfecture
le gardien menace de partir
on nous menace d'expulsion
ils menacent de fermer la classe
la violence du quartier on en parle trop
my husband lost his job
the kids hit the ball on my window
راجلي بلا خدمة
rajli bla khedma
kocam işsiz
o meu marido está desempregado
mi marido no tiene papeles
on veut pas mourir bêtement sur ce passage piéton
"""


def shipped(name: str) -> list[dict[str, str]]:
    with (ROOT / "locales" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


@pytest.fixture(scope="module")
def words() -> DangerWords:
    return DangerWords.from_rows(shipped("danger.csv"))


def said(danger: Danger | None) -> str | None:
    return danger.kind.value if danger else None


def sure(danger: Danger | None) -> bool | None:
    return danger.sure if danger else None


def of(*rows: tuple[str, str, str, str]) -> DangerWords:
    return DangerWords.from_rows(map(as_row, rows))


def as_row(cells: tuple[str, ...]) -> dict[str, str]:
    return dict(zip(COLUMNS, cells, strict=False))


def test_every_message_in_danger_is_heard_for_what_it_is(words: DangerWords) -> None:
    messages = [line.split("|", 1) for line in IN_DANGER.strip().splitlines()]
    assert len(messages) >= 60
    assert [(text, words.heard(text)) for kind, text in messages if said(words.heard(text)) != kind] == []


def test_those_that_were_once_missed_are_heard(words: DangerWords) -> None:
    assert [text for text in ALSO_IN_DANGER.strip().splitlines() if words.heard(text) is None] == []


def test_harmless_messages_are_not_interrupted(words: DangerWords) -> None:
    messages = HARMLESS.strip().splitlines()
    interrupted = [(text, words.heard(text)) for text in messages if words.heard(text)]
    assert len(messages) >= 60
    assert len(interrupted) <= 0.01 * len(messages), interrupted


def test_real_messages_are_almost_never_interrupted(words: DangerWords) -> None:
    titles, answers = DATA / "paris_budget_participatif_laureats.csv", DATA / "grand_debat_dev.jsonl"
    if not (titles.exists() and answers.exists()):
        pytest.skip("the Paris titles and the Grand Débat answers are not here: they are not ours to ship")
    with titles.open(encoding="utf-8") as file:
        texts = [row["titre"] for row in csv.DictReader(file)]
    texts += [json.loads(line)["texte"] for line in answers.read_text(encoding="utf-8").splitlines()]
    heard = [danger for danger in map(words.heard, texts) if danger]
    assert len(heard) <= 0.01 * len(texts), heard
    assert [danger for danger in heard if danger.sure] == []


def test_an_exact_phrase_acts_and_a_near_one_asks(words: DangerWords) -> None:
    for text in ("il me frappe", "Il me FRAPPE !!", "il ma frapé", "il m’a frappée", "il m'a frappe\u0301"):
        danger = words.heard(text)
        assert (said(danger), sure(danger)) == ("violence", True), text
    danger = words.heard("j'ai des idées noires")
    assert (said(danger), sure(danger)) == ("suicide", False)


def test_one_wrong_letter_is_a_doubt_not_a_certainty(words: DangerWords) -> None:
    for text in ("je vais me suicder", "je vais me suiicidre"):
        danger = words.heard(text)
        assert (said(danger), sure(danger)) == ("suicide", False), text


def test_danger_in_the_middle_of_bins(words: DangerWords) -> None:
    danger = words.heard("les poubelles débordent depuis lundi il ma frapper il est dans lautre piece jpeux pas parler")
    assert (said(danger), sure(danger)) == ("violence", True)


def test_an_exception_silences_itself_and_nothing_else(words: DangerWords) -> None:
    assert words.heard("ce prix va me tuer") is None
    danger = words.heard("ce prix va me tuer mais mon mari me frappe")
    assert said(danger) == "violence"


def test_the_most_certain_then_the_most_pressing_is_answered() -> None:
    words = of(("fr", "le feu", "exact", "fire"), ("fr", "un enfant", "near", "child"), ("fr", "respire plus", "exact", "medical"))
    danger = words.heard("un enfant, le feu, il respire plus")
    assert danger == Danger(kind=DangerKind.MEDICAL, sure=True, language="fr", phrase="respire plus")
    assert sure(words.heard("un enfant")) is False


def test_the_data_can_leave_gaps_give_choices_and_spell_texting() -> None:
    words = of(
        ("fr", "mon (mari|ex) … menac*", "near", "violence"),
        ("fr", "jvx=je veux", "spelled", ""),
        ("fr", "je veux mourir", "exact", "suicide"),
        ("fr", "veux mourir de rire", "except", ""),
    )
    assert words.heard("mon ex il me menaçait")
    assert words.heard("mon mari me dit des menaces")
    assert words.heard("mon ex est parti il y a deux ans et on me menace") is None
    assert words.heard("jvx mourir")
    assert words.heard("jvx mourir de rire") is None


def test_the_person_s_words_are_never_a_pattern(words: DangerWords) -> None:
    for text in ("", " ", "…", "(.*)+", "***", "a" * 20_000, "abc" * 20_000, "\ud800", "\u0301" * 40, "| | |"):
        assert words.heard(text) is None
    assert words.heard("il me *frappe*")


@pytest.mark.parametrize(
    "bad",
    [
        ("fr", "il me frappe", "exact", "colère"),
        ("fr", "il me frappe", "presque", "violence"),
        ("fr", "… ", "exact", "violence"),
        ("fr", "jvx", "spelled", ""),
        ("fr", "il me frappe", "exact"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_still_loads(bad: tuple[str, ...]) -> None:
    good = ("fr", "au secours", "exact", "other")
    with pytest.raises(BadDangerRow, match="line 3"):
        DangerWords.from_rows([as_row(good), as_row(bad)])
    assert of(good).heard("Au secours !")


def test_a_bot_deaf_to_danger_does_not_start() -> None:
    with pytest.raises(BadDangerRow, match="deaf"):
        of()


def test_every_language_knows_every_kind_of_danger() -> None:
    rows = shipped("danger.csv")
    assert {row["language"] for row in rows} == LANGUAGES
    for language in LANGUAGES:
        kinds = {row["kind"] for row in rows if row["language"] == language and row["match"] == "exact"}
        assert kinds == {kind.value for kind in DangerKind}, language


def test_no_exact_line_is_silenced_by_an_exception(words: DangerWords) -> None:
    exact = [row["phrase"] for row in shipped("danger.csv") if row["match"] == "exact"]
    assert [phrase for phrase in exact if not {*"*…|"} & {*phrase} and words.heard(phrase) is None] == []


def test_a_message_takes_microseconds(words: DangerWords) -> None:
    text = (
        "L'ascenseur est en panne depuis trois semaines, ma mère ne descend plus, le bailleur ne répond pas au téléphone "
        "et il y a des cafards partout dans la cuisine, la cage d'escalier est très sale, on a écrit à la mairie deux fois."
    )
    words.heard(text)
    took = []
    for _ in range(200):
        start = perf_counter()
        words.heard(text)
        took.append(perf_counter() - start)
    assert min(took) < 200e-6, f"{min(took) * 1e6:.0f} µs"  # the aim is 100 µs; the rest is for a busy machine
