"""The durable case of one Mini Program: from registration to verified, or to another end."""

import asyncio

from temporalio import workflow
from temporalio.api.common.v1 import Payload
from temporalio.common import RawValue

from domain.coverage import missing_papers
from domain.deciding.ends import stopped
from domain.deciding.papers import papers_turn
from domain.events import ApplicationOpened, TaskDropped, TaskOpened
from domain.facts import Application, Facts
from domain.refusals import Code, Refused
from domain.story import held_for_papers, next_sitting
from domain.timing import payment_is_late
from domain.view import CaseView
from domain.viewing import view
from domain.vocabulary import Stage, TaskName
from workflows.beginning import begin, readable, refuse_unreadable
from workflows.case_file import CaseFile, CaseOver
from workflows.contract import WORKFLOW
from workflows.dating import keep_dates
from workflows.deadlines import Deadline, keep_time
from workflows.doors import Doors
from workflows.effects import LAST_MAILS
from workflows.failures import failure
from workflows.inbox import Inbox
from workflows.patience import StoreWatch
from workflows.publisher import Publisher
from workflows.reading import Reading
from workflows.showing import keep_shown
from workflows.slots import keep_slot

NOTHING = RawValue(Payload())
"""What a start without an argument brings."""


@workflow.defn(name=WORKFLOW)
class MiniProgram(Doors):
    """One case. The story reads top to bottom; each wait is for people, and time ends it as well as they do."""

    @workflow.init
    def __init__(self, raw: RawValue = NOTHING) -> None:
        """Take the input as it is, so that messages which come with the start find a case.

        Raw, because an input that the SDK itself cannot decode would be retried for ever.
        """
        try:
            self.case = CaseFile(readable(raw))
        except Refused as refusal:
            self._unreadable: Refused | None = refusal
            return
        self._unreadable = None
        self._store = StoreWatch(self.case)
        self._inbox = Inbox(self.case, self._store)
        self._publisher = Publisher(self.case, self._store)
        self._reading = Reading(self.case)

    @workflow.run
    async def run(self, raw: RawValue = NOTHING) -> CaseView:
        """Live the case to its end; answers the final view. Fails only if the case was refused."""
        if self._unreadable:
            await refuse_unreadable(raw, self._unreadable)
        await self._live()
        facts = self.case.facts
        if facts.outcome is Stage.REFUSED:
            raise failure(Refused(facts.ended_code or Code.INVALID_CASE, facts.ended_because))
        return view(facts, workflow.now())

    async def _story(self) -> None:
        await begin(self.case, self._store)
        await self.case.until(lambda: self.facts.slot_open)
        while sitting := next_sitting(self.facts):
            if self.facts.slot_open:
                await self._sit(sitting)
            else:  # its place lapsed, and the next one is of a later month
                await self.case.until(lambda: self.facts.slot_open)
        while True:
            await self._apply()
            await self._pay()
            await self._assign()
            await self._review()

    async def _sit(self, sitting: tuple[TaskName, ...]) -> None:
        """The steps that are done in one go; `hold` keeps the one that starts the window closed.

        A quick registration whose place lapsed begins anew when the next one opens (R3).
        """
        self._look_at_papers()
        await self.case.until(lambda: not held_for_papers(self.facts, sitting) or not self.facts.slot_open)
        if self.facts.slot_open:
            self._open(*sitting)
        await self.case.until(lambda: all(map(self.facts.is_done, sitting)) or not self.facts.slot_open)

    async def _apply(self) -> None:
        """An application, the first one or the next, once its papers are complete (R26)."""
        if self.facts.application is None or self.facts.application.outcome is not None:
            self._look_at_papers()
            await self.case.until(lambda: not missing_papers(self.facts))
            self.case.add([ApplicationOpened(number=len(self.facts.applications) + 1)])
        if self._application.submitted_at is None:
            self._open(TaskName.APPLY_FOR_VERIFICATION)
            await self.case.until(lambda: self._application.submitted_at is not None)

    async def _pay(self) -> None:
        """The fee; ops are asked first when its review may end too late (R16, R28)."""
        while self._application.payment is None:
            await self.case.until(lambda: self._dated, busy=lambda: not self._dated)
            late = self._late()
            self._ask_about_late_payment(late)
            await self.case.until(lambda late=late: self._paid or self._late() != late or not self._dated)  # type: ignore[misc]

    def _ask_about_late_payment(self, late: bool) -> None:
        question, fee = TaskName.CONFIRM_LATE_PAYMENT, TaskName.PAY_FEE
        if late and not self.facts.open_task(question):
            self._open(question)
        if not late and self.facts.open_task(question):
            why = "there is time enough again"
            self.case.add([TaskDropped(task=question, application=self._application.number, because=why)])
        if not late and not self.facts.open_task(fee):
            self._open(fee)

    async def _assign(self) -> None:
        """The platform names a review agency, and somebody tells us (R29)."""
        if self._application.agency is None:
            self._open(TaskName.ASSIGN_AGENCY)
            await self.case.until(lambda: self._application.agency is not None)

    async def _review(self) -> None:
        """Until the final decision; sent back, it is corrected inside the same application (R33)."""
        while self._application.outcome is None:
            await self.case.until(lambda: self._ready_to_resubmit or self._application.outcome is not None)
            if self._application.outcome is None:
                self._open(TaskName.RESUBMIT)
                await self.case.until(lambda: not self._application.refilling)

    async def _live(self) -> None:
        """The story, and what runs beside it; a failure of any of them is the workflow task's failure."""
        life = asyncio.create_task(self._story_to_the_end())
        beside = (
            keep_time(self.case),
            keep_dates(self.case),
            keep_slot(self.case, self._store),
            keep_shown(self.case),
            self._reading.keep_read(),
            self._publisher.announce_moments(),
            self._publisher.record_moments(),
        )
        tasks = [life, *(asyncio.create_task(keeping) for keeping in beside)]
        while not life.done():
            try:
                done, _ = await workflow.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            except asyncio.CancelledError:
                self._withdraw_cancelled()
                continue
            for task in done:
                task.result()
                tasks.remove(task)

    async def _story_to_the_end(self) -> None:
        try:
            await self._story()
        except CaseOver:
            self.case.close()
        await workflow.wait_condition(self._all_recorded)
        if not self._publisher.told:
            last = Deadline(workflow.now() + LAST_MAILS)
            await last.wait_until(lambda: self._publisher.told, summary="last mails are given up")
            self._publisher.give_up()
        await workflow.wait_condition(lambda: self._publisher.told and self._all_recorded())

    def _all_recorded(self) -> bool:
        return workflow.all_handlers_finished() and self._publisher.recorded

    def _withdraw_cancelled(self) -> None:
        """A cancellation through Temporal is a withdrawal: the case still ends on record."""
        if not self.case.ended:
            self.case.add([stopped(self.facts, "cancelled through Temporal")])

    def _look_at_papers(self) -> None:
        """Papers that were complete may have become too old meanwhile (R23): they are asked for anew."""
        self.case.add(papers_turn(self.facts))

    def _open(self, *names: TaskName) -> None:
        number = self.facts.application.number if self.facts.application else None
        self.case.add(TaskOpened(task=name, application=number, sitting=names) for name in names)

    def _late(self) -> bool:
        return payment_is_late(self.facts, workflow.now())

    @property
    def facts(self) -> Facts:
        """What is so now."""
        return self.case.facts

    @property
    def _application(self) -> Application:
        """The current application; the story asks only while there is one."""
        if self.facts.application is None:
            raise RuntimeError("no application is open")
        return self.facts.application

    @property
    def _paid(self) -> bool:
        return self._application.payment is not None

    @property
    def _dated(self) -> bool:
        window = self.facts.window
        return window is None or window.closes_at is None or window.safe is not None

    @property
    def _ready_to_resubmit(self) -> bool:
        return self._application.refilling and not missing_papers(self.facts)
