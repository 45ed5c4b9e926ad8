"""The parts of a BMP file."""

from dataclasses import dataclass

from gateways.papers.anatomy import Anatomy

_FILE_HEADER, _OLD_HEADER, _HEADER_WITH_PROFILE = 14, 12, 124
_RLE8, _RLE4 = 1, 2
_BYTES_A_PIXEL = {1: 2, 4: 2, 8: 2, 16: 4, 24: 4, 32: 7}
_BYTES_A_RUN_PIXEL = 20
"""Runs are decoded byte by byte in Python: this stands for their time, 3 seconds at the worst for what it lets pass."""


@dataclass(frozen=True)
class _Header:
    size: int
    width: int
    height: int
    bits: int
    compression: int
    offset: int
    """Where the pixels begin."""

    @property
    def in_runs(self) -> bool:
        return self.compression in (_RLE8, _RLE4)

    @property
    def memory(self) -> int:
        each = _BYTES_A_RUN_PIXEL if self.in_runs else _BYTES_A_PIXEL.get(self.bits, 4)
        return self.width * self.height * each


def walk_bmp(data: bytes) -> Anatomy:
    """What the file is made of."""
    header = _header(data)
    end = max(_end_of_pixels(data, header), _end_of_profile(data, header))
    start = _FILE_HEADER + header.size
    return Anatomy(
        width=header.width,
        height=header.height,
        whole=end <= len(data) and (not header.in_runs or int.from_bytes(data[2:6], "little") <= len(data)),
        end=min(end, len(data)),
        notes=(data[start : max(start, header.offset)],),
        core=data,
        memory=header.memory,
    )


def _header(data: bytes) -> _Header:
    def number(at: int, size: int) -> int:
        return int.from_bytes(data[at : at + size], "little")

    size, offset = number(14, 4), number(10, 4)
    if size == _OLD_HEADER:
        return _Header(size, number(18, 2), number(20, 2), number(24, 2), 0, offset)
    height = int.from_bytes(data[22:26], "little", signed=True)
    return _Header(size, number(18, 4), abs(height), number(28, 2), number(30, 4), offset)


def _end_of_pixels(data: bytes, header: _Header) -> int:
    if header.in_runs:
        length = int.from_bytes(data[34:38], "little")
        return header.offset + length if length else len(data)
    stride = (header.width * header.bits + 31) // 32 * 4
    return header.offset + stride * header.height


def _end_of_profile(data: bytes, header: _Header) -> int:
    if header.size != _HEADER_WITH_PROFILE:
        return 0
    place, length = int.from_bytes(data[126:130], "little"), int.from_bytes(data[130:134], "little")
    return _FILE_HEADER + place + length if length else 0
