"""What ops are told because of time: each thing once, and only while it is so."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from domain.business_days import ReviewWindow
from domain.events import Escalated, Reminded, ReviewDated
from domain.falling_due import next_due
from domain.vocabulary import Concern, RiskCode, TaskName
from tests.domain.builders import at, online, payment, reason, repeated, text
from tests.domain.journeys import applied, decided, done, hand_in, in_review, paid, registered
from tests.domain.life import Life

SAFE_END = at(days=24, hours=15)
EARLIEST, LATEST = at(days=9, hours=15), at(days=21, hours=15)
"""24:00 in Shanghai of the fake calendar's seventh and fifteenth business day after the start."""


def told(life: Life) -> list[tuple[Concern, datetime]]:
    """What ops were told, and when."""
    return [(event.body.concern, event.at) for event in life.events if isinstance(event.body, Escalated)]


def risks(life: Life) -> list[RiskCode | None]:
    """Of what risks."""
    return [body.risk for body in life.bodies if isinstance(body, Escalated) and body.concern is Concern.AT_RISK]


def test_ops_hear_three_days_before_the_safe_date_and_when_it_is_over() -> None:
    """R16, R28, R30."""
    life = applied(Life(online())).until(at(days=40))
    assert told(life) == [(Concern.AT_RISK, SAFE_END - timedelta(days=3)), (Concern.AT_RISK, SAFE_END)]
    assert risks(life) == [RiskCode.PAY_SOON, RiskCode.SAFE_DATE_OVER]


def test_who_slept_through_both_hears_the_graver_one_alone() -> None:
    life = applied(Life(online())).sleeps_until(at(days=30))
    assert risks(life) == [RiskCode.SAFE_DATE_OVER]
    assert risks(life.until(at(days=40))) == [RiskCode.SAFE_DATE_OVER]


def test_a_payment_in_time_ends_the_risk() -> None:
    """R28."""
    life = applied(Life(online())).until(at(days=22))
    life.tell("record_payment", "payer", **payment(life.now))
    assert risks(life.until(at(days=40))) == [RiskCode.PAY_SOON]


def test_without_a_safe_date_and_with_a_late_review_ops_hear_at_once() -> None:
    """R30."""
    assert risks(registered(Life(online(), safe_before=None))) == [RiskCode.SAFE_DATE_OVER]
    life = applied(registered(Life(online())).until(at(days=30)))
    life.tell("record_payment", **payment(life.now))
    assert risks(life)[-1] is RiskCode.REVIEW_MAY_END_LATE


def test_a_moved_window_is_another_risk() -> None:
    """R16: ops extended it, and it comes near again."""
    life = applied(Life(online())).until(at(days=26))
    life.tell("extend_window", closes_at=text(at(days=75)), reason="granted")
    assert life.view().window.risk is None
    assert risks(life.until(at(days=60))) == [RiskCode.PAY_SOON, RiskCode.SAFE_DATE_OVER] * 2


def test_a_review_is_hinted_at_after_day_seven_and_overdue_after_day_fifteen() -> None:
    """R30."""
    life = in_review(Life(online())).until(at(days=40))
    assert told(life) == [(Concern.REVIEW_HINT, EARLIEST), (Concern.REVIEW_OVERDUE, LATEST)]


def test_who_slept_through_the_hint_hears_that_it_is_overdue() -> None:
    """R30."""
    assert [concern for concern, _ in told(in_review(Life(online())).sleeps_until(at(days=23)))] == [
        Concern.REVIEW_OVERDUE
    ]


def test_a_decision_ends_the_waiting_and_a_resubmission_counts_anew() -> None:
    """R30, R33."""
    life = in_review(Life(online())).until(at(days=5))
    decided(life, "sent_back", reason("contact_id"), refill_due=text(at(days=30)))
    assert told(life.until(at(days=12))) == []
    hand_in(life, "contact_id", version="2")
    done(life, "resubmit")
    again = at(days=12)
    assert told(life.until(at(days=40))) == [
        (Concern.REVIEW_HINT, EARLIEST + (again - at())),
        (Concern.REVIEW_OVERDUE, LATEST + (again - at())),
    ]


def test_a_date_to_resubmit_that_is_over_escalates_and_ends_nothing() -> None:
    """R33."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("contact_id"), refill_due=text(at(days=10)))
    life.until(at(days=20))
    assert next(body for body in life.bodies if isinstance(body, Escalated)).tasks == (TaskName.CORRECT_DOCUMENTS,)
    assert told(life) == [(Concern.PAST_DUE, at(days=10))]
    assert life.facts.outcome is None


def test_after_twelve_silent_weeks_reminders_stop_and_ops_decide() -> None:
    """The judgement call: the e-mail stays theirs until then (R9)."""
    life = Life(online()).until(at(days=200))
    assert told(life) == [(Concern.IDLE, at(days=84))]
    last = max(event.at for event in life.events if isinstance(event.body, Reminded))
    assert at(days=77) <= last < at(days=84)
    assert next_due(life.facts) is None


@pytest.mark.parametrize("sign_of_life", [lambda life: done(life, "create_account"), hand_in])
def test_whatever_anybody_does_begins_the_twelve_weeks_anew(sign_of_life: Callable[[Life], object]) -> None:
    life = Life(online()).until(at(days=80))
    sign_of_life(life)
    assert told(life.until(at(days=200))) == [(Concern.IDLE, at(days=164))]


def test_ops_who_remind_by_hand_have_decided_to_go_on() -> None:
    life = Life(online()).until(at(days=100))
    life.tell("remind", task="create_account")
    life.until(at(days=183))
    assert any(event.at > at(days=101) for event in life.events if isinstance(event.body, Reminded))
    assert told(life.until(at(days=185)))[-1] == (Concern.IDLE, at(days=184))


def test_idle_weeks_are_the_policys_and_count_before_registration_alone() -> None:
    assert told(Life(online({"policy": {"idle_weeks": 2}})).until(at(days=15))) == [(Concern.IDLE, at(days=14))]
    assert Concern.IDLE not in {concern for concern, _ in told(in_review(Life(repeated())).until(at(days=400)))}


def test_nothing_is_told_of_a_case_that_has_ended_or_does_without() -> None:
    for life in (applied(Life(online({"policy": {"reminders": False}}))), applied(Life(online(), timekeeping=1))):
        assert told(life.until(at(days=44))) == []
    ended = paid(Life(online()))
    ended.tell("withdraw", reason="stopped")
    assert next_due(ended.facts) is None


def test_a_review_whose_end_moved_is_keyed_by_its_day() -> None:
    """R30: told once for each latest day."""
    life = in_review(Life(online())).until(at(days=22))
    assert life.application.review is not None
    later = ReviewWindow.model_validate(
        {**life.application.review.model_dump(), "latest": life.application.review.latest + timedelta(days=3)}
    )
    life.record(ReviewDated(application=1, window=later))
    assert [concern for concern, _ in told(life.until(at(days=30)))] == [
        Concern.REVIEW_HINT, Concern.REVIEW_OVERDUE, Concern.REVIEW_OVERDUE,
    ]  # fmt: skip


def test_the_next_application_is_at_a_risk_of_its_own() -> None:
    """R28, R30: its fee is another one."""
    life = applied(registered(Life(online())).until(at(days=30)))
    life.tell("record_payment", **payment(life.now))
    life.tell("assign_agency", agency="crediteyes", assigned_at=text(life.now))
    decided(life.until(at(days=35)), "failed", reason("contact_id"))
    hand_in(life, "contact_id", version="2")
    done(life, "apply_for_verification")
    life.tell("record_payment", **payment(life.now))
    late = [RiskCode.SAFE_DATE_OVER, RiskCode.REVIEW_MAY_END_LATE]
    assert risks(life) == [RiskCode.PAY_SOON, *late, *late]


def test_what_was_sent_back_must_come_back_by_the_safe_date() -> None:
    """R16, R30, R33: the review begins anew with the resubmission."""
    life = in_review(Life(online())).until(at(days=10))
    decided(life, "sent_back", reason("contact_id"), refill_due=text(at(days=40)))
    assert risks(life.until(at(days=30))) == [RiskCode.RESUBMIT_SOON, RiskCode.RESUBMISSION_LATE]
    assert life.view().window.why.startswith("the application should have been resubmitted by 28 January 2027")


def test_a_closed_window_is_no_risk_any_more_and_nobody_is_told_to_pay() -> None:
    """R28: a worker that was away for the whole end of a window."""
    life = applied(Life(online())).sleeps_until(at(days=46))
    assert told(life) == []
    assert not [body for body in life.bodies if isinstance(body, Reminded)]


def test_a_paper_that_is_taken_back_is_no_step_back() -> None:
    """What somebody did counts from when they did it."""
    life = Life(online()).until(at(days=70))
    hand_in(life, "contact_id")
    life.until(at(days=90)).tell("remove_document", "merchant", digest=life.facts.documents[0].digest)
    assert told(life.until(at(days=153))) == []
