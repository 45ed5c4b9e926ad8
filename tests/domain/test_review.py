"""What an agency decides, and when it counts (R16, R33)."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from domain.events import CaseEnded, ReviewDecided
from domain.refusals import Code
from domain.vocabulary import Stage, WaitingOn
from tests.domain.builders import at, message, online, payment, reason, repeated, text, verification_only
from tests.domain.journeys import applied, decided, done, in_review, paid
from tests.domain.life import Life

CLOSE = at(days=45)


def test_passed_verifies_and_the_mini_program_may_go_live() -> None:
    """R15, R33."""
    life = in_review(Life(online()))
    bodies = decided(life, "passed")
    assert [type(body) for body in bodies] == [ReviewDecided, CaseEnded]
    assert life.facts.outcome is Stage.VERIFIED
    assert life.view().go_live_allowed
    assert life.view().applications[0].outcome == "passed"


@pytest.mark.parametrize("stop", [applied, paid])
@pytest.mark.parametrize("role", ["agency", "ops"])
def test_a_decision_about_nothing_in_review_is_refused_and_remembered(stop: Callable[[Life], Life], role: str) -> None:
    """R33: it may only have come early."""
    life = stop(Life(online()))
    refusal = life.refuses("decide_review", role, outcome="passed")
    assert (refusal.code, refusal.remembered) == (Code.NOT_IN_REVIEW, True)


def test_a_second_final_decision_is_late() -> None:
    """R33: remembered, and nothing changes."""
    life = in_review(Life(online()))
    decided(life, "failed", reason("contact_id"))
    for outcome in ("passed", "failed"):
        refusal = life.refuses("decide_review", "agency", outcome=outcome)
        assert refusal.code in (Code.ALREADY_DECIDED, Code.NOT_IN_REVIEW)
        assert refusal.remembered


@pytest.mark.parametrize("number", [2, 7])
def test_a_decision_for_another_application_is_refused_and_remembered(number: int) -> None:
    """R33."""
    life = in_review(Life(online()))
    refusal = life.refuses("decide_review", "agency", outcome="passed", application=number)
    assert (refusal.code, refusal.remembered) == (Code.WRONG_APPLICATION, True)


def test_sent_back_twice_without_a_resubmission_is_refused_and_remembered() -> None:
    """R33."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("contact_id"))
    refusal = life.refuses("decide_review", "agency", outcome="sent_back", reasons=[reason("contact_id")])
    assert (refusal.code, refusal.remembered) == (Code.NOT_IN_REVIEW, True)


@pytest.mark.parametrize(("outcome", "end"), [("passed", Stage.VERIFIED), ("failed", None)])
def test_a_final_decision_while_people_still_correct_is_a_fact(outcome: str, end: Stage | None) -> None:
    """R33: what they owed is not owed any longer."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("contact_id"))
    decided(life, outcome)
    assert life.facts.outcome is end
    assert "correct_documents" not in life.open
    assert [task.state for task in life.view().tasks if task.name == "correct_documents"] == ["dropped"]


def test_sent_back_names_what_is_to_be_corrected() -> None:
    """R33: one document or one field a reason."""
    life = in_review(Life(online()))
    both = {**reason("contact_id"), "field": "contact.name"}
    neither = {"code": "unclear"}
    for reasons in ([], [both], [neither]):
        refusal = life.refuses("decide_review", "agency", outcome="sent_back", reasons=reasons)
        assert refusal.code is Code.MALFORMED


@pytest.mark.parametrize("outcome", ["passed", "failed"])
def test_a_date_to_resubmit_belongs_to_sent_back_alone(outcome: str) -> None:
    """R33."""
    life = in_review(Life(online()))
    refusal = life.refuses("decide_review", "agency", outcome=outcome, refill_due=text(at(days=9)))
    assert refusal.code is Code.MALFORMED


@pytest.mark.parametrize("outcome", ["verified", "expired", "", None, "PASSED"])
def test_there_are_three_outcomes(outcome: object) -> None:
    """R33."""
    assert in_review(Life(online())).refuses("decide_review", outcome=outcome).code is Code.MALFORMED


def test_a_final_failure_inside_the_window_opens_the_next_application() -> None:
    """R33, to the last second."""
    life = in_review(Life(online())).until(CLOSE - timedelta(seconds=1))
    decided(life, "failed")
    assert life.facts.outcome is None
    assert life.application.number == 2


def test_a_final_failure_at_the_end_of_the_window_or_later_ends_as_failed() -> None:
    """R16, R33."""
    for days in (45, 60):
        life = in_review(Life(online())).until(at(days=days))
        decided(life, "failed", reason("contact_id"))
        assert life.facts.outcome is Stage.FAILED
        assert life.view().waiting_on is WaitingOn.NOBODY


def test_a_case_without_a_window_counts_as_inside_it() -> None:
    """R16, R33."""
    life = in_review(Life(repeated())).until(at(days=300))
    decided(life, "failed")
    assert life.facts.outcome is None
    assert life.application.number == 2


def test_a_pass_after_the_window_still_counts() -> None:
    """R16: the applicant did their part."""
    life = in_review(Life(verification_only())).until(at(days=70))
    assert life.facts.window is not None
    assert life.facts.window.passed
    decided(life, "passed")
    assert life.facts.outcome is Stage.VERIFIED


def test_refilling_past_the_window_goes_on() -> None:
    """R16: under review from payment to final decision, refilling included."""
    life = in_review(Life(online())).until(at(days=44))
    decided(life, "sent_back", reason(field="name"))
    life.until(at(days=50))
    done(life, "resubmit")
    decided(life, "sent_back", reason(field="name"))
    life.until(at(days=60))
    done(life, "resubmit")
    decided(life, "passed")
    assert life.facts.outcome is Stage.VERIFIED


def test_the_failure_of_an_earlier_application_does_not_keep_the_window_open() -> None:
    """R16: whatever earlier ones came to."""
    life = in_review(Life(online())).until(at(days=40))
    decided(life, "failed")
    assert life.until(at(days=46)).facts.outcome is Stage.LAPSED


def test_a_failure_stamped_inside_the_window_but_applied_long_after_lapses_at_once() -> None:
    """R16: the next application would open into a window that is over; nobody forgets the case."""
    life = applied(Life(online())).until(CLOSE + timedelta(minutes=5))
    early = text(CLOSE - timedelta(minutes=1))
    life.tell("record_payment", received_at=early, **payment(at(days=44)))
    life.tell("assign_agency", agency="crediteyes", assigned_at=early)
    life.until(at(days=60))
    assert life.facts.outcome is None
    decided(life, "failed", received_at=early)
    assert life.application.number == 2
    assert life.until(life.now).facts.outcome is Stage.LAPSED


def test_the_decision_counts_from_its_stamp() -> None:
    """R33: processed late is not decided late."""
    life = in_review(Life(online())).until(at(days=50))
    decided(life, "failed", received_at=text(CLOSE - timedelta(hours=1)))
    assert life.application.number == 2
    assert life.facts.applications[0].decided_at == CLOSE - timedelta(hours=1)


def test_a_signal_is_decided_like_the_update() -> None:
    life = in_review(Life(online()))
    assert life.code_of(message("review_outcome", "agency", outcome="passed")) is None
