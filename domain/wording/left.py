"""How many days are left until an instant, or have passed since it."""

from datetime import datetime

from domain.wording.passages import Passage, passage
from domain.wording.times import days_left


def time_left(until: datetime, as_of: datetime) -> Passage:
    """Whole days of 24 hours: what is begun is not counted."""
    if as_of < until:
        return _counted("left", days_left(until, as_of))
    return _counted("over", days_left(as_of, until))


def _counted(which: str, days: int) -> Passage:
    if days == 0:
        return passage(f"{which}_hours")
    return passage(f"{which}_day") if days == 1 else passage(f"{which}_days", days=days)
