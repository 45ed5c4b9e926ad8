"""Why a case cannot be counted on to be verified inside its window, as of an instant (R16, R30)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from domain.business_days import end_of_shanghai_day
from domain.facts import Facts
from domain.model import Instant, Model
from domain.timing import safe_until
from domain.vocabulary import RiskCode


class Risk(Model):
    """One reason, and the dates that it is about."""

    code: RiskCode
    since: Instant
    """From when on."""
    deadline: Instant
    """What cannot be kept, or soon cannot: the end of the safe date; the window's for a late review or no safe date."""
    day: date | None
    """The safe submission date, or the latest Shanghai date on which the review ends; None: there is no safe date."""
    closes_at: Instant


def risk(facts: Facts, as_of: datetime) -> Risk | None:
    """The reason that holds as of an instant, the graver one first; None: the case is not at risk, or has ended."""
    return next((found for found in risks(facts) if found.since <= as_of), None)


def risks(facts: Facts) -> Iterator[Risk]:
    """All that hold or will come to hold if nothing happens, the graver one first. None once the window is over."""
    window = facts.window
    if facts.outcome is not None or window is None or window.closes_at is None or window.safe is None:
        return
    over = window.settling_until is not None or window.passed
    if over or facts.reuse_unchecked or facts.checked_verified:
        return
    application = facts.application
    if application is None or not application.under_review:
        yield from _until_safe_date(facts, window.safe.date, RiskCode.PAY_SOON, RiskCode.SAFE_DATE_OVER)
    elif application.refilling:
        yield from _until_safe_date(facts, window.safe.date, RiskCode.RESUBMIT_SOON, RiskCode.RESUBMISSION_LATE)
    elif application.review and end_of_shanghai_day(application.review.latest) > window.closes_at:
        yield _risk(RiskCode.REVIEW_MAY_END_LATE, facts.at, window.closes_at, application.review.latest, facts)


def _until_safe_date(facts: Facts, day: date | None, soon: RiskCode, over: RiskCode) -> Iterator[Risk]:
    """A review that begins after the safe date may end after the window: the first one, or that of a resubmission."""
    until = safe_until(facts.window)
    if until is None:
        yield _risk(over, facts.at, facts.closes_at or facts.at, None, facts)
        return
    yield _risk(over, until, until, day, facts)
    yield _risk(soon, until - timedelta(days=facts.policy.at_risk_days), until, day, facts)


def _risk(code: RiskCode, since: datetime, deadline: datetime, day: date | None, facts: Facts) -> Risk:
    return Risk(code=code, since=since, deadline=deadline, day=day, closes_at=facts.closes_at or deadline)
