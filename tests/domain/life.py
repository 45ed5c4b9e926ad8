"""A case lived through on pure functions: what the workflow does, without Temporal, store or real calendar.

The story is that of `workflows/mini_program.py`, step by step under the same names: where that one awaits, this one
yields what it waits for.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from domain import events as e
from domain.adopting import adopted
from domain.bookings import TIMEKEEPING, Slot
from domain.business_days import ReviewWindow, SafeSubmission, shanghai_date
from domain.coverage import missing_papers
from domain.dates import ReviewQuestion, SafeDateQuestion, dated, missing_date
from domain.deciding import NO_ANSWERS, Answers, decide
from domain.deciding.findings import papers_read
from domain.deciding.guards import received
from domain.deciding.papers import papers_turn
from domain.facts import Application, Facts
from domain.falling_due import fall_due, next_due
from domain.folding import fold
from domain.inspection import papers_to_read
from domain.intake import fingerprint, parse
from domain.journal import Event
from domain.messages import SYSTEM, Message
from domain.rebooking import is_to_book, rebooked
from domain.refusals import Code, Refused
from domain.story import held_for_papers, next_sitting
from domain.timing import Due, payment_is_late
from domain.view import CaseView
from domain.viewing import view
from domain.vocabulary import TaskName
from tests.domain.builders import KNOWN, START, case, envelope
from tests.domain.readings import reading

SAFE_BEFORE = timedelta(days=21)
"""The fake calendar: fifteen business days take three weeks."""


Steps = Iterator[Callable[[], bool]]
"""A part of the story: it goes on each time when what it waits for is so."""


class Life:
    """A running case. `tell` is a message, `until` is time; the story opens what is owed in between."""

    def __init__(
        self,
        raw: dict[str, Any],
        slot: Slot | None = None,
        safe_before: timedelta | None = SAFE_BEFORE,
        timekeeping: int = TIMEKEEPING,
    ):
        self._facts: Facts
        self.next_slot = slot
        """The place that the store books when the first one lapses."""
        self.events: list[Event] = []
        self.safe_before = safe_before
        self.now = START
        started = e.CaseStarted(case=case(raw))
        proven = adopted(started.case, START)
        self.record(started, e.CaseBooked(slot=slot, timekeeping=timekeeping), *proven)
        if self.facts.outcome is None:
            self.record(*papers_turn(self.facts))
        self._rest = self._story()
        self._awaited = next(self._rest)
        self._go_on()

    @property
    def facts(self) -> Facts:
        return self._facts

    @property
    def application(self) -> Application:
        assert self.facts.application is not None
        return self.facts.application

    @property
    def open(self) -> list[str]:
        return [str(task.name) for task in self.facts.open_tasks]

    @property
    def bodies(self) -> list[e.Body]:
        return [event.body for event in self.events]

    def view(self, as_of: datetime | None = None) -> CaseView:
        return view(self.facts, as_of or self.now)

    def record(self, *bodies: e.Body, by: Message | None = None) -> None:
        """Let events happen now; `by`: the message they follow from."""
        for body in bodies:
            event = Event(
                number=len(self.events) + 1,
                at=self.now,
                actor=by.actor if by else SYSTEM,
                body=body,
                request_id=by.request_id if by else None,
                fingerprint=fingerprint(by) if by else None,
            )
            self._facts = fold(self._facts if self.events else None, event)
            self.events.append(event)

    def tell(self, name: str, role: str = "ops", *, answers: Answers = NO_ANSWERS, **payload: Any) -> list[e.Body]:
        """Send a message now; what follows, follows."""
        return self.take(parse(name, envelope(role, **payload), KNOWN), answers)

    def take(self, message: Message, answers: Answers = NO_ANSWERS) -> list[e.Body]:
        bodies = decide(self.facts, message, received(self.facts, message, self.now), answers)
        self.record(*bodies, by=message)
        self._go_on()
        return list(bodies)

    def read(self, **printed: str) -> None:
        """A reader answers for all papers that wait for it: each says what the case does, but for what is given."""
        readings = [reading(paper, printed) for paper in papers_to_read(self.facts)]
        self.record(*papers_read(self.facts, readings, self.now))
        self._go_on()

    def refuses(self, name: str, role: str = "ops", **payload: Any) -> Refused:
        """Send a message that must be refused, and change nothing."""
        before = self.facts
        with pytest.raises(Refused) as refusal:
            self.tell(name, role, **payload)
        assert self.facts == before
        return refusal.value

    def code_of(self, message: Message) -> Code | None:
        """With which code this message would be refused now; None if it would be applied."""
        try:
            decide(self.facts, message, received(self.facts, message, self.now))
        except Refused as refusal:
            return refusal.code
        return None

    def code_of_payload(self, name: str, role: str = "ops", **payload: Any) -> Code | None:
        """The same, for a message of this name."""
        return self.code_of(parse(name, envelope(role, **payload), KNOWN))

    def until(self, instant: datetime) -> "Life":
        """Let time pass, with all that falls due on the way."""
        while (due := next_due(self.facts)) is not None and due.at <= instant:
            self.now = max(self.now, due.at)
            self._falls(due)
            self._go_on()
        self.now = max(self.now, instant)
        return self

    def sleeps_until(self, instant: datetime) -> "Life":
        """Nobody looks until an instant, as when no worker runs; then all that fell due happens."""
        self.now = max(self.now, instant)
        return self.until(instant)

    def _falls(self, due: Due) -> None:
        self.record(*fall_due(self.facts, due, self.now))

    def _go_on(self) -> None:
        """The story as far as it comes, then the dates that are missing, until nothing moves any more."""
        while self.facts.outcome is None:
            question = missing_date(self.facts)
            if self._awaited():
                self._awaited = next(self._rest)
            elif question is not None:
                self.record(dated(self.facts, self._calendar(question)))
            elif (due := next_due(self.facts)) is not None and due.at <= self.now:
                self._falls(due)
            elif is_to_book(self.facts) and self.next_slot:
                self.record(*rebooked(self.facts, self.next_slot, self.now))
            else:
                return

    def _story(self) -> Steps:
        yield lambda: self.facts.slot_open
        while sitting := next_sitting(self.facts):
            if self.facts.slot_open:
                yield from self._sit(sitting)
            else:
                yield lambda: self.facts.slot_open
        while True:
            yield from self._apply()
            yield from self._pay()
            yield from self._assign()
            yield from self._review()

    def _sit(self, sitting: tuple[TaskName, ...]) -> Steps:
        self.record(*papers_turn(self.facts))
        yield lambda: not held_for_papers(self.facts, sitting) or not self.facts.slot_open
        if self.facts.slot_open:
            self._open(*sitting)
        yield lambda: all(map(self.facts.is_done, sitting)) or not self.facts.slot_open

    def _apply(self) -> Steps:
        if self.facts.application is None or self.facts.application.outcome is not None:
            self.record(*papers_turn(self.facts))
            yield lambda: not missing_papers(self.facts)
            self.record(e.ApplicationOpened(number=len(self.facts.applications) + 1))
        if self.application.submitted_at is None:
            self._open(TaskName.APPLY_FOR_VERIFICATION)
            yield lambda: self.application.submitted_at is not None

    def _pay(self) -> Steps:
        while self.application.payment is None:
            yield lambda: self._dated
            late = self._late
            self._ask_about_late_payment(late)
            yield lambda late=late: self._paid or self._late != late or not self._dated  # type: ignore[misc]

    def _ask_about_late_payment(self, late: bool) -> None:
        question, fee = TaskName.CONFIRM_LATE_PAYMENT, TaskName.PAY_FEE
        if late and not self.facts.open_task(question):
            self._open(question)
        if not late and self.facts.open_task(question):
            why = "there is time enough again"
            self.record(e.TaskDropped(task=question, application=self.application.number, because=why))
        if not late and not self.facts.open_task(fee):
            self._open(fee)

    def _assign(self) -> Steps:
        if self.application.agency is None:
            self._open(TaskName.ASSIGN_AGENCY)
            yield lambda: self.application.agency is not None

    def _review(self) -> Steps:
        while self.application.outcome is None:
            yield lambda: self._ready_to_resubmit or self.application.outcome is not None
            if self.application.outcome is None:
                self._open(TaskName.RESUBMIT)
                yield lambda: not self.application.refilling

    def _open(self, *names: TaskName) -> None:
        number = self.facts.application.number if self.facts.application else None
        self.record(*(e.TaskOpened(task=name, application=number, sitting=names) for name in names))

    @property
    def _paid(self) -> bool:
        return self.application.payment is not None

    @property
    def _late(self) -> bool:
        return payment_is_late(self.facts, self.now)

    @property
    def _dated(self) -> bool:
        window = self.facts.window
        return window is None or window.closes_at is None or window.safe is not None

    @property
    def _ready_to_resubmit(self) -> bool:
        return self.application.refilling and not missing_papers(self.facts)

    def _calendar(self, question: SafeDateQuestion | ReviewQuestion) -> SafeSubmission | ReviewWindow:
        if isinstance(question, SafeDateQuestion):
            safe = shanghai_date(question.closes_at - self.safe_before) if self.safe_before else None
            return SafeSubmission(closes_at=question.closes_at, date=safe, provisional=False, version="fake")
        first = shanghai_date(question.counted_from)
        days = {"earliest": first + timedelta(days=9), "latest": first + timedelta(days=21)}
        return ReviewWindow(counted_from=question.counted_from, provisional=False, version="fake", **days)
