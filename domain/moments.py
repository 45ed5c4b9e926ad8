"""What of a moment is told at once, and what waits for people's working hours."""

from collections.abc import Sequence
from typing import NamedTuple

from domain import events as e
from domain.facts import Facts
from domain.journal import Event
from domain.vocabulary import Stage

_BY_TIME = (
    e.SlotOpened, e.SlotLapsed, e.SlotRebooked, e.SafeDatePassed, e.WindowClosed, e.WindowPassed,
    e.CalendarDataChanged,
)  # fmt: skip

_OF_MACHINERY = (e.Alerted, e.MessageRefused)
"""Ops are told at once, whatever else falls into the moment."""


class Telling(NamedTuple):
    """The events of a moment, by when people are told of them."""

    at_once: tuple[e.Body, ...]
    later: tuple[e.Body, ...]


def told_when(facts: Facts, events: Sequence[Event]) -> Telling:
    """At once, what follows from what somebody has just done; later, what time alone or a calendar notice changed.

    Nobody gets a mail at night, or one for each case, because a month turned or a holiday was announced.
    """
    bodies = tuple(event.body for event in events)
    waits = facts.keeps_time and any(map(_by_time, bodies)) and not any(map(_by_people, events))
    if not waits:
        return Telling(at_once=bodies, later=())
    return Telling(
        at_once=tuple(body for body in bodies if isinstance(body, _OF_MACHINERY)),
        later=tuple(body for body in bodies if not isinstance(body, _OF_MACHINERY)),
    )


def _by_time(body: e.Body) -> bool:
    return isinstance(body, _BY_TIME) or (isinstance(body, e.CaseEnded) and body.outcome is Stage.LAPSED)


def _by_people(event: Event) -> bool:
    """Somebody starts the case, sends a message that is applied, or hands in a paper that has been read by now."""
    if isinstance(event.body, e.CaseStarted | e.PaperRead):
        return True
    return event.request_id is not None and not isinstance(event.body, e.CalendarDataChanged | e.MessageRefused)
