"""The journal: every event once, in order, and with it in one transaction all that follows from it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlmodel import func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from activities.ports import Journal
from domain.facts import Facts
from domain.journal import Event, JournalBatch, Recorded, personal_fields
from store.engine import Database, insert_all
from store.errors import JournalGap
from store.mailing import put_into_mailboxes
from store.projection import folded, project, row_of
from store.read_model import CaseRow
from store.rebuilding import read_events, rebuild
from store.settling import settle
from store.tables import JournalRow


class SqlJournal(Journal):
    """Events on record."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    async def append(self, batch: JournalBatch) -> Recorded:
        """Write the events not yet written; the same batch again gets the same answer. `JournalGap`: too early."""
        return await self._database.write(lambda session: self._append(session, batch))

    async def events(
        self, case_id: str, *, after: int = 0, limit: int = 1000, run_id: str | None = None
    ) -> tuple[Event, ...]:
        """A run's events in order, by default the newest run's. Personal data included."""
        return await self._database.read(lambda session: _read(session, case_id, run_id, after, limit))

    async def rebuild(self) -> int:
        """Write the whole read model anew from the journal; answers how many cases there are."""
        return await self._database.write(rebuild)

    async def _append(self, session: AsyncSession, batch: JournalBatch) -> Recorded:
        known = await _case_for_update(session, batch.case_id)
        new = _not_on_record(batch, await _length(session, batch))
        now = self._clock()
        if not new:
            return await _receipt(session, batch, now)
        await insert_all(session, JournalRow, [_row(batch, event, now) for event in new])
        await _follow(session, batch, new, known)
        return Recorded(up_to=new[-1].number, recorded_at=now)


async def _read(session: AsyncSession, case_id: str, run_id: str | None, after: int, limit: int) -> tuple[Event, ...]:
    newest = (await session.exec(select(CaseRow.run_id).where(CaseRow.case_id == case_id))).first()
    run = run_id or newest
    return await read_events(session, case_id, run, after=after, limit=limit) if run else ()


async def _case_for_update(session: AsyncSession, case_id: str) -> CaseRow | None:
    return (await session.exec(select(CaseRow).where(CaseRow.case_id == case_id).with_for_update())).first()


async def _length(session: AsyncSession, batch: JournalBatch) -> int:
    numbers = select(func.max(JournalRow.number)).where(
        JournalRow.case_id == batch.case_id, JournalRow.run_id == batch.run_id
    )
    return (await session.exec(numbers)).one() or 0


def _not_on_record(batch: JournalBatch, length: int) -> tuple[Event, ...]:
    new = tuple(event for event in batch.events if event.number > length)
    for expected, event in enumerate(new, start=length + 1):
        if event.number != expected:
            raise JournalGap(batch.case_id, expected, event.number)
    return new


async def _follow(session: AsyncSession, batch: JournalBatch, new: tuple[Event, ...], known: CaseRow | None) -> None:
    """Bookings follow every run; the newest run alone is what lists show."""
    known = known if known is not None and known.run_id == batch.run_id else None
    snapshot = known.facts_personal if known else None
    before = Facts.model_validate(snapshot) if snapshot else None
    events = new if before else await read_events(session, batch.case_id, batch.run_id)
    facts = folded(before, events)
    for event in new:
        await settle(session, batch, event, facts)
    if known or new[0].number == 1:
        await project(session, row_of(batch.case_id, batch.run_id, facts, events), facts, before)
        await put_into_mailboxes(session, batch, new, facts)


async def _receipt(session: AsyncSession, batch: JournalBatch, now: datetime) -> Recorded:
    """The answer to a batch that is on record already."""
    last = batch.events[-1].number if batch.events else 0
    first_time = select(JournalRow.recorded_at).where(
        JournalRow.case_id == batch.case_id, JournalRow.run_id == batch.run_id, JournalRow.number == last
    )
    recorded_at = (await session.exec(first_time)).first() or now
    return Recorded(up_to=await _length(session, batch), recorded_at=recorded_at)


def _row(batch: JournalBatch, event: Event, now: datetime) -> dict[str, Any]:
    body, personal = event.body, personal_fields(event.body)
    return {
        "case_id": batch.case_id,
        "run_id": batch.run_id,
        "number": event.number,
        "kind": event.kind,
        "at": event.at,
        "recorded_at": now,
        "actor_role": event.actor.role,
        "actor_id": event.actor.id,
        "request_id": event.request_id,
        "fingerprint": event.fingerprint,
        "details": body.model_dump(mode="json", exclude={"kind", *personal}),
        "personal": body.model_dump(mode="json", include=set(personal)),
    }
