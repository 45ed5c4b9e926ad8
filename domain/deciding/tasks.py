"""`complete_task`: a console step is closed by its evidence."""

from collections.abc import Callable
from datetime import datetime, timedelta

from pydantic import ValidationError

from domain import evidence as proof
from domain.coverage import missing_papers
from domain.deciding.answers import Answers, foresee
from domain.deciding.ends import stopped
from domain.deciding.papers import papers_turn
from domain.events import Body, CaseEnded, TaskDone, WindowOpened
from domain.facts import Facts
from domain.messages import CompleteTask
from domain.proving import require_sound
from domain.refusals import Code, FieldError, Refused, field_errors, in_words
from domain.tasks import TASKS
from domain.vocabulary import LatePayment, Owner, Role, Stage, TaskName

_OUTSIDERS = {Role.MERCHANT, Role.INTEGRATION}


def complete_task(facts: Facts, message: CompleteTask, at: datetime, answers: Answers) -> list[Body]:
    """The step is done, with what follows at once; refused if it is not open, not theirs, or not proven."""
    _guard_closer(message)
    _guard_open(facts, message.task)
    evidence = parse_evidence(message.task, message.evidence)
    require_sound(facts, evidence, at, within="evidence.")
    check = _CHECKS.get(message.task)
    if check:
        check(facts, evidence, at)
    if answers.taken:
        raise taken(answers.taken)
    done = TaskDone(
        task=message.task,
        application=_application_of(facts, message.task),
        evidence=evidence.model_dump(mode="json", exclude_none=True),
    )
    return [done, *_consequences(facts, done, evidence, at)]


def _guard_closer(message: CompleteTask) -> None:
    spec = TASKS[message.task]
    if spec.closed_by != "complete_task":
        by = "handing in the papers" if spec.closed_by == "preflight" else spec.closed_by
        raise Refused(Code.WRONG_MESSAGE_FOR_TASK, f"{spec.name} is closed by {by}, not by complete_task")
    if message.actor.role in _OUTSIDERS and spec.owner not in (Owner.ADMIN, Owner.CONTACT):
        raise Refused(Code.NOT_YOUR_TASK, f"{spec.name} is owed by {spec.owner}, not by the merchant")


def _guard_open(facts: Facts, name: TaskName) -> None:
    if name is TaskName.QUICK_REGISTER and _lost_its_month(facts):
        return  # it was made before the month turned and is told now: the place follows the day it was made (R3)
    task = facts.open_task(name)
    if task is None:
        owed = ", ".join(task.name for task in facts.open_tasks) or "nothing"
        raise Refused(Code.TASK_NOT_OPEN, f"{name} is not open; open now: {owed}")
    earlier = [other for other in task.sitting[: task.sitting.index(name)] if facts.open_task(other)]
    if earlier:
        raise Refused(Code.EARLIER_TASK_OPEN, f"{earlier[0]} comes first; complete it before {name}")


def _lost_its_month(facts: Facts) -> bool:
    """Whether the step was taken back because its place is one of a later month."""
    return not facts.slot_open and any(
        task.name is TaskName.QUICK_REGISTER and task.ended_as == "dropped" for task in facts.tasks
    )


def parse_evidence(task: TaskName, raw: object) -> proof.Evidence:
    """The evidence as its model; refused as `malformed` with the fields at fault."""
    try:
        return proof.EVIDENCE[task].model_validate(raw)
    except ValidationError as error:
        fields = [FieldError(field=f"evidence.{found.field}", message=found.message) for found in field_errors(error)]
        raise Refused(Code.MALFORMED, f"the evidence of {task}: {in_words(fields)}", fields=fields) from None


def _check_registration(facts: Facts, evidence: proof.Evidence, at: datetime) -> None:
    if not isinstance(evidence, proof.RegistrationCompleted):
        return
    closes_at = evidence.registered_at + timedelta(days=facts.policy.window_days)
    if closes_at <= at and not facts.reuse_unchecked:
        raise Refused(
            Code.WINDOW_ALREADY_CLOSED,
            f"registered_at lies more than {facts.policy.window_days} days back; check the date (R16)",
            fields=[FieldError(field="evidence.registered_at", message="its window is over already")],
        )


def _check_papers(facts: Facts, evidence: proof.Evidence, at: datetime) -> None:
    missing = missing_papers(facts)
    if missing:
        names = ", ".join(need.name for need in missing)
        raise Refused(Code.PAPERS_INCOMPLETE, f"these papers are missing: {names}")


_CHECKS: dict[TaskName, Callable[[Facts, proof.Evidence, datetime], None]] = {
    TaskName.COMPLETE_REGISTRATION: _check_registration,
    TaskName.APPLY_FOR_VERIFICATION: _check_papers,
    TaskName.RESUBMIT: _check_papers,
}


def taken(code: Code) -> Refused:
    """Another live case has it (R9)."""
    what = "account e-mail" if code is Code.EMAIL_TAKEN else "appid"
    return Refused(code, f"another live case has this {what}", remembered=True)


def _application_of(facts: Facts, name: TaskName) -> int | None:
    task = facts.open_task(name)
    return task.application if task else None


def _consequences(facts: Facts, done: TaskDone, evidence: proof.Evidence, at: datetime) -> list[Body]:
    match evidence:
        case proof.RegistrationCompleted(appid=appid, registered_at=registered_at):
            closes_at = registered_at + timedelta(days=facts.policy.window_days)
            return [WindowOpened(appid=appid, registered_at=registered_at, closes_at=closes_at)]
        case proof.VerifiedChecked(verified=True):
            return [CaseEnded(outcome=Stage.VERIFIED)]
        case proof.QuickRegistered() | proof.VerifiedChecked():
            return papers_turn(foresee(facts, [done], at))
        case proof.LatePaymentConfirmed(decision=LatePayment.STOP, reason=reason):
            return [stopped(facts, reason)]
        case _:
            return []
