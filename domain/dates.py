"""What has to be asked of the calendar: dates that the facts lack (R16, R30)."""

from collections.abc import Iterator

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
DateAnswer = SafeSubmission | ReviewWindow


def missing_date(facts: Facts) -> DateQuestion | None:
    """The next date to ask for; None if the facts lack none."""
    return next((question for question, answer in questions(facts) if answer is None), None)


def questions(facts: Facts) -> Iterator[tuple[DateQuestion, DateAnswer | None]]:
    """All that a case asks of the calendar, each with the answer on record; nothing once it has ended."""
    if facts.outcome is not None:
        return
    window, application, version = facts.window, facts.application, facts.calendar_version
    if window is not None and window.closes_at is not None:
        days = facts.policy.safe_date_business_days
        yield SafeDateQuestion(closes_at=window.closes_at, business_days=days, version=version), window.safe
    if application is None or not application.under_review:
        return
    counted_from = application.review_counts_from
    if counted_from is not None:
        yield ReviewQuestion(counted_from=counted_from, version=version), application.review


def dated(facts: Facts, answer: DateAnswer) -> Body:
    """The event that puts an answer on record, with the one that it takes the place of.

    A review whose days count anew since a resubmission is another one: it takes no answer's place.
    """
    if isinstance(answer, SafeSubmission):
        return SafeDateSet(safe=answer, before=facts.window.safe_before if facts.window else None)
    application = facts.application
    if application is None:
        raise ValueError("there is no application to date")
    before = application.review_before
    same = before is not None and before.counted_from == answer.counted_from
    return ReviewDated(application=application.number, window=answer, before=before if same else None)
