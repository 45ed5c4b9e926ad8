"""Cases, events and bookings to test with."""

from datetime import UTC, datetime, timedelta
from typing import Any

from domain import events as e
from domain.bookings import TIMEKEEPING, Booked, BookingRequest, SlotWish
from domain.case import CaseInput
from domain.journal import Event, JournalBatch
from domain.messages import SYSTEM
from domain.vocabulary import Stage, TaskName

START = datetime(2027, 3, 1, 1, tzinfo=UTC)
"""When the cases begin: 09:00 on 1 March 2027 in Shanghai."""
RUN = "run-1"
BOOKED = Booked(timekeeping=TIMEKEEPING)
"""All is the case's, and it was no place of a month."""


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


def slot_wish(not_before: datetime = START, account: str = "gh_tea", *, used: bool = False) -> SlotWish:
    """A place in the month of this instant, or later."""
    return SlotWish(official_account=account, not_before=not_before, used=used)


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
