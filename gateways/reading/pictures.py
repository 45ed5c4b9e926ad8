"""A file's picture as a reader wants it: no larger than print needs."""

from PIL import Image

from gateways.papers.bounds import BOUNDS, Bounds
from gateways.papers.showing import NoPicture, shown

MOST_SIDE = 2000
"""Pixels of the longer side: a page of A4 at 170 dots an inch, in which small print can still be read."""


def picture_of(data: bytes, bounds: Bounds = BOUNDS) -> Image.Image | None:
    """The first picture of a file; None if it cannot be shown, or not within bounds."""
    try:
        return shown(data, MOST_SIDE, bounds)
    except NoPicture:
        return None
