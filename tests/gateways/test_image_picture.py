"""R17-R23: whether a reviewer can see what is on the paper."""

from collections.abc import Callable
from functools import cache

import numpy
import pytest
from PIL import Image, ImageDraw

from domain.vocabulary import DocumentKind, Severity
from tests.gateways.sample_images import codes, look, saved
from tests.gateways.sample_papers import (
    A4,
    blurred,
    card,
    changed,
    glaring,
    noisy,
    page,
    photographed,
    shaded,
    shaken,
)

CONTACT_ID = DocumentKind.CONTACT_ID
WARNING, ERROR = Severity.WARNING, Severity.ERROR
Drawn = Callable[[], Image.Image]
"""Drawn when it is looked at: whoever only collects the tests needs no picture."""


@cache
def photo() -> Image.Image:
    return photographed(page())


def white() -> Image.Image:
    return Image.new("RGB", A4, "#fbfaf7")


def seen(image: Image.Image, quality: int = 85) -> dict[str, Severity]:
    return codes(look(saved(image, "JPEG", quality=quality), "a.jpg"))


def framed() -> Image.Image:
    image = page().copy()
    ImageDraw.Draw(image).rectangle((0, 0, A4[0] - 1, A4[1] - 1), outline="black", width=4)
    return image


def badly_laid() -> Image.Image:
    """With the black of a scanner's lid at two sides."""
    image = page().copy()
    ImageDraw.Draw(image).polygon([(0, 0), (A4[0], 0), (A4[0], 25), (30, 8), (30, A4[1]), (0, A4[1])], fill="#0a0a0a")
    return image


def ruled() -> Image.Image:
    image = page().copy()
    for y in range(150, 1200, 44):
        ImageDraw.Draw(image).line((0, y, A4[0], y), fill="#404040", width=2)
    return image


def with_grey_box() -> Image.Image:
    image = page(lines=8).copy()
    ImageDraw.Draw(image).rectangle((100, 700, 800, 1000), fill="#e2e4e8")
    return image


def coarse(kind: str) -> Image.Image:
    return page().convert("1").convert(kind)


CLEAN: dict[str, Drawn] = {
    "dense": page,
    "sparse": lambda: page(lines=2),
    "tinted": lambda: page(paper="#f6ecd2", ink="#3a3028"),
    "small": lambda: page((620, 877)),
    "300 dpi": lambda: page((2480, 3508)),
    "grainy": lambda: noisy(page(), 8),
    "shaded": lambda: shaded(page(), 0.6),
    "photo": photo,
    "dim": lambda: changed(page(), 0.55),
    "two shades": lambda: coarse("L"),
    "frame at the edge": framed,
    "scanner lid": badly_laid,
    "ruled to the edge": ruled,
    "grey box": with_grey_box,
    "lit until its paper is white": lambda: changed(page(), numpy.linspace(1.15, 0.7, A4[0])[None, :, None]),
}


@pytest.mark.parametrize("name", CLEAN)
def test_clean_papers_pass(name: str) -> None:
    image = CLEAN[name]()
    assert seen(image, quality=55) == {}
    assert seen(image, quality=92) == {}


BLANK: dict[str, Drawn] = {
    "white": lambda: Image.new("RGB", A4, "white"),
    "grainy": lambda: noisy(white(), 6),
    "very grainy and small": lambda: noisy(Image.new("RGB", (620, 877), "white"), 12),
    "shaded": lambda: noisy(shaded(white(), 0.75), 3),
    "on a table": lambda: photographed(white()),
}


@pytest.mark.parametrize("name", BLANK)
def test_an_empty_page_is_blank_and_nothing_else(name: str) -> None:
    assert seen(BLANK[name]()) == {"blank": ERROR}


def test_a_page_number_is_nearly_nothing() -> None:
    image = white()
    ImageDraw.Draw(image).text((440, 1200), "2", font_size=26, fill="black")
    assert seen(noisy(image, 2)) == {"nearly_blank": WARNING}


BAD: dict[str, tuple[Drawn, str]] = {
    "blurred": (lambda: blurred(page(), 2.5), "blurred"),
    "very blurred": (lambda: blurred(page(), 6), "blurred"),
    "blurred and grainy": (lambda: noisy(blurred(page(), 3), 5), "blurred"),
    "blurred, sparse": (lambda: blurred(page(lines=2), 2.5), "blurred"),
    "blurred, 300 dpi": (lambda: blurred(page((2130, 3012)), 5), "blurred"),
    "blurred, small": (lambda: blurred(page((620, 877)), 1.8), "blurred"),
    "blurred photo": (lambda: photographed(page(), blur=3.5), "blurred"),
    "shaken": (lambda: shaken(page()), "blurred"),
    "dark": (lambda: changed(page(), 0.3), "too_dark"),
    "dark photo": (lambda: changed(photo(), 0.33), "too_dark"),
    "glare": (lambda: glaring(page()), "overexposed"),
    "glare on a photo": (lambda: glaring(photo()), "overexposed"),
    "faded to the last": (lambda: changed(page(), 0.09, 232), "overexposed"),
    "smeared beyond strokes": (lambda: blurred(page(), 14), "blurred"),
    "washed out": (lambda: changed(page(), 0.3, 179), "overexposed"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_spoils_a_picture_is_warned_of_by_itself(name: str) -> None:
    drawn, code = BAD[name]
    assert seen(drawn()) == {code: WARNING}


def test_a_soft_portrait_on_a_sharp_card_is_no_blur() -> None:
    image = card().copy()
    portrait = (533, 126, 733, 428)
    image.paste(blurred(image.crop(portrait), 4), portrait)
    assert codes(look(saved(image, "JPEG"), "a.jpg", CONTACT_ID)) == {}
    assert codes(look(saved(blurred(image, 4), "JPEG"), "a.jpg", CONTACT_ID)) == {"blurred": WARNING}
