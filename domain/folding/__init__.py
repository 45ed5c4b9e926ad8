"""How each event changes the facts. The workflow and the read model use this one fold."""

from domain import events as e
from domain.facts import Facts, Request
from domain.folding import papers, steering, tasks, telling, verification, window  # noqa: F401 - they register their folds
from domain.folding.base import apply
from domain.journal import Event


def fold(facts: Facts | None, event: Event) -> Facts:
    """The facts after an event. The first event of a case must be `case_started`."""
    if facts is None:
        facts = _begin(event)
    changed = apply(event.body, facts, event)
    return changed.model_copy(update={"length": event.number, "at": event.at, "requests": _remember(changed, event)})


def _begin(event: Event) -> Facts:
    if not isinstance(event.body, e.CaseStarted):
        raise TypeError(f"a journal begins with case_started, not with {event.kind}")
    return Facts(case=event.body.case, policy=event.body.case.policy, started_at=event.at, at=event.at)


def _remember(facts: Facts, event: Event) -> dict[str, Request]:
    if event.request_id is None or event.fingerprint is None:
        return facts.requests
    known = facts.requests.get(event.request_id)
    refused = event.body if isinstance(event.body, e.MessageRefused) else None
    # What was refused at first and is applied by a retry now is answered as applied.
    first = known.first if known and known.code is None else event.number
    request = Request(
        fingerprint=event.fingerprint,
        first=first,
        last=event.number,
        code=refused.code if refused else None,
        because=refused.because if refused else "",
    )
    return {**facts.requests, event.request_id: request}
