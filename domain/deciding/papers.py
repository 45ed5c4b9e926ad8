"""`add_documents`, `remove_document`, and the tasks that the papers open and close by themselves."""

from collections.abc import Iterable
from datetime import datetime

from domain.deciding.answers import Answers, foresee
from domain.events import Body, DocumentRemoved, DocumentsAdded, TaskDone, TaskDropped, TaskOpened
from domain.facts import Facts
from domain.messages import AddDocuments, RemoveDocument
from domain.papers import MAX_AUTHORIZATIONS, Document, OfferedDocument, PaperReport
from domain.refusals import Code, FieldError, Refused, in_words
from domain.requirements import counts, missing_papers
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


def papers_changeable(facts: Facts) -> bool:
    """Papers change until the application is submitted, while it is sent back, and after it failed."""
    application = facts.application
    if application is None or application.submitted_at is None:
        return True
    return application.refilling or application.outcome == "failed"


def add_documents(facts: Facts, message: AddDocuments, at: datetime, answers: Answers) -> list[Body]:
    """Papers come in; one unusable paper refuses them all, so that nothing is half done."""
    _guard_changeable(facts)
    if not facts.papers_needed:
        raise Refused(Code.TASK_NOT_OPEN, "no papers are needed: the verification is to be reused (R7)")
    _guard_new(facts, message.documents)
    reports = {(report.kind, report.digest): report for report in answers.reports or ()}
    _guard_usable(reports.values())
    once = {(offered.kind, offered.digest): offered for offered in message.documents}
    added = DocumentsAdded(documents=tuple(_document(offered, reports, at) for offered in once.values()))
    after = foresee(facts, [added], at)
    _guard_number(after)
    return [added, *papers_turn(after)]


def _guard_changeable(facts: Facts) -> None:
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
        FieldError(field=report.kind, message=f"{finding.code}: {finding.message} {finding.fix}".strip())
        for report in reports
        for finding in report.errors
    ]
    if errors:
        raise Refused(Code.UNUSABLE_DOCUMENT, in_words(errors), fields=errors)


def _document(offered: OfferedDocument, reports: dict[tuple[DocumentKind, str], PaperReport], at: datetime) -> Document:
    report = reports.get((offered.kind, offered.digest))
    return Document(**offered.model_dump(), findings=report.findings if report else (), added_at=at)


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
    _guard_changeable(facts)
    found = [
        document
        for document in facts.documents
        if document.digest == message.digest and message.kind in (None, document.kind)
    ]
    if not found:
        raise Refused(Code.NO_SUCH_DOCUMENT, "the case has no such paper; look at its documents for the digest")
    if len(found) > 1:
        problem = FieldError(field="kind", message="this file serves as several kinds: say which one to remove")
        raise Refused(Code.MALFORMED, in_words([problem]), fields=[problem])
    removed = DocumentRemoved(document=found[0].kind, digest=message.digest)
    return [removed, *papers_turn(foresee(facts, [removed], at))]
