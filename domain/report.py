"""The preflight report of a case: every paper with what was found, and whether the set is ready (R17-R23)."""

from datetime import datetime
from enum import StrEnum

from domain.coverage import Lack, holding, missing_papers
from domain.facts import Facts
from domain.findings import PAPER_NAMES, Told, told
from domain.inspection import findings_of
from domain.model import CaseId, Digest, Instant, Model
from domain.papers import Document
from domain.requirements import counts, papers_changeable
from domain.set_findings import set_findings
from domain.viewing_papers import content_of
from domain.vocabulary import DocumentKind, Language


class Verdict(StrEnum):
    """How the papers stand as a whole."""

    READY = "ready"
    HELD = "held"
    BEING_READ = "being_read"
    """Nothing is wanting, and a machine is still reading."""
    SUBMITTED = "submitted"
    """They went with the application, and do not change now."""
    NOT_NEEDED = "not_needed"
    ENDED = "ended"


class Hold(Model):
    """A paper that keeps the application from being submitted, and why."""

    paper: DocumentKind
    lack: Lack


class ReportedFinding(Told):
    """What was found about a paper."""

    open: bool
    """Holds the paper: a new file or, of a warning, ops must settle it."""


class ReportedPaper(Model):
    """A paper, and everything found about it."""

    kind: DocumentKind
    name: str
    """What it is called, in the report's language."""
    digest: Digest
    added_at: Instant
    counts: bool
    """False: an agency sent this file back."""
    content: str
    """`checked`, `pending`, `not_checked` or `nothing_to_check`: whether a machine compared what is printed."""
    findings: tuple[ReportedFinding, ...]


class Report(Model):
    """All of it, in one language."""

    case_id: CaseId
    language: Language
    mini_program: str
    entity: str
    verdict: Verdict
    holds: tuple[Hold, ...]
    set_findings: tuple[Told, ...]
    """About the papers as a set: what is missing, needless, or would help."""
    papers: tuple[ReportedPaper, ...]
    computed_at: Instant


def report_of(facts: Facts, as_of: datetime, language: Language) -> Report:
    """The report as of an instant."""
    return Report(
        case_id=facts.case.case_id,
        language=language,
        mini_program=facts.case.mini_program.name,
        entity=facts.case.entity.name,
        verdict=_verdict(facts),
        holds=_holds(facts) if _verdict(facts) in (Verdict.HELD, Verdict.BEING_READ) else (),
        set_findings=tuple(told(finding, language) for finding in set_findings(facts)),
        papers=tuple(_paper(facts, document, language) for document in facts.documents),
        computed_at=as_of,
    )


def _verdict(facts: Facts) -> Verdict:
    if facts.outcome is not None:
        return Verdict.ENDED
    if not facts.papers_needed:
        return Verdict.NOT_NEEDED
    if not papers_changeable(facts):
        return Verdict.SUBMITTED
    lacks = {hold.lack for hold in _holds(facts)}
    if not lacks:
        return Verdict.READY
    return Verdict.BEING_READ if lacks == {Lack.BEING_READ} else Verdict.HELD


def _holds(facts: Facts) -> tuple[Hold, ...]:
    return tuple(Hold(paper=need.name, lack=need.lack) for need in missing_papers(facts))


def _paper(facts: Facts, document: Document, language: Language) -> ReportedPaper:
    still_open = holding(facts, document)
    return ReportedPaper(
        kind=document.kind,
        name=PAPER_NAMES[document.kind][1 if language is Language.CHINESE else 0],
        digest=document.digest,
        added_at=document.added_at,
        counts=counts(facts, document),
        content=content_of(facts, document),
        findings=tuple(
            ReportedFinding(
                **told(finding, language, accepted=accepted).model_dump(), open=not accepted and finding in still_open
            )
            for finding, accepted in findings_of(facts, document)
        ),
    )
