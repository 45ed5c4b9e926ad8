"""R21: damaged and oversized images are found within bounds, and nothing makes the preflight raise."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFile

from domain.papers import EXTENSIONS
from domain.vocabulary import Severity
from gateways.preflight import Limits
from tests.gateways.sample_images import animated, codes, encoded, look, png_of_size


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_an_image_cut_short_anywhere_is_found(extension: str) -> None:
    data = encoded(extension)
    for length in (*range(1, len(data), 23), *range(len(data) - 20, len(data))):
        report = look(data[:length], "a" + extension)
        assert codes(report).keys() & {"damaged_image", "type_not_allowed"}, length
        assert not report.usable


def test_truncated_images_are_never_loaded_leniently() -> None:
    assert ImageFile.LOAD_TRUNCATED_IMAGES is False


def test_a_gif_cut_short_in_its_last_picture_is_found() -> None:
    data = animated(3)
    assert look(data, "a.gif").findings == ()
    assert codes(look(data[: len(data) - 400] + b";", "a.gif")) == {"damaged_image": Severity.ERROR}


def test_what_a_phone_appends_to_a_photo_is_no_damage() -> None:
    assert look(encoded(".jpg") + b"\xff\xda\x00\x00motion", "a.jpg").findings == ()


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
    assert look(encoded(extension), "a" + extension, Limits(max_pixels=61 * 43)).findings == ()
    over = look(encoded(extension), "a" + extension, Limits(max_pixels=61 * 43 - 1))
    assert codes(over) == {"too_many_pixels": Severity.ERROR}


def test_the_pictures_of_an_animation_count_together() -> None:
    limits = Limits(max_pixels=3 * 61 * 43)
    assert look(animated(3), "a.gif", limits).findings == ()
    assert codes(look(animated(4), "a.gif", limits)) == {"too_many_pixels": Severity.ERROR}


def test_a_gif_of_very_many_tiny_pictures_is_refused() -> None:
    file = BytesIO()
    tiny = [Image.new("RGB", (2, 2), (number % 256, number // 256, 0)) for number in range(300)]
    tiny[0].save(file, "GIF", save_all=True, append_images=tiny[1:])
    assert codes(look(file.getvalue(), "a.gif")) == {"too_many_pixels": Severity.ERROR}


@settings(deadline=None)
@given(st.data())
def test_no_mutation_of_an_image_makes_the_preflight_raise(data: st.DataObject) -> None:
    original = bytearray(data.draw(st.sampled_from([*map(encoded, EXTENSIONS), animated(3)])))
    for _ in range(data.draw(st.integers(1, 6))):
        position = data.draw(st.integers(0, 200) | st.integers(0, len(original) - 1)) % len(original)
        original[position : position + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    kept = data.draw(st.integers(1, len(original)))
    report = look(bytes(original[:kept]), data.draw(st.sampled_from(EXTENSIONS)), Limits(max_pixels=1_000_000))
    assert report.size == kept


@settings(deadline=None)
@given(st.binary(max_size=300), st.text(max_size=20))
def test_no_bytes_and_no_name_make_the_preflight_raise(data: bytes, name: str) -> None:
    signatures = (b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"BM" + bytes(12) + b"\x28\0\0\0")
    for signature in signatures:
        assert not look(signature + data, name).usable
