"""Deadlines: absolute instants, and the one timer of a case that runs to the next of them."""

from collections.abc import Callable
from datetime import datetime, timedelta

from temporalio import workflow

from domain.dates import missing_date
from domain.falling_due import fall_due
from domain.timing import Due
from workflows.case_file import CaseFile


class Deadline:
    """An absolute instant that workflow code can wait against."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    async def wait_until(self, condition: Callable[[], bool], *, summary: str) -> bool:
        """Wait for the condition; False once the deadline passes first."""
        remaining = self.at - workflow.now()
        if remaining <= timedelta(0):
            return condition()
        try:
            await workflow.wait_condition(condition, timeout=remaining, timeout_summary=summary)
        except TimeoutError:
            return False
        return True


async def keep_time(case: CaseFile) -> None:
    """Let happen what time alone brings, for as long as the case lives."""
    while True:
        # A timer that runs while a date is being asked for would be started anew with the answer.
        await workflow.wait_condition(lambda: missing_date(case.facts) is None and case.next_due is not None)
        due = case.next_due
        if due is None:
            continue
        moved = await Deadline(due.at).wait_until(lambda due=due: _has_moved(case, due), summary=due.turn)  # type: ignore[misc]
        due = case.next_due  # a message of the same moment may have come first
        if not moved and due is not None and due.at <= workflow.now():
            case.add(fall_due(case.facts, due, workflow.now()))


def _has_moved(case: CaseFile, due: Due) -> bool:
    """Whether the timer must be another one. One that comes too early stays: nothing is due then, and the next begins.

    A step that is done moves the next instant nearly always; a timer for each would cost more than all reminders.
    """
    now_due = case.next_due
    if not case.facts.keeps_time:
        return now_due != due
    return now_due is None or now_due.at < due.at
