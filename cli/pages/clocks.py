"""What runs in a case, as `show` prints it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from cli.pages.words import table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from domain.view import Clock

_COLUMNS = ("what", "until", "zone", "left", "state", "sure", "why")


def clocks_table(clocks: Iterable[Clock]) -> RenderableType:
    """Each with its zone, what is left and how it stands."""
    return table(_COLUMNS, map(_row, clocks))


def _row(clock: Clock) -> tuple[str, ...]:
    what = " ".join(filter(None, (clock.name.replace("_", " "), clock.task)))
    local = datetime.fromisoformat(clock.local)
    days = "1 day" if clock.days_left == 1 else f"{clock.days_left} days"
    sure = "provisional" if clock.provisional else "yes"
    return what, f"{local:%Y-%m-%d %H:%M}", clock.zone, days, clock.state, sure, clock.why
