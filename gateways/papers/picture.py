"""What is to be said of a picture: whether a reviewer can see what is on the paper (R17-R23)."""

from collections.abc import Callable, Iterator

from domain.findings import Finding, found
from domain.vocabulary import DocumentKind
from gateways.papers.looks.blankness import about_blankness
from gateways.papers.looks.colour import about_colour
from gateways.papers.looks.cutting import about_cutting
from gateways.papers.looks.glare import about_glare
from gateways.papers.looks.light import about_darkness, about_fading
from gateways.papers.looks.resolution import about_resolution
from gateways.papers.looks.sharpness import about_sharpness
from gateways.papers.sight import Sight

IN_COLOUR = (DocumentKind.CONTACT_ID,)
"""Papers that must be in colour (R22)."""

_BASIC = ("resolution_too_low", "too_dark", "overexposed", "blank", "nearly_blank", "blurred")
"""Where one of these holds, whatever else is measured only follows from it."""


def about_picture(sight: Sight, kind: DocumentKind) -> Iterator[Finding]:
    """From the most basic to the finest; what follows from something more basic is not said."""
    steps: tuple[Callable[[], Iterator[Finding]], ...] = (
        lambda: about_resolution(sight, kind),
        lambda: about_darkness(sight),
        lambda: about_fading(sight),
        lambda: about_blankness(sight),
        lambda: about_colour(sight),
        lambda: about_cutting(sight),
        lambda: about_glare(sight),
        lambda: about_sharpness(sight),
    )
    for step in steps:
        for finding in step():
            yield finding
            if finding.code in _BASIC:
                return


def about_turning(orientation: int) -> Iterator[Finding]:
    """Whether only a note of the camera says which way up it is."""
    if orientation != 1:
        yield found("turned")
