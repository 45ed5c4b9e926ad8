"""The ends: what leads to them, and that nothing changes after them."""

from collections.abc import Callable

import pytest

from domain.events import CaseEnded
from domain.falling_due import next_due
from domain.messages import Withdraw
from domain.refusals import Code
from domain.vocabulary import ENDS, Stage, WaitingOn
from tests.domain.builders import at, message, online, quick, reason, repeated
from tests.domain.journeys import applied, decided, done, in_review, paid, registered
from tests.domain.life import Life
from tests.domain.senders import PAYLOADS, SENDERS


def verified() -> Life:
    life = in_review(Life(online()))
    decided(life, "passed")
    return life


def lapsed() -> Life:
    return registered(Life(online())).until(at(days=46))


def failed() -> Life:
    life = in_review(Life(online())).until(at(days=46))
    decided(life, "failed")
    return life


def withdrawn() -> Life:
    life = applied(Life(online()))
    life.tell("withdraw", reason="the merchant stopped")
    return life


ENDED = {Stage.VERIFIED: verified, Stage.LAPSED: lapsed, Stage.FAILED: failed, Stage.WITHDRAWN: withdrawn}


@pytest.mark.parametrize("outcome", ENDED)
def test_an_end_is_the_stage_the_outcome_and_nobodys_turn(outcome: Stage) -> None:
    """R15: only a verified Mini Program may go live."""
    life = ENDED[outcome]()
    shown = life.view()
    assert (shown.stage, shown.outcome, shown.waiting_on) == (outcome, outcome, WaitingOn.NOBODY)
    assert shown.go_live_allowed == (outcome is Stage.VERIFIED)
    assert (shown.next_action, life.open) == (None, [])
    assert shown.requirements.currently_due == shown.requirements.eventually_due == ()


@pytest.mark.parametrize("outcome", ENDED)
def test_no_message_and_no_time_changes_a_case_that_has_ended(outcome: Stage) -> None:
    """Every message is answered `case_ended`, and is worth remembering."""
    life = ENDED[outcome]()
    for name, payload in PAYLOADS.items():
        for role in SENDERS[name]:
            refusal = life.refuses(name, role, **payload)
            assert (refusal.code, refusal.remembered) == (Code.CASE_ENDED, True)
            assert outcome in refusal.message
    assert next_due(life.facts) is None


@pytest.mark.parametrize("outcome", ENDED)
def test_no_end_schedules_another_review(outcome: Stage) -> None:
    """R2: one verification is enough; years later nothing is due."""
    life = ENDED[outcome]()
    length = life.facts.length
    assert life.until(at(days=4000)).facts.length == length


@pytest.mark.parametrize("stop", [registered, applied, paid, in_review])
def test_ops_withdraw_at_any_time(stop: Callable[[Life], Life]) -> None:
    """R28: even a paid application, whose fee is gone."""
    for life in (stop(Life(online())), stop(Life(repeated()))):
        life.tell("withdraw", reason="the merchant stopped")
        assert life.facts.outcome is Stage.WITHDRAWN


def test_a_withdrawal_before_anything_was_done_and_while_a_window_settles() -> None:
    life = Life(quick())
    life.tell("withdraw", reason="a mistake")
    assert life.facts.outcome is Stage.WITHDRAWN
    life = registered(Life(online())).until(at(days=45, minutes=1))
    life.tell("withdraw", reason="no use")
    assert life.facts.outcome is Stage.WITHDRAWN


@pytest.mark.parametrize("further", [False, True])
def test_a_withdrawal_after_a_final_failure_ends_as_failed(further: bool) -> None:
    """R33: also where the next application is under way."""
    life = in_review(Life(online()))
    decided(life, "failed")
    if further:
        done(life, "apply_for_verification")
    life.tell("withdraw", reason="enough")
    assert life.facts.outcome is Stage.FAILED


def test_a_withdrawal_after_being_sent_back_is_a_withdrawal() -> None:
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("contact_id"))
    life.tell("withdraw", reason="enough")
    assert life.facts.outcome is Stage.WITHDRAWN


@pytest.mark.parametrize("outcome", ENDED)
def test_a_second_end_is_a_defect(outcome: Stage) -> None:
    """Messages after the end are refused before; whatever else would end a case twice fails loudly."""
    life = ENDED[outcome]()
    with pytest.raises(ValueError, match=f"ended as {outcome} already"):
        life.record(CaseEnded(outcome=Stage.WITHDRAWN))


def test_a_withdrawal_gives_its_reason() -> None:
    assert isinstance(message("withdraw", reason="x"), Withdraw)
    assert Life(online()).refuses("withdraw", reason=" ").code is Code.MALFORMED


def test_there_are_five_ends() -> None:
    """`refused` is the end of what never began: bookings and input (R9)."""
    assert set(ENDED) == ENDS - {Stage.REFUSED}
