"""A file that is handed in while the worker or the store is down is neither lost nor doubled."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any, cast

from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from assembly.workers import working
from cases import Cases, Fingerprinter, Unanswered
from domain.messages import Actor
from domain.vocabulary import Role
from gateways.files import Files
from store import SqlStore
from tests.cases.tools import refusal
from tests.workflows import steps
from tests.workflows.files import paper
from tests.workflows.played import Played, eventually
from tests.workflows.reader import ScriptedReader, with_reader
from tests.workflows.stories import read
from tests.workflows.test_survival import AwayStore

MERCHANT = Actor(role=Role.MERCHANT, id="merchant-1")
KINDS = ("entity_certificate", "contact_id")


async def _offered(case: Played) -> dict[str, Any]:
    """Papers as `starter.py upload` hands them in: into the file store first."""
    digests = {kind: await case.house.files.put(paper(f"{kind} of {case.case_id}")) for kind in KINDS}
    return {"documents": [{"kind": kind, "digest": digest, "file_name": "a.png"} for kind, digest in digests.items()]}


async def _added(house: House, case: Played) -> list[str]:
    """The papers that came in, as the store has them on record."""
    events = await house.store.journal.events(case.case_id)
    papers = [event.body.documents for event in events if event.body.kind == "documents_added"]
    return sorted(document.kind for documents in papers for document in documents)


async def test_while_no_worker_runs_the_sender_is_told_and_sends_again(
    lone_env: WorkflowEnvironment, house: House
) -> None:
    """The files lie in the store already; the same request id makes one paper of two sendings."""
    reading = with_reader(house, ScriptedReader())
    async with working(lone_env.client, reading):
        case = await steps.online(lone_env, house)
    payload = await _offered(case)
    hasty = Cases(lone_env.client, house.store, Fingerprinter(b"k" * 16), patience=timedelta(seconds=1))
    refused = await refusal(hasty.send(case.case_id, "add_documents", payload, actor=MERCHANT))
    assert isinstance(refused, Unanswered)
    again: dict[str, Any] = {"actor": MERCHANT, "request_id": refused.request_id}
    await refusal(hasty.send(case.case_id, "add_documents", payload, **again))
    async with working(lone_env.client, reading):
        patient = Cases(lone_env.client, house.store, Fingerprinter(b"k" * 16))
        receipt = await patient.send(case.case_id, "add_documents", payload, **again)
        await read(case)
        assert receipt.request_id == refused.request_id
        assert (await case.kinds()).count("documents_added") == 1
    assert await _added(house, case) == sorted(KINDS)


async def test_while_the_store_is_away_papers_are_taken_read_and_recorded_once(
    lone_env: WorkflowEnvironment, house: House
) -> None:
    store = AwayStore(house.store)
    shut = replace(with_reader(house, ScriptedReader()), store=cast(SqlStore, store))
    async with working(lone_env.client, shut):
        case = await steps.online(lone_env, house)
        store.away = "all"
        await case.tell("add_documents", **await _offered(case))
        view = await case.status()
        assert sorted(document.kind for document in view.documents) == sorted(KINDS)
        assert await _added(house, case) == []
        store.away = ""
        await read(case)
    assert await _added(house, case) == sorted(KINDS)
    assert (await case_kinds(house, case)).count("paper_read") == len(KINDS)


async def case_kinds(house: House, case: Played) -> list[str]:
    """The kinds of events on record."""
    return [event.kind for event in await house.store.journal.events(case.case_id)]


class AwayFiles:
    """The file store, with a switch."""

    def __init__(self, house: House) -> None:
        self._files = house.files
        self.away = True
        self.refused = 0

    async def get(self, digest: str) -> bytes:
        """The bytes, unless it is switched off."""
        if self.away:
            self.refused += 1
            raise OSError("switched off")
        return await self._files.get(digest)


async def test_while_the_files_are_away_papers_wait_and_are_taken_once(
    lone_env: WorkflowEnvironment, house: House
) -> None:
    files = AwayFiles(house)
    shut = replace(with_reader(house, ScriptedReader()), files=cast(Files, files))
    async with working(lone_env.client, shut):
        case = await steps.online(lone_env, house)
        sending = asyncio.create_task(case.tell("add_documents", **await _offered(case)))
        await eventually(lambda: _tried(files), "the preflight tries")
        assert (await case.status()).documents == ()
        files.away = False
        await sending
        await read(case)
    assert await _added(house, case) == sorted(KINDS)


async def _tried(files: AwayFiles) -> bool:
    return files.refused > 1
