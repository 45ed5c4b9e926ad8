"""Which step would help most: the same runs again, with one step helped."""

from collections.abc import Callable, Collection, Iterator

from domain.forecasting.draws import Draws
from domain.forecasting.endings import Endings
from domain.forecasting.outlooks import Help, Measure

_LEAST = {Measure.INSIDE_WINDOW: 0.005, Measure.VERIFIED: 0.005, Measure.DAYS: 0.05}
"""What would be shown as nothing is not told."""
_DAY = 24.0

Play = Callable[[Draws, list[int], bool], Endings]
"""Plays these runs, the last argument: no further than to their window's end."""


class Helping:
    """Compares runs as they are with the same runs helped.

    A chance is raised only by runs that miss it as they are: no help makes another one miss it, so the others are
    not played again. The steps that lead to the window's opening count for no chance: done sooner they open it sooner.
    """

    def __init__(self, play: Play, draws: Draws, played: Endings) -> None:
        self._play = play
        self._draws = draws
        self._played = played
        self._steps = list(draws.asked)

    def inside_window(self, opening: Collection[str]) -> tuple[Help, ...]:
        """By the chance to be verified inside the window."""
        late = sorted(self._played.causes)

        def gain(step: str) -> float:
            return len(late) - len(self._play(self._draws.helping(step), late, True).causes)

        return self._chances(Measure.INSIDE_WINDOW, gain, opening)

    def at_all(self, opening: Collection[str]) -> tuple[Help, ...]:
        """By the chance to be verified, inside the window or not."""
        never = [run for run in range(self._draws.assumptions.runs) if run not in self._played.verified]

        def gain(step: str) -> float:
            return len(self._play(self._draws.helping(step), never, False).verified)

        return self._chances(Measure.VERIFIED, gain, opening)

    def earlier(self) -> tuple[Help, ...]:
        """By the days that the median verification comes earlier; those that never come count as the latest."""
        runs = list(range(self._draws.assumptions.runs))
        before = _median(self._played, len(runs))

        def days() -> Iterator[tuple[str, float]]:
            for step in self._steps if before is not None else ():
                after = _median(self._play(self._draws.helping(step), runs, False), len(runs))
                yield step, round((before - after) / _DAY, 1) if before is not None and after is not None else 0.0

        return _told(Measure.DAYS, days())

    def _chances(self, measure: Measure, gain: Callable[[str], float], opening: Collection[str]) -> tuple[Help, ...]:
        runs = self._draws.assumptions.runs
        return _told(measure, ((step, round(gain(step) / runs, 4)) for step in self._steps if step not in opening))


def _told(measure: Measure, gains: Iterator[tuple[str, float]]) -> tuple[Help, ...]:
    helps = [Help(step=step, measure=measure, gain=gain) for step, gain in gains if gain >= _LEAST[measure]]
    return tuple(sorted(helps, key=lambda one: -one.gain))


def _median(played: Endings, runs: int) -> float | None:
    ends, middle = sorted(played.verified.values()), runs // 2
    return ends[middle] if middle < len(ends) else None
