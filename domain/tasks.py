"""The task table: what each console step is, who owes it, and which message closes it."""

from domain.model import Model
from domain.vocabulary import Owner, Stage, TaskName, WaitingOn


class TaskSpec(Model):
    """What is fixed about a task."""

    name: TaskName
    stage: Stage
    owner: Owner
    closed_by: str
    """The update that closes it; `preflight` for the papers."""


def _spec(name: TaskName, stage: Stage, owner: Owner, closed_by: str = "complete_task") -> TaskSpec:
    return TaskSpec(name=name, stage=stage, owner=owner, closed_by=closed_by)


_TABLE = (
    _spec(TaskName.CREATE_ACCOUNT, Stage.REGISTERING, Owner.ADMIN),
    _spec(TaskName.QUICK_REGISTER, Stage.REGISTERING, Owner.ADMIN),
    _spec(TaskName.ACTIVATE_ACCOUNT, Stage.ACTIVATING, Owner.ADMIN),
    _spec(TaskName.REGISTER_ENTITY, Stage.BINDING, Owner.ADMIN),
    _spec(TaskName.BIND_ADMIN, Stage.BINDING, Owner.ADMIN),
    _spec(TaskName.COMPLETE_REGISTRATION, Stage.BINDING, Owner.ADMIN),
    _spec(TaskName.CHECK_VERIFIED, Stage.BINDING, Owner.ADMIN),
    _spec(TaskName.APPLY_FOR_VERIFICATION, Stage.APPLYING, Owner.ADMIN),
    _spec(TaskName.CONFIRM_LATE_PAYMENT, Stage.PAYING, Owner.OPS),
    _spec(TaskName.PAY_FEE, Stage.PAYING, Owner.PAYER, "record_payment"),
    _spec(TaskName.ASSIGN_AGENCY, Stage.ASSIGNING, Owner.OPS, "assign_agency"),
    _spec(TaskName.RESUBMIT, Stage.REFILLING, Owner.ADMIN),
    _spec(TaskName.PROVIDE_DOCUMENTS, Stage.PREPARING, Owner.CONTACT, "preflight"),
    _spec(TaskName.CORRECT_DOCUMENTS, Stage.REFILLING, Owner.CONTACT, "preflight"),
)

TASKS: dict[TaskName, TaskSpec] = {spec.name: spec for spec in _TABLE}
"""By name, in the order of the story; the papers last, because the story's task goes before them."""

PAPERS = frozenset({TaskName.PROVIDE_DOCUMENTS, TaskName.CORRECT_DOCUMENTS})
"""The tasks that the preflight alone closes."""

REGISTRATION = (
    TaskName.CREATE_ACCOUNT,
    TaskName.QUICK_REGISTER,
    TaskName.ACTIVATE_ACCOUNT,
    TaskName.REGISTER_ENTITY,
    TaskName.BIND_ADMIN,
    TaskName.COMPLETE_REGISTRATION,
    TaskName.CHECK_VERIFIED,
)
"""The steps that happen once in a case."""

WAITS_ON = {
    Owner.ADMIN: WaitingOn.MERCHANT,
    Owner.CONTACT: WaitingOn.MERCHANT,
    Owner.PAYER: WaitingOn.PAYER,
    Owner.OPS: WaitingOn.OPS,
}
"""Whose turn it is while a task of this owner is open."""
