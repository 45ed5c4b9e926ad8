"""Adoption: a half-done case comes with facts about what was done before, and the story skips what is proven."""

from datetime import datetime, timedelta
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from domain import evidence as proof
from domain.agencies import AGENCIES
from domain.case import CaseInput
from domain.deciding.guards import CLOCK_SKEW
from domain.events import (
    AgencyAssigned,
    ApplicationOpened,
    Body,
    CaseEnded,
    FeePaid,
    TaskDone,
    WindowExtended,
    WindowOpened,
)
from domain.fees import check_fee
from domain.messages import Payment
from domain.model import Instant, Model, Personal, Text
from domain.refusals import Code, FieldError, Refused, field_errors, in_words
from domain.vocabulary import Route, Stage, TaskName

_ROUTE_TASKS = {
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
_VERIFICATION = (TaskName.APPLY_FOR_VERIFICATION, TaskName.PAY_FEE, TaskName.ASSIGN_AGENCY)
_NEED_EVIDENCE = {TaskName.QUICK_REGISTER, TaskName.COMPLETE_REGISTRATION}
"""A later step implies that these were done, but not how: their evidence decides what follows."""


class PaidBefore(Payment):
    """The payload of an adopted `pay_fee`: a payment, and ops' reason to accept another amount than the fee's."""

    accept_difference: Annotated[Text | None, Personal()] = None


class Assignment(Model):
    """The payload of an adopted `assign_agency`."""

    agency: str
    assigned_at: Instant


def check_case(raw: Any) -> CaseInput:
    """The case input; refused as `invalid_case` with every field at fault."""
    try:
        return CaseInput.model_validate(raw)
    except ValidationError as error:
        fields = field_errors(error)
        raise Refused(Code.INVALID_CASE, in_words(fields), fields=fields) from None


def adopted(case: CaseInput, now: datetime) -> list[Body]:
    """What the input proves already, as events; refused if the facts contradict the rules or each other."""
    adoption = _Adoption(case, now)
    bodies = [*adoption.registration(), *adoption.verification()]
    adoption.check()
    return bodies


class _Adoption:
    def __init__(self, case: CaseInput, now: datetime) -> None:
        self.case = case
        self.now = now
        self.problems: list[FieldError] = []
        self.evidence = self._parsed()

    def check(self) -> None:
        if self.problems:
            raise Refused(Code.INVALID_CASE, in_words(self.problems), fields=self.problems)

    def _problem(self, task: str, message: str) -> None:
        self.problems.append(FieldError(field=f"facts.{task}", message=message))

    def _parsed(self) -> dict[TaskName, Model]:
        allowed = (*_ROUTE_TASKS[self.case.route], *_VERIFICATION)
        parsed: dict[TaskName, Model] = {}
        for task, raw in self.case.facts.items():
            if task not in allowed:
                self._problem(task, f"is no step that a case on the route {self.case.route} can be adopted with")
                continue
            try:
                parsed[task] = _adapter(task).validate_python(raw)
            except ValidationError as error:
                self.problems += [
                    FieldError(field=f"facts.{task}.{found.field}", message=found.message)
                    for found in field_errors(error)
                ]
                continue
            self._check_instants(task, parsed[task])
        self.check()
        return parsed

    def _check_instants(self, task: TaskName, given: Model) -> None:
        for name in type(given).model_fields:
            value = getattr(given, name)
            if isinstance(value, datetime) and value > self.now + CLOCK_SKEW:
                self._problem(f"{task}.{name}", "lies in the future; facts are what has happened")
        if isinstance(given, proof.EntityRegistered):
            entity = self.case.entity
            for name in ("country", "name", "registration_number"):
                if getattr(given, name) != getattr(entity, name):
                    self._problem(f"{task}.{name}", "is not exactly what the case says (R11)")
        if isinstance(given, Assignment) and given.agency not in AGENCIES:
            self._problem(f"{task}.agency", f"known are: {', '.join(AGENCIES)}")
        if isinstance(given, proof.Applied) and self.case.mini_program.code_published and not given.name_confirmed:
            self._problem(f"{task}.name_confirmed", "must be true: code is already published (R26)")

    def registration(self) -> list[Body]:
        if self.case.route is Route.VERIFICATION_ONLY:
            return self._existing()
        steps = self._steps()
        later = bool(self.evidence.keys() & set(_VERIFICATION))
        given = [index for index, task in enumerate(steps) if task in self.evidence]
        last = len(steps) if later else (given[-1] + 1 if given else 0)
        bodies: list[Body] = []
        for task in steps[:last]:
            if task not in self.evidence and (task in _NEED_EVIDENCE or task is TaskName.CHECK_VERIFIED):
                self._problem(task, "is needed, because a later step is given")
                continue
            bodies += self._done(task)
        if self.case.extension and TaskName.COMPLETE_REGISTRATION not in self.evidence:
            self._problem(TaskName.COMPLETE_REGISTRATION, "is needed with an extension: the window is not open before")
        return bodies

    def _steps(self) -> list[TaskName]:
        quick = self.evidence.get(TaskName.QUICK_REGISTER)
        steps = list(_ROUTE_TASKS[self.case.route])
        if isinstance(quick, proof.QuickRegistered):
            unneeded = {
                TaskName.BIND_ADMIN: quick.reuse_operator,
                TaskName.CHECK_VERIFIED: not quick.reuse_verification,
            }
            for task, is_unneeded in unneeded.items():
                if is_unneeded and task in self.evidence:
                    self._problem(task, "contradicts what quick_register reused")
                if is_unneeded:
                    steps.remove(task)
        return steps

    def _done(self, task: TaskName) -> list[Body]:
        given = self.evidence.get(task)
        said = given.model_dump(mode="json", exclude_none=True) if given else {}
        done: list[Body] = [TaskDone(task=task, evidence=said, adopted=True)]
        match given:
            case proof.RegistrationCompleted(appid=appid, registered_at=registered_at):
                return [*done, *self._window(appid, registered_at)]
            case proof.VerifiedChecked(verified=True):
                return [*done, CaseEnded(outcome=Stage.VERIFIED)]
            case _:
                return done

    def _existing(self) -> list[Body]:
        program = self.case.mini_program
        if program.appid is None:
            return []
        if program.registered_at is not None and program.registered_at > self.now + CLOCK_SKEW:
            problem = FieldError(field="mini_program.registered_at", message="lies in the future")
            self.problems.append(problem)
        counted = None if self.case.previous_verification else program.registered_at
        return self._window(program.appid, counted)

    def _window(self, appid: str, registered_at: datetime | None) -> list[Body]:
        days = timedelta(days=self.case.policy.window_days)
        closes_at = registered_at + days if registered_at else None
        bodies: list[Body] = [WindowOpened(appid=appid, registered_at=registered_at, closes_at=closes_at, adopted=True)]
        extension = self.case.extension
        if extension:
            if closes_at is not None and extension.closes_at <= closes_at:
                self.problems.append(FieldError(field="extension.closes_at", message="is not later than the window"))
            closes_at = extension.closes_at
            bodies.append(WindowExtended(closes_at=closes_at, reason=extension.reason))
        self._check_window(closes_at)
        return bodies

    def _check_window(self, closes_at: datetime | None) -> None:
        if closes_at is None or closes_at > self.now:
            return
        paid = self.evidence.get(TaskName.PAY_FEE)
        if isinstance(paid, Payment) and paid.paid_at < closes_at:
            return
        quick = self.evidence.get(TaskName.QUICK_REGISTER)
        reused = isinstance(quick, proof.QuickRegistered) and quick.reuse_verification
        checked = self.evidence.get(TaskName.CHECK_VERIFIED)
        if reused and (checked is None or (isinstance(checked, proof.VerifiedChecked) and checked.verified)):
            return
        raise Refused(
            Code.WINDOW_ALREADY_CLOSED,
            f"the verification window closed at {closes_at:%Y-%m-%d %H:%M} UTC; bring an extension with its reason, or "
            "the payment that was made inside it (R16)",
            fields=[FieldError(field="extension", message="needed, or facts.pay_fee paid inside the window")],
        )

    def verification(self) -> list[Body]:
        if not self.evidence.keys() & set(_VERIFICATION):
            return []
        checked = self.evidence.get(TaskName.CHECK_VERIFIED)
        if isinstance(checked, proof.VerifiedChecked) and checked.verified:
            self._problem(TaskName.CHECK_VERIFIED, "contradicts the application: a verified account needs none")
            return []
        applied, paid = self.evidence.get(TaskName.APPLY_FOR_VERIFICATION), self.evidence.get(TaskName.PAY_FEE)
        if TaskName.ASSIGN_AGENCY in self.evidence and paid is None:
            self._problem(TaskName.PAY_FEE, "is needed, because assign_agency is given: money is never implied")
            return []
        said = applied.model_dump(mode="json", exclude_none=True) if applied else {}
        if isinstance(paid, Payment):
            said.setdefault("submitted_at", paid.paid_at.isoformat())
        task = TaskName.APPLY_FOR_VERIFICATION
        return [
            TaskDone(task=TaskName.PROVIDE_DOCUMENTS, adopted=True),
            ApplicationOpened(number=1),
            TaskDone(task=task, application=1, evidence=said, adopted=True),
            *self._paid(paid),
            *self._assigned(),
        ]

    def _paid(self, paid: Model | None) -> list[Body]:
        if not isinstance(paid, PaidBefore):
            return []
        try:
            verified = check_fee(self.case.policy, paid, paid.accept_difference)
        except Refused as refusal:
            self._problem(TaskName.PAY_FEE, refusal.message)
            return []
        return [
            FeePaid(
                application=1,
                payment=Payment.model_validate({name: getattr(paid, name) for name in Payment.model_fields}),
                fee_unverified=not verified,
                difference_accepted=paid.accept_difference,
                adopted=True,
            ),
            TaskDone(task=TaskName.PAY_FEE, application=1, adopted=True),
        ]

    def _assigned(self) -> list[Body]:
        given = self.evidence.get(TaskName.ASSIGN_AGENCY)
        if not isinstance(given, Assignment):
            return []
        return [
            TaskDone(task=TaskName.ASSIGN_AGENCY, application=1, adopted=True),
            AgencyAssigned(application=1, agency=given.agency, assigned_at=given.assigned_at, adopted=True),
        ]


def _adapter(task: TaskName) -> TypeAdapter[Any]:
    models: dict[TaskName, type[Model]] = {TaskName.PAY_FEE: PaidBefore, TaskName.ASSIGN_AGENCY: Assignment}
    return TypeAdapter(models.get(task) or proof.EVIDENCE[task])
