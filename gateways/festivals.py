"""The festivals that China's holidays are arranged around. Their own dates are known for decades ahead."""

from datetime import date, timedelta
from enum import StrEnum

from gateways.lunar_festivals import LUNAR_FESTIVALS


class Festival(StrEnum):
    """By the name that people read; all but the last as `chinese_calendar` writes them."""

    NEW_YEAR = "New Year's Day"
    SPRING = "Spring Festival"
    QINGMING = "Tomb-sweeping Day"
    LABOUR = "Labour Day"
    DRAGON_BOAT = "Dragon Boat Festival"
    MID_AUTUMN = "Mid-autumn Festival"
    NATIONAL = "National Day"
    AUTUMN = "National Day and Mid-autumn Festival"
    """Where both fall together, one long holiday is made of them."""


SHORT = frozenset({Festival.NEW_YEAR, Festival.QINGMING, Festival.DRAGON_BOAT, Festival.MID_AUTUMN})
"""Those of one day. How it is joined to a weekend depends on the day of the week, and not on which of them it is."""
_THREE = range(3)
_LAWS = {
    2008: {Festival.SPRING: range(-1, 2), Festival.NATIONAL: _THREE},
    2014: {Festival.SPRING: _THREE, Festival.NATIONAL: _THREE},
    2025: {Festival.SPRING: range(-1, 3), Festival.LABOUR: range(2), Festival.NATIONAL: _THREE},
}
"""By the year in which a version of the law came into force: the days off, counted from the festival; where it names
none, the festival's own day. In some versions Spring Festival begins on New Year's Eve. An older law had others."""
_TOGETHER = ((9, 29), (10, 7))
"""When a Mid-autumn Festival has been joined to National Day: 2009, 2012, 2017, 2020, 2023 and 2025."""


def has_festivals(year: int) -> bool:
    """Whether the dates of its festivals are known."""
    return year in LUNAR_FESTIVALS


def festival_days(year: int) -> dict[Festival, date]:
    """The day of each festival, in order."""
    spring, dragon_boat, mid_autumn = LUNAR_FESTIVALS[year]
    days = {
        Festival.NEW_YEAR: date(year, 1, 1),
        Festival.SPRING: spring,
        Festival.QINGMING: _qingming(year),
        Festival.LABOUR: date(year, 5, 1),
        Festival.DRAGON_BOAT: dragon_boat,
        Festival.MID_AUTUMN: mid_autumn,
        Festival.NATIONAL: date(year, 10, 1),
    }
    return dict(sorted(days.items(), key=lambda item: item[1]))


def holiday_days(year: int) -> dict[Festival, date]:
    """As `festival_days`, with Mid-autumn and National Day as one where they fall together."""
    days = festival_days(year)
    mid_autumn = days[Festival.MID_AUTUMN]
    if _TOGETHER[0] <= (mid_autumn.month, mid_autumn.day) <= _TOGETHER[1]:
        days[Festival.AUTUMN] = min(days.pop(Festival.MID_AUTUMN), days.pop(Festival.NATIONAL))
    return days


def lawful_days(year: int) -> dict[date, Festival]:
    """The days that are off by law whatever a notice arranges around them; none where law or dates are not known."""
    in_force = [since for since in _LAWS if since <= year]
    if not in_force or not has_festivals(year):
        return {}
    law = _LAWS[in_force[-1]]
    return {
        day + timedelta(days=index): festival
        for festival, day in festival_days(year).items()
        for index in law.get(festival, range(1))
    }


def _qingming(year: int) -> date:
    """By the sun: right from 2000 to 2099."""
    since = year - 2000
    return date(year, 4, int(since * 0.2422 + 4.81) - since // 4)
