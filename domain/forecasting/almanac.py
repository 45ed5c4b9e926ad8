"""Time as the simulation counts it: hours of the Shanghai clock, and business days remembered once asked."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

from domain.business_days import BusinessDayEnd

BusinessDayCount = Callable[[date, int], BusinessDayEnd]
"""The Shanghai date that is business day N after a date: `BusinessCalendar.business_day_end`."""

DAY = 24.0
SEARCH_DAYS = 200
"""How far back a safe date is looked for: sixty business days, and the longest holidays, are less."""
_ORIGIN = datetime(1969, 12, 31, 16, tzinfo=UTC)
"""Midnight in Shanghai: 1 January 1970. Its clock has not been changed since 1991."""
_FIRST = date(1970, 1, 1).toordinal()
_HOUR = timedelta(hours=1)


def hours_of(instant: datetime) -> float:
    """An instant in hours."""
    return (instant - _ORIGIN) / _HOUR


def date_at(hours: float) -> date:
    """The Shanghai date of an hour."""
    return date.fromordinal(_FIRST + int(hours // DAY))


class Almanac:
    """A calendar's answers, each asked once. One may serve many forecasts."""

    def __init__(self, count: BusinessDayCount) -> None:
        self._count = count
        self._known: dict[tuple[int, int], tuple[int, int, bool]] = {}
        self._safe: dict[tuple[int, int], float] = {}
        self.provisional = False
        """Whether an answer was provisional, since somebody last said that none was."""

    def version(self, today: float) -> str:
        """Which calendar data answers."""
        return self._count(date_at(today), 1).version

    def end(self, after: float, days: int) -> tuple[int, int]:
        """The business day `days` after an hour's date: the earliest and the latest, in days since 1970."""
        return self.ends([after], [days])[0]

    def ends(self, after: Sequence[float], days: Sequence[int]) -> list[tuple[int, int]]:
        """The same for many at once."""
        found = []
        for at, number in zip(after, days, strict=True):
            key = int(at // DAY), number
            earliest, latest, provisional = self._known.get(key) or self._ask(key)
            found.append((earliest, latest))
            if provisional:
                self.provisional = True
        return found

    def safe_until(self, closes: float, days: int) -> float:
        """Until which hour so many business days, at the latest, still end by this one (R16)."""
        key = int(closes // DAY), days
        if key not in self._safe:
            last = key[0] - days
            while (self.end(last * DAY, days)[1] + 1) * DAY > closes and last > key[0] - SEARCH_DAYS:
                last -= 1
            self._safe[key] = (last + 1) * DAY
        return self._safe[key]

    def _ask(self, key: tuple[int, int]) -> tuple[int, int, bool]:
        day, days = key
        end = self._count(date.fromordinal(_FIRST + day), days)
        answer = end.earliest.toordinal() - _FIRST, end.latest.toordinal() - _FIRST, end.provisional
        self._known[key] = answer
        return answer
