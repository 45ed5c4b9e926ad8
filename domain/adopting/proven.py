"""What the facts of an input prove: each one as the evidence it is."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated

from pydantic import ValidationError

from domain import evidence as proof
from domain.case import CaseInput
from domain.messages import Assignment, Payment
from domain.model import Model, Personal, Text
from domain.proving import Milestones, problems_of
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
    """The facts of a case, each parsed and checked like a message that reports it."""
    proven = Proven(case, now)
    allowed = (*ROUTE_TASKS[case.route], *VERIFICATION)
    for task, raw in case.facts.items():
        if task not in allowed:
            proven.wrong_fact(task, f"is no step that a case on the route {case.route} can be adopted with")
            continue
        try:
            proven.evidence[task] = _model(task).model_validate(raw)
        except ValidationError as error:
            for found in field_errors(error):
                proven.wrong_fact(f"{task}.{found.field}", found.message)
    known = _milestones(proven)
    for task, given in proven.evidence.items():
        for flaw in problems_of(given, case, known, now):
            proven.wrong_fact(f"{task}.{flaw.field}", flaw.message)
    proven.check()
    return proven


def _milestones(proven: Proven) -> Milestones:
    """When things happened, as the facts and the input say."""
    program, again = proven.case.mini_program, proven.case.previous_verification is not None
    created_at, registered_at = None, None if again else program.registered_at
    for given in proven.evidence.values():
        if isinstance(given, proof.AccountCreated | proof.QuickRegistered):
            created_at = given.done_at
        if isinstance(given, proof.RegistrationCompleted):
            registered_at = given.registered_at
    return Milestones(created_at=created_at, registered_at=registered_at)


def _model(task: TaskName) -> type[Model]:
    models: dict[TaskName, type[Model]] = {TaskName.PAY_FEE: PaidBefore, TaskName.ASSIGN_AGENCY: Assignment}
    return models.get(task) or proof.EVIDENCE[task]
