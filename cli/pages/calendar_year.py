"""A year drawn in the terminal."""

from __future__ import annotations

from calendar import Calendar, month_name
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from rich.columns import Columns
from rich.console import Group
from rich.constrain import Constrain
from rich.text import Text

from cli.pages.calendar import in_ranges
from cli.telling import plain

if TYPE_CHECKING:
    from gateways.year_picture import NamedDay, YearPicture

_WIDTH = 100
"""Columns; a month takes 21, so four stand side by side. A narrower window has fewer in a row."""
_WEEK = "Mo Tu We Th Fr Sa Su "


@dataclass(frozen=True)
class _Mark:
    """How a kind of day is told from others, with colours and without."""

    sign: str
    style: str
    meaning: str


_OFF = _Mark("*", "bold red", "off")
_MADE_UP = _Mark("+", "bold green", "made up: a Saturday or Sunday that is worked")
_ASSUMED = _Mark("?", "yellow", "assumed off, as the law has it; a notice arranges other days around them")
_UNDECIDED = _Mark("~", "yellow", "the notice of the next year decides")
_ORDINARY = _Mark(" ", "", "")
_WEEKEND = _Mark(" ", "dim", "")
_ANNOUNCEMENT = {
    "announced": "",
    "simulated": " SIMULATED: invented, no notice says so",
    "unknown": " NOT ANNOUNCED, as far as this calendar knows",
    "not_covered": " NOT KNOWN to this calendar",
}
_NOT_KNOWN = ("unknown", "not_covered")


def year_page(year: YearPicture) -> Constrain:
    """Twelve months, what the marks mean, which days they are, and where it comes from."""
    months = [_month(year, month, _marks(year)) for month in range(1, 13)]
    heading = Text(f"{year.year}{_ANNOUNCEMENT[year.state]}", "bold")
    return Constrain(Group(heading, Columns(months, padding=(1, 2)), Text("\n".join(_legend(year)))), _WIDTH)


def _marks(year: YearPicture) -> dict[date, _Mark]:
    marks = dict.fromkeys(year.undecided_days, _UNDECIDED)
    for days, mark in ((year.assumed_days, _ASSUMED), (year.off_days, _OFF), (year.makeup_days, _MADE_UP)):
        marks |= {day.date: mark for day in days}
    return marks


def _month(year: YearPicture, month: int, marks: dict[date, _Mark]) -> Text:
    drawn = Text(f"{month_name[month]:^20} \n{_WEEK}\n")
    for week in Calendar().monthdayscalendar(year.year, month):
        for column, day in enumerate(week):
            ordinary = _WEEKEND if column > 4 else _ORDINARY
            mark = marks.get(date(year.year, month, day), ordinary) if day else ordinary
            drawn.append(f"{day or '':>2}{mark.sign}", mark.style)
        drawn.append("\n")
    drawn.rstrip()
    return drawn


def _legend(year: YearPicture) -> Iterator[str]:
    for days, mark in ((year.off_days, _OFF), (year.makeup_days, _MADE_UP), (year.assumed_days, _ASSUMED)):
        if days:
            yield f"{mark.sign} {mark.meaning}"
            yield from _by_name(days)
    if year.undecided_days:
        yield f"{_UNDECIDED.sign} {_UNDECIDED.meaning}: {in_ranges(year.undecided_days)}"
    if year.state in _NOT_KNOWN and not year.assumed_days:
        yield "The festivals of this year are not in the calendar's table, so none is marked."
    yield "Saturdays and Sundays without a mark are off."
    published = f", published on {year.published_on}" if year.published_on else ""
    version = f" (calendar {year.version})" if year.version != year.source else ""
    yield f"Source: {plain(year.source) if year.source else 'none'}{published}{version}"


def _by_name(days: tuple[NamedDay, ...]) -> Iterator[str]:
    names: dict[str, list[date]] = {}
    for day in days:
        names.setdefault(day.name, []).append(day.date)
    for name, each in names.items():
        yield f"    {name}: {in_ranges(each)}"
