"""What the notices of known years did around a festival, told by offsets, so that other years can be judged by it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gateways.festivals import Festival, has_festivals, holiday_days
from gateways.known_days import DAY, KnownDays
from gateways.year_overlay import is_weekend

_REACH = 16
"""Days: no make-up day lies further from its holiday."""


_TOGETHER = (Festival.NATIONAL, Festival.MID_AUTUMN)


@dataclass(frozen=True)
class Spell:
    """The free days around a festival in one year, and the weekend days that were worked for them."""

    year: int
    weekday: int
    """Of the festival."""
    first: int
    """Days from the festival to the first free day: none, or negative."""
    length: int
    off: int
    """How many of the free days are from Monday to Friday."""
    made_up: tuple[int, ...]
    """By number: 1 is the first weekend day after the free days, -1 the last before them."""


def spells(known: KnownDays) -> dict[Festival, list[Spell]]:
    """Of every real year that is known, by festival."""
    found: dict[Festival, list[Spell]] = defaultdict(list)
    for year in sorted(known.real_years):
        if has_festivals(year):
            for festival, spell in _of_year(known, year):
                found[festival].append(spell)
    return dict(found)


def _of_year(known: KnownDays, year: int) -> Iterator[tuple[Festival, Spell]]:
    days = {each: day for each, day in holiday_days(year).items() if not known.works(day, makeup_counts=True)}
    free = {festival: _free_days(known, day) for festival, day in days.items()}
    made_up = _made_up(known, year, free)
    for festival, day in days.items():
        first, last = free[festival]
        length = (last - first).days + 1
        off = sum(not is_weekend(first + index * DAY) for index in range(length))
        yield festival, Spell(year, day.weekday(), (first - day).days, length, off, made_up[festival])


def _free_days(known: KnownDays, day: date) -> tuple[date, date]:
    """The first and the last of the free days around one."""
    first = last = day
    while not known.works(first - DAY, makeup_counts=True):
        first -= DAY
    while not known.works(last + DAY, makeup_counts=True):
        last += DAY
    return first, last


def _made_up(known: KnownDays, year: int, free: dict[Festival, tuple[date, date]]) -> dict[Festival, tuple[int, ...]]:
    """By festival: the one that the library names, else the nearest. Those of no festival are left out."""
    numbers: dict[Festival, list[int]] = {festival: [] for festival in free}
    for day, worked in known.notices[year].items():
        festival = _festival_of(known, day, free) if worked else None
        if festival is not None:
            numbers[festival].append(_number(day, free[festival]))
    return {festival: tuple(each) for festival, each in numbers.items()}


def _festival_of(known: KnownDays, day: date, free: dict[Festival, tuple[date, date]]) -> Festival | None:
    name = known.named(day)
    if name in _TOGETHER and Festival.AUTUMN in free:
        return Festival.AUTUMN
    if name is not None:
        return next((festival for festival in free if festival == name), None)
    near = [festival for festival in free if _distance(day, free[festival]) <= _REACH]
    return min(near, key=lambda each: _distance(day, free[each]), default=None)


def _distance(day: date, free: tuple[date, date]) -> int:
    return max((free[0] - day).days, (day - free[1]).days)


def _number(day: date, free: tuple[date, date]) -> int:
    first, last = (day, free[0] - DAY) if day < free[0] else (free[1] + DAY, day)
    weekend_days = sum(is_weekend(first + index * DAY) for index in range((last - first).days + 1))
    return weekend_days if day > free[1] else -weekend_days
