"""Five quick registrations an Official Account has in a month, in Shanghai (R3)."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from domain import events as e
from store import SqlStore
from tests.store.builders import START, batch, ended, quick_input
from tests.store.slots import APRIL, MARCH, book, places, taken


async def test_sixth_case_of_a_full_month_waits_for_the_next(store: SqlStore) -> None:
    """R3: it opens at midnight in Shanghai."""
    assert await places(store, 5) == [(MARCH, n) for n in range(1, 6)]
    sixth = await book(store, "sixth")
    assert (sixth.month, sixth.position) == (APRIL, 1)
    assert sixth.opens_at == datetime(2027, 3, 31, 16, tzinfo=UTC)


async def test_every_official_account_has_its_own_five(store: SqlStore) -> None:
    """R3."""
    await places(store, 5)
    assert (await book(store, "case-1", account="gh_coffee")).month == MARCH


async def test_the_quota_is_a_setting_of_at_least_one(url: str) -> None:
    """R3: the number is Tencent's, and may change."""
    async with await SqlStore.open(url, quota=2) as store:
        assert await places(store, 3) == [(MARCH, 1), (MARCH, 2), (APRIL, 1)]
    with pytest.raises(ValueError, match="quota"):
        await SqlStore.open(url, quota=0)


@pytest.mark.parametrize(
    ("instant", "month", "opens_at"),
    [
        (datetime(2026, 12, 31, 15, 59, 59, tzinfo=UTC), "2026-12", datetime(2026, 11, 30, 16, tzinfo=UTC)),
        (datetime(2026, 12, 31, 16, 30, tzinfo=UTC), "2027-01", datetime(2026, 12, 31, 16, tzinfo=UTC)),
        (datetime(2028, 2, 29, 16, tzinfo=UTC), "2028-03", datetime(2028, 2, 29, 16, tzinfo=UTC)),
    ],
)
async def test_months_turn_in_shanghai(store: SqlStore, instant: datetime, month: str, opens_at: datetime) -> None:
    """R3: also at the turn of the year, and after a 29th of February."""
    slot = await book(store, "case-1", instant)
    assert (slot.month, slot.opens_at) == (month, opens_at)


async def test_a_full_december_goes_on_in_january(store: SqlStore) -> None:
    """R3."""
    await places(store, 5, datetime(2026, 12, 1, tzinfo=UTC))
    assert (await book(store, "sixth", datetime(2026, 12, 1, tzinfo=UTC))).month == "2027-01"


async def test_two_cases_never_share_a_place_however_many_ask_at_once(store: SqlStore, other: SqlStore) -> None:
    """R3: whichever process they ask."""
    slots = await asyncio.gather(*(book((store, other)[n % 2], f"case-{n:02}") for n in range(20)))
    assert len({(slot.month, slot.position) for slot in slots}) == 20
    assert sorted(slot.month for slot in slots) == [f"2027-{3 + n // 5:02}" for n in range(20)]


async def test_a_case_withdrawn_before_creation_frees_its_place(store: SqlStore) -> None:
    """R3: the next case gets it."""
    await book(store, "case-1")
    await places(store, 4)
    await store.journal.append(batch(e.CaseStarted(case=quick_input()), ended()))
    assert (await book(store, "next")).position == 1


async def test_an_unused_slot_is_booked_again_when_its_month_is_over(store: SqlStore) -> None:
    """R3: the next free month; the old place is free."""
    assert (await book(store, "case-1")).month == MARCH
    assert (await book(store, "case-1", START + timedelta(days=31))).month == APRIL
    assert (await places(store, 1)) == [(MARCH, 1)]


async def test_whoever_missed_a_month_takes_the_next_free_place_once(store: SqlStore, other: SqlStore) -> None:
    """R3: April is full, so May; asked again by either process it is the same place, and March is free again."""
    await book(store, "case-1")
    turn = START + timedelta(days=31)
    assert await places(store, 5, turn) == [(APRIL, n) for n in range(1, 6)]
    again = await book(store, "case-1", turn)
    assert (again.month, again.position) == ("2027-05", 1)
    assert await book(other, "case-1", turn) == again
    assert [await taken(store, month) for month in (MARCH, APRIL, "2027-05")] == [[], [1, 2, 3, 4, 5], [1]]


async def test_a_slot_for_a_later_month_stays_when_an_earlier_place_gets_free(store: SqlStore) -> None:
    """R3: first come, first served, no polling: the answer to the same wish is the same slot."""
    await book(store, "case-1")
    await places(store, 4)
    waiting = await book(store, "waiting")
    await store.journal.append(batch(e.CaseStarted(case=quick_input()), ended()))
    assert await book(store, "waiting") == waiting
