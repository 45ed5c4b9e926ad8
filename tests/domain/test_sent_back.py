"""Sent back: corrected inside the same application, with a new file for every kind named (R33)."""

from datetime import timedelta

import pytest

from domain.refusals import Code, Refused
from domain.vocabulary import DocumentKind, Stage, WaitingOn
from tests.domain.builders import PAPERS, at, digest, offered, online, reason, text
from tests.domain.journeys import decided, done, hand_in, in_review
from tests.domain.life import Life


def test_every_kind_named_is_missing_until_a_new_file_comes() -> None:
    """R33."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("contact_id"), reason("application_form"))
    assert life.open == ["correct_documents"]
    assert set(life.view().requirements.currently_due) == {"contact_id", "application_form"}
    hand_in(life, "contact_id", version="2")
    assert life.open == ["correct_documents"]
    hand_in(life, "application_form", version="2")
    assert life.open == ["resubmit"]


def test_the_file_that_was_sent_back_does_not_count_again() -> None:
    """R33."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("contact_id"))
    refusal = life.refuses("add_documents", "merchant", documents=offered("contact_id"))
    assert (refusal.code, [found.field for found in refusal.fields]) == (Code.UNUSABLE_DOCUMENT, ["contact_id"])
    renamed = [{**offered("bank_statement")[0], "digest": digest("contact_id")}]
    assert life.refuses("add_documents", "merchant", documents=renamed).code is Code.UNUSABLE_DOCUMENT
    assert [paper.kind for paper in life.view().documents if not paper.counts] == [DocumentKind.CONTACT_ID]


def test_a_paper_that_lay_there_already_does_not_serve_as_the_one_that_was_named() -> None:
    """R33: the view would say that it counts while the task stays open."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("contact_id"))
    seen = [{**offered("contact_id")[0], "digest": digest("authorization_letter")}]
    assert life.refuses("add_documents", "merchant", documents=seen).code is Code.UNUSABLE_DOCUMENT


def test_papers_not_named_stay_even_if_their_file_served_as_the_named_kind_too() -> None:
    life = Life(online())
    shared = [{**offered(kind)[0], "digest": digest("one scan")} for kind in ("entity_certificate", "application_form")]
    life.tell("add_documents", "merchant", documents=shared)
    hand_in(life, "authorization_letter", "contact_id", "bank_statement")
    in_review(life)
    decided(life, "sent_back", reason("application_form"))
    assert life.view().requirements.currently_due == ("application_form",)


def test_another_proof_of_the_contact_answers_the_one_that_was_named() -> None:
    """R23, R33: a new one; what lay there already when the agency decided does not."""
    life = Life(online())
    hand_in(life, "bank_statement")
    in_review(life)
    decided(life, "sent_back", reason("contact_phone_statement"))
    assert life.open == ["correct_documents"]
    hand_in(life, "employment_proof")
    assert life.open == ["resubmit"]


def test_taking_the_correction_back_opens_the_task_again() -> None:
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("contact_id"))
    hand_in(life, "contact_id", version="2")
    life.tell("remove_document", "merchant", digest=digest("contact_id2"))
    assert "correct_documents" in life.open
    with pytest.raises(Refused) as refusal:
        done(life, "resubmit")
    assert refusal.value.code is Code.PAPERS_INCOMPLETE


def test_reasons_that_name_fields_alone_lead_straight_to_resubmission() -> None:
    """R33: facts change by `change_case`."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason(field="contact.phone"))
    assert life.open == ["resubmit"]
    life.tell("change_case", case={"contact": {"phone": "+6590000000"}})
    done(life, "resubmit")
    assert life.facts.case.contact.phone == "+6590000000"
    assert life.view().stage is Stage.IN_REVIEW


def test_a_kind_that_was_never_handed_in_can_be_asked_for() -> None:
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("trademark_certificate"))
    assert life.view().requirements.currently_due == ("trademark_certificate",)


def test_what_the_agency_found_is_told_until_it_is_corrected() -> None:
    """R33."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("contact_id"), reason(field="contact.name"))
    errors = life.view().requirements.errors
    assert [(error.code, error.document or error.field) for error in errors] == [
        ("unclear", "contact_id"),
        ("unclear", "contact.name"),
    ]
    assert all(error.message and error.fix for error in errors)
    hand_in(life, "contact_id", version="2")
    assert [error.field for error in life.view().requirements.errors] == ["contact.name"]
    done(life, "resubmit")
    assert life.view().requirements.errors == ()


def test_the_review_begins_anew_with_the_resubmission_in_the_same_application() -> None:
    """R30, R33: no new fee."""
    life = in_review(Life(online()))
    first = life.application.review
    life.until(at(days=5))
    decided(life, "sent_back", reason("contact_id"))
    hand_in(life, "contact_id", version="2")
    life.until(at(days=6))
    done(life, "resubmit")
    assert (life.view().stage, life.view().waiting_on) == (Stage.IN_REVIEW, WaitingOn.AGENCY)
    assert life.application.number == 1
    assert life.application.review_counts_from == at(days=6)
    assert life.application.review != first
    assert life.application.agency == "crediteyes"


def test_the_date_the_console_shows_goes_before_any_default() -> None:
    """R33."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("contact_id"), refill_due=text(at(days=9)))
    back = life.application.sent_back[0]
    assert (back.refill_due, back.refill_due_assumed) == (at(days=9), False)
    assert life.view().tasks[-1].due_at == at(days=9)


def test_without_a_date_it_is_thirty_days_after_the_first_sending_back_and_marked_as_assumed() -> None:
    """R33: the second sending back does not begin the month anew."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason(field="name"))
    done(life, "resubmit")
    life.until(at(days=12))
    decided(life, "sent_back", reason(field="name"))
    assert [(back.refill_due, back.refill_due_assumed) for back in life.application.sent_back] == [
        (at(days=30), True),
        (at(days=30), True),
    ]


def test_a_passed_date_is_past_due_and_never_ends_the_case() -> None:
    """R33."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("contact_id"), refill_due=text(at(days=3)))
    life.until(at(days=3) - timedelta(seconds=1))
    assert life.view().requirements.past_due == ()
    life.until(at(days=40))
    assert life.view().requirements.past_due == ("contact_id",)
    assert life.facts.outcome is None
    hand_in(life, *PAPERS, version="2")
    assert done(life, "resubmit")


@pytest.mark.parametrize("refills", [0, 1, 3])
def test_more_refills_than_expected_are_a_fact_and_flagged(refills: int) -> None:
    """R33."""
    life = in_review(Life(online({"policy": {"refills": refills}})))
    for number in range(1, refills + 2):
        decided(life, "sent_back", reason(field="name"))
        assert life.application.beyond_refills == (number > refills)
        done(life, "resubmit")
    assert life.view().applications[0].refills == refills + 1
