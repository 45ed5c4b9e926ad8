"""Time as the simulation counts it agrees with the calendar."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.business_days import end_of_shanghai_day, shanghai_date
from domain.forecasting import Almanac
from domain.forecasting.almanac import date_at, hours_of
from gateways.calendar import ChinaCalendar


@pytest.mark.parametrize("hour", [0, 15, 16, 23])
def test_dates_are_those_of_shanghai(hour: int) -> None:
    instant = datetime(2026, 2, 28, hour, 30, tzinfo=UTC)
    assert date_at(hours_of(instant)) == shanghai_date(instant)


def test_the_safe_hour_is_the_end_of_the_calendars_safe_date() -> None:
    """R16, R30: for windows that close on every kind of day, around the Spring Festival too."""
    calendar = ChinaCalendar()
    almanac = Almanac(calendar.business_day_end)
    for day in range(0, 120, 3):
        closes_at = datetime(2026, 1, 10, 3, tzinfo=UTC) + timedelta(days=day)
        safe = calendar.safe_submission(closes_at, 15).date
        assert safe is not None
        assert almanac.safe_until(hours_of(closes_at), 15) == hours_of(end_of_shanghai_day(safe))
