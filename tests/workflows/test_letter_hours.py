"""At which hours a letter goes out is judged when it does: by who is written to, and by what is still urgent."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

import pytest_asyncio
from temporalio.testing import WorkflowEnvironment

from activities.letter_orders import LetterOrder, LetterQuestion
from domain import events as e
from domain.journal import JournalBatch
from domain.model import SHANGHAI
from domain.outbox import Addressee, OutboxItem
from domain.vocabulary import Concern, TaskName
from store import SqlStore
from tests.store.builders import RUN, case_input, numbered
from tests.store.lives import life
from tests.workflows.letters import PostOffice
from tests.workflows.postman import address

OVERDUE = e.Escalated(concern=Concern.REVIEW_OVERDUE, key="1", application=1)
OVERDUE_SINCE = datetime(2027, 3, 22, 16, tzinfo=UTC)
"""The latest end of the review of a life."""
UNDER_REVIEW = 19
"""So many events of a life, and the review runs."""


@pytest_asyncio.fixture
async def post(tmp_path: Path) -> AsyncIterator[PostOffice]:
    """A post office whose activities a test calls by itself: nobody is rung, so there is no server."""
    async with await SqlStore.open(f"sqlite:///{tmp_path}/pailou.db") as store:
        yield PostOffice(cast(WorkflowEnvironment, None), store)


async def test_an_agency_is_asked_in_chinese_in_its_hours_where_a_setting_says_so(post: PostOffice) -> None:
    """R30, R31: at its own address, when it opens; and no other agency is."""
    writing = replace(post.activities, write_to_agencies=True)
    await under_review(post, "asked-1")
    plan = await writing.plan_letter(LetterQuestion(mailbox="agency-crediteyes", now=OVERDUE_SINCE))
    assert plan.at is not None
    assert plan.at.astimezone(SHANGHAI).time() == time(8, 30)
    await writing.send_letter(LetterOrder(mailbox="agency-crediteyes", letter="asked", now=plan.at))
    (letter,) = post.postman.to("beitonghaiwai@crediteyes.com")
    assert letter.text.endswith("asked-1:review_overdue")


async def under_review(post: PostOffice, case_id: str) -> None:
    """A case whose review is overdue."""
    bodies = life(case_input(case_id, account_email=f"{case_id}@example.com"))[:UNDER_REVIEW]
    events = numbered(*bodies, OVERDUE)
    late = events[-1].model_copy(update={"at": OVERDUE_SINCE})
    recorded = JournalBatch(case_id=case_id, run_id=RUN, events=(*events[:-1], late))
    await post.store.journal.append(recorded)


async def test_what_can_wait_is_not_sent_on_a_weekend_because_of_what_is_moot_by_then(post: PostOffice) -> None:
    """It is planned anew, for Monday."""
    await post.begins("moot-1", "moot")
    token = await post.made("moot")
    friday, saturday, monday = (post.monday + timedelta(days=day, hours=9) for day in (4, 5, 7))
    await post.activities.outboxes.put([await reminder(post, "moot", friday + timedelta(hours=9))], "by hand")
    urgent = await reminder(post, "moot", friday + timedelta(hours=9), deadline=monday - timedelta(days=1))
    urgent = urgent.model_copy(update={"task": TaskName.ACTIVATE_ACCOUNT, "key": "urgent"})
    await post.activities.outboxes.put([urgent], "by hand")
    question = LetterQuestion(mailbox=token, now=friday + timedelta(hours=10))
    assert (await post.activities.plan_letter(question)).at == saturday
    done = await post.activities.send_letter(LetterOrder(mailbox=token, letter="moot/1", now=saturday))
    assert done.more
    assert post.letters("moot") == []
    question = LetterQuestion(mailbox=token, now=saturday)
    assert (await post.activities.plan_letter(question)).at == monday
    assert not (await post.activities.send_letter(LetterOrder(mailbox=token, letter="moot/2", now=monday))).more
    assert post.letters("moot") == ["177.0 moot-1:reminder"]


async def reminder(post: PostOffice, who: str, at: datetime, deadline: datetime | None = None) -> OutboxItem:
    """Of the step that is open."""
    to = Addressee(role="admin", email=address(who))
    return OutboxItem(
        key=f"{who}/{at}", case_id=f"{who}-1", addressee=to, concern=Concern.REMINDER,
        task=TaskName.CREATE_ACCOUNT, at=at, deadline=deadline,
    )  # fmt: skip


async def test_a_letter_never_leaves_the_hours_of_somebody_who_has_moved(post: PostOffice) -> None:
    """Their zone changed while it was being planned."""
    await post.begins("moved-1", "moved")
    token = await post.made("moved")
    nine = post.monday + timedelta(hours=9)
    item = await reminder(post, "moved", post.monday)
    there = item.addressee.model_copy(update={"time_zone": "America/New_York"})
    await post.activities.outboxes.put([item.model_copy(update={"addressee": there})], "by hand")
    assert (await post.activities.send_letter(LetterOrder(mailbox=token, letter="moved/1", now=nine))).more
    assert post.letters("moved") == []
    plan = await post.activities.plan_letter(LetterQuestion(mailbox=token, now=nine))
    assert plan.at is not None
    assert plan.at.astimezone(ZoneInfo("America/New_York")).hour == 9
