"""Starts that are refused for their input, and starts that nobody can compare with the first one."""

import pytest
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from cases import Cases, Fingerprinter
from domain.refusals import Code
from tests.cases.tools import KEY, a_case, recorded, refusal
from workflows.contract import TASK_QUEUE, WORKFLOW, workflow_id


async def test_unusable_input_is_refused_with_all_its_fields_and_leaves_no_trace(
    cases: Cases, env: WorkflowEnvironment, house: House
) -> None:
    """R1, R9."""
    raw = a_case({"entity.country": "CN", "admin.email": "nobody", "contact.phone": "123"})
    refused = await refusal(cases.start(raw))
    assert refused.code is Code.INVALID_CASE
    assert {field.field for field in refused.fields} == {"entity.country", "admin.email", "contact.phone"}
    assert await house.store.starts.known(raw["case_id"]) is None


@pytest.mark.parametrize("raw", [None, "a case", [], {"case_id": float("nan")}, {1: object()}, {"case_id": "\ud800"}])
async def test_what_is_no_case_at_all_is_refused(cases: Cases, raw: object) -> None:
    assert (await refusal(cases.start(raw))).code is Code.INVALID_CASE


async def test_an_input_that_temporal_could_not_carry_is_refused(cases: Cases) -> None:
    raw = a_case({"policy": {"reminder_days": [1] * 600_000}})
    refused = await refusal(cases.start(raw))
    assert refused.code is Code.INVALID_CASE
    assert "bytes long" in refused.message


async def test_inputs_fingerprinted_with_another_key_cannot_be_compared_and_the_refusal_says_so(
    cases: Cases, env: WorkflowEnvironment, house: House, fingerprinter: Fingerprinter
) -> None:
    raw, changed = a_case(), Fingerprinter(KEY[::-1])
    await cases.start(raw)
    refused = await refusal(Cases(env.client, house.store, changed).start(raw))
    assert refused.code is Code.CASE_DIFFERS
    assert refused.fields == ()
    for told in ("cannot be compared", fingerprinter.key_id, changed.key_id, "PAILOU_FINGERPRINT_KEY"):
        assert told in refused.message


async def test_a_case_that_was_started_past_the_doors_cannot_be_compared(
    cases: Cases, env: WorkflowEnvironment, house: House
) -> None:
    raw = a_case()
    await env.client.start_workflow(WORKFLOW, raw, id=workflow_id(raw["case_id"]), task_queue=TASK_QUEUE)
    await recorded(house.store, raw["case_id"], "booked")
    refused = await refusal(cases.start(raw))
    assert refused.code is Code.CASE_DIFFERS
    assert "past Pailou's doors" in refused.message
