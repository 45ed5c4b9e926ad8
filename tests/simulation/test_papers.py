"""The simulated papers are real images of the kinds that the console takes."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from domain.case import CaseInput
from domain.papers import EXTENSIONS
from domain.vocabulary import DocumentKind
from simulation import paper_fonts
from simulation.cast import read_cast
from simulation.paper_fonts import legible
from simulation.paper_mistakes import one_word_off
from simulation.papers import FORMATS, draw

EXAMPLES = Path(__file__).parents[2] / "examples"
START = datetime(2026, 11, 24, 9, tzinfo=UTC)


@cache
def cases() -> tuple[CaseInput, ...]:
    return tuple(part.case(START) for part in read_cast(EXAMPLES / "merchants.csv", START))


@cache
def drawn(kind: DocumentKind, *, copy: int = 1, blurred: bool = False, case: int = 0) -> tuple[str, bytes]:
    """Drawn once for all tests that look at it."""
    return draw(cases()[case], kind, copy=copy, blurred=blurred, as_of=START.date())


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
    assert draw(cases()[0], kind, as_of=START.date()) == drawn(kind)
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


@pytest.mark.parametrize("kind", DocumentKind)
def test_a_paper_is_large_enough_to_be_read(kind: DocumentKind) -> None:
    width, height = opened(drawn(kind)[1]).size
    assert min(width, height) >= 540
    assert max(width, height) >= 860


@pytest.mark.parametrize("kind", DocumentKind)
def test_a_wrong_name_is_on_the_papers_that_bear_the_entitys(kind: DocumentKind) -> None:
    """R11."""
    bears_none = (DocumentKind.CONTACT_ID, DocumentKind.CONTACT_PHONE_STATEMENT, DocumentKind.BANK_STATEMENT)
    wrong = draw(cases()[0], kind, as_of=START.date(), wrong_name=True)
    assert (wrong == drawn(kind)) == (kind in bears_none)


@pytest.mark.parametrize("kind", DocumentKind)
def test_statements_move_on_with_the_calendar(kind: DocumentKind) -> None:
    """R23: from the first of the month there is one more full month."""
    statements = (DocumentKind.CONTACT_PHONE_STATEMENT, DocumentKind.BANK_STATEMENT, DocumentKind.OFFICE_PHONE_BILL)
    draws = {draw(cases()[0], kind, as_of=day) for day in (date(2027, 1, 31), date(2027, 2, 1), date(2027, 2, 28))}
    assert len(draws) == (2 if kind in statements else 1)


@pytest.mark.parametrize(
    ("title", "mistaken"),
    [
        ("Town of Maple Landing", "Town of Maple Harbour"),
        ("山嵐咖啡股份有限公司", "山松咖啡股份有限公司"),
        ("株式会社あおぞら商店", "株式会社あさぞら商店"),
        ("주식회사 한들", "주식회사 나루"),
        ("ТОО «Степной ветер»", "ТОО Берег ветер»"),
        ("Harbour", "HarbourHarbour"),
    ],
)
def test_one_word_of_a_name_is_off(title: str, mistaken: str) -> None:
    assert one_word_off(title) == mistaken


@pytest.mark.parametrize(
    "text",
    [
        "Lantern & Loom",
        "Éloïse Nguyễn",
        "Kōwhai",
        "Çağrı Işık",
        "青藤茶業 小程序",
        "株式会社あおぞら",
        "한들",
        "Степной",
        "Νίκος",
    ],
)
def test_letters_of_most_scripts_are_drawn(text: str) -> None:
    assert legible(text) == text


@pytest.mark.parametrize(("text", "shown"), [("ขนม A", "[U+0E02 0E19 0E21] A"), ("عمر", "[U+0639 0645 0631]")])
def test_letters_of_other_scripts_are_replaced_visibly(text: str, shown: str) -> None:
    assert legible(text) == shown


@pytest.fixture
def no_fonts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As if the extra `demo` were not installed."""
    monkeypatch.setattr(paper_fonts, "find_spec", lambda _: None)
    paper_fonts.faces.cache_clear()
    yield
    paper_fonts.faces.cache_clear()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Lantern & Loom", "Lantern & Loom"),
        ("Éloïse Nguyễn", "Eloise Nguyen"),
        ("青藤 Tea", "[U+9752 85E4] Tea"),
        ("Søren", "S[U+00F8]ren"),
        ("가", "[U+AC00]"),
    ],
)
@pytest.mark.usefixtures("no_fonts")
def test_without_the_fonts_papers_are_drawn_all_the_same(text: str, shown: str) -> None:
    assert legible(text) == shown
    assert opened(draw(cases()[0], DocumentKind.CONTACT_ID, as_of=START.date())[1]).size == (860, 540)


def test_drawing_does_not_load_the_packages_that_bring_the_fonts() -> None:
    code = "import sys; from simulation.paper_fonts import legible; legible('青'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"mplfonts", "matplotlib"} & set(done.stdout.split())
