"""Outboxes: who is written to, what waits for them, and what became of it."""

from enum import StrEnum
from typing import Annotated

from domain.events import Body, CaseChanged, Escalated, NoticeIssued, Reminded
from domain.facts import Facts
from domain.journal import JournalBatch
from domain.model import CaseId, Instant, Model, Personal, Text
from domain.outbox import OutboxItem
from domain.vocabulary import Language


class Fate(StrEnum):
    """What became of an item."""

    SENT = "sent"
    MOOT = "moot"
    """It no longer mattered when the letter went out."""
    SUPERSEDED = "superseded"
    """A newer one about the same took its place."""
    UNREACHABLE = "unreachable"
    """The mail server refused the address for good."""
    NOT_WRITTEN = "not_written"
    """Agencies are written to only where a setting says so."""
    UNTOLD = "untold"
    """This release could not put it into words; logged by its code."""


class Mailbox(Model):
    """Somebody who gets letters."""

    token: Text
    """Names them everywhere, and tells nothing about a person (R14)."""
    role: Text
    """Admin, contact, payer, ops or agency; of somebody who is several of them, the newest."""
    email: Annotated[str | None, Personal()] = None
    """None: ops and agencies, whose addresses are not kept with cases."""
    language: Language = Language.ENGLISH
    time_zone: str = "UTC"
    agency: str | None = None


class Waiting(Model):
    """A mailbox with something in it."""

    mailbox: Mailbox
    since: Instant
    """When the oldest of it came up."""
    newest: int
    """The number of the last item looked at."""


class Taken(Model):
    """What goes into one letter."""

    mailbox: Mailbox
    items: tuple[OutboxItem, ...]
    """The most urgent first."""
    facts: dict[CaseId, Facts]
    """Of the first cases, as they are now."""
    unreadable: tuple[CaseId, ...] = ()
    """Those of them whose facts this release cannot read."""


class MailboxRecord(Model):
    """A mailbox in a list."""

    token: str
    role: str
    items: int
    """How many wait."""
    cases: int
    since: Instant
    next_at: Instant | None
    """When the next letter is due, if that is known already."""


def awakener(case_id: str, run_id: str, number: int) -> str:
    """The name of an event that puts something into mailboxes: whoever records it wakes them."""
    return f"{case_id}/{run_id}/{number}"


def awakeners(batch: JournalBatch) -> tuple[str, ...]:
    """The names of those events of a batch that may have put something into mailboxes."""
    return tuple(
        awakener(batch.case_id, batch.run_id, event.number)
        for event in batch.events
        if isinstance(event.body, CaseChanged) or fills_mailboxes(event.body)
    )


def fills_mailboxes(body: Body) -> bool:
    """Whether an event puts something into mailboxes."""
    return isinstance(body, Reminded | Escalated) or (isinstance(body, NoticeIssued) and body.news is not None)
