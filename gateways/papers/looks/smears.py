"""Whether blur is so strong that no stroke is left: only smears, wider than strokes, where print was."""

import numpy

from gateways.papers.looks.shapes import closed
from gateways.papers.sight import Sight

SMEAR = 18
"""Pixels of the overview: smears of lines are narrower than twice this; shading and a table are wider."""
_LEAST_CONTRAST = 28
"""Shades: what shines through from the back is less."""
_LEAST_SHARE = 0.005
"""Of the picture: a line of print leaves more."""
_SOFT = 0.25
"""Of the contrast of smears, between neighbours: anything in focus has steeper edges, be it only the paper's own."""
_STEEPEST = 0.999
"""Nearly all edges are less steep; the rest may be specks."""


def is_smeared(sight: Sight) -> bool:
    """Whether there is something on the picture, but nothing with an edge."""
    seen = sight.overview
    ground = closed(seen, SMEAR)
    depth = ground - seen
    smears = (depth > _LEAST_CONTRAST) & (ground > sight.edge_of_paper)
    if numpy.count_nonzero(smears) < _LEAST_SHARE * seen.size:
        return False
    shades = seen.astype(numpy.int16)
    steps = (numpy.quantile(numpy.abs(numpy.diff(shades, axis=axis)), _STEEPEST) for axis in (0, 1))
    return float(max(steps)) <= _SOFT * float(depth[smears].max())
