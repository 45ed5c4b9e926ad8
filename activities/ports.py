"""What the activities need of the outside world. `store/` and `gateways/` implement these."""

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from domain.bookings import Booked, BookingRequest, Taken
from domain.business_days import BusinessDayEnd, ReviewWindow, SafeSubmission
from domain.erasures import Erasure
from domain.journal import JournalBatch, Recorded
from domain.model import Digest
from domain.notices import Letter, Notice, Recipient
from domain.outbox import OutboxItem
from domain.papers import OfferedDocument, PaperReport
from domain.reading.model import Page
from domain.wording.matters import AgencyHours, Matter


class BusinessCalendar(Protocol):
    """China's working days in Asia/Shanghai. Never raises for a year it does not know."""

    def business_day_end(self, after: date, days: int) -> BusinessDayEnd:
        """The end of the business day number `days`, day 1 being the first business day after `after`."""
        ...

    def review_window(self, counted_from: datetime) -> ReviewWindow:
        """Day 7 (earliest) to day 15 (latest) of a review that counts from this instant (R30)."""
        ...

    def safe_submission(self, closes_at: datetime, business_days: int) -> SafeSubmission:
        """The last Shanghai date whose latest end of `business_days` is not after `closes_at`."""
        ...


class Calendars(Protocol):
    """The business calendar as it is now: by the settings, and by the notices that ops have put on record."""

    async def current(self, announced: str = "") -> BusinessCalendar:
        """The calendar of this moment.

        `announced` is the version that whoever asks was told of. While the record is away, the last calendar that was
        had answers, but never one that lacks what was announced: that raises, and the same again may succeed later.
        """
        ...


class Bookings(Protocol):
    """What must be unique among live cases: e-mail, appid, quota slots. Idempotent by case and run."""

    async def book(self, request: BookingRequest) -> Booked | Taken:
        """Book all that the request names, or nothing."""
        ...


class Journal(Protocol):
    """The record of everything that happened."""

    async def append(self, batch: JournalBatch) -> Recorded:
        """Write the events not yet written, in order, and the read model that follows from them."""
        ...


class Preflight(Protocol):
    """What a reviewer would reject, found before anybody pays."""

    async def check(self, document: OfferedDocument) -> PaperReport:
        """Look at one file of the file store."""
        ...


class Reader(Protocol):
    """Reads what is printed on a picture."""

    async def read(self, digest: Digest, scripts: frozenset[str]) -> Page:
        """The print of one file of the file store, by the model that knows these scripts best.

        A file that is missing or cannot be shown is a page without lines. A store that is away raises.
        """
        ...


class PaperEraser(Protocol):
    """Erases the papers of ended cases. Idempotent: whoever is killed halfway leaves what another one finishes."""

    def erase_due(self, after_days: int) -> AsyncIterator[Erasure]:
        """Erase, one paper after the other, what is decided and not yet done, and of cases that ended so long ago."""
        ...


class Stationery(Protocol):
    """Writes letters: in the recipient's language, as text and as HTML. No wall clock, no I/O but templates."""

    def notice(self, notice: Notice, recipient: Recipient) -> Letter:
        """What happened, for one of those whom a notice is for."""
        ...

    def outbox(  # noqa: PLR0913 - all that a letter about time is made of
        self,
        key: str,
        recipient: Recipient,
        matters: Sequence[Matter],
        briefly: Sequence[OutboxItem],
        *,
        as_of: datetime,
        agency_open: Mapping[str, AgencyHours],
    ) -> Letter:
        """One letter about all matters, each with the facts of its case as they are now; `briefly`: a line each.

        The key must be stable over retries and differ from every other letter's: the Message-ID is made of it.
        """
        ...


class Mailer(Protocol):
    """Sends letters to people."""

    async def send(self, letters: Sequence[Letter]) -> None:
        """Send each letter under a stable Message-ID; raise `NotSent` with the roles of those not reached."""
        ...


class NotSent(Exception):  # noqa: N818 - says what is so; its message names no address (R14)
    """Some recipients were not reached; the others have their mail."""

    refused: tuple[str, ...] = ()
    """The roles of those that were refused for good."""

    def __init__(self, roles: tuple[str, ...], because: str) -> None:
        self.roles = roles
        super().__init__(f"not reached: {', '.join(roles)}: {because}")
