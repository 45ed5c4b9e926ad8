"""What became of a start, by the record: booked, refused, or nothing yet."""

from cases.judging import Started
from domain.refusals import Code, Refused
from domain.vocabulary import Stage
from store import SqlStore, StoreUnavailable


async def refusal_on_record(store: SqlStore, case_id: str, run_id: str) -> Refused | None:
    """Why this run was refused; None if it was not, or if the store knows nothing of it."""
    row = await store.cases.get(case_id)
    if row is None or row.run_id != run_id or row.outcome is not Stage.REFUSED:
        return None
    return await _refusal(store, case_id)


async def _refusal(store: SqlStore, case_id: str) -> Refused:
    facts = await store.cases.facts(case_id)
    if facts is None:
        return Refused(Code.INVALID_CASE, "this case was refused, because its input could not be read")
    return Refused(facts.ended_code or Code.INVALID_CASE, facts.ended_because)


async def has_begun(store: SqlStore, start: Started) -> bool:
    """Whether this run has its bookings by now; raises its refusal. False also while the store is away."""
    try:
        row = await store.cases.get(start.case_id)
        if row is None or row.run_id != start.run_id:
            return False
        if row.outcome is Stage.REFUSED:
            raise await _refusal(store, start.case_id)
        if row.stage is not Stage.BOOKED:
            return True
        facts = await store.cases.facts(start.case_id)  # booked, and waiting for its month
        return facts is not None and facts.booked
    except StoreUnavailable:
        return False
