"""A paper as people and readers of print see it: upright, on white, small, with nothing else of the file itself."""

from io import BytesIO

import numpy
from PIL import Image, ImageOps
from PIL.ExifTags import Base
from PIL.ImageFile import ImageFile

from gateways.papers.bounds import BOUNDS, Bounds
from gateways.papers.formats import Format, format_of

_SHRINKABLE = ("L", "LA", "RGB", "RGBA", "CMYK")
"""What can be made smaller as it is. Elsewhere a number stands for a colour, or one of them for transparency."""
_ONE_BYTE = ("1", "L", "P")
_WHITE = (255, 255, 255)
_SIXTEEN_BITS = 65_535


class NoPicture(Exception):  # noqa: N818 - the name says what is so
    """These bytes cannot be shown as a picture."""


def shown(data: bytes, longest_side: int, bounds: Bounds = BOUNDS) -> Image.Image:
    """The first picture, no side of it longer than that many pixels.

    Raises `NoPicture` for what is no picture of an allowed format, is damaged, or would cost too much to open.
    """
    known = format_of(data)
    if known is None:
        raise NoPicture("this is no picture of a format that can be shown")
    try:
        return _drawn(data, known, longest_side, bounds)
    except NoPicture:
        raise
    except Exception as error:  # readers raise whatever comes to hand: OSError, SyntaxError, struct.error, ...
        raise NoPicture("this picture cannot be decoded") from error


def _drawn(data: bytes, known: Format, longest_side: int, bounds: Bounds) -> Image.Image:
    size = (longest_side, longest_side)
    # By the format's own reader: the general one warns of large images, and a warning is not for programs.
    with known.reader(BytesIO(data)) as image:
        pixels = image.width * image.height
        image.draft(None, size)  # a JPEG is decoded no larger than needed
        if pixels > bounds.max_pixels or _memory(image) > bounds.max_memory:
            raise NoPicture("this picture is too large to be opened")
        turned = _orientation(image)
        if image.mode in _SHRINKABLE and "transparency" not in image.info:
            image.thumbnail(size)  # before a second copy of it is made
        small = _in_plain_colours(image)
    small.thumbnail(size)
    return _upright(_on_white(small), turned)


def _memory(image: ImageFile) -> int:
    """Bytes that the decoded picture takes, by what the header says."""
    return image.width * image.height * (1 if image.mode in _ONE_BYTE else 4)


def _in_plain_colours(image: ImageFile) -> Image.Image:
    """Grey or colours of 8 bits, with transparency where there is any."""
    image.load()
    if image.mode.startswith("I"):
        return _from_16_bits(image)
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image.convert("L" if image.mode in ("1", "L") else "RGB")


def _from_16_bits(image: ImageFile) -> Image.Image:
    values = numpy.asarray(image)
    transparent = image.info.get("transparency")
    if isinstance(transparent, int):
        values = numpy.where(values == transparent, _SIXTEEN_BITS, values)
    return Image.fromarray((values >> 8).astype(numpy.uint8))


def _on_white(image: Image.Image) -> Image.Image:
    """On a sheet of our own: what else the image knew of itself stays behind."""
    sheet = Image.new("RGB", image.size, _WHITE)
    sheet.paste(image, mask=image if image.mode == "RGBA" else None)
    return sheet


def _orientation(image: ImageFile) -> int:
    """How a camera was held, 1 to 8; upright, if what it wrote makes no sense."""
    try:
        return int(image.getexif().get(Base.Orientation, 1))
    except Exception:  # noqa: BLE001 - damaged notes are no damaged picture
        return 1


def _upright(sheet: Image.Image, turned: int) -> Image.Image:
    sheet.getexif()[Base.Orientation] = turned
    return ImageOps.exif_transpose(sheet)
