"""R21: damaged and oversized images are found within bounds, and nothing makes the preflight raise."""

import struct
import zlib
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFile

from domain.papers import EXTENSIONS
from domain.vocabulary import Severity
from gateways.papers.bounds import Bounds
from tests.gateways.sample_images import SIZE, animated, codes, encoded, look, png_of, png_of_size, saved, scan

DAMAGED = {"damaged_image": Severity.ERROR}
PATIENCE = 5.0
"""Seconds of processor time that no file may take; these take milliseconds."""
SMALL = Bounds(max_pixels=2_000_000, max_memory=30_000_000)


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_an_image_cut_short_anywhere_is_found(extension: str) -> None:
    data = encoded(extension)
    for length in (*range(1, len(data), len(data) // 16), *range(len(data) - 12, len(data))):
        report = look(data[:length], "a" + extension)
        assert codes(report).keys() & {"damaged_image", "type_not_allowed"}, length
        assert not report.usable


def test_truncated_images_are_never_loaded_leniently() -> None:
    assert ImageFile.LOAD_TRUNCATED_IMAGES is False


@pytest.mark.parametrize("share", [0.4, 0.7, 0.95])
@pytest.mark.parametrize("sampling", [0, 2])
def test_a_jpeg_cut_short_is_found_though_somebody_put_an_end_to_it(share: float, sampling: int) -> None:
    data = saved(scan(), "JPEG", subsampling=sampling)
    assert codes(look(data[: int(len(data) * share)] + b"\xff\xd9", "a.jpg")) == DAMAGED


def test_a_progressive_jpeg_without_its_last_scans_is_found() -> None:
    data = encoded(".jpeg")
    assert codes(look(data[: data.rindex(b"\xff\xda")] + b"\xff\xd9", "a.jpg")) == DAMAGED


def test_a_jpeg_that_ends_in_grey_of_its_own_is_whole() -> None:
    """The grey that a decoder fills in is told from grey that is in the file."""
    image = scan().copy()
    image.paste((128, 128, 128), (0, 470, *SIZE))
    assert "damaged_image" not in codes(look(saved(image, "JPEG"), "a.jpg"))


@pytest.mark.parametrize("name", [b"IHDR", b"IDAT", b"IEND"])
def test_a_png_with_a_wrong_checksum_is_found(name: bytes) -> None:
    data = bytearray(encoded(".png"))
    place = data.index(name)
    data[place + 4 + int.from_bytes(data[place - 4 : place], "big")] ^= 1
    assert codes(look(bytes(data))) == DAMAGED


def test_a_png_with_fewer_rows_than_it_says_is_found() -> None:
    header = struct.pack(">IIBBBBB", *SIZE, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes((SIZE[0] + 1) * (SIZE[1] - 9)))
    assert codes(look(png_of((b"IHDR", header), (b"IDAT", rows), (b"IEND", b"")))) == DAMAGED


def images_made() -> int:
    """How often the decoder has taken memory for an image, which no tracing of Python's own memory shows."""
    return int(vars(Image)["core"].get_stats()["new_count"])


def test_a_pixel_bomb_is_refused_before_it_takes_memory() -> None:
    before = images_made()
    report = look(png_of_size(60_000, 60_000))
    assert images_made() == before
    assert codes(report) == {"too_many_pixels": Severity.ERROR}
    assert (report.width, report.height) == (60_000, 60_000)
    look(encoded(".png"))
    assert images_made() > before


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_the_pixel_limit_is_exact(extension: str) -> None:
    pixels = SIZE[0] * SIZE[1]
    assert look(encoded(extension), "a" + extension, bounds=Bounds(max_pixels=pixels)).findings == ()
    over = look(encoded(extension), "a" + extension, bounds=Bounds(max_pixels=pixels - 1))
    assert codes(over) == {"too_many_pixels": Severity.ERROR}


ORIGINALS = [*map(encoded, EXTENSIONS), animated(2), animated(2, "PNG"), saved(scan().convert("1"), "PNG")]


@settings(deadline=None, derandomize=True, max_examples=100)
@given(st.data())
def test_no_mutation_of_an_image_makes_the_preflight_raise(data: st.DataObject) -> None:
    original = bytearray(data.draw(st.sampled_from(ORIGINALS)))
    for _ in range(data.draw(st.integers(1, 6))):
        position = data.draw(st.integers(0, 200) | st.integers(0, len(original) - 1)) % len(original)
        original[position : position + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    kept = data.draw(st.just(len(original)) | st.integers(1, len(original)))
    began = process_time()
    report = look(bytes(original[:kept]), data.draw(st.sampled_from(EXTENSIONS)), bounds=SMALL)
    assert process_time() - began < PATIENCE
    assert report.size == min(kept, len(original))
    assert report.findings or (report.width and report.height)


@settings(deadline=None, derandomize=True, max_examples=40)
@given(st.data())
def test_no_splice_of_two_images_makes_the_preflight_raise(data: st.DataObject) -> None:
    one, other = (data.draw(st.sampled_from(ORIGINALS)) for _ in range(2))
    front = one[: data.draw(st.integers(0, 1000) | st.integers(0, len(one)))]
    spliced = front + other[data.draw(st.integers(0, len(other))) :]
    assert look(spliced, "a.png", bounds=SMALL).size == len(spliced)


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.binary(max_size=300), st.text(max_size=20))
def test_no_bytes_and_no_name_make_the_preflight_raise(data: bytes, name: str) -> None:
    signatures = (b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"BM" + bytes(12) + b"\x28\0\0\0")
    for signature in signatures:
        assert not look(signature + data, name).usable
