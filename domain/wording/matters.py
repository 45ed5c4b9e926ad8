"""What a letter about time is made of."""

from datetime import datetime
from typing import NamedTuple

from domain.facts import Facts
from domain.outbox import OutboxItem


class Matter(NamedTuple):
    """One thing to tell, and the facts of its case as they are now."""

    item: OutboxItem
    facts: Facts


class AgencyHours(NamedTuple):
    """Whether an agency can be called (R31)."""

    open_now: bool
    next_opening: datetime
    """When it opens next; not read while it is open."""
