"""Events read back from the journal, and the read model built from them anew."""

from sqlmodel import col, delete, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.journal import Event
from store.projection import PARTS, folded, project, row_of
from store.read_model import CaseRow
from store.tables import JournalRow


async def read_events(
    session: AsyncSession, case_id: str, run_id: str, *, after: int = 0, limit: int | None = None
) -> tuple[Event, ...]:
    """The events of one run, in order."""
    chosen = (
        select(JournalRow)
        .where(JournalRow.case_id == case_id, JournalRow.run_id == run_id, JournalRow.number > after)
        .order_by(col(JournalRow.number))
        .limit(limit)
    )
    return tuple(event_of(row) for row in (await session.exec(chosen)).all())


def event_of(row: JournalRow) -> Event:
    """The event as the workflow sent it, its personal part put back."""
    return Event.model_validate(
        {
            "number": row.number,
            "at": row.at,
            "actor": {"role": row.actor_role, "id": row.actor_id},
            "body": {"kind": row.kind, **row.details, **row.personal},
            "request_id": row.request_id,
            "fingerprint": row.fingerprint,
        }
    )


async def rebuild(session: AsyncSession) -> int:
    """Forget the read model, and fold every case's newest run."""
    for table in (*PARTS, CaseRow):
        await session.exec(delete(table))
    begun = select(func.max(JournalRow.id)).where(JournalRow.number == 1).group_by(col(JournalRow.case_id))
    newest = select(JournalRow.case_id, JournalRow.run_id).where(col(JournalRow.id).in_(begun))
    runs = (await session.exec(newest)).all()
    for case_id, run_id in runs:
        await _rebuild_case(session, case_id, run_id)
    return len(runs)


async def _rebuild_case(session: AsyncSession, case_id: str, run_id: str) -> None:
    events = await read_events(session, case_id, run_id)
    facts = folded(None, events)
    await project(session, row_of(case_id, run_id, facts, events), facts)
    session.expunge_all()
