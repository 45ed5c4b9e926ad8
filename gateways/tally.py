"""Counting business days, day after day, as far as they are known."""

from dataclasses import dataclass
from datetime import date

from gateways.known_days import KnownDays
from gateways.unknown_years import Experience
from gateways.year_overlay import is_weekend


@dataclass
class Tally:
    """How many business days were met, at least and at most."""

    known: KnownDays
    experience: Experience
    makeup_counts: tuple[bool, bool]
    """In the least and in the most."""
    least: int = 0
    most: int = 0
    provisional: bool = False
    """Whether a day was met that a notice still to come can change."""
    _before: tuple[int, int] = (0, 0)
    """Least and most before the unknown stretch that is being met, if one is."""
    _days: int = 0
    _weekdays: int = 0
    """The length of that stretch, and how many of its days are from Monday to Friday."""

    def add(self, day: date) -> None:
        """The next day."""
        settled = self.known.settled(day)
        self.provisional |= not settled
        if day.year not in self.known.years:
            self._add_unknown(day)
            return
        self._days = 0
        if settled:
            self.least += self.known.works(day, makeup_counts=self.makeup_counts[0])
            self.most += self.known.works(day, makeup_counts=self.makeup_counts[1])
        else:
            self.most += self.makeup_counts[1] or not is_weekend(day)

    def _add_unknown(self, day: date) -> None:
        if self._days == 0:
            self._before, self._weekdays = (self.least, self.most), 0
        self._days += 1
        self._weekdays += not is_weekend(day)
        fewest, most = self.experience.bounds(self._weekdays)
        self.least = self._before[0] + fewest
        self.most = self._before[1] + min(most, self._days)
