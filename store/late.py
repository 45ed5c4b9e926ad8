"""Messages that came after their case had ended: not applied, and not lost."""

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from store.engine import Database
from store.records import LateMessage
from store.tables import LateRow


class SqlLate:
    """Late messages on record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, message: LateMessage) -> LateMessage:
        """Put a message on record once, by its case, request and name; answers the one on record."""
        return await self._database.write(lambda session: _add(session, message))

    async def list(self, case_id: str, *, limit: int = 100) -> tuple[LateMessage, ...]:
        """A case's late messages in the order they came, payloads included."""
        chosen = select(LateRow).where(LateRow.case_id == case_id).order_by(col(LateRow.id)).limit(limit)

        async def look(session: AsyncSession) -> tuple[LateMessage, ...]:
            return tuple(_message(row) for row in (await session.exec(chosen)).all())

        return await self._database.read(look)


async def _add(session: AsyncSession, message: LateMessage) -> LateMessage:
    same = select(LateRow).where(
        LateRow.case_id == message.case_id,
        LateRow.request_id == message.request_id,
        LateRow.name == message.name,
    )
    known = (await session.exec(same)).first()
    if known is not None:
        return _message(known)
    session.add(LateRow(**message.model_dump(exclude={"payload"}), payload_personal=message.payload))
    return message


def _message(row: LateRow) -> LateMessage:
    return LateMessage(
        case_id=row.case_id,
        name=row.name,
        request_id=row.request_id,
        received_at=row.received_at,
        payload=row.payload_personal,
        code=row.code,
    )
