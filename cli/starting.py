"""Starting one case, and seeing whether it got its bookings."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Any

from cli.desk import Desk
from cli.files import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cases import Started
    from domain.journal import Event
    from domain.view import CaseView
    from store import SqlStore

_PATIENCE = 5.0
"""Seconds. A booking takes a tenth of one, and without a worker none comes."""
_EVERY = 0.1
_FIRST = 20
"""Events: the bookings are the second one."""


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
        begun = await _booked(office.store, answer)
        return answer, await office.cases.status(answer.case_id) if begun else None


async def _booked(store: SqlStore, start: Started) -> bool:
    """Whether the case has its bookings by now."""
    from store import StoreUnavailable

    until = monotonic() + _PATIENCE
    while monotonic() < until:
        with suppress(StoreUnavailable):
            # Of this run alone: the same id may have been refused before.
            if _has_begun(await store.journal.events(start.case_id, run_id=start.run_id, limit=_FIRST)):
                return True
        await asyncio.sleep(_EVERY)
    return False


def _has_begun(events: Sequence[Event]) -> bool:
    from domain.events import CaseEnded
    from domain.refusals import Refused

    for event in events:
        if isinstance(event.body, CaseEnded) and event.body.code is not None:
            raise Refused(event.body.code, event.body.because)
    return any(event.kind == "booked" for event in events)
