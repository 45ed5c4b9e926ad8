"""How a case ends: lapsed, failed, withdrawn, and what keeps it from ending (R16, R28, R33)."""

from datetime import timedelta

import pytest
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from domain.vocabulary import Stage, WindowState
from tests.workflows import steps
from tests.workflows.played import OPS

pytestmark = pytest.mark.usefixtures("worker")

BLURRED = {"document": "contact_id", "code": "unclear", "public_comment": "The scan is blurred."}


async def test_a_case_without_a_review_lapses_when_its_window_and_the_settling_time_are_over(
    env: WorkflowEnvironment, house: House
) -> None:
    """R16: 45 times 24 hours, then 15 minutes for messages stamped in time."""
    case = await steps.adopted_paying(env, house)
    closes_at = (await case.status()).window.closes_at
    assert closes_at is not None
    await case.passes_until(closes_at + timedelta(minutes=14))
    assert (await case.status()).outcome is None
    assert "window_closed" in await case.kinds()
    await case.leaps(minutes=2)
    end = await case.result()
    assert end.outcome is Stage.LAPSED
    assert timedelta(0) <= end.computed_at - (closes_at + timedelta(minutes=15)) < timedelta(minutes=1)


async def test_a_payment_stamped_in_time_counts_while_the_window_settles(
    env: WorkflowEnvironment, house: House
) -> None:
    case = await steps.adopted_paying(env, house)
    closes_at = (await case.status()).window.closes_at
    assert closes_at is not None
    await case.passes_until(closes_at + timedelta(minutes=5))
    late = closes_at + timedelta(minutes=1)
    paid = steps.payment((closes_at - timedelta(minutes=2)).isoformat())
    assert await case.refused("record_payment", received_at=late.isoformat(), **paid) == "window_closed"
    in_time = (closes_at - timedelta(minutes=1)).isoformat()
    await case.send("record_payment", received_at=in_time, **paid)
    view = await case.status()
    assert (view.stage, view.window.state) == (Stage.ASSIGNING, WindowState.PAST)
    await case.passes(minutes=20)
    assert "window_passed" in await case.kinds()
    assert (await case.status()).outcome is None


async def test_a_review_that_is_on_at_day_45_goes_on_and_its_outcome_counts(
    env: WorkflowEnvironment, house: House
) -> None:
    """R16: the case is marked as past its window, and people are alerted."""
    case = await steps.adopted_in_review(env, house)
    await case.passes(days=46)
    view = await case.status()
    assert (view.stage, view.window.state) == (Stage.IN_REVIEW, WindowState.PAST)
    assert (await case.last("window_passed"))["because"] == "under_review"
    await steps.decided(case, "passed")
    assert (await case.result()).outcome is Stage.VERIFIED


async def test_a_final_failure_inside_the_window_opens_the_next_application(
    env: WorkflowEnvironment, house: House
) -> None:
    """R28, R33: a new application and a new fee."""
    case = await steps.adopted_in_review(env, house)
    await steps.decided(case, "failed", reasons=[BLURRED])
    view = await case.status()
    assert (view.stage, view.applications[0].outcome) == (Stage.PREPARING, "failed")
    assert view.requirements.currently_due == ("contact_id",)
    await case.hand_in("contact_id", copy=2)
    await steps.applied(case)
    await steps.paid(case)
    await steps.assigned(case)
    assert [one.number for one in (await case.status()).applications] == [1, 2]
    await steps.decided(case, "passed", application=2)
    end = await case.result()
    assert (end.outcome, len([one for one in end.applications if one.fee])) == (Stage.VERIFIED, 2)


async def test_a_final_failure_after_the_window_ends_the_case_as_failed(env: WorkflowEnvironment, house: House) -> None:
    case = await steps.adopted_in_review(env, house)
    await case.passes(days=46)
    await steps.decided(case, "failed", reasons=[BLURRED])
    assert (await case.result()).outcome is Stage.FAILED


async def test_a_case_lapses_after_a_failed_application_too(env: WorkflowEnvironment, house: House) -> None:
    """Judgement call: whatever earlier applications came to."""
    case = await steps.adopted_in_review(env, house)
    await steps.decided(case, "failed", reasons=[BLURRED])
    await case.leaps(days=46)
    assert (await case.result()).outcome is Stage.LAPSED


async def test_a_withdrawal_ends_the_case_at_any_time(env: WorkflowEnvironment, house: House) -> None:
    case = await steps.online(env, house)
    await case.send("withdraw", reason="the merchant gave up")
    end = await case.result()
    assert (end.outcome, end.waiting_on, end.next_action) == (Stage.WITHDRAWN, "nobody", None)


async def test_a_withdrawal_after_a_final_failure_ends_as_failed(env: WorkflowEnvironment, house: House) -> None:
    case = await steps.adopted_in_review(env, house)
    await steps.decided(case, "failed", reasons=[BLURRED])
    await case.send("withdraw", reason="no second fee")
    assert (await case.result()).outcome is Stage.FAILED


async def test_a_cancellation_through_temporal_is_a_withdrawal_on_record(
    env: WorkflowEnvironment, house: House
) -> None:
    """And on record as every end."""
    case = await steps.online(env, house)
    await case.handle.cancel()
    assert (await case.result()).outcome is Stage.WITHDRAWN
    row = await house.store.cases.get(case.case_id)
    assert row is not None
    assert row.outcome is Stage.WITHDRAWN


async def test_an_extension_moves_the_window_and_can_save_a_case_that_settles(
    env: WorkflowEnvironment, house: House
) -> None:
    """Judgement call: ops may extend, with a reason, on record."""
    case = await steps.adopted_paying(env, house)
    closes_at = (await case.status()).window.closes_at
    assert closes_at is not None
    await case.passes_until(closes_at + timedelta(minutes=5))
    longer = closes_at + timedelta(days=10)
    await case.send("extend_window", closes_at=longer.isoformat(), reason="the platform granted ten days")
    assert (await case.status()).window.closes_at == longer
    await case.passes(days=9)
    assert (await case.status()).outcome is None
    await case.leaps(days=1, hours=1)
    assert (await case.result()).outcome is Stage.LAPSED


async def test_a_changed_policy_changes_the_running_case(env: WorkflowEnvironment, house: House) -> None:
    """A running case keeps its rules until ops change them."""
    case = await steps.adopted_paying(env, house)
    before = (await case.status()).window.closes_at
    await case.send("change_policy", policy={"window_days": 60}, reason="the platform's rule changed")
    after = (await case.status()).window.closes_at
    assert before is not None
    assert after == before + timedelta(days=15)


async def test_a_late_payment_is_asked_about_first_and_may_be_stopped(env: WorkflowEnvironment, house: House) -> None:
    """R16, R28: no safe date is left, and the fee is never refunded."""
    case = await steps.adopted_paying(env, house)
    await case.passes(days=30)
    view = await case.status()
    assert (view.next_action.task, view.next_action.who) == ("confirm_late_payment", "ops")  # type: ignore[union-attr]
    assert view.window.state is WindowState.AT_RISK
    await case.done("confirm_late_payment", decision="stop", reason="too risky")
    assert (await case.result()).outcome is Stage.WITHDRAWN


async def test_a_late_payment_that_ops_confirm_is_asked_for(env: WorkflowEnvironment, house: House) -> None:
    case = await steps.adopted(env, house)
    await case.passes(days=32)
    await case.hand_in()
    await steps.applied(case)
    assert [task.name for task in (await case.status()).tasks if task.state == "open"] == ["confirm_late_payment"]
    await case.done("confirm_late_payment", decision="proceed", reason="the merchant accepts the risk")
    assert (await case.status()).next_action.task == "pay_fee"  # type: ignore[union-attr]
    await steps.paid(case)
    assert not (await case.last("fee_paid"))["paid_before_confirmation"]


async def test_a_payment_before_the_confirmation_is_a_fact(env: WorkflowEnvironment, house: House) -> None:
    """R28: money that is gone is on record, flagged, and closes both tasks."""
    case = await steps.adopted_paying(env, house)
    await case.passes(days=30)
    await steps.paid(case)
    view = await case.status()
    assert view.applications[0].fee is not None
    assert view.applications[0].fee.paid_before_confirmation
    assert {task.name: task.state for task in view.tasks if "pay" in task.name} == {
        "pay_fee": "done",
        "confirm_late_payment": "dropped",
    }


async def test_an_extension_makes_a_late_payment_an_ordinary_one(env: WorkflowEnvironment, house: House) -> None:
    case = await steps.adopted_paying(env, house)
    await case.passes(days=30)
    closes_at = (await case.status()).window.closes_at
    assert closes_at is not None
    await case.send(
        "extend_window", actor=OPS, closes_at=(closes_at + timedelta(days=60)).isoformat(), reason="time was granted"
    )
    view = await case.status()
    assert view.next_action is not None
    assert (view.next_action.task, view.window.state) == ("pay_fee", WindowState.FINE)
