"""Messages that a case refuses: the status, the stable code, and nothing changed."""

from pathlib import Path

import pytest_asyncio
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from tests.cases.tools import handle
from tests.cli import steps
from tests.cli.terminal import done, failed, pailou, refused
from tests.workflows.steps import adopted_in_review, adopted_paying

FEES = 'fees=[{"amount": "99.00", "currency": "USD", "source": "agreement", "as_of": "2026-01-01"}]'


@pytest_asyncio.fixture
async def paying(platform: House, env: WorkflowEnvironment) -> str:
    """A case whose fee is to be paid, and is known."""
    case = await adopted_paying(env, platform)
    await done("policy", case.case_id, FEES, "--reason", "the rate is known")
    return case.case_id


async def test_a_fee_is_paid_once_in_its_amount_and_currency(platform: House, paying: str) -> None:
    assert await refused("pay", paying, *steps.payment(currency="EUR")) == "wrong_currency"
    assert await refused("pay", paying, *steps.payment(amount="98.99")) == "wrong_amount"
    assert await refused("pay", paying, *steps.payment(), "--application", "2") == "wrong_application"
    assert (await done("show", paying, "--json")).json["applications"][0]["fee"] is None
    accepted = steps.payment(amount="98.00", accept_difference="the bank took its part")
    await done("pay", paying, *accepted)
    assert await refused("pay", paying, *steps.payment(transaction="T-2")) == "already_paid"
    assert (await done("show", paying, "--json")).json["applications"][0]["fee"]["amount"] == "98.00"


async def test_a_decision_must_be_of_the_agency_and_for_the_application(
    platform: House, env: WorkflowEnvironment
) -> None:
    case_id = (await adopted_in_review(env, platform)).case_id
    decide = ("decide", case_id, "passed")
    assert await refused(*decide, "--application", "2") == "wrong_application"
    assert await refused(*decide, "--as-agency", "chuangyu-houtian") == "foreign_agency"
    assert await refused("decide", case_id, "sent_back") == "malformed"
    assert (await done("show", case_id, "--json")).json["stage"] == "in_review"
    await steps.on_record(platform, case_id)
    inbox = (await done("refused", case_id, "--json")).json
    assert [one["code"] for one in inbox] == ["wrong_application", "foreign_agency"]
    for one in inbox:
        await done("dismiss", case_id, one["event"], "--note", "a slip of the pen")
    assert await refused("dismiss", case_id, inbox[0]["event"], "--note", "again") == "already_settled"
    assert await refused("retry", case_id, "1") == "no_such_event"


async def test_a_payment_that_came_too_early_is_retried(
    platform: House, env: WorkflowEnvironment, case_id: str, tmp_path: Path
) -> None:
    await steps.papers(case_id, tmp_path)
    await steps.registered(case_id)
    now = (await done("show", case_id, "--json")).json["computed_at"]
    early = {
        "request_id": "early-1", "actor": {"role": "integration", "id": "bank"}, "amount": "99.00", "currency": "USD",
        "method": "weixin_pay", "transaction_id": "W-1", "paid_at": now,
    }  # fmt: skip
    await handle(env.client, case_id).signal("payment_received", early)
    await steps.applied(case_id)
    await steps.on_record(platform, case_id)
    (waiting,) = (await done("refused", case_id, "--json")).json
    assert f"{case_id} {waiting['event']} " in " ".join((await done("refused")).out.split())
    await done("retry", case_id, waiting["event"], "--reason", "now it is due")
    assert (await done("show", case_id, "--json")).json["stage"] == "assigning"


async def test_a_message_sent_again_is_answered_as_the_first_time_even_with_now(platform: House, case_id: str) -> None:
    said = await pailou("complete", case_id, "create_account", "--json")
    request_id = said.json["request_id"]
    assert f"request id {request_id}" in said.err
    again = await done("complete", case_id, "create_account", "--request-id", request_id, "--json")
    assert again.json == said.json
    other = ("complete", case_id, "activate_account", "--request-id", request_id)
    assert await refused(*other) == "request_id_reused"


async def test_steps_out_of_place_are_refused(platform: House, case_id: str) -> None:
    assert await refused("complete", case_id, "activate_account") == "earlier_task_open"
    assert await refused("complete", case_id, "pay_fee") == "wrong_message_for_task"
    assert await refused("complete", case_id, "create_account", "done_at=2999-01-01T00:00:00Z") == "malformed"
    assert await refused("assign", case_id, "crediteyes") == "task_not_open"
    assert await refused("extend", case_id, "2031-01-01T00:00:00+08:00", "--reason", "granted") == "window_not_open"
    assert await refused("change", case_id, "entity.country=CN") == "malformed"
    assert await refused("change", case_id, "invoice=later") == "nothing_to_change"
    assert (await done("show", case_id, "--json")).json["stage"] == "registering"


async def test_an_unknown_case_has_a_status_of_its_own(platform: House, tmp_path: Path) -> None:
    for words in (
        ("show", "nobody"),
        ("timeline", "nobody"),
        ("tasks", "nobody"),
        ("refused", "nobody"),
        ("withdraw", "nobody", "--reason", "a slip"),
        ("complete", "nobody", "create_account"),
    ):
        assert "no_such_case: there is no case with this id" in await failed(4, *words)
