"""What events do to the bookings of their run: account created, e-mail changed, the end."""

from typing import Any

from pydantic import TypeAdapter
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.events import CaseChanged, CaseEnded, TaskDone
from domain.facts import Facts
from domain.journal import Event, JournalBatch
from domain.model import Instant
from domain.vocabulary import Route, TaskName
from store.bookings import email_hash
from store.slots import free_slot, use_slot
from store.tables import BookingKind, BookingRow, BookingState

_INSTANT: TypeAdapter[Any] = TypeAdapter(Instant)


async def settle(session: AsyncSession, batch: JournalBatch, event: Event, facts: Facts | None) -> None:
    """Change the bookings as the event tells; the facts are those after the batch."""
    match event.body:
        case TaskDone(task=TaskName.QUICK_REGISTER, evidence={"done_at": done_at}):
            account = facts.case.official_account if facts else None
            await use_slot(session, batch, account.id if account else None, _INSTANT.validate_python(done_at))
        case CaseChanged(case=case):
            await _release_earlier_emails(session, batch, email_hash(case.account_email))
        case CaseEnded():
            await _release_all(session, batch, _spent_email(facts))


def _spent_email(facts: Facts | None) -> str | None:
    """The e-mail whose account exists, if one does (R9)."""
    if facts is None:
        return None
    created = facts.is_done(TaskName.CREATE_ACCOUNT) or facts.is_done(TaskName.QUICK_REGISTER)
    existed = facts.case.route is Route.VERIFICATION_ONLY
    return email_hash(facts.case.account_email) if created or existed else None


async def _release_earlier_emails(session: AsyncSession, batch: JournalBatch, kept: str) -> None:
    """Earlier ones only: a later one is booked for the next change, whose event is still on its way."""
    emails = [row for row in await _live(session, batch) if row.kind == BookingKind.EMAIL]
    hashes = [row.key_hash for row in emails]
    for row in emails[: hashes.index(kept) if kept in hashes else 0]:
        row.state = BookingState.RELEASED


async def _release_all(session: AsyncSession, batch: JournalBatch, spent: str | None) -> None:
    for row in await _live(session, batch):
        is_spent = row.kind == BookingKind.EMAIL and row.key_hash == spent
        row.state = BookingState.SPENT if is_spent else BookingState.RELEASED
    await free_slot(session, batch)


async def _live(session: AsyncSession, batch: JournalBatch) -> list[BookingRow]:
    """What the run holds, in the order it was booked."""
    mine = select(BookingRow).where(
        BookingRow.case_id == batch.case_id,
        BookingRow.run_id == batch.run_id,
        BookingRow.state == BookingState.LIVE,
    )
    return list((await session.exec(mine.order_by(col(BookingRow.id)))).all())
