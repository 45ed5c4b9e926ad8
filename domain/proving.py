"""What is asked of every proof: the same of a message as of the facts that a half-done case brings along."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from domain import evidence as proof
from domain.agencies import AGENCIES
from domain.case import CaseInput
from domain.facts import Facts
from domain.messages import Assignment, Message
from domain.model import Instant, Model
from domain.refusals import Code, FieldError, Refused, in_words

CLOCK_SKEW = timedelta(minutes=10)
"""How far a reporter's clock may be from ours, and one reporter's from another's."""


class Milestones(Model):
    """When things happened, as far as it is known: what follows from them was not before."""

    created_at: Instant | None = None
    registered_at: Instant | None = None
    """None also for a repeated verification: its registration bounds nothing."""
    earlier_paid_at: Instant | None = None
    """Of the application that failed before this one. When it failed is known only as we heard of it, perhaps late."""
    submitted_at: Instant | None = None
    """Of the current application, or its last resubmission; when it was sent back is known only as we heard of it."""


_CREATED = ("created_at", "the account was created")
_REGISTERED = ("registered_at", "the registration was complete")
_EARLIER = ("earlier_paid_at", "the application before this one was paid")
_SUBMITTED = ("submitted_at", "the application was submitted")

_NOT_BEFORE = {
    "activated_at": (_CREATED,),
    "registered_at": (_CREATED,),
    "checked_at": (_REGISTERED,),
    "submitted_at": (_REGISTERED, _EARLIER),
    "paid_at": (_REGISTERED,),
    "assigned_at": (_REGISTERED,),
    "resubmitted_at": (_SUBMITTED,),
}
"""What cannot have happened earlier than what; everything else may come in any order (R13, R16, R26, R33)."""


class Flaw(Model):
    """Something of a proof that cannot be so."""

    code: Code
    """With which a message is refused for it."""
    field: str
    message: str


def milestones(facts: Facts) -> Milestones:
    """What a running case knows."""
    application = facts.application
    earlier = [one.payment.paid_at for one in facts.applications if one.outcome == "failed" and one.payment]
    again = [back.resubmitted_at for back in application.sent_back if back.resubmitted_at] if application else []
    return Milestones(
        created_at=facts.created_at,
        registered_at=facts.window.opened_at if facts.window else None,
        earlier_paid_at=earlier[-1] if earlier else None,
        submitted_at=again[-1] if again else application.submitted_at if application else None,
    )


def problems_of(given: Model, case: CaseInput, known: Milestones, at: datetime) -> list[Flaw]:
    """What cannot be so of evidence, a payment or an assignment reported at this instant."""
    return [*_inexact(given, case), *_unknown(given), *_unconfirmed(given, case), *_untimely(given, known, at)]


def require_sound(facts: Facts, given: Model, at: datetime, *, within: str = "") -> None:
    """Refuse a message for what cannot be so of its proof."""
    flaws = problems_of(given, facts.case, milestones(facts), at)
    if flaws:
        fields = [FieldError(field=f"{within}{flaw.field}", message=flaw.message) for flaw in flaws]
        raise Refused(flaws[0].code, in_words(fields), fields=fields)


def lies_ahead(instant: datetime, at: datetime) -> bool:
    """Whether something that is reported as having happened has not."""
    return instant > at + CLOCK_SKEW


def _inexact(given: Model, case: CaseInput) -> Iterator[Flaw]:
    """What was typed into the console equals the case, to the letter (R11)."""
    if not isinstance(given, proof.EntityRegistered):
        return
    for name in ("country", "name", "registration_number"):
        if getattr(given, name) != getattr(case.entity, name):
            message = "is not exactly what the case says; it must match the certificate (R11)"
            yield Flaw(code=Code.ENTITY_MISMATCH, field=name, message=message)


def _unknown(given: Model) -> Iterator[Flaw]:
    if isinstance(given, Assignment) and given.agency not in AGENCIES:
        message = f"no such agency; known are: {', '.join(AGENCIES)}"
        yield Flaw(code=Code.UNKNOWN_AGENCY, field="agency", message=message)


def _unconfirmed(given: Model, case: CaseInput) -> Iterator[Flaw]:
    if isinstance(given, proof.Applied) and case.mini_program.code_published and not given.name_confirmed:
        message = "must be true: code is already published (R26)"
        yield Flaw(code=Code.MALFORMED, field="name_confirmed", message=message)


def _untimely(given: Model, known: Milestones, at: datetime) -> Iterator[Flaw]:
    """What is reported has happened, and after what it follows from."""
    for name, instant in _instants(given):
        if lies_ahead(instant, at):
            message = "lies in the future; report what has happened"
            yield Flaw(code=Code.MALFORMED, field=name, message=message)
        bounds = ((getattr(known, milestone), words) for milestone, words in _NOT_BEFORE.get(name, ()))
        broken = [(bound, words) for bound, words in bounds if bound is not None and instant < bound - CLOCK_SKEW]
        if broken:
            _, words = max(broken)
            yield Flaw(code=Code.MALFORMED, field=name, message=f"lies before {words}; check the date")


def _instants(given: Model) -> Iterator[tuple[str, datetime]]:
    """The instants that a proof reports; when its message was received is none of them."""
    for name in type(given).model_fields:
        value = getattr(given, name)
        if isinstance(value, datetime) and name not in Message.model_fields:
            yield name, value
