"""Quota slots: places among the quick registrations of an Official Account's month, in Asia/Shanghai (R3)."""

from collections.abc import Iterator
from datetime import datetime
from itertools import count

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.bookings import BookingRequest, Slot, SlotWish
from domain.journal import JournalBatch
from domain.model import SHANGHAI
from store.tables import SlotRow


async def book_slot(session: AsyncSession, request: BookingRequest, wish: SlotWish, quota: int) -> Slot:
    """The run's slot: the one it has, unless its month or account is not wanted any longer; else the next free one."""
    row = await slot_of(session, request.case_id)
    if row is not None:
        row.run_id = request.run_id
        if row.used or (not wish.used and _still_wanted(row, wish)):
            return _slot(row)
        await session.delete(row)
        await session.flush()
    month = month_of(wish.not_before) if wish.used else await _first_free(session, wish, quota)
    row = await place(session, wish.official_account, month, request)
    row.used = wish.used
    return _slot(row)


def _still_wanted(row: SlotRow, wish: SlotWish) -> bool:
    return row.official_account == wish.official_account and row.month >= month_of(wish.not_before)


async def slot_of(session: AsyncSession, case_id: str) -> SlotRow | None:
    """The slot of a case."""
    return (await session.exec(select(SlotRow).where(SlotRow.case_id == case_id))).first()


async def use_slot(session: AsyncSession, batch: JournalBatch, official_account: str | None, done_at: datetime) -> None:
    """The Mini Program was created: it has a place in the month in which that happened, booked or not, full or not."""
    row, month = await slot_of(session, batch.case_id), month_of(done_at)
    if row is not None and row.month == month:
        row.used = True
        return
    account = row.official_account if row else official_account
    if account is None:
        return
    if row is not None:
        await session.delete(row)
        await session.flush()
    (await place(session, account, month, batch)).used = True


async def free_slot(session: AsyncSession, batch: JournalBatch) -> None:
    """The run has ended: its slot is another case's, unless the Mini Program was created."""
    row = await slot_of(session, batch.case_id)
    if row is not None and row.run_id == batch.run_id and not row.used:
        await session.delete(row)
        await session.flush()


def month_of(instant: datetime) -> str:
    """The Shanghai month of an instant, `2027-03`."""
    return instant.astimezone(SHANGHAI).strftime("%Y-%m")


def opens_at(month: str) -> datetime:
    """When a month begins in Shanghai."""
    try:
        return datetime.strptime(month, "%Y-%m").replace(tzinfo=SHANGHAI)
    except ValueError:
        raise ValueError(f"a month is written like 2027-03, not like {month!r}") from None


async def place(
    session: AsyncSession, account: str, month: str, owner: BookingRequest | JournalBatch | None = None
) -> SlotRow:
    """A new row on the lowest free place of a month; without an owner, for what was made outside Pailou."""
    taken = await _taken(session, account, month)
    position = next(position for position in count(1) if position not in taken)
    row = SlotRow(official_account=account, month=month, position=position)
    if owner is not None:
        row.case_id, row.run_id = owner.case_id, owner.run_id
    session.add(row)
    await session.flush()
    return row


async def _first_free(session: AsyncSession, wish: SlotWish, quota: int) -> str:
    for month in months_from(month_of(wish.not_before)):
        if len(await _taken(session, wish.official_account, month)) < quota:
            return month
    raise AssertionError("there is always another month")


def months_from(month: str) -> Iterator[str]:
    """This month and all that follow."""
    year, number = (int(part) for part in month.split("-"))
    for index in count(year * 12 + number - 1):
        yield f"{index // 12:04}-{index % 12 + 1:02}"


async def _taken(session: AsyncSession, official_account: str, month: str) -> set[int]:
    positions = select(SlotRow.position).where(
        col(SlotRow.official_account) == official_account, col(SlotRow.month) == month
    )
    return set((await session.exec(positions)).all())


def _slot(row: SlotRow) -> Slot:
    return Slot(
        official_account=row.official_account, month=row.month, position=row.position, opens_at=opens_at(row.month)
    )
