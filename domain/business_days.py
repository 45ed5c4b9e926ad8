"""Answers of the business calendar (R30). They are outside facts: asked in activities, kept on record."""

from datetime import date, datetime, time, timedelta

from domain.model import SHANGHAI, Instant, Model


class BusinessDayEnd(Model):
    """The Shanghai date on which business day N ends, as far as the calendar knows.

    `earliest` and `latest` differ where a year's calendar is not published yet, or where it is unknown
    whether agencies work on make-up weekends (R31); `provisional` says that a year is not published.
    """

    earliest: date
    latest: date
    provisional: bool
    version: str
    """Which calendar data answered."""


class ReviewWindow(Model):
    """When a review should end: day 7 at the earliest, day 15 at the latest (R30), as Shanghai dates."""

    counted_from: Instant
    earliest: date
    latest: date
    provisional: bool
    version: str


class SafeSubmission(Model):
    """The last Shanghai date on which a payment still lets 15 business days end inside the window."""

    closes_at: Instant
    date: date | None
    """None: there is no such date."""
    provisional: bool
    version: str


def end_of_shanghai_day(day: date) -> datetime:
    """24:00 of a Shanghai date, as an instant."""
    return datetime.combine(day + timedelta(days=1), time(), tzinfo=SHANGHAI)


def shanghai_date(instant: datetime) -> date:
    """The Shanghai date of an instant."""
    return instant.astimezone(SHANGHAI).date()
