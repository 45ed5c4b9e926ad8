"""A Temporal worker of Pailou."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta

from temporalio.client import Client
from temporalio.worker import Worker
from temporalio.worker.workflow_sandbox import SandboxedWorkflowRunner, SandboxRestrictions

from activities.ports import Reader
from activities.reading import ReadingActivities
from assembly.house import House
from assembly.reading import build_reader
from assembly.settings import ReadingPlace
from workflows.contract import READING_QUEUE, TASK_QUEUE
from workflows.erasing import ErasePapers
from workflows.mini_program import MiniProgram
from workflows.outbox import Outbox

DRAIN = timedelta(seconds=30)
"""How long running activities may finish when a worker is told to stop: as long as one attempt may take."""

MAX_CACHED_CASES = 1000
"""About 0.1 MB of memory each; a case that is not cached is replayed when something happens to it."""

PASSED_THROUGH = ("domain", "activities", "workflows.contract", "pydantic_extra_types", "pycountry", "email_validator")
"""Imported once for all cases: deterministic, and free of state that a case could change."""


def sandboxed(restrictions: SandboxRestrictions = SandboxRestrictions.default) -> SandboxedWorkflowRunner:
    """The runner that keeps workflow code deterministic."""
    return SandboxedWorkflowRunner(restrictions=restrictions.with_passthrough_modules(*PASSED_THROUGH))


def build_worker(client: Client, house: House, *, max_cached_cases: int = MAX_CACHED_CASES) -> Worker:
    """A worker for every workflow and activity of Pailou."""
    return Worker(
        client,
        task_queue=TASK_QUEUE,
        workflows=[MiniProgram, ErasePapers, Outbox],
        activities=house.activities,
        workflow_runner=sandboxed(),
        graceful_shutdown_timeout=DRAIN,
        max_cached_workflows=max_cached_cases,
    )


def build_reading_worker(client: Client, reader: Reader) -> Worker:
    """A worker that reads papers, those of one case at a time: one page keeps all of a small machine busy."""
    return Worker(
        client,
        task_queue=READING_QUEUE,
        activities=[ReadingActivities(reader).read_papers],
        graceful_shutdown_timeout=DRAIN,
        max_concurrent_activities=1,
    )


@asynccontextmanager
async def working(client: Client, house: House) -> AsyncIterator[tuple[str, ...]]:
    """All workers that the settings want of this process, at work; answers their task queues."""
    reader = house.reader or build_reader(house.settings, house.files)
    workers = [build_worker(client, house)] if house.settings.reading is not ReadingPlace.ONLY else []
    workers += [build_reading_worker(client, reader)] if reader else []
    async with AsyncExitStack() as running:
        for worker in workers:
            await running.enter_async_context(worker)
        yield tuple(worker.task_queue for worker in workers)
