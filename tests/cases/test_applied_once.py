"""A message is applied once, however often it is sent and whatever becomes of the answer."""

import asyncio
from datetime import timedelta

import pytest
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from cases import Cases, Fingerprinter, Unanswered
from domain.refusals import Code
from tests.cases.tools import MERCHANT, OPS, a_case, created, recorded, refusal


@pytest.fixture
def hasty(env: WorkflowEnvironment, house: House, fingerprinter: Fingerprinter) -> Cases:
    """The doors for senders who do not wait."""
    return Cases(env.client, house.store, fingerprinter, patience=timedelta(0))


async def test_ten_equal_requests_at_once_are_applied_once_and_get_one_receipt(
    cases: Cases, case_id: str, house: House
) -> None:
    payload = created()
    receipts = await asyncio.gather(
        *(cases.send(case_id, "complete_task", payload, actor=OPS, request_id="once") for _ in range(10))
    )
    assert len(set(receipts)) == 1
    assert receipts[0].request_id == "once"
    await recorded(house.store, case_id, "task_done")
    assert [entry.kind for entry in await cases.journal(case_id)].count("task_done") == 1


async def test_the_same_request_id_with_other_content_never_gets_the_first_ones_receipt(
    cases: Cases, case_id: str
) -> None:
    payload = created()
    await cases.send(case_id, "complete_task", payload, actor=OPS, request_id="r")
    other = cases.send(case_id, "withdraw", {"reason": "no more"}, actor=OPS, request_id="r")
    assert (await refusal(other)).code is Code.REQUEST_ID_REUSED
    another_sender = cases.send(case_id, "complete_task", payload, actor=MERCHANT, request_id="r")
    assert (await refusal(another_sender)).code is Code.REQUEST_ID_REUSED


async def test_what_temporal_did_not_answer_is_sent_again_with_the_same_id_and_applied_once(
    cases: Cases, cut_off: Cases, hasty: Cases, case_id: str, house: House
) -> None:
    payload = created()
    refused = await refusal(cut_off.send(case_id, "complete_task", payload, actor=OPS))
    assert isinstance(refused, Unanswered)
    assert refused.code is Code.UNAVAILABLE
    assert refused.request_id in refused.message
    key = refused.request_id
    again = await refusal(hasty.send(case_id, "complete_task", payload, actor=OPS, request_id=key))
    assert isinstance(again, Unanswered)
    receipt = await cases.send(case_id, "complete_task", payload, actor=OPS, request_id=key)
    assert receipt.request_id == key
    await recorded(house.store, case_id, "task_done")
    assert [entry.kind for entry in await cases.journal(case_id)].count("task_done") == 1


async def test_without_a_worker_the_sender_is_told_in_time_and_not_left_waiting(forgetful: Cases) -> None:
    raw = a_case()
    await forgetful.start(raw)
    refused = await refusal(forgetful.send(raw["case_id"], "withdraw", {"reason": "x"}, actor=OPS))
    assert isinstance(refused, Unanswered)


async def test_a_sender_that_gives_up_is_cancelled_and_not_answered(forgetful: Cases) -> None:
    raw = a_case()
    await forgetful.start(raw)
    sending = asyncio.create_task(forgetful.send(raw["case_id"], "withdraw", {"reason": "x"}, actor=OPS))
    for _ in range(20):
        await asyncio.sleep(0)  # until Temporal is being waited for
    sending.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sending
