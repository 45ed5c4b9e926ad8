"""Five quick registrations an Official Account has in a month, in Shanghai (R3)."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from domain import events as e
from domain.bookings import Booked, Slot
from domain.vocabulary import TaskName
from store import SqlStore
from tests.store.builders import START, batch, created, ended, quick_input, slot_wish, wants

MARCH, APRIL = "2027-03", "2027-04"


async def book(store: SqlStore, case_id: str, not_before: datetime = START, account: str = "gh_tea") -> Slot:
    """A case's slot."""
    answer = await store.bookings.book(wants(case_id, slot=slot_wish(not_before, account)))
    assert isinstance(answer, Booked)
    assert answer.slot is not None
    return answer.slot


async def places(store: SqlStore, number: int, not_before: datetime = START) -> list[tuple[str, int]]:
    """Where so many further cases come to stand."""
    slots = [await book(store, f"further-{n}", not_before) for n in range(number)]
    return [(slot.month, slot.position) for slot in slots]


def quick_done(done_at: datetime, *more: e.Body, case_id: str = "case-1") -> tuple[e.Body, ...]:
    """The Mini Program was created at this instant."""
    return (e.CaseStarted(case=quick_input(case_id)), created(TaskName.QUICK_REGISTER, done_at, adopted=True), *more)


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


async def test_a_created_mini_program_keeps_its_place_after_the_end(store: SqlStore) -> None:
    """R3: what was made counts."""
    await book(store, "case-1")
    await places(store, 4)
    await store.journal.append(batch(*quick_done(START, ended())))
    assert (await book(store, "next")).month == APRIL


async def test_the_place_follows_the_day_of_creation(store: SqlStore) -> None:
    """R3: made a month later than booked, it leaves March and counts in April."""
    await book(store, "case-1")
    await store.journal.append(batch(*quick_done(START + timedelta(days=31))))
    assert await places(store, 10) == [(MARCH, n) for n in range(1, 6)] + [(APRIL, n) for n in range(2, 6)] + [
        ("2027-05", 1)
    ]


async def test_a_creation_in_a_full_month_is_a_fact_all_the_same(store: SqlStore) -> None:
    """R3: somebody was faster in the console than Pailou allowed; the month is over its quota, and stays closed."""
    sixth_wish = START + timedelta(days=31)
    await places(store, 5)
    assert (await book(store, "case-1", sixth_wish)).month == APRIL
    await store.journal.append(batch(*quick_done(START)))
    assert (await book(store, "next")) == Slot(
        official_account="gh_tea", month=APRIL, position=1, opens_at=datetime(2027, 3, 31, 16, tzinfo=UTC)
    )


@pytest.mark.parametrize("is_booked", [True, False])
async def test_an_adopted_creation_counts_in_its_own_month(store: SqlStore, *, is_booked: bool) -> None:
    """R3: done in March and adopted in April, whether the case asked for a slot or not."""
    if is_booked:
        await book(store, "case-1", START + timedelta(days=31))
    await store.journal.append(batch(*quick_done(START)))
    assert await places(store, 5) == [(MARCH, 2), (MARCH, 3), (MARCH, 4), (MARCH, 5), (APRIL, 1)]


async def test_an_adopted_creation_on_record_before_its_booking_is_one_place(store: SqlStore) -> None:
    """R3: the booking finds what the journal has written."""
    await store.journal.append(batch(*quick_done(START)))
    assert (await book(store, "case-1", START + timedelta(days=31))).month == MARCH
    assert (await places(store, 1)) == [(MARCH, 2)]


async def test_a_journal_told_twice_uses_one_place(store: SqlStore) -> None:
    """R3: batches may come again."""
    done = batch(*quick_done(START))
    await store.journal.append(done)
    await store.journal.append(done)
    assert (await places(store, 1)) == [(MARCH, 2)]


async def test_what_was_made_outside_counts(store: SqlStore) -> None:
    """R3: ops record it, also with a month written short; it may exceed the quota."""
    for month in (MARCH, "2027-3", MARCH, MARCH):
        await store.quota.record_outside("gh_tea", month)
    assert await places(store, 2) == [(MARCH, 5), (APRIL, 1)]
    assert (await store.quota.record_outside("gh_tea", MARCH)).position == 6


async def test_a_month_that_is_none_is_refused(store: SqlStore) -> None:
    """R3: nothing is recorded."""
    with pytest.raises(ValueError, match="2027-13"):
        await store.quota.record_outside("gh_tea", "2027-13")
    assert (await book(store, "case-1")).position == 1


async def test_an_unused_slot_is_booked_again_when_its_month_is_over(store: SqlStore) -> None:
    """R3: the next free month; the old place is free."""
    assert (await book(store, "case-1")).month == MARCH
    assert (await book(store, "case-1", START + timedelta(days=31))).month == APRIL
    assert (await places(store, 1)) == [(MARCH, 1)]


async def test_a_slot_for_a_later_month_stays_when_an_earlier_place_gets_free(store: SqlStore) -> None:
    """R3: first come, first served, no polling: the answer to the same wish is the same slot."""
    await book(store, "case-1")
    await places(store, 4)
    waiting = await book(store, "waiting")
    await store.journal.append(batch(e.CaseStarted(case=quick_input()), ended()))
    assert await book(store, "waiting") == waiting
