"""A calendar notice in the middle of a review: new dates and the old ones on record, people told once (R30)."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from temporalio.testing import WorkflowEnvironment

from assembly.house import House, open_house
from assembly.settings import ReadingPlace, Settings
from assembly.workers import build_worker
from cases.calendars import StoredCalendars
from domain.model import SHANGHAI
from tests.cases.notices import notice, notice_file
from tests.cli.terminal import done
from tests.workflows import steps
from tests.workflows.played import Played, eventually


async def test_a_notice_loaded_in_the_middle_of_a_review_makes_its_dates_certain(
    lone_env: WorkflowEnvironment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R3, R16, R30: no worker is started anew, and a second load tells nobody."""
    monkeypatch.setenv("TEMPORAL_ADDRESS", lone_env.client.service_client.config.target_host)
    monkeypatch.setenv("PAILOU_HOME", str(tmp_path))
    this_year = datetime.now(UTC).astimezone(SHANGHAI).year
    async with open_house(Settings(home=tmp_path, reading=ReadingPlace.OFF)) as house:
        blind = _that_knows_no_year_from(this_year, house)
        async with build_worker(lone_env.client, blind):
            case = await steps.in_review(lone_env, blind)
            provisional = await case.last("review_dated")
            assert provisional["window"]["provisional"] is True
            for year in (this_year, this_year + 1):
                said = (await done("calendar", "load", notice_file(tmp_path, notice(year)), "--json")).json
                await _answered(case, said["told"], said["calendar"])
            dated = await case.last("review_dated")
            assert dated["window"]["provisional"] is False
            assert dated["before"]["counted_from"] == provisional["window"]["counted_from"]
            assert (await case.last("safe_date_set"))["before"] is not None
            before = await case.kinds()
            assert "notice_issued" in before[before.index("calendar_changed") :]
            said = (await done("calendar", "load", tmp_path / f"{this_year}-v1.toml", "--json")).json
            assert (said["changes"], said["told"], said["to_tell"]) == ([], [], [])
            assert (await done("calendar", "refresh", "--json")).json["changes"] == []
            assert await case.kinds() == before


def _that_knows_no_year_from(year: int, house: House) -> House:
    """The same house, on any date in a year that nobody has announced."""
    calendars = StoredCalendars(house.store.overlays, library_years=range(2004, year))
    return replace(house, calendars=calendars)


async def _answered(case: Played, told: list[str], version: str) -> None:
    """Wait until a case that was told has its new dates on record."""

    async def on_record() -> bool:
        facts = await case.house.store.cases.facts(case.case_id)
        return facts is not None and facts.calendar_version == version

    if told:
        assert told == [case.case_id]
        await eventually(on_record, "the new dates")
