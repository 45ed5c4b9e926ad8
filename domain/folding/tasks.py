"""What opening and closing tasks changes."""

from datetime import datetime

from domain import events as e
from domain.facts import Application, Facts, Reuse, SentBack, Task
from domain.folding.base import apply, with_application, with_changes
from domain.journal import Event
from domain.vocabulary import LatePayment, TaskName


@apply.register
def _(body: e.CaseBooked, facts: Facts, event: Event) -> Facts:
    waits = body.slot is not None and body.slot.opens_at > event.at
    return with_changes(facts, booked=True, slot=body.slot, slot_open=not waits, timekeeping=body.timekeeping)


@apply.register
def _(body: e.SlotOpened, facts: Facts, event: Event) -> Facts:
    return with_changes(facts, slot_open=True, progressed_at=event.at)


@apply.register
def _(body: e.SlotLapsed, facts: Facts, event: Event) -> Facts:
    return with_changes(facts, slot_lapsed=True)


@apply.register
def _(body: e.SlotRebooked, facts: Facts, event: Event) -> Facts:
    return with_changes(facts, slot=body.slot, slot_lapsed=False, slot_open=body.slot.opens_at <= event.at)


@apply.register
def _(body: e.TaskOpened, facts: Facts, event: Event) -> Facts:
    task = Task(name=body.task, application=body.application, sitting=body.sitting, opened_at=event.at)
    return with_changes(facts, tasks=(*facts.tasks, task))


def _close(facts: Facts, event: Event, name: TaskName, application: int | None, ended_as: str) -> Facts:
    changes = {"closed_at": event.at, "ended_as": ended_as}
    if not any(task.name is name and task.is_open for task in facts.tasks):
        closed = Task(name=name, application=application).model_copy(update=changes)
        return with_changes(facts, tasks=(*facts.tasks, closed))
    tasks = tuple(
        task.model_copy(update=changes) if task.name is name and task.is_open else task for task in facts.tasks
    )
    return with_changes(facts, tasks=tasks)


@apply.register
def _(body: e.TaskDropped, facts: Facts, event: Event) -> Facts:
    return _close(facts, event, body.task, body.application, "dropped")


@apply.register
def _(body: e.TaskDone, facts: Facts, event: Event) -> Facts:
    facts = _close(facts, event, body.task, body.application, "adopted" if body.adopted else "done")
    if not body.adopted:
        facts = with_changes(facts, progressed_at=event.at)
    consequence = _CONSEQUENCES.get(body.task)
    return consequence(facts, body) if consequence else facts


def _papers_done(facts: Facts, body: e.TaskDone) -> Facts:
    return with_changes(facts, papers_elsewhere=facts.papers_elsewhere or body.adopted)


def _created(facts: Facts, body: e.TaskDone) -> Facts:
    done_at = body.evidence.get("done_at")
    facts = with_changes(facts, slot_lapsed=False, slot_open=True)
    return with_changes(facts, created_at=datetime.fromisoformat(done_at)) if done_at else facts


def _reused(facts: Facts, body: e.TaskDone) -> Facts:
    chosen = Reuse(operator=body.evidence["reuse_operator"], verification=body.evidence["reuse_verification"])
    return with_changes(_created(facts, body), reuse=chosen)


def _checked(facts: Facts, body: e.TaskDone) -> Facts:
    return with_changes(facts, checked_verified=body.evidence["verified"])


def _submitted(facts: Facts, body: e.TaskDone) -> Facts:
    said = body.evidence
    given = Application.model_validate(
        {"number": body.application, "submitted_at": said.get("submitted_at"), "invoice": said.get("invoice")}
    )
    facts = with_changes(facts, demanded=frozenset())
    return with_application(facts, given.number, submitted_at=given.submitted_at, invoice=given.invoice)


def _late_payment(facts: Facts, body: e.TaskDone) -> Facts:
    if body.application is None or body.evidence["decision"] != LatePayment.PROCEED:
        return facts
    return with_application(facts, body.application, late_payment_confirmed=True)


def _resubmitted(facts: Facts, body: e.TaskDone) -> Facts:
    application = facts.application
    if application is None or not application.sent_back:
        return facts
    again = SentBack.model_validate(
        {**application.sent_back[-1].model_dump(), "resubmitted_at": body.evidence["resubmitted_at"]}
    )
    facts = with_application(facts, application.number, sent_back=(*application.sent_back[:-1], again), review=None)
    return with_changes(facts, demanded=frozenset())


_CONSEQUENCES = {
    TaskName.PROVIDE_DOCUMENTS: _papers_done,
    TaskName.CREATE_ACCOUNT: _created,
    TaskName.QUICK_REGISTER: _reused,
    TaskName.CHECK_VERIFIED: _checked,
    TaskName.APPLY_FOR_VERIFICATION: _submitted,
    TaskName.CONFIRM_LATE_PAYMENT: _late_payment,
    TaskName.RESUBMIT: _resubmitted,
}
