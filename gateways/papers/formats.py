"""What a file really is, by its first bytes."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from PIL.BmpImagePlugin import BmpImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from gateways.papers.endings import bmp_ends, gif_ends, jpeg_ends, png_ends


@dataclass(frozen=True)
class Format:
    """A format the console takes (R21)."""

    name: str
    extensions: tuple[str, ...]
    signature: re.Pattern[bytes]
    ends: Callable[[bytes], bool]
    """Whether the file goes on to its end."""
    reader: type[ImageFile]


JPEG = Format("JPEG image", (".jpg", ".jpeg"), re.compile(rb"\xff\xd8\xff"), jpeg_ends, JpegImageFile)
PNG = Format("PNG image", (".png",), re.compile(rb"\x89PNG\r\n\x1a\n"), png_ends, PngImageFile)
GIF = Format("GIF image", (".gif",), re.compile(rb"GIF8[79]a"), gif_ends, GifImageFile)
# Text may begin with the letters BM: the size of the header that follows tells them apart.
_BMP_SIGNATURE = re.compile(rb"BM[\s\S]{12}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0")
BMP = Format("BMP image", (".bmp",), _BMP_SIGNATURE, bmp_ends, BmpImageFile)
ALLOWED = (JPEG, PNG, GIF, BMP)
"""Every format of `domain.papers.EXTENSIONS`."""

_OTHERS = (
    ("PDF document", rb"[\s\S]{0,1000}?%PDF-"),
    ("HEIC photo", rb"[\s\S]{4}ftyp(hei[cxms]|hev[cx]|mif1|msf1)"),
    ("AVIF image", rb"[\s\S]{4}ftypavi[fs]"),
    ("video", rb"[\s\S]{4}ftyp|\x1aE\xdf\xa3|RIFF[\s\S]{4}AVI "),
    ("WebP image", rb"RIFF[\s\S]{4}WEBP"),
    ("TIFF image", rb"II\*\0|MM\0\*"),
    ("JPEG 2000 image", rb"\0\0\0\x0cjP  |\xff\x4f\xff\x51"),
    ("JPEG XL image", rb"\0\0\0\x0cJXL |\xff\x0a"),
    ("Photoshop file", rb"8BPS"),
    ("Word, Excel or ZIP file", rb"PK\x03\x04|PK\x05\x06"),
    ("old Office document", rb"\xd0\xcf\x11\xe0"),
    ("RAR or 7-Zip archive", rb"Rar!|7z\xbc\xaf"),
    ("SVG drawing", rb"\s*(<\?xml[\s\S]{0,500}?)?<svg"),
    ("web page", rb"(?i:\s*(<!doctype html|<html))"),
)
_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _OTHERS)
_BYTES_TO_JUDGE = 2048
_NOT_IN_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")


def format_of(data: bytes) -> Format | None:
    """The allowed format of some bytes; None if they are something else."""
    return next((known for known in ALLOWED if known.signature.match(data)), None)


def other_name(data: bytes) -> str:
    """What bytes of no allowed format are, in words, as far as can be told."""
    start = data[:_BYTES_TO_JUDGE]
    named = next((name for name, pattern in _PATTERNS if pattern.match(start)), None)
    if named is not None:
        return named
    text = start.decode("utf-8", errors="replace")
    cut = text.removesuffix("�")
    return "file of an unknown type" if _NOT_IN_TEXT.search(text) or "�" in cut else "plain text"
