"""Signals from senders that cannot wait: whatever they bring, nothing is lost and nothing is applied twice."""

import asyncio
from typing import Any

import pytest
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from domain.vocabulary import Stage
from tests.workflows import steps
from tests.workflows.files import paper
from tests.workflows.mails import mailed
from tests.workflows.played import Played

pytestmark = pytest.mark.usefixtures("worker")

PASSED = {
    "request_id": "decision-1",
    "actor": steps.AGENCY,
    "agency_id": steps.CREDITEYES,
    "outcome": "passed",
}
BACK = {
    **PASSED,
    "outcome": "sent_back",
    "reasons": [{"document": "contact_id", "code": "unclear", "public_comment": "The scan is blurred."}],
}


def refusals(events: list[dict[str, Any]]) -> list[str]:
    """The codes of the refused facts among some events."""
    return [event["details"]["code"] for event in events if event["kind"] == "refused"]


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("review_outcome", ()),
        ("review_outcome", ("passed",)),
        ("review_outcome", (PASSED, PASSED)),
        ("review_outcome", (None,)),
        ("review_outcome", ({},)),
        ("review_outcome", ([PASSED],)),
        ("review_outcome", ({**PASSED, "outcome": "perhaps"},)),
        ("review_outcome", ({**PASSED, "surprise": 1},)),
        ("review_outcome", (b"\x00\xff",)),
        ("payment_received", (17,)),
    ],
)
async def test_an_unusable_signal_becomes_a_refused_fact_and_the_case_lives_on(
    env: WorkflowEnvironment, house: House, name: str, arguments: tuple[Any, ...]
) -> None:
    case = await steps.online(env, house)
    events = await case.signal(name, *arguments)
    assert refusals(events) == ["malformed"]
    assert (await case.status()).stage is Stage.REGISTERING
    assert await case.refused("retry_refused", event=events[0]["number"]) == "not_retryable"
    await case.send("dismiss_refused", event=events[0]["number"], note="the sender was told")
    assert (await case.status()).refused_open == 0


async def test_a_signal_of_a_name_nobody_knows_becomes_a_refused_fact(env: WorkflowEnvironment, house: House) -> None:
    case = await steps.online(env, house)
    assert refusals(await case.signal("withdraw", {**PASSED})) == ["unknown_message"]


async def test_a_review_outcome_decides_and_the_same_one_again_is_a_duplicate(
    env: WorkflowEnvironment, house: House
) -> None:
    """R33; the same request id counts once."""
    case = await steps.adopted_in_review(env, house)
    await case.signal("review_outcome", BACK)
    assert (await case.status()).stage is Stage.REFILLING
    assert refusals(await case.signal("review_outcome", BACK)) == ["duplicate"]
    other = {**BACK, "outcome": "passed", "reasons": []}
    assert refusals(await case.signal("review_outcome", other)) == ["request_id_reused"]
    assert (await case.status()).applications[0].refills == 1


async def test_ten_equal_signals_at_once_count_once(env: WorkflowEnvironment, house: House) -> None:
    case = await steps.adopted_in_review(env, house)
    before = (await case.status()).journal_length
    await asyncio.gather(*(case.handle.signal("review_outcome", BACK) for _ in range(10)))
    await case.signal("review_outcome", BACK)
    events = await case.journal(before)
    assert [event["kind"] for event in events].count("review_decided") == 1
    assert refusals(events) == ["duplicate"] * 10


async def test_a_decision_of_an_agency_that_is_not_assigned_is_refused(env: WorkflowEnvironment, house: House) -> None:
    case = await steps.adopted_in_review(env, house)
    foreign = {**PASSED, "agency_id": "chuangyu-houtian"}
    assert refusals(await case.signal("review_outcome", foreign)) == ["foreign_agency"]
    assert await case.refused("decide_review", **{k: v for k, v in foreign.items() if k != "request_id"}) == (
        "foreign_agency"
    )
    assert (await case.status()).stage is Stage.IN_REVIEW


async def test_a_decision_for_another_application_is_refused(env: WorkflowEnvironment, house: House) -> None:
    case = await steps.adopted_in_review(env, house)
    assert refusals(await case.signal("review_outcome", {**PASSED, "application": 2})) == ["wrong_application"]


async def test_a_payment_that_was_reported_too_early_is_retried_when_it_is_due(
    env: WorkflowEnvironment, house: House
) -> None:
    """Its actor and its time are those it came with."""
    case = await steps.online(env, house)
    integration = {"role": "integration", "id": "bank-feed"}
    early = {"request_id": "pay-1", "actor": integration, **steps.payment(await case.now())}
    events = await case.signal("payment_received", early)
    assert refusals(events) == ["task_not_open"]
    number = events[0]["number"]
    assert await case.refused("retry_refused", event=number) == "task_not_open"
    await case.hand_in()
    await steps.registered(case)
    await steps.applied(case)
    await case.send("retry_refused", event=number)
    view = await case.status()
    assert (view.stage, view.refused_open) == (Stage.ASSIGNING, 0)
    paid = next(event for event in await case.journal() if event["kind"] == "fee_paid")
    assert paid["actor"] == integration
    assert await case.refused("retry_refused", event=number) == "already_settled"


async def test_a_signal_after_the_decision_is_kept_as_late(env: WorkflowEnvironment, house: House) -> None:
    case = await steps.adopted_in_review(env, house)
    await steps.decided(case, "failed", reasons=[{"document": "entity_certificate", "code": "expired"}])
    assert refusals(await case.signal("review_outcome", PASSED)) == ["already_decided"]


async def test_a_task_done_by_an_integration_closes_the_task(env: WorkflowEnvironment, house: House) -> None:
    case = await steps.online(env, house)
    done = {
        "request_id": "t-1",
        "actor": {"role": "integration", "id": "crm"},
        "task": "create_account",
        "evidence": {"done_at": await case.now()},
    }
    await case.signal("task_done", done)
    assert (await case.status()).stage is Stage.ACTIVATING
    assert refusals(await case.signal("task_done", {**done, "request_id": "t-2"})) == ["task_not_open"]


async def test_ops_are_told_of_every_refused_fact_without_personal_data(env: WorkflowEnvironment, house: House) -> None:
    """R14: the mail names the message and why, never what it held."""
    case = await steps.online(env, house)
    await case.signal("payment_received", {"amount": "secret-marker"})
    mails = await mailed(house, case, "payment_received", role="ops")
    assert not any("secret-marker" in mail for mail in mails)


async def test_new_calendar_data_makes_the_case_ask_for_its_dates_again(env: WorkflowEnvironment, house: House) -> None:
    """R30: the dates are recomputed and the change is on record."""
    case = await steps.adopted_paying(env, house)
    signal = {"request_id": "c-1", "actor": {"role": "system", "id": "calendar"}, "version": "2027-notice"}
    kinds = [event["kind"] for event in await case.signal("calendar_changed", signal)]
    assert kinds == ["calendar_changed", "safe_date_set"]
    await case.handle.signal("calendar_changed", signal)
    await case.send("remind", task="pay_fee")
    assert "refused" not in await case.kinds(), "the same word again, as after a crash of its sender, is nothing"


async def played_to_refilling(env: WorkflowEnvironment, house: House) -> Played:
    """A case that was sent back."""
    case = await steps.adopted_in_review(env, house)
    await case.signal("review_outcome", BACK)
    return case


async def test_a_case_that_was_sent_back_is_corrected_inside_the_same_application(
    env: WorkflowEnvironment, house: House
) -> None:
    """R33: a new digest for what was named, no new fee; the review's days start anew (R30)."""
    case = await played_to_refilling(env, house)
    first = (await case.last("review_dated"))["window"]["counted_from"]
    view = await case.status()
    assert (view.next_action.task, view.requirements.errors[0].code) == ("correct_documents", "unclear")  # type: ignore[union-attr]
    assert await case.refused("add_documents", documents=await documents(case, 1)) == "unusable_document"
    await case.passes(days=3)
    await case.send("add_documents", documents=await documents(case, 2))
    assert (await case.status()).next_action.task == "resubmit"  # type: ignore[union-attr]
    await case.done("resubmit", resubmitted_at=await case.now())
    view = await case.status()
    assert (view.stage, len(view.applications)) == (Stage.IN_REVIEW, 1)
    assert (await case.last("review_dated"))["window"]["counted_from"] > first


async def documents(case: Played, copy: int) -> list[dict[str, Any]]:
    """The contact's ID, as the copy says."""
    digest = await case.house.files.put(paper(f"contact_id{copy}"))
    return [{"kind": "contact_id", "digest": digest, "file_name": "id.png"}]


async def test_sent_back_for_fields_alone_is_resubmitted_at_once(env: WorkflowEnvironment, house: House) -> None:
    case = await steps.adopted_in_review(env, house)
    fields = [{"field": "mini_program.name", "code": "claims_too_much"}]
    await steps.decided(case, "sent_back", reasons=fields)
    assert [task.name for task in (await case.status()).tasks if task.state == "open"] == ["resubmit"]
    await case.send("change_case", case={"mini_program": {"name": "Lantern"}})
    await case.done("resubmit", resubmitted_at=await case.now())
    assert (await case.status()).stage is Stage.IN_REVIEW
