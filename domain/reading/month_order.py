"""Whether 09/10/2026 is in September or in October: the other dates of the page tell."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from domain.reading.dates import Dated, Month

_Order = Callable[[Dated], Month | None]
_ENOUGH_DATES = 3


def _day_first(dated: Dated) -> Month | None:
    return dated.day_first


def _month_first(dated: Dated) -> Month | None:
    return dated.month_first


def with_months(dates: Sequence[Dated], latest: Month) -> list[Dated]:
    """The dates with their months, where the page's order of day and month can be told."""
    open_ones = [dated for dated in dates if dated.month is None]
    order = _order_of(open_ones, latest)
    return [dated if dated.month else replace(dated, month=_told(dated, order)) for dated in dates]


def _told(dated: Dated, order: _Order | None) -> Month | None:
    if order is not None:
        return order(dated)
    return dated.day_first if dated.month_first is None else dated.month_first if dated.day_first is None else None


def _order_of(dates: Sequence[Dated], latest: Month) -> _Order | None:
    """The one order that all dates allow; else the one by which they lie closer together."""
    orders: tuple[_Order, ...] = (_day_first, _month_first)
    fits = [order for order in orders if all(order(dated) is not None for dated in dates)]
    if len(fits) == 2:
        fits = [order for order in fits if all((order(dated) or latest) <= latest for dated in dates)] or fits
    if len(fits) == 2:
        fits = _closer(dates)
    return fits[0] if len(fits) == 1 else None


def _closer(dates: Sequence[Dated]) -> list[_Order]:
    """A list of payments is of few months: the order by which they are fewer."""
    by_day, by_month = {dated.day_first for dated in dates}, {dated.month_first for dated in dates}
    if len(set(dates)) < _ENOUGH_DATES or len(by_day) == len(by_month):
        return []
    return [_day_first] if len(by_day) < len(by_month) else [_month_first]
