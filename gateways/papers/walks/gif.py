"""The parts of a GIF file."""

from dataclasses import dataclass, field

from gateways.papers.anatomy import Anatomy

_SCREEN = 13
_BYTES_A_PIXEL = 2
_EXTENSION, _PICTURE, _TRAILER = b"!", b",", b";"
_WITH_PIXELS = 0xF9
"""The extension that says how a picture is shown: no place for notes."""


@dataclass
class _Seen:
    width: int
    height: int
    pictures: int = 0
    notes: list[bytes] = field(default_factory=list)


def walk_gif(data: bytes) -> Anatomy:
    """What the file is made of."""
    seen = _Seen(int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little"))
    position = _SCREEN + _palette(data, 10)
    while data[position : position + 1] in (_EXTENSION, _PICTURE):
        step = _picture if data[position : position + 1] == _PICTURE else _extension
        position = step(data, position, seen)
    whole = data[position : position + 1] == _TRAILER and seen.pictures > 0
    return Anatomy(
        width=seen.width,
        height=seen.height,
        whole=whole,
        end=position + 1 if whole else len(data),
        pictures=max(1, seen.pictures),
        notes=tuple(seen.notes),
        core=data,
        memory=seen.width * seen.height * _BYTES_A_PIXEL,
    )


def _palette(data: bytes, at: int) -> int:
    """The length of the palette that a byte of flags announces."""
    flags = data[at] if at < len(data) else 0
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _picture(data: bytes, position: int, seen: _Seen) -> int:
    left, top, width, height = (
        int.from_bytes(data[position + at : position + at + 2], "little") for at in (1, 3, 5, 7)
    )
    seen.width, seen.height = max(seen.width, left + width), max(seen.height, top + height)
    seen.pictures += 1
    return _after_blocks(data, position + 11 + _palette(data, position + 9))


def _extension(data: bytes, position: int, seen: _Seen) -> int:
    stop = _after_blocks(data, position + 2)
    if data[position + 1 : position + 2] != bytes([_WITH_PIXELS]):
        seen.notes.append(_joined(data, position + 2, stop))
    return stop


def _after_blocks(data: bytes, position: int) -> int:
    """Where a row of blocks ends: each says its length, the last is empty."""
    size = len(data)
    while position < size and data[position]:
        position += data[position] + 1
    return position + 1


def _joined(data: bytes, position: int, stop: int) -> bytes:
    """The blocks of a row without their lengths."""
    blocks = []
    while position < min(stop, len(data)):
        blocks.append(data[position + 1 : position + 1 + data[position]])
        position += data[position] + 1
    return b"".join(blocks)
