"""What follows when a place of a later month is booked for one that lapsed unused (R3)."""

from datetime import datetime

from domain.bookings import Slot
from domain.events import Body, SlotRebooked, TaskDropped
from domain.facts import Facts
from domain.tasks import REGISTRATION
from domain.watching import is_idle


def is_to_book(facts: Facts) -> bool:
    """Whether another place is wanted: not for a case that nobody cares for, until ops say that it goes on."""
    return facts.slot_lapsed and facts.outcome is None and not is_idle(facts)


def rebooked(facts: Facts, slot: Slot, now: datetime) -> list[Body]:
    """Steps that must wait for another month are not owed until then; the story opens them again."""
    bodies: list[Body] = [SlotRebooked(slot=slot)]
    if slot.opens_at > now:
        why = "the month is over, and the next free place of the quota is one of a later month (R3)"
        waiting = [task.name for task in facts.open_tasks if task.name in REGISTRATION]
        bodies += [TaskDropped(task=name, because=why) for name in waiting]
    return bodies
