"""What counts are months of records, not the day on which a paper was made, printed or is to be paid (R23)."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reading.date_words import MADE_OR_DUE
from domain.reading.model import Months, WhyNot
from domain.reading.months import months_on
from tests.domain.reading.asking import certificate

AS_OF = datetime(2026, 11, 24, tzinfo=UTC)
RECORDS = ("3 Aug 2026 Top up 10.00", "5 Sep 2026 Top up 10.00")
AUGUST_AND_SEPTEMBER = Months(seen=("2026-08", "2026-09"))


def months(*lines: str) -> Months:
    return months_on(certificate(*lines), AS_OF)


@pytest.mark.parametrize(
    "line",
    [
        *("Issued on 2 Nov 2026", "Date of issue: 2026-11-02", "Dateofissue 2026-11-02", "Printed 14:33 2 Nov 2026"),
        *("Statement date 2 Nov 2026", "STATEMENT DATE: NOVEMBER 2, 2026", "Invoice date (dd/mm/yyyy): 02/11/2026"),
        *("Due date 16 Nov 2026", "Bill date: 2 Nov 2026 Payment due by 16 Nov 2026", "Please pay by 16 Nov 2026"),
        *("Issued in Helsinki on 2 Nov 2026", "Fait à Paris, le 2 novembre 2026", "Date: 2 Nov 2026"),
        *("Rechnungsdatum: 02.11.2026", "Fälligkeit 16.11.2026", "Ausgestellt in Berlin am 2. November 2026"),
        *("Fecha de emisión: 02-11-2026", "Fecha de vencimiento: 16-11-2026", "Date d'émission : 02/11/2026"),
        *("Date d’échéance 16/11/2026", "Data di emissione 02/11/2026", "Data: 02/11/2026", "Eräpäivä 16.11.2026"),
        *("Laskun päiväys 2.11.2026", "Päiväys: 2.11.2026", "Förfallodatum 2026-11-16", "Data de emissão 02/11/2026"),
        *("发出日期：2026年11月2日", "出具日期 2026-11-02", "打印日期:2026-11-02", "账单日 2026年11月2日"),
        *("列印日期：2026/11/02", "發票日期 2026年11月2日", "帳單日期：2026年11月2日", "繳款期限 2026/11/16"),
        *("発行日 2026年11月2日", "請求日：2026年11月2日", "支払期限 2026年11月16日", "2026年11月2日発行"),
        *("簽發日期 Date of issue 2 Nov 2026", "発行日 令和8年11月2日", "日期：2026年11月2日"),
    ],
)
def test_the_papers_own_date_is_no_month_of_records(line: str) -> None:
    assert months(line, *RECORDS) == AUGUST_AND_SEPTEMBER
    assert months(*RECORDS, line) == AUGUST_AND_SEPTEMBER
    assert months(line) == Months(because=WhyNot.UNSURE), "a page without other dates is for people"


@pytest.mark.parametrize(
    "lines",
    [
        ("Date of issue", "2 Nov 2026"),
        ("Issued on:", "2026-11-02, 14:33"),
        ("2 Nov 2026", "Date of issue"),
        ("簽發日期", "2026年11月2日"),
        ("発行日 Date", "2026年11月2日"),
        ("Date", "2 Nov 2026"),
        ("Invoice date", "Due date", "Amount due", "2 Nov 2026", "16 Nov 2026", "EUR 30.00", "Thank you"),
        ("Due date", "Customer", "16 Nov 2026", "No. 4711", "Thank you"),
    ],
)
def test_labels_may_stand_on_lines_of_their_own(lines: tuple[str, ...]) -> None:
    assert months(*lines, *RECORDS) == AUGUST_AND_SEPTEMBER
    assert months(*RECORDS, "Total", *lines) == AUGUST_AND_SEPTEMBER


@pytest.mark.parametrize(
    "lines",
    [
        ("Billing period: 1 Aug 2026 - 30 Sep 2026",),
        ("Billing period", "1 Aug 2026 - 30 Sep 2026", "Due date", "16 Nov 2026"),
        ("Statement date 2 Nov 2026, period 1 Aug 2026 to 30 Sep 2026",),
        ("Due date", "1 Aug - 30 Sep 2026"),
        ("ご利用期間 2026年8月1日～9月30日", "発行日 2026年11月2日"),
        ("Statement of August 2026", "Bill for September 2026"),
        ("Date", "Charged", "Paid", "2026-08-03", "12.00", "3.00", "2026-09-03", "12.00", "3.00"),
        ("Date: 3 Aug 2026", "Top up", "Date: 5 Sep 2026", "Top up"),
        ("日付", "出金", "入金", "2026年8月3日", "12.00", "3.00", "2026年9月3日", "12.00", "3.00"),
        ("3 Aug 2026 Issued card fee 2.00", "Payment received 5 Sep 2026"),
        ("Invoice issued to you, payment received 3 Aug 2026", "5 Sep 2026 12.00"),
        ("Issued by Example Bank", "3 Aug 2026 12.00", "5 Sep 2026 12.00", "Issued in good faith"),
    ],
)
def test_periods_and_rows_of_records_count(lines: tuple[str, ...]) -> None:
    assert months(*lines) == AUGUST_AND_SEPTEMBER


def test_a_due_date_to_come_does_not_turn_day_and_month_round() -> None:
    assert months("Due date 05/12/2026", "03/08/2026", "25/08/2026").seen == ("2026-08",)
    assert months("Issued 25/11/2026", "03/08/2026").seen == ("2026-08",), "it tells the order nevertheless"


def test_a_birth_date_beside_no_records_is_no_date_at_all() -> None:
    assert months("Date of birth: 1 Jan 1990") == Months(because=WhyNot.NO_DATES)


LABELS = st.sampled_from([phrase.strip() for phrase in MADE_OR_DUE.split(",")])
ROWS = st.lists(st.tuples(st.integers(4, 10), st.integers(1, 28)), min_size=1, max_size=6)
MADE = st.tuples(st.integers(1, 11), st.integers(1, 28))


@given(LABELS, ROWS, MADE, st.sampled_from([" ", ": ", " : ", "\n"]))
def test_no_label_ever_adds_a_month(label: str, rows: list[tuple[int, int]], made: tuple[int, int], joint: str) -> None:
    printed = [f"2026-{month:02}-{day:02} 12.00" for month, day in rows]
    for written in (label, label.upper()):
        own = f"{written}{joint}2026-{made[0]:02}-{made[1]:02}".split("\n")
        for lines in ((*own, "Total", *printed), (*printed, "Total", *own)):
            assert months(*lines) == Months(seen=tuple(sorted({f"2026-{month:02}" for month, _ in rows})))


@given(ROWS)
def test_rows_without_labels_all_count(rows: list[tuple[int, int]]) -> None:
    cells = [cell for month, day in rows for cell in (f"2026-{month:02}-{day:02}", "12.00", "3.00")]
    assert months("Date", "Charged", "Paid", *cells).seen == tuple(sorted({f"2026-{month:02}" for month, _ in rows}))
