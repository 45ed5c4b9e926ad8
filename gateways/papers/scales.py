"""How much smaller a picture is looked at than it is."""

_ENOUGH = 1500
"""Pixels along the longer side that are left: A4 at 130 dpi, where the strokes of print still stand apart."""


def scale_for(width: int, height: int) -> int:
    """1, 2, 4 or 8: the scales at which a JPEG can be decoded at once."""
    return next((scale for scale in (8, 4, 2) if max(width, height) >= _ENOUGH * scale), 1)
