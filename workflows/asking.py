"""What a message makes the case ask the outside world before it can be decided."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from temporalio import workflow
from temporalio.exceptions import ActivityError

from domain import messages as m
from domain.bookings import BookingRequest, Taken
from domain.deciding.answers import Answers
from domain.deciding.freezing import changed_case
from domain.evidence import RegistrationCompleted
from domain.model import AppId
from domain.papers import OfferedDocument
from domain.refusals import Code, Refused
from domain.vocabulary import TaskName
from workflows.case_file import CaseFile
from workflows.effects import check_papers
from workflows.patience import StoreWatch

NOTHING_ASKED = Answers()

_USES_THE_EMAIL = (TaskName.CREATE_ACCOUNT, TaskName.QUICK_REGISTER)


class Asking:
    """Asks for one case. What books, and what uses a booking, comes one after the other: two of them at once could
    each pass, and leave behind a booking that nobody uses."""

    def __init__(self, case: CaseFile, store: StoreWatch) -> None:
        self._case = case
        self._store = store
        self._booking = asyncio.Lock()

    @asynccontextmanager
    async def in_turn(self, message: m.Message) -> AsyncIterator[None]:
        """Wait until no other message of this case books."""
        if not _books(message):
            yield
            return
        async with self._booking:
            await workflow.wait_condition(lambda: self._case.facts.booked or self._case.ended)
            yield

    async def ask(self, message: m.Message) -> Answers:
        """The answers that `decide` needs for this message; it has been found acceptable as far as is known."""
        match message:
            case m.AddDocuments(documents=documents):
                return await _preflight(documents)
            case m.CompleteTask(task=TaskName.COMPLETE_REGISTRATION, evidence=raw):
                evidence = RegistrationCompleted.model_validate(raw)
                return await self._book(appid=evidence.appid)
            case m.ChangeCase(case=partial):
                changed, fields = changed_case(self._case.facts, partial)
                return await self._book(email=changed.account_email) if "account_email" in fields else NOTHING_ASKED
            case _:
                return NOTHING_ASKED

    async def _book(self, *, email: str | None = None, appid: AppId | None = None) -> Answers:
        case_id, run_id = self._case.facts.case.case_id, workflow.info().run_id
        answer = await self._store.booked(BookingRequest(case_id=case_id, run_id=run_id, email=email, appid=appid))
        return Answers(taken=answer.code) if isinstance(answer, Taken) else NOTHING_ASKED


def _books(message: m.Message) -> bool:
    if isinstance(message, m.CompleteTask):
        return message.task in (TaskName.COMPLETE_REGISTRATION, *_USES_THE_EMAIL)
    return isinstance(message, m.ChangeCase)


async def _preflight(documents: tuple[OfferedDocument, ...]) -> Answers:
    try:
        checked = await check_papers(documents)
    except ActivityError as error:
        raise Refused(Code.UNAVAILABLE, "the papers could not be looked at now; send the message again") from error
    return Answers(reports=checked.reports, reading=checked.reading)
