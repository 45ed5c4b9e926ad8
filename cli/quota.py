"""An Official Account's places, shown and corrected."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cli.desk import Desk
from cli.exits import BadInput
from cli.telling import note
from domain.vocabulary import Role

if TYPE_CHECKING:
    from cases.quota import Month
    from cli.sending import Sender
    from domain.messages import Message


async def shown(desk: Desk, account: str, month: str | None) -> tuple[Month, ...]:
    """One month, or all from this one on that matter."""
    from cases.quota import Quota

    async with desk.store() as store:
        quota = Quota(store.quota)
        return (await quota.month(account, month),) if month else await quota.months(account, datetime.now(UTC))


async def told(desk: Desk, account: str, month: str, count: int, sender: Sender) -> tuple[Month, ...]:
    """Count Mini Programs made outside Pailou; below zero: so many fewer."""
    from cases.quota import Quota
    from store.quota import Outside
    from store.slots import month_of

    envelope = _envelope(sender)
    now = datetime.now(UTC)
    if count > 0 and month > month_of(now):
        raise BadInput("that month has not begun: only what was made counts")
    note(f"request id {envelope.request_id}")
    async with desk.store() as store:
        outside = Outside(
            request_id=envelope.request_id,
            official_account=account,
            month=month,
            count=count,
            recorded_at=now,
            recorded_by=envelope.actor.id,
        )
        return (await Quota(store.quota).tell(outside),)


def _envelope(sender: Sender) -> Message:
    """Who tells it, and under which id; refused as `malformed`, as for a message to a case."""
    from pydantic import ValidationError

    from domain.messages import Message
    from domain.refusals import Code, Refused, field_errors, in_words

    try:
        return Message.model_validate(
            {"request_id": sender.request_id, "actor": {"role": Role.OPS, "id": sender.actor}}
        )
    except ValidationError as error:
        fields = field_errors(error)
        raise Refused(Code.MALFORMED, in_words(fields), fields=fields) from None
