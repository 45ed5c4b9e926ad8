"""Mailboxes, and what lies in them. Written with the journal, and never rebuilt: a letter that went out went out."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, text
from sqlmodel import Field

from store.instants import UtcInstant
from store.tables import Row


class MailboxRow(Row, table=True):
    """Somebody who gets letters."""

    __tablename__ = "mailboxes"

    token: str = Field(primary_key=True)
    role: str
    agency: str | None = None
    address_personal: str | None = Field(default=None, unique=True)
    """As `domain.addresses.address_key` has it: an address in capitals is the same person's."""
    email_personal: str | None = None
    """As it was written last."""
    language: str
    time_zone: str
    armed_by: str | None = Field(default=None, index=True)
    """The event whose recording wakes the workflow; None: the workflow sleeps or is gone, and nothing waits."""
    armed_at: datetime | None = Field(default=None, sa_type=UtcInstant)
    planned_at: datetime | None = Field(default=None, sa_type=UtcInstant)
    """When the next letter is due; None: that is still to be planned."""


_PENDING = text("fate IS NULL")


class OutboxItemRow(Row, table=True):
    """One thing for one recipient."""

    __tablename__ = "outbox_items"
    __table_args__ = (
        Index("ix_outbox_items_pending", "mailbox", "at", sqlite_where=_PENDING, postgresql_where=_PENDING),
        Index("ix_outbox_items_pending_case", "case_id", sqlite_where=_PENDING, postgresql_where=_PENDING),
    )

    id: int | None = Field(default=None, primary_key=True)
    item_key: str = Field(unique=True)
    mailbox: str = Field(foreign_key="mailboxes.token")
    role: str
    case_id: str
    concern: str
    task: str | None = None
    application: int | None = None
    at: datetime = Field(sa_type=UtcInstant)
    deadline: datetime | None = Field(default=None, sa_type=UtcInstant)
    note_personal: str = ""
    news_personal: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    """What a notice says."""
    unreached: str | None = None
    letter: str | None = Field(default=None, index=True)
    """The letter that took it, whether or not that went out."""
    fate: str | None = None
    """What became of it; None: it waits."""
