"""What becomes of findings: ops accept a warning, and a machine tells what is printed on papers."""

from collections.abc import Iterable
from datetime import datetime

from domain.deciding.answers import foresee
from domain.deciding.papers import guard_changeable, papers_turn, the_document
from domain.events import Body, FindingAccepted, PaperRead
from domain.facts import Facts
from domain.inspection import Judged, awaits_reading, findings_of
from domain.messages import AcceptFinding
from domain.papers import Accepted, Document
from domain.reading.model import PaperReading
from domain.refusals import Code, Refused
from domain.requirements import papers_changeable
from domain.vocabulary import Severity


def accept_finding(facts: Facts, message: AcceptFinding, at: datetime) -> list[Body]:
    """Ops let a warning stand, with their reason; an error ends only by a new file."""
    guard_changeable(facts)
    document = the_document(facts, message.digest, message.kind)
    finding, accepted = _the_finding(facts, document, message.code)
    if finding.severity is not Severity.WARNING:
        raise Refused(
            Code.NOT_A_WARNING,
            f"{finding.code} is an {finding.severity}: "
            + ("only a new file ends it" if finding.severity is Severity.ERROR else "it holds nothing"),
        )
    if accepted:
        raise Refused(Code.NOTHING_TO_CHANGE, f"{finding.code} is accepted already")
    event = FindingAccepted(
        document=document.kind,
        digest=document.digest,
        code=finding.code,
        accepted=Accepted(code=finding.code, evidence=finding.evidence, reason=message.reason),
    )
    return [event, *papers_turn(foresee(facts, [event], at))]


def _the_finding(facts: Facts, document: Document, code: str) -> Judged:
    known = findings_of(facts, document)
    for judged in known:
        if judged.finding.code == code:
            return judged
    there = ", ".join(judged.finding.code for judged in known) or "none"
    raise Refused(Code.NO_SUCH_FINDING, f"this paper has no such finding; it has: {there}")


def papers_read(facts: Facts, readings: Iterable[PaperReading], at: datetime) -> list[Body]:
    """What follows from what a machine read. Papers that were submitted meanwhile are left as they are."""
    if not papers_changeable(facts):
        return []
    events: list[Body] = [
        PaperRead(document=reading.kind, digest=reading.digest, reading=reading)
        for reading in readings
        if _is_news(facts, reading)
    ]
    return [*events, *papers_turn(foresee(facts, events, at))]


def _is_news(facts: Facts, reading: PaperReading) -> bool:
    """Whether anybody still wants to know: the paper is there, and nobody has read it since."""
    papers = [paper for paper in facts.documents if (paper.kind, paper.digest) == (reading.kind, reading.digest)]
    return any(awaits_reading(facts, paper) or not (paper.reading and paper.reading.read) for paper in papers)
