"""A place of the quota whose month is over unused: the next free one is booked (R3)."""

from temporalio import workflow

from domain.bookings import BookingRequest, Slot, SlotWish, Taken
from domain.rebooking import is_to_book, rebooked
from domain.refusals import Refused
from workflows.case_file import CaseFile
from workflows.patience import StoreWatch


async def keep_slot(case: CaseFile, store: StoreWatch) -> None:
    """Book anew at each turn of the month; first come, first served."""
    while True:
        await workflow.wait_condition(lambda: is_to_book(case.facts))
        slot = await _booked_anew(case, store)
        if slot is not None and is_to_book(case.facts):
            case.add(rebooked(case.facts, slot, workflow.now()))


async def _booked_anew(case: CaseFile, store: StoreWatch) -> Slot | None:
    facts = case.facts
    if facts.slot is None:
        raise RuntimeError("only a place that there was can lapse")
    wish = SlotWish(official_account=facts.slot.official_account, not_before=workflow.now())
    run_id = workflow.info().run_id
    try:
        answer = await store.booked(BookingRequest(case_id=facts.case.case_id, run_id=run_id, slot=wish))
    except Refused:
        return None  # the case has ended meanwhile
    return None if isinstance(answer, Taken) else answer.slot
