"""Papers whose time is over are erased by a durable run that a schedule starts once a day."""

import asyncio
import os
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from temporalio.client import Client, ScheduleActionStartWorkflow
from temporalio.service import RPCError
from temporalio.testing import WorkflowEnvironment

from activities.erasing import DueErasures, ErasedPapers
from assembly.house import House, open_house
from assembly.schedules import settle_erasing
from assembly.settings import Settings
from assembly.workers import build_worker
from domain.model import Digest
from gateways.files import FolderFiles
from tests.store.papers import a_case
from tests.workflows.played import eventually
from workflows.contract import ERASING_ID, ERASING_WORKFLOW, TASK_QUEUE

DUE = DueErasures(after_days=30)


class KilledOnce(FolderFiles):
    """Files whose first deletion is never heard of again: the process is gone when the record is to be confirmed."""

    died = False

    async def erase(self, digest: Digest, *, unless_put_since: datetime) -> bool:
        gone = await super().erase(digest, unless_put_since=unless_put_since)
        if not self.died:
            self.died = True
            raise ConnectionResetError("killed in between")
        return gone


@pytest.fixture
async def own_house(tmp_path: Path) -> AsyncIterator[House]:
    """A house of the test's own."""
    async with open_house(Settings(home=tmp_path)) as house:
        yield house


async def ended(house: House, case_id: str, *, days_ago: float) -> Digest:
    """A case with a paper, both of the past; answers the paper."""
    digest = await house.files.put(case_id.encode())
    long_ago = (datetime.now(UTC) - timedelta(days=200)).timestamp()
    (path,) = house.settings.files_folder.rglob(digest.removeprefix("sha256:"))
    os.utime(path, (long_ago, long_ago))
    await a_case(house.store, case_id, digest, end=datetime.now(UTC) - timedelta(days=days_ago))
    return digest


async def run_once(client: Client) -> ErasedPapers:
    """What one run says."""
    done = await client.execute_workflow(
        ERASING_WORKFLOW, DUE, id=f"erase-{uuid4().hex}", task_queue=TASK_QUEUE, result_type=ErasedPapers
    )
    assert isinstance(done, ErasedPapers)
    return done


async def test_what_is_due_is_erased_and_nothing_else(lone_env: WorkflowEnvironment, own_house: House) -> None:
    due = [await ended(own_house, f"due-{number}", days_ago=31 + number) for number in range(3)]
    early = await ended(own_house, "early", days_ago=29)
    async with build_worker(lone_env.client, own_house):
        assert await run_once(lone_env.client) == ErasedPapers(papers=3)
        assert [await own_house.files.exists(one) for one in (*due, early)] == [False, False, False, True]
        assert await run_once(lone_env.client) == ErasedPapers(papers=0)
    for number in range(3):
        (record,) = await own_house.store.erasures.of_case(f"due-{number}")
        assert record.erased_at is not None
    assert await own_house.store.erasures.of_case("early") == ()


async def test_a_run_that_was_killed_between_deleting_and_confirming_is_finished_by_its_retry(
    lone_env: WorkflowEnvironment, own_house: House
) -> None:
    digest = await ended(own_house, "due-1", days_ago=31)
    killed = replace(own_house, files=KilledOnce(own_house.settings.files_folder))
    async with build_worker(lone_env.client, killed):
        assert await run_once(lone_env.client) == ErasedPapers(papers=1)
    (record,) = await own_house.store.erasures.of_case("due-1")
    assert record.erased_at is not None
    assert not await own_house.files.exists(digest)


async def days_scheduled(client: Client) -> int | None:
    """What the schedule was last told; None if there is none."""
    try:
        found = await client.get_schedule_handle(ERASING_ID).describe()
    except RPCError:
        return None
    action = found.schedule.action
    assert isinstance(action, ScheduleActionStartWorkflow)
    (days,) = await client.data_converter.decode(action.args, [DueErasures])
    return int(days.after_days)


async def test_the_schedule_follows_the_setting_whichever_worker_starts(
    lone_env: WorkflowEnvironment, own_house: House
) -> None:
    client = lone_env.client
    digest = await ended(own_house, "due-1", days_ago=31)
    await settle_erasing(client, None)
    async with build_worker(client, own_house):
        await asyncio.gather(*(settle_erasing(client, 30) for _ in range(4)))
        assert await days_scheduled(client) == 30

        async def erased() -> bool:
            return not await own_house.files.exists(digest)

        await eventually(erased, "the first run comes at once")
    await client.get_schedule_handle(ERASING_ID).pause()
    await settle_erasing(client, 90)
    assert await days_scheduled(client) == 90
    assert (await client.get_schedule_handle(ERASING_ID).describe()).schedule.state.paused
    await asyncio.gather(*(settle_erasing(client, None) for _ in range(3)))
    assert await days_scheduled(client) is None
