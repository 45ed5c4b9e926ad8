"""A case's whole life in events, with personal values that can be looked for."""

from datetime import timedelta

from domain import events as e
from domain.bookings import Slot
from domain.business_days import ReviewWindow, SafeSubmission
from domain.case import CaseInput
from domain.messages import Payment, Reason
from domain.papers import Document
from domain.refusals import Code
from domain.vocabulary import Decision, DocumentKind, PaymentMethod, Stage, TaskName
from tests.store.builders import START, created, ended

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
    "marker words of ops",
    "marker payload",
    "marker reason",
)
"""Every personal value of `life`, and of what is kept beside it."""


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
        e.TaskDone(task=TaskName.PROVIDE_DOCUMENTS),
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
