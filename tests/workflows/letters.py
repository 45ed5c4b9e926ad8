"""A post office with everything real but the mail."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from temporalio.testing import WorkflowEnvironment
from temporalio.worker import Worker

from activities.outbox import OutboxActivities
from assembly.workers import sandboxed
from cases.bells import TemporalBells
from domain import events as e
from domain.journal import JournalBatch
from domain.mailboxes import Fate
from domain.notices import OPS_ROLE, Recipient
from domain.vocabulary import Language, TaskName
from gateways.calendar import ChinaCalendar
from gateways.opening_hours import AgencyHours as OpeningHours
from store import SqlStore
from tests.store.builders import batch, case_input
from tests.workflows.played import PATIENCE
from tests.workflows.postman import Notes, Postman, StaleHours, address, monday
from workflows.contract import TASK_QUEUE, outbox_id
from workflows.outbox import Outbox

OPS = Recipient(role=OPS_ROLE, email="marker.ops@example.com", language=Language.ENGLISH)
KEPT = Path(__file__).parent / "histories" / "outbox"
ACCOUNT = TaskName.CREATE_ACCOUNT


class PostOffice:
    """Outboxes on a real server and a real store."""

    def __init__(self, env: WorkflowEnvironment, store: SqlStore) -> None:
        self.env, self.store, self.postman = env, store, Postman()
        self.monday = monday()
        self.hours = StaleHours(_opening_hours)
        self.activities = OutboxActivities(
            outboxes=store.outboxes,
            bells=TemporalBells(lambda: env.client),
            hours=self.hours,
            stationery=Notes(),
            mailer=self.postman,
            ops=OPS,
            write_to_agencies=False,
        )

    @asynccontextmanager
    async def open(self) -> AsyncIterator["PostOffice"]:
        """With a worker, from here on."""
        await self._start()
        try:
            yield self
        finally:
            await self._worker.shutdown()

    @asynccontextmanager
    async def without_worker(self) -> AsyncIterator[None]:
        """Nobody works for a while."""
        await self._worker.shutdown()
        try:
            yield
        finally:
            await self._start()

    async def _start(self) -> None:
        work: list[Callable[..., Any]] = [self.activities.plan_letter, self.activities.send_letter]
        self._worker = Worker(
            self.env.client,
            task_queue=TASK_QUEUE,
            workflows=[Outbox],
            activities=work,
            workflow_runner=sandboxed(),
            max_cached_workflows=0,
        )
        await self._worker.__aenter__()

    async def begins(self, case_id: str, who: str) -> None:
        """A case whose admin owes a step."""
        case = case_input(case_id, account_email=f"{case_id}@example.com")
        admin = case.admin.model_copy(update={"email": address(who)})
        case = case.model_copy(update={"admin": admin})
        bodies = (e.CaseStarted(case=case), e.TaskOpened(task=ACCOUNT))
        await self.records(batch(*bodies, case_id=case_id), days=-1)

    async def reminds(self, case_id: str, first: int = 3, **after: float) -> None:
        """The admin is reminded so long after Monday's midnight."""
        await self.records(batch(e.Reminded(tasks=(ACCOUNT,)), case_id=case_id, first=first), **after)

    async def records(self, recorded: JournalBatch, **after: float) -> None:
        """As the activity does it: on record, then whoever has something in the mailbox is woken."""
        at = self.monday + timedelta(**after)
        events = tuple(event.model_copy(update={"at": at}) for event in recorded.events)
        recorded = recorded.model_copy(update={"events": events})
        await self.store.journal.append(recorded)
        await self.activities.wake(recorded)

    async def mailbox(self, who: str) -> str:
        """The token of somebody's mailbox."""
        token = await self.store.outboxes.mailbox_of(address(who))
        assert token is not None
        return token

    async def made(self, who: str) -> str:
        """An empty mailbox of somebody whose case has so far brought two events; its token."""
        case_id = f"{who}-1"
        await self.store.journal.append(batch(e.Reminded(tasks=(ACCOUNT,)), case_id=case_id, first=3))
        token = await self.mailbox(who)
        await self.store.outboxes.settle(token, None, Fate.MOOT)
        return token

    async def passes_until(self, token: str, **after: float) -> None:
        """The clock of a mailbox moves to so long after Monday's midnight."""
        handle = self.env.client.get_workflow_handle(outbox_id(token))
        async with asyncio.timeout(PATIENCE):
            left = self.monday + timedelta(**after) - await self.env.get_current_time(handle)
            await self.env.fast_forward(handle, left)

    async def ends(self, token: str) -> None:
        """Nothing waits any longer."""
        async with asyncio.timeout(PATIENCE):
            await self.env.client.get_workflow_handle(outbox_id(token)).result()

    def letters(self, who: str) -> list[str]:
        """What somebody was written: hours after Monday's midnight, cases and concerns."""
        return [self._read(letter.text) for letter in self.postman.to(address(who))]

    def _read(self, text: str) -> str:
        at, *about = text.split()
        hours = (datetime.fromisoformat(at) - self.monday) / timedelta(hours=1)
        return f"{hours:.1f} {' '.join(sorted(about))}"


async def _opening_hours() -> OpeningHours:
    return OpeningHours(ChinaCalendar())


async def outage(post: PostOffice) -> str:
    """A story: the mail server is away all Monday, and more comes meanwhile. Answers the mailbox."""
    await post.begins("away-1", "away")
    await post.begins("away-2", "away")
    await post.reminds("away-1", hours=17)
    post.postman.away.add(address("away"))
    token = await post.mailbox("away")
    await post.passes_until(token, hours=20)
    await post.reminds("away-2", hours=19)
    post.postman.away.clear()
    await post.passes_until(token, days=1, hours=9)
    await post.ends(token)
    return token
