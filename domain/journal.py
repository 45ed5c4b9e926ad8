"""The journal: events with their number, time and actor, and how they travel and are read."""

from typing import Annotated, Any

from pydantic import Field

from domain.events import Body
from domain.messages import Actor
from domain.model import CaseId, Instant, Model, Personal


class Event(Model):
    """One line of the journal."""

    number: int
    at: Instant
    """Workflow time."""
    actor: Actor
    body: Annotated[Body, Field(discriminator="kind")]
    request_id: str | None = None
    """The message it followed from."""
    fingerprint: str | None = None
    """A digest of that message's content."""

    @property
    def kind(self) -> str:
        """What happened, in one word."""
        return self.body.kind


class JournalEntry(Model):
    """An event as readers get it: `journal` query, `timeline` command."""

    number: int
    kind: str
    at: Instant
    actor: Actor
    request_id: str | None
    details: Annotated[dict[str, Any], Personal()]


class JournalBatch(Model):
    """Events on their way into the store."""

    case_id: CaseId
    run_id: str
    events: tuple[Event, ...]


class Recorded(Model):
    """The store's receipt."""

    up_to: int
    """The number of the last event on record."""
    recorded_at: Instant
    """When it was recorded first; a repeated batch gets the same answer."""


def entry_of(event: Event) -> JournalEntry:
    """The event as readers get it: what a notice says is left to the letter."""
    details = event.body.model_dump(mode="json", exclude={"kind", "news"}, exclude_none=True)
    return JournalEntry(
        number=event.number,
        kind=event.kind,
        at=event.at,
        actor=event.actor,
        request_id=event.request_id,
        details=details,
    )


def personal_fields(body: Model) -> frozenset[str]:
    """The fields of a body that hold personal data (R14)."""
    return frozenset(
        name
        for name, field in type(body).model_fields.items()
        if any(isinstance(mark, Personal) for mark in field.metadata)
    )
