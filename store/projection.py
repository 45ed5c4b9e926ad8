"""How facts become rows of the read model."""

from collections.abc import Iterable

from sqlmodel import col, delete
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.events import CaseEnded, CaseStarted
from domain.facts import Application, Facts, Task
from domain.folding import fold
from domain.journal import Event
from domain.standing import due_at, owner_of
from domain.view import summary
from domain.vocabulary import Stage, WaitingOn
from store.read_model import ApplicationRow, CaseRow, DocumentRow, RefusedRow, TaskRow

PARTS = (TaskRow, DocumentRow, ApplicationRow, RefusedRow)
"""The tables that hold parts of a case."""


def folded(facts: Facts | None, events: Iterable[Event]) -> Facts | None:
    """The facts after some events; None while the journal has no usable input."""
    for event in events:
        if facts is not None or isinstance(event.body, CaseStarted):
            facts = fold(facts, event)
    return facts


def row_of(case_id: str, run_id: str, facts: Facts | None, events: tuple[Event, ...]) -> CaseRow:
    """The case in one row; without facts, `events` are all there are."""
    return _usable(facts, run_id) if facts else _unusable(case_id, run_id, events)


def _usable(facts: Facts, run_id: str) -> CaseRow:
    """With its facts, to fold the next events into."""
    account = facts.case.official_account
    return CaseRow(
        **summary(facts).model_dump(),
        case_id=facts.case.case_id,
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


async def project(session: AsyncSession, row: CaseRow, facts: Facts | None) -> None:
    """Write the case's row and all its parts anew."""
    await session.merge(row)
    for table in PARTS:
        await session.exec(delete(table).where(col(table.case_id) == row.case_id))
    if facts is not None:
        session.add_all(parts_of(facts))
    await session.flush()


def parts_of(facts: Facts) -> list[TaskRow | DocumentRow | ApplicationRow | RefusedRow]:
    """Tasks, papers, applications and refused facts."""
    case_id = facts.case.case_id
    return [
        *(_task(facts, position, task) for position, task in enumerate(facts.tasks, start=1)),
        *(
            DocumentRow(
                case_id=case_id,
                position=position,
                kind=paper.kind,
                digest=paper.digest,
                added_at=paper.added_at,
                usable=paper.usable,
            )
            for position, paper in enumerate(facts.documents, start=1)
        ),
        *(_application(case_id, application) for application in facts.applications),
        *(RefusedRow(case_id=case_id, **refused.model_dump(exclude={"payload"})) for refused in facts.refused),
    ]


def _task(facts: Facts, position: int, task: Task) -> TaskRow:
    is_open = task in facts.open_tasks
    return TaskRow(
        case_id=facts.case.case_id,
        position=position,
        name=task.name,
        application=task.application,
        owner=owner_of(task),
        is_open=is_open,
        opened_at=task.opened_at,
        due_at=due_at(facts, task) if is_open else None,
        closed_at=task.closed_at,
        ended_as=task.ended_as,
    )


def _application(case_id: str, application: Application) -> ApplicationRow:
    payment = application.payment
    return ApplicationRow(
        case_id=case_id,
        number=application.number,
        submitted_at=application.submitted_at,
        paid_at=payment.paid_at if payment else None,
        amount=str(payment.amount) if payment else None,
        currency=payment.currency if payment else None,
        agency=application.agency,
        refills=len(application.sent_back),
        outcome=application.outcome,
        decided_at=application.decided_at,
    )
