"""What one case has for itself, no other live case gets."""

import asyncio

import pytest

from domain.bookings import Booked, Taken
from domain.refusals import Code
from store import SqlStore
from tests.store.builders import BOOKED, slot_wish, wants

EMAIL_TAKEN = Taken(code=Code.EMAIL_TAKEN)
APPID_TAKEN = Taken(code=Code.APPID_TAKEN)


@pytest.mark.parametrize(
    "written", ["tea@example.com", "TEA@Example.COM", " tea@example.com "], ids=["same", "other case", "blanks"]
)
async def test_an_email_is_one_cases_whatever_its_letters(store: SqlStore, written: str) -> None:
    """R9."""
    assert await store.bookings.book(wants("case-1", email="tea@example.com")) == BOOKED
    assert await store.bookings.book(wants("case-2", email=written)) == EMAIL_TAKEN


async def test_an_email_is_one_however_its_accents_are_encoded(store: SqlStore) -> None:
    """R9: composed and decomposed letters look the same, and are the same (NFC)."""
    await store.bookings.book(wants("case-1", email="caf\u00e9@example.com"))
    assert await store.bookings.book(wants("case-2", email="CAFE\u0301@example.com")) == EMAIL_TAKEN
    assert await store.bookings.book(wants("case-3", email="cafe@example.com")) == BOOKED


async def test_an_email_in_use_is_not_lent_even_to_a_case_that_does_not_register(store: SqlStore) -> None:
    """R9: never two live cases with one e-mail."""
    await store.bookings.book(wants("case-1", email="tea@example.com"))
    again = wants("case-2", email="tea@example.com", registering=False)
    assert await store.bookings.book(again) == EMAIL_TAKEN


async def test_an_appid_is_one_cases_and_its_letters_count(store: SqlStore) -> None:
    """R13."""
    await store.bookings.book(wants("case-1", appid="wxAbc"))
    assert await store.bookings.book(wants("case-2", appid="wxAbc")) == APPID_TAKEN
    assert await store.bookings.book(wants("case-2", appid="wxabc")) == BOOKED


async def test_asked_again_by_the_same_run_the_answer_is_the_same(store: SqlStore, other: SqlStore) -> None:
    """R3, R9: an activity may be tried more than once, anywhere."""
    request = wants(email="tea@example.com", appid="wx_tea", slot=slot_wish())
    first = await store.bookings.book(request)
    assert await other.bookings.book(request) == first
    assert await store.bookings.book(request) == first
    assert isinstance(first, Booked)
    assert first.slot is not None
    next_one = await store.bookings.book(wants("case-2", slot=slot_wish()))
    assert isinstance(next_one, Booked)
    assert next_one.slot is not None
    assert (first.slot.position, next_one.slot.position) == (1, 2)


async def test_nothing_is_booked_when_one_of_several_is_taken(store: SqlStore) -> None:
    """R3, R9."""
    await store.bookings.book(wants("case-1", appid="wx_tea"))
    refused = wants("case-2", email="free@example.com", appid="wx_tea", slot=slot_wish())
    assert await store.bookings.book(refused) == APPID_TAKEN
    answer = await store.bookings.book(wants("case-3", email="free@example.com", slot=slot_wish()))
    assert isinstance(answer, Booked)
    assert answer.slot is not None
    assert answer.slot.position == 1


async def test_of_twenty_who_want_one_email_at_once_one_gets_it(store: SqlStore, other: SqlStore) -> None:
    """R9: whichever process they ask."""
    requests = [wants(f"case-{n}", email="tea@example.com") for n in range(20)]
    doors = [(store, other)[n % 2].bookings for n in range(20)]
    answers = await asyncio.gather(*(door.book(one) for door, one in zip(doors, requests, strict=True)))
    assert answers.count(BOOKED) == 1
    assert answers.count(EMAIL_TAKEN) == 19
    winner = requests[answers.index(BOOKED)]
    assert await other.bookings.book(winner) == BOOKED


async def test_a_case_that_asks_twice_at_once_has_what_it_wants_once(store: SqlStore, other: SqlStore) -> None:
    """R9: two attempts of one activity do not refuse each other."""
    request = wants(email="tea@example.com", slot=slot_wish())
    answers = await asyncio.gather(*(door.bookings.book(request) for door in (store, other) for _ in range(5)))
    assert len(set(map(str, answers))) == 1
    assert isinstance(answers[0], Booked)
