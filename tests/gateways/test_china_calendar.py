"""R30, R31: business days are counted exactly where the year is known."""

from datetime import UTC, date, datetime, timedelta

import chinese_calendar
import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateways.calendar import ChinaCalendar
from gateways.known_days import LIBRARY, known_days

DAY = timedelta(days=1)
FIRST, LAST = min(LIBRARY), max(LIBRARY)
KNOWN_DAYS = [date(FIRST, 1, 1) + index * DAY for index in range((date(LAST, 12, 31) - date(FIRST, 1, 1)).days + 1)]
ALL = ChinaCalendar()
WORKED = {day for day in KNOWN_DAYS if chinese_calendar.is_workday(day)}
known_dates = st.dates(date(FIRST, 1, 1), date(LAST, 7, 1))
counts = st.integers(1, 60)


def brute_force(after: date, days: int, *, makeup_counts: bool) -> date:
    """Day by day, by the answers of the library's own question."""
    day = after
    while days > 0:
        day += DAY
        days -= day in WORKED and (makeup_counts or day.weekday() < 5)
    return day


def test_every_known_day_is_as_the_other_library_says_but_one() -> None:
    other = holidays.country_holidays("CN", years=range(FIRST, LAST + 1))
    known = known_days((), None)
    differ = [day for day in KNOWN_DAYS if known.works(day, makeup_counts=True) != other.is_working_day(day)]
    assert differ == [date(2005, 12, 31)]


def test_the_known_years_are_those_for_which_the_library_does_not_raise() -> None:
    for year in (FIRST, LAST):
        assert ALL.knows(year)
        chinese_calendar.is_workday(date(year, 6, 1))
    for year in (FIRST - 1, LAST + 1):
        assert not ALL.knows(year)
        with pytest.raises(NotImplementedError):
            chinese_calendar.is_workday(date(year, 6, 1))


@pytest.mark.parametrize("days", [1, 7, 15])
def test_counting_is_right_from_every_known_day(days: int) -> None:
    """Earliest with make-up days, latest without (R31); exact until the days that the next notice may change."""
    for after in KNOWN_DAYS[:-40]:
        end = ALL.business_day_end(after, days)
        assert end.earliest == brute_force(after, days, makeup_counts=True)
        assert end.latest == brute_force(after, days, makeup_counts=False)
        assert not end.provisional


@pytest.mark.parametrize("makeup_counts", [True, False])
def test_the_policy_on_makeup_days_makes_both_ends_the_same(makeup_counts: bool) -> None:
    calendar = ChinaCalendar(makeup_days_count=makeup_counts)
    for after in KNOWN_DAYS[:-40:3]:
        end = calendar.business_day_end(after, 15)
        assert end.earliest == end.latest == brute_force(after, 15, makeup_counts=makeup_counts)


def test_spring_festival_of_2026_by_hand() -> None:
    """Off 15 to 23 February, worked on Saturdays 14 and 28."""
    end = ALL.business_day_end(date(2026, 2, 12), 4)
    assert (end.earliest, end.latest) == (date(2026, 2, 25), date(2026, 2, 26))


def test_day_zero_is_the_day_itself() -> None:
    end = ALL.business_day_end(date(2026, 5, 1), 0)
    assert (end.earliest, end.latest) == (date(2026, 5, 1), date(2026, 5, 1))


@settings(deadline=None)
@given(known_dates, counts)
def test_one_day_more_ends_later_and_a_later_start_never_ends_earlier(after: date, days: int) -> None:
    end = ALL.business_day_end(after, days)
    more, later = ALL.business_day_end(after, days + 1), ALL.business_day_end(after + DAY, days)
    assert after < end.earliest <= end.latest
    assert end.earliest < more.earliest
    assert end.latest < more.latest
    assert end.earliest <= later.earliest
    assert end.latest <= later.latest


def test_review_window_is_day_7_earliest_to_day_15_latest_from_the_shanghai_date() -> None:
    """R30: 16:30 UTC is already the next day in Shanghai."""
    counted_from = datetime(2026, 3, 1, 16, 30, tzinfo=UTC)
    window = ALL.review_window(counted_from)
    assert window.earliest == ALL.business_day_end(date(2026, 3, 2), 7).earliest == date(2026, 3, 11)
    assert window.latest == ALL.business_day_end(date(2026, 3, 2), 15).latest == date(2026, 3, 23)
    assert window.counted_from == counted_from
    assert not window.provisional
