"""Mailboxes: what follows from an event waits there exactly once, and somebody is woken for it."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from domain import events as e
from domain.journal import JournalBatch
from domain.mailboxes import Fate, awakeners
from domain.vocabulary import Concern, TaskName
from store import SqlStore
from tests.store.builders import START, batch, case_input, created

ADMIN, CONTACT = "marker.admin@example.com", "marker.contact@example.com"
DAY = timedelta(days=1)


def begun(case_id: str = "case-1", **changes: Any) -> JournalBatch:
    """A case that waits for the admin's account and the contact's papers."""
    case = case_input(case_id, account_email=f"{case_id}@example.com", **changes)
    account, papers = e.TaskOpened(task=TaskName.CREATE_ACCOUNT), e.TaskOpened(task=TaskName.PROVIDE_DOCUMENTS)
    return batch(e.CaseStarted(case=case), account, papers, case_id=case_id)


def reminded(first: int = 4, case_id: str = "case-1", task: TaskName = TaskName.CREATE_ACCOUNT, **more: Any) -> Any:
    """People are reminded; `first` is the event's number, and the hour after the start."""
    return batch(e.Reminded(tasks=(task,), **more), case_id=case_id, first=first)


def escalated(first: int, deadline: timedelta, case_id: str = "case-1") -> JournalBatch:
    """Ops are told of something that passes so long after the start."""
    body = e.Escalated(concern=Concern.IDLE, key="idle", deadline=START + deadline)
    return batch(body, case_id=case_id, first=first)


async def waits(store: SqlStore) -> dict[str, int]:
    """How many items wait, by role."""
    return {record.role: record.items for record in await store.outboxes.overview()}


async def rung(store: SqlStore, recorded: JournalBatch) -> tuple[str, ...]:
    """Record, and see who is to be woken."""
    await store.journal.append(recorded)
    return await store.outboxes.to_ring(awakeners(recorded))


async def emptied(store: SqlStore, token: str) -> None:
    """Everything that waits is settled."""
    assert not await store.outboxes.settle(token, None, Fate.SENT)


async def token_of(store: SqlStore, email: str = ADMIN) -> str:
    token = await store.outboxes.mailbox_of(email)
    assert token is not None
    return token


async def test_a_reminder_waits_once_however_often_it_is_recorded(store: SqlStore) -> None:
    """And whoever records it again wakes its mailbox again: the first time may have failed in between."""
    await store.journal.append(begun())
    first = await rung(store, reminded())
    assert await rung(store, reminded()) == first == (await token_of(store),)
    assert await waits(store) == {"admin": 1}


async def test_events_that_remind_nobody_wake_nobody(store: SqlStore) -> None:
    assert awakeners(begun()) == ()
    await store.journal.append(begun())
    assert await store.outboxes.overview() == ()


async def test_one_person_has_one_mailbox_whatever_the_spelling_and_the_role(store: SqlStore) -> None:
    """Grouped by person; the newest language and zone hold; the token tells nothing (R14)."""
    await store.journal.append(begun())
    admin = case_input().admin.model_dump() | {"email": ADMIN.upper().replace("EXAMPLE.COM", "example.com")}
    chinese = {"language": "zh-Hans", "time_zone": "Asia/Singapore"}
    await store.journal.append(begun("case-2", contact={**admin_as_contact(admin), **chinese}))
    await store.journal.append(reminded())
    await store.journal.append(reminded(case_id="case-2", task=TaskName.PROVIDE_DOCUMENTS))
    assert await waits(store) == {"contact": 2}
    waiting = await store.outboxes.waiting(await token_of(store))
    assert waiting is not None
    assert (waiting.mailbox.language, waiting.mailbox.time_zone) == ("zh-Hans", "Asia/Singapore")
    assert "marker" not in waiting.mailbox.token


def admin_as_contact(admin: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in admin.items() if name != "id_number"}


async def test_a_newer_reminder_takes_the_place_of_one_that_still_waits(store: SqlStore) -> None:
    """No burst after an outage; what ops wrote by hand is kept."""
    await store.journal.append(begun())
    await store.journal.append(begun("case-2"))
    await store.journal.append(reminded(4, note="Please hurry"))
    await store.journal.append(reminded(5))
    await store.journal.append(reminded(4, case_id="case-2"))
    taken = await store.outboxes.take(await token_of(store), "letter-1", START + DAY, 50)
    assert taken is not None
    told = [(item.case_id, item.at, item.note) for item in taken.items]
    assert sorted(told) == [
        ("case-1", START + timedelta(hours=5), "Please hurry"),
        ("case-2", START + timedelta(hours=4), ""),
    ]


async def test_one_waking_is_enough_for_all_that_comes_meanwhile(store: SqlStore) -> None:
    """10,000 cases that remind one person send one signal; once the mailbox is empty, the next one sends one more."""
    for case_id in ("case-1", "case-2", "case-3"):
        await store.journal.append(begun(case_id))
    assert len(await rung(store, reminded())) == 1
    assert await rung(store, reminded(case_id="case-2")) == ()
    await emptied(store, await token_of(store))
    assert len(await rung(store, reminded(case_id="case-3"))) == 1


async def test_what_cannot_wait_wakes_whoever_would_sleep_through_it(store: SqlStore) -> None:
    """Once for each plan; what passes later, or is over, wakes nobody."""
    await store.journal.append(begun())
    assert await rung(store, escalated(4, 9 * DAY)) == ("ops",)
    waiting = await store.outboxes.waiting("ops")
    assert waiting is not None
    assert await store.outboxes.planned("ops", START + 3 * DAY, waiting.newest)
    assert await rung(store, escalated(5, 4 * DAY)) == ()
    assert await rung(store, escalated(6, -DAY)) == ()
    assert await rung(store, escalated(7, 2 * DAY)) == ("ops",)
    assert await rung(store, escalated(8, 2 * DAY)) == ()


async def test_a_plan_that_did_not_see_the_last_urgent_item_does_not_hold(store: SqlStore) -> None:
    """It came between the look and the plan, when nobody needed to be woken."""
    await store.journal.append(begun())
    await store.journal.append(escalated(4, 9 * DAY))
    seen = await store.outboxes.waiting("ops")
    assert seen is not None
    assert await rung(store, escalated(5, 2 * DAY)) == ()
    assert not await store.outboxes.planned("ops", START + 3 * DAY, seen.newest)
    assert await store.outboxes.last_deadline("ops", START, START + 3 * DAY) == START + 2 * DAY


async def test_a_mailbox_that_was_forgotten_is_woken_again(store: SqlStore) -> None:
    """Whoever ended its workflow by hand does not silence it for ever."""
    await store.journal.append(begun())
    await rung(store, reminded(4))
    assert await rung(store, reminded(5)) == ()
    weeks = batch(e.Reminded(tasks=(TaskName.CREATE_ACCOUNT,)), first=6)
    late = weeks.model_copy(
        update={"events": tuple(event.model_copy(update={"at": event.at + 13 * DAY}) for event in weeks.events)}
    )
    assert len(await rung(store, late)) == 1


@pytest.mark.parametrize("attempt", range(3))
async def test_two_that_record_at_once_share_a_mailbox_and_wake_it(
    store: SqlStore, other: SqlStore, attempt: int
) -> None:
    """As two workers do."""
    await store.journal.append(begun())
    await store.journal.append(begun("case-2"))
    both = await asyncio.gather(rung(store, reminded()), rung(other, reminded(case_id="case-2")))
    assert await waits(store) == {"admin": 2}
    assert {token for tokens in both for token in tokens} == {await token_of(store)}


@pytest.mark.parametrize("attempt", range(3))
async def test_what_comes_while_a_letter_goes_out_is_never_left_asleep(
    store: SqlStore, other: SqlStore, attempt: int
) -> None:
    """Either the letter's sender sees it, or whoever records it wakes the mailbox."""
    await store.journal.append(begun())
    await store.journal.append(begun("case-2"))
    await store.journal.append(reminded())
    token = await token_of(store)
    await store.outboxes.take(token, "letter-1", START + DAY, 50)
    more, woken = await asyncio.gather(
        store.outboxes.settle(token, "letter-1", Fate.SENT), rung(other, reminded(case_id="case-2"))
    )
    assert more or woken == (token,)
    assert await waits(store) == {"admin": 1}


async def test_a_new_admin_is_told_and_the_former_one_is_not(store: SqlStore) -> None:
    """R14: a case is no business of somebody who has left it."""
    await store.journal.append(begun())
    await store.journal.append(reminded())
    admin = case_input().admin.model_copy(update={"email": "new@example.com"})
    case = case_input(account_email="case-1@example.com").model_copy(update={"admin": admin})
    woken = await rung(store, batch(e.CaseChanged(fields=("admin.email",), case=case), first=5))
    assert woken == (await token_of(store, "new@example.com"),)
    assert await store.outboxes.waiting(await token_of(store)) is None
    assert await waits(store) == {"admin": 1}


async def test_rebuilding_the_read_model_leaves_mailboxes_alone(store: SqlStore) -> None:
    """A letter that went out went out."""
    await store.journal.append(begun())
    await store.journal.append(reminded())
    before = await store.outboxes.overview()
    await store.journal.rebuild()
    assert await store.outboxes.overview() == before
    await emptied(store, await token_of(store))
    await store.journal.rebuild()
    assert await store.outboxes.overview() == ()


async def test_the_task_that_is_done_in_the_same_moment_reminds_nobody(store: SqlStore) -> None:
    await store.journal.append(begun())
    assert await rung(store, batch(*(event.body for event in reminded().events), created(), first=4)) == ()


async def test_what_ops_wrote_is_told_once_each_and_does_not_pile_up(store: SqlStore) -> None:
    """A reminder by hand, again and again: each note once, the last ten of many, and the older items keep none."""
    await store.journal.append(begun())
    for number in range(4, 34):
        await store.journal.append(reminded(number, note=f"Note {number // 2}"))
    taken = await store.outboxes.take(await token_of(store), "letter-1", START + 2 * DAY, 50)
    assert taken is not None
    assert [item.note for item in taken.items] == ["\n".join(f"Note {number}" for number in range(7, 17))]


async def test_a_letter_that_nobody_wrote_in_time_wakes_the_mailbox_with_the_next_item(store: SqlStore) -> None:
    """The workflow was ended by hand: somebody must not stay deaf for days."""
    await rung(store, begun())
    assert await rung(store, reminded(4))
    token = await token_of(store)
    waiting = await store.outboxes.waiting(token)
    assert waiting is not None
    assert await store.outboxes.planned(token, START + timedelta(hours=5), waiting.newest)
    assert [await rung(store, reminded(number)) for number in (5, 6, 7, 8)] == [(), (), (), (token,)]
