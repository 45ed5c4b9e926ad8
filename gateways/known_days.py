"""The days that are known to differ from Monday to Friday: from the `chinese_calendar` library and overlays."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version

import chinese_calendar

from gateways.year_overlay import YearOverlay, is_weekend

DAY = timedelta(days=1)
_LONGEST = 200
"""Characters of a version: it is a line of text in messages, and people read it."""


def _of_the_library() -> dict[int, dict[date, bool]]:
    """By the year of the notice: each day that differs, and whether it is worked.

    The library's worked and free days of a December come from the notice of the next year.
    """
    years: dict[int, dict[date, bool]] = {year: {} for year in _library_range()}
    for days, worked in ((chinese_calendar.holidays, False), (chinese_calendar.workdays, True)):
        for day in days:
            if is_weekend(day) == worked:
                years.get(day.year + (day.month == 12), years[day.year])[day] = worked
    return years


def _library_range() -> range:
    days = chinese_calendar.holidays
    return range(min(days).year, max(days).year + 1)


def turns_with_the_year(day: date) -> bool:
    """Whether it is one of the last days of a December, which the notice of the next year may change."""
    return day.month == 12 and (day.day, is_weekend(day)) in _TURN_OF_YEAR


LIBRARY = _of_the_library()
LIBRARY_VERSION = f"chinesecalendar-{version('chinesecalendar')}"
_NAMES: dict[date, str] = chinese_calendar.holidays | chinese_calendar.workdays
_TURN_OF_YEAR = {(day.day, is_weekend(day)) for year in LIBRARY.values() for day in year if day.month == 12}
"""What next year's notice has ever changed in a December: weekends from the 29th, and the 31st."""


@dataclass(frozen=True)
class KnownDays:
    """Which days are worked, for the years whose notice is known."""

    years: frozenset[int]
    real_years: frozenset[int]
    """Those whose notice is not simulated."""
    notices: dict[int, dict[date, bool]]
    """By year of the notice: days off from Monday to Friday (False), and make-up days (True)."""
    overlays: dict[int, YearOverlay]
    """Those that hold, by year; the other years are the library's."""
    version: str
    """The library's and the overlays'; see `_version`."""

    @cached_property
    def differing(self) -> dict[date, bool]:
        """The days of all notices."""
        return {day: worked for year in sorted(self.notices) for day, worked in self.notices[year].items()}

    def works(self, day: date, *, makeup_counts: bool) -> bool:
        """Whether a day is a business day, as far as its own year's notice says."""
        worked = self.differing.get(day)
        if worked is None:
            return not is_weekend(day)
        return worked and makeup_counts

    def named(self, day: date) -> str | None:
        """The holiday for which the library has a differing day off or made up; overlays tell no names."""
        of_library = self.notices.keys() - self.overlays.keys()
        told = any(day in LIBRARY[year] for year in (day.year, day.year + 1) if year in of_library)
        return _NAMES[day] if told else None

    def settled(self, day: date) -> bool:
        """Whether no notice still to come can change the day."""
        if day.year not in self.years:
            return False
        return not turns_with_the_year(day) or day.year + 1 in self.years or day in self.differing


def known_days(overlays: Iterable[YearOverlay], library_years: Collection[int] | None) -> KnownDays:
    """What is known from some years of the library (None: all of them) and from overlays.

    A real overlay goes before the library, and the library before a simulated one; else the one published last holds.
    """
    library = {year: LIBRARY[year] for year in LIBRARY if library_years is None or year in library_years}
    usable = (overlay for overlay in overlays if not (overlay.simulated and overlay.year in library))
    ordered = sorted(usable, key=lambda overlay: (not overlay.simulated, overlay.published_on))
    newest = {overlay.year: overlay for overlay in ordered}
    notices = library | {year: _notice(overlay) for year, overlay in newest.items()}
    simulated = {year for year, overlay in newest.items() if overlay.simulated}
    known = frozenset(notices)
    if not known:
        raise ValueError("a calendar must know at least one year: it is the measure for those it does not know")
    return KnownDays(known, frozenset(known - simulated), notices, newest, _version(newest))


def days_of(years: range) -> Iterator[date]:
    """Every day of some years."""
    day = date(years.start, 1, 1)
    while day.year < years.stop:
        yield day
        day += DAY


def _version(overlays: Mapping[int, YearOverlay]) -> str:
    """The library's and the overlays', by year; of very many, the last years' and a digest that stands for all."""
    listed = [LIBRARY_VERSION, *(f"{year}.{overlays[year].version}" for year in sorted(overlays))]
    whole = "+".join(listed)
    if len(whole) <= _LONGEST:
        return whole
    listed.append(f"{len(overlays)}-notices.{sha256(whole.encode()).hexdigest()[:16]}")
    while len("+".join(listed)) > _LONGEST:
        del listed[1]
    return "+".join(listed)


def _notice(overlay: YearOverlay) -> dict[date, bool]:
    return dict.fromkeys(overlay.off_days, False) | dict.fromkeys(overlay.makeup_days, True)
