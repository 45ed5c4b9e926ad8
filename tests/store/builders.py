"""Cases, events and bookings to test with."""

from datetime import UTC, datetime, timedelta
from typing import Any

from domain import events as e
from domain.bookings import BookingRequest, Slot, SlotWish
from domain.business_days import ReviewWindow, SafeSubmission
from domain.case import CaseInput
from domain.journal import Event, JournalBatch
from domain.messages import SYSTEM, Payment, Reason
from domain.papers import Document
from domain.refusals import Code
from domain.vocabulary import Decision, DocumentKind, PaymentMethod, Stage, TaskName

START = datetime(2027, 3, 1, 1, tzinfo=UTC)
"""When the cases begin: 09:00 on 1 March 2027 in Shanghai."""
RUN = "run-1"
DIGEST = "sha256:" + "a" * 64

PERSONAL = (
    "Marker Entity",
    "MARKER-REGISTRATION",
    "Marker 陈大文",
    "marker.admin@example.com",
    "MARKER-ID-NUMBER",
    "+6591234567",
    "Marker Contact",
    "marker.contact@example.com",
    "+6598765432",
    "marker.account@example.com",
    "marker-file.png",
    "Marker date on a paper",
    "MARKER-TRANSACTION",
    "marker comment",
    "marker note",
    "marker payload",
)
"""Every personal value of `life`."""


def case_input(case_id: str = "case-1", **changes: Any) -> CaseInput:
    """An online case, or what the changes make of it."""
    raw: dict[str, Any] = {
        "case_id": case_id,
        "route": "online",
        "account_email": "marker.account@example.com",
        "entity": {
            "name": "Marker Entity",
            "category": "enterprise",
            "country": "SG",
            "registration_number": "MARKER-REGISTRATION",
        },
        "admin": {
            "name": "Marker 陈大文",
            "phone": "+6591234567",
            "id_number": "MARKER-ID-NUMBER",
            "email": "marker.admin@example.com",
        },
        "contact": {"name": "Marker Contact", "phone": "+6598765432", "email": "marker.contact@example.com"},
        "mini_program": {"name": "Tea House"},
    }
    return CaseInput.model_validate(raw | changes)


def quick_input(case_id: str = "case-1", account: str = "gh_tea") -> CaseInput:
    """A case that registers through an Official Account (R3)."""
    owned = {"id": account, "entity_name": "Marker Entity", "verified": True}
    return case_input(case_id, route="quick", official_account=owned)


def numbered(*bodies: e.Body, first: int = 1, at: datetime = START) -> tuple[Event, ...]:
    """Events of these bodies, an hour apart, each from a message of its own."""
    return tuple(
        Event(number=n, at=at + n * timedelta(hours=1), actor=SYSTEM, body=body, request_id=f"r-{n}", fingerprint="f")
        for n, body in enumerate(bodies, start=first)
    )


def batch(*bodies: e.Body, case_id: str = "case-1", run: str = RUN, first: int = 1) -> JournalBatch:
    """What the journal is given."""
    return JournalBatch(case_id=case_id, run_id=run, events=numbered(*bodies, first=first))


def wants(case_id: str = "case-1", *, run: str = RUN, **asked: Any) -> BookingRequest:
    """What a case asks to have for itself."""
    return BookingRequest(case_id=case_id, run_id=run, **asked)


def slot_wish(not_before: datetime = START, account: str = "gh_tea") -> SlotWish:
    """A place in the month of this instant, or later."""
    return SlotWish(official_account=account, not_before=not_before)


def created(
    task: TaskName = TaskName.CREATE_ACCOUNT, done_at: datetime = START, *, adopted: bool = False
) -> e.TaskDone:
    """The account was created."""
    evidence: dict[str, Any] = {"done_at": done_at.isoformat()}
    if task is TaskName.QUICK_REGISTER:
        evidence |= {"reuse_operator": True, "reuse_verification": True}
    return e.TaskDone(task=task, evidence=evidence, adopted=adopted)


def ended(outcome: Stage = Stage.WITHDRAWN) -> e.CaseEnded:
    """The end."""
    return e.CaseEnded(outcome=outcome)


def life(case: CaseInput) -> tuple[e.Body, ...]:
    """A whole online case: registered, sent back once, verified; every part of the read model is used."""
    return (*_registration(case), *_application(), *_review())


def _registration(case: CaseInput) -> tuple[e.Body, ...]:
    typed = {"country": "SG", "name": case.entity.name, "registration_number": case.entity.registration_number}
    registered = {"appid": f"wx_{case.case_id}", "registered_at": START.isoformat()}
    return (
        e.CaseStarted(case=case),
        e.CaseBooked(slot=Slot(official_account="gh_tea", month="2027-03", position=1, opens_at=START)),
        e.TaskOpened(task=TaskName.CREATE_ACCOUNT, sitting=(TaskName.CREATE_ACCOUNT, TaskName.ACTIVATE_ACCOUNT)),
        e.TaskOpened(task=TaskName.PROVIDE_DOCUMENTS),
        e.NoticeIssued(key="n-1", subject="Please create the account", roles=("admin",)),
        created(),
        e.MessageRefused(
            message="payment_received", code=Code.TASK_NOT_OPEN, because="too early", payload={"who": "marker payload"}
        ),
        e.TaskDone(task=TaskName.REGISTER_ENTITY, evidence=typed),
        e.TaskDone(task=TaskName.COMPLETE_REGISTRATION, evidence=registered),
        e.WindowOpened(appid=registered["appid"], registered_at=START, closes_at=START + timedelta(days=45)),
        e.SafeDateSet(safe=SafeSubmission.model_validate(_SAFE)),
        e.DocumentsAdded(documents=(paper(),)),
    )


def paper(kind: DocumentKind = DocumentKind.ENTITY_CERTIFICATE) -> Document:
    """A usable paper."""
    facts = {"issued": "Marker date on a paper"}
    return Document(kind=kind, digest=DIGEST, file_name="marker-file.png", facts=facts, added_at=START)


def _application() -> tuple[e.Body, ...]:
    submitted = {"submitted_at": START.isoformat(), "agreement_signed": True, "invoice": "later"}
    payment = Payment.model_validate(
        {
            "amount": "99.00",
            "currency": "USD",
            "method": PaymentMethod.BANK_CARD,
            "transaction_id": "MARKER-TRANSACTION",
            "paid_at": START,
        }
    )
    return (
        e.ApplicationOpened(number=1),
        e.TaskOpened(task=TaskName.APPLY_FOR_VERIFICATION, application=1),
        e.TaskDone(task=TaskName.APPLY_FOR_VERIFICATION, application=1, evidence=submitted),
        e.FeePaid(application=1, payment=payment, fee_unverified=True),
        e.AgencyAssigned(application=1, agency="crediteyes", assigned_at=START),
        e.ReviewDated(application=1, window=ReviewWindow.model_validate(_REVIEW)),
    )


def _review() -> tuple[e.Body, ...]:
    reason = Reason(document=DocumentKind.ENTITY_CERTIFICATE, code="unreadable", public_comment="marker comment")
    resubmitted = {"resubmitted_at": START.isoformat()}
    return (
        e.ReviewDecided(
            application=1,
            outcome=Decision.SENT_BACK,
            decided_at=START,
            reasons=(reason,),
            internal_note="marker note",
            refill_due=START + timedelta(days=30),
        ),
        e.TaskOpened(task=TaskName.RESUBMIT, application=1),
        e.TaskDone(task=TaskName.RESUBMIT, application=1, evidence=resubmitted),
        e.RefusedDismissed(event=7, note="paid twice by mistake"),
        e.ReviewDecided(application=1, outcome=Decision.PASSED, decided_at=START),
        ended(Stage.VERIFIED),
    )


_SAFE = {"closes_at": START, "date": "2027-03-20", "provisional": False, "version": "v1"}
_REVIEW = {
    "counted_from": START,
    "earliest": "2027-03-10",
    "latest": "2027-03-22",
    "provisional": True,
    "version": "v1",
}
