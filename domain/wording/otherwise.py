"""What happens if a task is not done."""

from domain.facts import Facts
from domain.tasks import PAPERS
from domain.timing import safe_until
from domain.vocabulary import TaskName
from domain.wording.passages import Passage, Until, passage

_BEFORE_THE_FEE = (TaskName.PROVIDE_DOCUMENTS, TaskName.APPLY_FOR_VERIFICATION, TaskName.PAY_FEE)


def otherwise(task: TaskName, facts: Facts) -> tuple[Passage, ...]:
    """What is known to happen, what may, and what is not known (R16, R28, R33)."""
    if task in (TaskName.CORRECT_DOCUMENTS, TaskName.RESUBMIT):
        return _not_resubmitted(facts)
    if task is TaskName.ASSIGN_AGENCY:
        return (passage("otherwise_agency"),)
    if not facts.registered:
        return _not_registered(task, facts)
    if facts.closes_at is None:
        return (passage("otherwise_no_window"),)
    closes = Until(until=facts.closes_at)
    if facts.reuse_unchecked:
        over = facts.window is not None and facts.window.passed
        return (passage("otherwise_check_passed" if over else "otherwise_check", closes=closes),)
    return (*_not_paid(task, facts, closes), passage("otherwise_lapse", closes=closes))


def _not_registered(task: TaskName, facts: Facts) -> tuple[Passage, ...]:
    if task in PAPERS:
        return (passage("otherwise_papers_early", days=facts.policy.window_days),)
    unregistered = passage("otherwise_unregistered", weeks=facts.policy.idle_weeks)
    if facts.slot is None or not facts.slot_open or facts.created_at is not None:
        return (unregistered,)
    return passage("otherwise_slot", ends=Until(until=facts.slot.ends_at)), unregistered


def _not_paid(task: TaskName, facts: Facts, closes: Until) -> tuple[Passage, ...]:
    if task is TaskName.CONFIRM_LATE_PAYMENT:
        return (passage("otherwise_wait"),)
    safe = safe_until(facts.window)
    if task not in _BEFORE_THE_FEE or safe is None or (facts.window and facts.window.safe_passed):
        return ()
    return (passage("otherwise_safe", safe=Until(until=safe), closes=closes),)


def _not_resubmitted(facts: Facts) -> tuple[Passage, ...]:
    application = facts.application
    if application is None or not application.sent_back:
        return ()
    last = application.sent_back[-1]
    code = "otherwise_refill_assumed" if last.refill_due_assumed else "otherwise_refill"
    return (passage(code, due=Until(until=last.refill_due)),)
