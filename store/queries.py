"""What lists and dashboards ask: cases, tasks, refused facts. No answer depends on a clock; instants come in."""

from typing import Any, TypeVar

from pydantic import BaseModel
from sqlalchemy.orm import defer
from sqlmodel import SQLModel, col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from domain.facts import Facts
from domain.vocabulary import Stage
from store.engine import Database
from store.filters import case_conditions, task_conditions
from store.read_model import ApplicationRow, CaseRow, DocumentRow, RefusedRow, TaskRow
from store.records import (
    ApplicationRecord,
    CaseFilter,
    CaseRecord,
    DocumentRecord,
    RefusedRecord,
    TaskFilter,
    TaskRecord,
)

R = TypeVar("R", bound=BaseModel)

ALL_CASES = CaseFilter()
OPEN_TASKS = TaskFilter()
_LIGHT = defer(CaseRow.facts_personal)  # type: ignore[arg-type]  # SQLModel types it as the value
"""Lists leave the facts where they are: they are by far the largest column."""


class SqlCases:
    """The read model."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, case_id: str) -> CaseRecord | None:
        """One case's row."""
        rows = await self._all(select(CaseRow).options(_LIGHT).where(CaseRow.case_id == case_id))
        return _record(CaseRecord, rows[0]) if rows else None

    async def facts(self, case_id: str) -> Facts | None:
        """All that is so of a case, personal data included; None also if its input was unusable."""
        snapshots = await self._all(select(col(CaseRow.facts_personal)).where(CaseRow.case_id == case_id))
        return Facts.model_validate(snapshots[0]) if snapshots and snapshots[0] else None

    async def list(self, where: CaseFilter = ALL_CASES, *, limit: int = 100, after: str = "") -> tuple[CaseRecord, ...]:
        """Cases by their id; the last id of a page is `after` of the next."""
        chosen = select(CaseRow).options(_LIGHT).where(col(CaseRow.case_id) > after, *case_conditions(where))
        rows = await self._all(chosen.order_by(col(CaseRow.case_id)).limit(limit))
        return tuple(_record(CaseRecord, row) for row in rows)

    async def open_facts(self, *, limit: int = 100, after: str = "") -> tuple[Facts, ...]:
        """All that is so of cases that have not ended, by their id; the last id of a page is `after` of the next."""
        chosen = (
            select(col(CaseRow.facts_personal))
            .where(
                col(CaseRow.case_id) > after, col(CaseRow.outcome).is_(None), col(CaseRow.facts_personal).is_not(None)
            )
            .order_by(col(CaseRow.case_id))
            .limit(limit)
        )
        return tuple(Facts.model_validate(snapshot) for snapshot in await self._all(chosen))

    async def count_by_stage(self) -> dict[Stage, int]:
        """How many cases stand where."""
        counted = select(CaseRow.stage, func.count()).group_by(col(CaseRow.stage))

        async def count(session: AsyncSession) -> dict[Stage, int]:
            return {Stage(stage): number for stage, number in (await session.exec(counted)).all()}

        return await self._database.read(count)

    async def tasks(self, where: TaskFilter = OPEN_TASKS, *, limit: int = 100) -> tuple[TaskRecord, ...]:
        """Tasks, the most urgent first."""
        urgency = (col(TaskRow.due_at).asc().nulls_last(), col(TaskRow.case_id), col(TaskRow.position))
        chosen = select(TaskRow).where(*task_conditions(where)).order_by(*urgency)
        return tuple(_record(TaskRecord, row) for row in await self._all(chosen.limit(limit)))

    async def refused(
        self, case_id: str | None = None, *, open_only: bool = True, limit: int = 100
    ) -> tuple[RefusedRecord, ...]:
        """The ops inbox, the oldest first."""
        chosen = select(RefusedRow).order_by(col(RefusedRow.at), col(RefusedRow.case_id), col(RefusedRow.event))
        if case_id is not None:
            chosen = chosen.where(RefusedRow.case_id == case_id)
        if open_only:
            chosen = chosen.where(col(RefusedRow.settled).is_(None))
        return tuple(_record(RefusedRecord, row) for row in await self._all(chosen.limit(limit)))

    async def documents(self, case_id: str) -> tuple[DocumentRecord, ...]:
        """The papers of a case, as they came in."""
        chosen = select(DocumentRow).where(DocumentRow.case_id == case_id)
        ordered = chosen.order_by(col(DocumentRow.position))
        return tuple(_record(DocumentRecord, row) for row in await self._all(ordered))

    async def applications(self, case_id: str) -> tuple[ApplicationRecord, ...]:
        """The applications of a case, the first one first."""
        chosen = select(ApplicationRow).where(ApplicationRow.case_id == case_id)
        rows = await self._all(chosen.order_by(col(ApplicationRow.number)))
        return tuple(_record(ApplicationRecord, row) for row in rows)

    async def _all(self, chosen: SelectOfScalar[Any]) -> Any:
        async def fetch(session: AsyncSession) -> Any:
            return (await session.exec(chosen)).all()

        return await self._database.read(fetch)


def _record(record: type[R], row: SQLModel) -> R:
    return record.model_validate(row, from_attributes=True)
