"""R30, R31: the calendar in words and drawn, without any server."""

from pathlib import Path

import pytest

from tests.cli.terminal import done, failed

pytestmark = pytest.mark.usefixtures("nowhere")


async def test_business_days_are_explained_day_by_day() -> None:
    """Spring Festival of 2026: six days off, two make-up Saturdays, which count in the earliest end alone."""
    said = (await done("business-days", "2026-02-10", "15")).out
    assert "2026-03-09 at the earliest, 2026-03-11 at the latest" in said
    assert "Saturdays and Sundays skipped: 6" in said
    assert "Spring Festival: 2026-02-16 to 2026-02-20, 2026-02-23" in said
    assert "2026-02-14, 2026-02-28; counted in the earliest end alone" in said
    assert "Assumed" not in said


@pytest.mark.parametrize(("setting", "told"), [("count", "; counted, as"), ("rest", "; not counted, as")])
async def test_make_up_days_are_told_as_the_settings_have_them(
    setting: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R31."""
    monkeypatch.setenv("PAILOU_MAKEUP_DAYS", setting)
    said = (await done("business-days", "2026-02-10", "15")).out
    assert told in said
    assert "at the earliest" not in said


async def test_a_provisional_answer_says_what_it_assumes_and_why() -> None:
    """2082 is far away, and its festivals are known; those of 2090 are not."""
    said = (await done("business-days", "2082-01-20", "15")).out
    assert "provisional" in said
    assert "nobody has announced the holidays of 2082" in said
    assert "Spring Festival (2082-01-29): 5 to 6 days from Monday to Friday off" in said
    assert "up to 2 days more off and 1 more worked" in said
    assert "2090: as many business days as any stretch" in (await done("business-days", "2090-01-20", "15")).out
    assert (
        "2081-12-31: worked or not, as the notice of 2082 will say"
        in (await done("business-days", "2081-12-20", "15")).out
    )


async def test_programs_get_four_fields_and_no_words() -> None:
    for date in ("2026-02-10", "2082-01-20"):
        assert set((await done("business-days", date, "15", "--json")).json) == {
            "earliest", "latest", "provisional", "version",
        }  # fmt: skip


async def test_a_year_is_drawn_within_100_columns_and_told_without_colour(tmp_path: Path) -> None:
    said = (await done("calendar", "year", "2026")).out
    assert max(len(line) for line in said.splitlines()) <= 100
    assert "16*17*18*19*20*21 22" in said
    assert " 9 10 11 12 13 14+15" in said
    assert "* off" in said
    assert "+ made up" in said
    assert "Source: chinesecalendar-" in said
    assert not (tmp_path / "nobody-home").exists()


async def test_a_year_nobody_announced_is_never_drawn_as_known() -> None:
    said = (await done("calendar", "year", "2082")).out
    assert "2082 NOT ANNOUNCED" in said
    assert "29?30?31?" in said
    assert "* off" not in said
    assert "none is marked" in (await done("calendar", "year", "2090")).out


async def test_a_year_for_programs() -> None:
    known, unknown = [(await done("calendar", "year", year, "--json")).json for year in ("2026", "2082")]
    assert known["off_days"][0] == {"date": "2026-01-01", "name": "New Year's Day"}
    assert (known["state"], known["assumed_days"]) == ("announced", [])
    assert (unknown["state"], unknown["off_days"], unknown["source"]) == ("unknown", [], None)


@pytest.mark.parametrize("year", ["1949", "9001", "next"])
async def test_years_outside_the_calendar_are_usage_errors(year: str) -> None:
    assert "YEAR" in await failed(2, "calendar", "year", year)
