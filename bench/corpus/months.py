"""The months of a statement, and its rows."""

from datetime import UTC, datetime
from random import Random

AS_OF = datetime(2026, 11, 24, 9, tzinfo=UTC)
"""When all papers were handed in."""

Month = tuple[int, int]
"""Year and number."""

_LONG = "January February March April May June July August September October November December".split()  # noqa: SIM905
_MONTH_STYLES = {
    "en": ("{y}-{m:02}", "{short} {y}", "{long} {y}", "{m:02}/{y}"),
    "zh-Hant": ("{y}年{m}月", "{y}-{m:02}", "{y}/{m:02}"),
    "zh-Hans": ("{y}年{m}月", "{y}年{m:02}月", "{y}-{m:02}"),
    "ja": ("{y}年{m}月", "{y}/{m:02}"),
    "ko": ("{y}-{m:02}", "{y}.{m:02}"),
    "ru": ("{m:02}.{y}", "{y}-{m:02}"),
}
_DAY_STYLES = {
    "en": ("{y}-{m:02}-{d:02}", "{d} {short} {y}", "{d:02}.{m:02}.{y}", "{d:02}/{m:02}/{y}", "{short} {d}, {y}"),
    "zh-Hant": ("{y}年{m}月{d}日", "{y}/{m:02}/{d:02}"),
    "zh-Hans": ("{y}年{m}月{d}日", "{y}-{m:02}-{d:02}"),
    "ja": ("{y}年{m}月{d}日", "{y}/{m:02}/{d:02}"),
    "ko": ("{y}-{m:02}-{d:02}",),
    "ru": ("{d:02}.{m:02}.{y}",),
}


def back(months: int) -> Month:
    """The month so many before that of `AS_OF`."""
    number = AS_OF.year * 12 + AS_OF.month - 1 - months
    return number // 12, number % 12 + 1


def whole(dice: Random) -> tuple[Month, ...]:
    """The last three months: the full ones, or with the current one."""
    newest = dice.choice((0, 1, 1, 1))
    return tuple(back(newest + months) for months in (2, 1, 0))


def too_old(dice: Random) -> tuple[Month, ...]:
    """Three months, none of which is recent."""
    newest = dice.choice((2, 3, 4, 6, 12, 13))
    return tuple(back(newest + months) for months in (2, 1, 0))


def with_one_missing(dice: Random) -> tuple[Month, ...]:
    """The newest month, and not both of those before it."""
    return tuple(back(1 + months) for months in dice.choice(((2, 0), (1, 0), (0,), (3, 2, 0))))


def issued_after(months: tuple[Month, ...]) -> str:
    """The day a statement was made: soon after its newest month, or near the end of the current one."""
    year, number = max(months)
    if (year, number) == (AS_OF.year, AS_OF.month):
        return f"{year}-{number:02}-20"
    return f"{year + number // 12}-{number % 12 + 1:02}-02"


def rows_of(
    dice: Random, language: str, labels: dict[str, str], months: tuple[Month, ...]
) -> tuple[tuple[str, ...], ...]:
    """A table with a row for each month, or with some for each."""
    daily = dice.random() < 0.4
    style = dice.choice((_DAY_STYLES if daily else _MONTH_STYLES)[language])
    days = [(month, day) for month in months for day in (sorted(dice.sample(range(13, 29), 3)) if daily else (1,))]
    head = (labels["month"], labels["out"], labels["into"])
    return (head, *((_written(style, month, day), _amount(dice), _amount(dice)) for month, day in days))


def _written(style: str, month: Month, day: int) -> str:
    year, number = month
    return style.format(y=year, m=number, d=day, short=_LONG[number - 1][:3], long=_LONG[number - 1])


def _amount(dice: Random) -> str:
    return f"{dice.randrange(5, 400)}.{dice.randrange(100):02}"
