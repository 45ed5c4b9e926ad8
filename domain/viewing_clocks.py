"""The clocks of a case as of an instant: each with its zone, what is left, and how it stands (R16, R30, R33)."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from domain.business_days import end_of_shanghai_day
from domain.facts import Facts, Task
from domain.model import SHANGHAI
from domain.risk import Risk, risk
from domain.standing import due_at, owner_of
from domain.timing import safe_until
from domain.view import Clock, ClockName
from domain.vocabulary import RiskCode, WindowState
from domain.wording.risks import risk_words

_DAY = timedelta(days=1)
_SOON = timedelta(days=7)


def days_left(until: datetime, as_of: datetime) -> int:
    """Whole days of 24 hours until an instant, and none once it is past."""
    return max(0, (until - as_of) // _DAY)


def window_state(facts: Facts, as_of: datetime) -> WindowState:
    """How the window stands as of an instant."""
    if facts.window is None:
        return WindowState.NOT_OPEN
    if facts.closes_at is None:
        return WindowState.NONE
    return _state(facts.closes_at, as_of, at_risk=risk(facts, as_of) is not None)


def clocks(facts: Facts, as_of: datetime) -> tuple[Clock, ...]:
    """What still runs, the nearest first; nothing runs in a case that has ended."""
    if facts.outcome is not None:
        return ()
    found = [*_window(facts, as_of), *_review(facts, as_of), *_tasks(facts, as_of)]
    return tuple(sorted(found, key=lambda clock: clock.at))


def _window(facts: Facts, as_of: datetime) -> Iterator[Clock]:
    found = risk(facts, as_of)
    if facts.closes_at is not None:
        yield _clock(ClockName.WINDOW, facts.closes_at, as_of, at_risk=found)
    window, until = facts.window, safe_until(facts.window)
    if until is None or window is None or window.safe is None or facts.reuse_unchecked or _runs(facts):
        return
    soon = found if found and found.code in (RiskCode.PAY_SOON, RiskCode.RESUBMIT_SOON) else None
    yield _clock(ClockName.SAFE_SUBMISSION, until, as_of, at_risk=soon, provisional=window.safe.provisional)


def _runs(facts: Facts) -> bool:
    """Whether a review runs; sent back, it begins anew, and the safe date counts again."""
    application = facts.application
    return application is not None and application.under_review and not application.refilling


def _review(facts: Facts, as_of: datetime) -> Iterator[Clock]:
    application = facts.application
    if application is None or not application.under_review:
        return
    if application.refilling:
        due = application.sent_back[-1].refill_due
        yield _clock(ClockName.REFILL, due, as_of, application=application.number)
        return
    review = application.review
    if review is None:
        return
    found = risk(facts, as_of)
    for name, day in ((ClockName.REVIEW_EARLIEST, review.earliest), (ClockName.REVIEW_LATEST, review.latest)):
        yield _clock(
            name,
            end_of_shanghai_day(day),
            as_of,
            at_risk=found if name is ClockName.REVIEW_LATEST else None,
            application=application.number,
            provisional=review.provisional,
        )


def _tasks(facts: Facts, as_of: datetime) -> Iterator[Clock]:
    for task in facts.open_tasks:
        due = due_at(facts, task)
        if due is not None:
            zone = _zone_of(facts, task)
            yield _clock(
                ClockName.TASK,
                due,
                as_of,
                zone=zone,
                task=task.name,
                application=task.application,
                provisional=_is_provisional(facts, due),
            )


def _is_provisional(facts: Facts, due: datetime) -> bool:
    """Whether it is the safe date, and that one may still move."""
    safe = facts.window.safe if facts.window else None
    return safe is not None and safe.provisional and due == safe_until(facts.window)


def _zone_of(facts: Facts, task: Task) -> str:
    """The zone of who owes it; ops go by the platform's."""
    person = facts.case.people.get(owner_of(task))
    return str(person.time_zone) if person else SHANGHAI.key


def _clock(
    name: ClockName,
    at: datetime,
    as_of: datetime,
    *,
    zone: str = SHANGHAI.key,
    at_risk: Risk | None = None,
    **more: Any,
) -> Clock:
    said = {
        "name": name,
        "at": at,
        "zone": zone,
        "local": at.astimezone(ZoneInfo(zone)).isoformat(),
        "days_left": days_left(at, as_of),
        "state": _state(at, as_of, at_risk=at_risk is not None),
        "why": risk_words(at_risk) if at_risk else "",
    }
    return Clock.model_validate({**said, **more})


def _state(at: datetime, as_of: datetime, *, at_risk: bool) -> WindowState:
    if as_of >= at:
        return WindowState.PAST
    if at_risk:
        return WindowState.AT_RISK
    return WindowState.SOON if at - as_of <= _SOON else WindowState.FINE
