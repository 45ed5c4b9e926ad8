"""Calendar notices of single years, as ops loaded them (R30). What a notice says is plain JSON here."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.model import Instant, Model
from store.engine import Database, insert_all
from store.instants import UtcInstant
from store.tables import Row


class OverlayRow(Row, table=True):
    """A notice; never changed and never deleted, so that it can be told by which one a date was computed."""

    __tablename__ = "calendar_overlays"
    __table_args__ = (UniqueConstraint("year", "version"),)

    number: int | None = Field(default=None, primary_key=True)
    year: int
    version: str
    published_on: date
    content: dict[str, Any] = Field(sa_type=JSON)
    loaded_at: datetime = Field(sa_type=UtcInstant)
    loaded_by: str


class ToldRow(Row, table=True):
    """A case was told of calendar data: a signal that is sent twice comes twice."""

    __tablename__ = "calendar_told"

    version: str = Field(primary_key=True)
    """As it was announced to this case."""
    case_id: str = Field(primary_key=True)


Told = tuple[str, str]
"""A version, as it was announced, and the case that was told of it."""


class NewOverlay(Model):
    """A notice that is put on record."""

    year: int
    version: str
    """Ours, of the file: a corrected one has another."""
    published_on: date
    content: dict[str, Any]
    loaded_at: Instant
    loaded_by: str
    """The id of the ops person."""


class OverlayRecord(NewOverlay):
    """A notice on record."""

    number: int
    """In the order they were loaded."""


class SqlOverlays:
    """Notices on record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, overlay: NewOverlay) -> OverlayRecord:
        """Put it on record; what was on record under the year and version already is answered as it is."""
        return await self._database.write(lambda session: _add(session, overlay))

    async def list(self) -> tuple[OverlayRecord, ...]:
        """All of them, in the order they were loaded."""

        async def look(session: AsyncSession) -> tuple[OverlayRecord, ...]:
            return tuple(_record(row) for row in (await session.exec(_ALL)).all())

        return await self._database.read(look)

    async def newest(self) -> int:
        """The number of the last one; 0 if there is none. As long as it is the same, so is the list."""

        async def look(session: AsyncSession) -> int:
            return (await session.exec(select(func.max(OverlayRow.number)))).one() or 0

        return await self._database.read(look)

    async def told(self, versions: Iterable[str]) -> frozenset[Told]:
        """Who was told of calendar data, announced as one of these versions."""
        wanted = frozenset(versions)
        return await self._database.read(lambda session: _told(session, wanted))

    async def remember_told(self, told: Iterable[Told]) -> None:
        """These cases were told."""
        rows = frozenset(told)
        await self._database.write(lambda session: _remember(session, rows))


_ALL = select(OverlayRow).order_by(col(OverlayRow.number))


async def _told(session: AsyncSession, versions: frozenset[str]) -> frozenset[Told]:
    same = select(ToldRow.version, ToldRow.case_id).where(col(ToldRow.version).in_(versions))
    return frozenset((version, case_id) for version, case_id in (await session.exec(same)).all())


async def _remember(session: AsyncSession, told: frozenset[Told]) -> None:
    missing = sorted(told - await _told(session, frozenset(version for version, _ in told)))
    await insert_all(session, ToldRow, [{"version": version, "case_id": case_id} for version, case_id in missing])


async def _add(session: AsyncSession, overlay: NewOverlay) -> OverlayRecord:
    same = select(OverlayRow).where(OverlayRow.year == overlay.year, OverlayRow.version == overlay.version)
    row = (await session.exec(same)).first()
    if row is None:
        row = OverlayRow(**overlay.model_dump())
        session.add(row)
        await session.flush()
    return _record(row)


def _record(row: OverlayRow) -> OverlayRecord:
    return OverlayRecord.model_validate(row, from_attributes=True)
