"""The papers' part of the case view."""

from typing import Literal

from domain.coverage import Lack, holding, missing_papers
from domain.facts import Facts
from domain.findings import Told, told
from domain.inspection import awaits_reading, findings_of
from domain.papers import Document
from domain.reading.model import Agreement
from domain.reading.questions import asks_anything
from domain.requirements import counts, papers_changeable
from domain.set_findings import set_findings
from domain.view import Alternative, DocumentView, Problem
from domain.vocabulary import DocumentKind


def documents(facts: Facts) -> tuple[DocumentView, ...]:
    """Every paper, with what was found about it."""
    return tuple(
        DocumentView(
            kind=document.kind,
            digest=document.digest,
            added_at=document.added_at,
            counts=counts(facts, document),
            content=content_of(facts, document),
            findings=tuple(told(finding, accepted=accepted) for finding, accepted in findings_of(facts, document)),
        )
        for document in facts.documents
    )


def about_the_set(facts: Facts) -> tuple[Told, ...]:
    """What is missing, needless or would help."""
    return tuple(told(finding) for finding in set_findings(facts))


def content_of(facts: Facts, document: Document) -> Literal["pending", "checked", "not_checked", "nothing_to_check"]:
    """Whether a machine compared what is printed on a paper."""
    if not asks_anything(document.kind):
        return "nothing_to_check"
    if facts.outcome is None and papers_changeable(facts) and awaits_reading(facts, document):
        return "pending"
    reading = document.reading
    if reading is None or not facts.policy.read_papers:
        return "not_checked"
    unchecked = [answer.agreement is Agreement.NOT_CHECKED for answer in reading.answers]
    unchecked += [reading.months.because is not None] if reading.months else []
    return "not_checked" if all(unchecked) else "checked"


def problems(facts: Facts) -> tuple[Problem, ...]:
    """What the preflight found that still holds the papers."""
    if facts.outcome is not None or not facts.papers_needed or not papers_changeable(facts):
        return ()
    return tuple(
        Problem(code=words.code, document=document.kind, message=words.message, fix=words.hint)
        for document in facts.documents
        for words in map(told, holding(facts, document))
    )


def alternatives(facts: Facts, due: tuple[str, ...]) -> tuple[Alternative, ...]:
    """What does as well as a paper that is due."""
    return tuple(
        Alternative(paper=need.name, instead=need.alternatives)
        for need in missing_papers(facts)
        if need.alternatives and need.name in due
    )


def pending(facts: Facts) -> tuple[DocumentKind, ...]:
    """Papers that were handed in and are being read."""
    if facts.outcome is not None or not facts.papers_needed or not papers_changeable(facts):
        return ()
    return tuple(need.name for need in missing_papers(facts) if need.lack is Lack.BEING_READ)


def as_printed(facts: Facts) -> dict[str, str]:
    """Country, name and number for `register_entity`, if a certificate shows name and number exactly so (R11)."""
    certificates = [paper for paper in facts.documents if paper.kind is DocumentKind.ENTITY_CERTIFICATE]
    exact = {
        answer.field
        for paper in certificates
        if counts(facts, paper) and facts.policy.read_papers and paper.reading and not awaits_reading(facts, paper)
        for answer in paper.reading.answers
        if answer.agreement is Agreement.EXACT
    }
    if not {"entity_name", "registration_number"} <= exact:
        return {}
    entity = facts.case.entity
    return {"country": entity.country, "name": entity.name, "registration_number": entity.registration_number}
