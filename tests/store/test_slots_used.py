"""What was really made counts against the quota, in the month in which it was made (R3)."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from domain import events as e
from domain.bookings import TIMEKEEPING, Booked, Slot
from domain.vocabulary import TaskName
from store import SqlStore
from tests.store.builders import START, batch, created, ended, quick_input, slot_wish, wants
from tests.store.slots import APRIL, MARCH, book, outside, places, taken


def quick_done(done_at: datetime, *more: e.Body, case_id: str = "case-1") -> tuple[e.Body, ...]:
    """The Mini Program was created at this instant."""
    return (e.CaseStarted(case=quick_input(case_id)), created(TaskName.QUICK_REGISTER, done_at, adopted=True), *more)


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
    for month, count in ((MARCH, 1), ("2027-3", 1), (MARCH, 2)):
        await store.quota.tell(outside(month, count))
    assert await places(store, 2) == [(MARCH, 5), (APRIL, 1)]
    await store.quota.tell(outside())
    assert await taken(store) == [1, 2, 3, 4, 5, 6]


async def test_the_same_told_again_counts_once(store: SqlStore, other: SqlStore) -> None:
    """R3: whichever process is told; the answer is what was told first."""
    told = outside(count=2, request_id="r-1")
    answers = await asyncio.gather(*(one.quota.tell(told) for one in (store, other, store)))
    assert answers == [told] * 3
    assert await store.quota.tell(outside(count=3, request_id="r-1")) == told
    assert await taken(store) == [1, 2]


async def test_what_was_told_by_mistake_is_taken_back_and_no_place_of_a_case_with_it(store: SqlStore) -> None:
    """R3: the highest places first; more than were told are never taken back."""
    await store.quota.tell(outside())
    booked = await book(store, "case-1")
    await store.quota.tell(outside(count=2))
    assert await store.quota.tell(outside(count=-4)) is None
    assert await taken(store) == [1, 2, 3, 4]
    assert await store.quota.tell(outside(count=-2)) is not None
    assert await taken(store) == [1, 2]
    assert await book(store, "case-1") == booked


async def test_an_unused_place_stays_when_others_take_the_month_over_its_quota(store: SqlStore) -> None:
    """R3: first come, first served."""
    booked = await book(store, "case-1")
    await store.quota.tell(outside(count=7))
    assert await book(store, "case-1") == booked
    assert [place.case_id for place in await store.quota.places("gh_tea", MARCH)] == ["case-1"] + 7 * [None]


async def test_a_month_that_is_none_is_refused(store: SqlStore) -> None:
    """R3: nothing is recorded."""
    with pytest.raises(ValueError, match="2027-13"):
        await store.quota.tell(outside("2027-13"))
    assert (await book(store, "case-1")).position == 1


async def test_a_case_that_comes_with_its_mini_program_books_the_month_it_was_made_in(store: SqlStore) -> None:
    """R3: full or not, and for good; asked again, and told by the journal, it is still one place."""
    await places(store, 5)
    request = wants("case-1", slot=slot_wish(used=True))
    booked = await store.bookings.book(request)
    assert booked == Booked(
        slot=Slot(official_account="gh_tea", month=MARCH, position=6, opens_at=datetime(2027, 2, 28, 16, tzinfo=UTC)),
        timekeeping=TIMEKEEPING,
    )
    assert await store.bookings.book(request) == booked
    await store.journal.append(batch(*quick_done(START, ended())))
    assert await taken(store) == [1, 2, 3, 4, 5, 6]


async def test_a_slot_booked_before_the_mini_program_was_known_gives_way_to_the_real_one(store: SqlStore) -> None:
    """R3: the booked month has its place back."""
    april = START + timedelta(days=31)
    assert (await book(store, "case-1", april)).month == APRIL
    answer = await store.bookings.book(wants("case-1", slot=slot_wish(used=True)))
    assert isinstance(answer, Booked)
    assert answer.slot is not None
    assert (answer.slot.month, answer.slot.position) == (MARCH, 1)
    assert await places(store, 1, april) == [(APRIL, 1)]
