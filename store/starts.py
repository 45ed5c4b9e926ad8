"""With what input each case was started, kept for ever: an id is never reused, and Temporal forgets."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from store.engine import Database
from store.records import StartRecord
from store.tables import StartRow


class SqlStarts:
    """Starts on record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def known(self, case_id: str) -> StartRecord | None:
        """The start on record."""

        async def look(session: AsyncSession) -> StartRecord | None:
            row = await session.get(StartRow, case_id)
            return _record(row) if row else None

        return await self._database.read(look)

    async def remember(
        self, case_id: str, fingerprints: dict[str, str], key_id: str, at: datetime, *, run_id: str | None = None
    ) -> StartRecord:
        """Put a start on record unless there is one; answers what is on record."""
        new = _row(case_id, fingerprints, key_id, at, run_id)

        async def put(session: AsyncSession) -> StartRecord:
            known = await session.get(StartRow, case_id)
            if known is None:
                await session.merge(new)
            return _record(known or new)

        return await self._database.write(put)

    async def replace(
        self, case_id: str, fingerprints: dict[str, str], key_id: str, at: datetime, *, run_id: str | None = None
    ) -> StartRecord:
        """Put another start on record: the first one was refused, this one is corrected."""
        new = _row(case_id, fingerprints, key_id, at, run_id)

        async def put(session: AsyncSession) -> StartRecord:
            return _record(await session.merge(new))

        return await self._database.write(put)


def _row(case_id: str, fingerprints: dict[str, str], key_id: str, at: datetime, run_id: str | None) -> StartRow:
    return StartRow(case_id=case_id, run_id=run_id, fingerprints=fingerprints, key_id=key_id, started_at=at)


def _record(row: StartRow) -> StartRecord:
    return StartRecord.model_validate(row, from_attributes=True)
