"""R30: the dates of the festivals, which are known before any notice."""

from collections.abc import Iterator
from datetime import date

import holidays

from gateways.festivals import Festival, festival_days, has_festivals, holiday_days, lawful_days
from gateways.known_days import LIBRARY, KnownDays, known_days
from gateways.likely_holidays import PARTS, likely_holidays
from gateways.lunar_festivals import LUNAR_FESTIVALS
from gateways.spells import spells
from gateways.year_overlay import is_weekend

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
    """Eleven since the law of 2008, thirteen since 2025; in 2009 and 2020 Mid-Autumn was one of 1 to 3 October."""
    known = known_days((), None)
    lawful = {day: festival for year in LIBRARY if year >= 2008 for day, festival in lawful_days(year).items()}
    assert [day for day in lawful if known.works(day, makeup_counts=True)] == []
    assert len(lawful) == sum(13 if year >= 2025 else 11 for year in LIBRARY if year >= 2008) - 2
    assert lawful[date(2020, 10, 1)] is Festival.NATIONAL


def test_since_2025_the_law_gives_new_years_eve_and_a_second_day_of_labour_day() -> None:
    lawful = lawful_days(2027)
    assert [str(day) for day, name in lawful.items() if name is Festival.SPRING] == [
        "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08",
    ]  # fmt: skip
    assert [str(day) for day, name in lawful.items() if name is Festival.LABOUR] == ["2027-05-01", "2027-05-02"]
    before = lawful_days(2024)
    assert date(2024, 2, 9) not in before
    assert date(2024, 5, 2) not in before


def test_no_way_to_arrange_a_festival_has_a_day_worked_that_is_off_by_law() -> None:
    """Whatever older notices had, made before the law gave these days."""
    experience = spells(known_days((), None))
    for year in range(2027, 2047):
        lawful = lawful_days(year)
        for holiday in likely_holidays(year, experience):
            days = [day for day, name in lawful.items() if name in (holiday.festival, *PARTS.get(holiday.festival, ()))]
            for case in holiday.scenarios:
                assert case.off.issuperset(day for day in days if not is_weekend(day)), (year, holiday.festival)
                assert case.made_up.isdisjoint(days), (year, holiday.festival)


def test_mid_autumn_and_national_day_were_one_holiday_exactly_where_they_are_said_to_be() -> None:
    known = known_days((), None)
    joined = [year for year in range(2008, 2027) if not any(_works_between_festivals(known, year))]
    assert joined == [year for year in range(2008, 2027) if Festival.AUTUMN in holiday_days(year)]
    assert joined == [2009, 2012, 2017, 2020, 2023, 2025]


def test_years_outside_the_table_have_no_festivals_and_no_error() -> None:
    assert not has_festivals(2084)
    assert lawful_days(2084) == lawful_days(1999) == {}
    assert lawful_days(2007) == {}, "an older law, which is not told here"


def _works_between_festivals(known: KnownDays, year: int) -> Iterator[bool]:
    first, last = sorted(festival_days(year)[each] for each in (Festival.MID_AUTUMN, Festival.NATIONAL))
    for ordinal in range(first.toordinal(), last.toordinal()):
        yield known.works(date.fromordinal(ordinal), makeup_counts=True)
