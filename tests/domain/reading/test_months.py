"""The months that a statement names (R23)."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from domain.reading.model import Months, WhyNot
from domain.reading.months import months_on
from tests.domain.reading.asking import certificate, page_of

AS_OF = datetime(2026, 11, 24, tzinfo=UTC)


def months(*lines: str, as_of: datetime = AS_OF) -> Months:
    return months_on(certificate(*lines), as_of)


@pytest.mark.parametrize(
    "line",
    [
        *(
            "2026-09-30",
            "2026/9/3",
            "30/09/2026",
            "09/30/2026",
            "30.9.2026",
            "30.09.26",
            "30-09-26",
            "09/2026",
            "2026-09",
        ),
        *(
            "30 Sep 2026",
            "30-Sep-2026",
            "30 Sep 26",
            "September 2026",
            "Sept. 30, 2026",
            "1st September, 2026",
            "Sep-2026",
        ),
        *("30. September 2026", "30 septembre 2026", "1er septembre 2026", "30 de septiembre de 2026"),
        *("30 de setembro de 2026", "30 settembre 2026", "30 september 2026", "30. syyskuuta 2026", "Syyskuu 2026"),
        *("2026年9月30日", "2026 年 09 月", "２０２６年９月", "令和8年9月30日", "R8.9.30", "民國115年9月"),
    ],
)
def test_usual_forms_of_a_date(line: str) -> None:
    assert months(f"Statement of {line}") == Months(seen=("2026-09",))


@pytest.mark.parametrize(
    ("line", "month"),
    [
        ("März 2026", "03"),
        ("15 août 2026", "08"),
        ("10 février 2026", "02"),
        ("1 mai 2026", "05"),
        ("3 kesäkuuta 2026", "06"),
    ],
)
def test_months_in_other_languages_with_their_accents(line: str, month: str) -> None:
    assert months(line).seen == (f"2026-{month}",)


@pytest.mark.parametrize(
    "line",
    [
        *(
            "1 Sep 2026 - 30 Nov 2026",
            "1 Sep – 30 Nov 2026",
            "from 1.9.2026 to 5.11.2026",
            "September bis November 2026",
        ),
        *("2026年9月1日至2026年11月5日", "2026年9月1日至11月5日", "2026-09-01 ~ 2026-11-05"),
    ],
)
def test_a_period_covers_the_months_between(line: str) -> None:
    assert months(line).seen == ("2026-09", "2026-10", "2026-11")


def test_a_long_period_is_a_contract_and_covers_nothing_between() -> None:
    assert months("Valid 1 Jan 2024 - 30 Nov 2026").seen == ("2024-01", "2026-11")


@pytest.mark.parametrize("line", ["born 1 Jan 1990", "valid until 31 Dec 2030", "30 Sep", "No. 12.34.56", "Sum 2026"])
def test_what_is_no_month_of_a_statement(line: str) -> None:
    assert months(line) == Months(because=WhyNot.NO_DATES)


def test_the_other_dates_tell_day_and_month_apart() -> None:
    assert months("05/06/2026", "25/06/2026").seen == ("2026-06",)
    assert months("05/06/2026", "05/25/2026").seen == ("2026-05",)
    assert months("01/09/2026", "02/09/2026", "05/09/2026").seen == ("2026-09",)
    assert months("05/12/2026").seen == ("2026-05",), "December is still to come"


def test_a_date_that_may_be_of_two_months_counts_for_neither() -> None:
    assert months("05/06/2026") == Months(because=WhyNot.UNSURE)
    assert months("05/06/2026", "1 Sep 2026") == Months(seen=("2026-09",), because=WhyNot.UNSURE)


def test_the_month_of_the_question_is_that_of_shanghai() -> None:
    assert months("1 Dec 2026", as_of=datetime(2026, 11, 30, 17, tzinfo=UTC)).seen == ("2026-12",)


@pytest.mark.parametrize("year", [1, 9999])
def test_the_ends_of_the_calendar_are_days_like_others(year: int) -> None:
    ends = (datetime(year, 1, 1, tzinfo=UTC), datetime(year, 12, 31, 23, tzinfo=UTC))
    for as_of in (*ends, *(end.replace(tzinfo=timezone(timedelta(hours=9 if year == 1 else -9))) for end in ends)):
        assert months("1 Sep 2026", "令和999年9月", as_of=as_of) == Months(because=WhyNot.NO_DATES)


def test_a_page_that_was_read_badly_may_have_more() -> None:
    assert months_on(page_of("1 Sep 2026"), AS_OF) == Months(seen=("2026-09",), because=WhyNot.UNSURE)
    assert months_on(page_of(), AS_OF) == Months(because=WhyNot.NOTHING_READ)


@pytest.mark.parametrize("text", ["20 0ct 2026", "0ct0ber 2026", "0CT. 20, 2026"])
def test_a_nought_read_for_the_letter_is_no_other_month(text: str) -> None:
    """R23: as the reader writes October."""
    assert months(text).seen == ("2026-10",)
