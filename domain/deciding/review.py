"""`decide_review`: an agency passed, sent back or finally failed an application (R33)."""

from datetime import datetime, timedelta

from domain.deciding.answers import foresee
from domain.deciding.papers import papers_turn
from domain.events import Body, CaseEnded, ReviewDecided, TaskDropped
from domain.facts import Application, Facts
from domain.messages import DecideReview
from domain.refusals import Code, Refused
from domain.vocabulary import Decision, Role, Stage, TaskName


def decide_review(facts: Facts, message: DecideReview, at: datetime) -> list[Body]:
    """The decision, and the end or the tasks that follow from it."""
    application = _in_review(facts, message)
    decided = _decided(facts, application, message, at)
    if message.outcome is Decision.PASSED:
        return [*_drop_refill(facts), decided, CaseEnded(outcome=Stage.VERIFIED)]
    if message.outcome is Decision.FAILED and _past(facts, at):
        why = "finally failed after the verification window"
        return [*_drop_refill(facts), decided, CaseEnded(outcome=Stage.FAILED, because=why)]
    bodies: list[Body] = [*_drop_refill(facts), decided]
    return [*bodies, *papers_turn(foresee(facts, bodies, at))]


def _in_review(facts: Facts, message: DecideReview) -> Application:
    application = facts.application
    if application is None or application.payment is None or application.agency is None:
        raise Refused(Code.NOT_IN_REVIEW, "nothing is in review: no application is paid and assigned", remembered=True)
    if message.actor.role is Role.AGENCY and message.agency_id != application.agency:
        raise Refused(
            Code.FOREIGN_AGENCY, f"application {application.number} is not assigned to this agency", remembered=True
        )
    if application.outcome is not None:
        why = f"application {application.number} was decided already: {application.outcome}"
        raise Refused(Code.ALREADY_DECIDED, why, remembered=True)
    if application.refilling and message.outcome is Decision.SENT_BACK:
        why = f"application {application.number} is sent back already and not resubmitted yet"
        raise Refused(Code.NOT_IN_REVIEW, why, remembered=True)
    return application


def _decided(facts: Facts, application: Application, message: DecideReview, at: datetime) -> ReviewDecided:
    sent_back = message.outcome is Decision.SENT_BACK
    first = application.sent_back[0].at if application.sent_back else at
    assumed = first + timedelta(days=facts.policy.refill_days)
    return ReviewDecided(
        application=application.number,
        outcome=message.outcome,
        decided_at=at,
        reasons=message.reasons,
        internal_note=message.internal_note,
        refill_due=(message.refill_due or assumed) if sent_back else None,
        refill_due_assumed=sent_back and message.refill_due is None,
        beyond_refills=sent_back and len(application.sent_back) >= facts.policy.refills,
    )


def _past(facts: Facts, at: datetime) -> bool:
    return facts.closes_at is not None and at >= facts.closes_at


def _drop_refill(facts: Facts) -> list[Body]:
    """A decision while people still correct is a fact: what they owed is not owed any longer."""
    return [
        TaskDropped(task=task.name, application=task.application, because="the agency decided meanwhile")
        for task in facts.open_tasks
        if task.name in (TaskName.CORRECT_DOCUMENTS, TaskName.RESUBMIT)
    ]
