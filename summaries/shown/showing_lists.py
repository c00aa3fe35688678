"""What may be shown of the lists of a week: queues, rises, voices, earlier weeks. They share nothing out, so each line is judged by itself
and beside the tables that it is a part of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from summaries.figures import Load, Past, Queue, Rise, Row, Settled, Voice, Week
from summaries.small import LEAST, Shown, at_least, shown

OTHERS = "others"
"""The code of the queues in which few people wait, put together."""


def waiting(queues: Iterable[Queue]) -> tuple[Queue, ...]:
    """Those in which enough people wait; about what the oldest is, only where enough people wait there about that: else no theme."""
    enough = (queue for queue in queues if queue.people >= LEAST)
    return tuple(queue if queue.theme_people >= LEAST else replace(queue, theme="", theme_people=0) for queue in enough)


def few(queues: Iterable[Queue]) -> list[Queue]:
    """Those that are not told by themselves: how long one of them waits is how long one of one to four people does."""
    return [queue for queue in queues if queue.people < LEAST]


def together(queues: Iterable[Queue]) -> int | None:
    """How long they wait that are few, in whole weeks; None where nobody does, or where they are too few together as well."""
    left = few(queues)
    people = max((queue.people_from_here or 0 for queue in left), default=0)
    return max(queue.days for queue in left) // 7 if people >= LEAST else None


def others_longest(told: Sequence[Queue], weeks: int | None) -> bool:
    """Whether the longest wait that is told is that of all others together."""
    return weeks is not None and (not told or told[0].days < 7 * weeks)


def loads(found: Iterable[Load], queues: Iterable[Queue]) -> tuple[Load, ...]:
    """Those of enough people; where what waits of them is told (`queues`, as they are shown), those whose rest gives nobody away."""
    waits = {queue.code: queue for queue in queues if queue.concerns}
    return tuple(load for load in found if load.people >= LEAST and (load.code not in waits or _taken_is_safe(load, waits[load.code])))


def _taken_is_safe(load: Load, waits: Queue) -> bool:
    """What is open less what waits is what somebody took."""
    taken = load.people - waits.people if load.taken_people is None else load.taken_people
    return load.concerns == waits.concerns or taken >= LEAST


def risen(week: Week, told: Collection[str]) -> tuple[Rise, ...]:
    """Rises that stand beside the lines of their theme and of their place, of which they are a part, and give away no rest of these,
    all together.

    What is usual is 0 where no week before had enough people. `told`: codes of the lines that are shown.
    """
    wholes = {f"theme:{row.code}": row for row in week.themes} | {f"place:{row.code}": row for row in week.places}
    safe: list[Rise] = []
    for rise in week.rises:
        if all(code in told and _rest_of_all(wholes[code], code, [*safe, rise]) for code in _lines_of(rise)):
            safe.append(rise)
    return tuple(rise if rise.most_people >= LEAST else replace(rise, usual_concerns=0, usual_people=0) for rise in safe)


def _lines_of(rise: Rise) -> tuple[str, str]:
    return f"theme:{rise.theme}", f"place:{rise.place}"


def _rest_of_all(whole: Row, code: str, rises: Iterable[Rise]) -> bool:
    """All rises of a line are taken from it together: whoever is in two of them is counted twice, so the rest is surely as large."""
    parts = [rise for rise in rises if code in _lines_of(rise)]
    concerns, people = sum(part.concerns for part in parts), sum(part.people for part in parts)
    return concerns == whole.concerns or whole.people - people >= LEAST


def rest_is_safe(part: Row, whole: Row) -> bool:
    """A part beside its whole gives the rest away: that must be nobody, or surely enough people."""
    return part.concerns == whole.concerns or whole.people - part.people >= LEAST


def crossed(rows: Sequence[Row], wholes: Sequence[Row], told: Collection[str], *, widened: bool = False) -> Shown:
    """Lines that are each a part of another line as well, one of `told`: those that give nothing of it away, and all others together.

    When these are too few, or give away what else is of their wholes, none; `widened`, the smallest lines are put together with them.
    """
    by_code = _by_code(wholes)
    safe = [row for row in rows if row.people >= LEAST and row.code in told and rest_is_safe(row, by_code[row.code])]
    left = [row for row in rows if row not in safe]
    while widened and safe and left and not _together(left, safe, wholes):
        left.append(safe.pop())
    if not safe or (left and not _together(left, safe, wholes)):
        return Shown((), 0)
    return Shown(tuple(safe), sum(row.concerns for row in left))


def _together(left: Sequence[Row], safe: Sequence[Row], wholes: Sequence[Row]) -> bool:
    """Whether they may be told as one number: enough people, and so is what else there is of the lines that are not told alone."""
    codes = {row.code for row in safe}
    return max(row.people for row in left) >= LEAST and _leave_nobody(left, [row for row in wholes if row.code not in codes])


def _leave_nobody(parts: Sequence[Row], wholes: Sequence[Row]) -> bool:
    """Nobody, or surely enough people: who is in the rest of a single whole is in that of all of them."""
    people = {part.code: part.people for part in parts}
    nobody = sum(part.concerns for part in parts) == sum(whole.concerns for whole in wholes)
    return nobody or any(whole.people - people.get(whole.code, 0) >= LEAST for whole in wholes)


def voices(found: Iterable[Voice]) -> tuple[Voice, ...]:
    """Those whose number in fives grew this week, and by how much; 0 joined where there were too few people before.

    Weeks together so tell that number alone, in which who came between is never counted: neither how many joined, nor that somebody did.
    """
    return tuple(sorted((_in_fives(voice) for voice in found if growth(voice)), key=_by_weight))


def _in_fives(voice: Voice) -> Voice:
    return replace(voice, people=at_least(voice.people), joined=growth(voice) if at_least(_before(voice)) else 0)


def growth(voice: Voice) -> int:
    """By how much its number in fives grew."""
    return at_least(voice.people) - at_least(_before(voice))


def _before(voice: Voice) -> int:
    return voice.people - voice.joined


def _by_weight(voice: Voice | Settled) -> tuple[int, str]:
    """By the number that is told: the order of the exact ones would tell which of two is larger."""
    return -voice.people, voice.code


def settled(found: Iterable[Settled]) -> tuple[Settled, ...]:
    """Those of enough people, in fives as the same voice is told elsewhere."""
    told = (replace(one, people=at_least(one.people)) for one in found if one.people >= LEAST)
    return tuple(sorted(told, key=_by_weight))


def past(weeks: Iterable[Past]) -> tuple[Past, ...]:
    return tuple(replace(one, concerns=None, people=None) if one.people and one.people < LEAST else one for one in weeks)


def all_told(rows: Sequence[Row], codes: Collection[str]) -> bool:
    """Whether each of these lines that is there is shown."""
    kept = {row.code for row in shown(rows).rows}
    return not any(row.code in codes and row.code not in kept for row in rows)


def _by_code(rows: Iterable[Row]) -> Mapping[str, Row]:
    return {row.code: row for row in rows}
