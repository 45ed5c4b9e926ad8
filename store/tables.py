"""What is kept for ever, and what must be unique. The read model is in `read_model.py`."""

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import JSON, Column, Index, MetaData, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from store.instants import UtcInstant


class Row(SQLModel):
    """A row of a table of Pailou. Columns with personal data, and no others, are named `...personal` (R14)."""

    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class JournalRow(Row, table=True):
    """An event."""

    __tablename__ = "journal"
    __table_args__ = (UniqueConstraint("case_id", "run_id", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    case_id: str
    run_id: str
    number: int
    kind: str
    at: datetime = Field(sa_type=UtcInstant)
    recorded_at: datetime = Field(sa_type=UtcInstant)
    actor_role: str
    actor_id: str
    request_id: str | None = None
    fingerprint: str | None = None
    details: dict[str, Any] = Field(sa_type=JSON)
    personal: dict[str, Any] = Field(sa_type=JSON)


class BookingKind(StrEnum):
    """What is unique among live cases, besides slots."""

    EMAIL = "email"
    APPID = "appid"


class BookingState(StrEnum):
    """An e-mail whose account was created is spent at the end: no other registration ever gets it (R9)."""

    LIVE = "live"
    SPENT = "spent"
    RELEASED = "released"


_LIVE_IN_SQL = text("state = 'live'")


class BookingRow(Row, table=True):
    """A key that a case has, or had, for itself."""

    __tablename__ = "bookings"
    __table_args__ = (
        Index(
            "uq_bookings_live",
            "kind",
            "key_hash",
            unique=True,
            sqlite_where=_LIVE_IN_SQL,
            postgresql_where=_LIVE_IN_SQL,
        ),
        Index("ix_bookings_key", "kind", "key_hash"),
    )

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    key_hash: str
    """So that an erased case leaves no e-mail behind, and its account's is still not accepted again."""
    case_id: str = Field(index=True)
    run_id: str
    state: str


class SlotRow(Row, table=True):
    """A place among the quick registrations of an Official Account's month (R3)."""

    __tablename__ = "quota_slots"
    __table_args__ = (UniqueConstraint("official_account", "month", "position"),)

    id: int | None = Field(default=None, primary_key=True)
    official_account: str
    month: str
    position: int
    case_id: str | None = Field(default=None, index=True)
    """None: made outside Pailou."""
    run_id: str | None = None
    used: bool = False
    """The Mini Program was created: the slot stays whatever becomes of the case."""


class StartRow(Row, table=True):
    """With what input a case was started; kept for ever, because ids are never reused."""

    __tablename__ = "case_starts"

    case_id: str = Field(primary_key=True)
    run_id: str | None = None
    fingerprints: dict[str, str] = Field(sa_type=JSON)
    key_id: str
    started_at: datetime = Field(sa_type=UtcInstant)


class LateRow(Row, table=True):
    """A message that came after its case had ended."""

    __tablename__ = "late_messages"
    __table_args__ = (UniqueConstraint("case_id", "request_id", "name"),)

    id: int | None = Field(default=None, primary_key=True)
    case_id: str
    received_at: datetime = Field(sa_type=UtcInstant)
    name: str
    payload_personal: Any = Field(sa_column=Column(JSON, nullable=True))
    request_id: str
    code: str
