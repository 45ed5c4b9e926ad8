"""How ops steer: more time, other judgement calls, corrected facts, the end."""

from datetime import datetime, timedelta

from domain.deciding.answers import Answers, foresee
from domain.deciding.ends import stopped
from domain.deciding.freezing import changed_case
from domain.deciding.papers import papers_turn
from domain.deciding.tasks import taken
from domain.events import Body, CalendarDataChanged, CaseChanged, PolicyChanged, WindowExtended
from domain.facts import Facts
from domain.messages import CalendarChanged, ChangeCase, ChangePolicy, ExtendWindow, Withdraw
from domain.policy import Policy
from domain.refusals import Code, FieldError, Refused


def extend_window(facts: Facts, message: ExtendWindow, at: datetime) -> list[Body]:
    """The window closes later; a case without one gets one. Allowed while a closed window settles."""
    if facts.window is None:
        raise Refused(
            Code.WINDOW_NOT_OPEN, "the window opens when registration is complete; there is nothing to extend"
        )
    known = facts.closes_at
    if message.closes_at <= at or (known is not None and message.closes_at <= known):
        problem = FieldError(field="closes_at", message="must be later than now and than the present end")
        raise Refused(Code.NOT_AN_EXTENSION, "the new end is not later than now and the present one", fields=[problem])
    return [WindowExtended(closes_at=message.closes_at, reason=message.reason)]


def change_policy(facts: Facts, message: ChangePolicy) -> list[Body]:
    """Other judgement calls for this case from now on."""
    policy = facts.policy.changed_by(message.policy)
    if policy == facts.policy:
        raise Refused(Code.NOTHING_TO_CHANGE, "the case follows this policy already")
    return [PolicyChanged(policy=policy, reason=message.reason, closes_at=_closing_under(facts, policy))]


def _closing_under(facts: Facts, policy: Policy) -> datetime | None:
    window = facts.window
    if policy.window_days == facts.policy.window_days or window is None or window.extended:
        return None
    if window.closes_at is None or window.opened_at is None:
        return None
    return window.opened_at + timedelta(days=policy.window_days)


def change_case(facts: Facts, message: ChangeCase, at: datetime, answers: Answers) -> list[Body]:
    """Facts are corrected that were not used yet."""
    case, fields = changed_case(facts, message.case)
    if answers.taken:
        raise taken(answers.taken)
    changed = CaseChanged(fields=fields, case=case)
    return [changed, *papers_turn(foresee(facts, [changed], at))]


def withdraw(facts: Facts, message: Withdraw) -> list[Body]:
    """Ops end the case."""
    return [stopped(facts, message.reason)]


def change_calendar(facts: Facts, message: CalendarChanged) -> list[Body]:
    """Dates are asked for again."""
    if message.version == facts.calendar_version:
        raise Refused(Code.NOTHING_TO_CHANGE, "this calendar data is known already")
    return [CalendarDataChanged(version=message.version)]
