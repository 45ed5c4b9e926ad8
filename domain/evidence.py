"""What proves that a task was done: the evidence each task is closed with."""

from typing import Annotated, Literal

from domain.model import AppId, Digest, Instant, Model, Personal, Text
from domain.vocabulary import Invoice, LatePayment, TaskName


class Evidence(Model):
    """What all evidence has in common: nothing but strictness."""


class AccountCreated(Evidence):
    """`create_account`: the account was created with the case's e-mail (R9)."""

    done_at: Instant


class QuickRegistered(Evidence):
    """`quick_register`: what was really chosen to be reused, not what was planned (R5)."""

    done_at: Instant
    reuse_operator: bool
    reuse_verification: bool


class AccountActivated(Evidence):
    """`activate_account`: the URL in the confirmation e-mail was clicked (R10)."""

    activated_at: Instant


class EntityRegistered(Evidence):
    """`register_entity`: exactly what was typed into the console (R11)."""

    country: Text
    name: str
    registration_number: str


class AdminBound(Evidence):
    """`bind_admin`: the admin's own Weixin account scanned (R6, R12)."""

    bound_at: Instant


class RegistrationCompleted(Evidence):
    """`complete_registration`: the appid, and the instant that starts the window (R13, R16)."""

    appid: AppId
    registered_at: Instant


class VerifiedChecked(Evidence):
    """`check_verified`: whether the account shows as verified after a reuse (R8)."""

    verified: bool
    checked_at: Instant
    screenshot: Digest | None = None


class Applied(Evidence):
    """`apply_for_verification`: the application is submitted (R26)."""

    submitted_at: Instant
    agreement_signed: Literal[True]
    name_confirmed: bool | None = None
    """Needed true if code is already published."""
    invoice: Invoice


class LatePaymentConfirmed(Evidence):
    """`confirm_late_payment`: ops decide whether to pay although the review may end too late."""

    decision: LatePayment
    reason: Annotated[Text, Personal()]


class Resubmitted(Evidence):
    """`resubmit`: the corrected application went back to the agency (R33)."""

    resubmitted_at: Instant


EVIDENCE: dict[TaskName, type[Evidence]] = {
    TaskName.CREATE_ACCOUNT: AccountCreated,
    TaskName.QUICK_REGISTER: QuickRegistered,
    TaskName.ACTIVATE_ACCOUNT: AccountActivated,
    TaskName.REGISTER_ENTITY: EntityRegistered,
    TaskName.BIND_ADMIN: AdminBound,
    TaskName.COMPLETE_REGISTRATION: RegistrationCompleted,
    TaskName.CHECK_VERIFIED: VerifiedChecked,
    TaskName.APPLY_FOR_VERIFICATION: Applied,
    TaskName.CONFIRM_LATE_PAYMENT: LatePaymentConfirmed,
    TaskName.RESUBMIT: Resubmitted,
}
"""The evidence of each task that `complete_task` closes."""
