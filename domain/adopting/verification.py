"""What an input proves of the first application: submitted, paid, assigned."""

from domain import evidence as proof
from domain.adopting.proven import PaidBefore, Proven
from domain.events import AgencyAssigned, ApplicationOpened, Body, FeePaid, TaskDone
from domain.fees import check_fee
from domain.messages import Assignment, Payment
from domain.refusals import Refused
from domain.vocabulary import TaskName


def verification(proven: Proven) -> list[Body]:
    """The application as far as it has come; money is never implied."""
    if not proven.in_verification or _contradicts(proven):
        return []
    applied, paid = proven.evidence.get(TaskName.APPLY_FOR_VERIFICATION), proven.evidence.get(TaskName.PAY_FEE)
    said = applied.model_dump(mode="json", exclude_none=True) if applied else {}
    if isinstance(paid, PaidBefore):
        said.setdefault("submitted_at", paid.paid_at.isoformat())
    return [
        TaskDone(task=TaskName.PROVIDE_DOCUMENTS, adopted=True),
        ApplicationOpened(number=1),
        TaskDone(task=TaskName.APPLY_FOR_VERIFICATION, application=1, evidence=said, adopted=True),
        *(_paid(proven, paid) if isinstance(paid, PaidBefore) else []),
        *_assigned(proven),
    ]


def _contradicts(proven: Proven) -> bool:
    checked, paid = proven.evidence.get(TaskName.CHECK_VERIFIED), proven.evidence.get(TaskName.PAY_FEE)
    before = len(proven.problems)
    if isinstance(checked, proof.VerifiedChecked) and checked.verified:
        proven.wrong_fact(TaskName.CHECK_VERIFIED, "contradicts the application: a verified account needs none")
    if TaskName.ASSIGN_AGENCY in proven.evidence and paid is None:
        proven.wrong_fact(TaskName.PAY_FEE, "is needed, because assign_agency is given: money is never implied")
    return len(proven.problems) > before


def _paid(proven: Proven, paid: PaidBefore) -> list[Body]:
    try:
        fee = check_fee(proven.case.policy, paid, paid.accept_difference)
    except Refused as refusal:
        proven.wrong_fact(TaskName.PAY_FEE, refusal.message)
        return []
    return [
        FeePaid(
            application=1,
            payment=Payment.model_validate({name: getattr(paid, name) for name in Payment.model_fields}),
            fee_unverified=fee.unverified,
            difference_accepted=fee.difference_accepted,
            adopted=True,
        ),
        TaskDone(task=TaskName.PAY_FEE, application=1, adopted=True),
    ]


def _assigned(proven: Proven) -> list[Body]:
    given = proven.evidence.get(TaskName.ASSIGN_AGENCY)
    if not isinstance(given, Assignment):
        return []
    return [
        TaskDone(task=TaskName.ASSIGN_AGENCY, application=1, adopted=True),
        AgencyAssigned(application=1, agency=given.agency, assigned_at=given.assigned_at, adopted=True),
    ]
