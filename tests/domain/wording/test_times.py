"""Dates and times with their zones, and how far away they are."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from domain.risk import Risk
from domain.vocabulary import Language, RiskCode
from domain.wording.left import time_left
from domain.wording.risks import risk_words
from domain.wording.saying import ENGLISH, say
from domain.wording.times import day_words, days_left, moment_words

EN, ZH = Language.ENGLISH, Language.CHINESE
END = datetime(2026, 12, 9, 16, tzinfo=UTC)
"""24:00 in Shanghai."""


@pytest.mark.parametrize(
    ("zone", "english", "chinese"),
    [
        ("Asia/Shanghai", "9 December 2026, 24:00 (Shanghai)", "2026年12月9日 24:00（上海时间）"),
        (
            "Asia/Singapore",
            "9 December 2026, 24:00 (Asia/Singapore and Shanghai)",
            "2026年12月9日 24:00（Asia/Singapore 与上海时间）",
        ),
        (
            "Europe/Berlin",
            "9 December 2026, 17:00 (Europe/Berlin; Shanghai: 24:00)",
            "2026年12月9日 17:00（Europe/Berlin；上海时间 24:00）",
        ),
        (
            "Pacific/Auckland",
            "10 December 2026, 05:00 (Pacific/Auckland; Shanghai: 9 December 2026, 24:00)",
            "2026年12月10日 05:00（Pacific/Auckland；上海时间 2026年12月9日 24:00）",
        ),
        ("Nowhere/Else", "9 December 2026, 24:00 (Shanghai)", "2026年12月9日 24:00（上海时间）"),
    ],
)
def test_a_deadline_is_told_in_the_readers_zone_and_in_shanghai(zone: str, english: str, chinese: str) -> None:
    """R16: the end of a Shanghai day is 24:00 of that day, not 0:00 of the next one."""
    assert moment_words(END, EN, zone, ends=True) == english
    assert moment_words(END, ZH, zone, ends=True) == chinese


def test_what_begins_at_midnight_begins_at_0_00() -> None:
    """R3: a month opens."""
    assert moment_words(END, EN, "Asia/Shanghai") == "10 December 2026, 00:00 (Shanghai)"


@given(hours=some.integers(-200, 200))
@settings(max_examples=60)
def test_days_left_never_promise_more_than_there_is(hours: int) -> None:
    """R16: days of 24 hours."""
    said = say(time_left(END, END - timedelta(hours=hours)), ENGLISH)
    days = abs(hours) // 24
    words = {0: "less than a day", 1: "1 day"}.get(days, f"{days} days")
    assert said == f"{words} {'left' if hours > 0 else 'ago'}"
    if hours > 0:
        assert timedelta(days=days_left(END, END - timedelta(hours=hours))) <= timedelta(hours=hours)


def test_every_month_has_its_name() -> None:
    names = [day_words(date(2026, month, 1), EN) for month in range(1, 13)]
    assert names[0] == "1 January 2026"
    assert names[8] == "1 September 2026"
    assert all(one != other for one, other in pairwise(names))


def risk(code: RiskCode, day: date | None) -> Risk:
    return Risk(code=code, since=END, deadline=END, day=day, closes_at=datetime(2026, 12, 31, 1, tzinfo=UTC))


CLOSES = "31 December 2026, 09:00 (Shanghai)"
RISKS = {
    "soon": (risk(RiskCode.PAY_SOON, date(2026, 12, 9)), ("the fee must be paid by 9 December 2026",)),
    "over": (risk(RiskCode.SAFE_DATE_OVER, date(2026, 12, 9)), ("should have been paid by 9 December 2026", CLOSES)),
    "no safe date": (risk(RiskCode.SAFE_DATE_OVER, None), ("no day left", CLOSES)),
    "late": (risk(RiskCode.REVIEW_MAY_END_LATE, date(2027, 1, 5)), ("may last until 5 January 2027", CLOSES)),
}


@pytest.mark.parametrize("name", RISKS)
def test_a_risk_says_why_and_by_when_in_both_languages(name: str) -> None:
    """R16, R28, R30."""
    found, words = RISKS[name]
    assert [word for word in words if word not in risk_words(found)] == []
    chinese = risk_words(found, ZH)
    assert "2026年12月" in chinese or "2027年1月" in chinese
    assert "（上海时间）" in chinese
