"""Invented reports for the forms of the summary: a usual week in French and in English, a tiny one, a huge one, a hostile one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from summaries.shown.report import Cell, Done, Dot, Figure, Quote, Report, Spike, Table, Trend, VoiceOfWeek

WEEK = "2026-W47"
FIRST, LAST, MADE = date(2026, 11, 16), date(2026, 11, 22), datetime(2026, 11, 23, 7, 0, 12, tzinfo=UTC)
ARABIC = "المصعد معطّل منذ ثلاثة أسابيع، وجدّتي في الطابق 9 لا تستطيع النزول."
HOSTILE = (
    '#import "x": * $ a^2 $ *gras* _it_ `code` <label> @ref \\ // [[ #panic("x") =1+1 « guillemets » '
    + "a" * 300
    + " \u202eabc\u0000 مرحبا"
)


COLUMNS = {"Demandes": "concerns", "Concerns": "concerns", "Personnes": "people", "People": "people", "Semaine d'avant": "before",
           "Depuis": "since", "Jours d'attente": "days"}  # fmt: skip
"""The codes of columns, by their labels; the first of a table has that of the table."""


def figure(code: str, label: str, value: float | None, unit: str, sentence: str, **more: float | None) -> Figure:
    return Figure(code=code, label=label, value=value, hidden=value is None, unit=unit, sentence=sentence, receipt=code, **more)  # type: ignore[arg-type]


def table(code: str, title: str, columns: tuple[str, ...], *lines: tuple[str, tuple[Cell, ...]]) -> Table:
    return Table(
        code=code,
        title=title,
        columns=columns,
        column_codes=tuple(COLUMNS.get(label, code) for label in columns),
        rows=tuple(row for _, row in lines),
        codes=tuple(line for line, _ in lines),
        receipts=tuple(f"{code}:{line}" if line else "" for line, _ in lines),
    )


def french() -> Report:
    return Report(
        week=WEEK,
        first=FIRST,
        last=LAST,
        made_at=MADE,
        language="fr",
        title="Ce que disent les quartiers. Semaine 47, du 16 au 22 novembre 2026.",
        people=1104,
        caveat="1 104 personnes ont écrit cette semaine. Ce n'est pas représentatif de tous les habitants.",
        figures=_figures_fr(),
        tables=_tables_fr(),
        trend=Trend(
            weeks=tuple(f"2026-W{number}" for number in range(39, 48)),
            concerns=(812, 840, None, 905, 871, 930, 1010, 1128, 1312),
            hidden=tuple(number == 41 for number in range(39, 48)),
            receipts=("new:2026-W39", "new:2026-W40", "", *(f"new:2026-W{number}" for number in range(42, 47)), "new"),
        ),
        spikes=(
            Spike(
                theme="LOG", territory="QN05971M", concerns=41, expected=9.5, receipt="spike:LOG:QN05971M",
                sentence="À Roubaix, L'Alma : 41 demandes sur le logement, quand on en attendait 10. Le hasard l'explique mal.",
            ),
            Spike(
                theme="MOB", territory="93066", concerns=23, expected=6.2, receipt="spike:MOB:93066",
                sentence="À Saint-Denis : 23 demandes sur les transports, quand on en attendait 6.",
            ),
        ),
        voices=(
            VoiceOfWeek(name="Chauffage en panne, tours 3 à 7", place="L'Alma, Roubaix", people=64, joined=22, receipt="voice:1"),
            VoiceOfWeek(name="Plus de bus après 20 h", place="Franc-Moisin, Saint-Denis", people=38, joined=12, receipt="voice:2"),
            VoiceOfWeek(name="Moisissures dans les chambres", place="La Busserine, Marseille", people=31, joined=0, receipt="voice:3"),
            VoiceOfWeek(name="Une salle pour les devoirs", place="Le Mirail, Toulouse", people=27, joined=9, receipt="voice:4"),
        ),
        growing=(
            VoiceOfWeek(name="L'entrée de l'école inondée", place="Malakoff, Nantes", people=24, joined=19, receipt="voice:5"),
        ),
        quotes=(
            Quote(words="Ça fait quatre mois que le chauffage marche pas. Les petits dorment en manteau.", about="Logement",
                  place="L'Alma, Roubaix", language="fr", receipt="quote:1"),
            Quote(words=ARABIC, about="Logement", place="Franc-Moisin, Saint-Denis", language="ar", receipt="quote:2"),
            Quote(words="Le dernier bus est à 19 h 40. Je finis le ménage à 21 h : je rentre à pied, cinquante minutes.",
                about="Transports",
                  place="Le Mirail, Toulouse", language="fr", receipt="quote:3"),
        ),
        quotes_rule="Paroles choisies sans tri : accord donné, relues par un relais, une par thème, la plus soutenue d'abord.",
        done=(
            Done(said="Le passage sous la voie ferrée est noir le soir.", done="La ville de Lens a posé huit lampes le 18 novembre.",
                 receipt="changed:CAD"),
            Done(said="L'école n'a plus d'infirmière.", done="Le rectorat a nommé une remplaçante, deux jours par semaine.",
                 receipt="changed:EDU"),
            Done(said="Pas de poubelles de tri au pied des tours.", done="Le bailleur les installe avant Noël, tour par tour.",
                 receipt="changed:SAN"),
        ),
        spikes_rule="Une hausse est dite quand le hasard seul la ferait moins d'une fois sur mille ; un faux signal en vingt semaines.",
        hidden="Ce qui compte moins de 5 personnes est caché, ou mis ensemble.",
        delays="Deux horloges : jusqu'à la première réponse, et jusqu'à la fin. La moitié attend moins, l'autre moitié attend plus.",
        dots=DOTS,
        log="2 481 actes, empreinte 7f3a 91c0 5be2 44d8 a1b6 0c9e 7723 fe10",
    )  # fmt: skip


DOTS = (
    Dot(label="L'Alma, Roubaix", longitude=3.174, latitude=50.69, concerns=148,
        outline=(((3.168, 50.694), (3.181, 50.694), (3.180, 50.686), (3.169, 50.685)),)),
    Dot(label="Franc-Moisin, Saint-Denis", longitude=2.372, latitude=48.936, concerns=122),
    Dot(label="La Busserine, Marseille", longitude=5.397, latitude=43.337, concerns=96),
    Dot(label="Le Mirail, Toulouse", longitude=1.408, latitude=43.575, concerns=71),
    Dot(label="Les Minguettes, Vénissieux", longitude=4.868, latitude=45.693, concerns=55),
    Dot(label="Hautepierre, Strasbourg", longitude=7.702, latitude=48.594, concerns=31),
    Dot(label="Malakoff, Nantes", longitude=-1.528, latitude=47.214, concerns=24),
    Dot(label="Les Aubiers, Bordeaux", longitude=-0.575, latitude=44.873, concerns=18),
    Dot(label="Maurepas, Rennes", longitude=-1.659, latitude=48.127, concerns=12),
    Dot(label="Le Chaudron, Saint-Denis de La Réunion", longitude=55.496, latitude=-20.897, concerns=33),
    Dot(label="Dillon, Fort-de-France", longitude=-61.05, latitude=14.599, concerns=14),
)  # fmt: skip


def _figures_fr() -> tuple[Figure, ...]:
    return (
        figure("new", "nouvelles demandes", 1312, "concerns", "1 312 nouvelles demandes, de 1 104 personnes.", before=1128, usual=905),
        figure("people", "personnes entendues", 1104, "people", "1 104 personnes ont été entendues.", before=951, usual=780),
        figure("territories", "quartiers entendus", 214, "territories", "Elles habitent 214 quartiers.", before=201, usual=188),
        figure("answered", "première réponse (médiane)", 41.5, "hours",
               "La moitié des premières réponses arrivent en 2 jours ou moins.", n=902, before=55, usual=60.5),
        figure("closed", "demande close (médiane)", 216, "hours", "La moitié des demandes closes le sont en 9 jours ou moins.", n=311,
            before=240),
        figure("solved-share", "problème réglé, quand on demande", 62, "percent",
               "Quand on leur demande, 62 % disent que c'est réglé.", n=188, before=58),
        figure("reopened", "rouvertes", 21, "concerns", "21 demandes ont été rouvertes.", before=17),
        figure("silent", "quartiers silencieux", None, "territories", "Le nombre de quartiers silencieux est caché."),
    )  # fmt: skip


def _tables_fr() -> tuple[Table, ...]:
    return (
        table("themes", "Demandes par thème", ("Thème", "Demandes", "Personnes", "Semaine d'avant"),
              ("LOG", ("Logement", 486, 402, 371)), ("MOB", ("Transports", 211, 190, 160)), ("SEC", ("Tranquillité publique", 164, 150,
                  171)),
              ("SAN", ("Santé", 141, 130, 120)), ("EDU", ("École et jeunesse", 118, 101, 98)), ("PRO", ("Propreté et espaces verts", 96,
                  88, 101)),
              ("EMP", ("Emploi et formation", 54, 50, None)), ("", ("Tout le reste ensemble", 42, 39, None))),
        table("natures", "Ce que les gens apportent", ("Nature", "Demandes", "Personnes"),
              ("problem", ("Un problème", 931, 800)), ("need", ("Un besoin", 248, 220)), ("proposal", ("Une proposition", 133, 121))),
        table("territories", "Demandes par quartier", ("Quartier", "Demandes", "Personnes", "Depuis"),
              *((f"QN{n:06}", (label, concerns, concerns - 7, date(2026, 11, 16)))
                for n, (label, concerns) in enumerate((d.label, d.concerns) for d in DOTS)), ("", ("Tous les autres ensemble", 688, 600,
                    None))),
        table("waiting", "Ce qui attend le plus longtemps", ("File", "Demandes", "Jours d'attente"),
              ("12", ("Maison des habitants du Pile", 14, 23)), ("31", ("Les Couleurs du Monde", None, 19)),
              ("", ("La coordination nationale", 9, 12))),
    )  # fmt: skip


def english() -> Report:
    """The same week, for a reader of English."""
    report = french()
    return replace(
        report,
        language="en",
        title="What the neighbourhoods say. Week 47, from 16 to 22 November 2026.",
        caveat="1,104 people wrote this week. They do not represent all residents.",
        figures=(
            figure("new", "new concerns", 1312, "concerns", "1,312 new concerns, from 1,104 people.", before=1128, usual=905),
            figure("people", "people heard", 1104, "people", "1,104 people were heard.", before=951),
            figure("solved-share", "solved, when asked", 62, "percent", "When asked, 62% say it is solved.", n=188, before=58),
        ),
        tables=(
            table("themes", "Concerns by theme", ("Theme", "Concerns", "People"), ("LOG", ("Housing", 486, 402)), ("MOB", ("Transport",
                211, 190))),
        ),
        spikes=(replace(report.spikes[0], sentence="In Roubaix, L'Alma: 41 concerns about housing, where 10 were expected."),),
        quotes_rule="Words chosen without sorting: with consent, read by a relay, one for each theme.",
    )  # fmt: skip


def tiny() -> Report:
    """A week when too few wrote for anything to be shown."""
    few = "Cette semaine, moins de 5 personnes ont envoyé une demande. Le détail est caché pour les protéger."
    return Report(
        week=WEEK, first=FIRST, last=LAST, made_at=MADE, language="fr", title=french().title, people=None,
        caveat="Moins de 5 personnes ont écrit cette semaine. Ce n'est pas représentatif de tous les habitants.",
        figures=(figure("new", "nouvelles demandes", None, "concerns", few),), tables=(),
        trend=Trend(weeks=(WEEK,), concerns=(None,), hidden=(True,), receipts=("",)),
    )  # fmt: skip


def huge() -> Report:
    """Everything there may be, and far too much of it."""
    report = french()
    rows = tuple((f"X{n}", (f"Quartier numéro {n}, d'une ville au nom plutôt long", 5000 - n, 4000 - n)) for n in range(300))
    names = ("Nom de quartier très long qui ne tient sur aucune ligne d'un tableau ordinaire " * 3, 12, 10)
    tables = (*report.tables, *(table(f"t{n}", f"Tableau {n}", ("Ligne", "Demandes", "Personnes"), *rows, ("L", names)) for n in range(12)))
    return replace(
        report, tables=tables, quotes=report.quotes * 20, voices=report.voices * 30, done=report.done * 20, spikes=report.spikes * 20,
        figures=report.figures * 5, dots=tuple(replace(dot, label=f"{dot.label} {n}",
            longitude=dot.longitude + n / 50) for n in range(60) for dot in DOTS),
    )  # fmt: skip


def hostile() -> Report:
    """Whatever people may have written wherever somebody's words or a name can stand."""
    report, cut = french(), HOSTILE
    tables = tuple(replace(one, title=cut, rows=tuple((cut, *row[1:]) for row in one.rows)) for one in report.tables)
    return replace(
        report, tables=tables,
        quotes=tuple(Quote(words=cut, about=cut, place=cut, language=way, receipt="quote:1") for way in ("fr", "ar", 'x"')),
        voices=tuple(replace(voice, name=cut, place=cut) for voice in report.voices),
        done=(Done(said=cut, done=cut, receipt="changed:LOG"),),
        spikes=tuple(replace(spike, sentence=cut) for spike in report.spikes), dots=tuple(replace(dot, label=cut) for dot in report.dots),
        quotes_rule=cut, caveat=f"5 personnes. {cut}", title=cut,
    )  # fmt: skip
