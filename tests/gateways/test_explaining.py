"""R30, R31: why a business day ends when it does."""

from datetime import date, timedelta

import pytest

from gateways.calendar import ChinaCalendar
from gateways.explaining import Holiday, explain
from gateways.festivals import Festival
from gateways.known_days import LIBRARY
from gateways.simulated_years import simulated_overlays
from gateways.year_overlay import YearOverlay
from gateways.year_picture import YearState, year_picture

DAY = timedelta(days=1)
LAST = max(LIBRARY)
ALL = ChinaCalendar()
BEFORE_2022 = ChinaCalendar(library_years=range(2004, 2022))


def test_weekends_holidays_by_name_and_make_up_days_are_told_apart() -> None:
    why = explain(ALL, date(2026, 2, 10), date(2026, 3, 11))
    spring = Holiday("Spring Festival", (*(date(2026, 2, day) for day in range(16, 21)), date(2026, 2, 23)))
    assert why.holidays == (spring,)
    assert why.made_up == (date(2026, 2, 14), date(2026, 2, 28))
    assert why.weekend_days == 6
    assert (why.unknown_years, why.likely, why.undecided) == ((), (), ())


@pytest.mark.parametrize("makeup_counts", [True, False])
def test_what_was_skipped_adds_up_to_the_days_between(makeup_counts: bool) -> None:
    calendar = ChinaCalendar(makeup_days_count=makeup_counts)
    for index in range(0, 700, 5):
        after = date(LAST - 2, 1, 1) + index * DAY
        last = calendar.business_day_end(after, 20).latest
        why = explain(calendar, after, last)
        worked = (last - after).days - why.weekend_days - sum(len(holiday.days) for holiday in why.holidays)
        assert worked - (0 if makeup_counts else len(why.made_up)) == 20


def test_an_overlays_days_are_off_by_its_notice() -> None:
    off = (date(LAST, 12, 31), date(LAST + 1, 1, 1))
    notice = YearOverlay(year=LAST + 1, off_days=off, source="a notice", published_on=date(LAST, 11, 4), version="v1")
    why = explain(ChinaCalendar([notice]), date(LAST, 12, 20), date(LAST + 1, 1, 9))
    assert why.holidays == (Holiday(f"by the notice of {LAST + 1}", off),)
    invented = explain(ChinaCalendar(simulated_overlays([LAST + 1])), date(LAST, 12, 20), date(LAST + 1, 1, 9))
    assert invented.holidays[0].name == f"by the simulated calendar of {LAST + 1}"


def test_what_is_assumed_of_an_unknown_year_is_told_with_its_experience() -> None:
    why = explain(BEFORE_2022, date(2021, 12, 20), date(2022, 2, 20))
    assert why.unknown_years == (2022,)
    assert why.blind_years == ()
    assert [each.festival for each in why.likely] == [Festival.NEW_YEAR, Festival.SPRING]
    assert why.likely[1].day == date(2022, 2, 1)
    assert why.likely[1].years == (2010, 2021)
    assert why.undecided == (date(2021, 12, 31),)
    assert why.holidays == ()


def test_years_whose_festivals_are_not_known_are_said_to_be_judged_blindly() -> None:
    why = explain(ALL, date(2090, 2, 1), date(2090, 3, 1))
    assert (why.unknown_years, why.blind_years, why.likely) == ((2090,), (2090,), ())


def test_years_before_those_that_are_known_are_told_apart_from_years_to_come() -> None:
    """Their notices were published long ago: nothing is said to be unannounced, nor to be decided still."""
    why = explain(ALL, date(2003, 12, 20), date(2004, 1, 20))
    assert (why.unknown_years, why.past_years, why.undecided) == ((2003,), (2003,), ())
    assert explain(BEFORE_2022, date(2021, 12, 20), date(2022, 2, 20)).past_years == ()
    gap = ChinaCalendar(library_years=[year for year in LIBRARY if year != LAST - 1])
    assert explain(gap, date(LAST - 1, 5, 1), date(LAST - 1, 6, 1)).past_years == (LAST - 1,)
    assert year_picture(ALL, 1999).state is YearState.NOT_COVERED
    assert year_picture(gap, LAST - 1).state is YearState.NOT_COVERED


def test_a_picture_of_a_known_year() -> None:
    picture = year_picture(ALL, 2026)
    assert (picture.state, picture.assumed_days) == (YearState.ANNOUNCED, ())
    assert len(picture.off_days) == 19
    assert [str(day.date) for day in picture.makeup_days][:2] == ["2026-01-04", "2026-02-14"]
    assert picture.off_days[2].name == "Spring Festival"


def test_a_picture_of_a_year_nobody_announced_shows_what_the_law_has_and_nothing_as_known() -> None:
    picture = year_picture(BEFORE_2022, 2022)
    assert picture.state is YearState.UNKNOWN
    assert (picture.source, picture.off_days, picture.makeup_days) == (None, (), ())
    assert {day.name for day in picture.assumed_days} == set(Festival) - {Festival.AUTUMN}
    assert picture.undecided_days == (date(2022, 12, 31),)
    assert year_picture(ALL, 2095).assumed_days == ()


def test_a_picture_of_an_invented_year_says_so() -> None:
    picture = year_picture(ChinaCalendar(simulated_overlays([LAST + 1])), LAST + 1)
    assert (picture.state, picture.source) == (YearState.SIMULATED, "simulated")
