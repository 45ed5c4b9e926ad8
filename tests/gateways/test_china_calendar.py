"""R30, R31: business days are counted exactly where the year is known."""

from bisect import bisect_right
from datetime import UTC, date, datetime, timedelta

import chinese_calendar
import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateways.calendar import ChinaCalendar
from gateways.known_days import LIBRARY, LIBRARY_VERSION, known_days

DAY = timedelta(days=1)
FIRST, LAST = min(LIBRARY), max(LIBRARY)
KNOWN_DAYS = [date(FIRST, 1, 1) + index * DAY for index in range((date(LAST, 12, 31) - date(FIRST, 1, 1)).days + 1)]
ALL = ChinaCalendar()
OTHER = holidays.country_holidays("CN", years=range(FIRST, LAST + 2))
"""Another library's opinion. Beyond the last known year it guesses silently: no answer is compared there."""
WORKED = {
    makeup_counts: [
        day.toordinal()
        for day in KNOWN_DAYS
        if OTHER.is_working_day(day) and day != date(2005, 12, 31) and (makeup_counts or day.weekday() < 5)
    ]
    for makeup_counts in (True, False)
}
known_dates = st.dates(date(FIRST, 1, 1), date(LAST, 7, 1))
counts = st.integers(1, 60)


def counted(after: date, days: int, *, makeup_counts: bool) -> date:
    """Independent of the calendar: by place in the list of the other library's working days."""
    worked = WORKED[makeup_counts]
    return date.fromordinal(worked[bisect_right(worked, after.toordinal()) + days - 1])


def test_every_known_day_is_as_the_other_library_says_but_one() -> None:
    known = known_days((), None)
    differ = [day for day in KNOWN_DAYS if known.works(day, makeup_counts=True) != OTHER.is_working_day(day)]
    assert differ == [date(2005, 12, 31)]


def test_the_known_years_are_those_for_which_the_library_does_not_raise() -> None:
    for year in (FIRST, LAST):
        assert ALL.knows(year)
        chinese_calendar.is_workday(date(year, 6, 1))
    for year in (FIRST - 1, LAST + 1):
        assert not ALL.knows(year)
        with pytest.raises(NotImplementedError):
            chinese_calendar.is_workday(date(year, 6, 1))


def test_1_to_30_business_days_from_every_date_since_2015_are_as_the_other_library_counts() -> None:
    """Earliest with make-up days, latest without (R30, R31); provisional only where the next notice has a say."""
    agreed = 0
    for after in KNOWN_DAYS[KNOWN_DAYS.index(date(2015, 1, 1)) :]:
        for days in range(30, 0, -1):
            end = ALL.business_day_end(after, days)
            if end.provisional:
                assert end.latest >= date(LAST, 12, 31)
                continue
            agreed += 1
            assert end.earliest == counted(after, days, makeup_counts=True)
            assert end.latest == counted(after, days, makeup_counts=False)
    assert agreed > 130_000


def test_7_and_15_business_days_from_every_date_before_2015_are_so_too() -> None:
    """R30, R31."""
    for after in KNOWN_DAYS[: KNOWN_DAYS.index(date(2015, 1, 1))]:
        for days in (15, 7):
            end = ALL.business_day_end(after, days)
            assert end.earliest == counted(after, days, makeup_counts=True)
            assert end.latest == counted(after, days, makeup_counts=False)
            assert not end.provisional


@pytest.mark.parametrize("makeup_counts", [True, False])
def test_the_policy_on_makeup_days_makes_both_ends_the_same(makeup_counts: bool) -> None:
    calendar = ChinaCalendar(makeup_days_count=makeup_counts)
    for after in KNOWN_DAYS[:-40:3]:
        end = calendar.business_day_end(after, 15)
        assert end.earliest == end.latest == counted(after, 15, makeup_counts=makeup_counts)


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


@pytest.mark.parametrize(("makeup", "told"), [(None, ""), (True, "+makeup.count"), (False, "+makeup.rest")])
def test_a_version_says_whether_make_up_days_count(makeup: bool | None, told: str) -> None:
    """R31: other answers have another version; where nothing is said, versions on record stay what they are."""
    calendar = ChinaCalendar(makeup_days_count=makeup)
    assert calendar.version == f"{LIBRARY_VERSION}{told}"
    assert calendar.business_day_end(date(2026, 2, 10), 15).version == calendar.version
