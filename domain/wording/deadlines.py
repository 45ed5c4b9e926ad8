"""By when something is to be done, in words (R16, R28, R30)."""

from datetime import datetime

from domain.business_days import shanghai_date
from domain.facts import Facts, Task
from domain.outbox import OutboxItem
from domain.standing import due_at
from domain.timing import safe_until
from domain.vocabulary import Concern, TaskName
from domain.wording.left import time_left
from domain.wording.matters import Matter
from domain.wording.passages import Day, Passage, Until, passage
from domain.wording.provisional import until_said

_BEFORE_THE_FEE = {
    TaskName.PROVIDE_DOCUMENTS: "fee_by_then_papers",
    TaskName.APPLY_FOR_VERIFICATION: "fee_by_then_application",
}
_COUNTED = (Concern.REMINDER, Concern.PAST_DUE, Concern.AT_RISK)
"""What is told with the time left. All else came up at its own deadline."""
_SINCE = (Concern.AT_RISK, Concern.REVIEW_HINT, Concern.REVIEW_OVERDUE)


def deadline_of(matter: Matter) -> datetime | None:
    """What it is measured by, as the case is now."""
    item = matter.item
    task = matter.facts.open_task(item.task) if item.task else None
    if task is not None and item.concern in (Concern.REMINDER, Concern.PAST_DUE):
        return due_at(matter.facts, task)
    return item.deadline


def how_urgent(item: OutboxItem, until: datetime | None, as_of: datetime) -> Passage | None:
    """A few words for a subject: the time left, or since when it is so; None where neither says anything."""
    if until is None or item.task is TaskName.CONFIRM_LATE_PAYMENT:
        return None
    if item.concern in _SINCE and until <= as_of:
        return passage("since", day=Day(day=shanghai_date(until)))
    return time_left(until, as_of) if item.concern in _COUNTED else None


def by_when(facts: Facts, until: datetime, as_of: datetime) -> tuple[str, Passage]:
    """A label's code and the deadline; what is over was due."""
    said = passage("until_left", until=Until(until=until), left=time_left(until, as_of))
    return "label_until" if as_of < until else "label_was_due", until_said(said, facts, until)


def until_soon(facts: Facts) -> tuple[Passage, ...]:
    """By when ops decide about a payment that is late already: nothing is gained by waiting."""
    return (passage("until_soon", closes=Until(until=facts.closes_at)),) if facts.closes_at else ()


def before_the_fee(facts: Facts, task: Task) -> tuple[Passage, ...]:
    """Papers and application are due when the fee is: whoever takes all the time leaves none to pay."""
    until = due_at(facts, task)
    if task.name not in _BEFORE_THE_FEE or until is None or until != safe_until(facts.window):
        return ()
    return (passage(_BEFORE_THE_FEE[task.name]),)
