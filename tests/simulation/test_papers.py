"""The simulated papers are real images of the kinds that the console takes."""

from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from domain.case import CaseInput
from domain.papers import EXTENSIONS
from domain.vocabulary import DocumentKind
from simulation.cast import read_cast
from simulation.paper_layout import legible
from simulation.papers import FORMATS, draw

EXAMPLES = Path(__file__).parents[2] / "examples"
START = datetime(2026, 11, 24, 9, tzinfo=UTC)


@cache
def cases() -> tuple[CaseInput, ...]:
    return tuple(part.case(START) for part in read_cast(EXAMPLES / "merchants.csv", START))


@cache
def drawn(kind: DocumentKind, *, copy: int = 1, blurred: bool = False, case: int = 0) -> tuple[str, bytes]:
    """Drawn once for all tests that look at it."""
    return draw(cases()[case], kind, copy=copy, blurred=blurred)


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def sharpness(data: bytes) -> float:
    edges = opened(data).convert("L").filter(ImageFilter.FIND_EDGES)
    return ImageStat.Stat(edges).var[0]


@pytest.mark.parametrize("blurred", [False, True])
@pytest.mark.parametrize("kind", DocumentKind)
def test_every_paper_is_a_whole_image_the_console_takes(kind: DocumentKind, blurred: bool) -> None:
    """R21: format and size, and the content is what the extension says."""
    name, data = drawn(kind, blurred=blurred)
    extension = Path(name).suffix
    assert extension in EXTENSIONS
    assert len(data) < 1_000_000
    assert opened(data).format == Image.registered_extensions()[extension]


@pytest.mark.parametrize("kind", DocumentKind)
def test_the_same_arguments_draw_the_same_bytes_and_another_copy_or_case_does_not(kind: DocumentKind) -> None:
    assert draw(cases()[0], kind) == drawn(kind)
    files = {drawn(kind), drawn(kind, blurred=True), drawn(kind, copy=2), drawn(kind, case=1)}
    assert len({data for _, data in files}) == 4


@pytest.mark.parametrize("kind", DocumentKind)
def test_a_blurred_scan_has_softer_edges(kind: DocumentKind) -> None:
    assert sharpness(drawn(kind, blurred=True)[1]) < sharpness(drawn(kind)[1]) / 2


@pytest.mark.parametrize("blurred", [False, True])
def test_the_contacts_id_is_in_colour(blurred: bool) -> None:
    """R22."""
    image = opened(drawn(DocumentKind.CONTACT_ID, blurred=blurred)[1])
    assert image.mode == "RGB"
    red, green, blue = image.split()
    for one, two in ((red, green), (green, blue)):
        assert ImageStat.Stat(ImageChops.difference(one, two)).mean[0] > 3


def test_formats_vary_over_all_but_the_second_name_of_jpg() -> None:
    assert set(FORMATS) == set(DocumentKind)
    assert set(FORMATS.values()) == set(EXTENSIONS) - {".jpeg"}


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Lantern & Loom", "Lantern & Loom"),
        ("Éloïse Nguyễn", "Eloise Nguyen"),
        ("青藤 Tea", "[U+9752 85E4] Tea"),
        ("Søren", "S[U+00F8]ren"),
        ("가", "[U+AC00]"),
    ],
)
def test_letters_the_font_lacks_are_replaced_visibly(text: str, drawn: str) -> None:
    assert legible(text) == drawn
