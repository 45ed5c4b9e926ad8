"""When people are written to: at full hours of their working days, so that all of an hour goes into one letter."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache
from itertools import count
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from activities.outbox_ports import LetterHours
from domain.agencies import AGENCIES, Agency
from domain.mailboxes import Mailbox
from domain.model import SHANGHAI
from domain.outbox import AGENCY_ROLE
from domain.wording.matters import AgencyHours

HOURS = range(9, 18)
"""Hours of the local clock at which letters go out; people work from 9:00 to 18:00."""

_WEEKEND = (5, 6)
"""Saturday and Sunday, where nothing else is known."""

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_MOMENT = timedelta(microseconds=1)


class OpeningHours(Protocol):
    """When agencies are open (R31)."""

    def is_open(self, agency: Agency, at: datetime) -> bool:
        """Whether it is open at an instant."""
        ...

    def next_opening(self, agency: Agency, at: datetime) -> datetime:
        """When it opens next; the instant itself if it is open."""
        ...


class WorkingHours(LetterHours):
    """Working hours of people by their zone, of agencies by their opening hours."""

    def __init__(self, opening_hours: Callable[[], Awaitable[OpeningHours]]) -> None:
        self._opening_hours = opening_hours

    async def next_hour(self, mailbox: Mailbox, after: datetime, cannot_wait: datetime | None) -> datetime:
        """The first hour for a letter that begins not before `after`, never at night.

        It falls on a weekend only if otherwise what passes at `cannot_wait` would be told too late, and on that
        weekend is not; never for agencies.
        """
        agency = AGENCIES.get(mailbox.agency or "") if mailbox.role == AGENCY_ROLE else None
        if agency is not None:
            return _agency_hour(await self._opening_hours(), agency, after)
        return persons_hour(mailbox.time_zone, after, cannot_wait)

    async def agencies(self, at: datetime) -> Mapping[str, AgencyHours]:
        """Which agencies are open."""
        opening = await self._opening_hours()
        return {
            agency.id: AgencyHours(opening.is_open(agency, at), opening.next_opening(agency, at))
            for agency in AGENCIES.values()
        }


def _agency_hour(opening: OpeningHours, agency: Agency, after: datetime) -> datetime:
    """When it opens, or the next full hour while it is open."""
    opens = opening.next_opening(agency, after - _MOMENT)
    if opens < after:
        hour = after.astimezone(SHANGHAI).replace(minute=0, second=0, microsecond=0)
        opens = opening.next_opening(agency, hour if hour >= after else hour + _HOUR)
    return opens.astimezone(UTC)


def persons_hour(time_zone: str, after: datetime, cannot_wait: datetime | None = None) -> datetime:
    """The first hour for a letter to somebody in this zone, in UTC."""
    zone = _zone(time_zone)
    weekend = weekend_of(time_zone)
    regular = _first_hour(zone, after, weekend)
    if cannot_wait is None or not after < cannot_wait < regular:
        return regular
    any_day = _first_hour(zone, after, ())
    return any_day if any_day < cannot_wait else regular


@cache
def weekend_of(time_zone: str) -> tuple[int, ...]:
    """The days of rest where this zone is, by CLDR; Monday is 0."""
    name = get_global("zone_aliases").get(time_zone, time_zone)
    territory = get_global("zone_territories").get(name)
    try:
        locale = Locale.parse(f"und_{territory}") if territory else None
    except (UnknownLocaleError, ValueError):
        locale = None
    if locale is None:
        return _WEEKEND
    first, last = locale.weekend_start, locale.weekend_end
    return tuple((first + days) % 7 for days in range((last - first) % 7 + 1))


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC  # this machine's data is older than the one that accepted the name


def _first_hour(zone: tzinfo, after: datetime, rest: tuple[int, ...]) -> datetime:
    """Of the first day that has one and of the day after: where a clock is put back over days, these mingle."""
    yesterday = after.astimezone(zone).date() - _DAY
    for days in count():
        day = yesterday + days * _DAY
        hours = [hour for hour in _hours(zone, day, rest) if hour >= after]
        if hours:
            return min([*hours, *(hour for hour in _hours(zone, day + _DAY, rest) if hour >= after)])
    raise AssertionError("a week has a working day")


def _hours(zone: tzinfo, day: date, rest: tuple[int, ...]) -> Iterator[datetime]:
    """The instants at which letters go out on a local day; an hour that a changing clock skips is none."""
    if day.weekday() in rest:
        return
    for hour in HOURS:
        for fold in (0, 1):
            local = datetime.combine(day, time(hour, fold=fold), tzinfo=zone)
            instant = local.astimezone(UTC)
            if instant.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
                yield instant
