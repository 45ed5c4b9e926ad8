"""The case in one row, for lists: nothing relative, only instants to compare with now."""

from domain.facts import Facts
from domain.model import Instant, Model
from domain.standing import due_at, owner_of, stage_of, story_task, waiting_on
from domain.timing import safe_until
from domain.vocabulary import Owner, Stage, TaskName, WaitingOn


class CaseSummary(Model):
    """What lists show: nothing relative, only instants to compare with now."""

    stage: Stage
    outcome: Stage | None
    waiting_on: WaitingOn
    next_task: TaskName | None
    next_owner: Owner | None
    next_due_at: Instant | None
    closes_at: Instant | None
    safe_until: Instant | None
    agency: str | None


def summary(facts: Facts) -> CaseSummary:
    """The case in one row."""
    task = story_task(facts)
    return CaseSummary(
        stage=stage_of(facts),
        outcome=facts.outcome,
        waiting_on=waiting_on(facts),
        next_task=task.name if task else None,
        next_owner=owner_of(task) if task else None,
        next_due_at=due_at(facts, task) if task else None,
        closes_at=facts.closes_at,
        safe_until=safe_until(facts.window),
        agency=facts.application.agency if facts.application else None,
    )
