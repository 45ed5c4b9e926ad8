"""R30: years whose notice is not published get an honest window, never an exception and never a silent guess."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateways.calendar import ChinaCalendar
from gateways.festivals import has_festivals
from gateways.known_days import LIBRARY
from gateways.simulated_years import simulated_overlays
from gateways.year_overlay import YearOverlay

DAY = timedelta(days=1)
LAST = max(LIBRARY)
RECENT = range(LAST - 9, LAST + 1)
ALL = ChinaCalendar()
HIDING = {year: ChinaCalendar(library_years=[known for known in LIBRARY if known != year]) for year in RECENT}


def days_from(first: date, number: int) -> list[date]:
    return [first + index * DAY for index in range(number)]


@pytest.mark.parametrize("hidden", RECENT)
@pytest.mark.parametrize("days", [1, 7, 60])
def test_the_window_of_a_hidden_year_holds_the_exact_answer(hidden: int, days: int) -> None:
    """From days that lead into the year, through it and out of it; 15 days in `test_window_widths.py`."""
    for after in days_from(date(hidden - 1, 11, 1), 425)[::4]:
        exact, window = ALL.business_day_end(after, days), HIDING[hidden].business_day_end(after, days)
        if exact.provisional:
            continue
        assert window.earliest <= exact.earliest
        assert exact.latest <= window.latest


@pytest.mark.parametrize("makeup_counts", [True, False])
def test_a_hidden_years_window_holds_the_answer_under_either_policy(makeup_counts: bool) -> None:
    """R31."""
    years = [known for known in LIBRARY if known != LAST - 1]
    hiding = ChinaCalendar(makeup_days_count=makeup_counts, library_years=years)
    exact = ChinaCalendar(makeup_days_count=makeup_counts)
    for after in days_from(date(LAST - 2, 12, 1), 400):
        window, end = hiding.business_day_end(after, 15), exact.business_day_end(after, 15)
        assert window.earliest <= end.earliest == end.latest <= window.latest


def test_every_span_that_meets_the_unknown_is_provisional_and_no_other() -> None:
    hiding = HIDING[LAST]
    for after in days_from(date(LAST - 1, 10, 1), 120):
        end = hiding.business_day_end(after, 15)
        assert end.provisional == any(
            day.year == LAST or (day.month, day.day) == (12, 31) or (day.month == 12 and day.day > 28 and _weekend(day))
            for day in days_from(after + DAY, (end.latest - after).days)
        )


def _weekend(day: date) -> bool:
    return day.weekday() > 4


def test_the_year_after_the_last_is_provisional_and_does_not_raise() -> None:
    end = ALL.business_day_end(date(LAST + 1, 3, 1), 15)
    assert end.provisional
    assert end.earliest < end.latest
    assert ALL.safe_submission(_noon(date(LAST + 1, 3, 1)), 15).provisional
    assert ALL.review_window(_noon(date(LAST, 12, 20))).provisional


def test_the_last_days_of_december_wait_for_the_next_notice() -> None:
    """The notice of 2019 took Monday 2018-12-31 off and had Saturday 2018-12-29 worked."""
    hiding = HIDING[2019]
    friday = hiding.business_day_end(date(2018, 12, 28), 1)
    assert (friday.earliest, friday.provisional) == (date(2018, 12, 29), True)
    assert friday.latest >= date(2019, 1, 2)
    assert not hiding.business_day_end(date(2018, 12, 27), 1).provisional


def test_windows_where_not_even_the_festivals_are_known_are_no_wider_than_two_weeks() -> None:
    """An answer may be honest and of no use: 7 and 15 days in a year after the table of the moon's festivals."""
    assert not has_festivals(2090)
    for days in (15, 7):
        for after in days_from(date(2090, 1, 1), 400):
            end = ALL.business_day_end(after, days)
            assert 5 <= (end.latest - end.earliest).days <= 14


@settings(deadline=None)
@given(st.dates(date(2082, 11, 1), date(2084, 2, 1)), st.integers(1, 60))
def test_windows_stay_ordered_where_the_table_of_festivals_ends(after: date, days: int) -> None:
    ends = [ALL.business_day_end(after + index * DAY, days) for index in (0, 1)]
    assert ends[0].earliest <= ends[1].earliest
    assert ends[0].latest <= ends[1].latest


@settings(deadline=None)
@given(st.dates(date(LAST - 1, 1, 1), date(2100, 1, 1)), st.integers(1, 60))
def test_windows_are_ordered_and_monotone_in_number_and_start(after: date, days: int) -> None:
    end = ALL.business_day_end(after, days)
    more, later = ALL.business_day_end(after, days + 1), ALL.business_day_end(after + DAY, days)
    assert after < end.earliest <= end.latest
    assert end.earliest < more.earliest
    assert end.latest < more.latest
    assert end.earliest <= later.earliest
    assert end.latest <= later.latest


def test_years_before_the_library_are_unknown_too() -> None:
    end = ALL.business_day_end(date(1999, 5, 1), 15)
    assert end.provisional
    assert end.earliest < end.latest


def test_simulated_years_are_no_evidence_of_real_ones() -> None:
    with_simulated = ChinaCalendar(simulated_overlays(range(LAST + 1, LAST + 12)))
    far = date(LAST + 20, 5, 4)
    one, other = with_simulated.business_day_end(far, 15), ALL.business_day_end(far, 15)
    assert (one.earliest, one.latest) == (other.earliest, other.latest)


def test_a_loaded_notice_is_experience_for_the_years_after_it() -> None:
    """A Labour Day of two weeks, once announced, makes the latest end of a year to come later; an invented one not."""
    holiday = date(LAST + 1, 5, 1)
    off = [day for day in days_from(holiday, 14) if not _weekend(day)]
    notice = YearOverlay(
        year=LAST + 1, off_days=tuple(off), source="a notice", published_on=date(LAST, 11, 4), version="v1"
    )
    alike = next(year for year in range(LAST + 2, LAST + 12) if date(year, 5, 1).weekday() == holiday.weekday())
    after = date(alike, 4, 20)
    for simulated, later in ((False, True), (True, False)):
        loaded = ChinaCalendar([notice.model_copy(update={"simulated": simulated})])
        assert (loaded.business_day_end(after, 15).latest > ALL.business_day_end(after, 15).latest) is later


def test_a_calendar_of_one_year_still_answers_for_very_long_spans() -> None:
    end = ChinaCalendar(library_years=[LAST]).business_day_end(date(2050, 1, 1), 700)
    assert end.provisional
    assert date(2052, 6, 1) < end.earliest < end.latest < date(2053, 6, 1)


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 4, tzinfo=UTC)
