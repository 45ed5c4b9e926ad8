"""Whether a PNG holds all its rows. Decoders that find too few leave the others black, and say nothing."""

import zlib
from collections.abc import Iterator

_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
# Start and step, across and down, of the seven passes of an interlaced picture.
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
_AT_ONCE = 1_000_000


def has_all_rows(core: bytes) -> bool:
    """Unpack the pixels of a PNG that has one chunk of them, and count."""
    header = core[16:29]
    start = core.index(b"IDAT") + 4
    left = _bytes_wanted(header)
    unpacker, packed = zlib.decompressobj(), core[start:-16]
    while packed and left > 0 and not unpacker.eof:
        left -= len(unpacker.decompress(packed, _AT_ONCE))
        packed = unpacker.unconsumed_tail
    return left <= 0


def _bytes_wanted(header: bytes) -> int:
    width, height = int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")
    bits, colour, interlaced = header[8], header[9], header[12]
    sizes = _sizes_of_passes(width, height) if interlaced else iter([(width, height)])
    return sum((1 + -(-across * bits * _CHANNELS[colour] // 8)) * down for across, down in sizes if across)


def _sizes_of_passes(width: int, height: int) -> Iterator[tuple[int, int]]:
    for left, top, across, down in _PASSES:
        yield -(-max(0, width - left) // across), -(-max(0, height - top) // down)
