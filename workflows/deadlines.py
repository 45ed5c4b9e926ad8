"""Deadlines: absolute instants, and the one timer of a case that runs to the next of them."""

from collections.abc import Callable
from datetime import datetime, timedelta

from temporalio import workflow

from domain.dates import missing_date
from domain.falling_due import fall_due, next_due
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
        await workflow.wait_condition(lambda: missing_date(case.facts) is None and next_due(case.facts) is not None)
        due = next_due(case.facts)
        if due is None:
            continue
        in_time = await Deadline(due.at).wait_until(lambda due=due: next_due(case.facts) != due, summary=due.turn)  # type: ignore[misc]
        if not in_time and next_due(case.facts) == due:  # a message of the same moment may have come first
            case.add(fall_due(case.facts, due, workflow.now()))
