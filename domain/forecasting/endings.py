"""How runs end."""

from domain.forecasting.crowd import Crowd
from domain.forecasting.outlooks import Cause

_RANK = {Cause.SENT_BACK: 1, Cause.FAILED: 2}
"""A run that was sent back and failed later is told as failed."""


class Endings:
    """What became of each run; the runs that were not played are in none of it."""

    def __init__(self, closes: list[float], setback: Cause | None) -> None:
        self._closes = closes
        """When each run's window closes: the course fills it in while it plays."""
        self._before = setback
        """What all of them have behind them."""
        self.verified: dict[int, float] = {}
        """The hour at which a run was verified."""
        self.causes: dict[int, Cause] = {}
        """Why a run was not verified inside its window."""
        self._setbacks: dict[int, Cause] = {}

    def remember(self, crowd: Crowd, setback: Cause) -> None:
        """What will be the cause if they do not make it."""
        for run in crowd.runs:
            known = self._setbacks.get(run, self._before)
            if known is None or _RANK[setback] > _RANK[known]:
                self._setbacks[run] = setback

    def verify(self, crowd: Crowd, if_late: Cause) -> None:
        """They are verified now; the cause is told of those whose window is over."""
        for run, at in zip(crowd.runs, crowd.at, strict=True):
            self.verified[run] = at
            if at >= self._closes[run]:
                self.causes[run] = self._setbacks.get(run, self._before or if_late)

    def stop(self, crowd: Crowd, cause: Cause) -> None:
        """They will never be verified. An application that comes too late after a failure is the failure's doing."""
        for run in crowd.runs:
            setback = self._setbacks.get(run, self._before) if cause is Cause.NOT_PAID else None
            self.causes[run] = setback or cause
