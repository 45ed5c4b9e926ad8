"""`retry_refused`: a refused message is read back, to be applied with the actor and the time it came with."""

from datetime import datetime

from domain.deciding.guards import guard, received
from domain.deciding.refused import unsettled
from domain.facts import Facts
from domain.intake import Taken, fingerprint, parse
from domain.messages import SIGNALS, UPDATES, RetryRefused
from domain.refusals import Code, Refused


def stored_message(facts: Facts, retry: RetryRefused, at: datetime) -> Taken:
    """The refused message; `Refused` if ops may not, if it is settled, or if it never was a message at all."""
    guard(facts, retry, at)
    refused = unsettled(facts, retry.event)
    if not refused.retryable:
        raise Refused(
            Code.NOT_RETRYABLE,
            f"the message of event {retry.event} cannot be applied again ({refused.code}); "
            "dismiss it, and have it sent anew",
        )
    message = parse(refused.message, refused.payload, {**UPDATES, **SIGNALS})
    stamped = message if message.received_at else message.model_copy(update={"received_at": refused.at})
    return Taken(
        name=refused.message,
        message=message,
        at=received(facts, stamped, at),
        fingerprint=fingerprint(message),
    )
