"""A year whose notice is not published: how many business days a stretch of it can hold."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import accumulate, pairwise, product

from gateways.known_days import DAY, KnownDays, days_of, turns_with_the_year
from gateways.likely_holidays import LikelyHoliday, Scenario
from gateways.year_overlay import is_weekend

MORE_OFF = 2
"""Days a notice may take off besides all that is likely: on 3 September 2015 a day of its own, and a bridge to it."""
MORE_WORKED = 1
"""Days more that may be worked: the Mid-autumn Festival of 2015 fell on a Sunday, and no Monday was given for it."""

_Zone = tuple[date, date]
_Counts = tuple[list[int], list[int]]
"""The fewest and the most."""


class UnknownYear:
    """The fewest and the most business days of any stretch of the year, by the scenarios of its festivals.

    Festivals whose days may meet are put together, each scenario of the one with each of the other; apart from that,
    each festival's worst case counts by itself. To the whole come the surprises, `MORE_OFF` and `MORE_WORKED`.
    """

    def __init__(
        self, year: int, known: KnownDays, holidays: Iterable[LikelyHoliday], makeup_counts: tuple[bool, bool]
    ) -> None:
        self._first = date(year, 1, 1)
        self._plain = [_plain(known, day, makeup_counts=makeup_counts[1]) for day in days_of(range(year, year + 1))]
        self._groups = [_Group(zone, cases, makeup_counts) for zone, cases in _grouped(holidays)]
        self._remembered: dict[date, _Counts] = {}

    def bounds(self, first: date, last: date) -> tuple[int, int]:
        """(fewest, most) business days from one day of the year to another, both among them."""
        if first not in self._remembered:
            self._remembered[first] = self._counts(first)
        fewest, most = self._remembered[first]
        index = (last - first).days
        return fewest[index], most[index]

    def _counts(self, first: date) -> _Counts:
        """From one day of the year on, to each later one."""
        fewest, most = ([*column] for column in zip(*self._plain, strict=True))
        for group in self._groups:
            start = (max(first, group.first) - self._first).days
            low, high = group.steps(first)
            fewest[start : start + len(low)], most[start : start + len(high)] = low, high
        skipped = (first - self._first).days
        surely = [max(0, count - MORE_OFF) for count in accumulate(fewest[skipped:])]
        return surely, [min(days, count + MORE_WORKED) for days, count in enumerate(accumulate(most[skipped:]), 1)]


class _Group:
    """Festivals whose days may meet."""

    def __init__(self, zone: _Zone, cases: Iterable[Scenario], makeup_counts: tuple[bool, bool]) -> None:
        self.first, last = zone
        days = [self.first + index * DAY for index in range((last - self.first).days + 1)]
        self._least, self._most = (
            {tuple(_works(day, case, makeup_counts=counts) for day in days) for case in cases}
            for counts in makeup_counts
        )

    def steps(self, first: date) -> _Counts:
        """By how much each of its days, from one day on, raises the fewest and the most."""
        skipped = max(0, (first - self.first).days)
        return _steps(min, self._least, skipped), _steps(max, self._most, skipped)


def _steps(choose: Callable[[Iterable[int]], int], cases: Iterable[tuple[int, ...]], skipped: int) -> list[int]:
    counted = zip(*(accumulate(case[skipped:]) for case in cases), strict=True)
    return [count - before for before, count in pairwise([0, *map(choose, counted)])]


def _works(day: date, case: Scenario, *, makeup_counts: bool) -> bool:
    return makeup_counts and day in case.made_up if is_weekend(day) else day not in case.off


def _plain(known: KnownDays, day: date, *, makeup_counts: bool) -> tuple[int, int]:
    """At least and at most, of a day that no festival of its year changes."""
    if turns_with_the_year(day) and day.year + 1 not in known.years:
        return 0, makeup_counts or not is_weekend(day)
    works = known.works(day, makeup_counts=makeup_counts)
    return works, works


def _grouped(holidays: Iterable[LikelyHoliday]) -> Iterator[tuple[_Zone, frozenset[Scenario]]]:
    """The stretches of the year that festivals may change, with every case of each."""
    zone, cases = None, frozenset({Scenario(frozenset(), frozenset())})
    for holiday in sorted(holidays, key=lambda each: each.zone):
        first, last = holiday.zone
        if zone is None or zone[1] < first:
            if zone is not None:
                yield zone, cases
            zone, cases = holiday.zone, holiday.scenarios
        else:
            zone = zone[0], max(zone[1], last)
            cases = frozenset(one | other for one, other in product(cases, holiday.scenarios))
    if zone is not None:
        yield zone, cases
