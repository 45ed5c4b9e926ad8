"""Images of every format, whole and made up, and what the preflight says of them."""

import struct
import zlib
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from random import Random

from PIL import Image, ImageDraw, ImageFont

from domain.papers import PaperReport
from domain.vocabulary import DocumentKind, Severity
from gateways.papers.bounds import BOUNDS, Bounds
from gateways.papers.channels import CONSOLE, Channel
from gateways.preflight import inspect

KIND = DocumentKind.ENTITY_CERTIFICATE
FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".gif": "GIF", ".bmp": "BMP"}
MIB_5 = 5 * 1024 * 1024
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"
SIZE = (820, 520)


@cache
def scan() -> Image.Image:
    """Print, and a stamp of noise: what compresses badly shows every cut."""
    image = Image.new("RGB", SIZE, "#f4efe2")
    pen = ImageDraw.Draw(image)
    for row in range(7):
        pen.text((60, 60 + 56 * row), f"Line {row} of nobody's paper", font=ImageFont.load_default(30), fill="#20262e")
    stamp = Image.frombytes("RGB", (61, 43), Random(7).randbytes(61 * 43 * 3))  # noqa: S311 - the same at every run
    image.paste(stamp, (600, 420))
    return image


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


@cache
def encoded(extension: str) -> bytes:
    return saved(scan(), FORMATS[extension], progressive=extension == ".jpeg")


@cache
def animated(pictures: int, kind: str = "GIF") -> bytes:
    others = [scan().rotate(90 * number) for number in range(1, pictures)]
    return saved(scan(), kind, save_all=True, append_images=others)


def look(
    data: bytes,
    name: str = "paper.png",
    kind: DocumentKind = KIND,
    *,
    channel: Channel = CONSOLE,
    bounds: Bounds = BOUNDS,
) -> PaperReport:
    return inspect(data, name, kind, channel=channel, bounds=bounds)


def codes(report: PaperReport) -> dict[str, Severity]:
    return {finding.code: finding.severity for finding in report.findings}


def padded(size: int) -> bytes:
    """A whole JPEG of exactly this size."""
    return encoded(".jpg") + bytes(size - len(encoded(".jpg")))


def png_of(*chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG of these chunks."""
    parts = [b"\x89PNG\r\n\x1a\n"]
    for name, content in chunks:
        parts.append(struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content)))
    return b"".join(parts)


def png_of_size(width: int, height: int, *, bits: int = 8, colour: int = 2, interlaced: bool = False) -> bytes:
    """A PNG that says it is this large and holds zeros for a little of it."""
    header = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, interlaced)
    return png_of((b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))


def with_chunks(*chunks: tuple[bytes, bytes]) -> bytes:
    """The whole PNG with more chunks after its header."""
    whole = encoded(".png")
    return whole[:33] + png_of(*chunks)[8:] + whole[33:]


def with_segments(*segments: tuple[int, bytes]) -> bytes:
    """The whole JPEG with more segments at its start."""
    added = (struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content for marker, content in segments)
    return b"\xff\xd8" + b"".join(added) + encoded(".jpg")[2:]


def with_comment(parts: Iterable[bytes]) -> bytes:
    """The whole GIF with a comment of these blocks."""
    whole = encoded(".gif")
    comment = b"!\xfe" + b"".join(bytes([len(part)]) + part for part in parts) + b"\0"
    return whole[:-1] + comment + whole[-1:]
