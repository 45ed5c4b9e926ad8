"""What the store answers: frozen, without personal data unless it says so."""

from typing import Annotated, Any

from domain.model import Instant, Model, Personal
from domain.refusals import Code
from domain.vocabulary import Category, DocumentKind, Owner, Route, Stage, TaskName, WaitingOn


class CaseRecord(Model):
    """A case in a list."""

    case_id: str
    run_id: str
    route: Route | None
    """None, like all that the input would tell: the input was unusable."""
    stage: Stage
    outcome: Stage | None
    waiting_on: WaitingOn
    next_task: TaskName | None
    next_owner: Owner | None
    next_due_at: Instant | None
    closes_at: Instant | None
    safe_until: Instant | None
    agency: str | None
    country: str | None
    category: Category | None
    official_account: str | None
    started_at: Instant
    ended_at: Instant | None
    journal_length: int
    refused_open: int


class CaseFilter(Model):
    """Which cases to list; what is None does not matter."""

    stage: Stage | None = None
    waiting_on: WaitingOn | None = None
    route: Route | None = None
    agency: str | None = None
    official_account: str | None = None
    closes_before: Instant | None = None
    overdue_at: Instant | None = None
    """Cases that have not ended and whose next task was due by this instant."""


class TaskFilter(Model):
    """Which tasks to list; what is None does not matter."""

    case_id: str | None = None
    owner: Owner | None = None
    open_only: bool = True
    overdue_at: Instant | None = None
    """Tasks that are open and were due by this instant."""


class TaskRecord(Model):
    """A task in a list."""

    case_id: str
    position: int
    name: TaskName
    application: int | None
    owner: Owner
    is_open: bool
    """False as well for what was still owed when the case ended."""
    opened_at: Instant | None
    due_at: Instant | None
    closed_at: Instant | None
    ended_as: str | None


class DocumentRecord(Model):
    """A paper of a case."""

    case_id: str
    kind: DocumentKind
    digest: str
    added_at: Instant
    counts: bool
    """Whether it counts towards the required set, and was not found wanting by an agency."""


class ApplicationRecord(Model):
    """An application for verification."""

    case_id: str
    number: int
    submitted_at: Instant | None
    paid_at: Instant | None
    amount: str | None
    currency: str | None
    agency: str | None
    refills: int
    outcome: str | None
    decided_at: Instant | None


class RefusedRecord(Model):
    """A refused fact in the ops inbox."""

    case_id: str
    event: int
    at: Instant
    message: str
    code: Code
    because: str
    retryable: bool
    settled: str | None


class StartRecord(Model):
    """With what input a case was started, as keyed digests."""

    case_id: str
    run_id: str | None
    fingerprints: dict[str, str]
    """Dotted path to hexadecimal HMAC."""
    key_id: str
    started_at: Instant


class LateMessage(Model):
    """A message that came after its case had ended."""

    case_id: str
    name: str
    request_id: str
    received_at: Instant
    payload: Annotated[Any, Personal()]
    code: Code
