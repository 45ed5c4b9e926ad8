"""Instants and tables as people read them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from rich.table import Table

from cli.telling import plain

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_MINUTE = timedelta(minutes=1)


def instant(at: datetime | None) -> str:
    """To the minute."""
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC" if at else "-"


def due(at: datetime | None, as_of: datetime) -> str:
    """How long there is left."""
    if at is None:
        return "no date"
    left = at - as_of
    return f"in {_length(left)}" if left > timedelta(0) else f"{_length(-left)} overdue"


def _length(length: timedelta) -> str:
    for unit, name in ((_DAY, "day"), (_HOUR, "hour"), (_MINUTE, "minute")):
        if number := length // unit:
            return f"{number} {name}{'' if number == 1 else 's'}"
    return "less than a minute"


def table(columns: Iterable[str], rows: Iterable[Iterable[Any]], *, empty: str = "none") -> Table | str:
    """A plain table; long cells go on in the next line."""
    made = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        made.add_column(column, overflow="fold")
    for row in rows:
        made.add_row(*(plain("-" if cell is None or cell == "" else cell) for cell in row))
    return made if made.row_count else empty
