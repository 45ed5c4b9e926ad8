"""What is printed on papers is read beside the story, before anybody pays (R11, R22, R23)."""

from collections.abc import AsyncIterator

import pytest_asyncio
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from assembly.workers import working
from domain.vocabulary import Stage
from tests.workflows import steps
from tests.workflows.files import paper
from tests.workflows.played import Played
from tests.workflows.reader import ScriptedReader, with_reader
from tests.workflows.stories import read

WRONG = ("Lantern Coffee Pte. Ltd.", "201912345K")


@pytest_asyncio.fixture(scope="module")
async def reader(lone_env: WorkflowEnvironment, house: House) -> AsyncIterator[ScriptedReader]:
    """A worker for the cases and one that reads, in a house that has a reader."""
    reader = ScriptedReader()
    async with working(lone_env.client, with_reader(house, reader)):
        yield reader


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
    mails = [path.read_text() for path in house.settings.mail_folder.glob(f"{case.case_id}*.eml")]
    assert any("Lantern Coffee Pte. Ltd" in mail and "Lantern Tea Pte. Ltd." in mail for mail in mails)
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


async def test_a_case_does_not_wait_for_ever_for_a_reader_that_is_away(
    env: WorkflowEnvironment, tmp_path_factory: object, house: House
) -> None:
    """Not checked, never passed: the papers go on, and say that nobody compared them."""
    from tests.conftest import virtual_server

    async with virtual_server() as alone, working(alone.client, with_reader(house, None, patience=1)):
        case = await steps.online(alone, house)
        await case.hand_in()
        await read(case)
        view = await case.status()
    found = {finding.code: finding for paper in view.documents for finding in paper.findings}
    assert "did not answer" in found["entity_name_not_checked"].message
    assert "provide_documents" not in [task.name for task in view.tasks if task.state == "open"]
