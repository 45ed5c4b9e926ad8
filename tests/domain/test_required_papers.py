"""Which papers a case hands in, by category, trademark, repetition and contact proof (R17-R25)."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.coverage import missing_papers, recommended_papers
from domain.papers import EXTENSIONS, MAX_FILE_BYTES
from domain.requirements import CONTACT_PROOFS, ENTITY_DOCUMENTS, required_papers
from domain.vocabulary import Category, DocumentKind
from tests.domain.builders import online, repeated
from tests.domain.journeys import hand_in
from tests.domain.life import Life

ALWAYS = ["entity_certificate", "authorization_letter", "contact_id"]
TRADEMARKS = {
    "free": ({}, []),
    "held": (
        {"mini_program.name_source": "trademark", "mini_program.trademark_holder": "entity"},
        ["trademark_certificate"],
    ),
    "not held": (
        {"mini_program.name_source": "trademark", "mini_program.trademark_holder": "other"},
        ["trademark_authorization"],
    ),
}
FORM = {"first": True, "again, same name": False, "again, another name": True}


def life_of(category: str, trademark: str, turn: str) -> Life:
    changes: dict[str, Any] = {"entity.category": category, **TRADEMARKS[trademark][0]}
    if turn == "first":
        return Life(online(changes))
    if turn == "again, another name":
        changes["previous_verification.entity_name"] = "Lantern Tea Private Limited"
    return Life(repeated(changes))


SITUATIONS = [(c, t, f) for c in Category for t in TRADEMARKS for f in FORM]


@pytest.mark.parametrize(("category", "trademark", "turn"), SITUATIONS)
def test_the_required_set_follows_the_situation(category: str, trademark: str, turn: str) -> None:
    """R17-R20, R22, R23, R25."""
    expected = [*ALWAYS, *TRADEMARKS[trademark][1], *(["application_form"] if FORM[turn] else [])]
    needs = [need for need in required_papers(life_of(category, trademark, turn).facts) if not need.recommended]
    assert sorted(need.name for need in needs if need.kinds != CONTACT_PROOFS) == sorted(expected)
    assert sum(need.kinds == CONTACT_PROOFS for need in needs) == 1


@given(
    situation=st.sampled_from(SITUATIONS),
    kinds=st.lists(st.sampled_from(list(DocumentKind)), unique=True, max_size=10),
)
def test_the_preflight_is_content_exactly_when_every_requirement_has_a_paper(
    situation: tuple[str, str, str], kinds: list[DocumentKind]
) -> None:
    """R17-R25: the task closes by the last paper and not before, in whatever order they come."""
    life = life_of(*situation)
    if kinds:
        hand_in(life, *kinds)
    needs = [need for need in required_papers(life.facts) if not need.recommended]
    missing = [need for need in needs if not set(need.kinds) & set(kinds)]
    assert [need.kinds for need in missing_papers(life.facts)] == [need.kinds for need in missing]
    assert ("provide_documents" in life.open) == bool(missing)


@pytest.mark.parametrize("category", list(Category))
def test_each_category_is_told_its_own_entity_document(category: Category) -> None:
    """R17."""
    need = required_papers(life_of(category, "free", "first").facts)[0]
    assert need.what == ENTITY_DOCUMENTS[category]
    assert len(set(ENTITY_DOCUMENTS.values())) == len(Category)


@pytest.mark.parametrize("proof", CONTACT_PROOFS)
def test_any_one_of_the_four_proves_the_contact(proof: DocumentKind) -> None:
    """R23."""
    life = life_of("enterprise", "free", "first")
    hand_in(life, *ALWAYS, "application_form", proof)
    assert missing_papers(life.facts) == ()


def test_no_set_of_other_papers_proves_the_contact() -> None:
    """R22, R23: the ID alone is no proof, a proof alone is no ID."""
    life = life_of("enterprise", "free", "first")
    hand_in(life, *ALWAYS, "application_form")
    assert [need.kinds for need in missing_papers(life.facts)] == [CONTACT_PROOFS]
    life = life_of("enterprise", "free", "first")
    hand_in(life, "entity_certificate", "authorization_letter", "application_form", *CONTACT_PROOFS)
    assert [need.name for need in missing_papers(life.facts)] == ["contact_id"]


def test_somebody_elses_trademark_certificate_is_recommended_and_holds_nothing() -> None:
    """R20: an info finding beside the authorization, gone once the certificate is there."""
    life = life_of("enterprise", "not held", "first")
    hand_in(life, *ALWAYS, "application_form", "bank_statement", "trademark_authorization")
    assert missing_papers(life.facts) == ()
    assert [need.name for need in recommended_papers(life.facts)] == ["trademark_certificate"]
    assert [(finding.code, finding.severity) for finding in life.view().set_findings] == [
        ("trademark_certificate_recommended", "info")
    ]
    hand_in(life, "trademark_certificate")
    assert life.view().set_findings == ()


def test_a_recommended_paper_is_never_called_due() -> None:
    """R20."""
    due = life_of("enterprise", "not held", "first").view().requirements
    assert "trademark_certificate" not in (*due.currently_due, *due.eventually_due)


def test_the_form_is_left_out_only_while_the_name_stays_exactly_the_same() -> None:
    """R25: compared to the letter."""
    for name in ("Lantern Tea Pte. Ltd", "lantern tea pte. ltd.", "Lantern Tea  Pte. Ltd."):
        life = Life(repeated({"previous_verification.entity_name": name}))
        assert "application_form" in [need.name for need in missing_papers(life.facts)]


def test_requirements_say_in_words_what_the_guide_asks_for() -> None:
    """R18-R20, R22, R23."""
    words = " ".join(need.what for need in required_papers(life_of("school", "not held", "first").facts))
    for told in ("colour", "passport", "travel permit", "last three months", "office phone bill with seal", "badge"):
        assert told in words.casefold()
    assert words.count("original photo or scan") == 2
    assert "1 to 5" in words


def test_files_are_images_of_at_most_five_mebibytes() -> None:
    """R21: the limits of the console channel are data."""
    assert EXTENSIONS == (".jpg", ".jpeg", ".bmp", ".gif", ".png")
    assert MAX_FILE_BYTES == 5_242_880


def test_situations_are_told_apart() -> None:
    """Every two trademark situations ask for different papers, else the matrix above proves nothing."""
    sets = [tuple(needs) for _, needs in TRADEMARKS.values()]
    assert all(one != other for one, other in combinations(sets, 2))
