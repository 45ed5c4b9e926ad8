"""What the journal gives back is what it was given, whatever was in it."""

from collections.abc import AsyncIterator
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.journal import JournalBatch
from domain.model import Model
from store import SqlStore
from tests.store.strategies import KINDS, events

RUNS = count(1)


@pytest.fixture(scope="module")
async def shared(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[SqlStore]:
    """One store for all examples: each has a run of its own."""
    folder = tmp_path_factory.mktemp("round-trip")
    async with await SqlStore.open(f"sqlite:///{folder}/pailou.db") as store:
        yield store


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=5, deadline=None)
@given(data=st.data())
async def test_an_event_comes_back_as_it_went_in(shared: SqlStore, kind: type[Model], data: st.DataObject) -> None:
    """Every kind of event, every field, personal or not."""
    event, run = data.draw(events(kind)), f"run-{next(RUNS)}"
    await shared.journal.append(JournalBatch(case_id="case-1", run_id=run, events=(event,)))
    (read,) = await shared.journal.events("case-1", run_id=run)
    assert read == event
    assert read.model_dump_json() == event.model_dump_json()
