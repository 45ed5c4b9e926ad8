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
    assert "Counted from 2026-02-11, the day after the date given" in said
    assert "a day ends at 24:00 in Shanghai" in said


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
    assert "to be safe, up to 2 further days off and 1 further worked day are allowed for\n" in said
    assert said.count("notices from") == 1
    assert "2090: as many business days as any stretch" in (await done("business-days", "2090-01-20", "15")).out
    assert (
        "2081-12-31: worked or not, as the notice of 2082 decides"
        in (await done("business-days", "2081-12-20", "15")).out
    )


async def test_years_before_the_calendars_first_are_not_known_to_it_and_not_unannounced() -> None:
    said = (await done("business-days", "1999-01-20", "15")).out
    assert "the holidays of 1999 are not known to this calendar" in said
    drawn = (await done("calendar", "year", "1999")).out
    assert "1999 NOT KNOWN to this calendar" in drawn
    assert "announced" not in said + drawn.lower()


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
    assert said.count("chinesecalendar-") == 1
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


@pytest.mark.parametrize(
    ("words", "told"),
    [(("2027-02-30", "3"), "'DATE': write it as"), (("2027-02-03", "0"), "'N': it is not from 1 to 400")],
    ids=["date", "number"],
)
async def test_what_is_no_date_or_number_is_told(words: tuple[str, str], told: str) -> None:
    assert told in await failed(2, "business-days", *words)


async def test_the_help_names_no_types_of_the_parser() -> None:
    for command in (("business-days",), ("calendar", "year"), ("forecast",)):
        said = (await done(*command, "--help")).out
        assert "range" not in said
        assert "%Y" not in said
        assert said.count("<bool>") == 1, "its own --help alone"


@pytest.mark.parametrize("year", ["1949", "9001", "next"])
async def test_years_outside_the_calendar_are_usage_errors(year: str) -> None:
    assert "YEAR" in await failed(2, "calendar", "year", year)
