"""What a case survives: a killed worker, a store that is away, a mail server that is away."""

import asyncio
import os
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from temporalio.testing import WorkflowEnvironment

from assembly.house import House, open_house
from assembly.settings import ReadingPlace, Settings
from assembly.workers import build_worker
from domain.bookings import Booked, BookingRequest, Taken
from domain.journal import JournalBatch, Recorded
from domain.vocabulary import Stage, WaitingOn
from store import SqlStore, StoreUnavailable
from tests.domain import builders
from tests.workflows import steps
from tests.workflows.played import OPS, PATIENCE, Played, eventually
from workflows.contract import TASK_QUEUE, WORKFLOW, workflow_id

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def worker_process(
    env: WorkflowEnvironment, home: Path, *program: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """A worker as a process of its own."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *program,
        cwd=ROOT,
        env={
            **os.environ,
            "TEMPORAL_ADDRESS": env.client.service_client.config.target_host,
            "TEMPORAL_NAMESPACE": env.client.namespace,
            "PAILOU_HOME": str(home),
            "PAILOU_SIMULATED_YEARS": "true",
            "PAILOU_READING": "off",
        },
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


def rows(home: Path, query: str) -> list[tuple[Any, ...]]:
    """What lies in the store's own file."""
    with sqlite3.connect(home / "pailou.db") as database:
        return database.execute(query).fetchall()


async def unwatched(env: WorkflowEnvironment, house: House) -> Played:
    """A case that is started without waiting for anything."""
    case = Played(env, house, steps.fresh(builders.online()))
    case.handle = await env.client.start_workflow(
        WORKFLOW, case.case, id=workflow_id(case.case_id), task_queue=TASK_QUEUE
    )
    return case


async def test_a_worker_that_is_killed_in_the_middle_repeats_nothing(
    lone_env: WorkflowEnvironment, tmp_path: Path
) -> None:
    """Killed after each effect and before it could say so: booking, record and preflight still happen once."""
    flag = tmp_path / "stuck"
    async with open_house(Settings(home=tmp_path, simulated_years=True, reading=ReadingPlace.OFF)) as house:
        async with worker_process(lone_env, tmp_path, "-m", "tests.workflows.stuck_worker", str(flag)) as process:
            case = await unwatched(lone_env, house)
            await case.rest()
            flag.touch()
            done: dict[str, Any] = {"task": "create_account", "evidence": {"done_at": await case.now()}}
            booking = await unwatched(lone_env, house)
            messages = [asyncio.create_task(case.tell("complete_task", **done)), asyncio.create_task(case.hand_in())]
            await _said(process, {"stuck book", "stuck append", "stuck get"})
            process.kill()
        async with worker_process(lone_env, tmp_path, "worker.py") as process:
            await asyncio.gather(*messages)
            await booking.rest()
            await steps.to_review(case)
            await steps.decided(case, "passed")
            assert (await case.result()).outcome is Stage.VERIFIED
            told = await case.kinds()
            process.terminate()
            assert await process.wait() == 0
        events = await house.store.journal.events(case.case_id)
        assert [event.number for event in events] == list(range(1, len(events) + 1))
        assert [event.kind for event in events] == told
        assert [told.count(kind) for kind in ("booked", "documents_added", "fee_paid")] == [1, 1, 1]
        held = rows(tmp_path, "select case_id, kind from bookings")
        assert sorted(held) == sorted([(case.case_id, "appid"), (case.case_id, "email"), (booking.case_id, "email")])
        assert len([path for path in (tmp_path / "files").rglob("*") if path.is_file()]) == 5


async def _said(process: asyncio.subprocess.Process, lines: set[str]) -> None:
    """Wait until the process has said all of these."""
    assert process.stdout is not None
    missing = set(lines)
    async with asyncio.timeout(PATIENCE):
        while missing:
            missing.discard((await process.stdout.readline()).decode().strip())


class AwayStore:
    """The store's ports, with a switch: the one thing a test cannot do to a real database is to take it away."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self.away = ""
        """What is switched off: `book`, or `all`."""
        self.refused = 0
        self.journal = self.bookings = self
        self.outboxes = store.outboxes

    async def append(self, batch: JournalBatch) -> Recorded:
        self._answer("all")
        return await self._store.journal.append(batch)

    async def book(self, request: BookingRequest) -> Booked | Taken:
        self._answer("all", "book")
        return await self._store.bookings.book(request)

    def _answer(self, *switches: str) -> None:
        if self.away in switches:
            self.refused += 1
            raise StoreUnavailable("switched off")


async def test_no_case_stops_while_the_store_is_away_and_the_journal_catches_up(
    lone_env: WorkflowEnvironment, tmp_path: Path
) -> None:
    """The case goes on, and what happened is on record afterwards, complete and in order."""
    async with open_house(Settings(home=tmp_path, simulated_years=True, reading=ReadingPlace.OFF)) as house:
        store = AwayStore(house.store)
        async with build_worker(lone_env.client, replace(house, store=cast(SqlStore, store))):
            case = await steps.online(lone_env, house)
            store.away = "all"
            await case.tell("complete_task", task="create_account", evidence={"done_at": await case.now()})
            await case.tell("complete_task", task="activate_account", evidence={"activated_at": await case.now()})
            assert (await case.status()).next_action.task == "register_entity"  # type: ignore[union-attr]
            row = await house.store.cases.get(case.case_id)
            assert row is not None
            assert row.stage is Stage.REGISTERING
            await eventually(lambda: _tried(store), "the record is tried again")
            store.away = ""
            await case.rest()
        events = await house.store.journal.events(case.case_id)
        assert [event.number for event in events] == list(range(1, len(events) + 1))
        assert [event.kind for event in events] == [event["kind"] for event in await _replayed(case, house)]


async def test_a_store_that_stays_away_keeps_nobody_in_the_dark(lone_env: WorkflowEnvironment, tmp_path: Path) -> None:
    """Only booking and the end wait for it, visibly and with an alert; people are told all the same."""
    async with open_house(Settings(home=tmp_path, simulated_years=True, reading=ReadingPlace.OFF)) as house:
        store = AwayStore(house.store)
        async with build_worker(lone_env.client, replace(house, store=cast(SqlStore, store))):
            running = await steps.online(lone_env, house)
            store.away = "all"
            waiting, given_up = await unwatched(lone_env, house), await unwatched(lone_env, house)
            await running.tell("complete_task", task="create_account", evidence={"done_at": await running.now()})
            await running.tell("complete_task", task="activate_account", evidence={"activated_at": await running.now()})
            await eventually(lambda: _waits(waiting), "the case says that it waits for the platform")
            await eventually(lambda: _mailed(house, waiting, "store does not answer"), "ops are told")
            await eventually(lambda: _mailed(house, running, "Register the entity"), "the merchant is told")
            await given_up.tell("withdraw", reason="the merchant gave up")
            await running.tell("withdraw", reason="the merchant gave up")
            await eventually(lambda: _waits(running), "the end says that it waits for the platform")
            store.away = ""
            for case in (given_up, running):
                end = await case.result()
                assert (end.outcome, end.waiting_on) == (Stage.WITHDRAWN, WaitingOn.NOBODY)
            await eventually(lambda: _stands(waiting, Stage.REGISTERING), "the case is booked, and goes on")
            await waiting.rest()
            assert [kind for kind in await waiting.kinds() if kind == "alerted"] == ["alerted", "alerted"]


async def test_a_registration_that_waits_for_the_store_ends_with_its_case(
    lone_env: WorkflowEnvironment, tmp_path: Path
) -> None:
    """What is booked too late for a case that has ended is refused to its sender, and fails nothing else."""
    async with open_house(Settings(home=tmp_path, simulated_years=True, reading=ReadingPlace.OFF)) as house:
        store = AwayStore(house.store)
        async with build_worker(lone_env.client, replace(house, store=cast(SqlStore, store))):
            case = await steps.online(lone_env, house)
            await steps.bound(case)
            store.away = "book"
            evidence = {"appid": steps.appid_of(case), "registered_at": await case.now()}
            done = {"request_id": "r-1", "actor": OPS, "task": "complete_registration", "evidence": evidence}
            await case.handle.signal("task_done", done)
            await eventually(lambda: _waits(case), "the case says that it waits for the platform")
            await case.tell("withdraw", reason="the merchant gave up")
            await eventually(lambda: _ended(house, case), "the end is on record")
            store.away = ""
            end = await case.result()
            assert (end.outcome, end.waiting_on) == (Stage.WITHDRAWN, WaitingOn.NOBODY)
            assert (await case.last("refused"))["code"] == "case_ended"


async def _ended(house: House, case: Played) -> bool:
    row = await house.store.cases.get(case.case_id)
    return row is not None and row.outcome is not None


async def _waits(case: Played) -> bool:
    return "alerted" in await case.kinds() and (await case.status()).waiting_on is WaitingOn.PLATFORM


async def _stands(case: Played, stage: Stage) -> bool:
    return (await case.status()).stage is stage


async def _mailed(house: House, case: Played, words: str) -> bool:
    return any(words in path.read_text() for path in house.settings.mail_folder.glob(f"{case.case_id}*.eml"))


async def _tried(store: AwayStore) -> bool:
    return store.refused > 1


async def _replayed(case: Played, house: House) -> list[dict[str, Any]]:
    """The workflow's own journal, answered by another worker."""
    async with build_worker(case.env.client, house):
        return await case.journal()
