"""Whether the picture is sharp: how wide its strongest edges are.

Unlike the variance of a Laplacian, the width of an edge does not depend on how much print there is, nor on how
black it is: a page with one line is judged like a full one.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy
from numpy.typing import NDArray

from domain.findings import Finding, found
from gateways.papers.looks.shapes import along
from gateways.papers.sight import Pixels, Sight

Tiles = NDArray[numpy.int16]

_TILE = 16
"""Pixels of the overview along the side of a tile."""
_MOST_TILES = 32
_LEAST_CONTRAST = 36
"""Shades between the darkest and the brightest of a tile: less is no print."""
_STRONG = 0.6
"""Of the steepest slope of a tile."""
_REACH = 8
"""Pixels to both sides of an edge, within which its darkest and its brightest lie."""
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


class Edges(NamedTuple):
    """The strongest edges in one direction."""

    width: float
    """The typical one, in pixels of the tiles; 0 if there are too few to judge."""
    steepest: Tiles
    """The steepest slope of each tile."""


def about_sharpness(sight: Sight) -> Iterator[Finding]:
    """Whether its edges are too wide, or far weaker in one direction than in the other."""
    tiles = _tiles(sight)
    if not len(tiles):
        return
    down, across = (_edges(tiles, axis) for axis in (1, 2))
    width = max(down.width, across.width) * sight.scale
    if width > limit(sight) or is_shaken(down.steepest, across.steepest):
        yield found("blurred", edge=f"{width:.1f}")


def limit(sight: Sight) -> float:
    """How wide edges may be, in pixels of the file."""
    return max(WIDE * sight.scale, WIDE_FOR_ITS_SIZE * max(sight.width, sight.height))


def is_shaken(down: Tiles, across: Tiles) -> bool:
    """Whether edges in one direction are far steeper than in the other, nearly everywhere."""
    both = numpy.minimum(down, across) >= _LEAST_SLOPE
    if numpy.count_nonzero(both) < _LEAST_TILES:
        return False
    ratio = float(numpy.median(across[both] / down[both]))
    return not 1 / _SHAKEN < ratio < _SHAKEN


def _tiles(sight: Sight) -> Tiles:
    """Parts of the grey picture, spread over all that has contrast."""
    side = _TILE * sight.step
    boxes = [(left * side, top * side) for top, left in _places(sight)]
    parts = [numpy.asarray(sight.grey.crop((x, y, x + side, y + side))) for x, y in boxes]
    return numpy.array(parts, dtype=numpy.int16)


def _places(sight: Sight) -> list[tuple[int, int]]:
    seen = sight.overview
    rows, columns = seen.shape[0] // _TILE, seen.shape[1] // _TILE
    part = seen[: rows * _TILE, : columns * _TILE]
    spread = _of_tiles(part, numpy.maximum).astype(numpy.int16) - _of_tiles(part, numpy.minimum)
    enough = max(_LEAST_CONTRAST, 0.5 * float(spread.max(initial=0)))
    places = numpy.argwhere(spread >= enough)
    step = max(1, -(-len(places) // _MOST_TILES))
    return [(int(top), int(left)) for top, left in places[::step]]


def _of_tiles(part: Pixels, choose: numpy.ufunc) -> Pixels:
    """The largest or smallest of each tile: first of its columns, which is fast, then of what is left."""
    columns = choose.reduce(part.reshape(-1, _TILE, part.shape[1]), axis=1)
    chosen: Pixels = choose.reduce(columns.reshape(len(columns), -1, _TILE), axis=2)
    return chosen


def _edges(tiles: Tiles, axis: int) -> Edges:
    smooth = _three(tiles, 3 - axis)
    slopes = numpy.abs(numpy.diff(smooth, axis=axis))
    steepest = slopes.max(axis=(1, 2), keepdims=True)
    heights = along(smooth, _REACH, axis, numpy.maximum) - along(smooth, _REACH, axis, numpy.minimum)
    heights = heights[:, : slopes.shape[1], : slopes.shape[2]]
    chosen = (slopes >= (_STRONG * steepest).astype(numpy.int16)) & (heights >= 3 * _LEAST_CONTRAST) & (slopes > 0)
    enough = numpy.count_nonzero(chosen) >= _LEAST_EDGES
    return Edges(float(numpy.median(heights[chosen] / slopes[chosen])) if enough else 0.0, steepest.ravel())


def _three(tiles: Tiles, axis: int) -> Tiles:
    """Sums of three neighbours along an edge, against noise."""
    moved = numpy.moveaxis(tiles, axis, 0)
    return numpy.moveaxis(moved[:-2] + moved[1:-1] + moved[2:], 0, axis)
