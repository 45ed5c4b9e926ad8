"""The segments of a JPEG file."""

import re
from collections.abc import Iterator
from typing import NamedTuple

SOF = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
"""Frame headers: the size of the picture and its components."""
SOS, EOI, COM = 0xDA, 0xD9, 0xFE
_ALONE = {0x01, *range(0xD0, 0xD9)}
_MOST_SEGMENTS = 2000
# In the image data 0xFF is followed by 0, by a restart mark or by another 0xFF: anything else is the next segment.
_NEXT = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


class Segment(NamedTuple):
    """One segment: its marker, where it starts (at 0xFF), and where its content starts and stops."""

    marker: int
    start: int
    inner: int
    stop: int


def segments(data: bytes) -> Iterator[Segment]:
    """All segments in order, up to the end marker if there is one. Image data are skipped."""
    position = 2
    for _ in range(_MOST_SEGMENTS):
        start = data.find(b"\xff", position)
        while data[start + 1 : start + 2] == b"\xff":
            start += 1
        if start < 0 or start + 2 > len(data):
            return
        one = _segment(data, start)
        if one.stop > len(data):
            return
        yield one
        if one.marker == EOI:
            return
        position = _after_image_data(data, one.stop) if one.marker == SOS else one.stop


def _segment(data: bytes, start: int) -> Segment:
    marker = data[start + 1]
    if marker == EOI or marker in _ALONE:
        return Segment(marker, start, start + 2, start + 2)
    length = max(2, int.from_bytes(data[start + 2 : start + 4], "big"))
    return Segment(marker, start, start + 4, start + 2 + length)


def _after_image_data(data: bytes, position: int) -> int:
    found = _NEXT.search(data, position)
    return found.start() if found else len(data)
