"""Bytes that are put into files or behind them."""

import struct
import zlib
from io import BytesIO
from random import Random
from zipfile import ZipFile

from PIL import Image

from bench.corpus.saving import encoded

_LONGEST_SEGMENT = 65_533
_COMMENT = b"\xff\xfe"


def comment(text: bytes) -> bytes:
    """A comment segment of a JPEG."""
    return _COMMENT + (len(text) + 2).to_bytes(2, "big") + text


def with_comment(jpeg: bytes, text: bytes) -> bytes:
    """A JPEG with a comment right at its beginning."""
    return jpeg[:2] + comment(text) + jpeg[2:]


def comments(jpeg: bytes, size: int) -> bytes:
    """A JPEG of exactly this size, by comments that say nothing."""
    parts, left = [], size - len(jpeg)
    while left:
        length = min(left, _LONGEST_SEGMENT + 2)
        if 0 < left - length < 4:  # the last one needs room for its own head
            length -= 4
        parts.append(comment(bytes(length - 4)))
        left -= length
    return jpeg[:2] + b"".join(parts) + jpeg[2:]


def motion_film(dice: Random) -> bytes:
    """The film of a motion photo: boxes of an MP4."""
    head = b"ftypmp42\0\0\0\0isommp42"
    film = dice.randbytes(dice.randrange(20_000, 60_000))
    return (len(head) + 4).to_bytes(4, "big") + head + (len(film) + 8).to_bytes(4, "big") + b"mdat" + film


def samsung_block(dice: Random) -> bytes:
    """The block of a maker's own notes, with its directory at the end."""
    notes = b"\0\0\x01\x0a\x0e\0\0\0Image_UTC_Data" + str(1_700_000_000_000 + dice.randrange(10**9)).encode()
    directory = b"SEFH\x6b\0\0\0\x01\0\0\0\0\0\x01\x0a" + struct.pack("<II", len(notes), len(notes))
    return notes + directory + struct.pack("<I", len(directory)) + b"SEFT"


def with_map_of_lights(image: Image.Image, dice: Random) -> bytes:
    """A photo as phones take it for bright screens: a second small picture behind it, and an index of both."""
    tone = dice.randrange(80, 200)
    lights = Image.linear_gradient("L").point(lambda value: (value + tone) // 2)
    return encoded(image, "MPO", save_all=True, append_images=[lights], quality=85)


def zipped(dice: Random) -> bytes:
    """A ZIP archive."""
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("invoice.js", f"alert({dice.randrange(1000)})")
    return file.getvalue()


PDF_HEAD = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert) >> >>\nendobj\n"
PDF_END = b"\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"
PAGE = b"<html><body><script>document.location='http://example.com'</script></body></html>"


def huge_png(side: int) -> bytes:
    """A PNG that is whole and valid: black and white, all of it white."""
    packer, row = zlib.compressobj(1), b"\0" + b"\xff" * ((side + 7) // 8)
    packed = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    parts = [b"\x89PNG\r\n\x1a\n"]
    for name, content in ((b"IHDR", head), (b"IDAT", packed), (b"IEND", b"")):
        parts.append(struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content)))
    return b"".join(parts)
