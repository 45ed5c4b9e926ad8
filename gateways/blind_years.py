"""How many business days a stretch of years can hold of whose festivals nothing is known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from operator import sub

from gateways.known_days import DAY, KnownDays, days_of
from gateways.year_overlay import is_weekend

YEARS_OF_EXPERIENCE = 10
"""Long enough for every shape a year has taken, short enough to follow the law: holidays were added in 2025."""
_LONGEST = 200
"""Days from Monday to Friday in the longest stretch that is measured; longer ones are put together of two."""


class BlindYears:
    """The fewest and the most business days in a stretch of the last ten known years, simulated ones left out.

    A stretch is measured by its days from Monday to Friday, whatever the season and the weekday on which it
    begins: holidays move with the moon, and what took the most days away anywhere may do so anywhere. The fewest
    are those between its first and last of these days, the most those of the weekends before and after as well.
    Whether make-up days count is a question for each. Measured once a length, then remembered.
    """

    def __init__(self, known: KnownDays, *, makeup_counts: tuple[bool, bool]) -> None:
        self._known = known
        self._makeup_counts = makeup_counts
        self._remembered: dict[int, tuple[int, int]] = {}

    def bounds(self, first: date, last: date) -> tuple[int, int]:
        """(fewest, most) business days from one day to another, both among them."""
        fewest, most = self._remember(weekdays_in(first, last))
        return fewest, min(most, (last - first).days + 1)

    @cached_property
    def _runs(self) -> tuple[list["_Run"], list["_Run"]]:
        """For the fewest and for the most; measured when they are needed, which is hardly ever."""
        years = sorted(self._known.real_years or self._known.years)[-YEARS_OF_EXPERIENCE:]
        least, most = (
            [_measure(self._known, run, makeup_counts=counts) for run in _consecutive(years)]
            for counts in self._makeup_counts
        )
        return least, most

    def _remember(self, weekdays: int) -> tuple[int, int]:
        if weekdays not in self._remembered:
            self._remembered[weekdays] = self._bounds(weekdays)
        return self._remembered[weekdays]

    def _bounds(self, weekdays: int) -> tuple[int, int]:
        if weekdays > _LONGEST:
            first, rest = self._remember(_LONGEST), self._remember(weekdays - _LONGEST)
            return first[0] + rest[0], first[1] + rest[1]
        return self._fewest(weekdays) if weekdays else 0, self._most(weekdays)

    def _fewest(self, weekdays: int) -> int:
        runs = ((run.up_to[weekdays - 1 :], run.before) for run in self._runs[0])
        return min(min(_differences(*run)) for run in runs)

    def _most(self, weekdays: int) -> int:
        runs = ((run.before[weekdays + 1 :], run.up_to) for run in self._runs[1])
        return max(max(_differences(*run)) for run in runs)


@dataclass(frozen=True)
class _Run:
    """Years without a gap between them: business days before, and up to, each of their Mondays to Fridays."""

    before: list[int]
    up_to: list[int]


def weekdays_in(first: date, last: date) -> int:
    """Days from Monday to Friday from one day to another, both among them."""
    weeks, rest = divmod((last - first).days + 1, 7)
    return 5 * weeks + sum(not is_weekend(last - index * DAY) for index in range(rest))


def _measure(known: KnownDays, years: range, *, makeup_counts: bool) -> _Run:
    days = list(days_of(years))
    counted = list(accumulate((known.works(day, makeup_counts=makeup_counts) for day in days), initial=0))
    weekdays = [index for index, day in enumerate(days) if not is_weekend(day)]
    return _Run([counted[index] for index in weekdays], [counted[index + 1] for index in weekdays])


def _differences(later: list[int], earlier: list[int]) -> Iterable[int]:
    return map(sub, later, earlier)


def _consecutive(years: list[int]) -> Iterator[range]:
    """Years without a gap between them, together."""
    start = years[0]
    for year, following in zip(years, [*years[1:], None], strict=True):
        if following != year + 1:
            yield range(start, year + 1)
            start = following or year
