"""Dates in their usual forms, as far as month and year can be told."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from domain.reading.month_names import MONTHS, PATTERN

Month = tuple[int, int]
"""Year and month."""
_REIWA, _HEISEI, _MINGUO = 2018, 1988, 1911
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(0?[1-9]|1[0-2])", r"((?:19|20)\d\d)"
_SHORT_YEAR = r"((?:19|20)\d\d|\d\d)"
_NAME = rf"(?<![a-z])({PATTERN})(?![a-z])\.?"
_ORDINAL = r"(?:st|nd|rd|th|er|\.|º|°)?"
_OF = r"[ ,]*(?:(?:de|of|del|do) ?)?"


@dataclass(frozen=True)
class Dated:
    """A date at a place of a text."""

    start: int
    end: int
    month: Month | None
    """None: day and month cannot be told apart without the other dates of the page."""
    day_first: Month | None = None
    month_first: Month | None = None


def _year(text: str) -> int:
    return int(text) if len(text) > 2 else 2000 + int(text)


def _named(found: re.Match[str]) -> Dated:
    return Dated(*found.span(), (_year(found[2]), MONTHS[found[1]]))


def _year_first(found: re.Match[str]) -> Dated:
    return Dated(*found.span(), (int(found[1]), int(found[2])))


def _month_first(found: re.Match[str]) -> Dated:
    return Dated(*found.span(), (int(found[2]), int(found[1])))


def _of_era(found: re.Match[str]) -> Dated:
    era = found[1]
    start = _REIWA if era in ("令和", "r") else _HEISEI if era in ("平成", "h") else _MINGUO
    return Dated(*found.span(), (start + (1 if found[2] == "元" else int(found[2])), int(found[3])))


def _with_points(found: re.Match[str]) -> Dated:
    return Dated(*found.span(), (_year(found[2]), int(found[1])))


def _either(found: re.Match[str]) -> Dated | None:
    one, other, year = int(found[1]), int(found[2]), _year(found[3])
    day_first = (year, other) if other <= 12 and one <= 31 else None
    month_first = (year, one) if one <= 12 and other <= 31 else None
    if day_first is None and month_first is None:
        return None
    same = day_first if day_first == month_first else None
    return Dated(*found.span(), same, day_first, month_first)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Dated | None]], ...] = (
    (re.compile(rf"(令和|平成|民國|民国) ?(\d{{1,3}}|元) ?年 ?{_MONTH} ?月"), _of_era),
    (re.compile(rf"(?<![a-z\d])(r|h) ?(\d{{1,2}})[./]{_MONTH}[./]{_DAY}(?!\d)"), _of_era),
    (re.compile(rf"{_YEAR} ?年 ?{_MONTH} ?月"), _year_first),
    (re.compile(rf"(?<!\d){_YEAR}[-/.] ?{_MONTH}[-/.] ?{_DAY}(?!\d)"), _year_first),
    (re.compile(rf"(?<!\d){_DAY}\. ?{_MONTH}\. ?{_SHORT_YEAR}(?!\d)"), _with_points),
    (re.compile(rf"(?<![\d/-])(\d{{1,2}})[/-](\d{{1,2}})[/-]{_SHORT_YEAR}(?![\d/])"), _either),
    (re.compile(rf"(?<!\d){_DAY}{_ORDINAL}[ -]?(?:de |of )?{_NAME}(?:{_OF}|-){_SHORT_YEAR}(?!\d)"), _named),
    (re.compile(rf"{_NAME} ?{_DAY}{_ORDINAL},? ?{_YEAR}(?!\d)"), _named),
    (re.compile(rf"{_NAME}(?:{_OF}|[-/ ']){_YEAR}(?!\d)"), _named),
    (re.compile(rf"(?<![\d/.-]){_YEAR}[-/]{_MONTH}(?![\d/.-])"), _year_first),
    (re.compile(rf"(?<![\d/.-]){_MONTH}[-/.]{_YEAR}(?![\d/.-])"), _month_first),
)
"""The surest first: what one of them has taken is not looked at again."""


def dates_in(text: str) -> list[Dated]:
    """Every date with a year, in order. The text is in small letters, without accents and in half width."""
    taken: list[Dated] = []
    for pattern, read in _FORMS:
        for dated in filter(None, map(read, pattern.finditer(text))):
            if all(dated.end <= other.start or other.end <= dated.start for other in taken):
                taken.append(dated)
    return sorted(taken, key=lambda dated: dated.start)
