"""R30: the dates of the festivals, which are known before any notice."""

from collections.abc import Iterator
from datetime import date

import holidays

from gateways.festivals import Festival, festival_days, has_festivals, holiday_days, lawful_days
from gateways.known_days import LIBRARY, KnownDays, known_days
from gateways.lunar_festivals import LUNAR_FESTIVALS

NAMES = {
    Festival.SPRING: "Chinese New Year (Spring Festival)",
    Festival.QINGMING: "Tomb-Sweeping Day",
    Festival.DRAGON_BOAT: "Dragon Boat Festival",
    Festival.MID_AUTUMN: "Mid-Autumn Festival",
}


def test_festivals_by_moon_and_sun_are_on_the_dates_of_the_other_library() -> None:
    """Until 2083: before the almanacs themselves differ."""
    assert (min(LUNAR_FESTIVALS), max(LUNAR_FESTIVALS)) == (2004, 2083)
    for year in range(2008, 2084):
        other = holidays.country_holidays("CN", years=year, observed=False)
        for festival, name in NAMES.items():
            assert festival_days(year)[festival] in other.get_named(name, lookup="icontains"), (year, festival)


def test_days_off_by_law_were_off_in_every_notice() -> None:
    """Since the law of 2008. In 2009 and 2020 Mid-Autumn was one of the first three days of October."""
    known = known_days((), None)
    lawful = {day: festival for year in LIBRARY if year >= 2008 for day, festival in lawful_days(year).items()}
    assert [day for day in lawful if known.works(day, makeup_counts=True)] == []
    assert len(lawful) == 11 * len([year for year in LIBRARY if year >= 2008]) - 2
    assert lawful[date(2020, 10, 1)] is Festival.NATIONAL


def test_mid_autumn_and_national_day_were_one_holiday_exactly_where_they_are_said_to_be() -> None:
    known = known_days((), None)
    joined = [year for year in range(2008, 2027) if not any(_works_between_festivals(known, year))]
    assert joined == [year for year in range(2008, 2027) if Festival.AUTUMN in holiday_days(year)]
    assert joined == [2009, 2012, 2017, 2020, 2023, 2025]


def test_years_outside_the_table_have_no_festivals_and_no_error() -> None:
    assert not has_festivals(2084)
    assert lawful_days(2084) == lawful_days(1999) == {}


def _works_between_festivals(known: KnownDays, year: int) -> Iterator[bool]:
    first, last = sorted(festival_days(year)[each] for each in (Festival.MID_AUTUMN, Festival.NATIONAL))
    for ordinal in range(first.toordinal(), last.toordinal()):
        yield known.works(date.fromordinal(ordinal), makeup_counts=True)
