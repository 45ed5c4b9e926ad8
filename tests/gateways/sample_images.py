"""Images of every format, whole and made up, and what the preflight says of them."""

import struct
import zlib
from functools import cache
from io import BytesIO
from random import Random

from PIL import Image

from domain.papers import PaperReport
from domain.vocabulary import DocumentKind, Severity
from gateways.preflight import Limits, inspect

KIND = DocumentKind.ENTITY_CERTIFICATE
FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".gif": "GIF", ".bmp": "BMP"}
MIB_5 = 5 * 1024 * 1024
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"


@cache
def scan() -> Image.Image:
    """Noise: what compresses badly shows every cut."""
    return Image.frombytes("RGB", (61, 43), Random(7).randbytes(61 * 43 * 3))  # noqa: S311 - the same at every run


@cache
def encoded(extension: str) -> bytes:
    file = BytesIO()
    scan().save(file, FORMATS[extension], progressive=extension == ".jpeg")
    return file.getvalue()


@cache
def animated(pictures: int) -> bytes:
    file = BytesIO()
    others = [scan().rotate(90 * number) for number in range(1, pictures)]
    scan().save(file, "GIF", save_all=True, append_images=others)
    return file.getvalue()


def look(data: bytes, name: str = "paper.png", limits: Limits | None = None) -> PaperReport:
    return inspect(data, name, KIND, limits=limits or Limits())


def codes(report: PaperReport) -> dict[str, Severity]:
    return {finding.code: finding.severity for finding in report.findings}


def padded(size: int) -> bytes:
    """A whole JPEG of exactly this size."""
    return encoded(".jpg") + bytes(size - len(encoded(".jpg")))


def png_of_size(width: int, height: int) -> bytes:
    """A PNG that says it is this large and holds zeros for a little of it."""
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(bytes(1000))))
    parts = [b"\x89PNG\r\n\x1a\n"]
    for name, content in (*chunks, (b"IEND", b"")):
        parts.append(struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content)))
    return b"".join(parts)
