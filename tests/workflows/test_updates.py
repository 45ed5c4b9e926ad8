"""Updates: applied once or refused to their caller, and never a reason for a case to stop."""

import asyncio
from typing import Any

import pytest
from temporalio.api.common.v1 import Payload
from temporalio.client import WorkflowUpdateFailedError
from temporalio.common import RawValue
from temporalio.exceptions import ApplicationError
from temporalio.service import RPCError
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from domain.messages import UPDATES
from domain.vocabulary import Stage
from tests.workflows import steps
from tests.workflows.files import paper
from tests.workflows.mails import mailed
from tests.workflows.played import OPS, Played

pytestmark = pytest.mark.usefixtures("worker")

MERCHANT = {"role": "merchant", "id": "m-1"}


async def rejected(case: Played, name: str, arguments: list[Any]) -> Any:
    """What an update with these arguments is answered with."""
    with pytest.raises((WorkflowUpdateFailedError, RPCError)) as caught:
        await case.handle.execute_update(name, args=arguments)
    return caught.value.__cause__ or caught.value


async def test_every_update_survives_wrong_arguments_and_leaves_no_event(
    env: WorkflowEnvironment, house: House
) -> None:
    """Whatever their number; the case lives on."""
    case = await steps.online(env, house)
    before = (await case.status()).journal_length
    for name in UPDATES:
        several: tuple[list[Any], ...] = ([], [{}, {}])
        for arguments in several:
            cause = await rejected(case, name, arguments)
            assert (cause.type, f"came with {len(arguments)} arguments" in cause.message) == ("malformed", True)
        odds: tuple[Any, ...] = (None, "text", 1, [], {}, {"request_id": "", "actor": OPS}, b"\x00")
        for odd in odds:
            cause = await rejected(case, name, [odd])
            assert odd == b"\x00" or (isinstance(cause, ApplicationError) and cause.type == "malformed")
    assert (await case.status()).journal_length == before
    await case.done("create_account", done_at=await case.now())


async def test_an_update_that_is_no_unicode_is_failed_by_the_sdk(env: WorkflowEnvironment, house: House) -> None:
    """As `docs/messages.md` has it."""
    case = await steps.online(env, house)
    payload = Payload(metadata={"encoding": b"json/plain"}, data=rb'{"request_id": "\ud800"}')
    assert (await rejected(case, "withdraw", [RawValue(payload)])).type == "RuntimeError"
    assert (await case.status()).stage is Stage.REGISTERING


async def test_an_unknown_update_is_refused_by_temporal(env: WorkflowEnvironment, house: House) -> None:
    case = await steps.online(env, house)
    await rejected(case, "approve", [{}])
    assert (await case.status()).stage is Stage.REGISTERING


async def test_a_refusal_names_the_code_and_the_fields_and_repeats_no_value(
    env: WorkflowEnvironment, house: House
) -> None:
    """R14."""
    case = await steps.online(env, house)
    message = {"request_id": "r", "actor": OPS, "task": "create_account", "evidence": {"done_at": "secret-marker"}}
    cause = await rejected(case, "complete_task", [message])
    assert cause.type == "malformed"
    assert cause.details[0]["fields"][0]["field"] == "evidence.done_at"
    assert "secret-marker" not in f"{cause.message}{cause.details}"


async def test_the_same_request_is_answered_as_the_first_time_and_another_content_is_refused(
    env: WorkflowEnvironment, house: House
) -> None:
    case = await steps.online(env, house)
    done: dict[str, Any] = {"task": "create_account", "evidence": {"done_at": await case.now()}}
    first = await case.send("complete_task", request_id="same", **done)
    again = await case.send("complete_task", request_id="same", **done)
    assert again == first
    other: dict[str, Any] = {"task": "activate_account", "evidence": {"activated_at": await case.now()}}
    assert await case.refused("complete_task", request_id="same", **other) == "request_id_reused"


async def test_ten_equal_updates_at_once_are_applied_once(env: WorkflowEnvironment, house: House) -> None:
    case = await steps.online(env, house)
    digest = await house.files.put(paper("certificate"))
    documents = [{"kind": "entity_certificate", "digest": digest, "file_name": "a.png"}]
    receipts = await asyncio.gather(
        *(case.send("add_documents", request_id="one", documents=documents) for _ in range(10))
    )
    assert len({str(receipt) for receipt in receipts}) == 1
    assert (await case.kinds()).count("documents_added") == 1


async def test_tasks_are_closed_by_their_own_message_their_owner_and_in_order(
    env: WorkflowEnvironment, house: House
) -> None:
    case = await steps.online(env, house)
    late: dict[str, Any] = {"task": "activate_account", "evidence": {"activated_at": await case.now()}}
    assert await case.refused("complete_task", **late) == "earlier_task_open"
    assert await case.refused("complete_task", task="pay_fee") == "wrong_message_for_task"
    assert await case.refused("complete_task", task="provide_documents") == "wrong_message_for_task"
    stop: dict[str, Any] = {"task": "confirm_late_payment", "evidence": {"decision": "stop", "reason": "x"}}
    assert await case.refused("complete_task", actor=MERCHANT, **stop) == "not_your_task"
    assert await case.refused("withdraw", actor=MERCHANT, reason="x") == "not_allowed"
    assert await case.refused("complete_task", actor={"role": "viewer", "id": "v"}, **late) == "not_allowed"


async def test_what_was_typed_must_be_the_cases_own_to_the_letter(env: WorkflowEnvironment, house: House) -> None:
    """R11."""
    case = await steps.online(env, house)
    await steps.created(case)
    typed = {"country": "SG", "name": "Lantern Tea Pte. Ltd", "registration_number": "201912345K"}
    assert await case.refused("complete_task", task="register_entity", evidence=typed) == "entity_mismatch"


@pytest.mark.parametrize(
    ("change", "code"),
    [({"currency": "EUR"}, "wrong_currency"), ({"amount": "98.99"}, "wrong_amount"), ({"amount": 99}, "malformed")],
)
async def test_a_payment_that_differs_from_the_known_fee_is_refused_unless_ops_accept_it(
    env: WorkflowEnvironment, house: House, change: dict[str, Any], code: str
) -> None:
    """R28."""
    fee = {"amount": "99.00", "currency": "USD", "source": "the agreement", "as_of": "2026-01-01"}
    case = await steps.adopted_paying(env, house, {"policy": {"fees": [fee]}})
    wrong = steps.payment(await case.now(), **change)
    assert await case.refused("record_payment", **wrong) == code
    assert (await case.status()).applications[0].fee is None
    if code != "malformed":
        await case.send("record_payment", accept_difference="the rate changed today", **wrong)
        assert await case.refused("record_payment", **steps.payment(await case.now())) == "already_paid"


async def test_papers_are_looked_at_before_they_count(env: WorkflowEnvironment, house: House) -> None:
    """R21: what is unusable is refused with all that is wrong, and the case keeps none of it."""
    case = await steps.online(env, house)
    good, text = await house.files.put(paper("good")), await house.files.put(b"this is no image")
    documents = [
        {"kind": "entity_certificate", "digest": good, "file_name": "a.png"},
        {"kind": "contact_id", "digest": text, "file_name": "id.png"},
    ]
    assert await case.refused("add_documents", documents=documents) == "unusable_document"
    absent = {"kind": "contact_id", "digest": "sha256:" + "0" * 64, "file_name": "id.png"}
    assert await case.refused("add_documents", documents=[absent]) == "unusable_document"
    assert (await case.status()).documents == ()


async def test_registration_can_be_held_until_the_papers_are_in(env: WorkflowEnvironment, house: House) -> None:
    """Policy `hold`: the sitting that starts the window stays closed."""
    case = await steps.online(env, house, {"policy": {"papers_before_registration": "hold"}})
    await steps.created(case)
    view = await case.status()
    assert (view.stage, view.next_action.task) == (Stage.BINDING, "provide_documents")  # type: ignore[union-attr]
    await case.hand_in()
    assert (await case.status()).next_action.task == "register_entity"  # type: ignore[union-attr]


async def test_the_agency_is_announced_and_can_be_corrected_by_ops_until_it_decides(
    env: WorkflowEnvironment, house: House
) -> None:
    """R29, R31: name and contact are told."""
    case = await steps.adopted_in_review(env, house)
    await mailed(house, case, "Shanghai Crediteyes Co., Ltd.", "beitonghaiwai@crediteyes.com", role="admin")
    other: dict[str, Any] = {"agency": "chuangyu-houtian", "assigned_at": await case.now()}
    assert await case.refused("assign_agency", **other) == "reason_needed"
    assert await case.refused("assign_agency", actor=MERCHANT, reason="x", **other) == "not_allowed"
    assert await case.refused("assign_agency", agency="nobody", assigned_at=await case.now()) == "unknown_agency"
    await case.send("assign_agency", reason="the console says so", **other)
    assert (await case.status()).applications[0].agency == "chuangyu-houtian"


async def test_facts_can_be_corrected_until_they_are_used(env: WorkflowEnvironment, house: House) -> None:
    case = await steps.online(env, house)
    other = f"other-{case.case_id}@example.com"
    await case.send("change_case", case={"account_email": other})
    assert (await case.last("case_changed"))["fields"] == ["account_email"]
    await case.done("create_account", done_at=await case.now())
    assert await case.refused("change_case", case={"account_email": case.case["account_email"]}) == "fact_frozen"


async def test_an_appid_or_email_of_another_case_is_refused_and_its_task_stays_open(
    env: WorkflowEnvironment, house: House
) -> None:
    """R9, R13: unique among live cases."""
    first, second = await steps.online(env, house), await steps.online(env, house)
    await steps.registered(first)
    taken = {"account_email": str(first.case["account_email"]).upper()}
    assert await second.refused("change_case", case=taken) == "email_taken"
    await steps.bound(second)
    evidence = {"appid": steps.appid_of(first), "registered_at": await second.now()}
    assert await second.refused("complete_task", task="complete_registration", evidence=evidence) == "appid_taken"
    assert (await second.status()).next_action.task == "complete_registration"  # type: ignore[union-attr]
    assert (await second.kinds()).count("refused") == 2


async def test_of_two_registrations_at_once_one_counts_and_the_other_leaves_no_booking(
    env: WorkflowEnvironment, house: House
) -> None:
    """R13: an appid that nobody has would be taken for ever."""
    case, other = await steps.online(env, house), await steps.online(env, house)
    for one in (case, other):
        await steps.bound(one)
    at = await case.now()
    appids = [f"{steps.appid_of(case)}-{letter}" for letter in "ab"]
    evidence = [{"appid": appid, "registered_at": at} for appid in appids]
    tries = (case.tell("complete_task", task="complete_registration", evidence=given) for given in evidence)
    outcomes = await asyncio.gather(*tries, return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["WorkflowUpdateFailedError", "dict"]
    [free] = [appid for appid in appids if appid != (await case.status()).appid]
    await other.done("complete_registration", appid=free, registered_at=await other.now())
