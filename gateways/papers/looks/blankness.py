"""Whether there is anything on the picture."""

from collections.abc import Iterator

import numpy

from domain.findings import Finding, found
from gateways.papers.looks.glare import has_glare
from gateways.papers.looks.smears import is_smeared
from gateways.papers.sight import Sight

BLANK, NEARLY_BLANK = 0.0001, 0.0008
"""Shares of the picture that are print: a few specks of dust; a page number or a short line."""


def about_blankness(sight: Sight) -> Iterator[Finding]:
    """Whether it is blank, or nearly so. Where a lamp or blur hides what is there, that is said instead."""
    ink = float(numpy.count_nonzero(sight.printed)) / sight.printed.size
    if ink < NEARLY_BLANK and not has_glare(sight) and not is_smeared(sight):
        yield found("blank" if ink < BLANK else "nearly_blank")
