"""What must be unique among live cases, and is booked in the store (R3, R9)."""

from datetime import datetime
from typing import Annotated

from domain.model import SHANGHAI, AppId, CaseId, Instant, Model, Personal
from domain.refusals import Code


class SlotWish(Model):
    """One quick registration through an Official Account wants a slot of a month (R3)."""

    official_account: str
    not_before: Instant
    """The month of this instant, in Asia/Shanghai, is the first that may be booked."""
    used: bool = False
    """The Mini Program was made at that instant already, outside Pailou: its place is one of that very month."""


class Slot(Model):
    """A booked place among the quick registrations of an Official Account's month."""

    official_account: str
    month: str
    """Calendar month in Asia/Shanghai, `2027-03`."""
    position: int
    """1 to the quota."""
    opens_at: Instant
    """When the month begins; the case sleeps until then."""

    @property
    def ends_at(self) -> datetime:
        """When the month is over in Shanghai."""
        first = self.opens_at.astimezone(SHANGHAI)
        year, month = (first.year + 1, 1) if first.month == 12 else (first.year, first.month + 1)
        return datetime(year, month, 1, tzinfo=SHANGHAI)


class BookingRequest(Model):
    """What a case needs for itself alone. Whatever is None is not asked for."""

    case_id: CaseId
    run_id: str
    email: Annotated[str | None, Personal()] = None
    registering: bool = True
    """Whether the e-mail is for a registration: one whose account was created once is then never accepted."""
    appid: AppId | None = None
    slot: SlotWish | None = None


class Booked(Model):
    """Everything asked for is the case's."""

    slot: Slot | None = None
    timekeeping: int = 1
    """Which release's rules of time a case that begins with this booking lives by: what runs beside its story must be
    the same in every replay. 1 knew no reminders."""


TIMEKEEPING = 2
"""What cases that begin now live by."""


class Taken(Model):
    """Another live case has it; nothing was booked."""

    code: Code
