"""Letters: what they take, and what of it has lost its point."""

from datetime import datetime, timedelta
from time import process_time

from domain import events as e
from domain.mailboxes import Fate, Taken
from domain.vocabulary import Concern, TaskName
from store import SqlStore
from store.engine import insert_all
from store.outbox_tables import MailboxRow, OutboxItemRow
from store.read_model import CaseRow
from tests.store.builders import START, batch, created, ended
from tests.store.test_outbox import begun, escalated, reminded, token_of, waits

LATER = START + timedelta(days=1)


async def waiting_for_the_admin(store: SqlStore, *case_ids: str) -> str:
    """Cases that remind one admin; answers the mailbox."""
    for case_id in case_ids:
        await store.journal.append(begun(case_id))
        await store.journal.append(reminded(case_id=case_id))
    return await token_of(store)


async def taken(store: SqlStore, token: str, letter: str = "letter-1", now: datetime = LATER, cases: int = 50) -> Taken:
    found = await store.outboxes.take(token, letter, now, cases)
    assert found is not None
    return found


def cases_of(letter: Taken) -> list[str]:
    return [item.case_id for item in letter.items]


async def test_the_same_letter_again_gets_the_same_items(store: SqlStore) -> None:
    """A worker was killed between taking and sending: the mail must be the same one under the same Message-ID."""
    token = await waiting_for_the_admin(store, "case-1")
    first = await taken(store, token)
    await waiting_for_the_admin(store, "case-2")
    assert await taken(store, token) == first
    assert await store.outboxes.settle(token, "letter-1", Fate.SENT)
    assert await store.outboxes.take(token, "letter-1", LATER, 50) is None, "it is sent: what came later is not its"
    assert cases_of(await taken(store, token, "letter-2")) == ["case-2"]


async def test_a_letter_that_was_given_up_leaves_its_items_to_the_next(store: SqlStore) -> None:
    """Together with what has come meanwhile, so that an outage of the mail server ends with one letter."""
    token = await waiting_for_the_admin(store, "case-1")
    await taken(store, token)
    await waiting_for_the_admin(store, "case-2")
    assert sorted(cases_of(await taken(store, token, "letter-2"))) == ["case-1", "case-2"]


async def test_what_is_done_or_over_is_not_told(store: SqlStore) -> None:
    """Everything stops the moment the task is done."""
    token = await waiting_for_the_admin(store, "case-1", "case-2", "case-3")
    await store.journal.append(batch(created(), case_id="case-1", first=5))
    await store.journal.append(batch(ended(), case_id="case-2", first=5))
    assert cases_of(await taken(store, token)) == ["case-3"]
    assert await waits(store) == {"admin": 1}


async def test_a_task_that_was_opened_anew_is_another_one(store: SqlStore) -> None:
    """The reminder was about the one before."""
    token = await waiting_for_the_admin(store, "case-1")
    await store.journal.append(batch(created(), e.TaskOpened(task=TaskName.CREATE_ACCOUNT), first=5))
    assert await store.outboxes.take(token, "letter-1", LATER, 50) is None


async def test_what_comes_up_later_is_not_taken_now(store: SqlStore) -> None:
    """The clock of a case may be ahead of the mailbox's."""
    token = await waiting_for_the_admin(store, "case-1")
    assert await store.outboxes.take(token, "letter-1", START, 50) is None
    waiting = await store.outboxes.waiting(token)
    assert waiting is not None
    assert waiting.since == START + timedelta(hours=4)


async def test_the_most_urgent_comes_first_and_so_many_cases_come_with_facts(store: SqlStore) -> None:
    for number, days in enumerate((5, 3, 9), start=1):
        await store.journal.append(begun(f"case-{number}"))
        await store.journal.append(escalated(4, timedelta(days=days), f"case-{number}"))
    letter = await taken(store, "ops", cases=2)
    assert cases_of(letter) == ["case-2", "case-1", "case-3"]
    assert set(letter.facts) == {"case-1", "case-2"}


async def test_a_mailbox_that_nobody_has_is_empty(store: SqlStore) -> None:
    """Whoever starts its workflow by hand does no harm."""
    assert await store.outboxes.waiting("nobody") is None
    assert await store.outboxes.planned("nobody", LATER, 0)
    assert await store.outboxes.take("nobody", "letter-1", LATER, 50) is None
    assert not await store.outboxes.settle("nobody", "letter-1", Fate.SENT)


async def test_ten_thousand_items_are_taken_within_two_seconds(store: SqlStore) -> None:
    """One mailbox of ops for all cases: its letter is marked and read at once."""
    cases = [{"case_id": f"case-{n}", "stage": "paying", "waiting_on": "payer", **_ROW} for n in range(100)]
    items = [{"item_key": f"{n}", "case_id": f"case-{n % 100}", **_ITEM} for n in range(10_000)]
    database = store.outboxes._database
    ops = {"token": "ops", "role": "ops", "language": "en", "time_zone": "UTC"}
    await database.write(lambda session: insert_all(session, MailboxRow, [ops]))
    await database.write(lambda session: insert_all(session, CaseRow, cases))
    await database.write(lambda session: insert_all(session, OutboxItemRow, items))
    begin = process_time()
    assert len((await taken(store, "ops")).items) == 10_000
    assert process_time() - begin < 2
    assert not await store.outboxes.settle("ops", "letter-1", Fate.SENT)


_ROW = {"run_id": "run-1", "started_at": START, "journal_length": 1, "refused_open": 0}
_ITEM = {"mailbox": "ops", "role": "ops", "concern": Concern.IDLE, "at": START, "note_personal": ""}
