"""What is asked of every message before anything else: may this actor, now, for this application?"""

from datetime import datetime

from domain import messages as m
from domain.facts import Facts
from domain.refusals import Code, Refused
from domain.vocabulary import Role

_STEERING = {Role.OPS, Role.ADMIN}
_ALLOWED: dict[type[m.Message], set[Role]] = {
    m.CompleteTask: {*_STEERING, Role.MERCHANT, Role.INTEGRATION},
    m.AddDocuments: {*_STEERING, Role.MERCHANT},
    m.RemoveDocument: {*_STEERING, Role.MERCHANT},
    m.RecordPayment: {*_STEERING, Role.PAYER, Role.INTEGRATION},
    m.AssignAgency: {*_STEERING, Role.MERCHANT},
    m.DecideReview: {*_STEERING, Role.AGENCY},
    m.CalendarChanged: {*_STEERING, Role.SYSTEM},
}
"""Who may send what; whatever is not named is for ops."""

_STORY = (
    m.CompleteTask,
    m.AddDocuments,
    m.RemoveDocument,
    m.AcceptFinding,
    m.RecordPayment,
    m.AssignAgency,
    m.DecideReview,
)
_WORTH_REMEMBERING = (m.RecordPayment, m.DecideReview)


def received(facts: Facts, message: m.Message, now: datetime) -> datetime:
    """When the message counts as received: a missing, future or pre-case stamp counts as now."""
    stamp = message.received_at
    return stamp if stamp is not None and facts.started_at <= stamp <= now else now


def guard(facts: Facts, message: m.Message, at: datetime) -> None:
    """Refuse what no message of this kind may do."""
    if facts.outcome is not None:
        raise Refused(Code.CASE_ENDED, f"the case has ended as {facts.outcome}", remembered=True)
    _guard_role(message)
    if isinstance(message, _STORY):
        _guard_window(facts, message, at)
        _guard_application(facts, message)


def _guard_role(message: m.Message) -> None:
    allowed = _ALLOWED.get(type(message), _STEERING)
    if message.actor.role not in allowed:
        who = ", ".join(sorted(allowed))
        raise Refused(Code.NOT_ALLOWED, f"this is for {who}, not for the role {message.actor.role}")


def _guard_window(facts: Facts, message: m.Message, at: datetime) -> None:
    if facts.closes_at is None or at < facts.closes_at or facts.goes_on_past_window:
        return
    raise Refused(
        Code.WINDOW_CLOSED,
        f"the verification window closed at {facts.closes_at:%Y-%m-%d %H:%M} UTC, before this was received; "
        "ops can extend it if the platform granted time (R16)",
        remembered=isinstance(message, _WORTH_REMEMBERING),
    )


def _guard_application(facts: Facts, message: m.Message) -> None:
    current = facts.application
    if message.application is None or current is None or message.application == current.number:
        return
    raise Refused(
        Code.WRONG_APPLICATION,
        f"application {message.application} is not the current one, which is {current.number}",
        remembered=True,
    )
