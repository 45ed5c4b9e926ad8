"""What happens by itself once a day: a schedule of Temporal's, the same whichever worker puts it there."""

from dataclasses import replace
from datetime import timedelta

from temporalio.client import (
    Client,
    Schedule,
    ScheduleActionStartWorkflow,
    ScheduleAlreadyRunningError,
    ScheduleIntervalSpec,
    ScheduleSpec,
    ScheduleUpdate,
    ScheduleUpdateInput,
)
from temporalio.service import RPCError, RPCStatusCode

from activities.erasing import DueErasures
from assembly.temporal import TemporalError
from workflows.contract import ERASING_ID, ERASING_WORKFLOW, TASK_QUEUE

_DAILY = ScheduleSpec(intervals=[ScheduleIntervalSpec(every=timedelta(days=1))])


async def settle_erasing(client: Client, after_days: int | None) -> None:
    """Have papers erased once a day, or, if no number of days is set, not at all.

    All workers should have the same setting: the one that started last decides.
    """
    try:
        if after_days is None:
            await _forget(client)
        else:
            await _schedule(client, after_days)
    except RPCError as error:
        words = f"Temporal's schedule {ERASING_ID} could not be set as PAILOU_ERASE_PAPERS_AFTER_DAYS says"
        raise TemporalError(f"{words} ({error.message}); give this worker the right to write schedules") from error


async def _schedule(client: Client, after_days: int) -> None:
    action = ScheduleActionStartWorkflow(
        ERASING_WORKFLOW, DueErasures(after_days=after_days), id=ERASING_ID, task_queue=TASK_QUEUE
    )

    def wanted(found: ScheduleUpdateInput) -> ScheduleUpdate:
        """What ops paused stays paused."""
        return ScheduleUpdate(replace(found.description.schedule, action=action, spec=_DAILY))

    try:
        await client.create_schedule(ERASING_ID, Schedule(action=action, spec=_DAILY), trigger_immediately=True)
    except ScheduleAlreadyRunningError:
        await client.get_schedule_handle(ERASING_ID).update(wanted)


async def _forget(client: Client) -> None:
    try:
        await client.get_schedule_handle(ERASING_ID).delete()
    except RPCError as error:
        if error.status is not RPCStatusCode.NOT_FOUND:
            raise
