"""How ops steer: more time, other judgement calls, corrected facts, the end."""

from datetime import datetime

from domain.deciding.answers import Answers, foresee
from domain.deciding.ends import stopped
from domain.deciding.freezing import changed_case
from domain.deciding.papers import papers_turn
from domain.deciding.tasks import taken
from domain.events import Body, CalendarDataChanged, CaseChanged, PolicyChanged, Reminded, WindowExtended
from domain.facts import Facts, Window
from domain.messages import CalendarChanged, ChangeCase, ChangePolicy, ExtendWindow, Remind, Withdraw
from domain.policy import Policy
from domain.refusals import Code, FieldError, Refused, in_words
from domain.windows import TOO_FAR, own_end, too_far


def extend_window(facts: Facts, message: ExtendWindow, at: datetime) -> list[Body]:
    """The window closes later; a case without one gets one. Allowed while a closed window settles.

    An extension can be corrected: another end takes its place, but none before the window's own.
    """
    if facts.window is None:
        raise Refused(
            Code.WINDOW_NOT_OPEN, "the window opens when registration is complete; there is nothing to extend"
        )
    problem = _no_extension(facts, facts.window, message.closes_at, at)
    if problem:
        fields = [FieldError(field="closes_at", message=problem)]
        raise Refused(Code.NOT_AN_EXTENSION, in_words(fields), fields=fields)
    return [WindowExtended(closes_at=message.closes_at, reason=message.reason)]


def _no_extension(facts: Facts, window: Window, closes_at: datetime, at: datetime) -> str | None:
    """Why a new end is none: over already, too far away, or not later than what it would extend."""
    if closes_at <= at:
        return "must be later than now"
    if too_far(closes_at, at):
        return TOO_FAR
    if closes_at == window.closes_at:
        return "is the present end"
    if not window.extended and window.closes_at is not None and closes_at < window.closes_at:
        return "must be later than the present end"
    own = own_end(window, facts.policy)
    return "must not be before the end that the window has by itself" if own and closes_at < own else None


def change_policy(facts: Facts, message: ChangePolicy, at: datetime) -> list[Body]:
    """Other judgement calls for this case from now on.

    Another `window_days` moves the window's own end. An end that ops have set stays where it is: it is what the
    platform granted.
    """
    policy = facts.policy.changed_by(message.policy)
    if policy == facts.policy:
        raise Refused(Code.NOTHING_TO_CHANGE, "the case follows this policy already")
    changed = PolicyChanged(policy=policy, reason=message.reason, closes_at=_closing_under(facts, policy))
    return [changed, *papers_turn(foresee(facts, [changed], at))]


def _closing_under(facts: Facts, policy: Policy) -> datetime | None:
    window = facts.window
    if policy.window_days == facts.policy.window_days or window is None or window.extended:
        return None
    return own_end(window, policy)


def change_case(facts: Facts, message: ChangeCase, at: datetime, answers: Answers) -> list[Body]:
    """Facts are corrected that were not used yet."""
    case, fields = changed_case(facts, message.case)
    if answers.taken:
        raise taken(answers.taken)
    changed = CaseChanged(fields=fields, case=case)
    return [changed, *papers_turn(foresee(facts, [changed], at))]


def remind(facts: Facts, message: Remind) -> list[Body]:
    """People hear of a task at their next working hour; also a case that was given up for idle goes on by it."""
    if facts.open_task(message.task) is None:
        open_now = ", ".join(task.name for task in facts.open_tasks) or "none"
        raise Refused(Code.TASK_NOT_OPEN, f"{message.task} is not open; open now: {open_now}")
    return [Reminded(tasks=(message.task,), by_hand=True, note=message.note or "")]


def withdraw(facts: Facts, message: Withdraw) -> list[Body]:
    """Ops end the case."""
    return [stopped(facts, message.reason)]


def change_calendar(facts: Facts, message: CalendarChanged) -> list[Body]:
    """Dates are asked for again."""
    if message.version == facts.calendar_version:
        raise Refused(Code.NOTHING_TO_CHANGE, "this calendar data is known already")
    return [CalendarDataChanged(version=message.version)]
