"""What happens if a task is not done."""

from domain.facts import Facts
from domain.standing import due_at
from domain.tasks import PAPERS
from domain.timing import safe_until
from domain.vocabulary import TaskName
from domain.wording.passages import Passage, Until, passage

_BEFORE_THE_FEE = (TaskName.PROVIDE_DOCUMENTS, TaskName.APPLY_FOR_VERIFICATION, TaskName.PAY_FEE)


def otherwise(task: TaskName, facts: Facts) -> tuple[Passage, ...]:
    """What is known to happen, what may, and what is not known (R16, R28, R33); the task's own date is not repeated."""
    if task in (TaskName.CORRECT_DOCUMENTS, TaskName.RESUBMIT):
        return _not_resubmitted(facts)
    if task is TaskName.ASSIGN_AGENCY:
        return (passage("otherwise_agency"),)
    if not facts.registered:
        return (_not_registered(task, facts),)
    if facts.closes_at is None:
        return (passage("otherwise_no_window"),)
    if facts.reuse_unchecked:
        over = facts.window is not None and facts.window.passed
        return (passage("otherwise_check_passed" if over else "otherwise_check"),)
    return (*_not_paid(task, facts), _lapsed(task, facts))


def _not_registered(task: TaskName, facts: Facts) -> Passage:
    if task in PAPERS:
        return passage("otherwise_papers_early", days=facts.policy.window_days)
    if facts.slot is not None and facts.slot_open and facts.created_at is None:
        return passage("otherwise_slot")
    return passage("otherwise_unregistered", weeks=facts.policy.idle_weeks)


def _not_paid(task: TaskName, facts: Facts) -> tuple[Passage, ...]:
    if task is TaskName.CONFIRM_LATE_PAYMENT:
        return (passage("otherwise_wait"),)
    safe = safe_until(facts.window)
    if task not in _BEFORE_THE_FEE or safe is None or (facts.window and facts.window.safe_passed):
        return ()
    return (passage("otherwise_safe"),)


def _lapsed(task: TaskName, facts: Facts) -> Passage:
    closes_at, owed = facts.closes_at, facts.open_task(task)
    due_then = owed is not None and due_at(facts, owed) == closes_at
    if closes_at is None or due_then or task is TaskName.CONFIRM_LATE_PAYMENT:
        return passage("otherwise_lapse_then")
    return passage("otherwise_lapse", closes=Until(until=closes_at))


def _not_resubmitted(facts: Facts) -> tuple[Passage, ...]:
    application = facts.application
    if application is None or not application.sent_back:
        return ()
    assumed = application.sent_back[-1].refill_due_assumed
    return (passage("otherwise_refill_assumed" if assumed else "otherwise_refill"),)
