"""The read model: what lists and dashboards read. Written from the journal alone, and rebuilt from it."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field

from store.instants import UtcInstant
from store.tables import Row


class CaseRow(Row, table=True):
    """A case, as its newest run left it."""

    __tablename__ = "cases"

    case_id: str = Field(primary_key=True)
    run_id: str
    route: str | None = None
    """None, like all that the input would tell: the input was unusable."""
    stage: str = Field(index=True)
    outcome: str | None = None
    waiting_on: str = Field(index=True)
    next_task: str | None = None
    next_owner: str | None = None
    next_due_at: datetime | None = Field(default=None, sa_type=UtcInstant, index=True)
    closes_at: datetime | None = Field(default=None, sa_type=UtcInstant, index=True)
    safe_until: datetime | None = Field(default=None, sa_type=UtcInstant)
    agency: str | None = Field(default=None, index=True)
    country: str | None = None
    category: str | None = None
    official_account: str | None = Field(default=None, index=True)
    started_at: datetime = Field(sa_type=UtcInstant)
    ended_at: datetime | None = Field(default=None, sa_type=UtcInstant)
    journal_length: int
    refused_open: int = 0
    facts_personal: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))


def _of_case() -> Any:
    return Field(primary_key=True, foreign_key="cases.case_id", ondelete="CASCADE")


class TaskRow(Row, table=True):
    """A step that was opened, or adopted."""

    __tablename__ = "tasks"

    case_id: str = _of_case()
    position: int = Field(primary_key=True)
    """The same step may come again: its place among the case's tasks tells which one."""
    name: str
    application: int | None = None
    owner: str
    is_open: bool = Field(index=True)
    opened_at: datetime | None = Field(default=None, sa_type=UtcInstant)
    due_at: datetime | None = Field(default=None, sa_type=UtcInstant, index=True)
    closed_at: datetime | None = Field(default=None, sa_type=UtcInstant)
    ended_as: str | None = None


class DocumentRow(Row, table=True):
    """A paper of the case."""

    __tablename__ = "documents"

    case_id: str = _of_case()
    position: int = Field(primary_key=True)
    kind: str
    digest: str = Field(index=True)
    """Looked up before bytes are erased: somebody else may need them."""
    added_at: datetime = Field(sa_type=UtcInstant)
    counts: bool
    """Whether it counts towards the required set, and was not found wanting by an agency."""


class ApplicationRow(Row, table=True):
    """An application for verification."""

    __tablename__ = "applications"

    case_id: str = _of_case()
    number: int = Field(primary_key=True)
    submitted_at: datetime | None = Field(default=None, sa_type=UtcInstant)
    paid_at: datetime | None = Field(default=None, sa_type=UtcInstant)
    amount: str | None = None
    """Text: SQLite has no exact decimals."""
    currency: str | None = None
    agency: str | None = Field(default=None, index=True)
    refills: int
    outcome: str | None = None
    decided_at: datetime | None = Field(default=None, sa_type=UtcInstant)


class RefusedRow(Row, table=True):
    """A message that could not be applied. Its payload is in the journal alone."""

    __tablename__ = "refused_facts"

    case_id: str = _of_case()
    event: int = Field(primary_key=True)
    at: datetime = Field(sa_type=UtcInstant)
    message: str
    code: str
    because: str
    retryable: bool
    settled: str | None = None
