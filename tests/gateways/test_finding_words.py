"""Every finding about a file and its picture is made by some file, and told in two languages without a name (R14)."""

from collections.abc import Callable
from functools import cache

import pytest
from PIL import Image, ImageDraw

from domain.findings import CATALOGUE, Finding, found, told
from domain.findings.container import CONTAINER
from domain.findings.picture import PICTURE
from domain.vocabulary import DocumentKind, Language
from tests.gateways.sample_images import MIB_5, PDF, animated, encoded, look, padded, png_of_size, saved, scan
from tests.gateways.sample_papers import A4, blurred, card, changed, copied, glaring, noisy, page

ID = DocumentKind.CONTACT_ID
FORM = DocumentKind.APPLICATION_FORM
NAME = "Wong Siu.Ming"
FROM_THE_STORE = ("file_damaged", "file_missing")


def numbered() -> Image.Image:
    image = Image.new("RGB", A4, "white")
    ImageDraw.Draw(image).text((440, 1200), "2", font_size=26, fill="black")
    return image


def turned() -> bytes:
    image = scan().copy()
    image.getexif()[0x0112] = 6
    return saved(image, "JPEG", exif=image.getexif())


def drawn(image: Image.Image) -> bytes:
    return saved(image, "PNG")


SAMPLES: dict[str, tuple[Callable[[], bytes], str, DocumentKind]] = {
    "file_empty": (lambda: b"", f"{NAME}.png", FORM),
    "file_too_large": (lambda: padded(MIB_5 + 1), f"{NAME}.jpg", FORM),
    "file_size_borderline": (lambda: padded(MIB_5), f"{NAME}.jpg", FORM),
    "extension_not_allowed": (lambda: encoded(".png"), NAME, FORM),
    "extension_disagrees": (lambda: encoded(".png"), f"{NAME}.gif", FORM),
    "type_not_allowed": (lambda: PDF, f"{NAME}.png", FORM),
    "damaged_image": (lambda: encoded(".png")[:-40], f"{NAME}.png", FORM),
    "too_many_pixels": (lambda: png_of_size(60_000, 60_000), f"{NAME}.png", FORM),
    "several_pictures": (lambda: animated(2), f"{NAME}.gif", FORM),
    "trailing_data": (lambda: encoded(".png") + b"more", f"{NAME}.png", FORM),
    "camera_extras": (lambda: encoded(".jpg") + b"\0\0\0\x18ftypmp42", f"{NAME}.jpg", FORM),
    "hidden_content": (lambda: encoded(".png") + PDF, f"{NAME}.png", FORM),
    "resolution_too_low": (lambda: drawn(page((280, 396))), f"{NAME}.png", FORM),
    "resolution_low": (lambda: drawn(page((500, 707))), f"{NAME}.png", FORM),
    "blank": (lambda: drawn(Image.new("RGB", A4, "white")), f"{NAME}.png", FORM),
    "nearly_blank": (lambda: drawn(numbered()), f"{NAME}.png", FORM),
    "cut_off": (lambda: drawn(page().crop((130, 0, *A4))), f"{NAME}.png", FORM),
    "too_dark": (lambda: drawn(changed(page(), 0.3)), f"{NAME}.png", FORM),
    "overexposed": (lambda: drawn(glaring(page())), f"{NAME}.png", FORM),
    "blurred": (lambda: drawn(blurred(page(), 3)), f"{NAME}.png", FORM),
    "turned": (turned, f"{NAME}.jpg", FORM),
    "not_in_colour": (lambda: drawn(copied(card())), f"{NAME}.png", ID),
    "hardly_any_colour": (lambda: drawn(noisy(copied(card()), 6)), f"{NAME}.png", ID),
}


def test_every_entry_has_a_sample() -> None:
    assert {known.code for known in (*CONTAINER, *PICTURE)} == SAMPLES.keys() | set(FROM_THE_STORE)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", SAMPLES)
def test_a_finding_is_told_in_full_and_names_nobody(code: str, language: Language) -> None:
    _check_words(made(code), language)


@cache
def made(code: str) -> Finding:
    data, name, kind = SAMPLES[code]
    return next(finding for finding in look(data(), name, kind).findings if finding.code == code)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", FROM_THE_STORE)
def test_a_finding_of_the_store_is_told_in_full(code: str, language: Language) -> None:
    _check_words(found(code), language)


def _check_words(finding: Finding, language: Language) -> None:
    words = told(finding, language)
    said = f"{words.message} {words.hint}"
    assert words.message
    assert not set("?{}_") & set(said)
    assert not any(part in finding.model_dump_json().lower() + said.lower() for part in ("wong", "ming"))
    assert any("\u4e00" <= letter <= "\u9fff" for letter in said) == (language is Language.CHINESE)


def test_what_a_file_really_is_is_told_in_chinese_too() -> None:
    finding = look(PDF, "a.png").findings[0]
    assert "PDF 文档" in told(finding, Language.CHINESE).message
    assert CATALOGUE[finding.code].chinese.hint
