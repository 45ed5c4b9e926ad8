"""The other routes: quick registration, verification only, and cases that come half done."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from temporalio.exceptions import ApplicationError
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from domain.business_days import shanghai_date
from domain.vocabulary import Stage, WaitingOn, WindowState
from tests.domain import builders
from tests.workflows import steps
from tests.workflows.played import Played
from workflows.contract import TASK_QUEUE, WORKFLOW, workflow_id

pytestmark = pytest.mark.usefixtures("worker")


async def quick(env: WorkflowEnvironment, house: House, **changes: Any) -> Played:
    """A quick case, started."""
    given = {f"official_account.{name}": value for name, value in changes.items()}
    return await Played(env, house, steps.fresh(builders.quick(given))).start()


async def made(case: Played, *, operator: bool = True, verification: bool = True) -> None:
    """The quick registration is complete, with what was really reused."""
    reused = {"reuse_operator": operator, "reuse_verification": verification}
    await case.done("quick_register", done_at=await case.now(), **reused)
    await case.done("activate_account", activated_at=await case.now())
    await case.done("complete_registration", appid=steps.appid_of(case), registered_at=await case.now())


def open_tasks(view: Any) -> list[str]:
    """The names of the open tasks."""
    return [task.name.value for task in view.tasks if task.state == "open"]


async def test_a_reused_verification_is_checked_and_needs_no_papers_and_no_fee(
    env: WorkflowEnvironment, house: House
) -> None:
    """R3-R8."""
    case = await quick(env, house)
    assert open_tasks(await case.status()) == ["quick_register", "activate_account", "complete_registration"]
    await made(case)
    assert open_tasks(await case.status()) == ["check_verified"]
    await case.done("check_verified", verified=True, checked_at=await case.now())
    end = await case.result()
    assert (end.outcome, end.applications) == (Stage.VERIFIED, ())


async def test_a_reuse_that_was_not_honoured_goes_on_to_verification(env: WorkflowEnvironment, house: House) -> None:
    """R8: API-created accounts start unverified."""
    case = await quick(env, house)
    await made(case, operator=False)
    assert open_tasks(await case.status()) == ["bind_admin", "check_verified"]
    await case.done("bind_admin", bound_at=await case.now())
    await case.done("check_verified", verified=False, checked_at=await case.now())
    view = await case.status()
    assert (view.stage, open_tasks(view)) == (Stage.PREPARING, ["provide_documents"])


async def test_a_verification_that_is_not_reused_wants_papers_from_the_start(
    env: WorkflowEnvironment, house: House
) -> None:
    """R7."""
    case = await quick(env, house, reuse_verification=False)
    assert "provide_documents" in open_tasks(await case.status())
    await made(case, verification=False)
    await case.hand_in()
    assert open_tasks(await case.status()) == ["apply_for_verification"]


async def test_an_unchecked_reuse_does_not_lapse_at_day_45(env: WorkflowEnvironment, house: House) -> None:
    case = await quick(env, house)
    await made(case)
    await case.passes(days=50)
    view = await case.status()
    assert (view.outcome, view.window.state) == (None, WindowState.PAST)
    await case.done("check_verified", verified=True, checked_at=await case.now())
    assert (await case.result()).outcome is Stage.VERIFIED


async def test_the_sixth_quick_case_of_a_full_month_waits_for_the_next(env: WorkflowEnvironment, house: House) -> None:
    """R3: five Mini Programs an Official Account and calendar month in Asia/Shanghai."""
    account = "gh-full-month"
    for _ in range(5):
        case = steps.fresh(builders.quick())
        case["official_account"]["id"] = account
        await Played(env, house, case).start()
    raw = steps.fresh(builders.quick())
    raw["official_account"]["id"] = account
    sixth = await Played(env, house, raw).start()
    view = await sixth.status()
    assert (view.stage, view.waiting_on, open_tasks(view)) == (Stage.BOOKED, WaitingOn.PLATFORM, [])
    slot = (await sixth.last("booked"))["slot"]
    before = await env.get_current_time(sixth.handle)
    await sixth.passes(days=32)
    opened = next(event for event in await sixth.journal() if event["kind"] == "slot_opened")
    assert slot["month"] == opened["at"][:7] or slot["month"] > shanghai_date(before).isoformat()[:7]
    assert open_tasks(await sixth.status())[0] == "quick_register"


async def existing(env: WorkflowEnvironment, house: House, raw: dict[str, Any]) -> Played:
    """A case of a Mini Program that exists; its instants count back from now."""
    case = steps.fresh(raw)
    case["mini_program"]["appid"] = f"wx-{case['case_id']}"
    return Played(env, house, case)


async def ago(env: WorkflowEnvironment, days: float) -> str:
    """An instant before the real now, which is when a case starts."""
    return (datetime.now(UTC) - timedelta(days=days)).isoformat()


async def test_a_first_verification_counts_its_window_from_its_own_registration(
    env: WorkflowEnvironment, house: House
) -> None:
    """R16: the Mini Program was registered by hand before."""
    case = await existing(env, house, builders.verification_only())
    case.case["mini_program"]["registered_at"] = await ago(env, 10)
    await case.start()
    view = await case.status()
    assert (view.stage, view.window.days_left) == (Stage.PREPARING, 34)


async def test_a_window_that_closed_before_the_start_is_refused_unless_it_was_extended(
    env: WorkflowEnvironment, house: House
) -> None:
    case = await existing(env, house, builders.verification_only())
    case.case["mini_program"]["registered_at"] = await ago(env, 50)
    await case.start()
    assert (await case.failure()).type == "window_already_closed"
    again = await existing(env, house, builders.verification_only())
    again.case["mini_program"]["registered_at"] = await ago(env, 50)
    again.case["extension"] = {"closes_at": await ago(env, -20), "reason": "the platform granted time"}
    await again.start()
    assert (await again.status()).window.days_left == 19


async def test_a_repeated_verification_has_no_window_and_may_leave_out_the_form(
    env: WorkflowEnvironment, house: House
) -> None:
    """R25: the entity's name is unchanged; R2: nothing is due by any year."""
    case = await existing(env, house, builders.repeated({"policy": {"reminders": False}}))
    await case.start()
    view = await case.status()
    assert view.window.state is WindowState.NONE
    assert "application_form" not in view.requirements.currently_due
    kinds = await case.kinds()
    await case.passes(days=400)
    later = await case.status()
    assert (later.outcome, await case.kinds()) == (None, kinds)


async def test_a_half_done_case_starts_where_its_facts_end(env: WorkflowEnvironment, house: House) -> None:
    """Adoption: the story skips what is proven."""
    case = steps.fresh(builders.online())
    case["facts"] = {
        "complete_registration": {"appid": f"wx-{case['case_id']}", "registered_at": await ago(env, 12)},
        "pay_fee": steps.payment(await ago(env, 3)),
        "assign_agency": {"agency": "crediteyes", "assigned_at": await ago(env, 2)},
    }
    played = await Played(env, house, case).start()
    view = await played.status()
    assert (view.stage, view.applications[0].agency) == (Stage.IN_REVIEW, "crediteyes")
    assert {task.state for task in view.tasks} == {"adopted"}
    assert view.applications[0].review is not None
    await steps.decided(played, "passed")
    assert (await played.result()).outcome is Stage.VERIFIED


async def test_a_payment_inside_a_closed_window_makes_a_case_past_its_window(
    env: WorkflowEnvironment, house: House
) -> None:
    case = steps.fresh(builders.online())
    case["facts"] = {
        "complete_registration": {"appid": f"wx-{case['case_id']}", "registered_at": await ago(env, 50)},
        "pay_fee": steps.payment(await ago(env, 20)),
    }
    played = await Played(env, house, case).start()
    view = await played.status()
    assert (view.stage, view.window.state) == (Stage.ASSIGNING, WindowState.PAST)


async def test_a_second_live_case_with_one_email_is_refused(env: WorkflowEnvironment, house: House) -> None:
    """R9: case-insensitive."""
    first = await steps.online(env, house)
    raw = steps.fresh(builders.online())
    raw["account_email"] = str(first.case["account_email"]).upper()
    second = await Played(env, house, raw).start()
    failure = await second.failure()
    assert failure.type == "email_taken"
    row = await house.store.cases.get(second.case_id)
    assert row is not None
    assert row.outcome is Stage.REFUSED


async def refused_at_start(env: WorkflowEnvironment, house: House, case_id: str, *arguments: Any) -> ApplicationError:
    """How a start that is no case fails; it is on record as well."""
    played = Played(env, house, {"case_id": case_id})
    played.handle = await env.client.start_workflow(
        WORKFLOW, args=arguments, id=workflow_id(case_id), task_queue=TASK_QUEUE
    )
    failure = await played.failure()
    assert failure.type == "invalid_case"
    assert [event.kind for event in await house.store.journal.events(case_id)] == ["refused", "ended"]
    return failure


@pytest.mark.parametrize("path", ["entity.country", "account_email", "case_id"])
async def test_an_unusable_input_ends_the_case_with_the_fields_at_fault(
    env: WorkflowEnvironment, house: House, path: str
) -> None:
    """R1: the workflow parses its input itself, and fails once, on record."""
    good = steps.fresh(builders.online())
    bad = builders.changed(good, {path: "CN" if path == "entity.country" else "no such thing"})
    failure = await refused_at_start(env, house, good["case_id"], bad)
    assert failure.details[0]["fields"][0]["field"] == path


@pytest.mark.parametrize("arguments", [(), (None,), ("text",), (b"\x00\xff",), ({},), ([],)])
async def test_a_raw_start_that_brings_no_case_at_all_is_refused_too(
    env: WorkflowEnvironment, house: House, arguments: tuple[Any, ...]
) -> None:
    """And does not retry a workflow task for ever."""
    await refused_at_start(env, house, f"raw-{uuid4().hex[:10]}", *arguments)
