"""Every example of docs/messages.md is sent as raw JSON through Temporal's command line, and is applied.

What is put in from the case is said in `acted.py`. Signals that cannot be used are in `tests/workflows/`.
"""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from domain.evidence import EVIDENCE
from domain.messages import SIGNALS, UPDATES
from domain.vocabulary import Decision, Stage, TaskName
from tests.docs.acted import NAMED, PROOFS, Acted
from tests.docs.pages import example
from tests.domain import builders
from tests.workflows import steps
from tests.workflows.played import Played

pytestmark = pytest.mark.usefixtures("worker")


async def the_online_route(env: WorkflowEnvironment, house: House) -> Acted:
    """From the account to the verified Mini Program, sent back once."""
    told = Acted(await steps.online(env, house))
    await told.update("change_case")
    await told.update("add_documents")
    await told.update("remove_document")
    await told.update("add_documents", request_id="papers-2")
    await told.update("accept_finding")
    early = await told.signal("payment_received")
    assert early[0]["details"]["code"] == "task_not_open"
    await told.update("remind")
    await told.update("complete_task")
    await told.signal("task_done")
    for task in ("register_entity", "bind_admin", "complete_registration", "apply_for_verification"):
        await told.proof(task)
    await told.update("retry_refused", event=early[0]["number"])
    await told.update("assign_agency")
    assert (await told.signal("calendar_changed"))[0]["kind"] == "calendar_changed"
    await told.update("extend_window")
    await told.update("change_policy")
    await told.update("decide_review")
    await told.case.hand_in("contact_id", copy=2)
    again = await told.signal("payment_received")
    assert again[0]["details"]["code"] == "request_id_reused", "paid_at is the later present time now"
    await told.update("dismiss_refused", event=again[0]["number"])
    await told.proof("resubmit")
    assert (await told.query("status"))["stage"] == "in_review"
    assert (await told.query("journal"))[0]["number"] == 13
    assert (await told.signal("review_outcome"))[0]["details"]["outcome"] == Decision.PASSED
    assert (await told.case.result()).outcome is Stage.VERIFIED
    return told


async def the_quick_route(env: WorkflowEnvironment, house: House) -> Acted:
    """Registered through the Official Account, another admin, verified by reuse."""
    told = Acted(await Played(env, house, steps.fresh(builders.quick())).start())
    for task in ("quick_register", "activate_account", "complete_registration", "bind_admin", "check_verified"):
        await told.proof(task)
    assert (await told.case.result()).outcome is Stage.VERIFIED
    return told


async def a_late_payment(env: WorkflowEnvironment, house: House) -> Acted:
    """A window that is nearly over: ops confirm, the fee is paid, the case is withdrawn."""
    registered_at = datetime.now(UTC) - timedelta(days=44)
    exists = {"mini_program.registered_at": registered_at.isoformat()}
    raw = steps.fresh(builders.verification_only(exists))
    raw["mini_program"]["appid"] = f"wx-{raw['case_id']}"
    told = Acted(await Played(env, house, raw).start())
    await told.update("add_documents")
    await told.update("accept_finding")
    await told.proof("apply_for_verification")
    await told.proof("confirm_late_payment", actor={"role": "ops", "id": "wei.chen"})
    await told.update("record_payment")
    await told.update("withdraw")
    assert (await told.case.result()).outcome is Stage.WITHDRAWN
    return told


async def test_every_example_is_applied(env: WorkflowEnvironment, house: House) -> None:
    stories = (the_online_route, the_quick_route, a_late_payment)
    told = await asyncio.gather(*(story(env, house) for story in stories))
    sent = {name for one in told for name in one.sent}
    assert sent == {*UPDATES, *SIGNALS, "status", "journal", *EVIDENCE} - {TaskName.CREATE_ACCOUNT}
    assert example(NAMED["complete_task"])["evidence"] == example(PROOFS[TaskName.CREATE_ACCOUNT])
