"""What of a photo is the table around the paper."""

import numpy
from numpy.typing import NDArray

from gateways.papers.looks.shapes import widest
from gateways.papers.sight import Mask

_DARKER = 0.7
"""Of the brightness of paper: a table is darker; a bright one cannot be told from paper."""
_AROUND = 0.7
"""Share of the picture's rim: a table goes all around a paper; the dark head of a card reaches two or three sides."""
_BETWEEN = 3
"""Pixels at the edge of the paper that are a mixture of both."""


def off_the_table(bright: NDArray[numpy.float32]) -> Mask:
    """Where there is no table, by brightness: all that is dark from the rim of the picture on is table."""
    dark = bright < _DARKER * float(numpy.percentile(bright, 95))
    rim = numpy.concatenate((dark[0], dark[-1], dark[:, 0], dark[:, -1]))
    if rim.mean() < _AROUND:
        return numpy.ones(bright.shape, dtype=numpy.bool_)
    turns = (numpy.rot90(_from_the_top(numpy.rot90(dark, turn)), -turn) for turn in range(4))
    table = numpy.logical_or.reduce(list(turns))
    paper: Mask = widest(table.astype(numpy.uint8), _BETWEEN) == 0
    return paper


def _from_the_top(dark: Mask) -> Mask:
    return numpy.logical_and.accumulate(dark, axis=0)
