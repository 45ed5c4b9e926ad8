"""`assign_agency`: which agency reviews (R29)."""

from datetime import datetime

from domain.events import AgencyAssigned, Body, TaskDone
from domain.facts import Application, Facts
from domain.messages import AssignAgency
from domain.proving import require_sound
from domain.refusals import Code, FieldError, Refused
from domain.vocabulary import Role, TaskName


def assign_agency(facts: Facts, message: AssignAgency, at: datetime) -> list[Body]:
    """The first assignment closes the task; another one corrects it until a decision comes."""
    require_sound(facts, message, at)
    application = facts.application
    if application is None:
        raise Refused(Code.TASK_NOT_OPEN, "there is no application yet")
    assigned = AgencyAssigned(
        application=application.number,
        agency=message.agency,
        assigned_at=message.assigned_at,
        reason=message.reason,
    )
    if facts.open_task(TaskName.ASSIGN_AGENCY):
        return [TaskDone(task=TaskName.ASSIGN_AGENCY, application=application.number), assigned]
    _guard_correction(application, message)
    return [assigned]


def _guard_correction(application: Application, message: AssignAgency) -> None:
    if application.agency is None or not application.under_review:
        raise Refused(Code.TASK_NOT_OPEN, "no agency can be assigned now: it follows the payment")
    if message.actor.role is Role.MERCHANT:
        raise Refused(Code.NOT_ALLOWED, "an agency is assigned already; ask ops to correct it")
    if message.agency == application.agency:
        raise Refused(Code.NOTHING_TO_CHANGE, "this agency is assigned already")
    if message.reason is None:
        problem = FieldError(field="reason", message="needed to assign anew")
        raise Refused(Code.REASON_NEEDED, "assigning anew needs a reason", fields=[problem])
