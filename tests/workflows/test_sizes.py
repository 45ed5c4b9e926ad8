"""However large a message is, the case that gets it lives on."""

import asyncio
from typing import Any

import pytest
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from domain.intake import MAX_MESSAGE
from tests.workflows import steps
from tests.workflows.played import OPS
from workflows.notices import MAX_SAID

pytestmark = pytest.mark.usefixtures("worker")

MANY_KEYS = {"request_id": "r", "actor": OPS, **{f"unknown{number}": number for number in range(60_000)}}


async def test_a_huge_signal_is_refused_with_its_beginning_kept(env: WorkflowEnvironment, house: House) -> None:
    """770 KB in 60,000 unknown fields: neither parsed for seconds nor repeated in every event and mail."""
    case = await steps.online(env, house)
    [refused, _] = await case.signal("review_outcome", MANY_KEYS)
    assert refused["details"]["code"] == "malformed"
    assert len(str(refused)) < MAX_MESSAGE
    await case.done("create_account", done_at=await case.now())


@pytest.mark.parametrize("size", [4_000, 60_000])
async def test_a_huge_update_is_refused_to_its_caller(env: WorkflowEnvironment, house: House, size: int) -> None:
    case = await steps.online(env, house)
    message = dict(list(MANY_KEYS.items())[:size])
    assert await case.refused("complete_task", request_id="r2", **{k: v for k, v in message.items() if "un" in k}) == (
        "malformed"
    )
    await case.done("create_account", done_at=await case.now())


async def test_many_large_refused_facts_go_on_record_in_several_batches(env: WorkflowEnvironment, house: House) -> None:
    """Together they are larger than anything that Temporal carries in one piece."""
    case = await steps.online(env, house)
    before = (await case.status()).journal_length
    large = {"text": "x" * (MAX_MESSAGE - 100)}
    await asyncio.gather(*(case.handle.signal("review_outcome", large) for _ in range(50)))
    await case.signal("review_outcome", {})
    events: list[dict[str, Any]] = await case.journal(before)
    assert [event["kind"] for event in events].count("refused") == 51
    await case.done("create_account", done_at=await case.now())


async def test_many_refusals_of_one_moment_fit_into_one_mail(env: WorkflowEnvironment, house: House) -> None:
    """Each names twenty fields; the mail about all of them is clipped, the journal holds them all.

    The letter takes four bytes: what is counted in letters would be too long.
    """
    case = await steps.online(env, house)
    before = (await case.status()).journal_length
    wrong = {**{f"unknown_field_of_a_sender_{chr(97 + number)}": 1 for number in range(20)}, "pad": "\U0001f44b" * 4000}
    await asyncio.gather(*(case.handle.signal("review_outcome", wrong) for _ in range(200)))
    await case.signal("review_outcome", {})
    await case.rest()
    assert [event["kind"] for event in await case.journal(before)].count("refused") == 201
    mails = [path.stat().st_size for path in house.settings.mail_folder.glob(f"{case.case_id}*ops*.eml")]
    assert 0 < max(mails) < 3 * MAX_SAID
    await case.done("create_account", done_at=await case.now())


async def test_names_that_a_sender_made_up_are_not_repeated(env: WorkflowEnvironment, house: House) -> None:
    """R14: somebody may have put a phone number where a name belongs."""
    case = await steps.online(env, house)
    events = await case.signal("task_done", {"+6591234567": 1, "Ravi Kumar": 2})
    assert "+6591234567" not in events[0]["details"]["because"]
    assert "Ravi" not in events[0]["details"]["because"]
