"""The store may be away for long: whoever waits for it says so, and goes on when it answers."""

from collections.abc import Iterator
from contextlib import contextmanager

from temporalio.exceptions import ActivityError, RetryState

from domain.bookings import Booked, BookingRequest, Taken
from domain.events import Alerted
from domain.refusals import Code, Refused
from workflows.case_file import CaseFile
from workflows.effects import book


class StoreWatch:
    """Who waits for a store that is away; the first one and the last one are told to people."""

    def __init__(self, case: CaseFile) -> None:
        self._case = case
        self._waiting = 0

    @contextmanager
    def waited_for(self) -> Iterator[None]:
        """While it lasts, the case waits for the platform."""
        self._waiting += 1
        if self._waiting == 1:
            self._case.add([Alerted(code="store_away")])
        try:
            yield
        finally:
            self._waiting -= 1
            if self._waiting == 0:
                self._case.add([Alerted(code="store_back")])

    async def booked(self, request: BookingRequest) -> Booked | Taken:
        """Book; the answer comes however long it takes. `case_ended` if the case ends meanwhile."""
        try:
            return await book(request, patient=False)
        except ActivityError as error:
            _raise_if_ended(error)
        with self.waited_for():
            try:
                return await book(request, patient=True)
            except ActivityError as error:
                _raise_if_ended(error)
                raise


def _raise_if_ended(error: ActivityError) -> None:
    """The one thing that the store refuses for good: to book for a run whose end is on record."""
    if error.retry_state is RetryState.NON_RETRYABLE_FAILURE:
        raise Refused(Code.CASE_ENDED, "the case has ended meanwhile") from error
