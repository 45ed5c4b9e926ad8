"""Who may send what, and who may close what."""

import pytest

from domain.events import ReviewDecided
from domain.messages import SIGNALS, UPDATES
from domain.refusals import Code
from domain.tasks import PAPERS, TASKS
from domain.vocabulary import Role, TaskName
from tests.domain.builders import at, message, online, payment, reason
from tests.domain.journeys import applied, decided, in_review
from tests.domain.life import Life
from tests.domain.senders import PAYLOADS, SENDERS


@pytest.mark.parametrize("name", PAYLOADS)
@pytest.mark.parametrize("role", list(Role))
def test_each_role_sends_what_is_its_own_and_nothing_else(name: str, role: Role) -> None:
    """Anybody else is answered `not_allowed`, before anything of the case is told."""
    code = Life(online()).code_of(message(name, role, **PAYLOADS[name]))
    assert (code is Code.NOT_ALLOWED) == (role not in SENDERS[name])


def test_every_message_has_its_senders_here() -> None:
    """`retry_refused` is applied by the workflow, with the stored actor; signals carry the same payloads."""
    assert set(PAYLOADS) == {*UPDATES, "calendar_changed"} - {"retry_refused"}
    assert {SIGNALS[name] for name in ("review_outcome", "payment_received", "task_done")} == {
        UPDATES[name] for name in ("decide_review", "record_payment", "complete_task")
    }


@pytest.mark.parametrize("name", [*sorted(PAPERS), TaskName.PAY_FEE, TaskName.ASSIGN_AGENCY])
@pytest.mark.parametrize("role", ["merchant", "ops"])
def test_a_task_with_a_closer_of_its_own_is_not_closed_by_complete_task(name: TaskName, role: str) -> None:
    """Not even by ops, and whether it is open or not."""
    refusal = Life(online()).refuses("complete_task", role, task=name, evidence={})
    assert refusal.code is Code.WRONG_MESSAGE_FOR_TASK


def test_a_merchant_does_not_decide_about_a_late_payment() -> None:
    life = Life(online(), safe_before=None)
    applied(life)
    assert life.open == ["confirm_late_payment"]
    proceed = {"decision": "proceed", "reason": "we hope"}
    for role in ("merchant", "integration"):
        refusal = life.refuses("complete_task", role, task="confirm_late_payment", evidence=proceed)
        assert refusal.code is Code.NOT_YOUR_TASK
    assert life.tell("complete_task", task="confirm_late_payment", evidence=proceed)


def test_every_other_step_is_the_merchants() -> None:
    """Admin and contact are the merchant."""
    console = [name for name, spec in TASKS.items() if spec.closed_by == "complete_task"]
    assert [name for name in console if TASKS[name].owner == "ops"] == [TaskName.CONFIRM_LATE_PAYMENT]
    assert {TASKS[name].owner for name in console} == {"admin", "ops"}


@pytest.mark.parametrize("outcome", ["passed", "sent_back", "failed"])
def test_an_agency_that_is_not_the_assigned_one_is_refused_and_remembered(outcome: str) -> None:
    """R29: also where it names the right application."""
    life = in_review(Life(online()))
    why = [reason("contact_id")] if outcome == "sent_back" else []
    for application in ({}, {"application": 1}):
        refusal = life.refuses(
            "decide_review", "agency", agency_id="chuangyu-houtian", outcome=outcome, reasons=why, **application
        )
        assert (refusal.code, refusal.remembered) == (Code.FOREIGN_AGENCY, True)


def test_ops_may_record_what_an_agency_decided() -> None:
    life = in_review(Life(online()))
    assert any(isinstance(body, ReviewDecided) for body in decided(life, "passed", role="ops"))


def test_an_agency_says_which_one_it_is() -> None:
    life = in_review(Life(online()))
    refusal = life.refuses("decide_review", "agency", agency_id=None, outcome="passed")
    assert refusal.code is Code.MALFORMED
    assert "agency_id is needed" in refusal.message


def test_an_unknown_role_is_malformed() -> None:
    assert Life(online()).refuses("withdraw", "owner", reason="x").code is Code.MALFORMED


def test_only_ops_accept_a_difference_of_the_fee() -> None:
    """R28."""
    life = applied(Life(online()))
    for role in ("payer", "integration"):
        refusal = life.refuses("record_payment", role, **payment(at()), accept_difference="agreed by phone")
        assert refusal.code is Code.NOT_ALLOWED
