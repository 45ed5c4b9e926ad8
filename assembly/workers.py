"""A Temporal worker of Pailou."""

from datetime import timedelta

from temporalio.client import Client
from temporalio.worker import Worker
from temporalio.worker.workflow_sandbox import SandboxedWorkflowRunner, SandboxRestrictions

from assembly.house import House
from workflows.contract import TASK_QUEUE
from workflows.mini_program import MiniProgram

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
        workflows=[MiniProgram],
        activities=house.activities,
        workflow_runner=sandboxed(),
        graceful_shutdown_timeout=DRAIN,
        max_cached_workflows=max_cached_cases,
    )
