"""The messages a case takes: one JSON object each, the envelope beside the payload (`docs/messages.md`)."""

from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from domain.model import Digest, Instant, Model, Personal, Text
from domain.papers import OfferedDocument
from domain.policy import Amount, Currency, Policy
from domain.vocabulary import Decision, DocumentKind, PaymentMethod, Role, TaskName


class Actor(Model):
    """Who sends. Our doors stamp it; for raw Temporal access it is a claim."""

    role: Role
    id: Text


SYSTEM = Actor(role=Role.SYSTEM, id="pailou")
"""The case itself."""


class Message(Model):
    """The envelope of every update and signal."""

    request_id: Text
    """The sender's key: the same one is answered as the first time."""
    actor: Actor
    received_at: Instant | None = None
    """When our door took it. Missing, in the future or before the case: the workflow's now."""
    agency_id: Text | None = None
    application: Annotated[int, Field(ge=1)] | None = None
    """Which application is meant; optional, but if given it must be the current one."""

    @model_validator(mode="after")
    def _agencies_say_who_they_are(self) -> Self:
        if self.actor.role is Role.AGENCY and self.agency_id is None:
            raise ValueError("agency_id is needed from an actor of role agency")
        return self


class CompleteTask(Message):
    """Close a console step with its evidence."""

    task: TaskName
    evidence: Annotated[dict[str, Any], Personal()] = Field(default_factory=dict)


class AddDocuments(Message):
    """Hand in papers that lie in the file store already."""

    documents: Annotated[tuple[OfferedDocument, ...], Field(min_length=1, max_length=20)]


class RemoveDocument(Message):
    """Take a paper back."""

    digest: Digest
    kind: DocumentKind | None = None
    """Needed only where the same file serves as two kinds."""


class AcceptFinding(Message):
    """Let a warning about a paper stand."""

    digest: Digest
    code: Annotated[str, Field(min_length=1, max_length=100)]
    """The finding's."""
    kind: DocumentKind | None = None
    """Needed only where the same file serves as two kinds."""
    reason: Annotated[Text, Personal()]


class Payment(Model):
    """A fee that was paid (R28)."""

    amount: Amount
    currency: Currency
    method: PaymentMethod
    transaction_id: Annotated[Text, Personal()]
    paid_at: Instant


class RecordPayment(Message, Payment):
    """Report that the fee was paid."""

    accept_difference: Annotated[Text | None, Personal()] = None
    """Ops' reason to accept another amount or currency than the policy's fees."""


class Assignment(Model):
    """A review agency that was named (R29)."""

    agency: Text
    assigned_at: Instant


class AssignAgency(Message, Assignment):
    """Say which agency reviews; again, by ops with a reason, to correct it."""

    reason: Annotated[Text | None, Personal()] = None


class Reason(Model):
    """Why an application was sent back or failed: one document kind, or one field of the form."""

    document: DocumentKind | None = None
    field: Text | None = None
    code: Text
    public_comment: Annotated[str, Field(max_length=2000), Personal()] = ""
    """What the merchant reads."""

    @model_validator(mode="after")
    def _names_one_thing(self) -> Self:
        if (self.document is None) == (self.field is None):
            raise ValueError("name a document or a field, one of them")
        return self


class DecideReview(Message):
    """An agency's decision (R33)."""

    outcome: Decision
    reasons: Annotated[tuple[Reason, ...], Field(max_length=50)] = ()
    internal_note: Annotated[str, Field(max_length=5000), Personal()] = ""
    """For ops alone."""
    refill_due: Instant | None = None
    """The date the console shows; it goes before any default."""

    @model_validator(mode="after")
    def _sent_back_for_something(self) -> Self:
        if self.outcome is Decision.SENT_BACK and not self.reasons:
            raise ValueError("sent_back needs at least one reason: what is to be corrected?")
        if self.outcome is not Decision.SENT_BACK and self.refill_due is not None:
            raise ValueError("refill_due belongs to sent_back alone")
        return self


class ExtendWindow(Message):
    """Tencent granted time, or ops set a window where there was none."""

    closes_at: Instant
    reason: Annotated[Text, Personal()]


class ChangePolicy(Message):
    """Change judgement calls of this one case."""

    policy: Policy
    """Partial: what is not named stays."""
    reason: Annotated[Text, Personal()]


class ChangeCase(Message):
    """Correct facts of the case that are not used yet."""

    case: Annotated[dict[str, Any], Personal()]
    """A partial case input."""


class RetryRefused(Message):
    """Apply a refused fact again, with the actor and time it came with."""

    event: Annotated[int, Field(ge=1)]
    reason: Annotated[Text | None, Personal()] = None


class DismissRefused(Message):
    """Put a refused fact aside."""

    event: Annotated[int, Field(ge=1)]
    note: Annotated[Text, Personal()]


class Remind(Message):
    """Remind people of a task by hand."""

    task: TaskName
    note: Annotated[Text | None, Personal()] = None
    """What ops add in their own words."""


class Withdraw(Message):
    """End the case."""

    reason: Annotated[Text, Personal()]


class CalendarChanged(Message):
    """New calendar data: dates are asked for again."""

    version: Text


UPDATES: dict[str, type[Message]] = {
    "complete_task": CompleteTask,
    "add_documents": AddDocuments,
    "remove_document": RemoveDocument,
    "accept_finding": AcceptFinding,
    "record_payment": RecordPayment,
    "assign_agency": AssignAgency,
    "decide_review": DecideReview,
    "extend_window": ExtendWindow,
    "change_policy": ChangePolicy,
    "change_case": ChangeCase,
    "retry_refused": RetryRefused,
    "dismiss_refused": DismissRefused,
    "remind": Remind,
    "withdraw": Withdraw,
}
"""Updates by name: their senders get an answer."""

SIGNALS: dict[str, type[Message]] = {
    "review_outcome": DecideReview,
    "payment_received": RecordPayment,
    "task_done": CompleteTask,
    "calendar_changed": CalendarChanged,
}
"""Signals by name: fire and forget; what cannot be applied is remembered as refused."""
