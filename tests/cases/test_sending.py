"""Messages through the doors: stamped, applied once, answered in our own words."""

from typing import Any

import pytest
import pytest_asyncio

from assembly.house import House
from cases import Cases
from domain.messages import Actor
from domain.refusals import Code
from domain.vocabulary import Role
from tests.cases.tools import MERCHANT, OPS, a_case, created, recorded, refusal
from tests.workflows.played import eventually


@pytest_asyncio.fixture(scope="module")
async def untouched(cases: Cases) -> str:
    """A case that nothing here changes."""
    return (await cases.start(a_case())).case_id


async def test_the_doors_stamp_actor_time_and_agency_over_what_the_caller_wrote(
    cases: Cases, case_id: str, house: House
) -> None:
    claimed = {
        "actor": {"role": "admin", "id": "boss"},
        "received_at": "2020-01-01T00:00:00Z",
        "agency_id": "crediteyes",
    }
    receipt = await cases.send(case_id, "complete_task", created() | claimed, actor=MERCHANT)
    await recorded(house.store, case_id, "task_done")
    (done,) = [entry for entry in await cases.journal(case_id) if entry.request_id == receipt.request_id]
    assert (done.kind, done.actor) == ("task_done", MERCHANT)


async def test_nobody_is_moved_to_a_zone_that_is_no_place(cases: Cases, untouched: str) -> None:
    """By our doors: a case that was started with one keeps it."""
    payload = {"case": {"contact": {"time_zone": "localtime"}, "payer": None}}
    refused = await refusal(cases.send(untouched, "change_case", payload, actor=OPS))
    assert (refused.code, [field.field for field in refused.fields]) == (Code.MALFORMED, ["case.contact.time_zone"])
    assert "name a place" in refused.message


async def test_an_agency_is_whom_the_door_says_and_not_whom_the_payload_says(cases: Cases, untouched: str) -> None:
    agency = Actor(role=Role.AGENCY, id="reviewer")
    payload = {"outcome": "passed", "agency_id": "crediteyes"}
    refused = await refusal(cases.send(untouched, "decide_review", payload, actor=agency))
    assert refused.code is Code.MALFORMED
    assert "agency_id is needed" in refused.message
    refused = await refusal(cases.send(untouched, "decide_review", payload, actor=agency, agency_id="crediteyes"))
    assert refused.code is Code.NOT_IN_REVIEW


async def test_a_request_without_an_id_gets_one(cases: Cases, case_id: str) -> None:
    receipt = await cases.send(case_id, "complete_task", created(), actor=OPS)
    assert len(receipt.request_id) == 32


async def test_a_refusal_of_the_case_comes_with_its_code_and_words(cases: Cases, untouched: str) -> None:
    payload = {"task": "register_entity", "evidence": {"country": "SG", "name": "x", "registration_number": "1"}}
    refused = await refusal(cases.send(untouched, "complete_task", payload, actor=OPS))
    assert refused.code is Code.TASK_NOT_OPEN
    assert refused.message


async def test_fields_at_fault_come_with_the_refusal(cases: Cases, untouched: str) -> None:
    refused = await refusal(cases.send(untouched, "complete_task", {"task": "sing", "more": 1}, actor=OPS))
    assert refused.code is Code.MALFORMED
    assert {field.field for field in refused.fields} == {"task", "more"}
    wrong = {"task": "create_account", "evidence": {"done_at": "yesterday"}}
    refused = await refusal(cases.send(untouched, "complete_task", wrong, actor=OPS))
    assert {field.field for field in refused.fields} == {"evidence.done_at"}


@pytest.mark.parametrize("name", ["sing", "status", "review_outcome", ""])
async def test_unknown_updates_are_refused(cases: Cases, untouched: str, name: str) -> None:
    assert (await refusal(cases.send(untouched, name, {}, actor=OPS))).code is Code.UNKNOWN_MESSAGE


async def test_a_case_that_is_not_there_is_said_not_to_be_there(cases: Cases) -> None:
    withdraw = cases.send("no-such-case", "withdraw", {"reason": "x"}, actor=OPS)
    assert (await refusal(withdraw)).code is Code.NO_SUCH_CASE
    assert (await refusal(cases.signal("no-such-case", "task_done", {}, actor=OPS))).code is Code.NO_SUCH_CASE


@pytest.mark.parametrize(
    "payload", [{"reason": "x" * 2_000_000}, {"reason": float("nan")}, {"reason": "\ud800"}, {"reason": object()}]
)
async def test_what_temporal_could_not_carry_is_malformed(
    cases: Cases, untouched: str, payload: dict[str, Any]
) -> None:
    assert (await refusal(cases.send(untouched, "withdraw", payload, actor=OPS))).code is Code.MALFORMED
    assert (await refusal(cases.signal(untouched, "task_done", payload, actor=OPS))).code is Code.MALFORMED


@pytest.mark.parametrize("request_id", ["", " ", "r" * 501])
async def test_a_request_id_that_is_none_is_malformed(cases: Cases, untouched: str, request_id: str) -> None:
    refused = await refusal(cases.send(untouched, "withdraw", {"reason": "x"}, actor=OPS, request_id=request_id))
    assert refused.code is Code.MALFORMED
    assert [field.field for field in refused.fields] == ["request_id"]


async def test_any_request_id_that_is_one_can_be_sent(cases: Cases, case_id: str) -> None:
    request_id = "印" * 500
    receipt = await cases.send(case_id, "complete_task", created(), actor=OPS, request_id=request_id)
    assert receipt.request_id == request_id


async def test_a_signal_is_applied_and_its_sender_told_the_request_id(cases: Cases, case_id: str, house: House) -> None:
    request_id = await cases.signal(case_id, "task_done", created(), actor=Actor(role=Role.MERCHANT, id="app"))
    await recorded(house.store, case_id, "task_done")
    (done,) = [entry for entry in await cases.journal(case_id) if entry.kind == "task_done"]
    assert done.request_id == request_id


async def test_a_malformed_signal_is_sent_all_the_same_and_becomes_a_refused_fact(
    cases: Cases, case_id: str, house: House
) -> None:
    await cases.signal(case_id, "review_outcome", {"outcome": "perhaps"}, actor=OPS)

    async def inbox() -> tuple[Any, ...]:
        return await house.store.cases.refused(case_id)

    (fact,) = await eventually(inbox, "the refused fact goes on record")
    assert fact.code is Code.MALFORMED


async def test_unknown_signals_are_refused(cases: Cases, untouched: str) -> None:
    assert (await refusal(cases.signal(untouched, "withdraw", {}, actor=OPS))).code is Code.UNKNOWN_MESSAGE
