"""`retry_refused` and `dismiss_refused`: what becomes of facts that could not be applied."""

from domain.events import Body, RefusedDismissed
from domain.facts import Facts, RefusedFact
from domain.messages import DismissRefused
from domain.refusals import Code, Refused


def unsettled(facts: Facts, number: int) -> RefusedFact:
    """The refused fact of this event, if it still waits for ops."""
    found = next((one for one in facts.refused if one.event == number), None)
    if found is None:
        raise Refused(Code.NO_SUCH_EVENT, f"event {number} is not a refused message")
    if found.settled:
        raise Refused(Code.ALREADY_SETTLED, f"the refused message of event {number} was {found.settled} already")
    return found


def dismiss_refused(facts: Facts, message: DismissRefused) -> list[Body]:
    """Ops put it aside, with a note."""
    return [RefusedDismissed(event=unsettled(facts, message.event).event, note=message.note)]
