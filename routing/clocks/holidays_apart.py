"""The French public holidays, from a library that is kept up with the law, in a process of its own: it loads the calendars of the whole
world, which is 12 MB and 300 files, for a page of dates.

Run alone, `python -m routing.clocks.holidays_apart 2026 2028` prints the days of these years as JSON, region by region.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date

from routing.asked_once import asked_once

SECONDS = 60.0
DaysOff = Mapping[str, frozenset[date]]
"""Region → its public holidays; "" is the rest of France."""
REGIONS = ("", "57", "6AE", "971", "972", "973", "974", "976", "BL", "MF", "NC", "PF", "PM", "WF")
"""As the library names them: ISO 3166-2, where 57 and 6AE (Alsace) keep two days more."""
_REGION_OF = {"57": "57", "67": "6AE", "68": "6AE", "975": "PM", "977": "BL", "978": "MF", "986": "WF", "987": "PF", "988": "NC"}


class HolidaysUnknown(Exception):
    """The list of public holidays could not be made: install what requirements.lock names again, with the library `holidays`."""

    def __init__(self) -> None:
        super().__init__(type(self).__doc__)


def region_of(departement: str) -> str:
    """The region whose holidays a département keeps."""
    return _REGION_OF.get(departement, departement if departement in REGIONS else "")


class Almanac:
    """The public holidays around a year, asked for once."""

    def __init__(self, command: Sequence[str] = (sys.executable, "-m", "routing.clocks.holidays_apart"), seconds: float = SECONDS) -> None:
        """After so many seconds the process is taken to hang: no clock of ours goes on without it."""
        self._command, self._seconds = command, seconds
        self._known: dict[int, DaysOff] = {}
        self._asking = asyncio.Lock()

    async def around(self, year: int) -> DaysOff:
        """The holidays of a year, of the one before it and of the one after. Raises `HolidaysUnknown`."""
        async with self._asking:
            if year not in self._known:
                self._known[year] = await self._asked(year - 1, year + 1)
        return self._known[year]

    async def _asked(self, first: int, last: int) -> DaysOff:
        try:
            code, told = await asked_once((*self._command, str(first), str(last)), b"", self._seconds)
        except TimeoutError:
            raise HolidaysUnknown from None
        if code != 0:
            raise HolidaysUnknown
        return {region: frozenset(map(date.fromisoformat, days)) for region, days in json.loads(told).items()}


def _child(first: int, last: int) -> None:
    from holidays import country_holidays

    years = range(first, last + 1)
    found = {region: sorted(day.isoformat() for day in country_holidays("FR", subdiv=region or None, years=years)) for region in REGIONS}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    _child(int(sys.argv[1]), int(sys.argv[2]))
