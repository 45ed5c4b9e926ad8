"""Previews: a paper as a small picture, drawn anew, so that nothing of the file itself reaches a reader."""

from io import BytesIO

import numpy
from PIL import Image, ImageOps
from PIL.ExifTags import Base
from PIL.ImageFile import ImageFile

from gateways.papers.formats import Format, format_of

LONGEST_SIDE = 1600
"""Pixels: enough to read a page of print."""

_MOST_PIXELS = 64_000_000
"""As in the preflight: 4 bytes each may be held while a picture is decoded."""

_QUALITY = 85
_SHRINKABLE = ("L", "LA", "RGB", "RGBA", "CMYK")
"""What can be made smaller as it is. Elsewhere a number stands for a colour, or one of them for transparency."""

_WHITE = (255, 255, 255)
_SIXTEEN_BITS = 65_535


class NoPreview(Exception):  # noqa: N818 - the name says what is so
    """These bytes cannot be shown as a picture."""


def preview(data: bytes, *, longest_side: int = LONGEST_SIDE) -> bytes:
    """The first picture as an upright JPEG on white, without metadata; no side is longer than that many pixels.

    Raises `NoPreview` for what is no picture of an allowed format, is damaged, or has too many pixels.
    """
    known = format_of(data)
    if known is None:
        raise NoPreview("this is no picture of a format that can be shown")
    try:
        return _encoded(_drawn(data, known, longest_side))
    except NoPreview:
        raise
    except Exception as error:  # readers raise whatever comes to hand: OSError, SyntaxError, struct.error, ...
        raise NoPreview("this picture cannot be decoded") from error


def _drawn(data: bytes, known: Format, longest_side: int) -> Image.Image:
    size = (longest_side, longest_side)
    # By the format's own reader: the general one warns of large images, and a warning is not for programs.
    with known.reader(BytesIO(data)) as image:
        _check_size(image)
        image.draft(None, size)  # a JPEG is decoded no larger than needed
        turned = _orientation(image)
        if image.mode in _SHRINKABLE and "transparency" not in image.info:
            image.thumbnail(size)  # before a second copy of it is made
        small = _in_plain_colours(image)
    small.thumbnail(size)
    return _upright(_on_white(small), turned)


def _check_size(image: ImageFile) -> None:
    if image.width * image.height > _MOST_PIXELS:
        raise NoPreview("this picture has too many pixels")


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


def _encoded(sheet: Image.Image) -> bytes:
    plain = Image.new("RGB", sheet.size)
    plain.paste(sheet)
    file = BytesIO()
    plain.save(file, "JPEG", quality=_QUALITY)
    return file.getvalue()
