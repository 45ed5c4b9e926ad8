"""A case lived through on pure functions: what the workflow does, without Temporal, store or real calendar."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from domain import events as e
from domain.adopting import adopted
from domain.bookings import Slot
from domain.business_days import ReviewWindow, SafeSubmission, shanghai_date
from domain.dates import ReviewQuestion, SafeDateQuestion, dated, missing_date
from domain.deciding import NO_ANSWERS, Answers, decide
from domain.deciding.guards import received
from domain.deciding.papers import papers_turn
from domain.facts import Application, Facts
from domain.folding import fold
from domain.intake import parse
from domain.journal import Event
from domain.messages import SYSTEM, Message
from domain.refusals import Code, Refused
from domain.story import held_for_papers, next_sitting
from domain.timing import fall_due, next_due, payment_is_late
from domain.view import CaseView
from domain.viewing import view
from domain.vocabulary import TaskName
from tests.domain.builders import KNOWN, START, case, envelope

SAFE_BEFORE = timedelta(days=21)
"""The fake calendar: fifteen business days take three weeks."""


class Life:
    """A running case. `tell` is a message, `until` is time; the story opens what is owed in between."""

    def __init__(self, raw: dict[str, Any], slot: Slot | None = None, safe_before: timedelta | None = SAFE_BEFORE):
        self._facts: Facts
        self.events: list[Event] = []
        self.safe_before = safe_before
        self.now = START
        started = e.CaseStarted(case=case(raw))
        self.record(started, *adopted(started.case, START))
        if self.facts.outcome is None:
            self.record(e.CaseBooked(slot=slot))
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

    def record(self, *bodies: e.Body, actor: Any = SYSTEM) -> None:
        for body in bodies:
            event = Event(number=len(self.events) + 1, at=self.now, actor=actor, body=body)
            self._facts = fold(self._facts if self.events else None, event)
            self.events.append(event)

    def tell(self, name: str, role: str = "ops", *, answers: Answers = NO_ANSWERS, **payload: Any) -> list[e.Body]:
        """Send a message now; what follows, follows."""
        return self.take(parse(name, envelope(role, **payload), KNOWN), answers)

    def take(self, message: Message, answers: Answers = NO_ANSWERS) -> list[e.Body]:
        bodies = decide(self.facts, message, received(self.facts, message, self.now), answers)
        self.record(*bodies, actor=message.actor)
        self._go_on()
        return list(bodies)

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
            self.record(fall_due(self.facts, due, self.now))
            self._go_on()
        self.now = max(self.now, instant)
        return self

    def _go_on(self) -> None:
        while (body := self._next()) is not None:
            self.record(body)

    def _next(self) -> e.Body | None:
        facts = self.facts
        if facts.outcome is not None or not facts.booked or not facts.slot_open:
            return None
        if papers := papers_turn(facts):
            return papers[0]
        question = missing_date(facts)
        if question is not None:
            return dated(facts, self._calendar(question))
        if sitting := next_sitting(facts):
            waits = held_for_papers(facts, sitting)
            new = [name for name in sitting if facts.open_task(name) is None]
            return e.TaskOpened(task=new[0], sitting=sitting) if new and not waits else None
        return self._verification()

    def _verification(self) -> e.Body | None:
        facts, application = self.facts, self.facts.application
        if not facts.papers_needed:
            return None
        if application is None or application.outcome == "failed":
            return e.ApplicationOpened(number=len(facts.applications) + 1)
        name = self._step(application)
        if name is None or facts.open_task(name) is not None:
            return None
        return e.TaskOpened(task=name, application=application.number, sitting=(name,))

    def _step(self, application: Application) -> TaskName | None:
        facts = self.facts
        papers = facts.open_task(TaskName.PROVIDE_DOCUMENTS) or facts.open_task(TaskName.CORRECT_DOCUMENTS)
        if application.submitted_at is None:
            return None if papers else TaskName.APPLY_FOR_VERIFICATION
        if application.payment is None:
            late = payment_is_late(facts, self.now)
            return TaskName.CONFIRM_LATE_PAYMENT if late else TaskName.PAY_FEE
        if application.agency is None:
            return TaskName.ASSIGN_AGENCY
        return TaskName.RESUBMIT if application.refilling and not papers else None

    def _calendar(self, question: SafeDateQuestion | ReviewQuestion) -> SafeSubmission | ReviewWindow:
        if isinstance(question, SafeDateQuestion):
            safe = shanghai_date(question.closes_at - self.safe_before) if self.safe_before else None
            return SafeSubmission(closes_at=question.closes_at, date=safe, provisional=False, version="fake")
        first = shanghai_date(question.counted_from)
        days = {"earliest": first + timedelta(days=9), "latest": first + timedelta(days=21)}
        return ReviewWindow(counted_from=question.counted_from, provisional=False, version="fake", **days)
