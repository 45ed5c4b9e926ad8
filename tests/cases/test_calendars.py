"""The calendar by the notices on record: new ones are seen without a restart, the right one of a year holds (R30)."""

from datetime import date
from pathlib import Path

import pytest

from cases.calendar_loading import CalendarLoading
from cases.calendars import StoredCalendars
from domain.refusals import Refused
from gateways.simulated_years import simulated_overlays
from gateways.year_overlay import YearOverlay
from store import SqlStore, StoreUnavailable
from tests.cases.notices import longer, notice
from tests.store.builders import START

YEAR = 2090
BEFORE = date(YEAR, 1, 4)


async def load(store: SqlStore, *overlays: YearOverlay, invents: bool = True) -> None:
    """Put notices on record."""
    loading = CalendarLoading(store, StoredCalendars(store.overlays, simulated=() if invents else None))
    for overlay in overlays:
        await loading.load(overlay, "ops-1", START)


async def versions(store: SqlStore) -> list[str]:
    """Which notices hold."""
    calendar = await StoredCalendars(store.overlays).current()
    return calendar.version.split("+")[1:]


async def test_a_notice_is_seen_at_once_by_whoever_asked_before(own_store: SqlStore) -> None:
    """R30: no process is started anew."""
    calendars = StoredCalendars(own_store.overlays)
    assert (await calendars.current()).business_day_end(BEFORE, 5).provisional
    await load(own_store, notice(YEAR))
    first = (await calendars.current()).business_day_end(BEFORE, 5)
    await load(own_store, longer(YEAR))
    second = (await calendars.current()).business_day_end(BEFORE, 5)
    assert (first.provisional, second.provisional) == (False, False)
    assert second.latest > first.latest


async def test_the_calendar_is_built_only_when_there_is_something_new(own_store: SqlStore) -> None:
    calendars = StoredCalendars(own_store.overlays)
    first = await calendars.current()
    assert await calendars.current() is first
    await load(own_store, notice(YEAR))
    assert await calendars.current() is not first


async def test_the_notice_published_last_holds_and_of_one_day_the_one_loaded_last(own_store: SqlStore) -> None:
    """R30: a corrected file has a version of its own; an older notice changes nothing."""
    old = date(YEAR - 1, 10, 1)
    await load(own_store, notice(YEAR), notice(YEAR, version="v0", published_on=old))
    assert await versions(own_store) == [f"{YEAR}.v1"]
    await load(own_store, longer(YEAR))
    assert await versions(own_store) == [f"{YEAR}.v2"]
    foreseen = await StoredCalendars(own_store.overlays).with_overlay(notice(YEAR))
    assert foreseen.version.split("+")[1:] == [f"{YEAR}.v2"]


async def test_what_is_simulated_never_goes_before_a_real_notice(own_store: SqlStore) -> None:
    """R30: whatever day it says of itself, and whether it was loaded or invented."""
    (simulated,) = simulated_overlays([YEAR])
    late = simulated.model_copy(update={"version": "example", "published_on": date(YEAR - 1, 12, 30)})
    await load(own_store, notice(YEAR, published_on=date(YEAR - 1, 10, 20)), late)
    assert await versions(own_store) == [f"{YEAR}.v1"]
    inventing = StoredCalendars(own_store.overlays, simulated=simulated_overlays([YEAR, YEAR + 1]))
    assert (await inventing.current()).version.split("+")[1:] == [f"{YEAR}.v1", f"{YEAR + 1}.simulated"]


async def test_a_simulated_notice_is_refused_where_real_cases_live(own_store: SqlStore) -> None:
    """R30: a guess is never silent."""
    with pytest.raises(Refused, match="overlay_simulated"):
        await load(own_store, *simulated_overlays([YEAR]), invents=False)
    assert await own_store.overlays.list() == ()
    with pytest.raises(Refused, match="overlay_simulated"):
        await CalendarLoading(own_store, StoredCalendars(own_store.overlays)).on_record(*simulated_overlays([YEAR]))
    await load(own_store, *simulated_overlays([YEAR]))
    assert await versions(own_store) == []


async def test_the_same_notice_twice_is_one_and_another_under_its_name_is_refused(own_store: SqlStore) -> None:
    """R30."""
    await load(own_store, notice(YEAR), notice(YEAR))
    assert await CalendarLoading(own_store, StoredCalendars(own_store.overlays)).on_record(notice(YEAR))
    assert len(await own_store.overlays.list()) == 1
    with pytest.raises(Refused, match="overlay_differs"):
        await load(own_store, longer(YEAR, version="v1"))
    calendars = StoredCalendars(own_store.overlays)
    with pytest.raises(Refused, match="overlay_differs"):
        await CalendarLoading(own_store, calendars).on_record(longer(YEAR, version="v1"))


async def test_while_the_store_is_away_the_last_calendar_answers_whoever_was_told_of_no_newer_one(
    own_store: SqlStore, tmp_path: Path
) -> None:
    """R30: a case that knows of a notice is never answered without it."""
    calendars = StoredCalendars(own_store.overlays)
    last = await calendars.current()
    (tmp_path / "own.db").unlink()
    assert await calendars.current() is last
    assert await calendars.current(last.version) is last
    assert await calendars.current(f"{last.version}#2") is last
    with pytest.raises(StoreUnavailable):
        await calendars.current(f"{last.version}+{YEAR}.v1")
    with pytest.raises(StoreUnavailable):
        await StoredCalendars(own_store.overlays).current()
