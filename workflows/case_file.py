"""The case as its workflow holds it: the facts, the events they came from, and waiting for them to change."""

from collections.abc import Callable, Iterable

from temporalio import workflow

from domain.case import CaseInput
from domain.dates import missing_date
from domain.events import Body, CaseStarted
from domain.facts import Facts
from domain.falling_due import next_due
from domain.folding import fold
from domain.intake import fingerprint
from domain.journal import Event
from domain.messages import SYSTEM, Actor, Message
from domain.rebooking import is_to_book
from domain.timing import Due


class CaseOver(Exception):  # noqa: N818 - not an error: the story has come to its end
    """The case has ended; whoever waits for anything else need not."""


class CaseFile:
    """Facts and events. Everything that changes a case is added here, as events."""

    def __init__(self, case: CaseInput) -> None:
        began = Event(number=1, at=workflow.now(), actor=SYSTEM, body=CaseStarted(case=case))
        self.facts: Facts = fold(None, began)
        self.events = [began]
        self._awaited: Callable[[], bool] | None = None
        self._due: tuple[Facts, Due | None] | None = None

    def add(self, bodies: Iterable[Body], *, by: Message | None = None, actor: Actor = SYSTEM) -> None:
        """Let events happen now, each after the one before; `by`: the message they follow from."""
        for body in bodies:
            event = Event(
                number=self.facts.length + 1,
                at=workflow.now(),
                actor=by.actor if by else actor,
                body=body,
                request_id=by.request_id if by else None,
                fingerprint=fingerprint(by) if by else None,
            )
            self.facts = fold(self.facts, event)
            self.events.append(event)

    @property
    def ended(self) -> bool:
        """Whether nothing more can happen."""
        return self.facts.outcome is not None

    @property
    def next_due(self) -> Due | None:
        """What falls due next. Many wait for it to change, so it is worked out once for the same facts."""
        if self._due is None or self._due[0] is not self.facts:
            self._due = self.facts, next_due(self.facts)
        return self._due[1]

    @property
    def at_rest(self) -> bool:
        """Whether all that follows from the last message has happened: the story waits, and no date is missing.

        A moment is put on record and announced only then, as a whole.
        """
        if self._awaited is None or self._awaited() or missing_date(self.facts) is not None:
            return False
        return not self.facts.keeps_time or not self._time_goes_on

    @property
    def _time_goes_on(self) -> bool:
        """Whether something is due at this very instant, or a place of the quota is being booked anew."""
        if self.next_due is not None and self.next_due.at <= workflow.now():
            return True
        return is_to_book(self.facts) and not self.facts.store_away

    async def until(self, condition: Callable[[], bool], *, busy: Callable[[], bool] = lambda: False) -> None:
        """Wait as the story does: until the condition holds; `CaseOver` if the case ends instead.

        While `busy` holds, the story expects to go on at once, so the moment is not over yet.
        """
        self._awaited = lambda: condition() or self.ended or busy()
        await workflow.wait_condition(lambda: condition() or self.ended)
        self._awaited = None
        if self.ended:
            raise CaseOver

    def close(self) -> None:
        """The story is over, and waits for nothing."""
        self._awaited = lambda: False
