"""The quota of an Official Account as ops see it, and what they tell of Mini Programs made outside Pailou (R3)."""

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator
from sqlmodel import Field, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.model import Instant, Model, Text
from store.engine import Database
from store.instants import UtcInstant
from store.slots import month_of, opens_at, place
from store.tables import Row, SlotRow


class OutsideRow(Row, table=True):
    """What ops told once; kept, so that the same told again is known."""

    __tablename__ = "quota_outside"

    request_id: str = Field(primary_key=True)
    official_account: str
    month: str
    count: int
    recorded_at: datetime = Field(sa_type=UtcInstant)
    recorded_by: str


MONTHS = ("1970-01", "2998-12")
"""Others are slips of the pen."""


def exact_month(month: str) -> str:
    """The month as it is written here, also where the zero was left out; `ValueError` if it is none, or far away."""
    opens = opens_at(month)
    if not int(MONTHS[0][:4]) <= opens.year <= int(MONTHS[1][:4]):
        raise ValueError(f"the month must lie between {MONTHS[0]} and {MONTHS[1]}")
    return month_of(opens)


class Outside(Model):
    """Mini Programs were made outside Pailou in a month, or were not, as was told by mistake before."""

    request_id: Text
    official_account: Text
    month: Annotated[str, AfterValidator(exact_month)]
    """`2027-03`."""
    count: int
    """Below zero: so many fewer than were told."""
    recorded_at: Instant
    recorded_by: Text
    """The id of the ops person."""


class Place(Model):
    """A place that is taken."""

    month: str
    position: int
    """From 1; above the quota's size it is beyond it."""
    case_id: str | None
    """None: made outside Pailou."""
    used: bool
    """The Mini Program was created."""


class SqlQuota:
    """The months of Official Accounts. Cases book their places themselves (`store.bookings`)."""

    def __init__(self, database: Database, size: int) -> None:
        self._database = database
        self.size = size
        """Quick registrations an Official Account has in a month."""

    async def places(self, official_account: str, since: str, until: str | None = None) -> tuple[Place, ...]:
        """The places that are taken in these months, `2027-03`, in order."""
        taken = select(SlotRow).where(SlotRow.official_account == official_account, SlotRow.month >= since)
        if until is not None:
            taken = taken.where(SlotRow.month <= until)
        ordered = taken.order_by(col(SlotRow.month), col(SlotRow.position))

        async def look(session: AsyncSession) -> tuple[Place, ...]:
            return tuple(_place(row) for row in (await session.exec(ordered)).all())

        return await self._database.read(look)

    async def tell(self, told: Outside) -> Outside | None:
        """Put it on record; a fact, which may exceed the quota. What the same request told before is answered as it is.

        None: there are not so many to be taken back.
        """
        return await self._database.write(lambda session: _tell(session, told))


async def _tell(session: AsyncSession, told: Outside) -> Outside | None:
    known = await session.get(OutsideRow, told.request_id)
    if known is not None:
        # What is on record was judged when it came, and not by today's rules.
        return Outside.model_construct(**known.model_dump())
    if not await _take_back(session, told):
        return None
    for _ in range(told.count):
        (await place(session, told.official_account, told.month)).used = True
    session.add(OutsideRow(**told.model_dump()))
    await session.flush()
    return told


async def _take_back(session: AsyncSession, told: Outside) -> bool:
    """Free the places that were beyond the others; False if there are too few of them."""
    outside = (
        select(SlotRow)
        .where(SlotRow.official_account == told.official_account, SlotRow.month == told.month)
        .where(col(SlotRow.case_id).is_(None))
        .order_by(col(SlotRow.position).desc())
    )
    rows = (await session.exec(outside)).all()
    if len(rows) < -told.count:
        return False
    for row in rows[: max(0, -told.count)]:
        await session.delete(row)
    return True


def _place(row: SlotRow) -> Place:
    return Place(month=row.month, position=row.position, case_id=row.case_id, used=row.used)
