"""Answers of Temporal's that no case of ours gives: said to be what they are, or that the case is no more."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from temporalio import workflow
from temporalio.client import Client
from temporalio.exceptions import ApplicationError
from temporalio.worker import UnsandboxedWorkflowRunner, Worker

from assembly.house import House
from cases import Cases, UnexpectedFailure
from domain.refusals import Code
from tests.cases.tools import OPS, a_case, handle, refusal
from tests.workflows.played import eventually
from workflows.contract import TASK_QUEUE, WORKFLOW


@workflow.defn(name=WORKFLOW)
class Strange:
    """Under our name, with other answers."""

    def __init__(self) -> None:
        self._asked = False

    @workflow.run
    async def run(self, raw: Any) -> None:
        """Never end."""
        await workflow.wait_condition(lambda: False)

    @workflow.update
    async def withdraw(self, raw: Any) -> None:
        """Never answer."""
        self._asked = True
        await workflow.wait_condition(lambda: False)

    @workflow.update
    async def extend_window(self, raw: Any) -> None:
        """Fail in words that are not ours."""
        raise ApplicationError("the roof leaks", type="Leak")

    @workflow.query
    def asked(self) -> bool:
        """Whether somebody waits for an answer."""
        return self._asked


@pytest.fixture
async def strange(empty_server: Client, forgetful: Cases) -> AsyncIterator[str]:
    """A case of that kind."""
    runner = UnsandboxedWorkflowRunner()
    async with Worker(empty_server, task_queue=TASK_QUEUE, workflows=[Strange], workflow_runner=runner):
        yield (await forgetful.start(a_case())).case_id


async def test_a_failure_that_is_no_refusal_of_ours_is_not_passed_off_as_one(forgetful: Cases, strange: str) -> None:
    payload = {"closes_at": "2027-01-01T00:00:00Z", "reason": "granted"}
    with pytest.raises(UnexpectedFailure, match="the roof leaks"):
        await forgetful.send(strange, "extend_window", payload, actor=OPS)


async def test_who_waits_while_the_case_is_terminated_is_told_that_it_ended(
    forgetful: Cases, strange: str, empty_server: Client, house: House
) -> None:
    case = handle(empty_server, strange)
    sending = asyncio.create_task(refusal(forgetful.send(strange, "withdraw", {"reason": "x"}, actor=OPS)))
    await eventually(lambda: case.query("asked"), "the message is accepted")
    await case.terminate()
    assert (await sending).code is Code.CASE_ENDED
    assert len(await house.store.late.list(strange)) == 1
