"""A preview shows the picture, and nothing else of the file it was made from."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.ExifTags import Base
from PIL.PngImagePlugin import PngInfo

from domain.papers import EXTENSIONS
from gateways.papers.previewing import preview
from gateways.papers.showing import NoPicture
from tests.gateways.sample_images import FORMATS, PDF, animated, encoded, png_of_size, scan

MARKERS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=12, max_size=40).map(lambda text: f"MARKER-{text}")
PLAIN_JPEG = {0xE0, 0xDB, 0xC0, 0xC4, 0xDA}
"""The segments of a JPEG that holds a picture alone: JFIF, tables, frame, scan."""
RED, BLUE = (255, 0, 0), (0, 0, 255)


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def shown(data: bytes, **options: int) -> Image.Image:
    return Image.open(BytesIO(preview(data, **options)))


def near(image: Image.Image, place: tuple[int, int], colour: tuple[int, int, int]) -> bool:
    found: Any = image.getpixel(place)
    return all(abs(one - other) < 12 for one, other in zip(found, colour, strict=True))


def talkative(extension: str, marker: str) -> bytes:
    """The scan with the marker wherever the format takes a note, and after its end."""
    exif = Image.Exif()
    exif[Base.Artist] = marker
    exif.get_ifd(Base.GPSInfo.value)[1] = marker
    notes = PngInfo()
    notes.add_text("Author", marker)
    notes.add_itxt("XML:com.adobe.xmp", marker)
    secret = marker.encode()
    options: dict[str, dict[str, Any]] = {
        "JPEG": {"exif": exif, "icc_profile": secret, "comment": secret, "xmp": secret},
        "PNG": {"exif": exif, "icc_profile": secret, "pnginfo": notes},
        "GIF": {"comment": secret},
        "BMP": {},
    }
    return saved(scan(), FORMATS[extension], **options[FORMATS[extension]]) + secret


def segments(jpeg: bytes) -> Iterator[int]:
    """The markers up to the picture's own data."""
    position, marker = 2, 0
    while marker != 0xDA:
        marker = jpeg[position + 1]
        yield marker
        position += 2 + int.from_bytes(jpeg[position + 2 : position + 4], "big")


@pytest.mark.parametrize("extension", EXTENSIONS)
@settings(deadline=None, max_examples=15)
@given(marker=MARKERS)
def test_no_note_and_no_byte_after_the_end_survives(extension: str, marker: str) -> None:
    original = talkative(extension, marker)
    assert marker.encode() in original
    small = preview(original)
    assert marker.encode() not in small
    assert set(segments(small)) == PLAIN_JPEG
    assert small.endswith(b"\xff\xd9")
    assert small == preview(encoded(extension) if FORMATS[extension] != "JPEG" else saved(scan(), "JPEG"))


@settings(deadline=None)
@given(st.sampled_from(EXTENSIONS), st.integers(0, 10**6), st.binary(min_size=1, max_size=8))
def test_whatever_the_bytes_are_there_is_a_picture_or_none(extension: str, position: int, change: bytes) -> None:
    data = bytearray(encoded(extension))
    position %= len(data)
    data[position : position + len(change)] = change
    try:
        small = preview(bytes(data))
    except NoPicture:
        return
    assert set(segments(small)) == PLAIN_JPEG


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_it_stands_as_it_was_photographed(kind: str, orientation: int) -> None:
    """Blue is on the left where the camera saw it; each turn puts it where a person would."""
    photo = Image.new("RGB", (64, 32), RED)
    photo.paste(BLUE, (0, 0, 32, 32))
    exif = Image.Exif()
    exif[Base.Orientation] = orientation
    image = shown(saved(photo, kind, exif=exif))
    assert image.size == ((64, 32) if orientation < 5 else (32, 64))
    assert near(image, (4, 4), BLUE if orientation in (1, 4, 5, 6) else RED)


def test_notes_that_make_no_sense_do_not_hide_the_picture() -> None:
    assert shown(saved(scan(), "JPEG", exif=b"Exif\0\0nonsense")).size == scan().size


@pytest.mark.parametrize(("size", "small"), [((3000, 1500), (1600, 800)), ((1, 4000), (1, 1600)), ((9, 7), (9, 7))])
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_no_side_is_longer_than_it_should_be_and_nothing_is_blown_up(
    kind: str, size: tuple[int, int], small: tuple[int, int]
) -> None:
    assert shown(saved(Image.new("RGB", size), kind)).size == small
    assert max(shown(saved(Image.new("RGB", size), kind), longest_side=5).size) <= 5


@pytest.mark.parametrize("mode", ["LA", "RGBA", "P", "L", "RGB", "I;16"])
def test_what_is_transparent_is_white(mode: str) -> None:
    image, options = Image.new("RGBA", (20, 20), (0, 0, 0, 0)), {}
    if mode in ("LA", "RGBA"):
        image = image.convert(mode)
    else:
        colour: Any = {"RGB": (1, 2, 3), "I;16": 700}.get(mode, 0)
        image, options = Image.new(mode, (20, 20), colour), {"transparency": colour}
    assert near(shown(saved(image, "PNG", **options)), (9, 9), (255, 255, 255))


def test_sixteen_bits_two_colours_and_four_inks_are_seen_as_they_are() -> None:
    grey = Image.fromarray(numpy.full((20, 20), 0x8000, numpy.uint16))
    assert near(shown(saved(grey, "PNG")), (9, 9), (128, 128, 128))
    assert near(shown(saved(Image.new("1", (20, 20), 1), "PNG")), (9, 9), (255, 255, 255))
    assert near(shown(saved(Image.new("1", (20, 20), 0), "BMP")), (9, 9), (0, 0, 0))
    assert near(shown(saved(Image.new("CMYK", (20, 20), (0, 255, 255, 0)), "JPEG")), (9, 9), RED)


def test_of_an_animation_the_first_picture_is_shown() -> None:
    assert preview(animated(3)) == preview(encoded(".gif"))


@pytest.mark.parametrize("data", [b"", b"a letter", PDF, encoded(".png")[:-300], png_of_size(50_000, 50_000)])
def test_what_cannot_be_shown_is_said_to_be_so(data: bytes) -> None:
    with pytest.raises(NoPicture):
        preview(data)
