"""What a report lists beside its tables: rises, voices, what was done, where things are, week after week."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from summaries.counted.spikes import FALSE_ALARMS
from summaries.figures import NOWHERE, Rise, Settled, Voice, Week
from summaries.shown.figures import Seen
from summaries.shown.report import Done, Dot, Spike, Trend, VoiceOfWeek
from summaries.shown.wording import Facts, label, place, subtheme, whole
from summaries.small import LEAST

_MOST_VOICES = 12

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The middle of a territory and its rings, in degrees."""

    longitude: float
    latitude: float
    outline: tuple[Ring, ...] = ()
    near: bool = False
    """It is that of its town: its own is not known."""


def spikes(seen: Seen) -> Iterator[Spike]:
    for rise in seen.now.rises:
        yield Spike(
            theme=rise.theme, territory=rise.place, concerns=rise.concerns, expected=whole(rise.usual_concerns), people=rise.people,
            sentence=_rise(seen, rise), receipt=f"spike:{rise.theme}:{rise.place}",
        )  # fmt: skip


def _rise(seen: Seen, rise: Rise) -> str:
    facts: Facts = {
        "theme": label(seen.text, "theme", rise.theme), "place": place(seen.text, seen.week, rise.place), "concerns": rise.concerns,
        "people": rise.people, "usual": whole(rise.usual_people), "least": LEAST,
    }  # fmt: skip
    return seen.text("report-spike" if rise.usual_people else "report-spike-new", facts)


def spikes_rule(seen: Seen) -> str:
    """None is told without it, and it says so when nothing could be looked for."""
    if not seen.week.looked_at:
        return seen.text("report-spikes-none-looked-for", None)
    return seen.text("report-spikes-rule", {"weeks": round(1 / FALSE_ALARMS)})


def voices(seen: Seen) -> tuple[VoiceOfWeek, ...]:
    """The heaviest first."""
    return tuple(_voice(seen, voice) for voice in seen.now.voices[:_MOST_VOICES])


def growing(seen: Seen) -> tuple[VoiceOfWeek, ...]:
    grown = sorted((voice for voice in seen.now.voices if voice.joined), key=lambda voice: (-voice.joined, -voice.people, voice.code))
    return tuple(_voice(seen, voice) for voice in grown[:_MOST_VOICES])


def _voice(seen: Seen, voice: Voice | Settled) -> VoiceOfWeek:
    about = subtheme(seen.text, voice.subtheme) if voice.subtheme else label(seen.text, "theme", voice.theme)
    return VoiceOfWeek(
        name=voice.name or about, place=place(seen.text, seen.week, voice.place), people=voice.people,
        joined=voice.joined if isinstance(voice, Voice) else 0,
        receipt=f"voice:{voice.code}",
    )  # fmt: skip


def done(seen: Seen) -> Iterator[Done]:
    """You said, we did: the voices that were solved, then by theme alone, since what was solved is seldom what was said in the same
    week."""
    for voice in seen.now.settled[:_MOST_VOICES]:
        told = _voice(seen, voice)
        facts: Facts = {"people": told.people, "outcome": voice.outcome}
        said = ", ".join(filter(None, (told.name, told.place)))
        yield Done(said=said, done=seen.text("report-done-voice", facts), receipt=f"done:{voice.code}", people=told.people)
    for line in seen.now.tables["changed"]:
        if line.code:
            by_theme = seen.text("report-done", {"concerns": line.concerns})
            yield Done(said=label(seen.text, "theme", line.code), done=by_theme, receipt=f"changed:{line.code}")


def dots(seen: Seen, known: Mapping[str, Whereabouts]) -> Iterator[Dot]:
    for line in seen.now.tables["places"]:
        if line.code in known:
            at = known[line.code]
            yield Dot(
                label=place(seen.text, seen.week, line.code), longitude=at.longitude, latitude=at.latitude, concerns=line.concerns,
                outline=at.outline, receipt=f"place:{line.code}", near=at.near,
            )  # fmt: skip


def undrawn(seen: Seen, known: Mapping[str, Whereabouts]) -> int:
    return sum(line.code not in ("", NOWHERE) and line.code not in known for line in seen.now.tables["places"])


def trend(seen: Seen, week: Week) -> Trend:
    now = seen.now.value("new")
    concerns = (*(past.concerns for past in seen.now.past), int(now) if now is not None else None)
    counted = (*(past.concerns is not None for past in week.past), True)
    weeks = (*(past.week for past in seen.now.past), week.week)
    receipts = (*(f"new:{past.week}" for past in seen.now.past), "new")
    told = (receipt if count is not None else "" for receipt, count in zip(receipts, concerns, strict=True))
    hidden = tuple(there and count is None for there, count in zip(counted, concerns, strict=True))
    return Trend(weeks=weeks, concerns=concerns, hidden=hidden, receipts=tuple(told))
