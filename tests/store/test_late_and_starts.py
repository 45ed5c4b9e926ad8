"""Messages after the end, and starts: on record once, and for good."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from domain.refusals import Code
from store import SqlStore
from store.records import LateMessage
from tests.store.builders import START

PRINTS = {"account_email": "ab" * 32, "entity.name": "cd" * 32}


def late(payload: Any = None, *, request_id: str = "r-1", name: str = "task_done") -> LateMessage:
    """A message to a case that has ended."""
    return LateMessage(
        case_id="case-1", name=name, request_id=request_id, received_at=START, payload=payload, code=Code.CASE_ENDED
    )


@pytest.mark.parametrize("payload", [None, "text", ["a", 1, None], {"who": "陈", "nested": {"deep": [1.5, True]}}])
async def test_a_late_message_is_kept_as_it_came(store: SqlStore, payload: Any) -> None:
    """Not applied, and not lost."""
    await store.late.add(late(payload))
    assert await store.late.list("case-1") == (late(payload),)
    assert await store.late.list("case-2") == ()


async def test_a_late_message_sent_again_is_one(store: SqlStore, other: SqlStore) -> None:
    """What came first stays, ten at once too."""
    first = await store.late.add(late("first"))
    again = [one.late.add(late(f"again {n}")) for n in range(5) for one in (store, other)]
    assert set(await asyncio.gather(*again)) == {first}
    assert await store.late.list("case-1") == (first,)


async def test_another_request_or_message_is_another_one(store: SqlStore) -> None:
    """In the order they came."""
    messages = (late(), late(request_id="r-0"), late(name="payment_received"))
    for message in messages:
        await store.late.add(message)
    assert await store.late.list("case-1") == messages
    assert await store.late.list("case-1", limit=2) == messages[:2]


async def test_a_start_is_remembered_once_and_its_id_is_never_reused(store: SqlStore, url: str) -> None:
    """Whoever starts the case again is answered with the first start, also after a restart of the process."""
    assert await store.starts.known("case-1") is None
    first = await store.starts.remember("case-1", PRINTS, "k1", START, run_id="run-1")
    again = await store.starts.remember("case-1", {"account_email": "ff" * 32}, "k2", START + timedelta(days=400))
    async with await SqlStore.open(url) as reopened:
        assert first == again == await reopened.starts.known("case-1")
    assert (first.fingerprints, first.key_id, first.run_id, first.started_at) == (PRINTS, "k1", "run-1", START)


async def test_of_many_who_start_one_case_at_once_one_is_first(store: SqlStore, other: SqlStore) -> None:
    """All are told the same."""
    starts = [
        one.starts.remember("case-1", {"by": f"{n:064}"}, "k1", START) for n in range(8) for one in (store, other)
    ]
    answers = await asyncio.gather(*starts)
    known = await store.starts.known("case-1")
    assert [answer for answer in answers if answer != known] == []


async def test_a_corrected_start_replaces_the_refused_one(store: SqlStore) -> None:
    """A case that ended as refused may be started again with corrected input."""
    await store.starts.remember("case-1", PRINTS, "k1", START, run_id="run-1")
    corrected = await store.starts.replace("case-1", {"account_email": "ef" * 32}, "k1", START + timedelta(hours=1))
    assert await store.starts.known("case-1") == corrected
    assert (corrected.run_id, corrected.fingerprints) == (None, {"account_email": "ef" * 32})
