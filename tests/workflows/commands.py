"""A fingerprint of what a workflow asks of Temporal: the commands of a history, without what differs by the day."""

from collections import Counter
from collections.abc import Iterator

from google.protobuf.duration_pb2 import Duration
from temporalio.api.enums.v1 import EventType
from temporalio.api.history.v1 import HistoryEvent
from temporalio.client import WorkflowHistory


def fingerprint(history: WorkflowHistory) -> str:
    """One line for each kind of command, with how often it came."""
    counted = Counter(line for event in history.events for line in _lines(event))
    return "".join(f"{number} x {line}\n" for line, number in sorted(counted.items()))


def _lines(event: HistoryEvent) -> Iterator[str]:
    match event.event_type:
        case EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED:
            yield _activity(event)
        case EventType.EVENT_TYPE_TIMER_STARTED:
            yield f"timer {event.user_metadata.summary.data.decode()}"
        case EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES:
            attributes = event.upsert_workflow_search_attributes_event_attributes.search_attributes
            yield f"search attributes {' '.join(sorted(attributes.indexed_fields))}"
        case EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED:
            yield "update accepted"
        case EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED | EventType.EVENT_TYPE_WORKFLOW_EXECUTION_FAILED:
            yield EventType.Name(event.event_type).removeprefix("EVENT_TYPE_").lower()


def _activity(event: HistoryEvent) -> str:
    scheduled = event.activity_task_scheduled_event_attributes
    retries = scheduled.retry_policy
    return (
        f"activity {scheduled.activity_type.name}"
        f" attempt {_seconds(scheduled.start_to_close_timeout)}"
        f" patience {_seconds(scheduled.schedule_to_close_timeout)}"
        f" again after {_seconds(retries.initial_interval)} to {_seconds(retries.maximum_interval)}"
        f" not after {' '.join(retries.non_retryable_error_types)}"
    )


def _seconds(duration: Duration) -> str:
    return f"{duration.ToTimedelta().total_seconds():g}s"
