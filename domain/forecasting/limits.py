"""What is certain about a window, whatever people do."""

from domain.forecasting.almanac import DAY, Almanac
from domain.forecasting.assumptions import ReviewDays
from domain.forecasting.position import NEVER, Position
from domain.vocabulary import TaskName

CLOSED = "the window has closed"
TOO_SHORT = "no review can end before the window closes, not even on its first possible business day (R30)"


def ruled_out(position: Position, days: ReviewDays, almanac: Almanac) -> str:
    """Why the case surely cannot be verified inside its window; empty if it may, or has none."""
    closes = position.closes
    if closes is None or closes == NEVER:
        return ""
    if closes <= position.now:
        return CLOSED
    if any(TaskName.CHECK_VERIFIED in sitting for sitting in position.sittings):
        return ""
    running = position.paid_at if not position.refilling else None
    counted_from = position.begins if running is None else running
    first_day, _ = almanac.end(counted_from, days.shortest)
    return TOO_SHORT if first_day * DAY >= closes else ""
