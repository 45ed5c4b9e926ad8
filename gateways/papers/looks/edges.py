"""How wide and how steep the edges in parts of a picture are."""

from typing import NamedTuple

import numpy
from numpy.typing import NDArray

Tiles = NDArray[numpy.int16]

_LEAST_CONTRAST = 3 * 36
"""Shades between both sides of an edge, three times as its neighbours are added to it: less is no print."""
_STRONG = 0.6
"""Of the steepest slope of a tile."""
_REACH = numpy.arange(-8, 9)
"""Pixels to both sides of an edge, within which its darkest and its brightest lie."""
_ENOUGH = 900
"""Edges in all tiles that are measured: more would not change what is typical."""
_LEAST_EDGES = 4
"""Edges in a tile that tell how wide they are there."""


class Edges(NamedTuple):
    """The strongest edges in one direction."""

    widths: NDArray[numpy.float64]
    """The typical one of each tile that has some, in pixels of the tiles."""
    total: int
    """In all tiles."""
    steepest: Tiles
    """The steepest slope of each tile."""


def edges(tiles: Tiles) -> Edges:
    """The edges from one row to the next."""
    smooth = tiles[:, :, :-2] + tiles[:, :, 1:-1] + tiles[:, :, 2:]  # along the edge, against noise
    slopes = numpy.abs(smooth[:, 1:] - smooth[:, :-1])
    steepest = slopes.reshape(len(slopes), -1).max(axis=1)
    least = numpy.maximum(1, (_STRONG * steepest).astype(numpy.int16))
    places = numpy.flatnonzero(slopes >= least[:, None, None])
    tile, row, column = numpy.unravel_index(places[:: 1 + len(places) // _ENOUGH], slopes.shape)
    rows = (row[:, None] + _REACH).clip(0, smooth.shape[1] - 1)
    around = smooth[tile[:, None], rows, column[:, None]]
    heights = around.max(axis=1) - around.min(axis=1)
    high = heights >= _LEAST_CONTRAST
    tile, widths = tile[high], heights[high] / slopes[tile, row, column][high]
    return Edges(_medians(tile, widths), len(widths), steepest)


def _medians(tile: NDArray[numpy.intp], widths: NDArray[numpy.float64]) -> NDArray[numpy.float64]:
    """The middle one of every tile that has enough."""
    ordered = widths[numpy.lexsort((widths, tile))]
    _, starts, counts = numpy.unique(tile, return_index=True, return_counts=True)
    enough = counts >= _LEAST_EDGES
    middles: NDArray[numpy.float64] = ordered[starts[enough] + counts[enough] // 2]
    return middles
