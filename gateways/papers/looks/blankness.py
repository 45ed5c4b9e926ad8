"""Whether there is anything on the picture."""

from collections.abc import Iterator

import numpy

from domain.findings import Finding, found
from gateways.papers.sight import Sight

BLANK, NEARLY_BLANK = 0.0001, 0.0008
"""Shares of the picture that are print: a few specks of dust; a page number or a short line."""


def about_blankness(sight: Sight) -> Iterator[Finding]:
    """Whether it is blank, or nearly so."""
    ink = float(numpy.count_nonzero(sight.printed)) / sight.printed.size
    if ink < BLANK:
        yield found("blank")
    elif ink < NEARLY_BLANK:
        yield found("nearly_blank")
