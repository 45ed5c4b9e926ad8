"""The order of the steps on each route: which tasks there are, and which belong to one sitting."""

from domain.coverage import missing_papers
from domain.facts import Facts
from domain.vocabulary import PapersBeforeRegistration, Route, TaskName

_ONLINE = (
    (TaskName.CREATE_ACCOUNT, TaskName.ACTIVATE_ACCOUNT),
    (TaskName.REGISTER_ENTITY, TaskName.BIND_ADMIN, TaskName.COMPLETE_REGISTRATION),
)
_QUICK = (TaskName.QUICK_REGISTER, TaskName.ACTIVATE_ACCOUNT, TaskName.COMPLETE_REGISTRATION)


def registration_sittings(facts: Facts) -> tuple[tuple[TaskName, ...], ...]:
    """The sittings of registration, in order; each opens when the one before is done."""
    match facts.case.route:
        case Route.ONLINE:
            return _ONLINE
        case Route.QUICK:
            return (_QUICK, *_after_quick(facts))
        case Route.VERIFICATION_ONLY:
            return ()


def _after_quick(facts: Facts) -> tuple[tuple[TaskName, ...], ...]:
    """The admin is bound if the operator was not reused (R6), the status checked if the verification was (R8)."""
    if facts.reuse is None:
        return ()
    bind = () if facts.reuse.operator else (TaskName.BIND_ADMIN,)
    check = (TaskName.CHECK_VERIFIED,) if facts.reuse.verification else ()
    return ((*bind, *check),) if bind or check else ()


def route_tasks(facts: Facts) -> tuple[TaskName, ...]:
    """All steps of registration on this case's route, as far as known."""
    return tuple(name for sitting in registration_sittings(facts) for name in sitting)


def next_sitting(facts: Facts) -> tuple[TaskName, ...]:
    """What is still to be done of the first unfinished sitting of registration; empty if there is none."""
    for sitting in registration_sittings(facts):
        undone = tuple(name for name in sitting if not facts.is_done(name))
        if undone:
            return undone
    return ()


def held_for_papers(facts: Facts, sitting: tuple[TaskName, ...]) -> bool:
    """Whether the sitting that would start the window waits for the papers (policy `hold`)."""
    holds = facts.policy.papers_before_registration is PapersBeforeRegistration.HOLD
    ends_registration = TaskName.COMPLETE_REGISTRATION in sitting
    return holds and ends_registration and facts.papers_needed and bool(missing_papers(facts))
