"""Whether the picture is sharp: how wide the edges of its sharpest print are.

Unlike the variance of a Laplacian, the width of an edge does not depend on how much print there is, nor on how
black it is: a page with one line is judged like a full one. And only the sharpest print counts: a portrait is soft,
and so are the washes of colour behind it, on the sharpest scan of a card.
"""

from collections.abc import Iterator

import numpy

from domain.findings import Finding, found
from gateways.papers.looks.edges import Edges, Tiles, edges
from gateways.papers.looks.places import print_places
from gateways.papers.looks.smears import SMEAR, is_smeared
from gateways.papers.sight import TILE, Sight

_SHARPEST = 0.15
"""Of the tiles that hold print: the best of them decide. One alone might be a speck on the glass."""
_LEAST_EDGES = 12
"""Edges in one direction, in the whole picture, that are needed to judge it."""

WIDE = 3.3
"""Pixels. Edges of clean scans are 1.2 to 1.5 wide, of small photos up to 3; from here on small print runs together."""
WIDE_FOR_ITS_SIZE = 1 / 800
"""Of the longer side: in a large photo an edge may be wider, for its letters are larger."""

_SHAKEN = 2.3
"""How many times steeper edges are in one direction than in the other. In print they are alike, within a quarter.

A camera that moves smears thin strokes to pale ones whose edges stay narrow: only the other direction tells.
"""
_LEAST_SLOPE, _LEAST_TILES = 24, 6
"""Where a tile has no edges at all in one direction it shows a rule or a frame, and does not count."""


def about_sharpness(sight: Sight) -> Iterator[Finding]:
    """Whether its edges are too wide, or far weaker in one direction than in the other."""
    tiles = _tiles(sight)
    if not len(tiles):
        yield from _about_smears(sight)
        return
    down, across = edges(tiles), edges(tiles.transpose(0, 2, 1))
    width = max(typical(down), typical(across)) * sight.scale
    if width > limit(sight) or is_shaken(down.steepest, across.steepest):
        yield found("blurred", edge=f"{width:.1f}")


def _about_smears(sight: Sight) -> Iterator[Finding]:
    if is_smeared(sight):
        yield found("blurred", edge=f"{SMEAR * sight.step * sight.scale:.1f}")


def limit(sight: Sight) -> float:
    """How wide edges may be, in pixels of the file."""
    return max(WIDE * sight.scale, WIDE_FOR_ITS_SIZE * max(sight.width, sight.height))


def typical(seen: Edges) -> float:
    """How wide the edges of the sharpest print are; 0 if there are too few to judge."""
    if seen.total < _LEAST_EDGES:
        return 0.0
    return float(numpy.sort(seen.widths)[int(_SHARPEST * len(seen.widths))]) if len(seen.widths) else 0.0


def is_shaken(down: Tiles, across: Tiles) -> bool:
    """Whether edges in one direction are far steeper than in the other, nearly everywhere."""
    both = numpy.minimum(down, across) >= _LEAST_SLOPE
    if numpy.count_nonzero(both) < _LEAST_TILES:
        return False
    ratio = float(numpy.median(across[both] / down[both]))
    return not 1 / _SHAKEN < ratio < _SHAKEN


def _tiles(sight: Sight) -> Tiles:
    """Parts of the grey picture, spread over all its print."""
    side, (height, width) = TILE * sight.step, sight.pixels.shape
    corners = ((min(top * side, height - side), min(left * side, width - side)) for top, left in print_places(sight))
    parts = [sight.pixels[top : top + side, left : left + side] for top, left in corners]
    return numpy.array(parts, dtype=numpy.int16)
