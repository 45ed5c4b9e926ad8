"""Decoding an image as a whole, within bounds, whatever its bytes are."""

from dataclasses import dataclass
from io import BytesIO

from PIL.ImageFile import ImageFile

from domain.papers import Finding
from gateways.papers.findings import DAMAGED_IMAGE, too_many_pixels
from gateways.papers.formats import Format

_MOST_PICTURES = 200
"""In one file: a GIF of very many tiny ones takes long, however few pixels they are."""


@dataclass(frozen=True)
class Picture:
    """What came of decoding: the size in pixels as far as it could be read, and what was found."""

    width: int = 0
    height: int = 0
    finding: Finding | None = None


def decode(data: bytes, known: Format, max_pixels: int) -> Picture:
    """Decode every picture of the file. The limit is for all of them together, and is kept before decoding."""
    image = None
    try:
        # By the format's own reader: the general one warns of large images, and a warning is not for programs.
        with known.reader(BytesIO(data)) as image:
            finding = _first_fault(image, max_pixels) or (None if known.ends(data) else DAMAGED_IMAGE)
            return Picture(*image.size, finding)
    except Exception:  # noqa: BLE001 - readers raise whatever comes to hand: OSError, SyntaxError, struct.error, ...
        return Picture(*(image.size if image else (0, 0)), DAMAGED_IMAGE)


def _first_fault(image: ImageFile, max_pixels: int) -> Finding | None:
    left, number = max_pixels, 0
    while True:
        left -= image.width * image.height
        if left < 0 or number == _MOST_PICTURES:
            return too_many_pixels(max_pixels)
        image.load()
        number += 1
        try:
            image.seek(number)
        except EOFError:
            return None
