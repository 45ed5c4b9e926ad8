"""Cases that were ended past Pailou: their workflow is no more, and could not put its end on record."""

from cases.temporal import Existing
from store import SqlStore

TERMINATED = (
    "this case was terminated through Temporal: its record stays open, and its e-mail and appid stay booked. "
    "To end a case from outside, cancel its workflow, do not terminate it"
)


async def left_open(store: SqlStore, case_id: str, existing: Existing | None) -> bool:
    """Whether the newest run is over, and the record does not know of any end."""
    if existing is None or not existing.cut:
        return False
    row = await store.cases.get(case_id)
    return row is None or row.run_id != existing.run_id or row.outcome is None
