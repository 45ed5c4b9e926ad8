"""What events do to the bookings of their run: account created, e-mail changed, the end."""

from typing import Any

from pydantic import TypeAdapter
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.events import CaseChanged, CaseEnded, TaskDone
from domain.journal import Event, JournalBatch
from domain.model import Instant
from domain.vocabulary import TaskName
from store.bookings import email_hash
from store.slots import slot_of, use_slot
from store.tables import HELD, BookingKind, BookingRow, BookingState

_INSTANT: TypeAdapter[Any] = TypeAdapter(Instant)


async def settle(session: AsyncSession, batch: JournalBatch, event: Event) -> None:
    """Change the bookings as the event tells."""
    match event.body:
        case TaskDone(task=TaskName.CREATE_ACCOUNT | TaskName.QUICK_REGISTER) as done:
            await _account_created(session, batch, done)
        case CaseChanged(case=case):
            await _release_emails_but(session, batch, email_hash(case.account_email))
        case CaseEnded():
            await _release_all(session, batch)


async def _account_created(session: AsyncSession, batch: JournalBatch, done: TaskDone) -> None:
    for row in await _held(session, batch):
        if row.kind == BookingKind.EMAIL:
            row.state = BookingState.SPENT_LIVE
    slot = await slot_of(session, batch.case_id)
    if done.task is TaskName.QUICK_REGISTER and slot is not None and "done_at" in done.evidence:
        await use_slot(session, slot, _INSTANT.validate_python(done.evidence["done_at"]))


async def _release_emails_but(session: AsyncSession, batch: JournalBatch, kept: str) -> None:
    for row in await _held(session, batch):
        if row.kind == BookingKind.EMAIL and row.key_hash != kept:
            _release(row)


async def _release_all(session: AsyncSession, batch: JournalBatch) -> None:
    for row in await _held(session, batch):
        _release(row)
    slot = await slot_of(session, batch.case_id)
    if slot is not None and slot.run_id == batch.run_id and not slot.used:
        await session.delete(slot)
    await session.flush()


async def _held(session: AsyncSession, batch: JournalBatch) -> list[BookingRow]:
    mine = select(BookingRow).where(
        BookingRow.case_id == batch.case_id, BookingRow.run_id == batch.run_id, col(BookingRow.state).in_(HELD)
    )
    return list((await session.exec(mine)).all())


def _release(row: BookingRow) -> None:
    row.state = BookingState.SPENT if row.state == BookingState.SPENT_LIVE else BookingState.RELEASED
