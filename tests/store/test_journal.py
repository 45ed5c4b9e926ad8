"""Every event once, in order."""

import asyncio
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from domain import events as e
from domain.vocabulary import DocumentKind, Stage, TaskName
from store import JournalGap, SqlStore
from tests.store.builders import START, batch, case_input, ended, numbered
from tests.store.lives import life, paper

LIFE = life(case_input())


@pytest.fixture
def ticking() -> Iterator[datetime]:
    """A clock that never shows the same time twice."""
    return (START + timedelta(seconds=n) for n in range(10_000))


async def test_the_same_batch_again_gets_the_same_answer(url: str, ticking: Iterator[datetime]) -> None:
    """Recorded first is what counts, however often an activity is tried."""
    async with await SqlStore.open(url, clock=lambda: next(ticking)) as store:
        first = await store.journal.append(batch(*LIFE[:3]))
        assert await store.journal.append(batch(*LIFE[:3])) == first
        assert first.up_to == 3
        later = await store.journal.append(batch(*LIFE[:5]))
        assert (later.up_to, later.recorded_at > first.recorded_at) == (5, True)
        assert (await store.journal.append(batch(*LIFE[:3]))).recorded_at == first.recorded_at
        assert await store.journal.events("case-1") == numbered(*LIFE[:5])


@pytest.mark.parametrize("cut", range(1, len(LIFE), 4))
async def test_overlapping_batches_leave_every_event_once_and_in_order(store: SqlStore, cut: int) -> None:
    """What is on record already is not written again, and does not happen again."""
    await store.journal.append(batch(*LIFE[:cut]))
    await store.journal.append(batch(*LIFE[cut // 2 :], first=cut // 2 + 1))
    assert await store.journal.events("case-1") == numbered(*LIFE)
    record = await store.cases.get("case-1")
    assert record is not None
    assert (record.stage, record.journal_length) == (Stage.VERIFIED, len(LIFE))


async def test_a_gap_is_refused_and_nothing_of_its_batch_is_written(store: SqlStore) -> None:
    """Also where the batch begins well: half a batch would hide what is missing."""
    with pytest.raises(JournalGap, match="event 1, not with 2"):
        await store.journal.append(batch(*LIFE[1:3], first=2))
    await store.journal.append(batch(*LIFE[:2]))
    holed = batch(*LIFE[:6])
    with pytest.raises(JournalGap, match="event 4, not with 5"):
        await store.journal.append(holed.model_copy(update={"events": (*holed.events[:3], *holed.events[4:])}))
    assert await store.journal.events("case-1") == numbered(*LIFE[:2])


async def test_events_told_by_two_at_once_are_on_record_once(store: SqlStore, other: SqlStore) -> None:
    """Two attempts of one activity may run at the same moment, on two workers."""
    answers = await asyncio.gather(*(one.journal.append(batch(*LIFE)) for one in (store, other) for _ in range(4)))
    assert len(set(map(str, answers))) == 1
    assert await other.journal.events("case-1") == numbered(*LIFE)


async def test_an_empty_batch_is_answered_and_changes_nothing(store: SqlStore) -> None:
    """It says how far the record goes."""
    assert (await store.journal.append(batch())).up_to == 0
    await store.journal.append(batch(*LIFE[:2]))
    assert (await store.journal.append(batch())).up_to == 2


async def test_events_are_read_page_by_page(store: SqlStore) -> None:
    """The last number of a page is `after` of the next."""
    await store.journal.append(batch(*LIFE))
    first = await store.journal.events("case-1", limit=10)
    second = await store.journal.events("case-1", after=first[-1].number, limit=10)
    assert first + second == numbered(*LIFE)[:20]
    assert await store.journal.events("case-1", after=len(LIFE)) == ()
    assert await store.journal.events("unknown") == ()


async def test_a_new_run_is_what_readers_see_and_the_old_one_stays_on_record(store: SqlStore) -> None:
    """A case refused and started again has two journals; a straggler of the first changes nothing."""
    refused = (e.CaseStarted(case=case_input()), ended(Stage.REFUSED))
    await store.journal.append(batch(*refused[:1]))
    await store.journal.append(batch(*LIFE[:3], run="run-2"))
    await store.journal.append(batch(*refused))
    record = await store.cases.get("case-1")
    assert record is not None
    assert (record.run_id, record.stage, record.ended_at) == ("run-2", Stage.REGISTERING, None)
    assert await store.journal.events("case-1") == numbered(*LIFE[:3])
    assert await store.journal.events("case-1", run_id="run-1") == numbered(*refused)


async def test_a_paper_handed_in_twice_in_one_message_does_not_stop_the_journal(store: SqlStore) -> None:
    """What has happened is recorded, even what a reader would not expect."""
    twice = e.DocumentsAdded(documents=(paper(), paper(), paper(DocumentKind.CONTACT_ID)))
    await store.journal.append(batch(LIFE[0], twice))
    kinds = [record.kind for record in await store.cases.documents("case-1")]
    assert kinds == [DocumentKind.ENTITY_CERTIFICATE, DocumentKind.CONTACT_ID]


async def test_a_step_that_comes_again_is_another_task(store: SqlStore) -> None:
    """R33: papers are asked for anew after a failure."""
    again = (e.TaskOpened(task=TaskName.PROVIDE_DOCUMENTS), e.TaskDone(task=TaskName.PROVIDE_DOCUMENTS))
    await store.journal.append(batch(LIFE[0], *again, *again))
    facts = await store.cases.facts("case-1")
    assert facts is not None
    assert [(task.name, task.ended_as) for task in facts.tasks] == [(TaskName.PROVIDE_DOCUMENTS, "done")] * 2
