"""A decoded picture, as the checks look at it."""

from dataclasses import dataclass
from functools import cached_property

import numpy
from numpy.typing import NDArray
from PIL import Image

from gateways.papers.looks.shapes import closed, opened

Pixels = NDArray[numpy.uint8]
Mask = NDArray[numpy.bool_]

TILE = 16
"""Pixels of the overview along the side of a tile: a few letters."""
_OVERVIEW = 640
"""Pixels along the longer side of an overview: print is still darker than paper, and noise is averaged away."""

_STROKE = 6
"""Pixels of the overview: print is narrower than twice this, whatever its size; shading and folds are wider."""
_LEAST_CONTRAST, _OF_NOISE, _MOST_CONTRAST = 28, 8, 80
"""Print is at least so much darker than its paper; grain and print shining through from the back are less.

The last holds however strong the grain seems: in a scan of two colours it is the dots that stand for grey.
"""
_ON_DARK = 60
"""Print on a dark ground is told from the grain of a table by its contrast."""
_PAPER_SHARE = 0.5
"""Of the brightness of paper: what is darker is a table, or the black of a scanner."""
_DARK_GROUND = 0.2
"""Share of the picture: print does not cover so much, so that where so much is dark there is a dark ground."""


@dataclass(frozen=True)
class Sight:
    """One picture. What was transparent is white."""

    width: int
    height: int
    """Pixels of the file."""
    grey: Image.Image
    """Perhaps smaller than the file: see `scale`."""
    scale: int
    """How many pixels of the file one of `grey` stands for, along a side."""
    colour: Image.Image | None = None
    """Small, and only where colour matters."""

    @cached_property
    def pixels(self) -> Pixels:
        """The grey picture as numbers."""
        return numpy.asarray(self.grey)

    @cached_property
    def overview(self) -> Pixels:
        """The grey picture, small, each pixel an average."""
        return numpy.asarray(self.grey.reduce(self.step)) if self.step > 1 else self.pixels

    @property
    def step(self) -> int:
        """How many pixels of `grey` one of the overview stands for, along a side."""
        return max(1, -(-max(self.grey.size) // _OVERVIEW))

    @cached_property
    def paper(self) -> float:
        """How bright the brightest large part is: paper, as a rule."""
        return float(numpy.percentile(self.overview[::4, ::4], 95))

    @property
    def edge_of_paper(self) -> int:
        """What is darker than this is no paper."""
        return int(_PAPER_SHARE * self.paper)

    @cached_property
    def printed(self) -> Mask:
        """Where the overview shows print or lines: what is narrow, and dark on paper or bright on a dark ground."""
        seen, edge = self.overview, self.edge_of_paper
        contrast = int(min(max(_LEAST_CONTRAST, _OF_NOISE * self._noise), _MOST_CONTRAST))
        ground = closed(seen, _STROKE)
        dark: Mask = (ground - seen > contrast) & (ground > edge)
        if numpy.count_nonzero(seen < edge) < _DARK_GROUND * seen.size:
            return dark
        cover = opened(seen, _STROKE)
        return dark | ((seen - cover > max(contrast, _ON_DARK)) & (cover < edge))

    @property
    def _noise(self) -> float:
        """Half of all neighbours differ by less than this: grain, for print covers less than half of a paper."""
        steps = numpy.abs(numpy.diff(self.overview[:, ::11].astype(numpy.int16), axis=0))
        return float(numpy.median(steps)) if steps.size else 0.0
