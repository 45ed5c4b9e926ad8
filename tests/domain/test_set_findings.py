"""The papers as a set (R17, R20, R23, R25): what is missing, needless, or would help."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.facts import Facts
from domain.findings import told
from domain.requirements import CONTACT_PROOFS, Requirement, required_papers
from domain.set_findings import set_findings
from domain.vocabulary import Category, DocumentKind, Language
from tests.domain.builders import offered, online, quick, repeated, verification_only
from tests.domain.journeys import done, hand_in, in_review
from tests.domain.life import Life

TRADEMARKS: dict[str, dict[str, Any]] = {
    "free": {},
    "own": {"mini_program.name_source": "trademark", "mini_program.trademark_holder": "entity"},
    "licensed": {"mini_program.name_source": "trademark", "mini_program.trademark_holder": "other"},
}
ROUTES: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "online": online,
    "first": verification_only,
    "again": repeated,
    "again, renamed": lambda changes: repeated({**changes, "previous_verification.entity_name": "Lamp Tea Pte. Ltd."}),
    "quick": lambda changes: quick({**changes, "official_account.reuse_verification": False}),
}
SITUATIONS = st.tuples(
    st.sampled_from(list(Category)),
    st.sampled_from(list(TRADEMARKS)),
    st.sampled_from(list(ROUTES)),
    st.booleans(),
    st.sampled_from(CONTACT_PROOFS),
)
Situation = tuple[Category, str, str, bool, DocumentKind]


def life_in(situation: Situation) -> Life:
    category, trademark, route, published, _ = situation
    changes = {"entity.category": category, "mini_program.code_published": published, **TRADEMARKS[trademark]}
    return Life(ROUTES[route](changes))


def complete(facts: Facts, proof: DocumentKind) -> list[DocumentKind]:
    """One paper for each need, the recommended ones as well, and this proof of the contact."""
    return [proof if need.alternatives else need.name for need in required_papers(facts)]


def codes(life: Life) -> list[str]:
    return [finding.code for finding in set_findings(life.facts)]


@given(SITUATIONS)
def test_a_complete_set_has_no_finding(situation: Situation) -> None:
    life = life_in(situation)
    hand_in(life, *complete(life.facts, situation[-1]))
    assert codes(life) == []


@given(SITUATIONS, st.data())
def test_without_any_required_paper_there_is_exactly_that_finding(situation: Situation, data: st.DataObject) -> None:
    life = life_in(situation)
    needs = [need for need in required_papers(life.facts) if not need.recommended]
    gone: Requirement = data.draw(st.sampled_from(needs))
    kinds = [kind for kind in complete(life.facts, situation[-1]) if kind not in gone.kinds]
    hand_in(life, *kinds)
    (finding,) = set_findings(life.facts)
    assert finding.code == ("paper_missing_any" if gone.alternatives else "paper_missing")
    assert finding.evidence["paper"] == gone.name


@given(SITUATIONS, st.data())
def test_a_paper_taken_back_is_missing_again(situation: Situation, data: st.DataObject) -> None:
    life = life_in(situation)
    hand_in(life, *complete(life.facts, situation[-1]))
    gone = data.draw(st.sampled_from([need for need in required_papers(life.facts) if not need.recommended]))
    for document in life.facts.documents:
        if document.kind in gone.kinds:
            life.tell("remove_document", "merchant", digest=document.digest, kind=document.kind)
    assert [finding.evidence["paper"] for finding in set_findings(life.facts)] == [gone.name]


@pytest.mark.parametrize(
    ("raw", "needless", "why"),
    [
        (online(), "trademark_certificate", "name_not_a_trademark"),
        (online(), "trademark_authorization", "name_not_a_trademark"),
        (online(TRADEMARKS["own"]), "trademark_authorization", "entity_holds_the_trademark"),
        (repeated(), "application_form", "form_may_be_left_out"),
        (online(), "bank_statement", "another_proof_is_there"),
    ],
)
def test_what_is_needless_is_said_and_holds_nothing(raw: dict[str, object], needless: str, why: str) -> None:
    """R20, R23, R25."""
    life = Life(raw)
    hand_in(life, *complete(life.facts, DocumentKind.CONTACT_PHONE_STATEMENT), needless)
    (finding,) = set_findings(life.facts)
    assert (finding.code, finding.severity, finding.evidence["why"]) == ("paper_not_needed", "info", why)
    assert "provide_documents" not in life.open


def test_a_missing_proof_names_what_does_as_well() -> None:
    """R23: alternatives."""
    life = Life(online())
    hand_in(life, "entity_certificate", "application_form", "authorization_letter", "contact_id")
    (finding,) = set_findings(life.facts)
    assert "office phone bill" in told(finding).hint
    assert "银行流水" in told(finding, Language.CHINESE).hint
    (alternative,) = life.view().requirements.alternatives
    assert (alternative.paper, alternative.instead) == (CONTACT_PROOFS[0], CONTACT_PROOFS[1:])


@pytest.mark.parametrize("category", Category)
def test_the_entity_document_is_named_by_category(category: Category) -> None:
    """R17."""
    finding = set_findings(Life(online({"entity.category": category})).facts)[0]
    assert "entity_document" not in told(finding).message
    assert "entity_document" not in told(finding, Language.CHINESE).message


def test_a_paper_that_was_sent_back_is_wanted_anew() -> None:
    """R33."""
    life = in_review(Life(online()))
    reasons = [{"document": "contact_id", "code": "unclear"}]
    life.tell("decide_review", "agency", agency_id="crediteyes", outcome="sent_back", reasons=reasons)
    assert [(found.code, found.evidence["paper"]) for found in set_findings(life.facts)] == [
        ("paper_sent_back", "contact_id")
    ]
    life.tell("add_documents", "merchant", documents=offered("contact_id", version="2"))
    assert codes(life) == []


def test_nothing_is_said_of_papers_that_nobody_can_change_or_needs() -> None:
    """R7."""
    assert codes(in_review(Life(online()))) == []
    assert codes(Life(quick())) == []
    life = Life(online())
    life.tell("withdraw", reason="enough")
    assert codes(life) == []


def test_the_set_is_told_in_the_case_view() -> None:
    life = Life(online())
    assert len(life.view().set_findings) == 5
    done(life, "create_account")
    assert {finding.severity for finding in life.view().set_findings} == {"error"}
