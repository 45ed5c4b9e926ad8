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
        groups = [_Group(zone, cases, makeup_counts) for zone, cases in _grouped(holidays)]
        self._inside = {day: group for group in groups for day in group.days[1:]}
        self._passed = self._since_new_year(known, groups, makeup_counts=makeup_counts[1])

    def bounds(self, first: date, last: date) -> tuple[int, int]:
        """(fewest, most) business days from one day of the year to another, both among them."""
        group = self._inside.get(first)
        within = group.counts(first, last) if group else (0, 0)
        start = group.days[-1] + DAY if group else first
        fewest, most = (
            begun + self._between(passed, start, last) for begun, passed in zip(within, self._passed, strict=True)
        )
        return max(0, fewest - MORE_OFF), min((last - first).days + 1, most + MORE_WORKED)

    def _between(self, passed: list[int], first: date, last: date) -> int:
        start, stop = (first - self._first).days, (last - self._first).days + 1
        return passed[stop] - passed[start] if start < stop else 0

    def _since_new_year(self, known: KnownDays, groups: Iterable["_Group"], *, makeup_counts: bool) -> _Counts:
        """By number of days of the year."""
        days = days_of(range(self._first.year, self._first.year + 1))
        fewest, most = zip(*(_plain(known, day, makeup_counts=makeup_counts) for day in days), strict=True)
        steps = list(fewest), list(most)
        for group in groups:
            start = (group.days[0] - self._first).days
            for each, counted in zip(steps, group.all_counts(group.days[0]), strict=True):
                each[start : start + len(group.days)] = [after - before for before, after in pairwise([0, *counted])]
        return list(accumulate(steps[0], initial=0)), list(accumulate(steps[1], initial=0))


class _Group:
    """Festivals whose days may meet."""

    def __init__(self, zone: _Zone, cases: Iterable[Scenario], makeup_counts: tuple[bool, bool]) -> None:
        first, last = zone
        self.days = [first + index * DAY for index in range((last - first).days + 1)]
        self._least, self._most = (
            {tuple(_works(day, case, makeup_counts=counts) for day in self.days) for case in cases}
            for counts in makeup_counts
        )
        self._remembered: dict[date, _Counts] = {}

    def counts(self, first: date, last: date) -> tuple[int, int]:
        """(fewest, most) business days from one of its days to another, or to its end."""
        fewest, most = self.all_counts(first)
        index = min((last - first).days, len(fewest) - 1)
        return fewest[index], most[index]

    def all_counts(self, first: date) -> _Counts:
        """From one of its days on, to each later one."""
        if first not in self._remembered:
            skipped = (first - self.days[0]).days
            self._remembered[first] = _counted(min, self._least, skipped), _counted(max, self._most, skipped)
        return self._remembered[first]


def _counted(choose: Callable[[Iterable[int]], int], cases: Iterable[tuple[int, ...]], skipped: int) -> list[int]:
    return [choose(counts) for counts in zip(*(accumulate(case[skipped:]) for case in cases), strict=True)]


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
