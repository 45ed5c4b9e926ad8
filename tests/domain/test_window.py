"""The verification window: 45 times 24 hours from the reported registration (R13, R16)."""

from datetime import datetime, timedelta

import pytest

from domain.refusals import Code
from domain.vocabulary import Stage, WindowState
from tests.domain.builders import at, message, online, payment, quick, repeated, text, verification_only
from tests.domain.journeys import applied, done, registered
from tests.domain.life import Life

CLOSE = at(days=45)
TICK = timedelta(seconds=1)


def test_the_appid_starts_a_window_of_45_times_24_hours_from_the_reported_instant() -> None:
    """R13, R16: not from the report, and across a change of clocks elsewhere."""
    life = Life(online())
    for task in ("create_account", "activate_account", "register_entity", "bind_admin"):
        done(life, task)
    life.until(at(days=3))
    done(life, "complete_registration", registered_at="2027-01-05T09:00:00+08:00")
    assert life.facts.window is not None
    assert life.facts.window.opened_at == at(days=1)
    assert life.facts.closes_at == at(days=1) + timedelta(hours=45 * 24)
    assert life.facts.appid == "wx0123456789abcdef"


def test_there_is_no_window_before_registration_is_complete() -> None:
    """R16."""
    life = Life(online())
    assert life.view().window.state is WindowState.NOT_OPEN
    assert life.until(at(days=400)).facts.outcome is None


def test_another_length_of_the_window_is_a_setting() -> None:
    """R16."""
    assert registered(Life(online({"policy": {"window_days": 60}}))).facts.closes_at == at(days=60)


def test_a_first_verification_counts_from_its_own_registration() -> None:
    """R16."""
    assert Life(verification_only()).facts.closes_at == at(days=44)


def test_a_repeated_verification_has_no_window() -> None:
    """R16, R25."""
    life = Life(repeated({"mini_program.registered_at": text(at(days=-800))}))
    assert life.facts.closes_at is None
    assert life.view().window.state is WindowState.NONE
    assert life.until(at(days=400)).facts.outcome is None


def test_nothing_under_review_at_the_end_of_the_window_ends_as_lapsed_after_the_settling_time() -> None:
    """R16: 15 minutes for messages stamped in time."""
    life = applied(Life(online())).until(CLOSE + timedelta(minutes=15) - TICK)
    assert life.facts.outcome is None
    assert life.until(CLOSE + timedelta(minutes=15)).facts.outcome is Stage.LAPSED


@pytest.mark.parametrize("minutes", [0, 240])
def test_the_settling_time_is_a_setting(minutes: int) -> None:
    life = registered(Life(online({"policy": {"settling_minutes": minutes}})))
    life.until(CLOSE + timedelta(minutes=minutes) - TICK)
    assert life.facts.outcome is None
    assert life.until(CLOSE + timedelta(minutes=minutes)).facts.outcome is Stage.LAPSED


def stamped(stamp: datetime | None) -> Code | None:
    """What becomes of a payment with this stamp that is processed while the case settles."""
    life = applied(Life(online())).until(CLOSE + timedelta(minutes=5))
    more = {} if stamp is None else {"received_at": text(stamp)}
    return life.code_of(message("record_payment", **payment(at(days=44)), **more))


def test_a_message_stamped_in_time_counts_while_the_case_settles() -> None:
    """R16: its processing was late, not its sender."""
    assert stamped(CLOSE - TICK) is None


def test_a_message_stamped_at_the_end_or_later_or_not_at_all_does_not_count() -> None:
    """R16: the window closes at its instant, whatever the payment says of itself."""
    assert stamped(CLOSE) is Code.WINDOW_CLOSED
    assert stamped(CLOSE + timedelta(minutes=4)) is Code.WINDOW_CLOSED
    assert stamped(None) is Code.WINDOW_CLOSED


def test_a_stamp_from_the_future_or_from_before_the_case_is_none() -> None:
    """Nobody gains time by a stamp that cannot be."""
    assert stamped(CLOSE + timedelta(days=1)) is Code.WINDOW_CLOSED
    assert stamped(at(seconds=-1)) is Code.WINDOW_CLOSED
    assert stamped(at()) is Code.MALFORMED  # paid_at lies after it


def test_a_payment_in_time_keeps_the_case_alive_past_its_window() -> None:
    """R16: under review from the payment on."""
    life = applied(Life(online())).until(CLOSE + timedelta(minutes=5))
    life.tell("record_payment", received_at=text(CLOSE - TICK), **payment(at(days=44)))
    life.until(at(days=120))
    assert life.facts.outcome is None
    assert life.view().window.state is WindowState.PAST


def test_what_comes_too_late_is_remembered_if_money_or_a_decision_hangs_on_it() -> None:
    """R16: ops can have it applied when the platform granted time."""
    life = applied(Life(online())).until(CLOSE)
    assert life.refuses("record_payment", "payer", **payment(at())).remembered
    assert life.refuses("decide_review", "ops", outcome="passed").remembered
    late = life.refuses("complete_task", task="apply_for_verification", evidence={})
    assert (late.code, late.remembered) == (Code.WINDOW_CLOSED, False)


def test_a_registration_reported_after_its_window_is_refused_as_a_slip_of_the_date() -> None:
    """R16: ops can change the policy if it is none."""
    life = Life(online())
    for task in ("create_account", "activate_account", "register_entity", "bind_admin"):
        done(life, task)
    life.until(at(days=60))
    late = {"appid": "wx0123456789abcdef", "registered_at": text(at(days=15))}
    refusal = life.refuses("complete_task", task="complete_registration", evidence=late)
    assert refusal.code is Code.WINDOW_ALREADY_CLOSED
    done(life, "complete_registration", registered_at=text(at(days=15) + TICK))


def test_day_45_never_lapses_a_quick_case_whose_reuse_is_not_checked() -> None:
    """R8, R16: it goes on, marked as past, and the check still counts."""
    life = registered(Life(quick())).until(at(days=100))
    assert life.facts.outcome is None
    assert life.facts.window is not None
    assert life.facts.window.passed
    done(life, "check_verified")
    assert life.facts.outcome is Stage.VERIFIED


def test_a_reused_registration_may_even_be_reported_after_its_window() -> None:
    """R8, R16."""
    life = Life(quick())
    done(life, "quick_register")
    done(life, "activate_account")
    life.until(at(days=80))
    done(life, "complete_registration", registered_at=text(at(days=1)))
    assert life.open == ["check_verified"]
    assert life.until(at(days=90)).facts.outcome is None


def test_a_reuse_found_unverified_after_the_window_lapses() -> None:
    """R8, R16: nothing is under review, and no time is left."""
    life = registered(Life(quick())).until(at(days=46))
    done(life, "check_verified", verified=False)
    assert life.until(at(days=46)).facts.outcome is Stage.LAPSED
