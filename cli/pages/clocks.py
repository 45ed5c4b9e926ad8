"""What runs in a case, as `show` prints it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from cli.pages.words import due, table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from domain.view import Clock

_COLUMNS = ("what", "until", "zone", "left", "state", "sure", "why")


def clocks_table(clocks: Iterable[Clock], as_of: datetime) -> RenderableType:
    """Each with its zone, what is left as of an instant, and how it stands."""
    return table(_COLUMNS, (_row(clock, as_of) for clock in clocks))


def _row(clock: Clock, as_of: datetime) -> tuple[str, ...]:
    what = " ".join(filter(None, (clock.name.replace("_", " "), clock.task)))
    sure = "provisional" if clock.provisional else "yes"
    return (
        what,
        _end(datetime.fromisoformat(clock.local)),
        clock.zone,
        due(clock.at, as_of),
        clock.state,
        sure,
        clock.why,
    )


def _end(local: datetime) -> str:
    """A day ends at 24:00, not at the beginning of the next."""
    if (local.hour, local.minute) == (0, 0):
        return f"{local - timedelta(days=1):%Y-%m-%d} 24:00"
    return f"{local:%Y-%m-%d %H:%M}"
