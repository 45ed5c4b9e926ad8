"""Loading and listing calendar notices."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cli.desk import Desk
from cli.exits import BadInput, Unreachable
from cli.files import read_bytes
from cli.telling import note

if TYPE_CHECKING:
    from cases.calendar_notices import NoticeLoaded, NoticeOnRecord
    from cases.calendar_telling import Telling
    from gateways.year_overlay import YearOverlay
    from store import SqlStore


async def foreseen(desk: Desk, file: Path) -> NoticeLoaded:
    """What would change if the notice were on record; nothing is."""
    from cases import calendar_notices
    from cases.calendar_loading import CalendarLoading

    overlay = _read(file)
    async with desk.store() as store:
        calendars = desk.calendars(store)
        changes = await CalendarLoading(store, calendars).foreseen(overlay)
        version = (await calendars.with_overlay(overlay)).version
    return calendar_notices.foreseen(overlay, version, changes)


async def loaded(desk: Desk, file: Path, actor: str) -> NoticeLoaded:
    """Put the notice on record, and tell the cases whose dates it changes."""
    from cases import calendar_notices
    from cases.calendar_loading import CalendarLoading
    from cases.calendar_telling import Telling, cases_to_tell

    overlay = _read(file)
    async with desk.store() as store:
        calendars = desk.calendars(store)
        loading = CalendarLoading(store, calendars)
        await loading.load(overlay, actor, datetime.now(UTC))
        # Compared once it is on record: a case that was dated a moment ago, by the calendar as it was, is among them.
        changes = await loading.outstanding()
        version = (await calendars.current()).version
        waiting = await cases_to_tell(store.overlays, changes, version)
        telling = await _told(desk, store, waiting, version) if waiting else Telling()
    return calendar_notices.loaded(overlay, version, changes, telling)


async def listed(desk: Desk) -> tuple[NoticeOnRecord, ...]:
    """Every notice on record."""
    from cases import calendar_notices

    async with desk.store() as store:
        version = (await desk.calendars(store).current()).version
        return tuple(calendar_notices.on_record(record, version) for record in await store.overlays.list())


async def _told(desk: Desk, store: SqlStore, case_ids: tuple[str, ...], version: str) -> Telling:
    from cases.calendar_telling import Telling, tell_of_calendar

    try:
        async with desk.office() as office:
            return await tell_of_calendar(office.cases, store.overlays, case_ids, version)
    except Unreachable as error:
        note(f"error: {error}")
        return Telling(to_tell=case_ids)


def _read(file: Path) -> YearOverlay:
    from gateways.overlay_file import LARGEST, NoOverlay, read_overlay

    try:
        return read_overlay(read_bytes(file, LARGEST))
    except NoOverlay as error:
        raise BadInput(f"this is no calendar notice: {error}") from None
