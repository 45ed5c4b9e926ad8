"""R16, R30: the last date on which a payment lets the review end inside the window."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.business_days import end_of_shanghai_day
from gateways.calendar import ChinaCalendar
from gateways.known_days import LIBRARY

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
ALL = ChinaCalendar()
counts = st.integers(1, 60)
instants = st.integers(35 * 365 * 24, 130 * 365 * 24).map(lambda hours: datetime(1970, 1, 1, tzinfo=UTC) + hours * HOUR)


@settings(deadline=None)
@given(instants, counts)
def test_safe_submission_is_the_last_date_that_ends_in_time(closes_at: datetime, days: int) -> None:
    """R16, R30."""
    safe = ALL.safe_submission(closes_at, days)
    assert safe.date is not None
    assert end_of_shanghai_day(ALL.business_day_end(safe.date, days).latest) <= closes_at
    later = ALL.business_day_end(safe.date + DAY, days)
    assert end_of_shanghai_day(later.latest) > closes_at
    assert safe.provisional or not later.provisional


@settings(deadline=None)
@given(instants, st.integers(1, 72), counts)
def test_a_window_that_closes_later_never_has_an_earlier_safe_date(closes_at: datetime, hours: int, days: int) -> None:
    """R16: an extension never shortens."""
    first, later = ALL.safe_submission(closes_at, days).date, ALL.safe_submission(closes_at + hours * HOUR, days).date
    assert first is not None
    assert later is not None
    assert first <= later


@pytest.mark.parametrize("makeup_counts", [None, True, False])
def test_15_business_days_after_the_safe_date_never_pass_the_windows_end(makeup_counts: bool | None) -> None:
    """R16, R30: whatever the unknown year turns out to be, so long as its notice is like one of those known."""
    hiding = ChinaCalendar(makeup_days_count=makeup_counts, library_years=[year for year in LIBRARY if year != 2024])
    exact = ChinaCalendar(makeup_days_count=makeup_counts)
    for index in range(0, 400, 3):
        closes_at = datetime(2024, 1, 5, 9, tzinfo=UTC) + index * DAY
        safe = hiding.safe_submission(closes_at, 15).date
        assert safe is not None
        assert end_of_shanghai_day(exact.business_day_end(safe, 15).latest) <= closes_at


def test_a_window_that_closes_at_midnight_holds_the_day_before_it() -> None:
    end = ALL.business_day_end(date(2026, 3, 2), 15)
    midnight = end_of_shanghai_day(end.latest)
    assert ALL.safe_submission(midnight, 15).date == date(2026, 3, 2)
    before = ALL.safe_submission(midnight - timedelta(seconds=1), 15).date
    assert before is not None
    assert before < date(2026, 3, 2)


def test_no_safe_date_within_the_search_is_none() -> None:
    assert ALL.safe_submission(datetime(2026, 6, 1, tzinfo=UTC), 400).date is None


def test_the_safe_date_lies_12_to_25_days_after_registration() -> None:
    """Measured over 2015 to 2026; the tightest is by hand: 15 days back from 2016-09-30, before National Week."""
    registered = [datetime(2015, 1, 1, 4, tzinfo=UTC) + index * DAY for index in range(0, 4330, 2)]
    safe = [ALL.safe_submission(at + timedelta(days=45), 15).date for at in registered]
    after = {(day - at.date()).days for day, at in zip(safe, registered, strict=True) if day is not None}
    assert (min(after), max(after)) == (12, 25)
    closes_at = datetime(2016, 8, 26, 4, tzinfo=UTC) + timedelta(days=45)
    assert ALL.safe_submission(closes_at, 15).date == date(2016, 9, 7)
