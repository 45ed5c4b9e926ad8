"""Counting business days, day after day, as far as they are known."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from gateways.known_days import DAY, KnownDays
from gateways.unknown_years import Stretches, UnknownYears
from gateways.year_overlay import is_weekend


@dataclass(frozen=True)
class _Stretch:
    """Unknown days that are judged together."""

    judge: Stretches
    first: date
    before: tuple[int, int]
    """Least and most before the first of them."""


class End(NamedTuple):
    """When so many business days have passed."""

    earliest: date
    latest: date
    provisional: bool


@dataclass
class Tally:
    """How many business days were met, at least and at most."""

    known: KnownDays
    unknown: UnknownYears
    makeup_counts: tuple[bool, bool]
    """In the least and in the most."""
    least: int = 0
    most: int = 0
    provisional: bool = False
    """Whether a day was met that a notice still to come can change."""
    _stretch: _Stretch | None = None

    def add(self, day: date) -> None:
        """The next day."""
        settled = self.known.settled(day)
        self.provisional |= not settled
        if day.year not in self.known.years:
            self._add_unknown(day)
            return
        self._stretch = None
        if settled:
            self.least += self.known.works(day, makeup_counts=self.makeup_counts[0])
            self.most += self.known.works(day, makeup_counts=self.makeup_counts[1])
        else:
            self.most += self.makeup_counts[1] or not is_weekend(day)

    def ends(self, after: date, days: int) -> Iterator[End]:
        """For each number of business days from 0 on: when so many have passed after a date."""
        day, earliest = after, [after]
        yield End(after, after, False)
        for number in range(1, days + 1):
            while self.least < number:
                day += DAY
                self.add(day)
                if self.most >= len(earliest):
                    earliest.append(day)
            yield End(earliest[number], day, self.provisional)

    def _add_unknown(self, day: date) -> None:
        judge = self.unknown.of(day.year)
        if self._stretch is None or self._stretch.judge is not judge:
            self._stretch = _Stretch(judge, day, (self.least, self.most))
        fewest, most = judge.bounds(self._stretch.first, day)
        self.least, self.most = self._stretch.before[0] + fewest, self._stretch.before[1] + most
