"""What a case books at its start: its e-mail, the appid it has already, a place in the month's quota (R3, R9)."""

from datetime import datetime

from domain.bookings import BookingRequest, SlotWish
from domain.case import CaseInput
from domain.evidence import QuickRegistered, RegistrationCompleted
from domain.vocabulary import Route, TaskName


def first_booking(case: CaseInput, run_id: str, now: datetime) -> BookingRequest:
    """The request; the case's facts have been checked."""
    return BookingRequest(
        case_id=case.case_id,
        run_id=run_id,
        email=case.account_email,
        registering=case.route is not Route.VERIFICATION_ONLY and not case.facts,
        appid=_appid(case),
        slot=_slot(case, now),
    )


def _appid(case: CaseInput) -> str | None:
    said = case.facts.get(TaskName.COMPLETE_REGISTRATION)
    return RegistrationCompleted.model_validate(said).appid if said else case.mini_program.appid


def _slot(case: CaseInput, now: datetime) -> SlotWish | None:
    if case.official_account is None:
        return None
    said = case.facts.get(TaskName.QUICK_REGISTER)
    made_at = QuickRegistered.model_validate(said).done_at if said else None
    return SlotWish(official_account=case.official_account.id, not_before=made_at or now, used=made_at is not None)
