"""Whether the picture is too dark, or so bright that print is lost."""

from collections.abc import Iterator

import numpy

from domain.findings import Finding, found
from gateways.papers.looks.shapes import closed, opened, widest
from gateways.papers.sight import Pixels, Sight

_DARK_PAPER = 100
"""Paper darker than this is under-exposed by more than a stop; in a poor but readable photo it is at 120 or more."""
_BURNT = 252
"""A sensor is at its end; nothing is left of what was there."""
_PALE_INK = 150
"""The darkest of what is on a burnt-out picture: black print has turned to light grey."""
_DARKEST = 0.0002
"""Share of the picture that is the darkest print: one short line has as much."""
_LEAST_GLARE, _MOST_GLARE = 0.015, 0.6
"""Shares of the picture. Less hides no line of print; more is a scan, whose paper is white throughout."""
_THIN = 3
"""Pixels: gaps that are narrower than twice this are print or the space between lines."""
_RIM = (2, 6, 12)
"""Pixels from a burnt spot. Over this rim glare fades out, step by step; a white area that was printed ends at once."""
_BRIGHT_RIM, _LEAST_FADE = 225, 4
"""Shades: how bright the rim begins, and how much darker each step is."""


def about_darkness(sight: Sight) -> Iterator[Finding]:
    """Whether there was too little light."""
    if sight.paper < _DARK_PAPER:
        yield found("too_dark")


def about_brightness(sight: Sight) -> Iterator[Finding]:
    """Whether there was too much light."""
    if is_washed_out(sight) or has_glare(sight):
        yield found("overexposed")


def is_washed_out(sight: Sight) -> bool:
    """Whether the paper is burnt, and so is most of the print."""
    return sight.paper >= _BURNT and not (_has_ink(sight.overview) or _has_ink(numpy.asarray(sight.grey)))


def _has_ink(seen: Pixels) -> bool:
    """Thin strokes are pale in the overview, so that the whole picture is asked where it shows none."""
    return bool(numpy.count_nonzero(seen <= _PALE_INK) >= _DARKEST * seen.size)


def has_glare(sight: Sight) -> bool:
    """Whether a large spot is burnt out and fades into paper that is not."""
    seen = sight.overview[::2, ::2]
    if numpy.count_nonzero(seen >= _BURNT) < _LEAST_GLARE * seen.size:
        return False
    ground = closed(seen, _THIN)
    burnt = opened((ground >= _BURNT).astype(numpy.uint8), _THIN)
    share = float(numpy.count_nonzero(burnt)) / burnt.size
    return _LEAST_GLARE <= share <= _MOST_GLARE and _fades(ground, burnt)


def _fades(ground: Pixels, burnt: Pixels) -> bool:
    near = _shade_around(ground, burnt, _RIM[0])
    if near < _BRIGHT_RIM:
        return False
    middle, far = (_shade_around(ground, burnt, reach) for reach in _RIM[1:])
    return near - middle >= _LEAST_FADE and middle - far >= _LEAST_FADE


def _shade_around(ground: Pixels, spots: Pixels, reach: int) -> float:
    ring = widest(spots, reach + 1) > widest(spots, reach - 1)
    return float(numpy.median(ground[ring])) if ring.any() else 0.0
