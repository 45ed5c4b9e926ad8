"""What a file really is, by its first bytes."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from PIL.BmpImagePlugin import BmpImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from gateways.papers.anatomy import Anatomy
from gateways.papers.walks.bmp import walk_bmp
from gateways.papers.walks.gif import walk_gif
from gateways.papers.walks.jpeg import walk_jpeg
from gateways.papers.walks.png import walk_png


@dataclass(frozen=True)
class Format:
    """A format that is taken (R21)."""

    name: str
    """A term of `domain.findings.terms`."""
    extensions: tuple[str, ...]
    signature: re.Pattern[bytes]
    walk: Callable[[bytes], Anatomy]
    """Tells what a file of this format is made of."""
    reader: type[ImageFile]


JPEG = Format("jpeg_image", (".jpg", ".jpeg"), re.compile(rb"\xff\xd8\xff"), walk_jpeg, JpegImageFile)
PNG = Format("png_image", (".png",), re.compile(rb"\x89PNG\r\n\x1a\n"), walk_png, PngImageFile)
GIF = Format("gif_image", (".gif",), re.compile(rb"GIF8[79]a"), walk_gif, GifImageFile)
# Text may begin with the letters BM: the size of the header that follows tells them apart.
_BMP_SIGNATURE = re.compile(rb"BM[\s\S]{12}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0")
BMP = Format("bmp_image", (".bmp",), _BMP_SIGNATURE, walk_bmp, BmpImageFile)
ALLOWED = (JPEG, PNG, GIF, BMP)
"""Every format of `domain.papers.EXTENSIONS`."""


def format_of(data: bytes) -> Format | None:
    """The allowed format of some bytes; None if they are something else."""
    return next((known for known in ALLOWED if known.signature.match(data)), None)
