"""What is so: the state of a case, folded from its events and never changed by anything else."""

from datetime import datetime, timedelta
from typing import Annotated, Any, Literal

from pydantic import Field

from domain.bookings import Slot
from domain.business_days import ReviewWindow, SafeSubmission
from domain.case import CaseInput
from domain.messages import Payment, Reason
from domain.model import AppId, Digest, Instant, Model, Personal
from domain.papers import Document
from domain.policy import Policy
from domain.refusals import Code
from domain.vocabulary import DocumentKind, Invoice, Route, Stage, TaskName


class Task(Model):
    """A step that was opened at least once."""

    name: TaskName
    application: int | None = None
    sitting: tuple[TaskName, ...] = ()
    opened_at: Instant | None = None
    """None: it was never open here, it was adopted."""
    closed_at: Instant | None = None
    reminded_at: Instant | None = None
    """When people were reminded last."""
    ended_as: Literal["done", "adopted", "dropped"] | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody owes it."""
        return self.ended_as is None


class Window(Model):
    """The verification window (R16)."""

    opened_at: Instant | None
    closes_at: Instant | None
    """None: there is no window."""
    extended: bool = False
    safe: SafeSubmission | None = None
    """The calendar's answer; None: not answered yet, or no window."""
    safe_before: SafeSubmission | None = None
    """The answer before this one."""
    safe_passed: bool = False
    """The safe date is over and nothing was paid."""
    settling_until: Instant | None = None
    passed: bool = False
    """The time is over and the case goes on."""


class SentBack(Model):
    """One time an application was sent back, and what became of it (R33)."""

    at: Instant
    reasons: Annotated[tuple[Reason, ...], Personal()]
    refill_due: Instant
    refill_due_assumed: bool
    resubmitted_at: Instant | None = None


class Application(Model):
    """One application for verification: one fee, one agency, one final decision (R28, R33)."""

    number: int
    submitted_at: Instant | None = None
    invoice: Invoice | None = None
    late_payment_confirmed: bool = False
    payment: Annotated[Payment | None, Personal()] = None
    fee_unverified: bool = False
    """The policy knew no fee."""
    fee_differs: bool = False
    """Ops accepted another amount or currency than the policy's fees."""
    paid_before_confirmation: bool = False
    agency: str | None = None
    assigned_at: Instant | None = None
    review: ReviewWindow | None = None
    review_before: ReviewWindow | None = None
    """The calendar's answer before this one."""
    sent_back: tuple[SentBack, ...] = ()
    beyond_refills: bool = False
    outcome: Literal["passed", "failed"] | None = None
    decided_at: Instant | None = None
    reasons: Annotated[tuple[Reason, ...], Personal()] = ()

    @property
    def under_review(self) -> bool:
        """From payment to the final decision, refilling included."""
        return self.payment is not None and self.outcome is None

    @property
    def refilling(self) -> bool:
        """Sent back and not resubmitted yet."""
        return bool(self.sent_back) and self.sent_back[-1].resubmitted_at is None and self.outcome is None

    @property
    def review_counts_from(self) -> datetime | None:
        """The instant after which the review's business days count (R30); anew at each resubmission."""
        if self.payment is None or self.submitted_at is None:
            return None
        again = [back.resubmitted_at for back in self.sent_back if back.resubmitted_at]
        return max([self.submitted_at, self.payment.paid_at, *again])


class RefusedFact(Model):
    """A message that could not be applied, waiting for ops."""

    event: int
    at: Instant
    message: str
    code: Code
    because: str
    payload: Annotated[Any, Personal()] = None
    retryable: bool
    settled: Literal["retried", "dismissed"] | None = None


class Request(Model):
    """What became of a message, so that the same one is answered as the first time."""

    fingerprint: str
    first: int
    last: int
    code: Code | None = None
    because: str = ""


class Reuse(Model):
    """What was really reused of the Official Account (R5)."""

    operator: bool
    verification: bool


class Facts(Model):
    """All that is so of one case."""

    case: Annotated[CaseInput, Personal()]
    policy: Policy
    started_at: Instant
    at: Instant
    """The time of the last event."""
    length: int = 0
    """How many events the journal has."""
    booked: bool = False
    slot: Slot | None = None
    slot_open: bool = True
    slot_lapsed: bool = False
    """The slot's month is over unused, and another one is being booked (R3)."""
    timekeeping: int = 1
    """Which release's rules of time the case lives by."""
    escalated: frozenset[str] = frozenset()
    """What ops were told already."""
    progressed_at: Instant | None = None
    """When anybody did anything, or could begin to, last."""
    tasks: tuple[Task, ...] = ()
    created_at: Instant | None = None
    """When the account was created, as reported."""
    documents: Annotated[tuple[Document, ...], Personal()] = ()
    reading_patience: int = 600
    """Seconds to wait for a reader of print."""
    papers_elsewhere: bool = False
    """The papers were handed in before the case came to Pailou."""
    rejected: frozenset[tuple[DocumentKind, Digest]] = frozenset()
    """Papers an agency found wanting; the same file does not count again as what it was."""
    demanded: frozenset[DocumentKind] = frozenset()
    """Kinds the last decision named: they are missing until a new digest comes."""
    judged: frozenset[Digest] = frozenset()
    """The files that lay there when the last decision came: none of them answers it."""
    reuse: Reuse | None = None
    checked_verified: bool | None = None
    appid: AppId | None = None
    window: Window | None = None
    """None: registration is not complete."""
    calendar_version: str = ""
    """The last announced calendar data; answers of older data are asked for again."""
    applications: tuple[Application, ...] = ()
    refused: Annotated[tuple[RefusedFact, ...], Personal()] = ()
    requests: dict[str, Request] = Field(default_factory=dict)
    store_away: bool = False
    outcome: Stage | None = None
    ended_at: Instant | None = None
    ended_code: Code | None = None
    """Why the case was refused."""
    ended_because: str = ""

    @property
    def application(self) -> Application | None:
        """The current application."""
        return self.applications[-1] if self.applications else None

    @property
    def registered(self) -> bool:
        """Whether the account has its appid."""
        return self.window is not None

    @property
    def under_review(self) -> bool:
        """Whether an application is paid and not finally decided."""
        return self.application is not None and self.application.under_review

    @property
    def reuse_unchecked(self) -> bool:
        """A quick case reported as verified by reuse, which nobody has confirmed yet (R8)."""
        return self.reuse is not None and self.reuse.verification and self.checked_verified is None

    @property
    def open_tasks(self) -> tuple[Task, ...]:
        """What is owed, in the order it was opened."""
        return tuple(task for task in self.tasks if task.is_open) if self.outcome is None else ()

    def open_task(self, name: TaskName) -> Task | None:
        """The open task of this name."""
        return next((task for task in self.open_tasks if task.name is name), None)

    def is_done(self, name: TaskName) -> bool:
        """Whether a task was done, here or before the case came."""
        return any(task.name is name and task.ended_as in ("done", "adopted") for task in self.tasks)

    @property
    def goes_on_past_window(self) -> bool:
        """Whether the window's end does not end the case."""
        return self.under_review or self.reuse_unchecked

    @property
    def papers_needed(self) -> bool:
        """Whether the case has to hand in papers, as far as is known (R7)."""
        if self.case.route is not Route.QUICK:
            return True
        if self.reuse is not None:
            return not self.reuse.verification or self.checked_verified is False
        account = self.case.official_account
        return account is not None and not account.reuse_verification

    @property
    def keeps_time(self) -> bool:
        """Whether a release that reminds began it, or ops said so since: the first one's histories must replay."""
        return self.timekeeping > 1

    @property
    def reminds(self) -> bool:
        """Whether people are reminded and ops alerted as time passes."""
        return self.keeps_time and self.policy.reminders is not False

    @property
    def closes_at(self) -> datetime | None:
        """When the verification window closes, if there is one."""
        return self.window.closes_at if self.window else None

    @property
    def settling(self) -> timedelta:
        """How long a closed window waits for messages stamped in time."""
        return timedelta(minutes=self.policy.settling_minutes)
