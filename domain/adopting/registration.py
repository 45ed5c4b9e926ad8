"""What an input proves of the registration."""

from domain import evidence as proof
from domain.adopting.proven import ROUTE_TASKS, Proven
from domain.adopting.window import window
from domain.events import Body, CaseEnded, TaskDone
from domain.proving import lies_ahead
from domain.vocabulary import Route, Stage, TaskName

_NEED_EVIDENCE = {TaskName.QUICK_REGISTER, TaskName.COMPLETE_REGISTRATION, TaskName.CHECK_VERIFIED}
"""A later step implies that these were done, but not how: their evidence decides what follows."""


def registration(proven: Proven) -> list[Body]:
    """The steps that are done, and the window that runs since."""
    if proven.case.route is Route.VERIFICATION_ONLY:
        return _existing(proven)
    bodies: list[Body] = []
    for task in _done_steps(proven):
        if task not in proven.evidence and task in _NEED_EVIDENCE:
            proven.wrong_fact(task, "is needed, because a later step is given")
        else:
            bodies += _done(proven, task)
    task = TaskName.COMPLETE_REGISTRATION
    if proven.case.extension and task not in proven.evidence:
        proven.wrong_fact(task, "is needed with an extension: the window is not open before")
    return bodies


def _done_steps(proven: Proven) -> list[TaskName]:
    """A step implies those before it, and one of the verification the whole registration."""
    steps = _steps(proven)
    given = [index for index, task in enumerate(steps) if task in proven.evidence]
    last = len(steps) if proven.in_verification else (given[-1] + 1 if given else 0)
    return steps[:last]


def _steps(proven: Proven) -> list[TaskName]:
    quick = proven.evidence.get(TaskName.QUICK_REGISTER)
    steps = list(ROUTE_TASKS[proven.case.route])
    if not isinstance(quick, proof.QuickRegistered):
        return steps
    unneeded = {TaskName.BIND_ADMIN: quick.reuse_operator, TaskName.CHECK_VERIFIED: not quick.reuse_verification}
    for task, is_unneeded in unneeded.items():
        if is_unneeded and task in proven.evidence:
            proven.wrong_fact(task, "contradicts what quick_register reused")
        if is_unneeded:
            steps.remove(task)
    return steps


def _done(proven: Proven, task: TaskName) -> list[Body]:
    given = proven.evidence.get(task)
    said = given.model_dump(mode="json", exclude_none=True) if given else {}
    done: list[Body] = [TaskDone(task=task, evidence=said, adopted=True)]
    match given:
        case proof.RegistrationCompleted(appid=appid, registered_at=registered_at):
            return [*done, *window(proven, appid, registered_at)]
        case proof.VerifiedChecked(verified=True):
            return [*done, CaseEnded(outcome=Stage.VERIFIED)]
        case _:
            return done


def _existing(proven: Proven) -> list[Body]:
    program = proven.case.mini_program
    if program.appid is None:
        return []
    if program.registered_at is not None and lies_ahead(program.registered_at, proven.now):
        proven.wrong("mini_program.registered_at", "lies in the future")
    counted = None if proven.case.previous_verification else program.registered_at
    return window(proven, program.appid, counted)
