"""A warning keeps the papers open until a new file comes or ops accept it; an error ends only by a new file."""

from datetime import timedelta

import pytest

from domain.deciding import Answers, decide
from domain.findings import Finding, found
from domain.intake import parse
from domain.papers import PaperReport
from domain.refusals import Code, Refused
from domain.vocabulary import DocumentKind
from tests.domain.builders import KNOWN, PAPERS, at, digest, envelope, offered, online, payment, text, verification_only
from tests.domain.journeys import done, registered
from tests.domain.life import Life
from tests.domain.readings import WITH_A_READER, WITHOUT_A_READER, reported


def report(kind: str, *findings: Finding, version: str = "") -> PaperReport:
    return PaperReport(kind=DocumentKind(kind), digest=digest(kind + version), findings=findings)


def handed_in(*findings: Finding, kind: str = "contact_id") -> Life:
    """All papers, one of them with findings about its picture, and no reader."""
    life = Life(online())
    answers = reported(report(kind, *findings), reader=False)
    life.tell("add_documents", "merchant", documents=offered(*PAPERS), answers=answers)
    return life


def accept(life: Life, code: str = "blurred", kind: str = "contact_id") -> None:
    life.tell("accept_finding", digest=digest(kind), code=code, reason="it can be read")


def test_a_warning_keeps_the_papers_open_and_says_what_to_do() -> None:
    life = handed_in(found("blurred"))
    needs = life.view().requirements
    assert "provide_documents" in life.open
    assert set(needs.currently_due) & set(PAPERS) == {"contact_id"}
    assert [(problem.code, problem.document) for problem in needs.errors] == [("blurred", "contact_id")]
    assert needs.errors[0].fix


@pytest.mark.parametrize("finding", [found("turned"), found("camera_extras"), found("contact_name_not_checked")])
def test_what_is_not_checked_or_only_said_holds_nothing(finding: Finding) -> None:
    """R20: not checked is an info, never a pass and never a block."""
    assert "provide_documents" not in handed_in(finding).open


def test_ops_accept_a_warning_with_a_reason_on_record() -> None:
    life = handed_in(found("blurred"))
    accept(life)
    assert "provide_documents" not in life.open
    (paper,) = [paper for paper in life.view().documents if paper.kind == "contact_id"]
    assert (paper.findings[0].code, paper.findings[0].accepted) == ("blurred", True)
    (event,) = [event for event in life.events if event.kind == "finding_accepted"]
    assert event.actor.role == "ops"
    assert "it can be read" in event.body.model_dump_json()


def test_every_warning_of_a_paper_is_accepted_by_itself() -> None:
    life = handed_in(found("blurred"), found("too_dark"))
    accept(life)
    assert "provide_documents" in life.open
    accept(life, "too_dark")
    assert "provide_documents" not in life.open


def test_a_new_file_settles_what_was_found_about_the_old_one() -> None:
    life = handed_in(found("blurred"))
    life.now += timedelta(minutes=5)
    again = offered("contact_id", version="sharp")
    life.tell("add_documents", "merchant", documents=again, answers=WITHOUT_A_READER)
    assert "provide_documents" not in life.open


def test_a_new_file_may_be_flagged_as_well() -> None:
    life = handed_in(found("blurred"))
    life.now += timedelta(minutes=5)
    answers = reported(report("contact_id", found("cut_off", sides="left"), version="2"), reader=False)
    life.tell("add_documents", "merchant", documents=offered("contact_id", version="2"), answers=answers)
    assert [problem.code for problem in life.view().requirements.errors] == ["cut_off"]


def test_pages_that_came_together_do_not_settle_each_other() -> None:
    life = Life(online())
    answers = reported(report("contact_id", found("blurred")), reader=False)
    pages = [*offered("contact_id"), *offered("contact_id", version="page 2")]
    life.tell("add_documents", "merchant", documents=pages, answers=answers)
    assert [problem.code for problem in life.view().requirements.errors] == ["blurred"]


def test_another_proof_of_the_contact_does_as_well_as_a_new_file() -> None:
    """R23."""
    life = handed_in(found("blurred"), kind="contact_phone_statement")
    assert "provide_documents" in life.open
    life.tell("add_documents", "merchant", documents=offered("bank_statement"), answers=WITHOUT_A_READER)
    assert "provide_documents" not in life.open


def test_the_same_file_again_keeps_what_ops_accepted() -> None:
    life = handed_in(found("blurred"))
    accept(life)
    answers = reported(report("contact_id", found("blurred")), reader=False)
    life.tell("add_documents", "merchant", documents=offered("contact_id"), answers=answers)
    assert "provide_documents" not in life.open


@pytest.mark.parametrize(
    ("code", "refused"),
    [
        ("turned", Code.NOT_A_WARNING),
        ("too_dark", Code.NO_SUCH_FINDING),
    ],
)
def test_only_warnings_that_are_there_are_accepted(code: str, refused: Code) -> None:
    life = handed_in(found("blurred"), found("turned"))
    refusal = life.refuses("accept_finding", digest=digest("contact_id"), code=code, reason="why not")
    assert refusal.code is refused


def test_an_error_is_accepted_by_nobody() -> None:
    """None is taken with one; a file may be found damaged later."""
    life = handed_in()
    damaged = life.facts.documents[0].model_copy(update={"findings": (found("file_damaged"),)})
    facts = life.facts.model_copy(update={"documents": (damaged,)})
    message = parse(
        "accept_finding", envelope("ops", digest=damaged.digest, code="file_damaged", reason="why not"), KNOWN
    )
    with pytest.raises(Refused) as refusal:
        decide(facts, message, life.now)
    assert refusal.value.code is Code.NOT_A_WARNING
    assert "new file" in refusal.value.message


def test_twice_accepted_changes_nothing() -> None:
    life = handed_in(found("blurred"))
    accept(life)
    refusal = life.refuses("accept_finding", digest=digest("contact_id"), code="blurred", reason="again")
    assert refusal.code is Code.NOTHING_TO_CHANGE


@pytest.mark.parametrize("role", ["merchant", "payer", "integration", "agency"])
def test_nobody_but_ops_accepts(role: str) -> None:
    life = handed_in(found("blurred"))
    refusal = life.refuses("accept_finding", role, digest=digest("contact_id"), code="blurred", reason="please")
    assert refusal.code is Code.NOT_ALLOWED


def test_an_unknown_paper_is_said_to_be_unknown() -> None:
    refusal = handed_in().refuses("accept_finding", digest=digest("nothing"), code="blurred", reason="?")
    assert refusal.code is Code.NO_SUCH_DOCUMENT


def test_nothing_is_accepted_once_the_application_is_submitted() -> None:
    life = handed_in(found("turned"))
    registered(life)
    done(life, "apply_for_verification")
    refusal = life.refuses("accept_finding", digest=digest("contact_id"), code="turned", reason="?")
    assert refusal.code is Code.PAPERS_FROZEN


def test_papers_of_the_first_release_are_held_by_no_warning() -> None:
    """Its journals replay as they were: there, warnings told people and held nothing."""
    life = Life(online())
    answers = Answers(reports=(report("contact_id", found("file_size_borderline")),))
    life.tell("add_documents", "merchant", documents=offered(*PAPERS), answers=answers)
    assert "provide_documents" not in life.open


def test_a_case_waits_for_what_is_still_read_and_nobody_owes_it() -> None:
    life = Life(online())
    life.tell("add_documents", "merchant", documents=offered(*PAPERS), answers=WITH_A_READER)
    needs = life.view().requirements
    assert "provide_documents" in life.open
    assert set(needs.pending) == {"entity_certificate", "contact_id", "contact_phone_statement"}
    assert not set(needs.currently_due) & set(PAPERS)
    life.read()
    assert "provide_documents" not in life.open
    assert life.view().requirements.pending == ()


def test_the_old_file_again_does_not_settle_what_was_found_about_the_new_one() -> None:
    life = handed_in()
    life.now += timedelta(minutes=5)
    answers = reported(report("contact_id", found("blurred"), version="2"), reader=False)
    life.tell("add_documents", "merchant", documents=offered("contact_id", version="2"), answers=answers)
    life.now += timedelta(minutes=5)
    life.tell("add_documents", "merchant", documents=offered("contact_id"), answers=WITHOUT_A_READER)
    assert [problem.code for problem in life.view().requirements.errors] == ["blurred"]


def test_a_further_page_does_not_settle_the_first_one() -> None:
    """R23: what the first page shows is still needed."""
    life = Life(online())
    answers = reported(report("contact_phone_statement", found("blurred")))
    life.tell("add_documents", "merchant", documents=offered(*PAPERS), answers=answers)
    life.read(months="2026-10 2026-11")
    life.now += timedelta(seconds=5)
    page = offered("contact_phone_statement", version="page 2")
    life.tell("add_documents", "merchant", documents=page, answers=WITH_A_READER)
    life.read(months="2026-12", contact_name="", contact_phone="")
    assert [problem.code for problem in life.view().requirements.errors] == ["blurred"]
    again = offered("contact_phone_statement", version="page 1, sharp")
    life.now += timedelta(seconds=5)
    life.tell("add_documents", "merchant", documents=again, answers=WITH_A_READER)
    life.read(months="2026-10 2026-11")
    assert life.view().requirements.errors == ()


def test_a_correction_is_in_order_before_it_is_resubmitted() -> None:
    """R33: of an adopted case as well, whose other papers Pailou never saw."""
    facts = {
        "apply_for_verification": {"submitted_at": text(at(hours=-2)), "agreement_signed": True, "invoice": "later"},
        "pay_fee": payment(at(hours=-1)),
        "assign_agency": {"agency": "crediteyes", "assigned_at": text(at())},
    }
    life = Life(verification_only({"facts": facts}))
    reasons = [{"document": "contact_phone_statement", "code": "unclear"}]
    life.tell("decide_review", "agency", agency_id="crediteyes", outcome="sent_back", reasons=reasons)
    answers = reported(report("contact_phone_statement", found("blurred"), version="2"))
    again = offered("contact_phone_statement", version="2")
    life.tell("add_documents", "merchant", documents=again, answers=answers)
    assert "resubmit" not in life.open
    life.read()
    assert "resubmit" not in life.open
    accept(life, kind="contact_phone_statement2")
    assert "resubmit" in life.open


def test_a_flagged_second_proof_holds_nothing_and_is_no_error() -> None:
    """R23: one proof that is in order is enough."""
    life = Life(online())
    answers = reported(report("bank_statement", found("blurred")), reader=False)
    life.tell("add_documents", "merchant", documents=offered(*PAPERS, "bank_statement"), answers=answers)
    assert "provide_documents" not in life.open
    assert life.view().requirements.errors == ()
