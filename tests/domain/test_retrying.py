"""Refused messages wait for ops: applied later with the actor and the time they came with, or put aside."""

import pytest

from domain.events import MessageRefused
from domain.facts import Request
from domain.intake import take
from domain.messages import RetryRefused
from domain.refusals import Code, Refused
from domain.retrying import stored_message
from domain.vocabulary import Role
from tests.domain.builders import at, envelope, message, online, payment, text
from tests.domain.journeys import applied, registered
from tests.domain.life import Life


def early_payment(stamp: str | None = None, retryable: bool = True) -> Life:
    """A registered case that refused a payment on its first day, before the application."""
    life = registered(Life(online())).until(at(days=1))
    raw = envelope("integration") | payment(at(hours=3)) | ({"received_at": stamp} if stamp else {})
    life.record(
        MessageRefused(
            message="payment_received", code=Code.TASK_NOT_OPEN, because="early", payload=raw, retryable=retryable
        )
    )
    return life


def retry(number: int, role: str = "ops") -> RetryRefused:
    asked = message("retry_refused", role, event=number)
    assert isinstance(asked, RetryRefused)
    return asked


def number_of(life: Life) -> int:
    return life.facts.refused[0].event


def test_the_stored_message_is_applied_with_its_own_actor_and_stamp() -> None:
    life = early_payment(text(at(hours=5)))
    applied(life.until(at(days=2)))
    taken = stored_message(life.facts, retry(number_of(life)), life.now)
    assert (taken.name, taken.message.actor.role, taken.at) == ("payment_received", Role.INTEGRATION, at(hours=5))
    assert life.take(taken.message)
    assert life.open == ["assign_agency"]


def test_a_message_that_was_applied_by_a_retry_is_answered_as_applied() -> None:
    """R28: its sender reads that the payment counts, and which events it led to."""
    life = registered(Life(online()))
    paid = message("record_payment", "payer", **payment(at()))
    early = MessageRefused(message="record_payment", code=Code.TASK_NOT_OPEN, because="early", retryable=True)
    life.record(early, by=paid)
    first = take(life.facts, "record_payment", paid, life.now)
    assert isinstance(first, Request)
    assert (first.code, first.first) == (Code.TASK_NOT_OPEN, life.facts.length)
    applied(life)
    before = life.facts.length
    bodies = life.take(paid)
    again = take(life.facts, "record_payment", paid, life.now)
    assert isinstance(again, Request)
    assert (again.code, again.because) == (None, "")
    assert (again.first, again.last) == (before + 1, before + len(bodies))


def test_a_message_without_a_stamp_counts_from_when_it_was_refused() -> None:
    """R16: it was here in time, whenever ops find it."""
    life = early_payment().until(at(days=9))
    assert stored_message(life.facts, retry(number_of(life)), life.now).at == at(days=1)


def refused(life: Life, asked: RetryRefused) -> Code:
    with pytest.raises(Refused) as refusal:
        stored_message(life.facts, asked, life.now)
    return refusal.value.code


def test_what_never_was_a_message_is_not_retryable() -> None:
    life = early_payment(retryable=False)
    assert refused(life, retry(number_of(life))) is Code.NOT_RETRYABLE


def test_only_a_refused_message_that_waits_can_be_retried_or_dismissed() -> None:
    life = early_payment()
    number = number_of(life)
    assert refused(life, retry(1)) is Code.NO_SUCH_EVENT
    assert life.refuses("dismiss_refused", event=1, note="x").code is Code.NO_SUCH_EVENT
    life.tell("dismiss_refused", event=number, note="a test payment")
    assert refused(life, retry(number)) is Code.ALREADY_SETTLED
    assert life.refuses("dismiss_refused", event=number, note="again").code is Code.ALREADY_SETTLED
    assert life.view().refused_open == 0


@pytest.mark.parametrize("role", ["merchant", "payer", "integration", "viewer", "system"])
def test_only_ops_retry(role: str) -> None:
    life = early_payment()
    assert refused(life, retry(number_of(life), role)) is Code.NOT_ALLOWED


def test_nothing_is_retried_after_the_end() -> None:
    life = early_payment()
    life.tell("withdraw", reason="enough")
    assert refused(life, retry(number_of(life))) is Code.CASE_ENDED
