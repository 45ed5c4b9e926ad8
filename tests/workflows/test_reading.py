"""What is printed on papers is read beside the story, before anybody pays (R11, R22, R23)."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import cast

import pytest_asyncio
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from assembly.workers import build_reading_worker, working
from domain.vocabulary import Stage
from store import SqlStore
from tests.conftest import virtual_server
from tests.workflows import steps
from tests.workflows.files import paper
from tests.workflows.mails import mailed
from tests.workflows.played import Played, eventually
from tests.workflows.reader import ScriptedReader, with_reader
from tests.workflows.stories import read
from tests.workflows.test_survival import AwayStore

WRONG = ("Lantern Coffee Pte. Ltd.", "201912345K")


STORE: list[AwayStore] = []
"""The store of the reader's house, to be switched off."""


@pytest_asyncio.fixture(scope="module")
async def reader(lone_env: WorkflowEnvironment, house: House) -> AsyncIterator[ScriptedReader]:
    """A worker for the cases and one that reads, in a house that has a reader."""
    reader = ScriptedReader()
    STORE[:] = [AwayStore(house.store)]
    shut = replace(with_reader(house, reader), store=cast(SqlStore, STORE[0]))
    async with working(lone_env.client, shut):
        yield reader


@asynccontextmanager
async def the_store_away() -> AsyncIterator[None]:
    """The store does not answer for a while."""
    STORE[0].away = "all"
    yield
    STORE[0].away = ""


async def _digest(case: Played, kind: str, copy: int = 1) -> str:
    digest: str = await case.house.files.put(paper(f"{kind}{copy}"))
    return digest


async def _problems(case: Played) -> list[str]:
    return [problem.code for problem in (await case.status()).requirements.errors]


async def test_a_name_one_word_off_is_found_before_the_fee(
    lone_env: WorkflowEnvironment, house: House, reader: ScriptedReader
) -> None:
    """R11, R28: the case stays before the fee until the right certificate comes, and is verified with it."""
    case = await steps.online(lone_env, house)
    reader.says[await _digest(case, "entity_certificate")] = WRONG
    await case.hand_in()
    await read(case)
    await steps.registered(case)
    assert await _problems(case) == ["entity_name_differs"]
    assert (await case.status()).stage is Stage.PREPARING
    await mailed(house, case, "Lantern Coffee Pte. Ltd", "Lantern Tea Pte. Ltd.")
    await case.hand_in("entity_certificate", copy=2)
    await read(case)
    assert (await case.status()).stage is Stage.APPLYING
    del reader.says[await _digest(case, "entity_certificate")]


async def test_only_what_a_change_touches_is_read_again(
    lone_env: WorkflowEnvironment, house: House, reader: ScriptedReader
) -> None:
    case = await steps.online(lone_env, house)
    certificate = await _digest(case, "entity_certificate")
    reader.says[certificate] = WRONG
    await case.hand_in()
    await read(case)
    reader.read_papers.clear()
    await case.send("change_case", case={"entity": {"name": "Lantern Coffee Pte. Ltd."}})
    await read(case)
    assert reader.read_papers == [certificate]
    assert await _problems(case) == []
    del reader.says[certificate]


async def test_ops_let_a_warning_stand(lone_env: WorkflowEnvironment, house: House, reader: ScriptedReader) -> None:
    case = await steps.online(lone_env, house)
    certificate = await _digest(case, "entity_certificate")
    reader.says[certificate] = WRONG
    await case.hand_in()
    await read(case)
    assert await case.refused("accept_finding", digest=certificate, code="blurred", reason="?") == "no_such_finding"
    accepted = "entity_name_differs"
    await case.send("accept_finding", digest=certificate, code=accepted, reason="the register has the other one")
    assert await _problems(case) == []
    assert (await case.last("finding_accepted"))["code"] == "entity_name_differs"
    del reader.says[certificate]


async def test_a_case_that_ends_while_its_papers_are_read_ends_all_the_same(
    lone_env: WorkflowEnvironment, house: House, reader: ScriptedReader
) -> None:
    reader.away = True
    case = await steps.online(lone_env, house)
    await case.hand_in()
    await case.tell("withdraw", reason="the merchant gave up")
    assert (await case.result()).outcome is Stage.WITHDRAWN
    reader.away = False


async def test_a_reader_that_comes_back_reads_what_waited(
    lone_env: WorkflowEnvironment, house: House, reader: ScriptedReader
) -> None:
    reader.away = True
    case = await steps.online(lone_env, house)
    await case.hand_in()
    assert (await case.status()).requirements.pending
    reader.away = False
    await read(case)
    assert {paper.content for paper in (await case.status()).documents} == {"checked", "nothing_to_check"}


async def test_a_reading_that_comes_while_the_end_waits_for_the_store_wedges_nothing(
    lone_env: WorkflowEnvironment, house: House, reader: ScriptedReader
) -> None:
    """The case has ended, its last record is not written yet, and the reader answers only now."""
    reader.waits.clear()
    case = await steps.online(lone_env, house)
    await case.hand_in()
    await reader.asked.wait()
    async with the_store_away():
        await case.tell("withdraw", reason="the merchant gave up")
        reader.waits.set()
        await eventually(lambda: _answered(case), "the reading is over")
        assert (await case.status()).outcome is Stage.WITHDRAWN
    assert (await case.result()).outcome is Stage.WITHDRAWN


async def test_a_case_does_not_wait_for_ever_for_a_reader_that_is_away(house: House) -> None:
    """Not checked, never passed: the papers go on, and say so. What is read late still counts."""
    async with virtual_server() as alone:
        away = with_reader(house, None, patience=1)
        async with working(alone.client, away):
            case = await steps.online(alone, house)
            await case.hand_in()
            await read(case)
            view = await case.status()
            found = {finding.code: finding for paper in view.documents for finding in paper.findings}
            assert "did not answer" in found["entity_name_not_checked"].message
            assert "provide_documents" not in [task.name for task in view.tasks if task.state == "open"]
            reader = ScriptedReader()
            reader.says[await _digest(case, "entity_certificate")] = WRONG
            async with build_reading_worker(alone.client, reader):
                await eventually(lambda: _problems(case), "the late reading counts")
                assert await _problems(case) == ["entity_name_differs"]


async def test_one_paper_that_no_reader_survives_keeps_no_other_from_being_read(
    lone_env: WorkflowEnvironment, house: House, reader: ScriptedReader
) -> None:
    case = await steps.online(lone_env, house)
    reader.kills = await _digest(case, "contact_id", copy=7)
    await case.hand_in("entity_certificate", "contact_id", copy=7)
    await read(case)
    content = {paper.kind: paper.content for paper in (await case.status()).documents}
    assert content == {"entity_certificate": "checked", "contact_id": "not_checked"}
    reader.kills = ""


async def _answered(case: Played) -> bool:
    history = await case.handle.fetch_history()
    reads = [event for event in history.events if event.HasField("activity_task_scheduled_event_attributes")]
    done = [event for event in history.events if event.HasField("activity_task_completed_event_attributes")]
    return any(
        one.activity_task_completed_event_attributes.scheduled_event_id == read.event_id
        for read in reads
        if read.activity_task_scheduled_event_attributes.activity_type.name == "read_papers"
        for one in done
    )
