"""Calendar notices by command line: what would change, what is on record, and what is left to do (R30)."""

from pathlib import Path

import pytest

from cases.calendar_loading import CalendarLoading
from cases.calendar_notices import refreshed
from cases.calendar_telling import Telling
from cases.calendars import StoredCalendars
from cli.pages.calendar_loading import refreshed_page
from cli.telling import console
from gateways.calendar import ChinaCalendar
from gateways.simulated_years import simulated_overlays
from store import SqlStore
from tests.cases.notices import longer, notice, notice_file
from tests.cli.terminal import done, failed, pailou, refused, written
from tests.store.builders import batch, case_input
from tests.store.lives import life


@pytest.fixture
async def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with two cases under review in March 2027, and nobody who works on them."""
    monkeypatch.setenv("TEMPORAL_ADDRESS", "127.0.0.1:1")
    monkeypatch.setenv("PAILOU_HOME", str(tmp_path))
    async with await SqlStore.open(f"sqlite:///{tmp_path}/pailou.db") as store:
        for case_id in ("case-1", "case-2"):
            await store.journal.append(batch(*life(case_input(case_id))[:19], case_id=case_id))
    return tmp_path


async def test_a_dry_run_lists_the_dates_that_change_and_changes_nothing(home: Path) -> None:
    """R30: case, what, from, to, and how sure each is; Temporal is not needed."""
    said = (await done("calendar", "load", notice_file(home, notice(2027)), "--dry-run", "--json")).json
    assert (said["dry_run"], said["holds"], said["told"], said["to_tell"]) == (True, True, [], [])
    dates = [(one["case_id"], one["what"]) for one in said["changes"]]
    assert dates == [(case, what) for case in ("case-1", "case-2") for what in ("safe_submission", "review")]
    review = said["changes"][1]
    assert (review["before"]["provisional"], review["after"]["provisional"]) == (True, False)
    told = (await done("calendar", "load", home / "2027-v1.toml", "--dry-run")).out
    assert "this is a dry run" in told
    assert "2027-03-10 to 2027-03-22, provisional" in told
    assert (await done("calendar", "list", "--json")).json == []


async def test_with_temporal_away_it_is_on_record_and_says_who_is_still_to_be_told(home: Path) -> None:
    """R30: the same command again goes on from there."""
    file = notice_file(home, notice(2027))
    for _ in range(2):
        said = await pailou("calendar", "load", file, "--json", "--actor", "ops-1")
        assert said.status == 3
        assert said.json["to_tell"] == ["case-1", "case-2"]
        assert "the same command again tells them" in said.err
    (listed,) = (await done("calendar", "list", "--json")).json
    assert (listed["year"], listed["version"], listed["holds"], listed["loaded_by"]) == (2027, "v1", True, "ops-1")
    shown = (await done("calendar", "list")).out
    assert "a test" in shown
    assert "2026-11-04" in shown


async def test_commands_count_by_the_notices_on_record(home: Path) -> None:
    """R30: and by the library alone where there is no store."""
    question = ("business-days", "2027-01-04", "5", "--json")
    assert (await done(*question)).json["provisional"] is True
    await pailou("calendar", "load", notice_file(home, longer(2027)))
    answer = (await done(*question)).json
    assert answer["provisional"] is False
    assert answer["version"].endswith("+2027.v2")


async def test_an_older_notice_says_that_it_changes_nothing(home: Path) -> None:
    """R30."""
    await pailou("calendar", "load", notice_file(home, longer(2027)))
    said = await pailou("calendar", "load", notice_file(home, notice(2027, published_on="2026-10-01")))
    assert "it changes nothing" in said.out


async def test_what_cannot_be_loaded_is_refused_with_a_code(home: Path) -> None:
    """R30: nothing goes on record."""
    (simulated,) = simulated_overlays([2027])
    assert await refused("calendar", "load", notice_file(home, simulated)) == "overlay_simulated"
    assert await refused("calendar", "load", home / "2027-simulated.toml", "--dry-run") == "overlay_simulated"
    assert "this is no calendar notice: year" in await failed(2, "calendar", "load", written(home / "a", "year = 'x'"))
    said = await pailou("calendar", "load", written(home / "b", "no toml"), "--json")
    assert (said.status, said.json["error"]["code"]) == (2, "bad_input")
    assert (await done("calendar", "list", "--json")).json == []
    await pailou("calendar", "load", notice_file(home, notice(2027)))
    assert await refused("calendar", "load", notice_file(home, longer(2027, version="v1"))) == "overlay_differs"
    assert len((await done("calendar", "list", "--json")).json) == 1


async def test_a_simulated_notice_may_be_loaded_where_years_are_simulated_anyway(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R30: the demo's own."""
    monkeypatch.setenv("PAILOU_SIMULATED_YEARS", "true")
    said = await pailou("calendar", "load", Path("examples/calendar-2027-simulated.toml"))
    assert "it is simulated" in said.out
    assert (await done("calendar", "list", "--json")).json[0]["simulated"] is True


async def test_a_notice_that_was_on_record_and_changes_nothing_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R30: Temporal is not needed where there is nobody to tell."""
    monkeypatch.setenv("PAILOU_HOME", str(tmp_path))
    async with await SqlStore.open(f"sqlite:///{tmp_path}/pailou.db"):
        file = notice_file(tmp_path, notice(2027))
    for words in (["is not on record", "dry run"], ["is on record now"], ["was on record already: nothing new"]):
        said = (await done("calendar", "load", file, *(["--dry-run"] if "dry run" in words else []))).out
        assert all(word in said for word in [*words, "every open case has the dates of this calendar"])
    assert "nobody had to be told" in said
    assert "is on record already" in (await done("calendar", "load", file, "--dry-run")).out


async def test_refreshing_finds_dates_that_no_notice_changed(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """R31: another setting, or a newer library; the calendar's version tells which."""
    first = (await done("calendar", "refresh", "--dry-run", "--json")).json
    monkeypatch.setenv("PAILOU_MAKEUP_DAYS", "rest")
    second = (await done("calendar", "refresh", "--dry-run", "--json")).json
    assert second["calendar"] == f"{first['calendar']}+makeup.rest"
    assert second["changes"][0]["after"]["version"] == second["calendar"]
    assert {change["case_id"] for change in second["changes"]} == {"case-1", "case-2"}
    assert (second["dry_run"], second["told"], second["awaited"], second["to_tell"]) == (True, [], [], [])
    said = (await done("calendar", "refresh", "--dry-run")).out
    assert "nothing was changed, and nobody told" in said
    assert second["calendar"] in said


async def test_refreshing_with_temporal_away_says_who_is_still_to_be_told(home: Path) -> None:
    """R30: the same command again goes on from there; whoever was told already is waited for."""
    said = await pailou("calendar", "refresh", "--json")
    assert (said.status, said.json["to_tell"]) == (3, ["case-1", "case-2"])
    assert "the same command again tells them" in said.err
    async with await SqlStore.open(f"sqlite:///{home}/pailou.db") as store:
        await store.overlays.remember_told([(said.json["calendar"], "case-1")])
    again = (await pailou("calendar", "refresh", "--json")).json
    assert (again["awaited"], again["to_tell"]) == (["case-1"], ["case-2"])
    assert "their dates are still to come (does a worker run?): case-1" in (await pailou("calendar", "refresh")).out


@pytest.mark.parametrize(
    ("told", "words"),
    [(("a",), "1 case was told; it asks"), (("a", "b"), "2 cases were told; they ask")],
    ids=["1", "2"],
)
async def test_one_case_is_told_of_as_one(
    home: Path, told: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    calendar = ChinaCalendar([notice(2027)])
    async with await SqlStore.open(f"sqlite:///{home}/pailou.db") as store:
        changes = await CalendarLoading(store, StoredCalendars(store.overlays)).changes(calendar)
    console().print(refreshed_page(refreshed(calendar.version, changes, (), Telling(told=told))))
    assert words in capsys.readouterr().out


async def test_no_store_is_made_for_a_notice(nowhere: None, tmp_path: Path) -> None:
    assert "PAILOU_HOME" in await failed(3, "calendar", "load", notice_file(tmp_path, notice(2027)))
    assert "PAILOU_HOME" in await failed(3, "calendar", "refresh")
    assert not (tmp_path / "nobody-home").exists()
