"""Callers that give up halfway: everything or nothing, and nobody else is hindered."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from domain import events as e
from store import SqlStore
from tests.store.builders import BOOKED, RUN, START, batch, case_input, numbered, wants
from tests.store.lives import life
from tests.store.test_unavailable import locked

LIFE = life(case_input())


async def cancelled_after(turns: int, call: asyncio.Task[object]) -> None:
    """Give up after so many turns of the loop."""
    for _ in range(turns):
        await asyncio.sleep(0)
    call.cancel()
    await asyncio.wait([call])


async def test_a_cancelled_booking_is_whole_or_none(store: SqlStore, tmp_path: Path) -> None:
    """At whatever moment it is cancelled; the next caller's turn comes."""
    for turns in range(0, 60, 2):
        request = wants(f"case-{turns}", email=f"{turns}@example.com", appid=f"wx_{turns:04}")
        await cancelled_after(turns, asyncio.create_task(store.bookings.book(request)))
    with closing(sqlite3.connect(tmp_path / "pailou.db")) as database:
        counts = database.execute("SELECT count(*) FROM bookings GROUP BY case_id").fetchall()
    assert set(counts) == {(2,)}
    assert await store.bookings.book(wants("next", email="next@example.com")) == BOOKED


async def test_a_cancelled_append_is_whole_or_none_and_can_be_told_again(store: SqlStore) -> None:
    """The workflow tells it again after a time-out."""
    for turns in range(0, 120, 8):
        case_id = f"case-{turns}"
        told = batch(*life(case_input(case_id)), case_id=case_id)
        await cancelled_after(turns, asyncio.create_task(store.journal.append(told)))
        written = await store.journal.events(case_id)
        assert written in ((), told.events)
        await store.journal.append(told)
        assert await store.journal.events(case_id) == told.events


async def test_who_waits_for_a_turn_can_give_up_at_once(store: SqlStore, tmp_path: Path) -> None:
    """And does not take the turn of those behind."""
    with locked(tmp_path / "pailou.db"):
        first = asyncio.create_task(store.journal.append(batch(*LIFE)))
        await asyncio.sleep(0)
        waiting = asyncio.create_task(store.bookings.book(wants(email="tea@example.com")))
        await cancelled_after(3, waiting)
        assert waiting.cancelled()
        assert not first.done()
    await first
    assert await store.journal.events("case-1") == numbered(*LIFE)
    assert await store.bookings.book(wants("case-2", email="tea@example.com")) == BOOKED


async def test_a_read_that_nobody_waits_for_leaves_its_connection_to_others(store: SqlStore) -> None:
    """More of them than the pool has connections."""
    await store.journal.append(batch(*LIFE))
    for turns in range(40):
        await cancelled_after(turns, asyncio.create_task(store.journal.events("case-1")))
    assert await asyncio.gather(*(store.journal.events("case-1") for _ in range(20))) == [numbered(*LIFE)] * 20


async def test_an_error_of_our_own_undoes_its_transaction(store: SqlStore) -> None:
    """Not only the database's: these events are written, and then do not fold."""
    too_early = e.WindowExtended(closes_at=START, reason="a window that never opened")
    with pytest.raises(ValueError, match="not open"):
        await store.journal.append(batch(*LIFE[:2], too_early))
    assert await store.journal.events("case-1", run_id=RUN) == ()
    await store.journal.append(batch(*LIFE))
    assert await store.journal.events("case-1") == numbered(*LIFE)
