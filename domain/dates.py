"""What has to be asked of the calendar: dates that the facts lack (R16, R30)."""

from domain.business_days import ReviewWindow, SafeSubmission
from domain.events import Body, ReviewDated, SafeDateSet
from domain.facts import Facts
from domain.model import Instant, Model


class SafeDateQuestion(Model):
    """Until when may be paid so that the review can end inside the window?"""

    closes_at: Instant
    business_days: int
    version: str
    """The last announced calendar data; not an input of the answer, it makes a new question of an old one."""


class ReviewQuestion(Model):
    """Between which dates should the review end?"""

    counted_from: Instant
    version: str


DateQuestion = SafeDateQuestion | ReviewQuestion


def missing_date(facts: Facts) -> DateQuestion | None:
    """The next date to ask for; None if the facts lack none."""
    if facts.outcome is not None:
        return None
    window, application = facts.window, facts.application
    if window is not None and window.closes_at is not None and window.safe is None:
        return SafeDateQuestion(
            closes_at=window.closes_at,
            business_days=facts.policy.safe_date_business_days,
            version=facts.calendar_version,
        )
    if application is None or not application.under_review or application.review is not None:
        return None
    counted_from = application.review_counts_from
    return ReviewQuestion(counted_from=counted_from, version=facts.calendar_version) if counted_from else None


def dated(facts: Facts, answer: SafeSubmission | ReviewWindow) -> Body:
    """The event that puts an answer on record."""
    if isinstance(answer, SafeSubmission):
        return SafeDateSet(safe=answer)
    if facts.application is None:
        raise ValueError("there is no application to date")
    return ReviewDated(application=facts.application.number, window=answer)
