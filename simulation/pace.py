"""How long simulated people take: hours, different for each case and step, and the same in every run."""

from datetime import datetime, time, timedelta
from hashlib import sha256

from domain.model import SHANGHAI
from domain.vocabulary import TaskName

_HOURS = {
    # Quick: a place in the month's quota is held for whoever registers in that month.
    TaskName.QUICK_REGISTER: (0.2, 0.5),
    TaskName.CREATE_ACCOUNT: (2, 30),
    TaskName.ACTIVATE_ACCOUNT: (0.1, 5),
    TaskName.PROVIDE_DOCUMENTS: (20, 90),
    TaskName.PAY_FEE: (3, 40),
    TaskName.ASSIGN_AGENCY: (5, 30),
    TaskName.CORRECT_DOCUMENTS: (10, 60),
}
_USUAL = (0.5, 20)


def hours_for(case_id: str, step: str) -> timedelta:
    """How long the people of a case take over a step."""
    least, most = _HOURS.get(TaskName(step), _USUAL) if step in set(TaskName) else _USUAL
    return timedelta(hours=least + (most - least) * fraction(case_id, step))


def fraction(*words: str) -> float:
    """A number from 0 to 1 that looks arbitrary, and is always the same for the same words."""
    return int.from_bytes(sha256("/".join(words).encode()).digest()[:4]) / 2**32


def next_month(instant: datetime) -> datetime:
    """When the next calendar month begins in Shanghai, with which the quota of quick registrations is new (R3)."""
    local = instant.astimezone(SHANGHAI)
    year, month = (local.year + 1, 1) if local.month == 12 else (local.year, local.month + 1)
    return datetime.combine(local.date().replace(year=year, month=month, day=1), time(), tzinfo=SHANGHAI)
