"""Findings about the papers as a set: what is missing, needless or would help (R17-R23, R25)."""

from collections.abc import Iterator

from domain.coverage import missing_corrections, papers_of, recommended_papers
from domain.facts import Facts
from domain.findings import Finding, found
from domain.requirements import CONTACT_PROOFS, Requirement, form_may_be_left_out, papers_changeable, required_papers
from domain.vocabulary import DocumentKind, NameSource, TrademarkHolder


def set_findings(facts: Facts) -> tuple[Finding, ...]:
    """What is to be said of the set while papers can be handed in; none if it is complete and nothing is needless."""
    if facts.outcome is not None or not facts.papers_needed or not papers_changeable(facts):
        return ()
    return (*_missing(facts), *_needless(facts), *_helpful(facts))


def _missing(facts: Facts) -> Iterator[Finding]:
    corrections = missing_corrections(facts)
    sent_back = {kind for correction in corrections for kind in correction.kinds}
    for need in () if facts.papers_elsewhere else required_papers(facts):
        if not need.recommended and need.name not in sent_back and not papers_of(facts, need.kinds):
            yield _absent(facts, need)
    for correction in corrections:
        yield found("paper_sent_back", paper=correction.name)


def _absent(facts: Facts, need: Requirement) -> Finding:
    if need.alternatives:
        return found("paper_missing_any", paper=need.name, alternatives=", ".join(need.alternatives))
    if need.name is DocumentKind.ENTITY_CERTIFICATE:
        return found("paper_missing", paper=need.name, what=f"entity_document_{facts.case.entity.category}")
    return found("paper_missing", paper=need.name, what=need.name)


def _needless(facts: Facts) -> Iterator[Finding]:
    for kind, why in _reasons(facts).items():
        if papers_of(facts, (kind,)):
            yield found("paper_not_needed", paper=kind, what=kind, why=why)


def _reasons(facts: Facts) -> dict[DocumentKind, str]:
    """Kinds that are not needed in this case, and why."""
    program = facts.case.mini_program
    reasons: dict[DocumentKind, str] = {}
    if program.name_source is not NameSource.TRADEMARK:
        reasons[DocumentKind.TRADEMARK_CERTIFICATE] = "name_not_a_trademark"
        reasons[DocumentKind.TRADEMARK_AUTHORIZATION] = "name_not_a_trademark"
    elif program.trademark_holder is TrademarkHolder.ENTITY:
        reasons[DocumentKind.TRADEMARK_AUTHORIZATION] = "entity_holds_the_trademark"
    if form_may_be_left_out(facts):
        reasons[DocumentKind.APPLICATION_FORM] = "form_may_be_left_out"
    proofs = [kind for kind in CONTACT_PROOFS if papers_of(facts, (kind,))]
    return reasons | dict.fromkeys(proofs[1:], "another_proof_is_there")


def _helpful(facts: Facts) -> Iterator[Finding]:
    for need in recommended_papers(facts):
        yield found(f"{need.name}_recommended", paper=need.name, what=need.name)
