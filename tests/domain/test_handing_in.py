"""Papers come in by digest, are looked at, counted, taken back, and frozen with the application (R17-R23)."""

from typing import Any

import pytest

from domain.deciding import Answers
from domain.events import DocumentsAdded, TaskDropped
from domain.findings import Finding
from domain.papers import PaperReport
from domain.refusals import Code, Refused
from domain.vocabulary import DocumentKind, Severity
from tests.domain.builders import PAPERS, digest, offered, online, quick
from tests.domain.journeys import applied, done, hand_in, in_review, registered
from tests.domain.life import Life


def report(kind: str, severity: Severity, code: str = "file_too_large") -> PaperReport:
    found = Finding(code=code, severity=severity, evidence={"limit": "5 MB"})
    return PaperReport(kind=DocumentKind(kind), digest=digest(kind), findings=(found,))


def test_one_unusable_paper_refuses_them_all_and_says_why() -> None:
    """R21: nothing is half done."""
    life = Life(online())
    answers = Answers(reports=(report("contact_id", Severity.ERROR), report("application_form", Severity.WARNING)))
    refusal = life.refuses("add_documents", "merchant", documents=offered(*PAPERS), answers=answers)
    assert refusal.code is Code.UNUSABLE_DOCUMENT
    assert [found.field for found in refusal.fields] == ["contact_id"]
    assert "file_too_large" in refusal.message
    assert "Save it with a lower resolution" in refusal.message


@pytest.mark.parametrize("severity", [Severity.WARNING, Severity.INFO])
def test_findings_short_of_an_error_are_kept_and_the_paper_counts(severity: Severity) -> None:
    """R20: what only people can see is not checked, and holds nothing."""
    life = Life(online())
    answers = Answers(reports=(report("contact_id", severity),))
    life.tell("add_documents", "merchant", documents=offered("contact_id"), answers=answers)
    (paper,) = life.view().documents
    assert paper.counts
    assert [finding.severity for finding in paper.findings] == [severity]


def test_a_validator_without_answers_assumes_the_best() -> None:
    """What the preflight would find is asked later; what is known now is refused now."""
    life = Life(online())
    assert life.tell("add_documents", "merchant", documents=offered("contact_id"))


def test_the_same_file_twice_is_one_paper() -> None:
    life = Life(online())
    twice = [*offered("contact_id"), {**offered("contact_id")[0], "file_name": "again.png"}]
    life.tell("add_documents", "merchant", documents=twice)
    assert [paper.file_name for paper in life.facts.documents] == ["again.png"]
    life.tell("add_documents", "merchant", documents=offered("contact_id"))
    assert [paper.file_name for paper in life.facts.documents] == ["contact_id.png"]
    life.tell("remove_document", "merchant", digest=digest("contact_id"))
    assert life.facts.documents == ()


def test_one_file_may_serve_as_two_kinds_and_is_taken_back_by_kind() -> None:
    life = Life(online())
    both = [{**offered(kind)[0], "digest": digest("one scan")} for kind in ("entity_certificate", "application_form")]
    life.tell("add_documents", "merchant", documents=both)
    refusal = life.refuses("remove_document", "merchant", digest=digest("one scan"))
    assert (refusal.code, [found.field for found in refusal.fields]) == (Code.MALFORMED, ["kind"])
    life.tell("remove_document", "merchant", digest=digest("one scan"), kind="application_form")
    assert [paper.kind for paper in life.facts.documents] == ["entity_certificate"]


def test_at_most_five_trademark_authorizations_are_taken() -> None:
    """R20."""
    life = Life(online({"mini_program.name_source": "trademark", "mini_program.trademark_holder": "other"}))
    for number in range(5):
        hand_in(life, "trademark_authorization", version=str(number))
    sixth = offered("trademark_authorization", version="6")
    assert life.refuses("add_documents", "merchant", documents=sixth).code is Code.TOO_MANY_DOCUMENTS
    life.tell("remove_document", "merchant", digest=digest("trademark_authorization0"))
    assert life.tell("add_documents", "merchant", documents=sixth)


def test_the_last_paper_closes_the_task_and_its_removal_opens_it_again() -> None:
    """R17-R23: the preflight alone closes it."""
    life = Life(online())
    hand_in(life, *PAPERS[:-1])
    assert "provide_documents" in life.open
    hand_in(life, PAPERS[-1])
    assert "provide_documents" not in life.open
    life.tell("remove_document", "merchant", digest=digest("contact_id"))
    assert "provide_documents" in life.open
    assert life.view().requirements.currently_due[-1] == "contact_id"


def test_a_paper_nobody_knows_cannot_be_removed() -> None:
    refusal = Life(online()).refuses("remove_document", "merchant", digest=digest("other"))
    assert refusal.code is Code.NO_SUCH_DOCUMENT


def test_an_application_is_not_submitted_with_papers_missing() -> None:
    """R26: even if the step was open when the paper was taken back."""
    life = registered(Life(online()))
    hand_in(life)
    life.tell("remove_document", "merchant", digest=digest("contact_id"))
    with pytest.raises(Refused) as refusal:
        done(life, "apply_for_verification")
    assert refusal.value.code is Code.PAPERS_INCOMPLETE
    assert "contact_id" in refusal.value.message


@pytest.mark.parametrize("stop", [applied, in_review])
def test_papers_are_frozen_from_submission_to_decision(stop: Any) -> None:
    life = stop(Life(online()))
    new = offered("contact_id", version="2")
    assert life.refuses("add_documents", "merchant", documents=new).code is Code.PAPERS_FROZEN
    known = digest("contact_id")
    assert life.refuses("remove_document", "merchant", digest=known).code is Code.PAPERS_FROZEN


def test_no_papers_are_asked_for_or_taken_while_the_verification_is_to_be_reused() -> None:
    """R7."""
    life = Life(quick())
    assert "provide_documents" not in life.open
    assert life.refuses("add_documents", "merchant", documents=offered("contact_id")).code is Code.TASK_NOT_OPEN


def test_papers_begin_at_once_on_the_quick_route_without_reuse() -> None:
    """R7."""
    life = Life(quick({"official_account.reuse_verification": False}))
    assert "provide_documents" in life.open
    done(life, "quick_register", reuse_verification=False)
    assert "provide_documents" in life.open


def test_papers_follow_what_was_really_reused() -> None:
    """R5, R7: planned but not chosen opens the papers, chosen though not planned drops them."""
    life = Life(quick())
    done(life, "quick_register", reuse_verification=False)
    assert "provide_documents" in life.open
    life = Life(quick({"official_account.reuse_verification": False}))
    bodies = done(life, "quick_register", reuse_verification=True)
    assert [type(body) for body in bodies][-1] is TaskDropped
    assert "provide_documents" not in life.open


@pytest.mark.parametrize("facts", [{"k" * 61: "x"}, {"name": "x" * 501}, {str(number): "x" for number in range(31)}])
def test_facts_about_a_paper_are_few_and_short(facts: dict[str, str]) -> None:
    """A paper's content travels as a file; its facts are lines."""
    documents = [{**offered("bank_statement")[0], "facts": facts}]
    assert Life(online()).refuses("add_documents", "ops", documents=documents).code is Code.MALFORMED


def test_facts_about_a_paper_are_kept_with_it() -> None:
    life = Life(online())
    (added, *_) = life.tell(
        "add_documents", "ops", documents=[{**offered("bank_statement")[0], "facts": {"k" * 60: "x" * 500}}]
    )
    assert isinstance(added, DocumentsAdded)
    assert added.documents[0].facts == {"k" * 60: "x" * 500}
