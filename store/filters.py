"""How filters become conditions."""

from sqlalchemy import ColumnElement
from sqlmodel import col

from store.read_model import CaseRow, TaskRow
from store.records import CaseFilter, TaskFilter

_EQUAL = ("stage", "waiting_on", "route", "agency", "official_account")


def case_conditions(where: CaseFilter) -> list[ColumnElement[bool]]:
    """What a case's row must fulfil."""
    conditions = [
        col(getattr(CaseRow, name)) == getattr(where, name) for name in _EQUAL if getattr(where, name) is not None
    ]
    if where.closes_before is not None:
        conditions += [col(CaseRow.outcome).is_(None), col(CaseRow.closes_at) < where.closes_before]
    if where.overdue_at is not None:
        conditions += [col(CaseRow.outcome).is_(None), col(CaseRow.next_due_at) <= where.overdue_at]
    return conditions


def task_conditions(where: TaskFilter) -> list[ColumnElement[bool]]:
    """What a task's row must fulfil."""
    conditions: list[ColumnElement[bool]] = []
    if where.case_id is not None:
        conditions.append(col(TaskRow.case_id) == where.case_id)
    if where.owner is not None:
        conditions.append(col(TaskRow.owner) == where.owner)
    if where.open_only or where.overdue_at is not None:
        conditions.append(col(TaskRow.is_open).is_(True))
    if where.overdue_at is not None:
        conditions.append(col(TaskRow.due_at) <= where.overdue_at)
    return conditions
