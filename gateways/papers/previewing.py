"""Previews: a paper as a small picture, drawn anew, so that nothing of the file itself reaches a reader."""

from io import BytesIO

from gateways.papers.showing import shown

LONGEST_SIDE = 1600
"""Pixels: enough to read a page of print."""
_QUALITY = 85


def preview(data: bytes, *, longest_side: int = LONGEST_SIDE) -> bytes:
    """The first picture as an upright JPEG on white, without metadata; raises `NoPicture`."""
    file = BytesIO()
    shown(data, longest_side).save(file, "JPEG", quality=_QUALITY)
    return file.getvalue()
