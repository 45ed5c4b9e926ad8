"""What the journal does to bookings: accounts created, e-mails changed, ends, new runs."""

import pytest

from domain import events as e
from domain.bookings import Taken
from domain.refusals import Code
from domain.vocabulary import Stage, TaskName
from store import RunEnded, SqlStore
from tests.store.builders import BOOKED, batch, case_input, created, ended, quick_input, slot_wish, wants

EMAIL = "marker.account@example.com"
TAKEN = Taken(code=Code.EMAIL_TAKEN)
STARTED = e.CaseStarted(case=case_input())


async def test_what_an_ended_case_did_not_use_is_free_again(store: SqlStore) -> None:
    """R9."""
    await store.bookings.book(wants("case-1", email=EMAIL, appid="wx_tea"))
    await store.journal.append(batch(STARTED, ended()))
    assert await store.bookings.book(wants("case-2", email=EMAIL, appid="wx_tea")) == BOOKED


@pytest.mark.parametrize("adopted", [False, True])
@pytest.mark.parametrize("task", [TaskName.CREATE_ACCOUNT, TaskName.QUICK_REGISTER])
async def test_an_email_whose_account_was_created_registers_nothing_else(
    store: SqlStore, task: TaskName, *, adopted: bool
) -> None:
    """R9: not even after the end; but what is registered with it may be verified."""
    await store.bookings.book(wants("case-1", email=EMAIL, appid="wx_tea"))
    await store.journal.append(batch(e.CaseStarted(case=quick_input()), created(task, adopted=adopted), ended()))
    assert await store.bookings.book(wants("case-2", email=EMAIL)) == TAKEN
    assert await store.bookings.book(wants("case-2", email=EMAIL, registering=False)) == BOOKED
    assert await store.bookings.book(wants("case-3", email=EMAIL, registering=False)) == TAKEN
    assert await store.bookings.book(wants("case-3", appid="wx_tea")) == BOOKED


async def test_an_account_created_before_its_booking_arrived_is_spent_all_the_same(store: SqlStore) -> None:
    """R9: adopted facts may be on record before the booking is."""
    await store.journal.append(batch(STARTED, created(adopted=True)))
    await store.bookings.book(wants("case-1", email=EMAIL))
    await store.journal.append(batch(ended(), first=3))
    assert await store.bookings.book(wants("case-2", email=EMAIL)) == TAKEN


async def test_a_case_that_verifies_with_a_spent_email_leaves_it_spent(store: SqlStore) -> None:
    """R9."""
    await store.bookings.book(wants("case-1", email=EMAIL))
    await store.journal.append(batch(STARTED, created(), ended()))
    await store.bookings.book(wants("case-2", email=EMAIL, registering=False))
    await store.journal.append(batch(e.CaseStarted(case=case_input("case-2")), ended(), case_id="case-2"))
    assert await store.bookings.book(wants("case-3", email=EMAIL)) == TAKEN


async def test_a_corrected_email_frees_the_old_one(store: SqlStore) -> None:
    """R9: `change_case`; what was never used registers another case."""
    await store.bookings.book(wants("case-1", email=EMAIL))
    await store.journal.append(batch(STARTED))
    await store.bookings.book(wants("case-1", email="new@example.com"))
    await store.journal.append(batch(_email("new@example.com"), created(), ended(), first=2))
    assert await store.bookings.book(wants("case-2", email=EMAIL)) == BOOKED
    assert await store.bookings.book(wants("case-3", email="new@example.com")) == TAKEN


async def test_an_email_booked_for_a_change_survives_an_earlier_change_on_its_way(store: SqlStore) -> None:
    """R9: the booking is made at once, while the journal of what came before may lag."""
    await store.bookings.book(wants("case-1", email=EMAIL))
    await store.journal.append(batch(STARTED))
    await store.bookings.book(wants("case-1", email="second@example.com"))
    await store.journal.append(batch(_email(EMAIL, "contact.name"), first=2))
    assert await store.bookings.book(wants("case-2", email="second@example.com")) == TAKEN
    await store.journal.append(batch(_email("second@example.com"), first=3))
    assert await store.bookings.book(wants("case-2", email="second@example.com")) == TAKEN
    assert await store.bookings.book(wants("case-3", email=EMAIL)) == BOOKED


async def test_an_email_changed_and_changed_back_is_still_the_cases(store: SqlStore) -> None:
    """R9."""
    await store.bookings.book(wants("case-1", email=EMAIL))
    await store.journal.append(batch(STARTED))
    await store.bookings.book(wants("case-1", email="second@example.com"))
    await store.bookings.book(wants("case-1", email=EMAIL))
    await store.journal.append(batch(_email("second@example.com"), _email(EMAIL), first=2))
    assert await store.bookings.book(wants("case-2", email=EMAIL)) == TAKEN
    assert await store.bookings.book(wants("case-3", email="second@example.com")) == BOOKED


async def test_a_straggling_booking_of_an_ended_run_is_refused(store: SqlStore) -> None:
    """R9: nobody would ever release it."""
    await store.journal.append(batch(STARTED, ended()))
    with pytest.raises(RunEnded):
        await store.bookings.book(wants("case-1", email=EMAIL, slot=slot_wish()))
    assert await store.bookings.book(wants("case-2", email=EMAIL)) == BOOKED


async def test_a_refused_case_starts_again_with_what_it_wanted(store: SqlStore) -> None:
    """R9: the new run books, and a message of the old one that comes late takes nothing away."""
    first = batch(STARTED, ended(Stage.REFUSED))
    await store.bookings.book(wants(email=EMAIL, slot=slot_wish()))
    await store.journal.append(first)
    again = wants(run="run-2", email=EMAIL, slot=slot_wish())
    booked = await store.bookings.book(again)
    await store.journal.append(first)
    assert await store.bookings.book(again) == booked
    assert await store.bookings.book(wants("case-2", email=EMAIL)) == TAKEN


async def test_a_run_that_never_ended_leaves_its_bookings_to_the_next(store: SqlStore) -> None:
    """R3, R9: a run that was terminated tells no end; the next run of the case ends for both."""
    await store.bookings.book(wants(email=EMAIL, slot=slot_wish()))
    booked = await store.bookings.book(wants(run="run-2", email=EMAIL, slot=slot_wish()))
    await store.journal.append(batch(STARTED, ended(), run="run-2"))
    other = await store.bookings.book(wants("case-2", email=EMAIL, slot=slot_wish()))
    assert other == booked


def _email(email: str, field: str = "account_email") -> e.CaseChanged:
    return e.CaseChanged(fields=(field,), case=case_input(account_email=email))
