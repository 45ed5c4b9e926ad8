"""Periods: from 1 September to 30 November 2026 is three months."""

import re
from collections.abc import Iterator, Sequence

from domain.reading.dates import Dated, Month
from domain.reading.month_names import MONTHS, PATTERN

_MOST_MONTHS = 6
"""A longer period is a contract's, or the validity of a card: it does not show payments in each of its months."""
_TO = r"(?:-|–|—|−|~|〜|～|to|until|through|till|bis|au|al|ate|a|tot|t/m|-|至|から|到|och|und|asti)"
_DAY = r"(?: ?\d{1,2} ?日)?"
_BETWEEN = re.compile(rf"{_DAY}\s*\(?\)?\s*{_TO}\s*(?:dem|zum|the)?\s*")
_WITHOUT_YEAR = re.compile(rf"(?<![a-z])({PATTERN})(?![a-z])\.?(?: \d{{1,2}})?,?\s*{_TO}\s*$")
_END_WITHOUT_YEAR = re.compile(rf"{_DAY}\s*{_TO}\s*(0?[1-9]|1[0-2]) ?月")


def between(text: str, dates: Sequence[Dated]) -> Iterator[Month]:
    """Every month of the dates, and those between the two ends of a period."""
    last: Dated | None = None
    for dated in dates:
        if dated.month is None:
            continue
        yield dated.month
        yield from _to_end_without_year(text[dated.end :], dated.month)
        start = _start_without_year(text[: dated.start], dated.month)
        if last is not None and last.month is not None and _BETWEEN.fullmatch(text[last.end : dated.start]):
            start = last.month
        if start is not None:
            yield from _months(start, dated.month)
        last = dated


def in_periods(text: str, dates: Sequence[Dated]) -> list[Dated]:
    """The dates that are an end of a period."""
    kept = []
    for place, dated in enumerate(dates):
        opened = place > 0 and _BETWEEN.fullmatch(text[dates[place - 1].end : dated.start])
        closed = place + 1 < len(dates) and _BETWEEN.fullmatch(text[dated.end : dates[place + 1].start])
        alone = _WITHOUT_YEAR.search(text[: dated.start][-40:]) or _END_WITHOUT_YEAR.match(text[dated.end :])
        if opened or closed or alone:
            kept.append(dated)
    return kept


def _start_without_year(before: str, end: Month) -> Month | None:
    """`1 Sep - 30 Nov 2026`: the year is said once."""
    found = _WITHOUT_YEAR.search(before[-40:])
    if found is None:
        return None
    month = MONTHS[found[1]]
    return (end[0] if month <= end[1] else end[0] - 1, month)


def _to_end_without_year(behind: str, start: Month) -> Iterator[Month]:
    """2026年9月1日至11月30日."""
    found = _END_WITHOUT_YEAR.match(behind)
    if found is not None:
        month = int(found[1])
        yield from _months(start, (start[0] if month >= start[1] else start[0] + 1, month))


def _months(first: Month, last: Month) -> Iterator[Month]:
    start, end = first[0] * 12 + first[1] - 1, last[0] * 12 + last[1] - 1
    if 0 <= end - start < _MOST_MONTHS:
        yield from ((number // 12, number % 12 + 1) for number in range(start, end + 1))
