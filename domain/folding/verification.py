"""What happens to applications: payment, agency, review."""

from typing import Any

from domain import events as e
from domain.facts import Application, Facts, SentBack
from domain.folding.base import apply, with_application, with_changes
from domain.journal import Event
from domain.vocabulary import Decision


@apply.register
def _(body: e.ApplicationOpened, facts: Facts, event: Event) -> Facts:
    return with_changes(facts, applications=(*facts.applications, Application(number=body.number)))


@apply.register
def _(body: e.FeePaid, facts: Facts, event: Event) -> Facts:
    return with_application(
        facts,
        body.application,
        payment=body.payment,
        fee_unverified=body.fee_unverified,
        fee_differs=body.difference_accepted is not None,
        paid_before_confirmation=body.paid_before_confirmation,
    )


@apply.register
def _(body: e.AgencyAssigned, facts: Facts, event: Event) -> Facts:
    return with_application(facts, body.application, agency=body.agency, assigned_at=body.assigned_at)


@apply.register
def _(body: e.ReviewDated, facts: Facts, event: Event) -> Facts:
    return with_application(facts, body.application, review=body.window, review_before=None)


@apply.register
def _(body: e.ReviewDecided, facts: Facts, event: Event) -> Facts:
    application = next(one for one in facts.applications if one.number == body.application)
    if body.outcome is Decision.PASSED:
        return with_application(facts, body.application, outcome="passed", decided_at=body.decided_at)
    facts = _demand(facts, body)
    if body.outcome is Decision.FAILED:
        changes: dict[str, Any] = {"outcome": "failed", "decided_at": body.decided_at, "reasons": body.reasons}
        return with_application(facts, body.application, **changes)
    if body.refill_due is None:
        raise ValueError("a sent_back names its refill_due")
    back = SentBack(
        at=body.decided_at,
        reasons=body.reasons,
        refill_due=body.refill_due,
        refill_due_assumed=body.refill_due_assumed,
    )
    changes = {"sent_back": (*application.sent_back, back), "beyond_refills": body.beyond_refills}
    return with_application(facts, body.application, **changes)


def _demand(facts: Facts, body: e.ReviewDecided) -> Facts:
    named = frozenset(reason.document for reason in body.reasons if reason.document is not None)
    wanting = frozenset((document.kind, document.digest) for document in facts.documents if document.kind in named)
    judged = frozenset(document.digest for document in facts.documents)
    return with_changes(facts, demanded=named, rejected=facts.rejected | wanting, judged=judged)
