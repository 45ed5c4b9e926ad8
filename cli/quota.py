"""An Official Account's places, shown and corrected."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cli.desk import Desk
from cli.exits import BadInput

if TYPE_CHECKING:
    from cases.quota import Month
    from cli.sending import Sender


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

    now = datetime.now(UTC)
    if count > 0 and month > month_of(now):
        raise BadInput("that month has not begun: only what was made counts")
    async with desk.store() as store:
        outside = Outside(
            request_id=sender.request_id,
            official_account=account,
            month=month,
            count=count,
            recorded_at=now,
            recorded_by=sender.actor,
        )
        return (await Quota(store.quota).tell(outside),)
