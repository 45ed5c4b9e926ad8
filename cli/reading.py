"""What reading commands ask. The store answers; one case is asked itself where Temporal can be reached."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from cli.desk import Desk, Office
from cli.exits import Unreachable
from cli.telling import note
from domain.vocabulary import Owner

if TYPE_CHECKING:
    from domain.erasures import Erasure
    from domain.facts import Facts
    from domain.journal import JournalEntry
    from domain.view import CaseView
    from store import SqlStore
    from store.records import CaseRecord, RefusedRecord, TaskRecord

_PAGE = 1000


async def view_of(desk: Desk, case: str) -> tuple[CaseView, tuple[Erasure, ...]]:
    """The case as it stands, and which of its papers are erased; without Temporal, as it is on record."""
    from cases import TERMINATED

    try:
        async with desk.office() as office:
            view = await office.cases.status(case)
            if view.outcome is None and await _terminated(office, case):
                note(TERMINATED)
            return view, await erasures_of(office.store, case)
    except Unreachable:
        async with desk.store() as store:
            view, erasures = await _recorded(store, case), await erasures_of(store, case)
    note("Temporal cannot be reached: this is the case as it is on record")
    return view, erasures


async def cases_of(
    desk: Desk, where: dict[str, Any], *, overdue: bool, limit: int, after: str
) -> tuple[CaseRecord, ...]:
    """Cases that fit."""
    from store.records import CaseFilter

    wanted = CaseFilter(**where, overdue_at=_now() if overdue else None)
    async with desk.store() as store:
        return await store.cases.list(wanted, limit=limit, after=after)


async def tasks_of(  # noqa: PLR0913 - one for each filter
    desk: Desk, case: str | None, owner: Owner | None, *, overdue: bool, closed: bool, limit: int
) -> tuple[TaskRecord, ...]:
    """Tasks that fit."""
    from store.records import TaskFilter

    wanted = TaskFilter(case_id=case, owner=owner, open_only=not closed, overdue_at=_now() if overdue else None)
    async with desk.store() as store:
        await _check_known(store, case)
        return await store.cases.tasks(wanted, limit=limit)


async def refused_of(desk: Desk, case: str | None, *, settled: bool, limit: int) -> tuple[RefusedRecord, ...]:
    """The inbox."""
    async with desk.store() as store:
        await _check_known(store, case)
        return await store.cases.refused(case, open_only=not settled, limit=limit)


async def journal_of(desk: Desk, case: str) -> tuple[JournalEntry, ...]:
    """The whole journal."""
    from domain.journal import entry_of

    entries: list[JournalEntry] = []
    async with desk.store() as store:
        await _check_known(store, case)
        while page := await store.journal.events(case, after=len(entries), limit=_PAGE):
            entries += map(entry_of, page)
    return tuple(entries)


async def erasures_of(store: SqlStore, case: str) -> tuple[Erasure, ...]:
    """The erasures that are in force, as far as the store can answer: a case can be shown without it."""
    from store import StoreUnavailable

    try:
        return await store.erasures.in_force(case)
    except StoreUnavailable:
        return ()


async def _terminated(office: Office, case: str) -> bool:
    from domain.refusals import Refused
    from store import StoreUnavailable

    try:
        return await office.cases.terminated(case)
    except (Refused, StoreUnavailable):
        return False


async def _recorded(store: SqlStore, case: str) -> CaseView:
    from domain.viewing import view

    return view(await recorded_facts(store, case), _now())


async def recorded_facts(store: SqlStore, case: str) -> Facts:
    """All that is on record of a case."""
    from domain.refusals import Code, Refused

    await _check_known(store, case)
    facts = await store.cases.facts(case)
    if facts is None:
        raise Refused(Code.INVALID_CASE, "this case was refused, because its input could not be read")
    return facts


async def _check_known(store: SqlStore, case: str | None) -> None:
    from domain.refusals import Code, Refused

    if case is None or await store.cases.get(case):
        return
    if await store.starts.known(case):
        raise Unreachable("this case was started, and nothing of it is on record yet: is a worker running?")
    raise Refused(Code.NO_SUCH_CASE, "there is no case with this id")


def _now() -> datetime:
    return datetime.now(UTC)
