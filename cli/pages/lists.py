"""Lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cli.pages.words import due, instant, table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from store.records import CaseRecord, RefusedRecord, TaskRecord


def cases_page(cases: Sequence[CaseRecord]) -> RenderableType:
    """Cases."""
    now = datetime.now(UTC)
    columns = ("case", "route", "stage", "waiting on", "next", "due", "window closes", "agency", "inbox")
    return table(columns, (_case(case, now) for case in cases), empty="no cases")


def _case(case: CaseRecord, now: datetime) -> tuple[object, ...]:
    when = due(case.next_due_at, now) if case.next_task else ""
    inbox = case.refused_open or ""
    closes_at = instant(case.closes_at)
    return case.case_id, case.route, case.stage, case.waiting_on, case.next_task, when, closes_at, case.agency, inbox


def tasks_page(tasks: Sequence[TaskRecord]) -> RenderableType:
    """Tasks."""
    now = datetime.now(UTC)
    columns = ("case", "task", "application", "owed by", "state", "opened", "due")
    return table(columns, (_task(task, now) for task in tasks), empty="no tasks")


def _task(task: TaskRecord, now: datetime) -> tuple[object, ...]:
    state = "open" if task.is_open else task.ended_as or "left open"
    when = due(task.due_at, now) if task.is_open else ""
    return task.case_id, task.name, task.application, task.owner, state, instant(task.opened_at), when


def refused_page(refused: Sequence[RefusedRecord]) -> RenderableType:
    """The inbox."""
    columns = ("case", "event", "came", "message", "code", "why", "retry", "settled")
    rows = (
        (one.case_id, one.event, instant(one.at), one.message, one.code, one.because, _yes(one.retryable), one.settled)
        for one in refused
    )
    return table(columns, rows, empty="nothing is waiting")


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"
