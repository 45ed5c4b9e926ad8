"""What the tests of the doors are written with."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from temporalio.client import (
    Client,
    Interceptor,
    OutboundInterceptor,
    StartWorkflowInput,
    WorkflowFailureError,
    WorkflowHandle,
)

from cases import Cases
from domain.messages import Actor
from domain.refusals import Refused
from domain.vocabulary import Role
from store import SqlStore
from tests.domain.builders import online
from tests.workflows.played import eventually
from workflows.contract import workflow_id

KEY = b"a key that only the tests know of"

OPS = Actor(role=Role.OPS, id="ops-1")
MERCHANT = Actor(role=Role.MERCHANT, id="merchant-1")


def a_case(changes: dict[str, Any] | None = None) -> dict[str, Any]:
    """The input of an online case that no other test has."""
    name = f"c-{uuid4().hex[:12]}"
    return online({"case_id": name, "account_email": f"{name}@example.com", **(changes or {})})


def created() -> dict[str, Any]:
    """The account was created."""
    return {"task": "create_account", "evidence": {"done_at": datetime.now(UTC) - timedelta(minutes=1)}}


async def refusal(call: Awaitable[Any]) -> Refused:
    """Why the call is refused."""
    with pytest.raises(Refused) as refused:
        await call
    return refused.value


def handle(client: Client, case_id: str) -> WorkflowHandle[Any, Any]:
    """The workflow of a case."""
    return client.get_workflow_handle(workflow_id(case_id))


async def recorded(store: SqlStore, case_id: str, kind: str) -> None:
    """Wait until the journal in the store has an event of a kind."""

    async def has() -> bool:
        return kind in [event.kind for event in await store.journal.events(case_id)]

    await eventually(has, f"{kind} goes on record")


async def withdrawn(cases: Cases, client: Client, case_id: str, request_id: str = "withdraw-1") -> None:
    """End a case."""
    await cases.send(case_id, "withdraw", {"reason": "closing shop"}, actor=OPS, request_id=request_id)
    await handle(client, case_id).result()


async def refused_run(client: Client, case_id: str) -> None:
    """Wait until a case has been refused."""
    with pytest.raises(WorkflowFailureError):
        await handle(client, case_id).result()


class Killed(Exception):  # noqa: N818 - what becomes of a process
    """The process ends here."""


class AfterStart(Interceptor):
    """Lets something happen right after Temporal was asked to start a workflow."""

    def __init__(self, happens: Callable[[], None]) -> None:
        self._happens = happens

    def intercept_client(self, next: OutboundInterceptor) -> OutboundInterceptor:  # noqa: A002 - the SDK's name
        """Wrap the calls."""
        return _Starts(next, self._happens)


class _Starts(OutboundInterceptor):
    def __init__(self, next_one: OutboundInterceptor, happens: Callable[[], None]) -> None:
        super().__init__(next_one)
        self._happens = happens

    async def start_workflow(self, input: StartWorkflowInput) -> WorkflowHandle[Any, Any]:  # noqa: A002
        """Start it, then let the thing happen."""
        try:
            return await super().start_workflow(input)
        finally:
            self._happens()


def client_with(client: Client, interceptor: Interceptor) -> Client:
    """The same connection with something in between."""
    config = client.config()
    config["interceptors"] = [interceptor]
    return Client(**config)
