"""How facts become rows of the read model."""

from collections.abc import Iterable
from typing import Any

from sqlmodel import col, delete
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.events import CaseEnded, CaseStarted
from domain.facts import Application, Facts, Task
from domain.folding import fold
from domain.journal import Event
from domain.papers import Document
from domain.requirements import counts
from domain.standing import due_at, owner_of
from domain.summary import summary
from domain.vocabulary import Stage, WaitingOn
from store.engine import insert_all
from store.read_model import ApplicationRow, CaseRow, DocumentRow, RefusedRow, TaskRow

Part = TaskRow | DocumentRow | ApplicationRow | RefusedRow
PARTS: tuple[type[Part], ...] = (TaskRow, DocumentRow, ApplicationRow, RefusedRow)
"""The tables that hold parts of a case."""


def folded(facts: Facts | None, events: Iterable[Event]) -> Facts | None:
    """The facts after some events; None while the journal has no usable input."""
    for event in events:
        if facts is not None or isinstance(event.body, CaseStarted):
            facts = fold(facts, event)
    return facts


def row_of(case_id: str, run_id: str, facts: Facts | None, events: tuple[Event, ...]) -> CaseRow:
    """The case in one row; without facts, `events` are all there are."""
    return _usable(case_id, run_id, facts) if facts else _unusable(case_id, run_id, events)


def _usable(case_id: str, run_id: str, facts: Facts) -> CaseRow:
    """With its facts, to fold the next events into."""
    account = facts.case.official_account
    return CaseRow(
        **summary(facts).model_dump(),
        case_id=case_id,
        run_id=run_id,
        route=facts.case.route,
        country=facts.case.entity.country,
        category=facts.case.entity.category,
        official_account=account.id if account else None,
        started_at=facts.started_at,
        ended_at=facts.ended_at,
        journal_length=facts.length,
        refused_open=sum(refused.settled is None for refused in facts.refused),
        facts_personal=facts.model_dump(mode="json"),
    )


def _unusable(case_id: str, run_id: str, events: tuple[Event, ...]) -> CaseRow:
    """The row of a case that was refused before it began: its input could not be read."""
    end = next((event for event in events if isinstance(event.body, CaseEnded)), None)
    return CaseRow(
        case_id=case_id,
        run_id=run_id,
        stage=Stage.REFUSED,
        outcome=Stage.REFUSED if end else None,
        waiting_on=WaitingOn.NOBODY,
        started_at=events[0].at,
        ended_at=end.at if end else None,
        journal_length=events[-1].number,
    )


async def project(session: AsyncSession, row: CaseRow, facts: Facts | None, before: Facts | None = None) -> None:
    """Write the case's row, and anew those tables of its parts that differ from before; all, if that is not known."""
    case_id = row.case_id
    await session.merge(row)
    await session.flush()
    was, parts = parts_of(before) if before else None, parts_of(facts) if facts else {}
    for table in PARTS:
        rows = parts.get(table, [])
        if was is not None and was[table] == rows:
            continue
        await session.exec(delete(table).where(col(table.case_id) == case_id))
        await insert_all(session, table, [{"case_id": case_id, **values} for values in rows])


def parts_of(facts: Facts) -> dict[type[Part], list[dict[str, Any]]]:
    """Tasks, papers, applications and refused facts, by column."""
    return {
        TaskRow: [_task(facts, position, task) for position, task in enumerate(facts.tasks, start=1)],
        DocumentRow: [_document(facts, position, paper) for position, paper in enumerate(facts.documents, start=1)],
        ApplicationRow: [_application(application) for application in facts.applications],
        RefusedRow: [refused.model_dump(exclude={"payload"}) for refused in facts.refused],
    }


def _task(facts: Facts, position: int, task: Task) -> dict[str, Any]:
    is_open = task.is_open and facts.outcome is None
    return {
        "position": position,
        "name": task.name,
        "application": task.application,
        "owner": owner_of(task),
        "is_open": is_open,
        "opened_at": task.opened_at,
        "due_at": due_at(facts, task) if is_open else None,
        "closed_at": task.closed_at,
        "ended_as": task.ended_as,
    }


def _document(facts: Facts, position: int, paper: Document) -> dict[str, Any]:
    return {
        "position": position,
        "kind": paper.kind,
        "digest": paper.digest,
        "added_at": paper.added_at,
        "counts": counts(facts, paper),
    }


def _application(application: Application) -> dict[str, Any]:
    payment = application.payment
    return {
        "number": application.number,
        "submitted_at": application.submitted_at,
        "paid_at": payment.paid_at if payment else None,
        "amount": str(payment.amount) if payment else None,
        "currency": payment.currency if payment else None,
        "agency": application.agency,
        "refills": len(application.sent_back),
        "outcome": application.outcome,
        "decided_at": application.decided_at,
    }
