"""The places of an Official Account's months."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Group

from cli.pages.words import table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from cases.quota import CasePlace, Month

_COLUMNS = ("month", "quota", "free", "outside Pailou", "cases")
_BEYOND = "cases keep the places they have: first come, first served. What was made outside is a fact, and may exceed."


def months_page(months: Sequence[Month]) -> RenderableType:
    """Months, one a line."""
    shown = table(_COLUMNS, map(_row, months))
    return Group(shown, f"\n{_BEYOND}") if any(month.beyond for month in months) else shown


def _row(month: Month) -> tuple[object, ...]:
    free = f"0, {month.beyond} beyond" if month.beyond else month.free
    return month.month, month.quota, free, month.outside, ", ".join(map(_case, month.cases))


def _case(place: CasePlace) -> str:
    return f"{place.case_id} ({'used' if place.used else 'booked'})"
