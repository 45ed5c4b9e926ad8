"""Letters about time on Temporal: one to a person and an hour, whatever fails meanwhile."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from temporalio.client import WorkflowHandle, WorkflowHistory
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.testing import WorkflowEnvironment
from temporalio.worker import Replayer

from assembly.house import House
from assembly.workers import sandboxed
from domain import events as e
from domain.notices import News
from domain.vocabulary import Concern
from domain.wording.passages import passage
from store import SqlStore
from tests.store.builders import batch, created
from tests.workflows import steps
from tests.workflows.commands import fingerprint
from tests.workflows.letters import KEPT, PostOffice, outage
from tests.workflows.played import PATIENCE, eventually
from tests.workflows.postman import address
from workflows.contract import outbox_id
from workflows.outbox import Outbox

OVERDUE = e.Escalated(concern=Concern.REVIEW_OVERDUE, key="1", application=1)


@pytest_asyncio.fixture(scope="module")
async def post(lone_env: WorkflowEnvironment, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[PostOffice]:
    """A post office with a worker and a store of its own."""
    home: Path = tmp_path_factory.mktemp("post")
    async with await SqlStore.open(f"sqlite:///{home}/pailou.db") as store, PostOffice(lone_env, store).open() as post:
        yield post


async def test_ten_cases_that_remind_one_person_make_one_letter(post: PostOffice) -> None:
    """One message per person and moment; neither the id nor the history of its workflow names anybody (R14)."""
    for number in range(10):
        await post.begins(f"ten-{number}", "ten")
        await post.reminds(f"ten-{number}", hours=number / 2)
    token = await post.mailbox("ten")
    await post.passes_until(token, hours=9)
    await post.ends(token)
    assert post.letters("ten") == ["9.0 " + " ".join(f"ten-{number}:reminder" for number in range(10))]
    history = await post.env.client.get_workflow_handle(outbox_id(token)).fetch_history()
    assert "marker" not in f"{outbox_id(token)}{history.to_json()}"
    assert sum(event.HasField("workflow_execution_signaled_event_attributes") for event in history.events) == 1


async def test_a_task_that_is_done_before_the_hour_makes_no_letter(post: PostOffice) -> None:
    """Everything stops the moment the task is done."""
    await post.begins("done-1", "done")
    await post.reminds("done-1", hours=2)
    await post.records(batch(created(), case_id="done-1", first=4), hours=3)
    token = await post.mailbox("done")
    await post.passes_until(token, hours=9)
    await post.ends(token)
    assert post.letters("done") == []


async def test_two_rungs_of_one_night_make_one_reminder(post: PostOffice) -> None:
    """The newer one takes the older one's place."""
    await post.begins("rungs-1", "rungs")
    await post.reminds("rungs-1", hours=2)
    await post.reminds("rungs-1", first=4, hours=4)
    token = await post.mailbox("rungs")
    await post.passes_until(token, hours=9)
    await post.ends(token)
    assert post.letters("rungs") == ["9.0 rungs-1:reminder"]


async def test_an_outage_of_the_mail_server_ends_with_one_letter_in_working_hours(post: PostOffice) -> None:
    """It is away all Monday: what waits is written on Tuesday at nine, with what has come meanwhile."""
    token = await outage(post)
    assert post.letters("away") == ["33.0 away-1:reminder away-2:reminder"]
    history = await post.env.client.get_workflow_handle(outbox_id(token)).fetch_history()
    assert fingerprint(history) == (KEPT / "outage.commands.txt").read_text(encoding="utf-8")


async def test_the_recorded_history_of_that_outage_replays() -> None:
    """Outboxes live for weeks: `python -m tests.workflows.record_outbox` records it anew after a deliberate change."""
    kept = (KEPT / "outage.json").read_text(encoding="utf-8")
    replayer = Replayer(workflows=[Outbox], workflow_runner=sandboxed(), data_converter=pydantic_data_converter)
    await replayer.replay_workflow(WorkflowHistory.from_json(outbox_id("away"), kept))


async def test_a_worker_that_was_away_when_a_letter_was_due_writes_one(post: PostOffice) -> None:
    """No burst: the reminder that came up meanwhile takes the place of the one before."""
    await post.begins("down-1", "down")
    await post.reminds("down-1", hours=2)
    token = await post.mailbox("down")
    await post.passes_until(token, hours=8)
    async with post.without_worker():
        passing = asyncio.create_task(post.passes_until(token, hours=9))
        await post.reminds("down-1", first=4, hours=8)
    await passing
    await post.ends(token)
    assert post.letters("down") == ["9.0 down-1:reminder"]


async def test_a_letter_that_is_late_waits_for_the_next_working_hour(post: PostOffice) -> None:
    """Nobody is written to at night because everything was away all day."""
    await post.begins("late-1", "late")
    token = await post.made("late")
    post.hours.late[token] = timedelta(minutes=6)
    await post.reminds("late-1", first=4, days=-10)
    handle = post.env.client.get_workflow_handle(outbox_id(token))
    await eventually(lambda: _plans(handle, 2), "it is planned anew")
    assert post.letters("late") == []


async def _plans(handle: WorkflowHandle[Any, Any], count: int) -> bool:
    """So many plans were made."""
    events = (await handle.fetch_history()).events
    return sum(event.HasField("activity_task_completed_event_attributes") for event in events) == count


async def test_a_worker_that_is_killed_before_it_knows_that_a_letter_is_out_sends_the_same_one(
    post: PostOffice,
) -> None:
    """At least once, and then under the same Message-ID."""
    await post.begins("killed-1", "killed")
    await post.reminds("killed-1", hours=9)
    post.postman.dies_with.add(address("killed"))
    token = await post.mailbox("killed")
    await post.passes_until(token, hours=9, minutes=1)
    await post.ends(token)
    first, second = post.postman.to(address("killed"))
    assert first == second


async def test_ops_are_told_of_an_address_that_is_refused(post: PostOffice) -> None:
    """For good: it is not tried again."""
    await post.begins("refused-1", "refused")
    await post.reminds("refused-1", hours=9)
    post.postman.refused.add(address("refused"))
    await post.passes_until(await post.mailbox("refused"), hours=9)
    await post.ends(await post.mailbox("refused"))
    await post.passes_until("ops", hours=10)
    await post.ends("ops")
    assert post.letters("ops") == ["10.0 refused-1:unreachable"]
    assert len([letter for letter in post.postman.tried if letter.email == address("refused")]) == 1


async def test_what_ops_cannot_receive_is_logged_and_holds_nothing_up(
    post: PostOffice, caplog: pytest.LogCaptureFixture
) -> None:
    """R14: by its code, without an address."""
    post.postman.refused.add(address("ops"))
    await post.begins("deaf-1", "deaf")
    news = News(title=passage("subject_rebooked"), said=())
    issued = e.NoticeIssued(key="k", subject="A new place", roles=("ops",), news=news)
    await post.records(batch(issued, case_id="deaf-1", first=3), hours=9)
    await post.passes_until("ops", hours=9)
    await post.ends("ops")
    assert "ops_unreachable" in caplog.text
    assert "marker" not in caplog.text
    post.postman.refused.clear()


async def test_agencies_are_not_written_to_unless_a_setting_says_so(post: PostOffice) -> None:
    """R31: they are third parties who have not agreed to automatic mail."""
    await post.begins("agency-1", "agency")
    opened = e.ApplicationOpened(number=1)
    assigned = e.AgencyAssigned(application=1, agency="crediteyes", assigned_at=post.monday)
    await post.records(batch(opened, assigned, OVERDUE, case_id="agency-1", first=3), hours=2)
    await post.ends("agency-crediteyes")
    assert "agency" not in {record.role for record in await post.store.outboxes.overview()}


async def test_whatever_signal_comes_an_outbox_just_looks_again(post: PostOffice) -> None:
    """With anything in it, or nothing; also one that nobody has."""
    handle = await post.env.client.start_workflow(
        "Outbox", id=outbox_id("nobody"), task_queue="mini-programs", start_signal="what?", start_signal_args=[1, {}]
    )
    async with asyncio.timeout(PATIENCE):
        await handle.result()


@pytest.mark.parametrize("odd", ["outbox/", "outbox/ two ", "nobodys-token", f"outbox/{'x' * 600}", "outbox/a\u202eb"])
async def test_whoever_starts_an_outbox_under_an_odd_id_gets_an_end_and_no_letter(post: PostOffice, odd: str) -> None:
    handle = await post.env.client.start_workflow("Outbox", id=odd, task_queue="mini-programs")
    async with asyncio.timeout(PATIENCE):
        await handle.result()


@pytest.mark.usefixtures("worker")
async def test_a_reminder_of_a_case_reaches_the_admin_by_mail_at_their_next_working_hour(
    env: WorkflowEnvironment, house: House
) -> None:
    """With everything real: by the case's own activity, its note in the letter, and the outbox at its end."""
    email = f"{uuid4().hex}@example.com"
    case = await steps.online(env, house, {"admin.email": email})
    await case.send("remind", task="create_account", note="The merchant waits for this.")
    token = await house.store.outboxes.mailbox_of(email)
    assert token is not None
    outbox = env.client.get_workflow_handle(outbox_id(token))
    due = await eventually(lambda: _due(house, token), "the letter is planned")
    assert due.astimezone(ZoneInfo("Asia/Singapore")).hour in range(9, 18)
    await env.fast_forward(outbox, due - await env.get_current_time(outbox))
    await outbox.result()
    assert [mail for mail in _mails_to(house, email) if "The merchant waits for this." in mail]


async def _due(house: House, token: str) -> datetime | None:
    return next((box.next_at for box in await house.store.outboxes.overview() if box.token == token), None)


def _mails_to(house: House, email: str) -> list[str]:
    mails = [message_from_bytes(path.read_bytes(), policy=default) for path in house.settings.mail_folder.glob("*.eml")]
    bodies = [mail.get_body(("plain",)) for mail in mails if mail["To"] == email]
    return [" ".join(body.get_content().split()) for body in bodies if body is not None]
