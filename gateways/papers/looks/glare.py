"""Whether the light of a lamp hides a part of what is on the paper."""

from collections.abc import Iterator

import numpy

from domain.findings import Finding, found
from gateways.papers.looks.shapes import closed, narrowest, opened, widest
from gateways.papers.sight import Pixels, Sight

_BURNT = 252
"""A sensor is at its end; nothing is left of what was there."""
_LEAST_GLARE, _MOST_GLARE = 0.015, 0.85
"""Shares of the picture. Less hides no line of print; more is a scan, whose paper is white throughout."""
_THIN, _SPOT = 3, 8
"""Pixels: gaps that are narrower than twice the first are print or the space between lines; a spot is wider than
twice the second."""
_RIM = (3, 10, 20)
"""Pixels from a burnt spot. Over this rim glare fades out, step by step; a white area that was printed ends at once."""
_BRIGHT_RIM, _LEAST_FADES = 225, (4, 3)
"""Shades: how bright the rim begins, and how much darker each step is. Where paper is lit from one side, or is white
itself, it is less."""

_DEEP, _CORE, _LEFT = 80, 12, 0.25
"""Shades between print and its ground, pixels from the rim of a spot to its core, and share of all such print: where
the core has more, nothing is hidden, and only the paper is burnt."""


def about_glare(sight: Sight) -> Iterator[Finding]:
    """Whether a lamp is mirrored in it."""
    if has_glare(sight):
        yield found("overexposed")


def has_glare(sight: Sight) -> bool:
    """Whether a large spot is burnt out, fades into darker paper, and hides its print."""
    seen = sight.overview[::2, ::2]
    if numpy.count_nonzero(seen >= _BURNT) < _LEAST_GLARE * seen.size:
        return False
    ground = closed(seen, _THIN)
    spot = opened((ground >= _BURNT).astype(numpy.uint8), _SPOT)
    share = float(numpy.count_nonzero(spot)) / spot.size
    return _LEAST_GLARE <= share <= _MOST_GLARE and _fades(ground, spot) and _hides(ground - seen, spot)


def _fades(ground: Pixels, spot: Pixels) -> bool:
    near, middle, far = (_shade_around(ground, spot, reach) for reach in _RIM)
    return near >= _BRIGHT_RIM and near - middle >= _LEAST_FADES[0] and middle - far >= _LEAST_FADES[1]


def _shade_around(ground: Pixels, spot: Pixels, reach: int) -> float:
    ring = widest(spot, reach + 1) > widest(spot, reach - 1)
    return float(numpy.median(ground[ring])) if ring.any() else 0.0


def _hides(contrast: Pixels, spot: Pixels) -> bool:
    deep, core = contrast >= _DEEP, narrowest(spot, _CORE) > 0
    return not core.any() or bool(deep[core].mean() <= _LEFT * deep.mean())
