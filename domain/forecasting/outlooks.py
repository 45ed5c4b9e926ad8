"""The answers of a forecast."""

import datetime as dt
from enum import StrEnum

from domain.forecasting.assumptions import Assumptions
from domain.model import CaseId, Instant, Model
from domain.vocabulary import Owner, Route, Stage


class Cause(StrEnum):
    """Why a case was not verified inside its window; without a window, why it was not verified."""

    NOT_PAID = "not_paid"
    """The window closed before the fee was paid: the case lapses (R16)."""
    REVIEW_LATE = "review_late"
    """The first review ended after the window."""
    SENT_BACK = "sent_back"
    """After it was sent back, it passed too late (R33)."""
    FAILED = "failed"
    """A final failure cost the case its window (R33)."""
    CHECKED_LATE = "checked_late"
    """That the verification was reused was seen too late (R8)."""
    TOO_LONG = "too_long"
    """It was still undecided after two years, or twelve decisions: the simulation follows it no further."""


class CauseShare(Model):
    """A cause, and in which part of all runs it was the one."""

    cause: Cause
    chance: float


class VerifiedOn(Model):
    """Shanghai dates of the runs that end as verified: one in ten is by `p10`, half by `p50`, nine in ten by `p90`."""

    p10: dt.date
    p50: dt.date
    p90: dt.date


class Measure(StrEnum):
    """In what a gain is counted."""

    INSIDE_WINDOW = "chance_inside_window"
    VERIFIED = "chance_verified"
    """Where nothing raises the chance inside the window."""
    DAYS = "days"
    """By which the median verification comes earlier: without a window, or where nothing raises a chance."""


class Gain(Model):
    """What would be gained if one thing went as well as it can."""

    step: str
    """`review`: it ends on its earliest day; `decision`: the application passes at its next one; `reuse`: the reused
    verification holds (R8)."""
    title: str
    """The same in words."""
    measure: Measure
    gain: float
    """A part of 1, or days."""


class Help(Gain):
    """What would be gained if people did their part at once. `step` is a task's name, and the step takes no time; or
    `papers_right`: nothing that is handed in from now on is sent back (R33)."""

    owner: Owner
    """Who owes it."""


class Outlook(Model):
    """What a simulation from assumptions says of one case. Chances are parts of 1."""

    case_id: CaseId
    route: Route
    stage: Stage
    as_of: Instant
    chance_verified: float
    """Of being verified at all, inside the window or not."""
    chance_inside_window: float | None
    """None: there is no window."""
    ruled_out: str
    """Why it surely cannot end inside the window; empty if it may."""
    verified_on: VerifiedOn | None
    """None: no run ended as verified."""
    closes_at: Instant | None
    """None: there is no window, or it is not open yet."""
    safe_submission_date: dt.date | None
    """The last Shanghai date to pay; None: there is none, or nobody knows it yet."""
    provisional: bool
    """Whether it rests on holidays that are not announced yet."""
    causes: tuple[CauseShare, ...]
    """What went wrong in the other runs, the most frequent first."""
    helps_most: tuple[Help, ...]
    """What people can do, the most helpful first."""
    luck: tuple[Gain, ...]
    """What would help as well, and is nobody's step."""
    path: tuple[str, ...]
    """Every step and chance that was drawn: which of the assumptions this answer rests on."""

    @property
    def chance(self) -> float:
        """What counts: inside the window, where there is one."""
        return self.chance_verified if self.chance_inside_window is None else self.chance_inside_window


class Inputs(Model):
    """All that an answer rests on besides the case: the same again gives the same answer."""

    assumptions: Assumptions
    calendar_version: str
    taken_for_granted: tuple[str, ...]
    """What the simulation supposes besides the figures, in words; as far as the paths of the cases have it."""


class Forecast(Outlook):
    """An outlook with its inputs."""

    inputs: Inputs
