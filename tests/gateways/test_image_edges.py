"""R17-R23: print that runs into the edge, and pictures with too few pixels."""

import pytest
from PIL import Image, ImageDraw

from domain.vocabulary import DocumentKind, Severity
from tests.gateways.sample_images import codes, look, saved
from tests.gateways.sample_papers import A4, card, noisy, page

WARNING, ERROR = Severity.WARNING, Severity.ERROR


@pytest.mark.parametrize(
    ("box", "sides"),
    [
        ((130, 0, *A4), "left"),
        ((0, 0, 560, A4[1]), "right"),
        ((0, 257, *A4), "top"),
        ((0, 0, A4[0], 995), "bottom"),
    ],
)
def test_print_that_runs_into_an_edge_is_warned_of(box: tuple[int, int, int, int], sides: str) -> None:
    report = look(saved(noisy(page().crop(box), 2), "JPEG"), "a.jpg")
    assert codes(report) == {"cut_off": WARNING}
    assert report.findings[0].evidence == {"sides": sides}


def table() -> Image.Image:
    image = page(lines=2).copy()
    for y in range(400, 1000, 80):
        ImageDraw.Draw(image).line((90, y, 810, y), fill="#8c98a4", width=2)
    return image


def test_a_table_whose_lines_run_into_one_edge_is_cut_off() -> None:
    assert codes(look(saved(table(), "PNG"))) == {}
    assert codes(look(saved(table().crop((0, 0, 790, A4[1])), "PNG"))) == {"cut_off": WARNING}


def test_every_edge_is_named() -> None:
    report = look(saved(page((1240, 1754)).crop((180, 0, 770, 1754)), "PNG"))
    assert report.findings[0].evidence == {"sides": "right, left"}


@pytest.mark.parametrize(
    ("kind", "size", "code"),
    [
        (DocumentKind.ENTITY_CERTIFICATE, (280, 396), {"resolution_too_low": ERROR}),
        (DocumentKind.ENTITY_CERTIFICATE, (500, 707), {"resolution_low": WARNING}),
        (DocumentKind.CONTACT_ID, (200, 126), {"resolution_too_low": ERROR}),
        (DocumentKind.CONTACT_ID, (420, 265), {"resolution_low": WARNING}),
        (DocumentKind.CONTACT_ID, (640, 403), {}),
        (DocumentKind.CONTACT_ID, (1600, 1008), {}),
    ],
)
def test_small_print_needs_pixels_and_a_card_fewer(
    kind: DocumentKind, size: tuple[int, int], code: dict[str, Severity]
) -> None:
    image = card(size) if kind is DocumentKind.CONTACT_ID else page(size)
    assert {
        name: weight for name, weight in codes(look(saved(image, "JPEG"), "a.jpg", kind)).items() if name != "blurred"
    } == code
