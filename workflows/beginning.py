"""How a case begins: its input is read, what must be unique is booked, what is proven already is adopted."""

import asyncio
from typing import NoReturn

from pydantic import TypeAdapter, ValidationError
from temporalio import workflow
from temporalio.common import RawValue

from domain.adopting import adopted, check_case
from domain.bookings import Taken
from domain.case import CaseInput
from domain.deciding.papers import papers_turn
from domain.deciding.tasks import taken
from domain.events import CaseBooked, CaseEnded, MessageRefused
from domain.first_booking import first_booking
from domain.journal import Event, JournalBatch
from domain.messages import SYSTEM
from domain.model import CaseId
from domain.refusals import Code, FieldError, Refused
from domain.vocabulary import Stage
from workflows import effects
from workflows.case_file import CaseFile, CaseOver
from workflows.contract import case_id_of, workflow_id
from workflows.failures import failure
from workflows.patience import StoreWatch
from workflows.raw_json import as_text, one_object


def readable(raw: RawValue) -> CaseInput:
    """The input as a case; `Refused` if it is none, or one that runs under another case's id."""
    case = check_case(one_object([raw], Code.INVALID_CASE))
    if workflow.info().workflow_id != workflow_id(case.case_id):
        problem = FieldError(field="case_id", message=f"the workflow's id must be {workflow_id('')}<case_id>")
        raise Refused(Code.INVALID_CASE, f"{problem.field}: {problem.message}", fields=[problem])
    return case


async def begin(case: CaseFile, store: StoreWatch) -> None:
    """Book and adopt; the case ends as refused if that cannot be done."""
    try:
        proven = adopted(case.facts.case, workflow.now())
        answer = await _book(case, store)
    except Refused as refusal:
        if not case.ended:
            case.add([CaseEnded(outcome=Stage.REFUSED, code=refusal.code, because=refusal.message)])
        raise CaseOver from None
    case.add([answer, *proven])
    if not case.ended:
        case.add(papers_turn(case.facts))


async def _book(case: CaseFile, store: StoreWatch) -> CaseBooked:
    request = first_booking(case.facts.case, workflow.info().run_id, workflow.now())
    booking = asyncio.create_task(store.booked(request))
    try:
        await case.until(booking.done, busy=lambda: not case.facts.store_away)
    finally:
        booking.cancel()  # nothing is left waiting if the case was withdrawn meanwhile
    answer = booking.result()
    if isinstance(answer, Taken):
        raise taken(answer.code)
    # The place of a Mini Program that was made before the case came is used already: nothing waits for its month.
    slot = None if request.slot is None or request.slot.used else answer.slot
    return CaseBooked(slot=slot, timekeeping=answer.timekeeping)


async def refuse_unreadable(raw: RawValue, refusal: Refused) -> NoReturn:
    """Put an input that is no case on record, and fail."""
    case_id = case_id_of(workflow.info().workflow_id)
    if _is_case_id(case_id):
        await effects.record(
            JournalBatch(case_id=case_id, run_id=workflow.info().run_id, events=_unreadable_events(raw, refusal))
        )
    raise failure(refusal)


def _is_case_id(text: str) -> bool:
    try:
        TypeAdapter(CaseId).validate_python(text)
    except ValidationError:
        return False
    return True


def _unreadable_events(raw: RawValue, refusal: Refused) -> tuple[Event, ...]:
    payload = as_text([raw])
    bodies = (
        MessageRefused(message="start", code=refusal.code, because=refusal.message, payload=payload),
        CaseEnded(outcome=Stage.REFUSED, code=refusal.code, because=refusal.message),
    )
    now = workflow.now()
    return tuple(Event(number=number, at=now, actor=SYSTEM, body=body) for number, body in enumerate(bodies, start=1))
