"""Whether there are enough pixels for print to be read."""

from collections.abc import Iterator
from typing import NamedTuple

from domain.findings import Finding, found
from domain.vocabulary import DocumentKind
from gateways.papers.sight import Sight


class Sides(NamedTuple):
    """Pixels along the longer and the shorter side."""

    longer: int
    shorter: int


class Needed(NamedTuple):
    """Below the first nothing can be read; below the second small print may not be."""

    at_all: Sides
    well: Sides


PAGE = Needed(Sides(400, 200), Sides(800, 500))
"""Of A4 print of 10 points, small letters are 2.5 pixels high at 400 pixels (34 dpi), and 5 at 800 (68 dpi)."""

CARD = Needed(Sides(240, 150), Sides(480, 300))
"""A card is 86 mm wide, with print of 6 points: small letters are 3 pixels high at 240 pixels, and 6 at 480."""

_CARDS = (DocumentKind.CONTACT_ID, DocumentKind.EMPLOYMENT_PROOF)


def about_resolution(sight: Sight, kind: DocumentKind) -> Iterator[Finding]:
    """Whether the picture is too small, by what kind of paper it shows."""
    needed = CARD if kind in _CARDS else PAGE
    size = Sides(max(sight.width, sight.height), min(sight.width, sight.height))
    if not _reaches(size, needed.at_all):
        yield found("resolution_too_low", width=sight.width, height=sight.height)
    elif not _reaches(size, needed.well):
        yield found("resolution_low", width=sight.width, height=sight.height)


def _reaches(size: Sides, needed: Sides) -> bool:
    return size.longer >= needed.longer and size.shorter >= needed.shorter
