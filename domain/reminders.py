"""When people are reminded of what they owe: after some days, then weekly, daily in the window's last week.

The judgement call "reminders for an open task". Rungs are absolute instants: the recipient's working hours are the
outbox's matter, and daylight saving moves none of them.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from domain.coverage import Lack, missing_papers
from domain.facts import Facts, Task
from domain.standing import due_at
from domain.tasks import PAPERS
from domain.vocabulary import TaskName

TOGETHER = timedelta(hours=12)
"""Rungs this near to each other are one reminder: nobody is written to twice within half a day about one case."""

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_LAST_WEEK = 7
"""Days before the window's end on which people are reminded daily."""


def next_reminder(facts: Facts) -> datetime | None:
    """When people are to be reminded next; None: never, as things stand."""
    return min((rung for task in _reminded(facts) if (rung := next_rung(facts, task))), default=None)


def tasks_to_remind(facts: Facts, now: datetime) -> tuple[TaskName, ...]:
    """What people are reminded of now: every task whose rung has come, and those whose comes soon."""
    rungs = [(task.name, next_rung(facts, task)) for task in _reminded(facts)]
    if not any(rung and rung <= now for _, rung in rungs):
        return ()
    return tuple(name for name, rung in rungs if rung and rung <= now + TOGETHER)


def next_rung(facts: Facts, task: Task) -> datetime | None:
    """The first rung of a task after its last reminder. Rungs that were slept through are not made up for."""
    if task.opened_at is None:
        return None
    after = task.reminded_at + TOGETHER if task.reminded_at else task.opened_at
    return min((rung for rung in _rungs(facts, task, task.opened_at, after) if rung > after), default=None)


def _rungs(facts: Facts, task: Task, opened_at: datetime, after: datetime) -> Iterator[datetime]:
    days = facts.policy.reminder_days
    if not days:
        return
    yield from (opened_at + day * _DAY for day in days)
    last = opened_at + max(days) * _DAY
    weeks = max(0, (after - last) // _WEEK) + 1
    yield last + weeks * _WEEK
    if facts.closes_at and facts.window and not facts.window.passed:
        yield from (facts.closes_at - number * _DAY for number in range(1, _LAST_WEEK + 1))
    due = due_at(facts, task)
    if due is not None:
        yield due - _DAY


def _reminded(facts: Facts) -> Iterator[Task]:
    if facts.reminds:
        yield from (task for task in facts.open_tasks if owed_now(facts, task))


def owed_now(facts: Facts, task: Task) -> bool:
    """Whether somebody can do something about an open task.

    Not once the window is over, unless the case goes on; nobody pays while ops decide about a late payment (R16, R28),
    and nobody hands in papers that are only being read.
    """
    window = facts.window
    over = window is not None and (window.settling_until is not None or window.passed)
    if over and not facts.goes_on_past_window:
        return False
    if task.name is TaskName.PAY_FEE and facts.open_task(TaskName.CONFIRM_LATE_PAYMENT):
        return False
    return task.name not in PAPERS or not _only_being_read(facts)


def _only_being_read(facts: Facts) -> bool:
    missing = missing_papers(facts)
    return bool(missing) and all(need.lack is Lack.BEING_READ for need in missing)
