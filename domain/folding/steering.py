"""What ops change, what was refused, and the end."""

from domain import events as e
from domain.bookings import TIMEKEEPING
from domain.facts import Facts, RefusedFact
from domain.folding.base import apply, with_application, with_changes, without_safe_date
from domain.journal import Event


@apply.register
def _(body: e.CaseChanged, facts: Facts, event: Event) -> Facts:
    return with_changes(facts, case=body.case)


@apply.register
def _(body: e.PolicyChanged, facts: Facts, event: Event) -> Facts:
    facts = with_changes(facts, policy=body.policy)
    if body.policy.reminders:
        facts = with_changes(facts, timekeeping=max(facts.timekeeping, TIMEKEEPING))
    if facts.window is None or facts.window.closes_at is None:
        return facts
    if body.closes_at is None:
        return without_safe_date(facts)
    changes = {"closes_at": body.closes_at, "settling_until": None, "passed": False}
    return without_safe_date(facts, **changes)


@apply.register
def _(body: e.CalendarDataChanged, facts: Facts, event: Event) -> Facts:
    facts = with_changes(facts, calendar_version=body.version)
    if facts.window is not None:
        facts = without_safe_date(facts)
    application = facts.application
    if application is not None and application.outcome is None:
        before = application.review or application.review_before
        facts = with_application(facts, application.number, review=None, review_before=before)
    return facts


@apply.register
def _(body: e.MessageRefused, facts: Facts, event: Event) -> Facts:
    refused = RefusedFact(
        event=event.number,
        at=event.at,
        message=body.message,
        code=body.code,
        because=body.because,
        payload=body.payload,
        retryable=body.retryable,
    )
    return with_changes(facts, refused=(*facts.refused, refused))


def _settle(facts: Facts, number: int, how: str) -> Facts:
    refused = tuple(one.model_copy(update={"settled": how}) if one.event == number else one for one in facts.refused)
    return with_changes(facts, refused=refused)


@apply.register
def _(body: e.RefusedRetried, facts: Facts, event: Event) -> Facts:
    return _settle(facts, body.event, "retried")


@apply.register
def _(body: e.RefusedDismissed, facts: Facts, event: Event) -> Facts:
    return _settle(facts, body.event, "dismissed")


@apply.register
def _(body: e.Alerted, facts: Facts, event: Event) -> Facts:
    return with_changes(facts, store_away=body.code == "store_away")


@apply.register
def _(body: e.CaseEnded, facts: Facts, event: Event) -> Facts:
    if facts.outcome is not None:
        raise ValueError(f"the case has ended as {facts.outcome} already")
    return with_changes(
        facts, outcome=body.outcome, ended_at=event.at, ended_code=body.code, ended_because=body.because
    )
