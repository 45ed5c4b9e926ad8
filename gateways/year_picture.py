"""A year as the calendar knows it, to be shown."""

from datetime import date
from enum import StrEnum

from domain.model import Model
from gateways.calendar import ChinaCalendar
from gateways.explaining import is_past, name_of
from gateways.festivals import lawful_days
from gateways.known_days import LIBRARY_VERSION, days_of, turns_with_the_year


class YearState(StrEnum):
    """What a year's days rest on."""

    ANNOUNCED = "announced"
    SIMULATED = "simulated"
    """Invented for a test or the demo."""
    UNKNOWN = "unknown"
    """Nobody has announced it, as far as this calendar knows."""
    NOT_COVERED = "not_covered"
    """It lies before years that are known: its notice exists, and this calendar does not have it."""


class NamedDay(Model):
    """A day, and what for."""

    date: date
    name: str


class YearPicture(Model):
    """Which days differ from Monday to Friday. Saturdays and Sundays are off and not listed."""

    year: int
    state: YearState
    source: str | None
    published_on: date | None
    version: str
    """Of the calendar."""
    off_days: tuple[NamedDay, ...]
    makeup_days: tuple[NamedDay, ...]
    """Saturdays and Sundays that are worked."""
    assumed_days: tuple[NamedDay, ...]
    """The festivals' own days, off by law, in a year that is not known; weekends too, unlike the others."""
    undecided_days: tuple[date, ...]
    """The last days of December that the next year's notice, not known yet, may change."""


def year_picture(calendar: ChinaCalendar, year: int) -> YearPicture:
    """The year as this calendar knows it."""
    known, overlay = calendar.known, calendar.known.overlays.get(year)
    announced = year in known.years
    days = list(days_of(range(year, year + 1)))
    named = {worked: _named(calendar, days, worked=worked) for worked in (True, False)}
    lawful = {} if announced else lawful_days(year)
    return YearPicture(
        year=year,
        state=_state(calendar, year),
        source=(overlay.source if overlay else LIBRARY_VERSION) if announced else None,
        published_on=overlay.published_on if overlay else None,
        version=calendar.version,
        off_days=named[False],
        makeup_days=named[True],
        assumed_days=tuple(NamedDay(date=day, name=each.value) for day, each in sorted(lawful.items())),
        undecided_days=() if year + 1 in known.years else tuple(day for day in days if turns_with_the_year(day)),
    )


def _state(calendar: ChinaCalendar, year: int) -> YearState:
    if is_past(calendar.known, year):
        return YearState.NOT_COVERED
    if year not in calendar.known.years:
        return YearState.UNKNOWN
    overlay = calendar.known.overlays.get(year)
    return YearState.SIMULATED if overlay and overlay.simulated else YearState.ANNOUNCED


def _named(calendar: ChinaCalendar, days: list[date], *, worked: bool) -> tuple[NamedDay, ...]:
    known = calendar.known
    return tuple(NamedDay(date=day, name=name_of(known, day)) for day in days if known.differing.get(day) is worked)
