"""How the workflow calls its effects: every activity with its time-outs and retries, each with a reason."""

from collections.abc import Awaitable
from dataclasses import replace
from datetime import timedelta

from temporalio import workflow
from temporalio.common import RetryPolicy

from activities.booking import BookingActivities
from activities.checking import OfferedPapers, PaperActivities, PaperReports
from activities.dating import CalendarActivities
from activities.publishing import Publication, Published, PublishingActivities
from activities.reading import PapersToRead, ReadingActivities
from domain.bookings import Booked, BookingRequest, Taken
from domain.business_days import ReviewWindow, SafeSubmission
from domain.dates import DateQuestion
from domain.journal import JournalBatch, Recorded
from domain.notices import Notice
from domain.papers import OfferedDocument
from domain.reading.model import PaperReading, PaperToRead
from workflows.contract import READING_QUEUE

ATTEMPT = timedelta(seconds=10)
"""One attempt: a worker that dies in it is noticed this soon; the store and the calendar answer much faster."""

MAIL_ATTEMPT = timedelta(minutes=2)
"""One attempt to send a mail by itself: servers that check for spam take their time."""

CHECK_ATTEMPT = timedelta(minutes=2)
"""One attempt to look at up to twenty files; each is a sign of life."""

CHECK_LIFE = timedelta(seconds=15)
"""How long one file may take: the largest that is decoded takes some seconds."""

CHECK_PATIENCE = timedelta(minutes=5)
"""How long a sender waits for the preflight before being asked to try again."""

READ_ATTEMPT = timedelta(minutes=5)
"""One attempt to read up to twenty papers; each is a sign of life."""

READ_LIFE = timedelta(seconds=60)
"""How long one paper may take: a dense page that has to be turned takes several seconds, on a busy machine more."""

READ_PATIENCE = timedelta(days=1)
"""How long papers wait to be read: readers may have thousands before them. The case itself waits less long."""

LAST_MAILS = timedelta(minutes=10)
"""How long a case that has ended stays open for mails that cannot be sent."""

MAIL_PATIENCE = timedelta(days=1)
"""How long a mail is tried before its failure goes on record: mail servers themselves give up after days."""

_FINAL = ["RunEnded", "MailRefused"]
"""What no further try changes: a run that has ended, a refused address."""

_PATIENT = RetryPolicy(
    initial_interval=timedelta(milliseconds=500),
    maximum_interval=timedelta(seconds=30),
    non_retryable_error_types=_FINAL,
)
"""Outages pass, so everything is tried again."""

_IMPATIENT = replace(_PATIENT, maximum_attempts=5)
"""After five tries in about eight seconds the store is away, and people are told. Attempts are counted and not time:
a worker that is down or busy says nothing about the store."""


_THRICE = replace(_PATIENT, maximum_attempts=3)
"""A paper that a reader does not survive would keep all readers busy."""


def book(request: BookingRequest, *, patient: bool) -> workflow.ActivityHandle[Booked | Taken]:
    """Book what must be unique."""
    return workflow.start_activity_method(
        BookingActivities.book,
        request,
        start_to_close_timeout=ATTEMPT,
        retry_policy=_PATIENT if patient else _IMPATIENT,
        summary="book what is unique",
    )


async def answer_date(question: DateQuestion) -> SafeSubmission | ReviewWindow:
    """Ask the calendar."""
    return await workflow.execute_activity_method(
        CalendarActivities.answer_date, question, start_to_close_timeout=ATTEMPT, retry_policy=_PATIENT
    )


async def check_papers(documents: tuple[OfferedDocument, ...]) -> PaperReports:
    """Have the preflight look at papers."""
    return await workflow.execute_activity_method(
        PaperActivities.check_papers,
        OfferedPapers(documents=documents),
        start_to_close_timeout=CHECK_ATTEMPT,
        heartbeat_timeout=CHECK_LIFE,
        schedule_to_close_timeout=CHECK_PATIENCE,
        retry_policy=_PATIENT,
    )


async def read_papers(papers: tuple[PaperToRead, ...]) -> tuple[PaperReading, ...]:
    """Have a machine read what is printed on papers, on the queue of those that can."""
    read = await workflow.execute_activity_method(
        ReadingActivities.read_papers,
        PapersToRead(papers=papers),
        task_queue=READING_QUEUE,
        start_to_close_timeout=READ_ATTEMPT,
        heartbeat_timeout=READ_LIFE,
        schedule_to_close_timeout=READ_PATIENCE,
        retry_policy=_THRICE,
    )
    return read.readings


def publish(publication: Publication) -> Awaitable[Published]:
    """Put a moment on record and tell people, while the store answers."""
    return workflow.execute_activity_method(
        PublishingActivities.publish,
        publication,
        start_to_close_timeout=ATTEMPT,
        retry_policy=_IMPATIENT,
    )


def record(batch: JournalBatch) -> workflow.ActivityHandle[Recorded]:
    """Put events on record, however long it takes."""
    return workflow.start_activity_method(
        PublishingActivities.record,
        batch,
        start_to_close_timeout=ATTEMPT,
        retry_policy=_PATIENT,
        summary="the store is away: catch up",
    )


def tell(notice: Notice) -> Awaitable[None]:
    """Send a notice that could not be sent at once."""
    return workflow.execute_activity_method(
        PublishingActivities.tell,
        notice,
        start_to_close_timeout=MAIL_ATTEMPT,
        schedule_to_close_timeout=MAIL_PATIENCE,
        retry_policy=_PATIENT,
        summary=f"notice {notice.key}",
    )
