"""Starting one case, and seeing whether it got its bookings."""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import TYPE_CHECKING, Any

from cli.desk import Desk
from cli.files import quoted

if TYPE_CHECKING:
    from cases import Cases, Started
    from domain.view import CaseView

_PATIENCE = 5.0
"""Seconds. A booking takes a tenth of one, and without a worker none comes."""
_EVERY = 0.1


async def started(desk: Desk, raw: dict[str, Any]) -> tuple[Started, CaseView | None]:
    """Start it, and wait a little for the bookings: refused also if another case has its e-mail or appid.

    The view is None while nobody works on the case.
    """
    from domain.adopting import check_case
    from domain.refusals import Refused

    try:
        check_case(raw)
    except Refused as refusal:
        raise Refused(refusal.code, refusal.message, fields=quoted(raw, refusal.fields)) from None
    async with desk.office() as office:
        answer = await office.cases.start(raw)
        begun = await _booked(office.cases, answer)
        return answer, await office.cases.status(answer.case_id) if begun else None


async def _booked(cases: Cases, start: Started) -> bool:
    """Whether the case has its bookings by now."""
    until = monotonic() + _PATIENCE
    while monotonic() < until:
        if await cases.begun(start):
            return True
        await asyncio.sleep(_EVERY)
    return False
