"""Everything that can happen to a case. The facts, the view and the read model are folds of these."""

from typing import Annotated, Any, Literal

from pydantic import Field

from domain.bookings import Slot
from domain.business_days import ReviewWindow, SafeSubmission
from domain.case import CaseInput
from domain.messages import Payment, Reason
from domain.model import AppId, Digest, Instant, Model, Personal
from domain.notices import News
from domain.papers import Accepted, Document
from domain.policy import Policy
from domain.reading.model import PaperReading
from domain.refusals import Code
from domain.vocabulary import Concern, Decision, DocumentKind, RiskCode, Stage, TaskName


class CaseStarted(Model):
    """The case begins, with the input as given and its policy as resolved."""

    kind: Literal["case_started"] = "case_started"
    case: Annotated[CaseInput, Personal()]


class CaseBooked(Model):
    """E-mail, appid and slot are the case's own."""

    kind: Literal["booked"] = "booked"
    slot: Slot | None = None
    timekeeping: int = 1
    """Which release's rules of time the case lives by; 1 knew no reminders."""


class SlotOpened(Model):
    """The month of the booked slot has begun (R3)."""

    kind: Literal["slot_opened"] = "slot_opened"


class SlotLapsed(Model):
    """The month of the slot is over, and nobody registered: another place is booked (R3)."""

    kind: Literal["slot_lapsed"] = "slot_lapsed"


class SlotRebooked(Model):
    """A place of a later month, which may have begun already (R3)."""

    kind: Literal["slot_rebooked"] = "slot_rebooked"
    slot: Slot


class Reminded(Model):
    """People are reminded of what they owe, at their next working hour."""

    kind: Literal["reminded"] = "reminded"
    tasks: tuple[TaskName, ...]
    by_hand: bool = False
    note: Annotated[str, Personal()] = ""
    """What ops add in their own words."""


class Escalated(Model):
    """Ops are told, at their next working hour, what time has brought about."""

    kind: Literal["escalated"] = "escalated"
    concern: Concern
    key: str
    """What it is about, so that it is told once."""
    tasks: tuple[TaskName, ...] = ()
    application: int | None = None
    risk: RiskCode | None = None
    deadline: Instant | None = None
    """What it is measured by: the end of the safe date, of the review, of the window, the date to resubmit."""


class TaskOpened(Model):
    """Somebody owes a step from now on."""

    kind: Literal["task_opened"] = "task_opened"
    task: TaskName
    application: int | None = None
    sitting: tuple[TaskName, ...] = ()
    """The steps done in one go, in order."""


class TaskDone(Model):
    """A step is proven."""

    kind: Literal["task_done"] = "task_done"
    task: TaskName
    application: int | None = None
    evidence: Annotated[dict[str, Any], Personal()] = Field(default_factory=dict)
    adopted: bool = False
    """Proven before the case came to Pailou."""


class TaskDropped(Model):
    """A step is not owed any longer, though nobody did it."""

    kind: Literal["task_dropped"] = "task_dropped"
    task: TaskName
    application: int | None = None
    because: str


class DocumentsAdded(Model):
    """Papers came in and were looked at."""

    kind: Literal["documents_added"] = "documents_added"
    documents: Annotated[tuple[Document, ...], Personal()]
    reading_patience: int | None = None
    """Seconds that the case waits for a reader of print."""


class PaperRead(Model):
    """What is printed on a paper was compared with the case, or nobody could read it."""

    kind: Literal["paper_read"] = "paper_read"
    document: DocumentKind
    digest: Digest
    reading: Annotated[PaperReading, Personal()]


class FindingAccepted(Model):
    """Ops let a warning stand."""

    kind: Literal["finding_accepted"] = "finding_accepted"
    document: DocumentKind
    digest: Digest
    code: str
    accepted: Annotated[Accepted, Personal()]


class DocumentRemoved(Model):
    """A paper was taken back."""

    kind: Literal["document_removed"] = "document_removed"
    document: DocumentKind
    digest: Digest


class WindowOpened(Model):
    """Registration is complete, and the verification window runs (R13, R16)."""

    kind: Literal["window_opened"] = "window_opened"
    appid: AppId
    registered_at: Instant | None = None
    closes_at: Instant | None = None
    """None: this case has no window."""
    adopted: bool = False


class SafeDateSet(Model):
    """The calendar answered until when paying is safe."""

    kind: Literal["safe_date_set"] = "safe_date_set"
    safe: SafeSubmission
    before: SafeSubmission | None = None
    """The answer that this one takes the place of."""


class SafeDatePassed(Model):
    """The safe submission date is over, and nothing was paid."""

    kind: Literal["safe_date_passed"] = "safe_date_passed"


class WindowExtended(Model):
    """The window closes when ops say: later than by itself, or at all."""

    kind: Literal["window_extended"] = "window_extended"
    closes_at: Instant
    reason: Annotated[str, Personal()]


class WindowClosed(Model):
    """The window's time is over; messages stamped in time still count while the case settles."""

    kind: Literal["window_closed"] = "window_closed"
    settles_at: Instant


class WindowPassed(Model):
    """The window's time is over, and the case goes on nevertheless."""

    kind: Literal["window_passed"] = "window_passed"
    because: Literal["under_review", "reuse_unchecked"]


class ApplicationOpened(Model):
    """An application for verification is being prepared."""

    kind: Literal["application_opened"] = "application_opened"
    number: int


class FeePaid(Model):
    """The fee of an application was paid; it is never refunded (R28)."""

    kind: Literal["fee_paid"] = "fee_paid"
    application: int
    payment: Annotated[Payment, Personal()]
    fee_unverified: bool
    """The policy knows no fee, so the amount could not be compared."""
    difference_accepted: Annotated[str | None, Personal()] = None
    """Ops' reason to accept another amount or currency than the policy's fees; None: there was no difference."""
    paid_before_confirmation: bool = False
    adopted: bool = False


class AgencyAssigned(Model):
    """A review agency is told (R29)."""

    kind: Literal["agency_assigned"] = "agency_assigned"
    application: int
    agency: str
    assigned_at: Instant
    reason: Annotated[str | None, Personal()] = None
    """Why it was assigned anew."""
    adopted: bool = False


class ReviewDated(Model):
    """The calendar answered when the review should end (R30)."""

    kind: Literal["review_dated"] = "review_dated"
    application: int
    window: ReviewWindow
    before: ReviewWindow | None = None
    """The answer that this one takes the place of."""


class ReviewDecided(Model):
    """The agency decided (R33)."""

    kind: Literal["review_decided"] = "review_decided"
    application: int
    outcome: Decision
    decided_at: Instant
    reasons: Annotated[tuple[Reason, ...], Personal()] = ()
    internal_note: Annotated[str, Personal()] = ""
    refill_due: Instant | None = None
    refill_due_assumed: bool = False
    beyond_refills: bool = False


class CaseChanged(Model):
    """Facts of the case were corrected."""

    kind: Literal["case_changed"] = "case_changed"
    fields: tuple[str, ...]
    case: Annotated[CaseInput, Personal()]
    """The input as it is from now on."""


class PolicyChanged(Model):
    """The case follows other judgement calls from now on."""

    kind: Literal["policy_changed"] = "policy_changed"
    policy: Policy
    reason: Annotated[str, Personal()]
    closes_at: Instant | None = None
    """The window's end under the new policy."""


class CalendarDataChanged(Model):
    """New calendar data is to be asked."""

    kind: Literal["calendar_changed"] = "calendar_changed"
    version: str


class NoticeIssued(Model):
    """People are being told something."""

    kind: Literal["notice_issued"] = "notice_issued"
    key: str
    subject: str
    roles: tuple[str, ...]
    news: Annotated[News | None, Personal()] = None
    """What is said, if it goes into outboxes and waits for working hours. None: it is mailed at once."""


class NoticeFailed(Model):
    """A notice reached nobody."""

    kind: Literal["notice_failed"] = "notice_failed"
    key: str
    because: Annotated[str, Personal()]
    """What the mail server said; it may quote an address."""


class MessageRefused(Model):
    """A message came that could not be applied; nothing of it is lost."""

    kind: Literal["refused"] = "refused"
    message: str
    code: Code
    because: str
    payload: Annotated[Any, Personal()] = None
    retryable: bool = False


class RefusedRetried(Model):
    """Ops had a refused message applied."""

    kind: Literal["refused_retried"] = "refused_retried"
    event: int


class RefusedDismissed(Model):
    """Ops put a refused message aside."""

    kind: Literal["refused_dismissed"] = "refused_dismissed"
    event: int
    note: Annotated[str, Personal()]


class Alerted(Model):
    """Something in the machinery needs a look."""

    kind: Literal["alerted"] = "alerted"
    code: Literal["store_away", "store_back"]


class CaseEnded(Model):
    """The end."""

    kind: Literal["ended"] = "ended"
    outcome: Stage
    code: Code | None = None
    because: str = ""
    """Our own sentence, for everybody."""
    reason: Annotated[str | None, Personal()] = None
    """Ops' own words, for ops alone."""


Body = (
    CaseStarted | CaseBooked | SlotOpened | SlotLapsed | SlotRebooked | Reminded | Escalated | TaskOpened | TaskDone
    | TaskDropped | DocumentsAdded | PaperRead | FindingAccepted | DocumentRemoved | WindowOpened | SafeDateSet
    | SafeDatePassed | WindowExtended | WindowClosed | WindowPassed | ApplicationOpened | FeePaid | AgencyAssigned
    | ReviewDated | ReviewDecided | CaseChanged | PolicyChanged | CalendarDataChanged | NoticeIssued | NoticeFailed
    | MessageRefused | RefusedRetried | RefusedDismissed | Alerted | CaseEnded
)  # fmt: skip
"""What an event says."""
