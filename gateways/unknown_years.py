"""The years that nobody has announced yet, by what is known of their festivals."""

from datetime import date
from typing import Protocol

from gateways.blind_years import BlindYears
from gateways.festivals import has_festivals
from gateways.known_days import KnownDays
from gateways.likely_holidays import LikelyHoliday, likely_holidays
from gateways.spells import spells
from gateways.unknown_year import UnknownYear

_FEWEST_YEARS = 5
"""With fewer notices as experience, no festival can be judged by what was done around it."""


class Stretches(Protocol):
    """How many business days a stretch can hold."""

    def bounds(self, first: date, last: date) -> tuple[int, int]:
        """(fewest, most) business days from one day to another, both among them."""
        ...


class UnknownYears:
    """Years whose notice is not published: festival by festival where their dates are known, else blindly."""

    def __init__(self, known: KnownDays, *, makeup_counts: tuple[bool, bool]) -> None:
        self._known = known
        self._makeup_counts = makeup_counts
        self._experience = spells(known)
        self._blind = BlindYears(known, makeup_counts=makeup_counts)
        self._years: dict[int, Stretches] = {}

    def of(self, year: int) -> Stretches:
        """What judges the year; one and the same for years that are judged blindly."""
        if year not in self._years:
            holidays = self.holidays(year)
            judged = UnknownYear(year, self._known, holidays, self._makeup_counts) if holidays else None
            self._years[year] = judged or self._blind
        return self._years[year]

    def holidays(self, year: int) -> list[LikelyHoliday]:
        """How the festivals of a year may be arranged; none if it is judged blindly."""
        experienced = sum(has_festivals(each) for each in self._known.real_years) >= _FEWEST_YEARS
        return likely_holidays(year, self._experience) if experienced and has_festivals(year) else []
