"""Letters that wait, by command line."""

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from temporalio.client import WorkflowExecutionStatus
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from store import SqlStore
from tests.cli.terminal import done, failed
from tests.store.builders import START, case_input
from tests.store.test_outbox import begun, escalated, reminded, token_of
from workflows.contract import outbox_id


async def test_ops_see_what_waits_for_whom_and_no_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """R14: a token and a role."""
    monkeypatch.setenv("TEMPORAL_ADDRESS", "127.0.0.1:1")
    monkeypatch.setenv("PAILOU_HOME", str(tmp_path))
    async with await SqlStore.open(f"sqlite:///{tmp_path}/pailou.db") as store:
        assert "no letter waits" in (await done("outbox")).out
        for batch in (begun(), reminded(), escalated(5, timedelta(days=9))):
            await store.journal.append(batch)
        token = await token_of(store)
        waiting = await store.outboxes.waiting(token)
        assert waiting is not None
        assert await store.outboxes.planned(token, START + timedelta(days=1), waiting.newest)
    admin, ops = (await done("outbox", "--json")).json
    due = ("2027-03-02T01:00:00Z", "2027-03-01T05:00:00Z")
    assert admin == {"token": token, "role": "admin", "items": 1, "cases": 1, "next_at": due[0], "since": due[1]}
    assert (ops["token"], ops["next_at"]) == ("ops", None)
    page = (await done("outbox")).out
    assert token in page
    assert "@" not in page


async def test_ops_wake_a_mailbox_whose_workflow_is_not_there(platform: House, env: WorkflowEnvironment) -> None:
    """Somebody terminated it; nothing else would wake it for days."""
    key = uuid4().hex[:8]
    admin = case_input().admin.model_copy(update={"email": f"{key}@example.com"})
    await platform.store.journal.append(begun(f"case-{key}", admin=admin.model_dump()))
    await platform.store.journal.append(reminded(case_id=f"case-{key}"))
    token = await token_of(platform.store, admin.email)
    woken = (await done("outbox", "--wake", token, "--json")).json
    assert [box["token"] for box in woken] == [token]
    outbox = env.client.get_workflow_handle(outbox_id(token))
    assert (await outbox.describe()).status is WorkflowExecutionStatus.RUNNING
    await outbox.terminate()
    assert "nothing waits" in await failed(2, "outbox", "--wake", "nobody")
