"""`add_documents`, `remove_document`, and the tasks that the papers open and close by themselves."""

from collections.abc import Iterable
from datetime import datetime

from domain.coverage import missing_papers
from domain.deciding.answers import Answers, foresee
from domain.events import Body, DocumentRemoved, DocumentsAdded, TaskDone, TaskDropped, TaskOpened
from domain.facts import Facts
from domain.findings import Finding
from domain.findings import in_words as finding_in_words
from domain.messages import AddDocuments, RemoveDocument
from domain.papers import MAX_AUTHORIZATIONS, Document, OfferedDocument, PaperReport
from domain.refusals import Code, FieldError, Refused, in_words
from domain.requirements import counts, papers_changeable
from domain.vocabulary import DocumentKind, TaskName


def papers_turn(facts: Facts) -> list[Body]:
    """Open the papers' task if some are missing, close it if none is (R17-R23)."""
    if not papers_changeable(facts):
        return []
    application = facts.application
    refilling = application is not None and application.refilling
    name = TaskName.CORRECT_DOCUMENTS if refilling else TaskName.PROVIDE_DOCUMENTS
    is_open, wanted = facts.open_task(name) is not None, bool(missing_papers(facts))
    if not facts.papers_needed:
        return [TaskDropped(task=name, because="the verification was reused: no papers are needed")] if is_open else []
    if wanted and not is_open:
        number = application.number if application and refilling else None
        return [TaskOpened(task=name, application=number)]
    if is_open and not wanted:
        return [TaskDone(task=name)]
    return []


def add_documents(facts: Facts, message: AddDocuments, at: datetime, answers: Answers) -> list[Body]:
    """Papers come in; one unusable paper refuses them all, so that nothing is half done."""
    guard_changeable(facts)
    if not facts.papers_needed:
        raise Refused(Code.TASK_NOT_OPEN, "no papers are needed: the verification is to be reused (R7)")
    _guard_new(facts, message.documents)
    _guard_usable(answers.reports or ())
    once = {(offered.kind, offered.digest): offered for offered in message.documents}
    reading = answers.reading
    added = DocumentsAdded(
        documents=tuple(_document(facts, offered, answers, at) for offered in once.values()),
        reading_patience=reading.patience_seconds if reading else None,
    )
    after = foresee(facts, [added], at)
    _guard_number(after)
    return [added, *papers_turn(after)]


def guard_changeable(facts: Facts) -> None:
    """Refuse what comes after the application was submitted."""
    if not papers_changeable(facts):
        raise Refused(Code.PAPERS_FROZEN, "the application is submitted; papers change only if it is sent back")


def _guard_new(facts: Facts, offers: Iterable[OfferedDocument]) -> None:
    """A file that an agency has seen in vain answers no decision, under whatever kind."""
    sent_back = {digest for _, digest in facts.rejected}
    for offered in offers:
        answers_nothing = offered.kind in facts.demanded and offered.digest in facts.judged
        if offered.digest in sent_back or answers_nothing:
            raise Refused(
                Code.UNUSABLE_DOCUMENT,
                f"{offered.kind}: this very file lay there when the application was sent back; hand in a new one",
                fields=[FieldError(field=offered.kind, message="the same file was seen in vain")],
            )


def _guard_usable(reports: Iterable[PaperReport]) -> None:
    errors = [
        FieldError(field=report.kind, message=finding_in_words(finding))
        for report in reports
        for finding in report.errors
    ]
    if errors:
        raise Refused(Code.UNUSABLE_DOCUMENT, in_words(errors), fields=errors)


def _document(facts: Facts, offered: OfferedDocument, answers: Answers, at: datetime) -> Document:
    """A paper of the case. The very same file is no new one: its time, what was read and what was accepted stay."""
    known = next((old for old in facts.documents if (old.kind, old.digest) == (offered.kind, offered.digest)), None)
    return Document(
        **offered.model_dump(),
        findings=_findings(offered, answers),
        added_at=known.added_at if known else at,
        to_read=answers.reading.available if answers.reading else None,
        reading=known.reading if known else None,
        accepted=known.accepted if known else (),
    )


def _findings(offered: OfferedDocument, answers: Answers) -> tuple[Finding, ...]:
    reports = {(report.kind, report.digest): report for report in answers.reports or ()}
    report = reports.get((offered.kind, offered.digest))
    return report.findings if report else ()


def _guard_number(after: Facts) -> None:
    kind = DocumentKind.TRADEMARK_AUTHORIZATION
    number = sum(document.kind is kind and counts(after, document) for document in after.documents)
    if number > MAX_AUTHORIZATIONS:
        raise Refused(
            Code.TOO_MANY_DOCUMENTS,
            f"{number} {kind} would be there, at most {MAX_AUTHORIZATIONS} are taken (R20); remove one first",
        )


def remove_document(facts: Facts, message: RemoveDocument, at: datetime) -> list[Body]:
    """A paper is taken back; its task opens again if it was needed."""
    guard_changeable(facts)
    document = the_document(facts, message.digest, message.kind)
    removed = DocumentRemoved(document=document.kind, digest=document.digest)
    return [removed, *papers_turn(foresee(facts, [removed], at))]


def the_document(facts: Facts, digest: str, kind: DocumentKind | None) -> Document:
    """The paper that is meant; the same file may serve as several kinds."""
    found = [paper for paper in facts.documents if paper.digest == digest and kind in (None, paper.kind)]
    if not found:
        raise Refused(Code.NO_SUCH_DOCUMENT, "the case has no such paper; look at its documents for the digest")
    if len(found) > 1:
        problem = FieldError(field="kind", message="this file serves as several kinds: say which one is meant")
        raise Refused(Code.MALFORMED, in_words([problem]), fields=[problem])
    return found[0]
