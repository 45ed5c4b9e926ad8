"""A case that a test plays: messages as outside programs send them, and time that passes when it is told to."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any
from uuid import uuid4

import pytest
from temporalio.client import WorkflowFailureError, WorkflowHandle, WorkflowUpdateFailedError
from temporalio.exceptions import ApplicationError
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from domain.view import CaseView
from tests.workflows.files import paper
from workflows.contract import TASK_QUEUE, WORKFLOW, workflow_id

PATIENCE = 25.0
"""Seconds that anything may take on a busy machine."""

LONG_AGO = "2020-01-01T00:00:00Z"
"""For views of which only what does not depend on the time is looked at."""

OPS = {"role": "ops", "id": "ops-1"}
PAPERS = ("entity_certificate", "application_form", "authorization_letter", "contact_id", "contact_phone_statement")


async def eventually(condition: Callable[[], Awaitable[Any]], what: str) -> Any:
    """The first answer that is true; fails if none comes."""
    deadline, pause = monotonic() + PATIENCE, 0.005
    while monotonic() < deadline:
        if answer := await condition():
            return answer
        await asyncio.sleep(pause)
        pause = min(pause * 1.2, 0.1)  # what takes long is not slowed down by being asked for
    raise AssertionError(f"in vain: {what}")


class Played:
    """One case on its own virtual clock."""

    def __init__(self, env: WorkflowEnvironment, house: House, case: dict[str, Any]) -> None:
        self.env, self.house, self.case = env, house, case
        self.case_id = str(case.get("case_id"))
        self.handle: WorkflowHandle[Any, Any] = env.client.get_workflow_handle(workflow_id(self.case_id))
        self._ahead = timedelta()
        """How far the case's clock is ahead of ours: it moves only when it is told to."""

    async def start(self) -> "Played":
        """Start the case, and let its first moment go on record."""
        self.handle = await self.env.client.start_workflow(
            WORKFLOW, self.case, id=workflow_id(self.case_id), task_queue=TASK_QUEUE
        )
        await self.rest()
        return self

    async def now(self) -> str:
        """The case's own time."""
        return (datetime.now(UTC) + self._ahead).isoformat()

    async def passes(self, **length: float) -> None:
        """Time passes, and what it brings goes on record."""
        await self.leaps(**length)
        await self.rest()

    async def leaps(self, **length: float) -> None:
        """Time passes, perhaps beyond the case's end."""
        async with asyncio.timeout(PATIENCE):
            await self.env.fast_forward(self.handle, timedelta(**length))
        self._ahead += timedelta(**length)

    async def passes_until(self, instant: datetime) -> None:
        """Time passes until an instant."""
        left = instant - await self.env.get_current_time(self.handle)
        await self.passes(seconds=left.total_seconds())

    async def rest(self) -> None:
        """Wait until all that has happened is on record; a moment goes there only as a whole."""
        length = (await self.status(as_of=LONG_AGO)).journal_length

        async def recorded() -> bool:
            row = await self.house.store.cases.get(self.case_id)
            return row is not None and row.journal_length >= length

        await eventually(recorded, "the journal catches up")

    async def status(self, **query: Any) -> CaseView:
        """The case view."""
        answer = await self.handle.query("status", query or {"as_of": await self.now()})
        return CaseView.model_validate(answer)

    async def journal(self, after: int = 0) -> list[dict[str, Any]]:
        """What happened."""
        events: list[dict[str, Any]] = []
        while page := await self.handle.query("journal", {"after": events[-1]["number"] if events else after}):
            events += page
        return events

    async def kinds(self) -> list[str]:
        """What happened, in single words."""
        return [event["kind"] for event in await self.journal()]

    async def last(self, kind: str) -> dict[str, Any]:
        """The details of the last event of a kind."""
        details: dict[str, Any] = [event for event in await self.journal() if event["kind"] == kind][-1]["details"]
        return details

    async def send(self, name: str, *, actor: dict[str, str] = OPS, request_id: str = "", **payload: Any) -> Any:
        """Send an update and let its moment go on record; answers the receipt."""
        answer = await self.tell(name, actor=actor, request_id=request_id, **payload)
        await self.rest()
        return answer

    async def tell(self, name: str, *, actor: dict[str, str] = OPS, request_id: str = "", **payload: Any) -> Any:
        """Send an update; answers the receipt."""
        message = {"request_id": request_id or uuid4().hex, "actor": actor, **payload}
        async with asyncio.timeout(PATIENCE):
            return await self.handle.execute_update(name, message, id=uuid4().hex)

    async def refused(self, name: str, **payload: Any) -> str:
        """Send an update that must be refused; answers the code."""
        before = (await self.status()).stage
        with pytest.raises(WorkflowUpdateFailedError) as caught:
            await self.send(name, **payload)
        assert isinstance(caught.value.cause, ApplicationError)
        assert (await self.status()).stage == before
        return str(caught.value.cause.type)

    async def signal(self, name: str, *arguments: Any) -> list[dict[str, Any]]:
        """Send a signal as it is; answers the events that followed."""
        before = (await self.status()).journal_length
        await self.handle.signal(name, args=list(arguments))

        async def more() -> list[dict[str, Any]]:
            return await self.journal(before)

        await eventually(more, "the signal leaves an event")
        await self.rest()
        return await self.journal(before)

    async def done(self, task: str, **evidence: Any) -> Any:
        """Close a task with its evidence."""
        return await self.send("complete_task", task=task, evidence=evidence)

    async def hand_in(self, *kinds: str, copy: int = 1) -> Any:
        """Put real images into the file store and hand them in."""
        documents = [
            {"kind": kind, "digest": await self.house.files.put(paper(f"{kind}{copy}")), "file_name": f"{kind}.png"}
            for kind in kinds or PAPERS
        ]
        return await self.send("add_documents", documents=documents)

    async def result(self) -> CaseView:
        """The view the case ends with."""
        async with asyncio.timeout(PATIENCE):
            return CaseView.model_validate(await self.handle.result())

    async def failure(self) -> ApplicationError:
        """What the case fails with."""
        with pytest.raises(WorkflowFailureError) as caught:
            async with asyncio.timeout(PATIENCE):
                await self.handle.result()
        assert isinstance(caught.value.cause, ApplicationError)
        return caught.value.cause
