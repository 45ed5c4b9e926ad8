"""Templates of the form and the letter: which were loaded, and when. Their bytes lie in the file store."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.templates import Template, TemplateFile
from store.engine import Database
from store.instants import UtcInstant
from store.tables import Row


class TemplateRow(Row, table=True):
    """A template; never deleted, so that it can be told which one a merchant was given."""

    __tablename__ = "templates"
    __table_args__ = (UniqueConstraint("kind", "language", "as_of", "digest"),)

    number: int | None = Field(default=None, primary_key=True)
    kind: str
    language: str
    digest: str
    file_name: str
    media_type: str
    as_of: date
    source: str | None = None
    loaded_at: datetime = Field(sa_type=UtcInstant)
    removed_at: datetime | None = Field(default=None, sa_type=UtcInstant)


class SqlTemplates:
    """Templates on record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self, file: TemplateFile) -> Template:
        """Put a template on record; the same file of the same day is there once, and comes back if it was removed."""
        return await self._database.write(lambda session: _load(session, file))

    async def list(self) -> tuple[Template, ...]:
        """All that were ever loaded, in that order, removed ones as well."""

        async def look(session: AsyncSession) -> tuple[Template, ...]:
            return tuple(_template(row) for row in (await session.exec(_ALL)).all())

        return await self._database.read(look)

    async def remove(self, number: int, at: datetime) -> Template | None:
        """Hand a template out no longer; None if there is none of this number."""

        async def take(session: AsyncSession) -> Template | None:
            row = await session.get(TemplateRow, number)
            if row is None:
                return None
            row.removed_at = row.removed_at or at
            return _template(row)

        return await self._database.write(take)


_ALL = select(TemplateRow).order_by(col(TemplateRow.number))


async def _load(session: AsyncSession, file: TemplateFile) -> Template:
    same = select(TemplateRow).where(
        TemplateRow.kind == file.kind,
        TemplateRow.language == file.language,
        TemplateRow.as_of == file.as_of,
        TemplateRow.digest == file.digest,
    )
    row = (await session.exec(same)).first()
    if row is None:
        row = TemplateRow(**file.model_dump())
        session.add(row)
        await session.flush()
    elif row.removed_at is not None:
        row.removed_at, row.loaded_at = None, file.loaded_at
    return _template(row)


def _template(row: TemplateRow) -> Template:
    return Template.model_validate(row, from_attributes=True)
