"""Every moment of a case goes on record and is told to people, without keeping the story waiting."""

import asyncio
from itertools import accumulate

from temporalio import workflow
from temporalio.exceptions import ActivityError

from activities.publishing import Publication, Unsent
from domain.events import NoticeFailed
from domain.journal import JournalBatch
from domain.notices import Notice
from workflows import effects
from workflows.case_file import CaseFile
from workflows.notices import issue
from workflows.patience import StoreWatch

MAX_BATCH = 512 * 1024
"""Bytes of events in one batch, or a single larger one: far below the 2 MB that a payload may have."""


class Publisher:
    """What is not yet announced, and what is not yet on record."""

    def __init__(self, case: CaseFile, store: StoreWatch) -> None:
        self._case = case
        self._store = store
        self._case_id = case.facts.case.case_id
        self._run_id = workflow.info().run_id
        self._announced = 0
        self._recorded = 0
        self._outbox: list[Notice] = []
        self._store_away = False
        self._telling: set[asyncio.Task[None]] = set()

    @property
    def recorded(self) -> bool:
        """Whether everything is on record."""
        return self._recorded == self._announced == self._case.facts.length

    @property
    def told(self) -> bool:
        """Whether nobody is still to be told of anything."""
        return not self._telling and not self._outbox

    async def announce_moments(self) -> None:
        """Compose one notice for each moment that somebody needs to know of.

        One that may wait for working hours is on record and nothing else: outboxes are filled from there.
        """
        while True:
            await workflow.wait_condition(lambda: self._case.at_rest and self._case.facts.length > self._announced)
            notice = issue(self._case, self._announced)
            self._announced = self._case.facts.length
            if notice is None:
                continue
            if self._store_away:
                self._tell(notice)
            else:
                self._outbox.append(notice)

    async def record_moments(self) -> None:
        """Publish the moments, in order and in batches."""
        while True:
            await workflow.wait_condition(lambda: self._recorded < self._announced)
            await self._publish()

    async def _publish(self) -> None:
        batch, notices = self._batch(), tuple(self._outbox)
        self._outbox.clear()
        try:
            published = await effects.publish(Publication(batch=batch, notices=notices))
        except ActivityError:
            await self._catch_up(batch, notices)
            return
        self._recorded = published.recorded.up_to
        for missed in published.unsent:
            self._tell_again(missed, notices)

    def _batch(self) -> JournalBatch:
        waiting = self._case.events[self._recorded : self._announced]
        sizes = accumulate(len(event.model_dump_json().encode()) for event in waiting)
        fitting = sum(size <= MAX_BATCH for size in sizes)
        return JournalBatch(case_id=self._case_id, run_id=self._run_id, events=tuple(waiting[: max(1, fitting)]))

    async def _catch_up(self, batch: JournalBatch, notices: tuple[Notice, ...]) -> None:
        """The store is away: people are told all the same, and the record waits; visibly, if the end waits for it."""
        self._store_away = True
        for notice in (*notices, *self._outbox):
            self._tell(notice)
        self._outbox.clear()
        recording = effects.record(batch)
        await workflow.wait_condition(lambda: recording.done() or self._case.ended)
        if recording.done():
            self._recorded = recording.result().up_to
        else:
            with self._store.waited_for():
                self._recorded = (await recording).up_to
        self._store_away = False

    def _tell_again(self, missed: Unsent, notices: tuple[Notice, ...]) -> None:
        notice = next(one for one in notices if one.key == missed.key)
        self._tell(notice.only_to(missed.roles))

    def _tell(self, notice: Notice) -> None:
        """Each recipient by themselves, so that a retry reaches nobody twice."""
        for role in notice.roles:
            task = asyncio.create_task(self._tell_one(notice.only_to((role,))))
            self._telling.add(task)
            task.add_done_callback(self._telling.discard)

    def give_up(self) -> None:
        """Nobody waits any longer for mails that cannot be sent."""
        for task in tuple(self._telling):
            task.cancel()

    async def _tell_one(self, notice: Notice) -> None:
        try:
            await effects.tell(notice)
        except (ActivityError, asyncio.CancelledError):
            role = notice.roles[0]
            self._case.add([NoticeFailed(key=notice.key, because=f"{role} could not be reached by mail")])
