"""Which papers keep the application from being submitted, and why (R17-R23)."""

from collections.abc import Iterator
from enum import StrEnum

from domain.facts import Facts
from domain.findings import PAPER_NAMES, Finding
from domain.inspection import awaits_reading, open_findings
from domain.papers import Document
from domain.requirements import CONTACT_PROOFS, Requirement, counts, required_papers
from domain.vocabulary import DocumentKind


class Lack(StrEnum):
    """Why a paper keeps the application from being submitted."""

    ABSENT = "absent"
    SENT_BACK = "sent_back"
    """An agency found it wanting, and no new file has come."""
    FLAGGED = "flagged"
    """The preflight found something that a new file or ops must settle."""
    BEING_READ = "being_read"


class Missing(Requirement):
    """A paper that is wanted, and why it is not there yet."""

    lack: Lack


def missing_papers(facts: Facts) -> tuple[Missing, ...]:
    """What keeps the application from being submitted."""
    base = () if facts.papers_elsewhere else tuple(need for need in required_papers(facts) if not need.recommended)
    missing = [_missing(need, lack) for need in base if (lack := _lack(facts, need.kinds)) is not None]
    asked = {kind for need in base for kind in need.kinds}
    for need in (*missing_corrections(facts), *_corrections_in_doubt(facts), *_besides(facts, asked)):
        if need.name not in {kind for known in missing for kind in known.kinds}:
            missing.append(need)
    return tuple(missing)


def missing_corrections(facts: Facts) -> tuple[Missing, ...]:
    """What the last decision named and no new file has come for."""
    return tuple(
        Missing(
            kinds=kinds, what=f"a new {kinds[0].replace('_', ' ')}: the last one was sent back", lack=Lack.SENT_BACK
        )
        for kinds in _corrected(facts)
        if not any(document.digest not in facts.judged for document in papers_of(facts, kinds))
    )


def _corrections_in_doubt(facts: Facts) -> list[Missing]:
    """A new file that came for a decision must be in order as well."""
    return [
        Missing(kinds=kinds, what=f"the new {_called(kinds)}", lack=lack)
        for kinds in _corrected(facts)
        if (lack := _lack(facts, kinds)) in (Lack.FLAGGED, Lack.BEING_READ)
    ]


def _called(kinds: tuple[DocumentKind, ...]) -> str:
    return kinds[0].replace("_", " ")


def _corrected(facts: Facts) -> Iterator[tuple[DocumentKind, ...]]:
    """What the last decision named, each with what does as well."""
    for kind in sorted(facts.demanded):
        yield kind, *(proof for proof in CONTACT_PROOFS if kind in CONTACT_PROOFS and proof != kind)


def recommended_papers(facts: Facts) -> tuple[Requirement, ...]:
    """What would help and holds nothing (R20)."""
    wanted = (need for need in required_papers(facts) if need.recommended)
    return tuple(need for need in wanted if not papers_of(facts, need.kinds))


def papers_of(facts: Facts, kinds: tuple[DocumentKind, ...]) -> list[Document]:
    """The papers of these kinds that count."""
    return [document for document in facts.documents if document.kind in kinds and counts(facts, document)]


def _lack(facts: Facts, kinds: tuple[DocumentKind, ...]) -> Lack | None:
    """Any of the kinds does, if all papers of that kind are in order."""
    lacks = [_lack_of_kind(facts, kind) for kind in kinds]
    if None in lacks:
        return None
    return next((lack for lack in (Lack.FLAGGED, Lack.BEING_READ) if lack in lacks), Lack.ABSENT)


def _lack_of_kind(facts: Facts, kind: DocumentKind) -> Lack | None:
    papers = papers_of(facts, (kind,))
    if any(open_findings(facts, paper) for paper in papers):
        return Lack.FLAGGED
    if any(awaits_reading(facts, paper) for paper in papers):
        return Lack.BEING_READ
    return None if papers else Lack.ABSENT


def _besides(facts: Facts, asked: set[DocumentKind]) -> list[Missing]:
    """Papers that nobody asked for go with the application as well; a second proof of the contact need not."""
    kinds = {paper.kind for paper in facts.documents} - asked - set(CONTACT_PROOFS)
    return [
        Missing(kinds=(kind,), what=f"the {PAPER_NAMES[kind][0]}", lack=lack)
        for kind in sorted(kinds)
        if (lack := _lack_of_kind(facts, kind)) in (Lack.FLAGGED, Lack.BEING_READ)
    ]


def holding(facts: Facts, document: Document) -> tuple[Finding, ...]:
    """What was found about a paper and holds the case: nothing, if another proof of the contact does."""
    flagged = {kind for need in missing_papers(facts) if need.lack is Lack.FLAGGED for kind in need.kinds}
    return open_findings(facts, document) if document.kind in flagged else ()


def _missing(need: Requirement, lack: Lack) -> Missing:
    return Missing(**need.model_dump(), lack=lack)
