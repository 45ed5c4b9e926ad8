"""Time on the real server: one timer, what it brings, and what it costs."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest
from temporalio.api.enums.v1 import EventType
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from assembly.workers import build_worker
from tests.domain import builders
from tests.workflows import steps
from tests.workflows.played import Played, eventually

BLURRED = {"document": "contact_id", "code": "unclear", "public_comment": "The scan is blurred."}

pytestmark = pytest.mark.usefixtures("worker")


def of_kind(journal: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    """The details of all events of a kind."""
    return [event["details"] for event in journal if event["kind"] == kind]


def days(journal: list[dict[str, Any]], kind: str) -> list[int]:
    """On which days after the start something happened."""
    began = datetime.fromisoformat(journal[0]["at"])
    return [
        (datetime.fromisoformat(event["at"]) - began) // timedelta(days=1) for event in journal if event["kind"] == kind
    ]


async def timers(case: Played) -> int:
    """How many timers the case has had."""
    history = await case.handle.fetch_history()
    return sum(event.event_type == EventType.EVENT_TYPE_TIMER_STARTED for event in history.events)


async def test_a_case_that_waits_forty_five_days_has_at_most_one_timer_for_each_thing_that_happens(
    env: WorkflowEnvironment, house: House
) -> None:
    """R16: no polling, no daily tick."""
    case = await steps.online(env, house)
    await steps.registered(case)
    messages = 5
    await case.leaps(days=46)
    assert (await case.result()).outcome == "lapsed"
    events = await house.store.journal.events(case.case_id)
    by_time = {event.at for event in events if event.actor.role == "system" and event.request_id is None}
    reminders = [event for event in events if event.kind == "reminded"]
    assert len(reminders) >= 12
    assert await timers(case) <= len(by_time) + messages


async def test_the_ladder_and_the_alerts_come_by_themselves(env: WorkflowEnvironment, house: House) -> None:
    """The judgement calls about reminders, and R16: at risk three days before the safe date, and after it."""
    case = await steps.online(env, house)
    await steps.registered(case)
    await case.passes(days=36)
    journal = await case.journal()
    assert {1, 3, 7} <= set(days(journal, "reminded"))
    assert len(days(journal, "reminded")) <= 8
    assert [alert["risk"] for alert in of_kind(journal, "escalated")] == ["pay_soon", "safe_date_over"]


async def test_a_worker_that_was_away_across_a_reminder_a_due_date_and_a_deadline_does_each_once(
    lone_env: WorkflowEnvironment, house: House
) -> None:
    """R16, R33: all three fall into seconds without a worker. Virtual time stands still without one, so these pass."""
    async with build_worker(lone_env.client, house):
        case = await steps.in_review(lone_env, house)
        closes_at = (await case.status()).window.closes_at
        assert closes_at is not None
        await case.passes_until(closes_at - timedelta(weeks=6))
        due = (closes_at - timedelta(seconds=1)).isoformat()
        await steps.decided(case, "sent_back", reasons=[BLURRED], refill_due=due)
        await case.passes_until(closes_at - timedelta(seconds=3))
        before = (await case.status()).journal_length
    await asyncio.sleep(5)
    async with build_worker(lone_env.client, house):
        await eventually(lambda: _has(case, before, "reminded"), "the reminder comes")
        await case.passes(hours=5)
        late = await case.journal(before)
    happened = [event["kind"] for event in late if event["kind"] in ("reminded", "escalated", "window_passed")]
    assert sorted(happened) == ["escalated", "reminded", "window_passed"]


async def _has(case: Played, after: int, kind: str) -> bool:
    return kind in {event["kind"] for event in await case.journal(after)}


async def test_a_month_that_turns_books_an_unused_place_again(env: WorkflowEnvironment, house: House) -> None:
    """R3: the place is one of the new month, and the steps stay owed."""
    case = await Played(env, house, steps.fresh(builders.quick())).start()
    await case.passes(days=32)
    lapsed, rebooked = of_kind(await case.journal(), "slot_lapsed"), of_kind(await case.journal(), "slot_rebooked")
    assert (len(lapsed), len(rebooked)) == (1, 1)
    assert "quick_register" in {task.name for task in (await case.status()).tasks if task.state == "open"}
    await case.done("quick_register", done_at=await case.now(), reuse_operator=True, reuse_verification=True)
    await case.passes(days=62)
    assert len(of_kind(await case.journal(), "slot_lapsed")) == 1
