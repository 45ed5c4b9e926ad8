"""What chance brings to a case: a stream of its own for each step and time, so that changing one moves no other."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from random import Random

from domain.forecasting.assumptions import Assumptions
from domain.forecasting.spreads import LEVELS, remaining
from domain.vocabulary import TaskName

LOTS = 1 << 16
"""A lot is an even draw from 0 to this."""

REVIEW = "review"
"""The luck that a review ends on its earliest day."""
DECISION = "decision"
"""The luck that an application passes at its next decision."""
REUSE = "reuse"
"""The luck that a reused verification holds (R8)."""
PAPERS_RIGHT = "papers_right"
"""The help that nothing handed in from now on is sent back (R33)."""
OVERDUE = "overdue"
"""No help: that a review is overdue, and ends within the days assumed for that."""

_SHIFT = (LOTS // LEVELS).bit_length() - 1
_NO_TIME = (0.0,) * LEVELS

Lots = Sequence[int]
"""One for every run."""


@dataclass(frozen=True)
class Hours:
    """How long a step takes, for every run."""

    lots: Lots
    levels: Sequence[float]

    def add(self, runs: list[int], at: list[float]) -> list[float]:
        """When these runs are done with it, having begun at these hours."""
        lots, levels = self.lots, self.levels
        return [hour + levels[lots[run] >> _SHIFT] for run, hour in zip(runs, at, strict=True)]


@dataclass
class Draws:
    """Draws by step and time. The same case, seed and assumptions: the same draws."""

    case_id: str
    assumptions: Assumptions
    elapsed: dict[TaskName, float]
    """Hours for which a step is open already; counts the first time it is drawn."""
    helped: str = ""
    """The step that takes no time, or one of the other helps."""
    asked: dict[str, None] = field(default_factory=dict)
    """Every step and chance that was drawn, in order: what the answer rests on, and what could be helped."""
    drawn: dict[str, Lots] = field(default_factory=dict)
    steps: dict[tuple[TaskName, int], Hours] = field(default_factory=dict)

    def helping(self, step: str) -> "Draws":
        """The same draws, but for one step."""
        return replace(self, helped=step, asked={})

    def hours(self, task: TaskName, time: int = 0) -> Hours:
        """How long a step takes, the first time or a later one."""
        self.asked[task] = None
        if self.helped == task:
            return Hours(self.all_as(0), _NO_TIME)
        if (task, time) not in self.steps:
            elapsed = self.elapsed.get(task, 0.0) if time == 0 else 0.0
            levels = remaining(self.assumptions.hours.of(task), elapsed)
            self.steps[task, time] = Hours(self.lots(f"{task} {time}"), levels)
        return self.steps[task, time]

    def review(self, time: int) -> Lots:
        """Which of its possible days a review ends on: the lowest lots the earliest."""
        self.asked[REVIEW] = None
        return self.all_as(0) if self.helped == REVIEW else self.lots(f"{REVIEW} {time}")

    def decision(self, time: int, *, in_hand: bool) -> Lots:
        """How a review turns out: the lowest lots fail, those above them are sent back, the rest passes.

        `in_hand`: its papers are not with the agency yet, so that people can still make them right.
        """
        self.asked[DECISION] = None
        if in_hand:
            self.asked[PAPERS_RIGHT] = None
        if self.helped == DECISION:
            return self.all_as(LOTS)
        lots = self.lots(f"{DECISION} {time}")
        if self.helped != PAPERS_RIGHT or not in_hand:
            return lots
        fails, returns = self.failing, self.wanting
        return [LOTS if fails <= lot < returns else lot for lot in lots]

    @property
    def failing(self) -> float:
        """Lots of decisions below this fail."""
        return self.assumptions.chances.failed * LOTS

    @property
    def wanting(self) -> float:
        """Those below this fail or are sent back."""
        return (self.assumptions.chances.failed + self.assumptions.chances.sent_back) * LOTS

    def reuse(self) -> Lots:
        """Whether a reused verification holds: the lowest lots do."""
        self.asked[REUSE] = None
        return self.all_as(0) if self.helped == REUSE else self.lots(REUSE)

    def lots(self, name: str) -> Lots:
        """Even draws, by name."""
        if name not in self.drawn:
            stream = Random(f"{self.assumptions.seed} {self.case_id} {name}")  # noqa: S311 - nothing secret
            self.drawn[name] = array("H", stream.randbytes(2 * self.assumptions.runs))
        return self.drawn[name]

    def all_as(self, lot: int) -> Lots:
        """The same for every run."""
        return [lot] * self.assumptions.runs
