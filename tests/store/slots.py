"""Slots as tests book them (R3)."""

from datetime import datetime
from uuid import uuid4

from domain.bookings import Booked, Slot
from store import SqlStore
from store.quota import Outside
from tests.store.builders import START, slot_wish, wants

MARCH, APRIL = "2027-03", "2027-04"


def outside(month: str = MARCH, count: int = 1, request_id: str = "", account: str = "gh_tea") -> Outside:
    """What ops tell of Mini Programs made outside Pailou."""
    return Outside(
        request_id=request_id or uuid4().hex,
        official_account=account,
        month=month,
        count=count,
        recorded_at=START,
        recorded_by="ops-1",
    )


async def taken(store: SqlStore, month: str = MARCH) -> list[int]:
    """The places of a month that are taken."""
    return [place.position for place in await store.quota.places("gh_tea", month, month)]


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
