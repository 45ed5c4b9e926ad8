"""Invented calendars for tests and the demo, which must pass on any date."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from gateways.year_overlay import YearOverlay, is_weekend

_NEW_YEAR_LENGTHS = (1, 1, 1, 4, 3, 3, 2)
"""Days from 1 January on, by its weekday: a Thursday is bridged, as it was in 2026."""


def simulated_overlays(years: Iterable[int]) -> tuple[YearOverlay, ...]:
    """Plausible years of no notice: every holiday of the law at a fixed date, and make-up weekends."""
    return tuple(_simulated(year) for year in years)


def _simulated(year: int) -> YearOverlay:
    new_year = date(year, 1, 1)
    holidays = [_days(new_year, _NEW_YEAR_LENGTHS[new_year.weekday()]), _single(date(year, 4, 5))]
    holidays += [_days(date(year, 5, 1), 5), _single(date(year, 6, 15)), _single(date(year, 9, 18))]
    long_ones = [_days(date(year, 2, 3), 8), _days(date(year, 10, 1), 7)]
    off = {day for holiday in (*holidays, *long_ones) for day in holiday if not is_weekend(day)}
    return YearOverlay(
        year=year,
        off_days=tuple(sorted(off)),
        makeup_days=tuple(day for holiday in long_ones for day in _made_up(holiday)),
        source="simulated",
        published_on=date(year - 1, 11, 4),
        version="simulated",
        simulated=True,
    )


def _days(first: date, length: int) -> list[date]:
    return [first + timedelta(days=index) for index in range(length)]


def _single(day: date) -> list[date]:
    """One day, moved to Monday from a weekend."""
    return [day + timedelta(days=max(0, 7 - day.weekday()) if is_weekend(day) else 0)]


def _made_up(holiday: list[date]) -> Iterator[date]:
    """The last Sunday before a long holiday and the first Saturday after it are worked."""
    yield holiday[0] - timedelta(days=holiday[0].weekday() + 1)
    yield holiday[-1] + timedelta(days=(4 - holiday[-1].weekday()) % 7 + 1)
