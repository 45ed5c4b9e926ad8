"""R22: the contact's ID is in colour."""

from collections.abc import Callable

import numpy
import pytest
from PIL import Image

from domain.vocabulary import DocumentKind, Severity
from tests.gateways.sample_images import codes, look, saved
from tests.gateways.sample_papers import blended, card, changed, copied, noisy, page, photographed, shaded

GREY, HARDLY = {"not_in_colour": Severity.ERROR}, {"hardly_any_colour": Severity.WARNING}
WARM = numpy.array((1, 0.95, 0.82))
"""A photocopy under a lamp, or through a filter."""


def seen(image: Image.Image, kind: str = "JPEG", **options: object) -> dict[str, Severity]:
    return codes(look(saved(image, kind, **options), f"a.{kind}", DocumentKind.CONTACT_ID))


COLOURED: dict[str, Callable[[], Image.Image]] = {
    "card": card,
    "pale card": lambda: card(tint="#fbfbfd"),
    "warm light": lambda: changed(card(), WARM),
    "photo": lambda: photographed(card()),
    "photo of a pale card": lambda: photographed(card(tint="#f7f8f7")),
    "grainy": lambda: noisy(card(), 6),
    "dim": lambda: changed(card(), 0.6),
    "few pale colours": lambda: blended(card(tint="#fbfbfd"), 0.35),
}


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("name", COLOURED)
def test_a_coloured_card_passes(name: str, kind: str) -> None:
    assert seen(COLOURED[name](), kind) == {}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "BMP"])
@pytest.mark.parametrize("mode", ["L", "RGB", "P"])
def test_shades_of_grey_are_refused(kind: str, mode: str) -> None:
    image = card().convert("L").convert(mode)
    assert seen(image.convert("RGB") if (kind, mode) == ("JPEG", "P") else image, kind) == GREY


@pytest.mark.parametrize("quality", [50, 75, 95])
def test_compression_makes_no_colour(quality: int) -> None:
    assert seen(copied(shaded(card())), quality=quality) == GREY


TINTED: dict[str, Callable[[], Image.Image]] = {
    "sepia": lambda: changed(copied(card()), WARM),
    "sepia with grain": lambda: noisy(changed(copied(card()), WARM), 5),
    "cold and flat": lambda: changed(copied(card()), add=numpy.array((-10, 0, 14))),
    "grain alone": lambda: noisy(copied(card()), 6),
    "lit from one side": lambda: changed(shaded(copied(card())), WARM),
    "on a brown table": lambda: photographed(changed(copied(card()), WARM), table="#543e2c"),
}


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("name", TINTED)
def test_a_tint_over_a_photocopy_is_no_colour(name: str, kind: str) -> None:
    assert seen(TINTED[name](), kind) == HARDLY


def test_other_papers_may_be_grey() -> None:
    assert codes(look(saved(page().convert("L"), "JPEG"), "a.jpg")) == {}
