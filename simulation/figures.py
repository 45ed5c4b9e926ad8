"""What a happy path costs on Temporal, counted in a case's real history."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from temporalio.api.enums.v1 import EventType
from temporalio.api.history.v1 import HistoryEvent
from temporalio.client import Client

from domain.vocabulary import Route
from simulation.cast import Part
from workflows.contract import workflow_id

_HAPPY = {
    Route.QUICK: "verified_by_reuse",
    Route.ONLINE: "verified_first",
    Route.VERIFICATION_ONLY: "verified_first",
}

_OF_TIME_SKIPPING = {
    EventType.EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED,
    EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED,
}
"""What moving the clock adds; on real time there are none of them."""

_BILLABLE = {
    EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED: "start",
    EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED: "signals",
    EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED: "updates",
    EventType.EVENT_TYPE_TIMER_STARTED: "timers",
    EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED: "activities",
    EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES: "search-attribute changes",
}


@dataclass(frozen=True)
class Figures:
    """One case's history, without the events of time skipping."""

    case_id: str
    route: Route
    events: int
    size: int
    """Bytes."""
    actions: Counter[str]
    """Billable actions by kind."""


async def happy_paths(client: Client, parts: Iterable[Part]) -> list[Figures]:
    """The figures of each route's first case that goes straight to its end."""
    happy: dict[Route, Part] = {}
    for part in parts:
        if part.plot == _HAPPY[part.route]:
            happy.setdefault(part.route, part)
    return [await _figures(client, part) for part in happy.values()]


async def _figures(client: Client, part: Part) -> Figures:
    history = await client.get_workflow_handle(workflow_id(part.case_id)).fetch_history()
    events: list[HistoryEvent] = [event for event in history.events if event.event_type not in _OF_TIME_SKIPPING]
    return Figures(
        case_id=part.case_id,
        route=part.route,
        events=len(events),
        size=sum(event.ByteSize() for event in events),
        actions=Counter(_BILLABLE[event.event_type] for event in events if event.event_type in _BILLABLE),
    )
