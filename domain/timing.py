"""What time alone changes in a case's story: when, and what happens then. Deadlines are absolute."""

from datetime import datetime
from enum import StrEnum

from domain.business_days import end_of_shanghai_day
from domain.events import Body, CaseEnded, SafeDatePassed, SlotLapsed, SlotOpened, WindowClosed, WindowPassed
from domain.facts import Facts, Window
from domain.model import Instant, Model
from domain.vocabulary import Stage


class Turn(StrEnum):
    """What time alone changes in a case's story."""

    SLOT_OPENS = "slot opens"
    SLOT_LAPSES = "the slot's month ends"
    SAFE_DATE_ENDS = "safe submission date ends"
    WINDOW_CLOSES = "verification window closes"
    SETTLED = "settling time ends"
    TOLD = "somebody is told"
    """No turn of the story: a reminder, or what ops must know."""


class Due(Model):
    """The next thing due."""

    turn: Turn
    at: Instant


def story_due(facts: Facts) -> Due | None:
    """The next instant at which time alone changes the story; None if nothing waits for time."""
    if facts.outcome is not None:
        return None
    if facts.slot is not None and not facts.slot_open:
        return Due(turn=Turn.SLOT_OPENS, at=facts.slot.opens_at)
    return _window_due(facts) or _slot_due(facts)


def _slot_due(facts: Facts) -> Due | None:
    """The place is one of its month: nobody who has not registered by then keeps it (R3)."""
    if facts.slot is None or facts.slot_lapsed or not facts.keeps_time or facts.created_at is not None:
        return None
    return Due(turn=Turn.SLOT_LAPSES, at=facts.slot.ends_at)


def _window_due(facts: Facts) -> Due | None:
    window = facts.window
    if window is None or window.closes_at is None:
        return None
    if window.settling_until is not None and not window.passed:
        return Due(turn=Turn.SETTLED, at=window.settling_until)
    if window.passed:
        # Nothing is under review any longer: the settling time counts from the end that was passed.
        left = not facts.goes_on_past_window
        return Due(turn=Turn.SETTLED, at=window.closes_at + facts.settling) if left else None
    safe_until = unpaid_safe_until(facts)
    if safe_until is not None and safe_until < window.closes_at:
        return Due(turn=Turn.SAFE_DATE_ENDS, at=safe_until)
    return Due(turn=Turn.WINDOW_CLOSES, at=window.closes_at)


def safe_until(window: Window | None) -> datetime | None:
    """24:00 Shanghai of the safe submission date, if there is one."""
    if window is None or window.safe is None or window.safe.date is None:
        return None
    return end_of_shanghai_day(window.safe.date)


def unpaid_safe_until(facts: Facts) -> datetime | None:
    """The same, while it still matters to somebody who has not paid."""
    window = facts.window
    if window is None or window.safe_passed or facts.under_review or facts.reuse_unchecked:
        return None
    return safe_until(window)


def payment_is_late(facts: Facts, now: datetime) -> bool:
    """Whether ops must confirm the payment: no safe date is left, and nobody has confirmed yet (R16, R28)."""
    window, application = facts.window, facts.application
    if window is None or window.closes_at is None or application is None or application.late_payment_confirmed:
        return False
    until = safe_until(window)
    return until is None or now >= until


def turned(facts: Facts, due: Due, now: datetime) -> Body:
    """What happens in the story at the due instant."""
    match due.turn:
        case Turn.SLOT_OPENS:
            return SlotOpened()
        case Turn.SLOT_LAPSES:
            return SlotLapsed()
        case Turn.SAFE_DATE_ENDS:
            return SafeDatePassed()
        case Turn.WINDOW_CLOSES if not facts.goes_on_past_window:
            return WindowClosed(settles_at=now + facts.settling)
        case Turn.SETTLED if not facts.goes_on_past_window:
            return CaseEnded(outcome=Stage.LAPSED, because="the verification window closed before a review began (R16)")
        case _:
            return WindowPassed(because="under_review" if facts.under_review else "reuse_unchecked")
