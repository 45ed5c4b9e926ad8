"""What was found about the papers of a case, and what of it still holds them up."""

from datetime import datetime
from typing import NamedTuple

from domain.facts import Facts
from domain.findings import Finding
from domain.papers import Document
from domain.reading.judging import judge, not_read
from domain.reading.model import PaperReading, PaperToRead, WhyNot
from domain.reading.questions import asks_anything, questions_for, still_holds
from domain.requirements import counts
from domain.vocabulary import DocumentKind, Severity

_EACH_ITS_OWN = frozenset({DocumentKind.TRADEMARK_AUTHORIZATION})
"""Several papers of this kind are several papers, not one that was scanned again (R20)."""


class Judged(NamedTuple):
    """A finding, and whether ops accepted it."""

    finding: Finding
    accepted: bool


def findings_of(facts: Facts, document: Document) -> tuple[Judged, ...]:
    """All that was found about a paper: the file, the picture, and what is printed on it."""
    return tuple(
        Judged(finding, _is_accepted(document, finding))
        for finding in (*document.findings, *_content(facts, document.kind).get(document.digest, ()))
    )


def open_findings(facts: Facts, document: Document) -> tuple[Finding, ...]:
    """What holds the papers: until a new file comes, or ops accept a warning.

    A newer file of the same kind settles what was found about the file and picture of the old one, unless the old
    one is still needed for what is printed on it. What is printed is judged over all papers of a kind, so there a new
    file counts only if it shows what is wanted.
    """
    if document.to_read is None or not counts(facts, document):
        return ()  # taken by the first release: its warnings told people, and held nothing
    own = () if _is_followed(facts, document) else document.findings
    weighty = (*own, *_content(facts, document.kind).get(document.digest, ()))
    return tuple(
        finding for finding in weighty if finding.severity is not Severity.INFO and not _is_accepted(document, finding)
    )


def awaits_reading(facts: Facts, document: Document) -> bool:
    """Whether a machine is still to read the paper, or to read it again because the case was corrected."""
    wanted = document.to_read and facts.policy.read_papers
    if not wanted or not asks_anything(document.kind) or not counts(facts, document):
        return False
    reading = document.reading
    return reading is None or not still_holds(reading.asked, document.kind, facts.case, document.added_at)


def papers_to_read(facts: Facts) -> tuple[PaperToRead, ...]:
    """The papers that a machine is still to read."""
    return tuple(_to_read(facts, document) for document in facts.documents if awaits_reading(facts, document))


def _to_read(facts: Facts, document: Document) -> PaperToRead:
    asked = questions_for(document.kind, facts.case, document.added_at)
    return PaperToRead(kind=document.kind, digest=document.digest, questions=asked)


def _content(facts: Facts, kind: DocumentKind, without: Document | None = None) -> dict[str, tuple[Finding, ...]]:
    papers = [
        paper for paper in facts.documents if paper.kind is kind and counts(facts, paper) and paper is not without
    ]
    read = [reading for paper in papers if (reading := _reading(facts, paper)) is not None]
    return judge(kind, read, _day_of(facts))


def _day_of(facts: Facts) -> datetime:
    """The case's time: when the papers were submitted, or as far as anything is known to have happened."""
    application = facts.application
    if application is None or application.submitted_at is None or application.outcome == "failed":
        return facts.at
    return application.submitted_at


def _reading(facts: Facts, document: Document) -> PaperReading | None:
    """What was read counts, whatever was decided about further reading; what nobody reads is not checked."""
    if awaits_reading(facts, document) or document.to_read is None:
        return None
    reading = document.reading
    if reading is not None and still_holds(reading.asked, document.kind, facts.case, document.added_at):
        return reading
    because = WhyNot.NOT_WANTED if document.to_read else WhyNot.NOT_INSTALLED
    return not_read(_to_read(facts, document), because)


def _is_accepted(document: Document, finding: Finding) -> bool:
    """What was accepted is the finding as it was: another name on the paper is another matter."""
    return any((one.code, one.evidence) == (finding.code, finding.evidence) for one in document.accepted)


def _is_followed(facts: Facts, document: Document) -> bool:
    """Whether a newer file has come in its place, and not as a further page."""
    newer = any(
        other.kind is document.kind and other.added_at > document.added_at and counts(facts, other)
        for other in facts.documents
    )
    return newer and document.kind not in _EACH_ITS_OWN and not _is_needed(facts, document)


def _is_needed(facts: Facts, document: Document) -> bool:
    """Whether something would be missed without it that is there with it."""
    return _misses(_content(facts, document.kind, without=document)) > _misses(_content(facts, document.kind))


def _misses(judged: dict[str, tuple[Finding, ...]]) -> int:
    found = [finding for findings in judged.values() for finding in findings]
    return sum(finding.severity is Severity.WARNING for finding in found)
