"""The months that a statement has records of: of the dates of its records, those that can be told (R23)."""

import re
from collections.abc import Iterable
from datetime import datetime
from unicodedata import normalize

from domain.model import SHANGHAI
from domain.reading.dates import Dated, Month, dates_in
from domain.reading.keys import key
from domain.reading.likeness import folded
from domain.reading.model import Months, Page, WhyNot
from domain.reading.month_order import with_months
from domain.reading.ranges import between
from domain.reading.record_dates import dates_of_paper
from domain.reading.verdicts import READ_AT_ALL, was_read_well

_NO_END: Month = (10_000, 1)
"""Later than any month."""
_OLDEST = 5 * 12
"""Months before: what is older is a birth date, or the date of a contract."""


_NOUGHT_FOR_O = re.compile(r"(?<![a-z\d])0(?=[a-z]{2})|(?<=[a-z])0(?=[a-z])")
"""What readers write for the letter in the names of months."""


def months_on(page: Page, as_of: datetime | None) -> Months:
    """The months of the page up to `as_of`; why, where they may not be all."""
    if not any(key(line.text) for line in page.lines):
        return Months(because=WhyNot.NOTHING_READ)
    text = _text(page)
    latest = _month_of(as_of) if as_of is not None else _NO_END
    records, others = _apart(text, latest)
    seen = _named(_within(between(text, records), latest))
    doubt = any(dated.month is None for dated in records) or not was_read_well(page)
    if not seen and any(dated.month is None or _within([dated.month], latest) for dated in others):
        doubt = True  # records without a year, or a label that was mistaken: people look
    return Months(seen=seen, because=WhyNot.UNSURE if doubt else None if seen else WhyNot.NO_DATES)


def _apart(text: str, latest: Month) -> tuple[list[Dated], list[Dated]]:
    """The dates of records, and those of the paper itself, which may lie in the future."""
    dates = dates_in(text)
    others = {dated.start for dated in dates_of_paper(text, dates)}
    telling = [dated for dated in dates if dated.start not in others or not (dated.day_first and dated.month_first)]
    told = {dated.start: dated for dated in with_months(telling, latest)}
    known = [told.get(dated.start, dated) for dated in dates]
    return [one for one in known if one.start not in others], [one for one in known if one.start in others]


def _text(page: Page) -> str:
    """In small letters, half width, without accents: as dates are looked for. `0ct` is October."""
    read = (line.text for line in page.lines if line.confidence >= READ_AT_ALL)
    small = (re.sub(r"\s+", " ", folded(normalize("NFKC", text).lower())) for text in read)
    return "\n".join(_NOUGHT_FOR_O.sub("o", text) for text in small)


def _within(months: Iterable[Month], latest: Month) -> set[Month]:
    return {month for month in months if 0 <= _count(latest) - _count(month) <= _OLDEST or latest == _NO_END}


def _named(months: set[Month]) -> tuple[str, ...]:
    return tuple(f"{year:04}-{month:02}" for year, month in sorted(months))


def _count(month: Month) -> int:
    return month[0] * 12 + month[1]


def _month_of(instant: datetime) -> Month:
    try:
        local = instant.astimezone(SHANGHAI)
    except OverflowError:  # the last and the first hours of the calendar
        local = instant
    return local.year, local.month
