"""Virtual time: Temporal gives each case a clock of its own, and it is moved here alone.

Nothing else but a fixture of the tests touches this API of Temporal's SDK, which is experimental.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from temporalio.api.common.v1 import WorkflowExecution
from temporalio.api.workflowservice.v1 import DescribeWorkflowExecutionRequest
from temporalio.client import Client, WorkflowExecutionStatus, WorkflowHandle
from temporalio.service import RPCError, RPCStatusCode
from temporalio.testing import TimeSkipper, TimeSkippingConfig

from workflows.contract import outbox_id, workflow_id

OnRecord = Callable[[str], Awaitable[int]]
"""How many events of a case the store has."""

_PAUSES = tuple(min(0.03 * 1.4**number, 0.3) for number in range(400))
"""Seconds of real time between looks: often at first, and seldom on a machine that is busy. Two minutes in all: papers
of ten cases may wait to be read, one after the other."""


class Restless(Exception):  # noqa: N818 - says what the case is
    """A case did not come to rest in time: something under way does not end."""


class World:
    """The cases' clocks. A clock goes on with real time, and leaps when `forward` says so."""

    def __init__(self, client: Client) -> None:
        self._skipper = TimeSkipper(client, config=TimeSkippingConfig(enabled=False))
        self._ahead: dict[str, timedelta] = {}

    @property
    def client(self) -> Client:
        """A client whose cases start with a clock of their own."""
        return self._skipper.client

    async def now(self, case_id: str) -> datetime:
        """What time it is for a case; before its clock has leapt the first time, the real time."""
        return datetime.now(UTC) + self._ahead.get(case_id, timedelta(0))

    async def forward(self, case_id: str, by: timedelta) -> bool:
        """Move a case's clock, through all that falls due meanwhile; False once the case has ended."""
        if by <= timedelta(0):
            return True
        handle = self._handle(case_id)
        try:
            goes_on = await self._skipper.fast_forward(handle, by)
        except RPCError as error:
            if error.status is not RPCStatusCode.NOT_FOUND:
                raise
            return False  # it had ended before
        self._ahead[case_id] = await self._skipper.get_current_time(handle) - datetime.now(UTC)
        return goes_on

    async def letters_until(self, mailbox: str, instant: datetime) -> None:
        """Let an outbox live until an instant; its letters go out on the way. Nothing if nobody is awake there."""
        handle = self.client.get_workflow_handle(outbox_id(mailbox))
        try:
            left = instant - await self._skipper.get_current_time(handle)
            if left > timedelta(0):
                await self._skipper.fast_forward(handle, left)
        except RPCError as error:
            if error.status is not RPCStatusCode.NOT_FOUND:
                raise

    async def at_rest(self, case_id: str, on_record: OnRecord) -> None:
        """Wait until nothing of the case is under way and its whole journal is on record."""
        for pause in _PAUSES:
            await asyncio.sleep(pause)
            if await self._is_at_rest(case_id, on_record):
                return
        raise Restless(f"{case_id} did not come to rest within {sum(_PAUSES):.0f} s")

    async def _is_at_rest(self, case_id: str, on_record: OnRecord) -> bool:
        handle = self._handle(case_id)
        asked = DescribeWorkflowExecutionRequest(
            namespace=self.client.namespace, execution=WorkflowExecution(workflow_id=handle.id)
        )
        found = await self.client.workflow_service.describe_workflow_execution(asked)
        if found.workflow_execution_info.status != int(WorkflowExecutionStatus.RUNNING):
            return True  # a case ends only when everything is on record
        if found.pending_activities or found.HasField("pending_workflow_task"):
            return False
        return not await handle.query("journal", {"after": await on_record(case_id)})

    def _handle(self, case_id: str) -> WorkflowHandle[object, object]:
        return self.client.get_workflow_handle(workflow_id(case_id))
