"""What telling people changes."""

from domain import events as e
from domain.facts import Facts
from domain.folding.base import apply, with_changes
from domain.journal import Event


@apply.register
def _(body: e.Reminded, facts: Facts, event: Event) -> Facts:
    tasks = tuple(
        task.model_copy(update={"reminded_at": event.at}) if task.is_open and task.name in body.tasks else task
        for task in facts.tasks
    )
    facts = with_changes(facts, tasks=tasks)
    # Ops who remind by hand have decided to go on.
    return with_changes(facts, progressed_at=event.at) if body.by_hand else facts


@apply.register
def _(body: e.Escalated, facts: Facts, event: Event) -> Facts:
    return with_changes(facts, escalated=facts.escalated | {body.key})
