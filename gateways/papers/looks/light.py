"""Whether there was too little light, or so much that print faded into the paper everywhere."""

from collections.abc import Iterator

import numpy

from domain.findings import Finding, found
from gateways.papers.looks.shapes import closed
from gateways.papers.looks.sharpness import about_sharpness
from gateways.papers.sight import Pixels, Sight

_DARK_PAPER = 100
"""Paper darker than this is under-exposed by more than a stop; in a poor but readable photo it is at 120 or more."""
_BRIGHT_PAPER = 240
"""Light that fades print turns any paper white, or nearly."""
_PALE_INK = 150
"""The darkest of what is on a washed-out picture: black print has turned to light grey."""
_DARKEST = 0.0002
"""Share of the picture that is the darkest print: one short line has as much."""
_LEAST_FAINT, _OF_NOISE = 16, 10
"""Shades: faded strokes are so much darker than the paper around them; what shines through from the back is less."""
_FEW_STROKES = 0.001
"""Share of the picture: a page number on a back, or dust, has less."""
_STROKE = 6
"""Pixels: strokes are narrower than twice this."""


def about_darkness(sight: Sight) -> Iterator[Finding]:
    """Whether there was too little light."""
    if sight.paper < _DARK_PAPER:
        yield found("too_dark")


def about_fading(sight: Sight) -> Iterator[Finding]:
    """Whether print has faded everywhere; blur makes it pale as well, and is said as what it is."""
    if is_washed_out(sight) and not any(about_sharpness(sight)):
        yield found("overexposed")


def is_washed_out(sight: Sight) -> bool:
    """Whether the paper is white, and there is print, but even the darkest of it is pale."""
    if sight.paper < _BRIGHT_PAPER or _has_ink(sight.overview) or _has_ink(sight.pixels):
        return False
    return _faint_strokes(sight.pixels) >= _FEW_STROKES


def _has_ink(seen: Pixels) -> bool:
    """Thin strokes are pale in the overview, so that the whole picture is asked where it shows none."""
    return bool(numpy.count_nonzero(seen <= _PALE_INK) >= _DARKEST * seen.size)


def _faint_strokes(seen: Pixels) -> float:
    """The share of the picture that is a little darker than what is around it, and narrow."""
    grain = float(numpy.median(numpy.abs(numpy.diff(seen[:, ::5].astype(numpy.int16), axis=0))))
    faint = closed(seen, _STROKE) - seen >= max(_LEAST_FAINT, _OF_NOISE * grain)
    return float(numpy.count_nonzero(faint)) / seen.size
