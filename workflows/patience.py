"""Bookings wait for the store however long it is away; people see that they do."""

from temporalio.exceptions import ActivityError, RetryState

from domain.bookings import Booked, BookingRequest, Taken
from domain.events import Alerted
from domain.refusals import Code, Refused
from workflows.case_file import CaseFile
from workflows.effects import STORE_PATIENCE, book


async def booked(case: CaseFile, request: BookingRequest) -> Booked | Taken:
    """Book; the answer comes however long it takes, with an alert if that is long."""
    try:
        return await book(request, STORE_PATIENCE)
    except ActivityError as error:
        if error.retry_state is RetryState.NON_RETRYABLE_FAILURE:
            raise Refused(Code.CASE_ENDED, "the case has ended meanwhile") from error
    alert(case, away=True)
    answer = await book(request, None)
    alert(case, away=False)
    return answer


def alert(case: CaseFile, *, away: bool) -> None:
    """Say that the case waits for the store, or does not any longer."""
    if case.facts.store_away is not away:
        case.add([Alerted(code="store_away" if away else "store_back")])
