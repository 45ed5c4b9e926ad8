"""Whether the contact's ID is in colour (R22).

A tint over a whole photocopy, from a lamp or a filter, is no colour: what counts is how colours differ among
parts of the picture that are equally bright.
"""

from collections.abc import Iterator

import numpy
from numpy.typing import NDArray

from domain.findings import Finding, found
from gateways.papers.sight import Sight

_EXACT = 3.0
"""Shades between the channels: compression leaves this much in a picture that has no colour at all."""
_STRAY = 0.1
"""Per cent of the picture: a few stray pixels are no colour."""
_VISIBLE = 9.0
"""Shades by which a colour must differ from others as bright to be seen as one."""
HARDLY_ANY = 0.006
"""Share of the picture: a flag, a seal or a small portrait covers more."""
_LEVELS = 24
"""Steps of brightness, within which colours are compared."""


def about_colour(sight: Sight) -> Iterator[Finding]:
    """Whether there is colour, where it matters."""
    if sight.colour is None:
        return
    pixels = numpy.asarray(sight.colour).reshape(-1, 3).astype(numpy.float32)
    if is_grey(pixels):
        yield found("not_in_colour")
    elif coloured(pixels) < HARDLY_ANY:
        yield found("hardly_any_colour")


def is_grey(pixels: NDArray[numpy.float32]) -> bool:
    """Whether all channels are equal, but for what compression leaves."""
    spread = pixels.max(axis=1) - pixels.min(axis=1)
    return float(numpy.percentile(spread, 100 - _STRAY)) <= _EXACT


def coloured(pixels: NDArray[numpy.float32]) -> float:
    """The share of the picture whose colour differs from that of most that is as bright."""
    brightness = pixels @ numpy.array((0.299, 0.587, 0.114), dtype=numpy.float32)
    level = (brightness * (_LEVELS / 256)).astype(numpy.uint8)
    chroma = (pixels[:, channel] - brightness for channel in (0, 2))
    red, blue = (numpy.abs(one - _usual(one, level)[level]) for one in chroma)
    return float(numpy.count_nonzero(numpy.maximum(red, blue) > _VISIBLE)) / len(pixels)


def _usual(chroma: NDArray[numpy.float32], level: NDArray[numpy.uint8]) -> NDArray[numpy.float32]:
    """The median of each level of brightness."""
    usual = numpy.zeros(_LEVELS, dtype=numpy.float32)
    order = numpy.argsort(level, kind="stable")
    present, starts = numpy.unique(level[order], return_index=True)
    for one, group in zip(present, numpy.split(chroma[order], starts[1:]), strict=True):
        usual[one] = numpy.median(group)
    return usual
