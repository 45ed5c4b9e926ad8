"""What is unique among live cases: e-mails, appids and, by `slots.py`, quota slots (R3, R9)."""

import hashlib
import unicodedata

from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from activities.ports import Bookings
from domain.bookings import TIMEKEEPING, Booked, BookingRequest, Taken
from domain.refusals import Code
from store.engine import Database
from store.errors import RunEnded
from store.slots import book_slot
from store.tables import BookingKind, BookingRow, BookingState, JournalRow


class SqlBookings(Bookings):
    """Bookings that a unique index keeps apart, whoever asks at the same moment."""

    def __init__(self, database: Database, quota: int) -> None:
        self._database = database
        self._quota = quota

    async def book(self, request: BookingRequest) -> Booked | Taken:
        """Book all that the request names, or nothing. Asked again by the same run, the answer is the same."""
        return await self._database.write(lambda session: self._book(session, request))

    async def _book(self, session: AsyncSession, request: BookingRequest) -> Booked | Taken:
        await _refuse_ended(session, request)
        wanted = _wanted(request)
        for kind, key, code in wanted:
            if await _held_by_another(session, request, kind, key):
                return Taken(code=code)
        for kind, key, _ in wanted:
            await _hold(session, request, kind, key)
        if request.slot is None:
            return Booked(timekeeping=TIMEKEEPING)
        slot = await book_slot(session, request, request.slot, self._quota)
        return Booked(slot=slot, timekeeping=TIMEKEEPING)


def email_hash(email: str) -> str:
    """E-mails are one whatever their case (R9)."""
    return _hash(unicodedata.normalize("NFC", email.strip().casefold()))


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def _wanted(request: BookingRequest) -> list[tuple[BookingKind, str, Code]]:
    wanted = []
    if request.email is not None:
        wanted.append((BookingKind.EMAIL, email_hash(request.email), Code.EMAIL_TAKEN))
    if request.appid is not None:
        wanted.append((BookingKind.APPID, _hash(request.appid), Code.APPID_TAKEN))
    return wanted


async def _refuse_ended(session: AsyncSession, request: BookingRequest) -> None:
    ended = select(JournalRow.id).where(
        JournalRow.case_id == request.case_id, JournalRow.run_id == request.run_id, JournalRow.kind == "ended"
    )
    if (await session.exec(ended)).first() is not None:
        raise RunEnded(request.case_id, request.run_id)


async def _held_by_another(session: AsyncSession, request: BookingRequest, kind: BookingKind, key: str) -> bool:
    states = [BookingState.LIVE, BookingState.SPENT] if request.registering else [BookingState.LIVE]
    same = select(BookingRow.id).where(
        BookingRow.kind == kind, BookingRow.key_hash == key, col(BookingRow.state).in_(states)
    )
    return (await session.exec(same.where(BookingRow.case_id != request.case_id))).first() is not None


async def _hold(session: AsyncSession, request: BookingRequest, kind: BookingKind, key: str) -> None:
    """Hold the key for this run as its newest booking, whichever run of the case held it before."""
    own = delete(BookingRow).where(
        col(BookingRow.kind) == kind,
        col(BookingRow.key_hash) == key,
        col(BookingRow.case_id) == request.case_id,
        col(BookingRow.state) == BookingState.LIVE,
    )
    await session.exec(own)
    session.add(
        BookingRow(kind=kind, key_hash=key, case_id=request.case_id, run_id=request.run_id, state=BookingState.LIVE)
    )
    await session.flush()
