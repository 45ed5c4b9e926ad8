"""Runs of a simulation that are at the same step, each at its own hour."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from domain.forecasting.draws import Hours, Lots


@dataclass(frozen=True)
class Crowd:
    """Columns: the runs by number, and where each of them is."""

    runs: list[int]
    at: list[float]

    def spend(self, hours: Hours) -> "Crowd":
        """All of them take their time."""
        return Crowd(self.runs, hours.add(self.runs, self.at))

    def wait_for(self, hours: Sequence[float]) -> "Crowd":
        """None goes on before its hour; there is one for every run."""
        return Crowd(self.runs, [max(at, hours[run]) for run, at in zip(self.runs, self.at, strict=True)])

    def wait_until(self, hour: float) -> "Crowd":
        """None goes on before this hour."""
        return Crowd(self.runs, [max(at, hour) for at in self.at])

    def by_time(self, before: Callable[[int], float]) -> tuple["Crowd", "Crowd"]:
        """Those that are before an hour, which may be each run's own, and the others."""
        limits = [before(run) for run in self.runs]
        return self._part([at < limit for at, limit in zip(self.at, limits, strict=True)])

    def by_lot(self, lots: Lots, below: float) -> tuple["Crowd", "Crowd"]:
        """Those whose lot is below, and the others."""
        return self._part([lots[run] < below for run in self.runs])

    def _part(self, chosen: list[bool]) -> tuple["Crowd", "Crowd"]:
        if not any(chosen):
            return NOBODY, self
        if all(chosen):
            return self, NOBODY
        rows = list(zip(self.runs, self.at, chosen, strict=True))
        return _crowd(row for row in rows if row[2]), _crowd(row for row in rows if not row[2])


NOBODY = Crowd([], [])


def _crowd(rows: Iterable[tuple[int, float, bool]]) -> Crowd:
    kept = list(rows)
    return Crowd([run for run, _, _ in kept], [at for _, at, _ in kept])


def together(crowds: Sequence[Crowd]) -> Crowd:
    """Several crowds as one."""
    return Crowd([run for crowd in crowds for run in crowd.runs], [at for crowd in crowds for at in crowd.at])
