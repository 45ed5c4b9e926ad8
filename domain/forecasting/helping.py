"""What would help most: the same runs again, with one step or chance helped."""

from collections.abc import Callable, Collection, Iterable, Sequence

from domain.forecasting.draws import DECISION, PAPERS_RIGHT, REUSE, REVIEW, Draws
from domain.forecasting.endings import Endings
from domain.forecasting.outlooks import Gain, Help, Measure
from domain.instructions import TITLES
from domain.tasks import TASKS
from domain.vocabulary import Owner, TaskName

_LEAST = {Measure.INSIDE_WINDOW: 0.005, Measure.VERIFIED: 0.005, Measure.DAYS: 0.05}
"""What would be shown as nothing is not told."""
_DAY = 24.0
_OWNERS: dict[str, Owner] = {task: spec.owner for task, spec in TASKS.items()} | {PAPERS_RIGHT: Owner.CONTACT}
"""What people can do. Reasons for sending back lie in the papers (R33), and these are the contact's."""
_LUCK = {
    DECISION: "The agency passes the application at its next decision",
    REVIEW: "The review ends on its earliest day",
    REUSE: "The reused verification holds",
}
_WORDS = {PAPERS_RIGHT: "Papers right the first time"} | _LUCK

Play = Callable[[Draws, list[int], bool], Endings]
"""Plays these runs, the last argument: no further than to their window's end."""


class Helping:
    """Compares runs as they are with the same runs helped.

    A chance is raised only by runs that miss it as they are: no help makes another one miss it, so the others are
    not played again. The steps that lead to the window's `opening` count for no chance: done sooner they open it
    sooner.
    """

    def __init__(self, play: Play, draws: Draws, played: Endings, opening: Collection[str]) -> None:
        self._play = play
        self._draws = draws
        self._played = played
        self._opening = opening
        self._asked = list(draws.asked)
        self._runs = list(range(draws.assumptions.runs))
        self._late = sorted(played.causes)
        self._never = [run for run in self._runs if run not in played.verified]
        self._median = _median(played, len(self._runs))

    def by_people(self, measures: Iterable[Measure]) -> tuple[Help, ...]:
        """What people can do, by the first measure in which any of it helps."""
        gains = self._most([step for step in self._asked if step in _OWNERS], measures)
        return tuple(Help(**dict(gain), owner=_OWNERS[gain.step]) for gain in gains)

    def by_luck(self, measures: Iterable[Measure]) -> tuple[Gain, ...]:
        """What nobody can do, likewise."""
        return self._most([step for step in self._asked if step in _LUCK], measures)

    def _most(self, steps: Sequence[str], measures: Iterable[Measure]) -> tuple[Gain, ...]:
        for measure in measures:
            counted = [step for step in steps if measure is Measure.DAYS or step not in self._opening]
            gains = [
                Gain(step=step, title=_title(step), measure=measure, gain=self._gain(step, measure)) for step in counted
            ]
            if found := [one for one in gains if one.gain >= _LEAST[measure]]:
                return tuple(sorted(found, key=lambda one: -one.gain))
        return ()

    def _gain(self, step: str, measure: Measure) -> float:
        helped = self._draws.helping(step)
        match measure:
            case Measure.INSIDE_WINDOW:
                saved = len(self._late) - len(self._play(helped, self._late, True).causes)
            case Measure.VERIFIED:
                saved = len(self._play(helped, self._never, False).verified)
            case Measure.DAYS:
                return self._days(helped)
        return round(saved / len(self._runs), 4)

    def _days(self, helped: Draws) -> float:
        """By which the median comes earlier; the runs that never end as verified count as the latest."""
        if self._median is None:
            return 0.0
        after = _median(self._play(helped, self._runs, False), len(self._runs))
        return 0.0 if after is None else round((self._median - after) / _DAY, 1)


def _title(step: str) -> str:
    return _WORDS.get(step) or TITLES[TaskName(step)]


def _median(played: Endings, runs: int) -> float | None:
    ends, middle = sorted(played.verified.values()), runs // 2
    return ends[middle] if middle < len(ends) else None
