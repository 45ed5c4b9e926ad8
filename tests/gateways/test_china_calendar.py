"""R30, R31: business days are counted exactly where the year is known."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import chinese_calendar
import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from domain.business_days import end_of_shanghai_day
from gateways.calendar import ChinaCalendar
from gateways.known_days import LIBRARY, LIBRARY_VERSION, known_days
from gateways.simulated_years import simulated_overlays
from gateways.year_overlay import YearOverlay

DAY = timedelta(days=1)
FIRST, LAST = min(LIBRARY), max(LIBRARY)
KNOWN_DAYS = [date(FIRST, 1, 1) + index * DAY for index in range((date(LAST, 12, 31) - date(FIRST, 1, 1)).days + 1)]
ALL = ChinaCalendar()
WITH_MAKEUP = ChinaCalendar(makeup_days_count=True)
WITHOUT_MAKEUP = ChinaCalendar(makeup_days_count=False)
WORKED = {day for day in KNOWN_DAYS if chinese_calendar.is_workday(day)}
known_dates = st.dates(date(FIRST, 1, 1), date(LAST, 7, 1))
counts = st.integers(1, 60)


def overlay(year: int, off: tuple[date, ...] = (), makeup: tuple[date, ...] = (), version: str = "v1") -> YearOverlay:
    return YearOverlay(
        year=year,
        off_days=off,
        makeup_days=makeup,
        source="a notice",
        published_on=date(year - 1, 11, 4),
        version=version,
    )


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


@given(st.datetimes(datetime(2005, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)), counts)
def test_safe_submission_is_the_last_date_that_ends_in_time(closes_at: datetime, days: int) -> None:
    """R16, R30."""
    safe = ALL.safe_submission(closes_at, days)
    assert safe.date is not None
    assert end_of_shanghai_day(ALL.business_day_end(safe.date, days).latest) <= closes_at
    later = ALL.business_day_end(safe.date + DAY, days)
    assert end_of_shanghai_day(later.latest) > closes_at
    assert safe.provisional or not later.provisional


def test_a_window_that_closes_at_midnight_holds_the_day_before_it() -> None:
    end = ALL.business_day_end(date(2026, 3, 2), 15)
    midnight = end_of_shanghai_day(end.latest)
    assert ALL.safe_submission(midnight, 15).date == date(2026, 3, 2)
    before = ALL.safe_submission(midnight - timedelta(seconds=1), 15).date
    assert before is not None
    assert before < date(2026, 3, 2)


def test_no_safe_date_within_the_search_is_none() -> None:
    assert ALL.safe_submission(datetime(2026, 6, 1, tzinfo=UTC), 200).date is None


def test_the_safe_date_lies_16_to_27_days_after_registration() -> None:
    """Measured over 2015 to 2026, as the policy's reason says."""
    registered = [datetime(2015, 1, 1, 4, tzinfo=UTC) + index * DAY for index in range(4330)]
    safe = [WITHOUT_MAKEUP.safe_submission(at + timedelta(days=45), 15).date for at in registered]
    after = {(day - at.date()).days for day, at in zip(safe, registered, strict=True) if day is not None}
    assert (min(after), max(after)) == (16, 27)


def test_an_overlay_makes_its_year_exact_and_goes_before_the_library() -> None:
    new_year = (date(LAST + 1, 1, 1),)
    calendar = ChinaCalendar([overlay(LAST + 1, new_year), overlay(LAST, (date(LAST, 3, 3),))])
    end = calendar.business_day_end(date(LAST, 12, 30), 7)
    assert not end.provisional
    assert end.earliest == end.latest
    assert calendar.business_day_end(date(LAST, 3, 2), 1).latest > date(LAST, 3, 3)
    assert ALL.business_day_end(date(LAST, 3, 2), 1).latest == date(LAST, 3, 3)


def test_an_overlay_reaches_into_the_december_before() -> None:
    """As the notice of 2019 took 2018-12-31 off and had 2018-12-29 worked."""
    off, worked = (date(2018, 12, 31), date(2019, 1, 1)), (date(2018, 12, 29),)
    calendar = ChinaCalendar([overlay(2019, off, worked)], library_years=[2018])
    end = calendar.business_day_end(date(2018, 12, 28), 1)
    assert (end.earliest, end.latest, end.provisional) == (date(2018, 12, 29), date(2019, 1, 2), False)


def test_the_overlay_published_last_is_the_one_that_holds() -> None:
    first = overlay(2030, (date(2030, 1, 1),))
    second = overlay(2030, (date(2030, 1, 2),), version="v2").model_copy(update={"published_on": date(2030, 1, 1)})
    for given_in_order in ([first, second], [second, first]):
        calendar = ChinaCalendar(given_in_order)
        assert calendar.version == f"{LIBRARY_VERSION}+2030.v2"
        assert calendar.business_day_end(date(2030, 1, 1), 1).earliest == date(2030, 1, 3)


@pytest.mark.parametrize(
    ("off", "makeup", "told"),
    [
        ((date(2030, 1, 5),), (), "weekend"),
        ((), (date(2030, 1, 7),), "cannot be a make-up day"),
        ((date(2031, 1, 1),), (), "neither in 2030"),
        ((date(2029, 11, 30),), (), "neither in 2030"),
    ],
)
def test_an_overlay_with_impossible_days_is_refused(off: tuple[date], makeup: tuple[date], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        overlay(2030, off, makeup)


def test_a_calendar_that_knows_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one year"):
        ChinaCalendar(library_years=())


def test_simulated_years_are_exact_marked_and_like_real_ones() -> None:
    overlays = simulated_overlays(range(LAST + 1, LAST + 40))
    assert all(each.simulated and each.source == "simulated" for each in overlays)
    for each in overlays:
        assert 15 <= len(each.off_days) <= 25
        assert len(set(each.makeup_days)) == 4
    calendar = ChinaCalendar(overlays)
    ends = [calendar.business_day_end(date(LAST, 12, 1) + index * DAY, 15) for index in range(3000)]
    assert not any(end.provisional for end in ends)
    assert all(one.latest <= other.latest for one, other in pairwise(ends))
