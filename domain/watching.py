"""What time alone has people told: reminders, and what ops must know. One evaluation tells each thing once.

Everything here is derived from the facts, so whoever slept through several instants tells what is so now, and not one
thing after the other.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from domain.business_days import end_of_shanghai_day
from domain.events import Body, Escalated, Reminded
from domain.facts import Facts
from domain.model import Instant, Model
from domain.reminders import next_reminder, tasks_to_remind
from domain.risk import Risk, risks
from domain.vocabulary import Concern, TaskName

_REFILLING = (TaskName.CORRECT_DOCUMENTS, TaskName.RESUBMIT)


class Watch(Model):
    """Something that ops are told from an instant on."""

    at: Instant
    tells: Escalated


def next_watch(facts: Facts) -> datetime | None:
    """When somebody is told something next, as things stand."""
    if not facts.reminds or facts.outcome is not None or not facts.booked:
        return None
    instants = [watch.at for group in _groups(facts) for watch in _untold(facts, group)]
    reminder = None if is_idle(facts) else next_reminder(facts)
    return min([*instants, *([reminder] if reminder else [])], default=None)


def told_now(facts: Facts, now: datetime) -> tuple[Body, ...]:
    """All that is told at an instant: of each group the gravest alone."""
    told: list[Body] = []
    for group in _groups(facts):
        gravest = next((watch for watch in _untold(facts, group) if watch.at <= now), None)
        if gravest:
            told.append(gravest.tells)
    idle = is_idle(facts) or any(isinstance(body, Escalated) and body.concern is Concern.IDLE for body in told)
    tasks = () if idle else tasks_to_remind(facts, now)
    return (*told, *([Reminded(tasks=tasks)] if tasks else []))


def is_idle(facts: Facts) -> bool:
    """Whether ops are to decide what becomes of a case that nobody cares for; reminders have stopped."""
    return not facts.registered and _idle_key(facts) in facts.escalated


def _untold(facts: Facts, group: tuple[Watch, ...]) -> tuple[Watch, ...]:
    """What is graver than what was told already; the gravest first."""
    told = next((index for index, watch in enumerate(group) if watch.tells.key in facts.escalated), len(group))
    return group[:told]


def _groups(facts: Facts) -> Iterator[tuple[Watch, ...]]:
    """What could be told, the gravest first in each group."""
    yield tuple(_at_risk(facts, found) for found in risks(facts))
    yield tuple(_reviews(facts))
    yield tuple(_refills(facts))
    yield tuple(_idle(facts))


def _at_risk(facts: Facts, found: Risk) -> Watch:
    tells = Escalated(
        concern=Concern.AT_RISK,
        key=f"at_risk/{found.code}/{_payments(facts)}/{found.deadline.isoformat()}",
        application=facts.application.number if facts.application else None,
        risk=found.code,
        deadline=found.deadline,
    )
    return Watch(at=found.since, tells=tells)


def _payments(facts: Facts) -> int:
    """How often a fee was paid: the next application is at a risk of its own (R28)."""
    return sum(application.payment is not None for application in facts.applications)


def _reviews(facts: Facts) -> Iterator[Watch]:
    """Overdue after business day 15, a hint after day 7; the days start anew at each resubmission (R30)."""
    application = facts.application
    if application is None or not application.under_review or application.refilling or application.review is None:
        return
    review = application.review
    for concern, day in ((Concern.REVIEW_OVERDUE, review.latest), (Concern.REVIEW_HINT, review.earliest)):
        at = end_of_shanghai_day(day)
        key = f"{concern}/{application.number}/{review.counted_from.isoformat()}/{day}"
        yield Watch(at=at, tells=Escalated(concern=concern, key=key, application=application.number, deadline=at))


def _refills(facts: Facts) -> Iterator[Watch]:
    """The date to resubmit is over: it escalates, and never ends the case (R33)."""
    application = facts.application
    if application is None or not application.refilling:
        return
    tasks = tuple(name for name in _REFILLING if facts.open_task(name))
    due = application.sent_back[-1].refill_due
    key = f"past_due/{application.number}/{len(application.sent_back)}/{due.isoformat()}"
    tells = Escalated(concern=Concern.PAST_DUE, key=key, tasks=tasks, application=application.number, deadline=due)
    yield Watch(at=due, tells=tells)


def _idle(facts: Facts) -> Iterator[Watch]:
    """Nothing happens before registration: after some weeks reminders stop and ops decide."""
    if facts.registered or not facts.slot_open:
        return
    at = _last_progress(facts) + timedelta(weeks=facts.policy.idle_weeks)
    yield Watch(at=at, tells=Escalated(concern=Concern.IDLE, key=_idle_key(facts), deadline=at))


def _idle_key(facts: Facts) -> str:
    return f"idle/{_last_progress(facts).isoformat()}"


def _last_progress(facts: Facts) -> datetime:
    """When anybody did anything; a case that waited for its month could not begin before."""
    return facts.progressed_at or facts.started_at
