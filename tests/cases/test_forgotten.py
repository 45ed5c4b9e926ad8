"""The store keeps ids that Temporal has forgotten, and ids that were ended past the doors."""

from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from cases import TERMINATED, Cases
from domain.refusals import Code
from tests.cases.tools import a_case, handle, recorded, refusal, refused_run, withdrawn


async def test_an_id_that_temporal_has_forgotten_is_not_used_again(
    cases: Cases, forgetful: Cases, env: WorkflowEnvironment
) -> None:
    raw = a_case()
    started = await cases.start(raw)
    await withdrawn(cases, env.client, raw["case_id"])
    again = await forgetful.start(raw)
    assert (again.attached, again.run_id) == (True, started.run_id)
    assert (await refusal(forgetful.start(raw | {"invoice": "now"}))).code is Code.CASE_DIFFERS


async def test_a_refused_case_that_temporal_has_forgotten_still_starts_again_with_corrected_input(
    cases: Cases, forgetful: Cases, env: WorkflowEnvironment, house: House
) -> None:
    holder, raw = a_case(), a_case()
    await cases.start(holder)
    await recorded(house.store, holder["case_id"], "booked")
    taken = raw | {"account_email": holder["account_email"]}
    await cases.start(taken)
    await refused_run(env.client, raw["case_id"])
    assert not (await forgetful.start(raw)).attached


async def test_what_another_case_held_is_no_reason_for_ever_either(
    cases: Cases, forgetful: Cases, env: WorkflowEnvironment, house: House
) -> None:
    holder, raw = a_case(), a_case()
    raw["account_email"] = holder["account_email"]
    await cases.start(holder)
    await recorded(house.store, holder["case_id"], "booked")
    await cases.start(raw)
    await refused_run(env.client, raw["case_id"])
    assert not (await forgetful.start(raw)).attached


async def test_a_running_case_that_temporal_does_not_know_is_not_started_twice(
    cases: Cases, forgetful: Cases, house: House
) -> None:
    raw = a_case()
    await cases.start(raw)
    await recorded(house.store, raw["case_id"], "booked")
    refused = await refusal(forgetful.start(raw))
    assert refused.code is Code.NO_SUCH_CASE
    assert "right server and namespace" in refused.message


async def test_a_terminated_case_is_not_started_again(cases: Cases, env: WorkflowEnvironment) -> None:
    raw = a_case()
    started = await cases.start(raw)
    assert not await cases.terminated(started.case_id)
    await handle(env.client, started.case_id).terminate()
    assert await cases.terminated(started.case_id)
    refused = await refusal(cases.start(raw))
    assert (refused.code, refused.message) == (Code.CASE_ENDED, TERMINATED)
    assert (await refusal(cases.start(raw | {"invoice": "now"}))).code is Code.CASE_DIFFERS
