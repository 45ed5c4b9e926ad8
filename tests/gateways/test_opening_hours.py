"""R31: the agencies' hours in Shanghai, Monday to Friday on business days."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.agencies import AGENCIES
from domain.model import SHANGHAI
from gateways.calendar import ChinaCalendar
from gateways.opening_hours import AgencyHours

CHUANGYU, CREDITEYES = AGENCIES["chuangyu-houtian"], AGENCIES["crediteyes"]
CALENDAR = ChinaCalendar()
HOURS = AgencyHours(CALENDAR)
HOUR = timedelta(hours=1)


def shanghai(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("at", "opens"),
    [
        pytest.param("2026-03-02T09:00", "2026-03-02T09:00", id="opens-now"),
        pytest.param("2026-03-02T08:59", "2026-03-02T09:00", id="before-opening"),
        pytest.param("2026-03-02T17:59", "2026-03-02T17:59", id="last-minute"),
        pytest.param("2026-03-02T18:00", "2026-03-03T09:00", id="closed-at-closing-time"),
        pytest.param("2026-03-06T18:00", "2026-03-09T09:00", id="over-the-weekend"),
        pytest.param("2026-02-13T18:00", "2026-02-24T09:00", id="over-spring-festival"),
        pytest.param("2026-02-14T10:00", "2026-02-24T09:00", id="not-on-a-make-up-saturday"),
        pytest.param("2026-09-30T20:00", "2026-10-08T09:00", id="over-national-day"),
    ],
)
def test_the_next_opening(at: str, opens: str) -> None:
    """R31; itself where the agency is open."""
    instant = shanghai(at)
    assert HOURS.next_opening(CHUANGYU, instant) == shanghai(opens)
    assert HOURS.is_open(CHUANGYU, instant) is (at == opens)


def test_each_agency_has_its_own_hours_and_any_zone_may_ask() -> None:
    """R31: 00:30 UTC is 8:30 in Shanghai."""
    at = datetime(2026, 3, 2, 0, 30, tzinfo=UTC)
    assert HOURS.is_open(CREDITEYES, at)
    assert not HOURS.is_open(CHUANGYU, at)
    assert HOURS.next_opening(CHUANGYU, at).tzinfo is UTC


def test_make_up_days_open_them_only_if_the_settings_say_so() -> None:
    """R31: whether agencies work on them is not stated."""
    saturday, sunday = shanghai("2026-02-14T10:00"), shanghai("2026-02-15T10:00")
    for policy, opened in ((None, False), (False, False), (True, True)):
        hours = AgencyHours(ChinaCalendar(makeup_days_count=policy))
        assert hours.is_open(CHUANGYU, saturday) is opened
        assert not hours.is_open(CHUANGYU, sunday)


def test_in_a_year_that_nobody_announced_only_days_off_by_law_are_closed() -> None:
    """The Friday after Spring Festival 2022 was bridged, which could not be known; its first day could be."""
    hours = AgencyHours(ChinaCalendar(library_years=range(2004, 2022)))
    assert not hours.is_open(CHUANGYU, shanghai("2022-02-01T10:00"))
    assert hours.is_open(CHUANGYU, shanghai("2022-02-04T10:00"))
    assert not HOURS.is_open(CHUANGYU, shanghai("2022-02-04T10:00"))
    assert not hours.is_open(CHUANGYU, shanghai("2022-02-05T10:00"))
    assert hours.is_open(CHUANGYU, shanghai("2100-01-01T10:00"))


def test_new_years_eve_and_2_may_are_closed_since_the_law_of_2025() -> None:
    """R31: in years whose notice is not known; Thursday 2 May 2024 would have been open by the law of its time."""
    hours = AgencyHours(ChinaCalendar(library_years=[*range(2004, 2022)]))
    assert not hours.is_open(CHUANGYU, shanghai("2027-02-05T10:00"))
    assert hours.next_opening(CHUANGYU, shanghai("2027-02-04T18:00")) == shanghai("2027-02-09T09:00")
    assert not hours.is_open(CHUANGYU, shanghai("2025-05-02T10:00"))
    assert hours.is_open(CHUANGYU, shanghai("2024-05-02T10:00"))


@settings(max_examples=60, deadline=None)
@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.integers(0, 300))  # noqa: DTZ001 - a zone is added
def test_the_next_opening_is_open_never_before_and_never_later_for_asking_earlier(at: datetime, hours: int) -> None:
    first = HOURS.next_opening(CREDITEYES, at.replace(tzinfo=UTC))
    later = HOURS.next_opening(CREDITEYES, at.replace(tzinfo=UTC) + hours * HOUR)
    assert HOURS.is_open(CREDITEYES, first)
    assert at.replace(tzinfo=UTC) <= first <= later
