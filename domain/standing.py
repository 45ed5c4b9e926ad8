"""Where a case stands, derived from its facts: stage, whose turn, what is due. Nothing here depends on the time."""

from datetime import datetime

from domain.coverage import Lack, missing_papers
from domain.facts import Facts, Task
from domain.messages import Reason
from domain.model import Instant, Model
from domain.story import route_tasks
from domain.tasks import PAPERS, REGISTRATION, TASKS, WAITS_ON
from domain.timing import safe_until
from domain.vocabulary import Owner, Stage, TaskName, WaitingOn

_ORDER = list(TASKS)
_PAYMENT_FIRST = (
    TaskName.PROVIDE_DOCUMENTS,
    TaskName.APPLY_FOR_VERIFICATION,
    TaskName.CONFIRM_LATE_PAYMENT,
    TaskName.PAY_FEE,
)
"""What must be done for the review to begin in time."""

_NO_NEW_FILE = (Lack.ABSENT, Lack.SENT_BACK)


def owner_of(task: Task) -> Owner:
    """Who owes a task."""
    return TASKS[task.name].owner


def story_task(facts: Facts) -> Task | None:
    """The story's open task, else the papers."""
    return min(facts.open_tasks, key=lambda task: _ORDER.index(task.name), default=None)


def stage_of(facts: Facts) -> Stage:
    """The stage follows the story; papers alone make one only once registration is complete."""
    if facts.outcome is not None:
        return facts.outcome
    if not facts.booked or not facts.slot_open:
        return Stage.BOOKED
    task = story_task(facts)
    if task is not None and (task.name not in PAPERS or facts.registered):
        return TASKS[task.name].stage
    return _between_tasks(facts)


def _between_tasks(facts: Facts) -> Stage:
    """No task of the story is open: a review runs, or registration waits for papers (`hold`)."""
    if facts.application is not None and facts.application.refilling:
        return Stage.REFILLING
    if facts.under_review:
        return Stage.IN_REVIEW
    undone = next((name for name in route_tasks(facts) if not facts.is_done(name)), None)
    return TASKS[undone].stage if undone else Stage.APPLYING


def waiting_on(facts: Facts) -> WaitingOn:
    """Whose turn it is."""
    if facts.store_away:
        return WaitingOn.PLATFORM  # also of an ended case: its record and its bookings wait for the store
    if facts.outcome is not None:
        return WaitingOn.NOBODY
    if not facts.booked or not facts.slot_open:
        return WaitingOn.PLATFORM
    task = story_task(facts)
    if task is None:
        return WaitingOn.AGENCY if facts.under_review else WaitingOn.PLATFORM
    if task.name is TaskName.ASSIGN_AGENCY:
        return WaitingOn.PLATFORM
    return WAITS_ON[TASKS[task.name].owner]


def due_at(facts: Facts, task: Task) -> datetime | None:
    """Until when a task should be done, where anything says so."""
    application = facts.application
    if task.name in (TaskName.CORRECT_DOCUMENTS, TaskName.RESUBMIT):
        return application.sent_back[-1].refill_due if application and application.sent_back else None
    if task.name in _PAYMENT_FIRST and facts.window is not None and not facts.window.safe_passed:
        return safe_until(facts.window) or facts.closes_at
    if facts.slot is not None and facts.keeps_time and not facts.registered and task.name in REGISTRATION:
        return facts.slot.ends_at if facts.created_at is None else None
    return facts.closes_at


class Dues(Model):
    """What is to be done, now and later."""

    current: tuple[tuple[str, Instant | None], ...]
    """Names of tasks and papers, with the instant they are due."""
    eventual: tuple[str, ...]
    wanting: tuple[Reason, ...]
    """What the last decision found wanting and nobody has corrected yet."""


def requirements(facts: Facts) -> Dues:
    """Tasks and papers that are due, and those to come."""
    if facts.outcome is not None:
        return Dues(current=(), eventual=(), wanting=())
    current: list[tuple[str, datetime | None]] = []
    for task in facts.open_tasks:
        until = due_at(facts, task)
        current += [(name, until) for name in _owed(facts, task)]
    return Dues(current=tuple(current), eventual=_eventual(facts), wanting=_wanting(facts))


def _owed(facts: Facts, task: Task) -> list[str]:
    """The task itself, or the papers that it is about; nobody owes one that is being read."""
    missing = missing_papers(facts) if task.name in PAPERS else ()
    return [str(need.name) for need in missing if need.lack is not Lack.BEING_READ] if missing else [str(task.name)]


def _eventual(facts: Facts) -> tuple[str, ...]:
    open_now = {task.name for task in facts.open_tasks}
    to_come = [name for name in route_tasks(facts) if not facts.is_done(name) and name not in open_now]
    if facts.papers_needed and not facts.under_review:
        application = facts.application
        begun = application is not None and application.submitted_at is not None and application.outcome is None
        steps = (TaskName.PAY_FEE,) if begun else (TaskName.APPLY_FOR_VERIFICATION, TaskName.PAY_FEE)
        to_come += [name for name in steps if name not in open_now]
    return tuple(str(name) for name in to_come if name in (*REGISTRATION, *_PAYMENT_FIRST))


def _wanting(facts: Facts) -> tuple[Reason, ...]:
    application = facts.application
    if application is None or (application.under_review and not application.refilling):
        return ()
    if application.submitted_at is None and len(facts.applications) > 1:
        application = facts.applications[-2]
    reasons = application.sent_back[-1].reasons if application.refilling else application.reasons
    still = {kind for need in missing_papers(facts) if need.lack in _NO_NEW_FILE for kind in need.kinds}
    return tuple(reason for reason in reasons if reason.document is None or reason.document in still)
