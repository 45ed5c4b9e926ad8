"""Late payment: past the safe date ops decide first, and money that comes meanwhile is a fact (R16, R28, R30)."""

from datetime import timedelta

from domain.business_days import end_of_shanghai_day
from domain.events import FeePaid, TaskDropped
from domain.model import SHANGHAI
from domain.refusals import Code
from domain.timing import safe_until
from domain.vocabulary import Stage, WaitingOn
from tests.domain.builders import at, online, payment, reason, repeated, text
from tests.domain.journeys import applied, decided, done, in_review, registered
from tests.domain.life import Life

PROCEED = {"decision": "proceed", "reason": "the merchant takes the risk"}
STOP = {"decision": "stop", "reason": "the merchant gives up"}


def safe_end(life: Life) -> timedelta:
    until = safe_until(life.facts.window)
    assert until is not None
    return until - at()


def test_before_the_end_of_the_safe_date_the_fee_is_asked_for_at_once() -> None:
    life = registered(Life(online()))
    life.until(at() + safe_end(life) - timedelta(seconds=1))
    assert applied(life).open == ["pay_fee"]


def test_after_it_ops_confirm_before_anybody_is_asked_to_pay() -> None:
    life = registered(Life(online()))
    life.until(at() + safe_end(life))
    assert applied(life).open == ["confirm_late_payment"]
    assert (life.view().stage, life.view().waiting_on) == (Stage.PAYING, WaitingOn.OPS)
    life.tell("complete_task", task="confirm_late_payment", evidence=PROCEED)
    assert life.open == ["pay_fee"]
    assert life.application.late_payment_confirmed


def test_it_ends_at_midnight_in_shanghai() -> None:
    life = registered(Life(online()))
    assert life.facts.window is not None
    assert life.facts.window.safe is not None
    day = life.facts.window.safe.date
    assert day is not None
    midnight = safe_until(life.facts.window)
    assert midnight == end_of_shanghai_day(day)
    assert midnight is not None
    assert midnight.astimezone(SHANGHAI).strftime("%H:%M:%S") == "00:00:00"
    assert midnight.astimezone(SHANGHAI).date() == day + timedelta(days=1)


def test_a_date_that_passes_while_the_fee_is_open_asks_ops_as_well() -> None:
    life = applied(Life(online()))
    assert life.open == ["pay_fee"]
    life.until(at() + safe_end(life))
    assert set(life.open) == {"pay_fee", "confirm_late_payment"}
    assert life.view().waiting_on is WaitingOn.OPS
    life.tell("complete_task", task="confirm_late_payment", evidence=PROCEED)
    assert life.open == ["pay_fee"]


def test_no_safe_date_at_all_asks_at_once_and_no_window_never_asks() -> None:
    assert applied(Life(online(), safe_before=None)).open == ["confirm_late_payment"]
    assert applied(Life(repeated(), safe_before=None)).open == ["pay_fee"]


def test_stop_acts_as_a_withdrawal() -> None:
    life = applied(Life(online(), safe_before=None))
    life.tell("complete_task", task="confirm_late_payment", evidence=STOP)
    assert life.facts.outcome is Stage.WITHDRAWN


def test_stop_after_a_final_failure_ends_as_failed() -> None:
    life = in_review(Life(online())).until(at(days=30))
    decided(life, "failed")
    done(life, "apply_for_verification")
    assert life.open == ["confirm_late_payment"]
    life.tell("complete_task", task="confirm_late_payment", evidence=STOP)
    assert life.facts.outcome is Stage.FAILED


def test_the_decision_needs_a_reason() -> None:
    life = applied(Life(online(), safe_before=None))
    bare = {"decision": "proceed"}
    refusal = life.refuses("complete_task", task="confirm_late_payment", evidence=bare)
    assert (refusal.code, [found.field for found in refusal.fields]) == (Code.MALFORMED, ["evidence.reason"])


def test_a_payment_made_meanwhile_is_accepted_flagged_and_closes_both_tasks() -> None:
    """R28: it is never refunded, so it counts."""
    life = applied(Life(online(), safe_before=None))
    bodies = life.tell("payment_received", "integration", **payment(at()))
    assert [type(body) for body in bodies][:2] == [FeePaid, TaskDropped]
    assert life.application.paid_before_confirmation
    assert life.open == ["assign_agency"]
    shown = life.view().applications[0].fee
    assert shown is not None
    assert shown.paid_before_confirmation


def test_a_payment_after_the_confirmation_is_not_flagged() -> None:
    life = applied(Life(online(), safe_before=None))
    life.tell("complete_task", task="confirm_late_payment", evidence=PROCEED)
    life.tell("record_payment", "payer", **payment(at()))
    assert not life.application.paid_before_confirmation


def test_one_confirmation_covers_its_own_application_alone() -> None:
    life = applied(Life(online(), safe_before=None))
    life.tell("complete_task", task="confirm_late_payment", evidence=PROCEED)
    life.tell("record_payment", "payer", **payment(at()))
    life.tell("assign_agency", agency="crediteyes", assigned_at=text(at()))
    decided(life, "failed", reason(field="entity.name"))
    done(life, "apply_for_verification")
    assert life.open == ["confirm_late_payment"]


def test_a_longer_window_makes_the_payment_safe_again() -> None:
    """R16: dates are asked for anew."""
    life = registered(Life(online()))
    life.until(at() + safe_end(life))
    life.tell("extend_window", closes_at=text(at(days=90)), reason="the platform granted time")
    assert applied(life).open == ["pay_fee"]
