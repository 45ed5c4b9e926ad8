"""Open cases are told that calendar data has changed; each asks for its dates again by itself (R30)."""

import asyncio
import hashlib
from collections.abc import Iterator, Sequence

from cases.calendar_loading import DateChange
from cases.doors import Cases
from cases.errors import Ended
from domain.messages import Actor
from domain.model import Model
from domain.refusals import Code, Refused
from domain.vocabulary import Role
from store.overlays import SqlOverlays

_AT_ONCE = 20
_SENDER = Actor(role=Role.SYSTEM, id="ops")
"""Whoever loads the same notice again sends the same message."""


class Telling(Model):
    """What became of telling the cases."""

    told: tuple[str, ...] = ()
    """Also those that ended meanwhile: nothing of theirs is due any longer."""
    unknown: tuple[str, ...] = ()
    """Temporal has lost them: nobody can tell them."""
    to_tell: tuple[str, ...] = ()
    """Temporal did not answer. The same again tells them, and nobody twice."""


async def cases_to_tell(overlays: SqlOverlays, changes: Sequence[DateChange], version: str) -> tuple[str, ...]:
    """The cases with a changed date that were not told yet, each once."""
    before = await overlays.told(version)
    ids = (change.case_id for change in changes if not change.knows)
    return tuple(dict.fromkeys(case_id for case_id in ids if case_id not in before))


async def tell_of_calendar(cases: Cases, overlays: SqlOverlays, case_ids: Sequence[str], version: str) -> Telling:
    """Signal `calendar_changed` to each, some at a time, and put on record who was told."""
    told: list[str] = []
    unknown: list[str] = []
    for some in _chunks(case_ids):
        answers = dict(zip(some, await asyncio.gather(*(_tell(cases, one, version) for one in some)), strict=True))
        reached = [case_id for case_id, code in answers.items() if code is None]
        await overlays.remember_told(version, reached)
        told += reached
        unknown += [case_id for case_id, code in answers.items() if code is Code.NO_SUCH_CASE]
        if Code.UNAVAILABLE in answers.values():
            break
    settled = {*told, *unknown}
    to_tell = tuple(case_id for case_id in case_ids if case_id not in settled)
    return Telling(told=tuple(told), unknown=tuple(unknown), to_tell=to_tell)


def _chunks(case_ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (case_ids[start : start + _AT_ONCE] for start in range(0, len(case_ids), _AT_ONCE))


async def _tell(cases: Cases, case_id: str, version: str) -> Code | None:
    """None: the case will do the rest; else why it was not told."""
    request_id = f"calendar-{hashlib.sha256(version.encode()).hexdigest()[:16]}-{case_id}"
    try:
        await cases.signal(case_id, "calendar_changed", {"version": version}, actor=_SENDER, request_id=request_id)
    except Ended:
        return None
    except Refused as refusal:
        if refusal.code not in (Code.UNAVAILABLE, Code.NO_SUCH_CASE):
            raise
        return refusal.code
    return None
