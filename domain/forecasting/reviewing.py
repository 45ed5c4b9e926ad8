"""When agencies decide: 7 to 15 business days after submission and payment (R30)."""

from domain.forecasting.almanac import DAY, Almanac
from domain.forecasting.crowd import Crowd
from domain.forecasting.draws import LOTS, OVERDUE, Draws, Lots
from domain.forecasting.position import Position
from domain.vocabulary import TaskName

DECISIONS = 12
"""Runs with more decisions are followed no further. Decisions are numbered: so many for each application."""


class Reviewing:
    """The reviews of one playing."""

    def __init__(self, position: Position, draws: Draws, almanac: Almanac) -> None:
        self._position = position
        self._draws = draws
        self._almanac = almanac
        self._days = draws.assumptions.review

    def decided(self, crowd: Crowd, number: int) -> Crowd:
        """The decision on those that were paid, or resubmitted, at their hour. No agency decides unassigned (R29)."""
        running = self._position.paid_at if number == 0 else None
        lots = self._draws.review(number)
        ends = self._new(crowd, lots) if running is None else self._running(crowd, lots, running)
        if number % DECISIONS > 0 or (running is not None and self._position.assigned):
            return ends
        assigned = crowd.spend(self._draws.hours(TaskName.ASSIGN_AGENCY, number // DECISIONS))
        return Crowd(crowd.runs, [max(pair) for pair in zip(ends.at, assigned.at, strict=True)])

    def _new(self, crowd: Crowd, lots: Lots) -> Crowd:
        shortest, number = self._days.shortest, self._days.longest - self._days.shortest + 1
        return self._ended(crowd, [shortest + lots[run] * number // LOTS for run in crowd.runs])

    def _running(self, crowd: Crowd, lots: Lots, counted_from: float) -> Crowd:
        """A review that has not ended so far: only the days that are left, or a few more if none is."""
        now, hour = self._position.now, self._days.decides_at
        days = range(self._days.shortest, self._days.longest + 1)
        left = [day for day in days if self._almanac.end(counted_from, day)[1] * DAY + hour > now]
        if not left:
            self._draws.asked[OVERDUE] = None
            left, counted_from = list(range(1, self._days.overdue + 1)), now
        counted = Crowd(crowd.runs, [counted_from] * len(crowd.runs))
        return self._ended(counted, [left[lots[run] * len(left) // LOTS] for run in crowd.runs]).wait_until(now)

    def _ended(self, counted: Crowd, days: list[int]) -> Crowd:
        """The decisions. Where several ends are possible, the notice tells for the whole run which of them it is."""
        notices, hour, ends = self._draws.lots("notice"), self._days.decides_at, self._almanac.ends(counted.at, days)
        chosen = [
            (earliest + notices[run] * (latest - earliest + 1) // LOTS) * DAY + hour
            for run, (earliest, latest) in zip(counted.runs, ends, strict=True)
        ]
        return Crowd(counted.runs, chosen)
