"""How far a name goes beyond the place where the expected one was found."""

from dataclasses import dataclass

from domain.reading.sheet import Span


@dataclass(frozen=True)
class Side:
    """One side of a name."""

    more: int = 0
    """So many more letters belong to the name."""
    unclear: bool = False
    """Whether more belongs to it cannot be told."""


ENDS = Side()
UNCLEAR = Side(unclear=True)


@dataclass(frozen=True)
class Extent:
    """The whole name that is printed at a place."""

    span: Span
    longer: bool = False
    """It is more than what was found."""
    unclear: bool = False
