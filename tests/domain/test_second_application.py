"""Finally failed: a new application and a new fee, with the papers kept but those that failed (R25, R28, R33)."""

import pytest

from domain.coverage import missing_papers
from domain.events import FeePaid
from domain.refusals import Code
from domain.vocabulary import Stage
from tests.domain.builders import at, offered, online, payment, reason, repeated, text
from tests.domain.journeys import applied, decided, done, hand_in, in_review, paid
from tests.domain.life import Life


def failed(*named: str, again: bool = False) -> Life:
    life = in_review(Life(repeated() if again else online()))
    decided(life, "failed", *(reason(kind) for kind in named))
    return life


def test_the_next_application_opens_with_a_fee_of_its_own() -> None:
    """R28, R33: once its papers are complete; the old one keeps its fee, agency and outcome."""
    life = failed("contact_id")
    assert [(one.number, one.outcome) for one in life.view().applications] == [(1, "failed")]
    assert life.open == ["provide_documents"]
    hand_in(life, "contact_id", version="2")
    assert [(one.number, one.outcome) for one in life.view().applications] == [(1, "failed"), (2, None)]
    assert (life.application.payment, life.application.agency) == (None, None)
    assert life.open == ["apply_for_verification"]
    done(life, "apply_for_verification")
    assert "pay_fee" in life.open
    assert life.application.number == 2


def test_papers_are_kept_but_those_named() -> None:
    """R33."""
    life = failed("contact_id", "authorization_letter")
    assert life.view().stage is Stage.PREPARING
    assert set(life.view().requirements.currently_due) == {"contact_id", "authorization_letter"}
    assert life.refuses("add_documents", "merchant", documents=offered("contact_id")).code is Code.UNUSABLE_DOCUMENT


def test_a_failure_that_names_no_paper_leaves_them_all_and_goes_on_to_apply() -> None:
    """R33."""
    life = failed()
    assert life.open == ["apply_for_verification"]


@pytest.mark.parametrize("again", [False, True])
def test_a_form_that_the_failure_left_untouched_serves_again(again: bool) -> None:
    """R25."""
    life = failed("contact_id", again=again)
    assert "application_form" not in [need.name for need in missing_papers(life.facts)]


@pytest.mark.parametrize("again", [False, True])
def test_a_form_that_the_failure_named_is_needed_anew(again: bool) -> None:
    """R25: even where a repeated verification of the same name needed none at first."""
    life = failed("application_form", again=again)
    assert [need.name for need in missing_papers(life.facts)] == ["application_form"]


def test_a_repeated_verification_applies_without_a_form() -> None:
    """R25: the agency decides."""
    life = Life(repeated())
    hand_in(life, "entity_certificate", "authorization_letter", "contact_id", "bank_statement")
    assert life.open == ["apply_for_verification"]


def test_what_failed_is_told_while_the_next_application_is_prepared() -> None:
    """R33."""
    life = failed("contact_id")
    assert [error.document for error in life.view().requirements.errors] == ["contact_id"]
    hand_in(life, "contact_id", version="2")
    assert life.view().requirements.errors == ()


def test_after_a_failure_applying_and_paying_are_still_to_come() -> None:
    """R28."""
    life = failed("contact_id")
    assert life.view().requirements.eventually_due == ("apply_for_verification", "pay_fee")
    hand_in(life, "contact_id", version="2")
    assert life.view().requirements.eventually_due == ("pay_fee",)


def test_a_payment_between_a_failure_and_the_next_application_is_too_early() -> None:
    """R28: the failed application was paid, the next one is not there yet."""
    refusal = failed("contact_id").refuses("record_payment", "payer", **payment(at()))
    assert (refusal.code, refusal.remembered) == (Code.TASK_NOT_OPEN, True)


def test_the_late_decision_of_a_failed_application_decides_nothing() -> None:
    """R33: while the papers of the next one are incomplete it is still the current one."""
    refusal = failed("contact_id").refuses("decide_review", "agency", outcome="passed")
    assert (refusal.code, refusal.remembered) == (Code.ALREADY_DECIDED, True)


def test_the_report_of_the_first_payment_does_not_pay_the_second_application() -> None:
    """R28: one payment an application, whatever request it comes with."""
    life = applied(Life(online()))
    first = payment(at())
    life.tell("record_payment", "payer", **first)
    life.tell("assign_agency", agency="crediteyes", assigned_at=text(at()))
    decided(life, "failed")
    done(life, "apply_for_verification")
    refusal = life.refuses("payment_received", "integration", **first)
    assert (refusal.code, refusal.remembered) == (Code.ALREADY_PAID, True)
    (second,) = [body for body in life.tell("record_payment", **payment(at())) if isinstance(body, FeePaid)]
    assert second.application == 2


def test_a_decision_for_the_first_application_does_not_touch_the_second() -> None:
    """R33."""
    life = failed()
    done(life, "apply_for_verification")
    life.tell("record_payment", **payment(at()))
    life.tell("assign_agency", agency="crediteyes", assigned_at=text(at()))
    refusal = life.refuses("decide_review", "agency", outcome="passed", application=1)
    assert (refusal.code, refusal.remembered) == (Code.WRONG_APPLICATION, True)
    decided(life, "passed", application=2)
    assert life.facts.outcome is Stage.VERIFIED


def test_the_refills_of_the_first_application_do_not_count_for_the_second() -> None:
    """R33: three an application."""
    life = in_review(Life(online({"policy": {"refills": 1}})))
    decided(life, "sent_back", reason(field="name"))
    done(life, "resubmit")
    decided(life, "failed")
    done(life, "apply_for_verification")
    life.tell("record_payment", **payment(at()))
    life.tell("assign_agency", agency="chuangyu-houtian", assigned_at=text(at()))
    life.until(at(days=2))
    decided(life, "sent_back", reason(field="name"), agency_id="chuangyu-houtian")
    assert not life.application.beyond_refills
    assert life.application.sent_back[0].refill_due == at(days=32)


def test_a_second_payment_of_one_application_is_refused_and_remembered() -> None:
    """R28."""
    life = paid(Life(online()))
    refusal = life.refuses("record_payment", "payer", **payment(at()))
    assert (refusal.code, refusal.remembered) == (Code.ALREADY_PAID, True)
