"""Where on a picture there is print."""

import numpy
from numpy.typing import NDArray

from gateways.papers.sight import TILE, Pixels, Sight

_MOST_TILES = 24
_LEAST_CONTRAST = 36
"""Shades between the darkest and the brightest of a tile: less is no print."""
_LEAST_PRINT = 8
"""Pixels of a tile's 256 that are narrow and dark, as strokes are."""


def print_places(sight: Sight) -> list[tuple[int, int]]:
    """Row and column of tiles, spread over all that hold print."""
    rows, columns = (length // TILE for length in sight.overview.shape)
    seen = sight.overview[: rows * TILE, : columns * TILE]
    spread = of_tiles(seen, numpy.maximum).astype(numpy.int16) - of_tiles(seen, numpy.minimum)
    strokes = of_tiles(sight.printed[: rows * TILE, : columns * TILE].view(numpy.uint8), numpy.add)
    printed = strokes >= _LEAST_PRINT
    enough = max(_LEAST_CONTRAST, 0.5 * float(numpy.median(spread[printed]))) if printed.any() else 0
    places = numpy.argwhere(printed & (spread >= enough))
    step = max(1, -(-len(places) // _MOST_TILES))
    return [(int(top), int(left)) for top, left in places[::step]]


def of_tiles(part: Pixels, choose: numpy.ufunc) -> NDArray[numpy.unsignedinteger]:
    """The largest, smallest, or sum of each tile: first of its columns, which is fast, then of what is left."""
    columns: Pixels = choose.reduce(part.reshape(-1, TILE, part.shape[1]), axis=1, dtype=numpy.uint8)
    chosen: NDArray[numpy.unsignedinteger] = choose.reduce(columns.reshape(len(columns), -1, TILE), axis=2)
    return chosen
