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
    case_id: str = Field(primary_key=True)


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

    async def told(self, version: str) -> frozenset[str]:
        """The cases that were told of calendar data of this version."""

        async def look(session: AsyncSession) -> frozenset[str]:
            return frozenset((await session.exec(select(ToldRow.case_id).where(ToldRow.version == version))).all())

        return await self._database.read(look)

    async def remember_told(self, version: str, case_ids: Iterable[str]) -> None:
        """These cases were told."""
        told = frozenset(case_ids)
        await self._database.write(lambda session: _remember(session, version, told))


_ALL = select(OverlayRow).order_by(col(OverlayRow.number))


async def _remember(session: AsyncSession, version: str, case_ids: frozenset[str]) -> None:
    same = select(ToldRow.case_id).where(ToldRow.version == version, col(ToldRow.case_id).in_(case_ids))
    missing = sorted(case_ids - set((await session.exec(same)).all()))
    await insert_all(session, ToldRow, [{"version": version, "case_id": case_id} for case_id in missing])


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
