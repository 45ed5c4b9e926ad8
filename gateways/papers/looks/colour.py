"""Whether the contact's ID is in colour (R22).

A tint over a whole photocopy, from a lamp or a filter, is no colour: under one light, colour grows evenly with
brightness. What counts is what does not lie on that line. And only the paper counts, not the table under it.
"""

from collections.abc import Iterator

import numpy
from numpy.typing import NDArray

from domain.findings import Finding, found
from gateways.papers.looks.glare import has_glare
from gateways.papers.looks.table import off_the_table
from gateways.papers.sight import Sight

Shades = NDArray[numpy.float32]

_EXACT = 3.0
"""Shades between the channels: compression leaves this much in a picture that has no colour at all."""
_STRAY = 0.1
"""Per cent of the picture: a few stray pixels are no colour."""
_VISIBLE = 9.0
"""Shades by which a colour must differ from the tint of all to be seen as one."""
HARDLY_ANY = 0.006
"""Share of the paper: a flag, a seal or a small portrait covers more."""
_LEVELS = 24
"""Steps of brightness, each with one usual colour."""
_LARGEST_SHARE = 0.2
"""A level weighs no more than this, or the white of the paper alone would place the line."""
_ROUNDS, _CLOSE = 8, 0.7
"""The line is drawn anew, each time with less regard to levels that are farther from it than this many shades."""


def about_colour(sight: Sight) -> Iterator[Finding]:
    """Whether there is colour, where it matters. A lamp bleaches what it shines on, which is said elsewhere."""
    if sight.colour is None:
        return
    seen = numpy.asarray(sight.colour).astype(numpy.float32)
    if is_grey(seen.reshape(-1, 3)):
        yield found("not_in_colour")
    elif coloured(seen[off_the_table(brightness(seen))]) < HARDLY_ANY and not has_glare(sight):
        yield found("hardly_any_colour")


def brightness(pixels: Shades) -> Shades:
    """Of each pixel, as eyes weigh the channels."""
    return pixels @ numpy.array((0.299, 0.587, 0.114), dtype=numpy.float32)


def is_grey(pixels: Shades) -> bool:
    """Whether all channels are equal, but for what compression leaves."""
    spread = pixels.max(axis=1) - pixels.min(axis=1)
    return float(numpy.percentile(spread, 100 - _STRAY)) <= _EXACT


def coloured(pixels: Shades) -> float:
    """The share of some pixels whose colour is not the tint of all."""
    bright = brightness(pixels)
    red, blue = (numpy.abs(one - _tint(one, bright)) for one in (pixels[:, 0] - bright, pixels[:, 2] - bright))
    return float(numpy.count_nonzero(numpy.maximum(red, blue) > _VISIBLE)) / max(1, len(pixels))


def _tint(chroma: Shades, bright: Shades) -> Shades:
    """How much of it a straight line through the usual chroma of all levels gives each pixel."""
    levels, usual, counts = _usual(chroma, bright)
    if len(levels) < 2:
        return numpy.full_like(bright, usual[0] if len(usual) else 0)
    line, weights = numpy.zeros(2), numpy.minimum(counts / len(chroma), _LARGEST_SHARE)
    distances = numpy.ones(len(levels))
    for _ in range(_ROUNDS):
        line = numpy.polyfit(levels, usual, 1, w=numpy.sqrt(weights / numpy.maximum(distances, _CLOSE)))
        distances = numpy.abs(usual - numpy.polyval(line, levels))
    given: Shades = numpy.polyval(line, bright)
    return given


def _usual(chroma: Shades, bright: Shades) -> tuple[Shades, Shades, NDArray[numpy.intp]]:
    """The levels of brightness that there are, the median chroma of each, and how many pixels it has."""
    level = (bright * (_LEVELS / 256)).astype(numpy.uint8)
    order = numpy.argsort(level, kind="stable")
    present, starts, counts = numpy.unique(level[order], return_index=True, return_counts=True)
    groups = numpy.split(chroma[order], starts[1:])
    middles = ((present + 0.5) * (256 / _LEVELS)).astype(numpy.float32)
    return middles, numpy.array([numpy.median(group) for group in groups], dtype=numpy.float32), counts
