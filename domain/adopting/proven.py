"""What the facts of an input prove: each one as the evidence it is, checked by itself."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from domain import evidence as proof
from domain.agencies import AGENCIES
from domain.case import CaseInput
from domain.deciding.guards import CLOCK_SKEW
from domain.messages import Payment
from domain.model import Instant, Model, Personal, Text
from domain.refusals import Code, FieldError, Refused, field_errors, in_words
from domain.vocabulary import Route, TaskName

ROUTE_TASKS = {
    Route.ONLINE: (
        TaskName.CREATE_ACCOUNT,
        TaskName.ACTIVATE_ACCOUNT,
        TaskName.REGISTER_ENTITY,
        TaskName.BIND_ADMIN,
        TaskName.COMPLETE_REGISTRATION,
    ),
    Route.QUICK: (
        TaskName.QUICK_REGISTER,
        TaskName.ACTIVATE_ACCOUNT,
        TaskName.COMPLETE_REGISTRATION,
        TaskName.BIND_ADMIN,
        TaskName.CHECK_VERIFIED,
    ),
    Route.VERIFICATION_ONLY: (),
}
"""The steps of registration that may be adopted, in order."""

VERIFICATION = (TaskName.APPLY_FOR_VERIFICATION, TaskName.PAY_FEE, TaskName.ASSIGN_AGENCY)
"""The steps of verification that may be adopted, in order."""


class PaidBefore(Payment):
    """The payload of an adopted `pay_fee`: a payment, and ops' reason to accept another amount than the fee's."""

    accept_difference: Annotated[Text | None, Personal()] = None


class Assignment(Model):
    """The payload of an adopted `assign_agency`."""

    agency: str
    assigned_at: Instant


@dataclass
class Proven:
    """The facts as evidence, and what is wrong with them so far."""

    case: CaseInput
    now: datetime
    evidence: dict[TaskName, Model] = field(default_factory=dict)
    problems: list[FieldError] = field(default_factory=list)

    def wrong(self, path: str, message: str) -> None:
        """Something of the input is wrong; everything wrong is told at once."""
        self.problems.append(FieldError(field=path, message=message))

    def wrong_fact(self, task: str, message: str) -> None:
        """A fact is wrong, or a field of it."""
        self.wrong(f"facts.{task}", message)

    def check(self) -> None:
        """Refuse the input if anything is wrong."""
        if self.problems:
            raise Refused(Code.INVALID_CASE, in_words(self.problems), fields=self.problems)

    @property
    def in_verification(self) -> bool:
        """Whether any fact is about the verification."""
        return bool(self.evidence.keys() & set(VERIFICATION))


def proven_by(case: CaseInput, now: datetime) -> Proven:
    """The facts of a case, each parsed and checked by itself."""
    proven = Proven(case, now)
    allowed = (*ROUTE_TASKS[case.route], *VERIFICATION)
    for task, raw in case.facts.items():
        if task not in allowed:
            proven.wrong_fact(task, f"is no step that a case on the route {case.route} can be adopted with")
            continue
        try:
            given: Model = _adapter(task).validate_python(raw)
        except ValidationError as error:
            for found in field_errors(error):
                proven.wrong_fact(f"{task}.{found.field}", found.message)
            continue
        proven.evidence[task] = given
        _check_fact(proven, task, given)
    proven.check()
    return proven


def _check_fact(proven: Proven, task: TaskName, given: Model) -> None:
    for name in type(given).model_fields:
        value = getattr(given, name)
        if isinstance(value, datetime) and value > proven.now + CLOCK_SKEW:
            proven.wrong_fact(f"{task}.{name}", "lies in the future; facts are what has happened")
    if isinstance(given, proof.EntityRegistered):
        for name in ("country", "name", "registration_number"):
            if getattr(given, name) != getattr(proven.case.entity, name):
                proven.wrong_fact(f"{task}.{name}", "is not exactly what the case says (R11)")
    if isinstance(given, Assignment) and given.agency not in AGENCIES:
        proven.wrong_fact(f"{task}.agency", f"known are: {', '.join(AGENCIES)}")
    if isinstance(given, proof.Applied) and proven.case.mini_program.code_published and not given.name_confirmed:
        proven.wrong_fact(f"{task}.name_confirmed", "must be true: code is already published (R26)")


def _adapter(task: TaskName) -> TypeAdapter[Any]:
    models: dict[TaskName, type[Model]] = {TaskName.PAY_FEE: PaidBefore, TaskName.ASSIGN_AGENCY: Assignment}
    return TypeAdapter(models.get(task) or proof.EVIDENCE[task])
