"""Dates and times in words: with the zone, in the reader's own and in Shanghai's."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from domain.model import SHANGHAI
from domain.vocabulary import Language

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def day_words(day: date, language: Language) -> str:
    """9 December 2026."""
    if language is Language.CHINESE:
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def moment_words(at: datetime, language: Language, zone: str, *, ends: bool = False) -> str:
    """The instant in a zone and in Shanghai: 9 December 2026, 17:00 (Europe/Berlin; Shanghai: 24:00).

    `ends`: it is a deadline, so midnight is 24:00 of the day before.
    """
    chinese = language is Language.CHINESE
    shanghai = _clock(at.astimezone(SHANGHAI), ends=ends)
    place = _zone(zone)
    if place is None:
        return _written(shanghai, language) + ("（上海时间）" if chinese else " (Shanghai)")
    local = _clock(at.astimezone(place), ends=ends)
    if local == shanghai:
        return _written(local, language) + (f"（{zone} 与上海时间）" if chinese else f" ({zone} and Shanghai)")
    there = shanghai[1] if local[0] == shanghai[0] else _written(shanghai, language)
    return _written(local, language) + (f"（{zone}；上海时间 {there}）" if chinese else f" ({zone}; Shanghai: {there})")


def days_left(until: datetime, as_of: datetime) -> int:
    """Whole days of 24 hours until an instant to come."""
    return (until - as_of) // timedelta(days=1)


def _clock(local: datetime, *, ends: bool) -> tuple[date, str]:
    if ends and (local.hour, local.minute) == (0, 0):
        return local.date() - timedelta(days=1), "24:00"
    return local.date(), f"{local:%H:%M}"


def _written(clock: tuple[date, str], language: Language) -> str:
    between = " " if language is Language.CHINESE else ", "
    return f"{day_words(clock[0], language)}{between}{clock[1]}"


def _zone(name: str) -> ZoneInfo | None:
    """None: it is Shanghai's own, or this machine does not know it."""
    if name == SHANGHAI.key:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None
