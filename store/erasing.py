"""Which papers a case ever held, who else holds their bytes, and what is due."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, col, exists, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from store.instants import UtcInstant
from store.read_model import CaseRow, DocumentRow
from store.tables import JournalRow, Row
from store.templates import TemplateRow

_CAME_IN = "documents_added"

Paper = tuple[str, str, str]
"""Run, digest, kind."""


class ErasureRow(Row, table=True):
    """A paper of an ended case that is erased; never deleted, and never written by the journal."""

    __tablename__ = "erasures"
    __table_args__ = (UniqueConstraint("case_id", "run_id", "digest", "kind"),)

    number: int | None = Field(default=None, primary_key=True)
    case_id: str
    run_id: str
    digest: str = Field(index=True)
    kind: str
    decided_at: datetime = Field(sa_type=UtcInstant)
    actor_role: str
    actor_id: str
    reason_personal: str
    erased_at: datetime | None = Field(default=None, sa_type=UtcInstant, index=True)
    """When the bytes were seen to be gone. None: not yet."""
    kept_because: str | None = None


async def papers_of(session: AsyncSession, case_id: str) -> list[Paper]:
    """Every paper that was ever taken into the case, also those taken back later, by the journal of all its runs."""
    came = select(JournalRow).where(JournalRow.case_id == case_id, JournalRow.kind == _CAME_IN)
    rows = (await session.exec(came.order_by(col(JournalRow.id)))).all()
    return list(dict.fromkeys(paper for row in rows for paper in _papers(row)))


def _papers(row: JournalRow) -> Iterator[Paper]:
    told: list[dict[str, Any]] = {**row.details, **row.personal}.get("documents") or []
    for document in told:
        yield row.run_id, document["digest"], document["kind"]


def holders(digest: str) -> tuple[SelectOfScalar[Any], ...]:
    """Who refers to the bytes: cases that have not let go of them, whether they have ended or not, and templates."""
    let_go = exists().where(
        col(ErasureRow.case_id) == CaseRow.case_id,
        col(ErasureRow.run_id) == CaseRow.run_id,
        col(ErasureRow.digest) == digest,
    )
    cases = (
        select(CaseRow.case_id)
        .join(DocumentRow, col(DocumentRow.case_id) == CaseRow.case_id)
        .where(DocumentRow.digest == digest, ~let_go)
    )
    return cases.limit(1), select(TemplateRow.number).where(TemplateRow.digest == digest).limit(1)


def unheard_of(ended_before: datetime) -> SelectOfScalar[str]:
    """Cases that ended before that and had papers, and of which no erasure was decided."""
    had_papers = exists().where(
        col(JournalRow.case_id) == CaseRow.case_id,
        col(JournalRow.run_id) == CaseRow.run_id,
        col(JournalRow.kind) == _CAME_IN,
    )
    decided = exists().where(col(ErasureRow.case_id) == CaseRow.case_id, col(ErasureRow.run_id) == CaseRow.run_id)
    return select(CaseRow.case_id).where(
        col(CaseRow.outcome).is_not(None), col(CaseRow.ended_at) < ended_before, had_papers, ~decided
    )
