"""Whether what waits in an outbox is still worth telling, as of the letter: everything stops once it is done."""

from datetime import datetime

from domain.business_days import end_of_shanghai_day
from domain.facts import Facts, Task
from domain.outbox import AGENCY_ROLE, OutboxItem
from domain.reminders import owed_now
from domain.risk import risk
from domain.timing import payment_is_late, safe_until
from domain.vocabulary import Concern, TaskName
from domain.watching import is_idle


def still_matters(facts: Facts, item: OutboxItem, as_of: datetime) -> bool:
    """Whether there is still something to tell; what has changed in a case is news after its end as well."""
    if item.concern is Concern.NOTICE:
        return True
    if facts.outcome is not None:
        return False
    match item.concern:
        case Concern.REMINDER:
            return _is_owed(facts, item, as_of)
        case Concern.PAST_DUE:
            return _refill_is_over(facts, item, as_of)
        case Concern.AT_RISK:
            return risk(facts, as_of) is not None
        case Concern.REVIEW_HINT | Concern.REVIEW_OVERDUE:
            return _review_goes_on(facts, item, as_of)
        case Concern.IDLE:
            return is_idle(facts)
        case _:
            return True


def _is_owed(facts: Facts, item: OutboxItem, as_of: datetime) -> bool:
    """The same step as then, and people would be reminded of it now."""
    task = facts.open_task(item.task) if item.task else None
    if task is None or (task.opened_at is not None and task.opened_at > item.at):
        return False
    return owed_now(facts, task) and not _is_too_late(facts, task, as_of)


def _is_too_late(facts: Facts, task: Task, as_of: datetime) -> bool:
    """What the case is about to find out: a letter may go out in the very instant that ends a date (R16, R28)."""
    if facts.closes_at is not None and facts.closes_at <= as_of and not facts.goes_on_past_window:
        return True
    until = safe_until(facts.window)
    return task.name is TaskName.PAY_FEE and until is not None and until <= as_of and payment_is_late(facts, as_of)


def _refill_is_over(facts: Facts, item: OutboxItem, as_of: datetime) -> bool:
    """The date to resubmit, whatever is owed until then (R33)."""
    application = facts.application
    if application is None or application.number != item.application or not application.refilling:
        return False
    return application.sent_back[-1].refill_due <= as_of


def _review_goes_on(facts: Facts, item: OutboxItem, as_of: datetime) -> bool:
    """It runs, at the agency that is asked, and has run that long; after a resubmission the days start anew (R30)."""
    application = facts.application
    if application is None or application.number != item.application or application.review is None:
        return False
    if not application.under_review or application.refilling:
        return False
    if item.addressee.role == AGENCY_ROLE and item.addressee.agency != application.agency:
        return False
    review = application.review
    day = review.latest if item.concern is Concern.REVIEW_OVERDUE else review.earliest
    return end_of_shanghai_day(day) <= as_of
