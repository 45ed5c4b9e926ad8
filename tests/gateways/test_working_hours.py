"""When people are written to: full hours of their own working days, whatever their clocks do; never at night."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from domain.agencies import AGENCIES
from domain.mailboxes import Mailbox
from domain.model import SHANGHAI
from gateways.calendar import ChinaCalendar
from gateways.opening_hours import AgencyHours
from gateways.working_hours import WorkingHours, persons_hour, weekend_of

QUARTER, HOUR, DAY = timedelta(minutes=15), timedelta(hours=1), timedelta(days=1)

ZONES = st.sampled_from(sorted(available_timezones() - {"localtime"}))
INSTANTS = st.timedeltas(timedelta(), timedelta(days=50 * 365)).map(
    lambda past: datetime(1990, 1, 1, tzinfo=UTC) + past
)
AHEAD = st.timedeltas(-2 * DAY, 6 * DAY)


def at(zone: str, *when: int) -> datetime:
    """A local time."""
    return datetime(*when, tzinfo=ZoneInfo(zone)).astimezone(UTC)  # type: ignore[misc, arg-type]


def begins_an_hour(zone: str, instant: datetime, rest: tuple[int, ...]) -> bool:
    """Whether a working hour begins, by the clock on the wall."""
    local = instant.astimezone(ZoneInfo(zone))
    full = (local.minute, local.second, local.microsecond) == (0, 0, 0)
    return full and 9 <= local.hour < 18 and local.weekday() not in rest


def looked_up(zone: str, after: datetime, rest: tuple[int, ...]) -> datetime:
    """The next working hour, found by looking at the clock every quarter of an hour."""
    tick = after.replace(minute=after.minute // 15 * 15, second=0, microsecond=0)
    while tick < after or not begins_an_hour(zone, tick, rest):
        tick += QUARTER
    return tick


@settings(max_examples=60)
@given(zone=ZONES, after=INSTANTS)
@example(zone="Pacific/Apia", after=datetime(2011, 12, 30, 3, 30, tzinfo=UTC))  # its clock skips 30 December
@example(zone="Antarctica/Casey", after=datetime(2010, 3, 5, 1, 30, tzinfo=UTC))  # put back three hours at noon
@example(zone="Pacific/Kwajalein", after=datetime(1993, 8, 20, 23, tzinfo=UTC))  # skips a Saturday
@example(zone="Australia/Lord_Howe", after=datetime(2026, 4, 4, 14, 50, tzinfo=UTC))  # half an hour of summer time
@example(zone="Asia/Kathmandu", after=datetime(2026, 11, 26, 3, 20, tzinfo=UTC))  # 5:45 ahead
def test_a_letter_goes_out_at_the_first_full_working_hour_by_the_recipients_clock(zone: str, after: datetime) -> None:
    """Not before, not at night, not on their weekend, and at the first there is: so later is never earlier."""
    assert persons_hour(zone, after) == looked_up(zone, after, weekend_of(zone))


CHANGES = {
    "summer time begins": ("Europe/Berlin", (2026, 3, 27)),
    "summer time ends": ("America/New_York", (2026, 10, 30)),
    "at midnight": ("America/Sao_Paulo", (2018, 11, 2)),
    "at midnight, before a weekend in the middle of the week": ("Asia/Gaza", (2022, 3, 24)),
    "by half an hour": ("Australia/Lord_Howe", (2026, 4, 2)),
    "by two hours": ("Antarctica/Troll", (2026, 3, 26)),
    "a day is skipped": ("Pacific/Apia", (2011, 12, 27)),
    "for a month of fasting": ("Africa/Casablanca", (2026, 2, 12)),
    "back by three hours at noon": ("Antarctica/Casey", (2010, 3, 3)),
}


@pytest.mark.parametrize("hour", [0, 2, 8, 9, 13, 17, 23])
@pytest.mark.parametrize("change", CHANGES)
def test_a_changing_clock_neither_skips_nor_doubles_a_reminder(change: str, hour: int) -> None:
    """Reminders a day apart come at hours of their own, unless a weekend puts them together."""
    zone, day = CHANGES[change]
    daily_reminders(zone, at(zone, *day, hour, 30))


@settings(max_examples=30)
@given(zone=ZONES, first=INSTANTS)
def test_no_clock_on_earth_skips_or_doubles_a_reminder(zone: str, first: datetime) -> None:
    daily_reminders(zone, first)


def daily_reminders(zone: str, first: datetime, days: int = 6) -> None:
    """Each gets an hour of its own within a day; those that a weekend keeps waiting share the first one after it."""
    rest = weekend_of(zone)
    reminders = [first + n * DAY for n in range(days)]
    hours = [persons_hour(zone, reminder) for reminder in reminders]
    for reminder, hour, following in zip(reminders, hours, hours[1:], strict=False):
        waits_for_a_weekend = any(day.weekday() in rest for day in local_days(zone, reminder, hour))
        assert following > hour or waits_for_a_weekend
        assert hour - reminder < DAY or waits_for_a_weekend


def local_days(zone: str, start: datetime, end: datetime) -> list[date]:
    """The days of the calendar from one instant to another."""
    first, last = (instant.astimezone(ZoneInfo(zone)).date() for instant in (start, end))
    return [first + n * DAY for n in range((last - first).days + 1)]


FRIDAY_EVENING = at("Europe/Berlin", 2026, 11, 27, 18, 30)
MONDAY = at("Europe/Berlin", 2026, 11, 30, 9)


@pytest.mark.parametrize(
    ("deadline", "hour"),
    [
        (None, MONDAY),
        (at("Europe/Berlin", 2026, 11, 29, 20), at("Europe/Berlin", 2026, 11, 28, 9)),
        (at("Europe/Berlin", 2026, 11, 30, 8, 59), at("Europe/Berlin", 2026, 11, 28, 9)),
        (MONDAY, MONDAY),
        (at("Europe/Berlin", 2026, 11, 28, 8), MONDAY),
        (FRIDAY_EVENING - HOUR, MONDAY),
    ],
    ids=["none", "on Sunday", "in the night to Monday", "on Monday", "before Saturday's first hour", "over already"],
)
def test_only_what_cannot_wait_is_told_on_a_weekend(deadline: datetime | None, hour: datetime) -> None:
    """What would be too late even then waits until Monday."""
    assert persons_hour("Europe/Berlin", FRIDAY_EVENING, deadline) == hour


@settings(max_examples=60)
@given(zone=ZONES, after=INSTANTS, ahead=AHEAD, later=st.timedeltas(timedelta(), 5 * DAY))
def test_a_deadline_hurries_a_letter_into_daylight_alone(
    zone: str, after: datetime, ahead: timedelta, later: timedelta
) -> None:
    """And never moves one that is asked for later before one that was asked for earlier."""
    deadline = after + ahead
    regular, hour = persons_hour(zone, after), persons_hour(zone, after, deadline)
    assert begins_an_hour(zone, hour, ())
    assert hour == regular or after <= hour < deadline < regular
    assert persons_hour(zone, after + later, deadline) >= hour


def test_a_weekend_is_what_it_is_where_the_zone_is() -> None:
    """By the world's languages' common data; where nothing is known, Saturday and Sunday."""
    assert weekend_of("Asia/Riyadh") == (4, 5)
    assert weekend_of("Asia/Calcutta") == weekend_of("Asia/Kolkata") == (6,)
    assert weekend_of("Europe/Berlin") == weekend_of("UTC") == weekend_of("Nowhere/Town") == (5, 6)


def test_a_zone_that_this_machine_does_not_know_counts_as_utc() -> None:
    assert persons_hour("Nowhere/Town", datetime(2026, 11, 27, 8, 30, tzinfo=UTC)).hour == 9


def shanghai(*when: int) -> datetime:
    return datetime(*when, tzinfo=SHANGHAI)  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("after", "hour"),
    [
        (shanghai(2026, 11, 26, 3), shanghai(2026, 11, 26, 8, 30)),
        (shanghai(2026, 11, 26, 8, 30), shanghai(2026, 11, 26, 8, 30)),
        (shanghai(2026, 11, 26, 8, 31), shanghai(2026, 11, 26, 9)),
        (shanghai(2026, 11, 26, 16, 1), shanghai(2026, 11, 26, 17)),
        (shanghai(2026, 11, 26, 17, 1), shanghai(2026, 11, 27, 8, 30)),
        (shanghai(2026, 11, 27, 18), shanghai(2026, 11, 30, 8, 30)),
        (shanghai(2026, 9, 30, 17, 30), shanghai(2026, 10, 8, 8, 30)),
    ],
    ids=[
        "at night",
        "at the opening",
        "after it",
        "in between",
        "before the closing",
        "on Friday",
        "before National Day",
    ],
)
async def test_agencies_are_written_to_in_their_opening_hours_on_business_days(after: datetime, hour: datetime) -> None:
    """R31: whatever cannot wait waits all the same."""
    mailbox = Mailbox(token="agency-crediteyes", role="agency", agency="crediteyes")
    assert await hours().next_hour(mailbox, after, after + HOUR) == hour


async def test_letters_tell_whether_agencies_are_open() -> None:
    """R31: Crediteyes opens half an hour earlier."""
    assert AGENCIES.keys() == (agencies := await hours().agencies(shanghai(2026, 11, 26, 8, 45))).keys()
    assert agencies["crediteyes"].open_now
    assert not agencies["chuangyu-houtian"].open_now
    assert agencies["chuangyu-houtian"].next_opening == shanghai(2026, 11, 26, 9)


def hours() -> WorkingHours:
    async def opening_hours() -> AgencyHours:
        return AgencyHours(ChinaCalendar())

    return WorkingHours(opening_hours)
