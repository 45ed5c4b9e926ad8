"""R21: whatever file comes, a look at it stays within memory and time."""

import struct
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from gateways.preflight import inspect
from tests.gateways.sample_images import KIND, codes, encoded, look, png_of, png_of_size, saved, with_chunks

ROOT = Path(__file__).parents[2]
MEGABYTES = 1_000_000
A4_AT_600_DPI = (4960, 7016)
PACKED = zlib.compress(bytes(10**6))


def png_full(size: tuple[int, int], bits: int, colour: int, channels: int) -> bytes:
    """A PNG with all its rows, which are white."""
    header = struct.pack(">IIBBBBB", *size, bits, colour, 0, 0, 0)
    packer, row = zlib.compressobj(1), b"\0" + b"\xff" * (size[0] * bits * channels // 8)
    rows = b"".join(packer.compress(row) for _ in range(size[1])) + packer.flush()
    return png_of((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))


def deep_animation() -> bytes:
    control = struct.pack(">IIIIIHHBB", 0, 8, 8, 0, 0, 1, 10, 0, 0)
    return with_chunks((b"acTL", struct.pack(">II", 90_000, 0)), *[(b"fcTL", control)] * 90_000)


def runs() -> bytes:
    """A BMP whose every row is an end of line: Pillow fills each byte by byte."""
    header = b"BM" + bytes(8) + struct.pack("<I", 1078)
    header += struct.pack("<IiiHHIIiiII", 40, 2500, 1490, 1, 8, 1, 0, 0, 0, 256, 0)
    return header + bytes(range(256)) * 4 + b"\1\7\0\0" * 1500 + b"\0\1"


def many_scans() -> bytes:
    whole = saved(Image.new("L", (8000, 6000), 200), "JPEG", progressive=True)
    last = whole[whole.rindex(b"\xff\xda") : -2]
    return whole[:-2] + last * 5_000 + whole[-2:]


NASTY: dict[str, Callable[[], bytes]] = {
    "text bombs": lambda: with_chunks(*[(b"zTXt", b"a%d\0\0" % n + PACKED) for n in range(200)]),
    "profile bomb": lambda: with_chunks((b"iCCP", b"a\0\0" + zlib.compress(bytes(10**7)))),
    "pixel bomb": lambda: png_of_size(30_000, 30_000),
    "60 million pixels": lambda: png_of_size(8_000, 7_500),
    "A4 at 600 dpi with alpha": lambda: png_full(A4_AT_600_DPI, 8, 6, 4),
    "large GIF canvas": lambda: encoded(".gif")[:6] + b"\xff\xff\xff\xff" + encoded(".gif")[10:],
    "deep animation": deep_animation,
    "runs": runs,
    "many chunks": lambda: with_chunks(*[(b"prVt", b"")] * 150_000),
    "many segments": lambda: b"\xff\xd8" + b"\xff\xe1\0\2" * 1_200_000,
    "junk": lambda: b"\xff\xd8\xff" + bytes(5 * MEGABYTES),
    "many scans": many_scans,
    "progressive 48 million pixels": lambda: saved(Image.new("RGB", (8000, 6000)), "JPEG", progressive=True),
}
LARGE: dict[str, Callable[[], bytes]] = {
    "24 million pixels": lambda: saved(Image.new("RGB", (6000, 4000), "#a0a0a0"), "JPEG"),
    "24 million pixels, progressive": lambda: saved(
        Image.new("RGB", (6000, 4000), "#a0a0a0"), "JPEG", progressive=True
    ),
    "A4 at 600 dpi": lambda: png_full(A4_AT_600_DPI, 8, 2, 3),
    "A4 at 600 dpi, grey": lambda: png_full(A4_AT_600_DPI, 8, 0, 1),
    "A4 at 600 dpi, two shades": lambda: png_full(A4_AT_600_DPI, 1, 0, 1),
}

SLOW = {"runs", "many chunks"}
"""They take time, but hardly any memory."""


@cache
def made(name: str) -> bytes:
    return (NASTY | LARGE)[name]()


@pytest.mark.parametrize("name", NASTY)
def test_nothing_takes_longer_than_5_seconds(name: str) -> None:
    data = made(name)
    started = time.process_time()
    inspect(data, "a.png", KIND)
    assert time.process_time() - started < 5


@pytest.mark.parametrize("name", LARGE)
def test_large_scans_and_photos_are_opened(name: str) -> None:
    data = made(name)
    assert not codes(look(data)).keys() & {"too_many_pixels", "damaged_image"}


# Not `ru_maxrss`: that begins with what the process had that started this one.
MEASURE = """
import sys
import temporalio.worker
from gateways.preflight import inspect
from domain.vocabulary import DocumentKind
for path in sys.argv[1:]:
    inspect(open(path, "rb").read(), "a.png", DocumentKind.CONTACT_ID)
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def test_no_file_takes_a_worker_over_300_megabytes(tmp_path: Path) -> None:
    paths = []
    for number, name in enumerate((NASTY | LARGE).keys() - SLOW):
        paths.append(tmp_path / str(number))
        paths[-1].write_bytes(made(name))
    done = subprocess.run([sys.executable, "-c", MEASURE, *paths], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(done.stdout) * 1024 < 300 * MEGABYTES
