"""What is said, before it is put into anybody's language."""

from datetime import date
from typing import Annotated

from pydantic import Field

from domain.model import Instant, Model, Personal


class Day(Model):
    """A Shanghai date."""

    day: date


class Moment(Model):
    """An instant, told in the reader's zone and in Shanghai's."""

    at: Instant


class Until(Model):
    """A deadline: an instant that ends something, so midnight is 24:00 of the day before."""

    until: Instant


class Both(Model):
    """What another catalogue says, or somebody outside, in either language."""

    english: Annotated[str, Personal()]
    chinese: Annotated[str, Personal()]


class Passage(Model):
    """A sentence or a term of the catalogue, and what stands in it."""

    code: str
    params: Annotated[dict[str, "str | int | Day | Moment | Until | Both | Passage"], Personal()] = Field(
        default_factory=dict
    )


class Paragraph(Model):
    """Sentences that belong together, under a heading or not."""

    heading: Passage | None = None
    lines: tuple[Passage, ...] = ()
    items: tuple[Passage, ...] = ()
    """A list, below the lines."""
    not_for: tuple[str, ...] = ()
    """Roles that have words of their own instead."""


Param = str | int | Day | Moment | Until | Both | Passage
"""What may stand in a passage."""


def passage(code: str, /, **params: Param) -> Passage:
    """A passage with what stands in it."""
    return Passage(code=code, params=params)
