"""The case view: the shape of what `status` answers. It is derived in `viewing.py`."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from domain.findings import Told
from domain.model import Instant, Model, Personal
from domain.vocabulary import (
    DocumentKind,
    Owner,
    PaymentMethod,
    RiskCode,
    Route,
    Stage,
    TaskName,
    WaitingOn,
    WindowState,
)


class NextAction(Model):
    """What happens next, and who owes it."""

    task: TaskName
    who: Owner
    due_at: Instant | None


class Problem(Model):
    """Something that the preflight or an agency found wanting, and what to do about it."""

    code: str
    document: DocumentKind | None = None
    field: str | None = None
    message: Annotated[str, Personal()]
    """Of an agency: its own words."""
    fix: str


class Alternative(Model):
    """A paper that is due, and what does as well."""

    paper: DocumentKind
    instead: tuple[DocumentKind, ...]


class Requirements(Model):
    """Tasks and papers by when they are due."""

    currently_due: tuple[str, ...] = ()
    eventually_due: tuple[str, ...] = ()
    past_due: tuple[str, ...] = ()
    errors: tuple[Problem, ...] = ()
    """What holds the papers: findings that are neither mended nor accepted, and what an agency named."""
    alternatives: tuple[Alternative, ...] = ()
    pending: tuple[DocumentKind, ...] = ()
    """Papers that were handed in and are being read."""


class ClockName(StrEnum):
    """What a case's clocks run to."""

    WINDOW = "window"
    SAFE_SUBMISSION = "safe_submission"
    REVIEW_EARLIEST = "review_earliest"
    REVIEW_LATEST = "review_latest"
    TASK = "task"
    REFILL = "refill"


class Clock(Model):
    """An instant that a case runs towards, as of an instant."""

    name: ClockName
    task: TaskName | None = None
    application: int | None = None
    at: Instant
    zone: str
    """The zone of who it concerns: Asia/Shanghai for what the platform and the agencies count by."""
    local: str
    """The same instant in that zone: ISO 8601."""
    days_left: int
    """Whole days of 24 hours; 0 once it is past."""
    state: WindowState
    """`fine`, `soon` (the last 7 days), `at_risk` or `past`."""
    provisional: bool = False
    """A calendar notice still to come may move it."""
    why: str = ""
    """Why it is at risk."""


class WindowView(Model):
    """The verification window as of an instant."""

    opened_at: Instant | None
    closes_at: Instant | None
    safe_submission_date: date | None
    days_left: int | None
    """Whole days of 24 hours."""
    state: WindowState
    risk: RiskCode | None = None
    """Why it is at risk."""
    why: str = ""
    """The same in words."""


class TaskView(Model):
    """A task, open or closed."""

    name: TaskName
    who: Owner
    application: int | None
    state: str
    """`open`, `done`, `adopted` or `dropped`."""
    opened_at: Instant | None
    due_at: Instant | None
    closed_at: Instant | None
    suggested: Annotated[dict[str, str], Personal()] = Field(default_factory=dict)
    """Evidence as it is printed on a certificate that passed, to be typed and reported exactly so (R11)."""


class DocumentView(Model):
    """A paper of the case, without its name."""

    kind: DocumentKind
    digest: str
    added_at: Instant
    counts: bool
    content: Literal["pending", "checked", "not_checked", "nothing_to_check"]
    """Whether a machine compared what is printed on it."""
    findings: tuple[Told, ...]


class FeeView(Model):
    """What was paid for an application."""

    amount: Decimal
    currency: str
    method: PaymentMethod
    paid_at: Instant
    unverified: bool
    """The policy knew no fee."""
    differs: bool
    """Ops accepted another amount or currency than the policy's fees."""
    paid_before_confirmation: bool


class ReviewView(Model):
    """When the review should end (R30), as Shanghai dates."""

    earliest: date
    latest: date
    provisional: bool


class ApplicationView(Model):
    """One application for verification."""

    number: int
    submitted_at: Instant | None
    fee: FeeView | None
    agency: str | None
    review: ReviewView | None
    refills: int
    beyond_refills: bool
    outcome: str | None


class CaseView(Model):
    """One case exactly, as of an instant."""

    case_id: str
    route: Route
    stage: Stage
    outcome: Stage | None
    waiting_on: WaitingOn
    next_action: NextAction | None
    requirements: Requirements
    window: WindowView
    clocks: tuple[Clock, ...]
    """What still runs: the window, the safe date, the review's ends, the open tasks."""
    tasks: tuple[TaskView, ...]
    documents: tuple[DocumentView, ...]
    set_findings: tuple[Told, ...]
    """What is missing, needless or would help, while papers can be handed in."""
    applications: tuple[ApplicationView, ...]
    go_live_allowed: bool
    """Only a verified Mini Program may go live (R15)."""
    appid: str | None
    refused_open: int
    """Refused facts that wait for ops."""
    journal_length: int
    computed_at: Instant
