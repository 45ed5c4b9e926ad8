"""Pages of print, drawn with the font that the extra `demo` brings along."""

import struct
import zlib
from collections.abc import Sequence
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

_SIZE = (1000, 700)
CERTIFICATE = (
    "CERTIFICATE OF REGISTRATION",
    "Company name: Revontuli Design Oy",
    "Business ID: 3187204-6",
    "上海极光设计有限公司",
    "株式会社オーロラ商店",
)


def font(size: int) -> ImageFont.FreeTypeFont:
    """Latin, Han, kana, Hangul and Cyrillic."""
    found = find_spec("mplfonts")
    if found is None or found.origin is None:
        pytest.skip("needs the extra `demo`: pip install mplfonts")
    return ImageFont.truetype(Path(found.origin).parent / "fonts" / "NotoSansCJKsc-Regular.otf", size)


def page(lines: Sequence[str] = CERTIFICATE, size: tuple[int, int] = _SIZE, letters: int = 34) -> Image.Image:
    """Black print on white, a line below the other."""
    sheet = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(sheet)
    for number, line in enumerate(lines):
        pen.text((60, 60 + number * letters * 2), line, fill=(20, 20, 20), font=font(letters))
    return sheet


def encoded(sheet: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    """The bytes of a file."""
    file = BytesIO()
    sheet.save(file, kind, **options)
    return file.getvalue()


def png_that_says(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header says that it is this large."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    parts = [
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
