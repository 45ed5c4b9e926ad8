"""A year's calendar as an operator loads it, the day the State Council's notice appears."""

from datetime import date
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from domain.model import Model, Text

YEARS = range(1950, 9001)
"""Others are slips of the pen."""


class YearOverlay(Model):
    """What the notice of one year says. It goes before what any library knows of that year.

    The days lie in the year itself or in the December before it: the notice of 2019 took 2018-12-31 off.
    """

    year: Annotated[int, Field(ge=YEARS.start, lt=YEARS.stop)]
    off_days: tuple[date, ...]
    """Days from Monday to Friday that are off. Saturdays and Sundays are off anyway and are not listed."""
    makeup_days: tuple[date, ...] = ()
    """Saturdays and Sundays that are worked."""
    source: Text
    published_on: date
    version: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._-]{1,40}$")]
    simulated: bool = False
    """Invented for a test or the demo, and no evidence of how real years look."""

    @model_validator(mode="after")
    def _days_are_what_they_say(self) -> Self:
        for day in (*self.off_days, *self.makeup_days):
            if day.year != self.year and (day.year, day.month) != (self.year - 1, 12):
                raise ValueError(f"{day} is neither in {self.year} nor in the December before")
        for day in self.off_days:
            if is_weekend(day):
                raise ValueError(f"{day} is on a weekend: list as off days only what falls on Monday to Friday")
        for day in self.makeup_days:
            if not is_weekend(day):
                raise ValueError(f"{day} is not on a weekend: it cannot be a make-up day")
        return self


def is_weekend(day: date) -> bool:
    """Saturday or Sunday."""
    return day.weekday() >= 5
