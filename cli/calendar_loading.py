"""Loading and listing calendar notices, and telling open cases of the calendar as it is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cli.desk import Desk
from cli.exits import BadInput, Unreachable
from cli.files import read_bytes
from cli.telling import note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cases.calendar_announcing import Announcement
    from cases.calendar_loading import CalendarLoading
    from cases.calendar_notices import NoticeLoaded, NoticeOnRecord, Refreshed
    from cases.calendar_telling import Telling
    from gateways.calendar import ChinaCalendar
    from gateways.year_overlay import YearOverlay
    from store import SqlStore


async def foreseen(desk: Desk, file: Path) -> NoticeLoaded:
    """What would change if the notice were on record; nothing is."""
    from cases import calendar_notices

    overlay = _read(file)
    async with desk.store() as store:
        there = await _loading(desk, store).on_record(overlay)
        calendar = await desk.calendars(store).with_overlay(overlay)
        answer = await _refreshed(desk, store, calendar, dry_run=True)
    return calendar_notices.loaded(overlay, calendar, answer, was_on_record=there)


async def loaded(desk: Desk, file: Path, actor: str) -> NoticeLoaded:
    """Put the notice on record, and tell the cases whose dates it changes."""
    from cases import calendar_notices

    overlay = _read(file)
    async with desk.store() as store:
        there = await _loading(desk, store).load(overlay, actor, datetime.now(UTC))
        # Compared once it is on record: a case that was dated a moment ago, by the calendar as it was, is among them.
        calendar = await desk.calendars(store).current()
        answer = await _refreshed(desk, store, calendar, dry_run=False)
    return calendar_notices.loaded(overlay, calendar, answer, was_on_record=there)


async def refreshed(desk: Desk, *, dry_run: bool) -> Refreshed:
    """Tell the open cases to which the calendar as it is answers otherwise than is on record."""
    async with desk.store() as store:
        return await _refreshed(desk, store, await desk.calendars(store).current(), dry_run=dry_run)


async def listed(desk: Desk) -> tuple[NoticeOnRecord, ...]:
    """Every notice on record."""
    from cases import calendar_notices

    async with desk.store() as store:
        calendar = await desk.calendars(store).current()
        return tuple(calendar_notices.on_record(record, calendar) for record in await store.overlays.list())


async def _refreshed(desk: Desk, store: SqlStore, calendar: ChinaCalendar, *, dry_run: bool) -> Refreshed:
    from cases import calendar_notices
    from cases.calendar_telling import cases_to_tell

    changes = await _loading(desk, store).changes(calendar)
    waiting = await cases_to_tell(store.overlays, changes)
    telling = None if dry_run else await _told(desk, store, waiting)
    return calendar_notices.refreshed(calendar.version, changes, waiting, telling)


async def _told(desk: Desk, store: SqlStore, waiting: Sequence[Announcement]) -> Telling:
    from cases.calendar_telling import Telling, tell_of_calendar

    if not waiting:
        return Telling()
    try:
        async with desk.office() as office:
            return await tell_of_calendar(office.cases, store.overlays, waiting)
    except Unreachable as error:
        note(f"error: {error}")
        return Telling(to_tell=tuple(one.case_id for one in waiting))


def _loading(desk: Desk, store: SqlStore) -> CalendarLoading:
    from cases.calendar_loading import CalendarLoading

    return CalendarLoading(store, desk.calendars(store))


def _read(file: Path) -> YearOverlay:
    from gateways.overlay_file import NoOverlay, read_overlay
    from gateways.toml_file import LARGEST

    try:
        return read_overlay(read_bytes(file, LARGEST))
    except NoOverlay as error:
        raise BadInput(f"this is no calendar notice: {error}") from None
