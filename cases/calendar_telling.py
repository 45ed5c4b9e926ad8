"""Open cases are told that calendar data has changed; each asks for its dates again by itself (R30)."""

import asyncio
from collections.abc import Iterator, Sequence

from cases.calendar_announcing import Announcement
from cases.calendar_loading import DateChange
from cases.doors import Cases
from cases.errors import Ended
from domain.intake import parse
from domain.messages import SIGNALS, Actor
from domain.model import Model
from domain.refusals import Code, Refused
from domain.vocabulary import Role
from store.overlays import SqlOverlays

_AT_ONCE = 20
_SENDER = Actor(role=Role.SYSTEM, id="ops")
"""Whoever runs the command: the same message again is the same to the last letter."""


class Telling(Model):
    """What became of telling the cases."""

    told: tuple[str, ...] = ()
    """Also those that ended meanwhile: nothing of theirs is due any longer."""
    unknown: tuple[str, ...] = ()
    """Temporal has lost them: nobody can tell them."""
    to_tell: tuple[str, ...] = ()
    """Temporal did not answer. The same again tells them, and nobody twice."""


async def cases_to_tell(overlays: SqlOverlays, changes: Sequence[DateChange]) -> tuple[Announcement, ...]:
    """What is to be said to the cases with a changed date, once to each; not what was said already."""
    wanted = tuple(dict.fromkeys(change.announcement for change in changes))
    before = await overlays.told(one.version for one in wanted)
    return tuple(one for one in wanted if (one.version, one.case_id) not in before)


async def tell_of_calendar(cases: Cases, overlays: SqlOverlays, waiting: Sequence[Announcement]) -> Telling:
    """Signal `calendar_changed` to each, some at a time, and put on record who was told."""
    _check(waiting)
    told: list[str] = []
    unknown: list[str] = []
    for some in _chunks(waiting):
        codes = await asyncio.gather(*(_tell(cases, one) for one in some))
        answers = list(zip(some, codes, strict=True))
        reached = [one for one, code in answers if code is None]
        await overlays.remember_told((one.version, one.case_id) for one in reached)
        told += [one.case_id for one in reached]
        unknown += [one.case_id for one, code in answers if code is Code.NO_SUCH_CASE]
        if Code.UNAVAILABLE in codes:
            break
    settled = {*told, *unknown}
    to_tell = tuple(one.case_id for one in waiting if one.case_id not in settled)
    return Telling(told=tuple(told), unknown=tuple(unknown), to_tell=to_tell)


def _chunks(waiting: Sequence[Announcement]) -> Iterator[Sequence[Announcement]]:
    return (waiting[start : start + _AT_ONCE] for start in range(0, len(waiting), _AT_ONCE))


def _check(waiting: Sequence[Announcement]) -> None:
    """Refuse as `malformed` what a case could not take: it would be lost, and would count as told."""
    actor = _SENDER.model_dump()
    for one in waiting:
        parse("calendar_changed", {"version": one.version, "actor": actor, "request_id": one.request_id}, SIGNALS)


async def _tell(cases: Cases, one: Announcement) -> Code | None:
    """None: the case will do the rest; else why it was not told."""
    said = {"version": one.version}
    try:
        await cases.signal(one.case_id, "calendar_changed", said, actor=_SENDER, request_id=one.request_id)
    except Ended:
        return None
    except Refused as refusal:
        if refusal.code not in (Code.UNAVAILABLE, Code.NO_SUCH_CASE):
            raise
        return refusal.code
    return None
