"""Whether what is on the paper runs into the edge of the picture."""

from collections.abc import Iterator

import numpy
from numpy.typing import NDArray

from domain.findings import Finding, found
from gateways.papers.sight import Pixels, Sight

_SIDES = {"top": 0, "right": 1, "bottom": 2, "left": 3}
"""Each with the quarter turns that bring it to the top; two turns more bring the opposite one."""
_LEAST_PAPER = 0.55
"""Share of the edge that must be paper: on a table, or in a scanner's black rim, nothing is cut off."""
_PAPER_SHARE, _INK_SHARE, _RULE_SHARE = 0.8, 0.55, 0.75
"""Of the brightness of paper: above the first is paper, below the second is ink, below the third are ruled lines."""
_LEAST_MARKS = 3
"""Marks at one edge: a fold, a hair or a staple makes one or two."""
_WIDEST_MARK = 0.03
"""Of the edge: strokes of letters are narrower; bars and frames are wider."""
_LINE, _STRAIGHT = 0.04, 0.9
"""Of the shorter side: what runs straight on so far, and is dark nearly all the way, is a ruled line."""
_LEAST_LENGTH = 3
"""Pixels: a speck at the edge does not go on into the picture."""


def about_cutting(sight: Sight) -> Iterator[Finding]:
    """At which sides the paper is cut off."""
    sides = [name for name, turns in _SIDES.items() if _is_cut(sight, turns)]
    if sides:
        yield found("cut_off", sides=", ".join(sides))


def _is_cut(sight: Sight, turns: int) -> bool:
    """Print is cut at one edge; so is a table whose lines reach it. Lines of ruled paper reach the other one too."""
    if cut_marks(sight, turns) >= _LEAST_MARKS:
        return True
    return cut_rules(sight, turns) >= _LEAST_MARKS and not cut_rules(sight, (turns + 2) % 4)


def cut_marks(sight: Sight, turns: int) -> int:
    """How many strokes of print touch the edge that these turns bring to the top."""
    rim = _rim(sight, turns)
    marks = _marks(rim, sight.paper, _INK_SHARE)
    return sum(_is_stroke(rim[:, start:stop] < _INK_SHARE * sight.paper) for start, stop in marks)


def cut_rules(sight: Sight, turns: int) -> int:
    """How many ruled lines touch it."""
    rim = _rim(sight, turns)
    marks = _marks(rim, sight.paper, _RULE_SHARE)
    return sum(_is_rule(rim[:, start:stop] < _RULE_SHARE * sight.paper) for start, stop in marks)


def _rim(sight: Sight, turns: int) -> Pixels:
    """The strip along the edge, the edge at its top."""
    seen = sight.pixels
    depth = int(max(8, _LINE * min(seen.shape)))
    strips = (seen[:depth], seen[:, -depth:], seen[-depth:], seen[:, :depth])
    return numpy.rot90(strips[turns], turns)


def _marks(rim: Pixels, paper: float, share: float) -> list[tuple[int, int]]:
    """Where narrow marks at an edge of paper start and stop."""
    dark = numpy.minimum(rim[0], rim[1]) < share * paper
    if not dark.any() or not _is_paper(rim, paper):
        return []
    widest = max(3, _WIDEST_MARK * rim.shape[1])
    return [(start, stop) for start, stop in _runs(dark) if stop - start <= widest]


def _is_paper(rim: Pixels, paper: float) -> bool:
    bright = numpy.maximum(rim[0], rim[1]) > _PAPER_SHARE * paper
    return bool(numpy.count_nonzero(bright) >= _LEAST_PAPER * bright.size)


def _runs(dark: NDArray[numpy.bool_]) -> list[tuple[int, int]]:
    changes = numpy.diff(dark.astype(numpy.int8), prepend=0, append=0)
    starts, stops = numpy.flatnonzero(changes == 1).tolist(), numpy.flatnonzero(changes == -1).tolist()
    return list(zip(starts, stops, strict=True))


def _is_stroke(dark: NDArray[numpy.bool_]) -> bool:
    """Whether a mark goes on into the picture, but not as a ruled line: print has gaps wherever one looks along it."""
    return bool(dark[:_LEAST_LENGTH].any(axis=1).all()) and not _is_rule(dark)


def _is_rule(dark: NDArray[numpy.bool_]) -> bool:
    return float(dark.mean(axis=0).max()) >= _STRAIGHT
