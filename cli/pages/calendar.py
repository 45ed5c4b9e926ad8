"""Answers of the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from domain.business_days import BusinessDayEnd


def day_page(day: BusinessDayEnd) -> str:
    """The date, or the first and the last one that it may be."""
    when = (
        str(day.latest) if day.earliest == day.latest else f"{day.earliest} at the earliest, {day.latest} at the latest"
    )
    sure = ", provisional: the year's holidays are not announced yet" if day.provisional else ""
    return f"{when}{sure} (calendar {day.version})"
