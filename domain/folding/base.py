"""What all folds share: the dispatch by kind of event, and how a part of the facts is replaced."""

from functools import singledispatch
from typing import Any

from domain.facts import Facts
from domain.journal import Event
from domain.model import Model


def with_changes(facts: Facts, **changes: Any) -> Facts:
    return facts.model_copy(update=changes)


def with_application(facts: Facts, number: int, **changes: Any) -> Facts:
    changed = tuple(
        application.model_copy(update=changes) if application.number == number else application
        for application in facts.applications
    )
    return with_changes(facts, applications=changed)


def with_window(facts: Facts, **changes: Any) -> Facts:
    if facts.window is None:
        raise ValueError("the window is not open")
    return with_changes(facts, window=facts.window.model_copy(update=changes))


def without_safe_date(facts: Facts, **changes: Any) -> Facts:
    """The window asks until when paying is safe once more; what it was told before is kept until then."""
    before = facts.window and (facts.window.safe or facts.window.safe_before)
    return with_window(facts, safe=None, safe_before=before, **changes)


@singledispatch
def apply(body: Model, facts: Facts, event: Event) -> Facts:
    """Events that only tell: `case_started`, notices."""
    return facts
