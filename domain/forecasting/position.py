"""Where a case stands, as far as a forecast needs it: what is still to be done, and since when it is waited for."""

from dataclasses import dataclass
from datetime import datetime

from domain.coverage import Lack, missing_papers
from domain.facts import Application, Facts, Reuse, Task
from domain.forecasting.almanac import DAY, hours_of
from domain.forecasting.outlooks import Cause
from domain.story import registration_sittings
from domain.vocabulary import PapersBeforeRegistration, TaskName

NEVER = float("inf")
"""The end of a window that there is not."""

Sitting = tuple[TaskName, ...]


@dataclass(frozen=True)
class Position:
    """A case at an instant. All times are hours of the almanac."""

    now: float
    begins: float
    """When the story can go on: the month of a booked slot may begin later."""
    sittings: tuple[Sitting, ...]
    """What is left of registration, in order."""
    window: float
    """How long the window is that registration opens."""
    closes: float | None
    """When the window closes; `NEVER` if there is none, None if it is not open yet."""
    holds: bool
    """Whether registration ends only with papers (policy `hold`)."""
    papers: bool
    """Whether papers are missing."""
    papers_at_once: bool
    """Whether papers are due now; else only once a reuse turns out not to hold (R7, R8)."""
    late_after: int
    """How many business days of review must fit before the window's end; else ops are asked about the payment."""
    confirmed: bool
    application: Application | None
    """The open one; None: it is still to come."""

    setback: Cause | None
    """The worst that the agencies have decided so far."""

    @property
    def opening(self) -> frozenset[TaskName]:
        """The steps that lead to the window's opening; if it waits for papers, these as well."""
        ends = [number for number, one in enumerate(self.sittings) if TaskName.COMPLETE_REGISTRATION in one]
        if not ends:
            return frozenset()
        papers = {TaskName.PROVIDE_DOCUMENTS} if self.holds else set()
        return frozenset(name for sitting in self.sittings[: ends[0] + 1] for name in sitting) | papers

    @property
    def submitted(self) -> bool:
        """Whether the application is with the platform."""
        return self.application is not None and self.application.submitted_at is not None

    @property
    def refilling(self) -> bool:
        """Whether it is sent back and not resubmitted yet."""
        return self.application is not None and self.application.refilling

    @property
    def assigned(self) -> bool:
        """Whether an agency has it."""
        return self.application is not None and self.application.agency is not None

    @property
    def paid_at(self) -> float | None:
        """From when the review's business days count; None: the fee is not paid."""
        counted = self.application.review_counts_from if self.application else None
        return hours_of(counted) if counted else None


def position_of(facts: Facts, as_of: datetime) -> Position:
    """What is left for a case that has not ended."""
    planned = _as_planned(facts)
    latest = facts.application
    current = latest if latest is not None and latest.outcome is None else None
    policy = facts.policy
    now = hours_of(as_of)
    return Position(
        now=now,
        begins=now if facts.slot_open or facts.slot is None else max(now, hours_of(facts.slot.opens_at)),
        sittings=_sittings(planned),
        window=policy.window_days * DAY,
        closes=_closes(facts),
        holds=policy.papers_before_registration is PapersBeforeRegistration.HOLD and planned.papers_needed,
        papers=any(need.lack is not Lack.BEING_READ for need in missing_papers(facts)),
        papers_at_once=planned.papers_needed,
        late_after=policy.safe_date_business_days,
        confirmed=current is not None and current.late_payment_confirmed,
        application=current,
        setback=_setback(facts),
    )


def elapsed_of(facts: Facts, as_of: datetime) -> dict[TaskName, float]:
    """For how long each open step could have been done: its turn in a sitting comes when the one before is done."""
    waiting: dict[TaskName, float] = {}
    for task in facts.open_tasks:
        since = _since(facts, task)
        if since is not None:
            waiting[task.name] = max(0.0, hours_of(as_of) - hours_of(since))
    return waiting


def _since(facts: Facts, task: Task) -> datetime | None:
    before = task.sitting[: task.sitting.index(task.name)] if task.name in task.sitting else ()
    if any(facts.open_task(name) for name in before):
        return None
    ends = [one.closed_at for one in facts.tasks if one.name in before and one.closed_at]
    return max([*ends, task.opened_at]) if task.opened_at else None


def _as_planned(facts: Facts) -> Facts:
    """As long as nobody told what was reused, it will be what is planned (R5)."""
    account = facts.case.official_account
    if facts.reuse is not None or account is None:
        return facts
    plan = Reuse(operator=account.reuse_operator, verification=account.reuse_verification)
    return facts.model_copy(update={"reuse": plan})


def _sittings(planned: Facts) -> tuple[Sitting, ...]:
    left = (tuple(name for name in sitting if not planned.is_done(name)) for sitting in registration_sittings(planned))
    return tuple(sitting for sitting in left if sitting)


def _setback(facts: Facts) -> Cause | None:
    if any(one.outcome == "failed" for one in facts.applications):
        return Cause.FAILED
    return Cause.SENT_BACK if facts.application is not None and facts.application.sent_back else None


def _closes(facts: Facts) -> float | None:
    if facts.window is None:
        return None
    return NEVER if facts.closes_at is None else hours_of(facts.closes_at)
