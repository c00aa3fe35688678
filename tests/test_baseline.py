"""What eight weeks before say of a week: what is usual, how it went week after week, which places fell silent."""

from __future__ import annotations

import json
from collections.abc import Mapping

from summaries import frozen
from summaries.counted.counting import count_week
from summaries.counted.grounds import Ground, grounds, names_of
from summaries.counted.happened import Concern, Heard
from summaries.counted.held import Held
from summaries.counted.moves import Moves
from summaries.due import bounds, week_before
from summaries.figures import Week
from summaries.shown.baseline import SILENT_WEEKS, compared, weeks_before
from tests.test_weekly import PARIS

NOW = "2026-W47"
GROUNDS = (Ground("QN05901M", frozenset({"QN05901M"})), Ground("QN05902M", frozenset({"QN05902M"})))


def week(name: str, people: Mapping[str, int], place: str = "QN05901M") -> Week:
    """So many people about each theme, each once."""
    told = [(theme, number) for theme, count in people.items() for number in range(count)]
    concerns = [Concern(person=f"{theme}{n}", theme=theme, nature="problem", place=place, unrouted=False) for theme, n in told]
    end = bounds(name, PARIS)[1]
    return count_week(name, end, heard=Heard.of(concerns), moves=Moves.of(()), held=Held.of(()), names={}, before=None)


def earlier(*people: Mapping[str, int] | None) -> dict[str, Week]:
    """The weeks before, the last one first; None has no summary."""
    names = reversed(weeks_before(NOW))
    return {name: week(name, one) for name, one in zip(names, people, strict=False) if one is not None}


def test_the_eight_weeks_before_cross_the_new_year() -> None:
    assert weeks_before("2027-W02")[0] == "2026-W47"
    assert weeks_before("2027-W02")[-2:] == ("2026-W53", "2027-W01")
    assert week_before("2027-W01") == "2026-W53"


def test_what_is_usual_is_the_median_of_what_those_weeks_may_show() -> None:
    found = compared(week(NOW, {"LOG": 9}), earlier(*({"LOG": number} for number in (5, 6, 7, 8, 30))), ())
    assert (found.usual["new"], found.usual["theme:LOG"]) == (7, 7)
    few = compared(week(NOW, {"LOG": 9}), earlier({"LOG": 4}, {"LOG": 4}, *({"LOG": number} for number in (5, 6, 8))), ())
    assert "new" not in few.usual, "three weeks that may be shown are too few"


def test_a_week_that_hides_a_figure_is_not_left_out_of_what_is_usual() -> None:
    people = [{"LOG": number, "SAN": 9} for number in (6, 6, 7, 7)]
    told = compared(week(NOW, {"LOG": 9, "SAN": 9}), earlier(*people), ()).usual
    assert (told["theme:LOG"], told["theme:SAN"]) == (6.5, 9)
    hidden = compared(week(NOW, {"LOG": 9, "SAN": 9}), earlier(*people, *[{"LOG": 3, "SAN": 9, "PRO": 5}] * 4), ()).usual
    assert "theme:LOG" not in hidden, "half of the weeks had three people: 6.5 is not usual"
    assert hidden["new"] == 16.5, "what all weeks may show is told"


def test_a_theme_of_which_nobody_spoke_counts_as_nobody() -> None:
    found = compared(week(NOW, {"LOG": 9, "SAN": 9}), earlier(*({"SAN": 20, "LOG": number} for number in (0, 0, 0, 7))), ())
    assert found.usual["theme:LOG"] == 0


def test_each_week_before_has_its_place_with_or_without_a_summary() -> None:
    found = compared(week(NOW, {"LOG": 9}), earlier({"LOG": 6}, None, {"LOG": 5}), ())
    assert [past.concerns for past in found.past] == [None] * 5 + [5, None, 6]
    assert [past.week for past in found.past] == list(weeks_before(NOW))


def test_rises_are_looked_for_in_frozen_cells() -> None:
    found = compared(week(NOW, {"LOG": 40}), earlier(*[{"LOG": 3, "SAN": 3}] * 8), ())
    assert [(rise.theme, rise.people, rise.most_people) for rise in found.rises] == [("LOG", 40, 3)]
    assert found.looked_at == 2
    old = {name: frozen.from_json(_as_before_cells(one)) for name, one in earlier(*[{"LOG": 3}] * 8).items()}
    assert compared(week(NOW, {"LOG": 40}), old, ()).looked_at == 0, "frozen before cells were kept: not taken for silence"


def _as_before_cells(one: Week) -> dict[str, object]:
    kept: dict[str, object] = json.loads(json.dumps(frozen.to_json(one)))
    return {name: value for name, value in kept.items() if name not in ("cells", "places")}


def test_a_place_is_silent_after_four_weeks_and_not_when_a_week_is_missing() -> None:
    assert SILENT_WEEKS == 4
    spoke = {"LOG": 6}
    assert compared(week(NOW, spoke), earlier(*[spoke] * 3), GROUNDS).silent == ("QN05902M",)
    assert compared(week(NOW, spoke, "QN05902M"), earlier(*[spoke] * 3), GROUNDS).silent == ()
    assert compared(week(NOW, spoke), earlier(spoke, spoke), GROUNDS).silent is None
    assert compared(week(NOW, {}), earlier({}, {}, {}), GROUNDS).silent == ("QN05901M", "QN05902M")


def test_grounds_are_the_neighbourhoods_in_reach_of_an_association() -> None:
    quarters = {"59512": ["QN05901M", "QN05902M"], "93066": ["QN09301M"]}
    reach = [("commune", "59512"), ("qpv", "QN05901M"), ("commune", "80021"), ("departement", "93"), ("departement", "972")]
    found = {ground.code: ground for ground in grounds(reach, quarters)}
    assert set(found) == {"QN05901M", "QN05902M", "80021", "QN09301M", "departement:972"}
    here = found["departement:972"]
    assert any("97209".startswith(prefix) for prefix in here.prefixes)
    assert any("QN97203M".startswith(prefix) for prefix in here.prefixes)
    lyon = {ground.code: ground for ground in grounds([("commune", "69123")], {})}
    assert "69389" in lyon["69123"].heard, "an arrondissement speaks for its city"


def test_places_are_named_as_people_call_them() -> None:
    named = names_of(["QN05901M", "59512", "departement:972", "departement:99", "epci:200093201", "99999"], {"QN05901M": "Alma"})
    assert (named["QN05901M"], named["59512"], named["departement:972"]) == ("Alma", "Roubaix (59)", "Martinique (972)")
    assert (named["departement:99"], named["99999"]) == ("99", "99999")
    assert named["epci:200093201"] == "Lille"
