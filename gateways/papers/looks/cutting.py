"""Whether print runs into the edge of the picture."""

from collections.abc import Iterator

import numpy
from numpy.typing import NDArray

from domain.findings import Finding, found
from gateways.papers.sight import Pixels, Sight

_SIDES = {"top": 0, "right": 1, "bottom": 2, "left": 3}
"""Each with the quarter turns that bring it to the top."""
_LEAST_PAPER = 0.55
"""Share of the edge that must be paper: on a table, or in a scanner's black rim, nothing is cut off."""
_PAPER_SHARE, _INK_SHARE = 0.8, 0.55
"""Of the brightness of paper: above the first is paper, below the second is ink."""
_LEAST_MARKS = 3
"""Marks at one edge: a fold, a hair or a staple makes one or two."""
_WIDEST_MARK = 0.03
"""Of the edge: strokes of letters are narrower; bars and frames are wider."""
_LINE, _STRAIGHT = 0.04, 0.9
"""Of the shorter side: what runs straight on so far, and is dark nearly all the way, is a ruled line."""
_LEAST_LENGTH = 3
"""Pixels: a speck at the edge does not go on into the picture."""


def about_cutting(sight: Sight) -> Iterator[Finding]:
    """At which sides print is cut off."""
    sides = [name for name, turns in _SIDES.items() if cut_marks(sight, turns) >= _LEAST_MARKS]
    if sides:
        yield found("cut_off", sides=", ".join(sides))


def cut_marks(sight: Sight, turns: int) -> int:
    """How many strokes of print touch the edge that these turns bring to the top."""
    rim = _rim(sight, turns)
    edge = rim[:2].min(axis=0)
    paper = float(numpy.count_nonzero(rim[:2].max(axis=0) > _PAPER_SHARE * sight.paper)) / edge.size
    if paper < _LEAST_PAPER:
        return 0
    ink = edge < _INK_SHARE * sight.paper
    starts, stops = _runs(ink)
    narrow = (stops - starts) <= max(3, _WIDEST_MARK * edge.size)
    return sum(_is_stroke(rim, int(a), int(b), sight.paper) for a, b in zip(starts[narrow], stops[narrow], strict=True))


def _rim(sight: Sight, turns: int) -> Pixels:
    """The strip along the edge, the edge at its top."""
    seen = sight.pixels
    depth = int(max(8, _LINE * min(seen.shape)))
    strips = (seen[:depth], seen[:, -depth:], seen[-depth:], seen[:, :depth])
    return numpy.rot90(strips[turns], turns)


def _runs(ink: NDArray[numpy.bool_]) -> tuple[NDArray[numpy.intp], NDArray[numpy.intp]]:
    """Where marks start and stop."""
    changes = numpy.diff(ink.astype(numpy.int8), prepend=0, append=0)
    return numpy.flatnonzero(changes == 1), numpy.flatnonzero(changes == -1)


def _is_stroke(rim: Pixels, start: int, stop: int, paper: float) -> bool:
    """Whether a mark goes on into the picture, but not as a ruled line: print has gaps wherever one looks along it."""
    dark = rim[:, start:stop] < _INK_SHARE * paper
    goes_on = bool(dark[:_LEAST_LENGTH].any(axis=1).all())
    return goes_on and float(dark.mean(axis=0).max()) < _STRAIGHT
