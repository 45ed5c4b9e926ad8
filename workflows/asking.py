"""What a message makes the case ask the outside world before it can be decided."""

from temporalio import workflow
from temporalio.exceptions import ActivityError

from domain import messages as m
from domain.bookings import BookingRequest, Taken
from domain.deciding.answers import Answers
from domain.deciding.freezing import changed_case
from domain.deciding.tasks import parse_evidence
from domain.evidence import RegistrationCompleted
from domain.model import AppId
from domain.papers import OfferedDocument
from domain.refusals import Code, Refused
from domain.vocabulary import TaskName
from workflows.case_file import CaseFile
from workflows.effects import check_papers
from workflows.patience import booked

NOTHING_ASKED = Answers()


async def ask(case: CaseFile, message: m.Message) -> Answers:
    """The answers that `decide` needs for this message; it has been found acceptable as far as is known."""
    match message:
        case m.AddDocuments(documents=documents):
            return await _preflight(documents)
        case m.CompleteTask(task=TaskName.COMPLETE_REGISTRATION, evidence=raw):
            evidence = parse_evidence(TaskName.COMPLETE_REGISTRATION, raw)
            return await _book(case, appid=evidence.appid) if isinstance(evidence, RegistrationCompleted) else Answers()
        case m.ChangeCase(case=partial):
            changed, fields = changed_case(case.facts, partial)
            return await _book(case, email=changed.account_email) if "account_email" in fields else Answers()
        case _:
            return NOTHING_ASKED


async def _preflight(documents: tuple[OfferedDocument, ...]) -> Answers:
    try:
        return Answers(reports=await check_papers(documents))
    except ActivityError as error:
        raise Refused(Code.UNAVAILABLE, "the papers could not be looked at now; send the message again") from error


async def _book(case: CaseFile, *, email: str | None = None, appid: AppId | None = None) -> Answers:
    request = BookingRequest(case_id=case.facts.case.case_id, run_id=workflow.info().run_id, email=email, appid=appid)
    answer = await booked(case, request)
    return Answers(taken=answer.code) if isinstance(answer, Taken) else NOTHING_ASKED
