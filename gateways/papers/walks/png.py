"""The parts of a PNG file."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from gateways.papers.anatomy import Anatomy
from gateways.papers.walks.exif import orientation_in

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DECODERS_NEED = (b"IHDR", b"PLTE", b"tRNS")
_PIXELS = (b"IDAT", b"fdAT")
_MOST_CHUNKS = 100_000
_COMPRESSED = {b"zTXt": 2, b"iTXt": 4}
"""Notes that may be compressed, each with the zeros that stand before the text."""
_MOST_TEXT, _MOST_TEXTS = 50_000, 20
"""Bytes of compressed text that are looked into, and how often: a bomb holds a thousand times its size."""
# Bytes a pixel by (bits, colour type), with the copies that greying takes; see `greying`.
_BYTES_A_PIXEL = {0: 2, 2: 4, 3: 2, 4: 7, 6: 7}
_GREY_OF_16_BITS = 5


@dataclass
class _Seen:
    """What was met on the way."""

    needed: list[bytes] = field(default_factory=list)
    pixels: list[bytes] = field(default_factory=list)
    notes: list[bytes] = field(default_factory=list)
    texts: int = 0
    """Compressed notes that were unpacked."""
    frames: int = 0
    """Pictures that belong to an animation."""
    stands_alone: bool = False
    """The first picture is not among those of the animation."""
    orientation: int = 1
    end: int = 0
    intact: bool = True


def walk_png(data: bytes) -> Anatomy:
    """What the file is made of."""
    seen = _Seen()
    for name, content, stop in _chunks(data, seen):
        _take(seen, name, content)
        if name == b"IEND":
            seen.end = stop
    header = seen.needed[0][8:] if seen.needed else b""
    width, height = int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")
    return Anatomy(
        width=width,
        height=height,
        whole=seen.end > 0 and seen.intact and _has_its_palette(header, seen.needed),
        end=seen.end or len(data),
        pictures=max(1, seen.frames + seen.stands_alone),
        notes=tuple(seen.notes),
        orientation=seen.orientation,
        core=_core(seen),
        memory=width * height * _bytes_a_pixel(header),
    )


def _chunks(data: bytes, seen: _Seen) -> Iterator[tuple[bytes, bytes, int]]:
    """Name, content and end of each chunk up to the last whole one."""
    position = len(_SIGNATURE)
    for _ in range(_MOST_CHUNKS):
        stop = position + 12 + int.from_bytes(data[position : position + 4], "big")
        name, content = data[position + 4 : position + 8], data[position + 8 : stop - 4]
        if stop > len(data) or not name.isalpha():
            return
        checksum = int.from_bytes(data[stop - 4 : stop], "big")
        seen.intact = seen.intact and zlib.crc32(content, zlib.crc32(name)) == checksum
        yield name, content, stop
        if name == b"IEND":
            return
        position = stop


def _take(seen: _Seen, name: bytes, content: bytes) -> None:
    if name in _DECODERS_NEED:
        seen.needed.append(_chunk(name, content))
    elif name == b"fcTL":
        seen.frames += 1
    elif name == b"IDAT":
        seen.stands_alone = seen.stands_alone or seen.frames == 0
        seen.pixels.append(content)
    elif name not in _PIXELS:
        seen.notes.append(content)
        if name in _COMPRESSED and seen.texts < _MOST_TEXTS:
            seen.notes.append(_unpacked(name, content))
            seen.texts += 1
        if name == b"eXIf":
            seen.orientation = orientation_in(content)


def _unpacked(name: bytes, content: bytes) -> bytes:
    """The first of a compressed text."""
    packed = content.split(b"\0", _COMPRESSED[name])[-1]
    try:
        return zlib.decompressobj().decompress(packed, _MOST_TEXT)
    except zlib.error:
        return b""


def _has_its_palette(header: bytes, needed: list[bytes]) -> bool:
    return header[9:10] != b"\3" or any(chunk[4:8] == b"PLTE" for chunk in needed)


def _bytes_a_pixel(header: bytes) -> int:
    bits, kind = (header[8:10] + bytes(2))[:2]
    return _GREY_OF_16_BITS if (bits, kind) == (16, 0) else _BYTES_A_PIXEL.get(kind, 7)


def _core(seen: _Seen) -> bytes:
    """One chunk of pixels instead of very many, and no text to unpack."""
    return b"".join((_SIGNATURE, *seen.needed, _chunk(b"IDAT", b"".join(seen.pixels)), _chunk(b"IEND", b"")))


def _chunk(name: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(content, zlib.crc32(name)) if name != b"IDAT" else 0
    return len(content).to_bytes(4, "big") + name + content + checksum.to_bytes(4, "big")
