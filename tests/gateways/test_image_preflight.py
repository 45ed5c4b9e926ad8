"""R21: what the console would refuse in a file is found before anybody pays."""

from pathlib import Path

import pytest

from domain.findings import told
from domain.papers import EXTENSIONS, OfferedDocument
from domain.vocabulary import Severity
from gateways.files import FolderFiles, digest_of
from gateways.papers.channels import API
from gateways.preflight import ImagePreflight
from tests.gateways.sample_images import FORMATS, KIND, MIB_5, PDF, SIZE, codes, encoded, look, padded, saved, scan


@pytest.mark.parametrize("extension", EXTENSIONS)
@pytest.mark.parametrize("change", [str.lower, str.upper, str.title])
def test_every_allowed_format_passes_whatever_the_case_of_its_extension(extension: str, change: type[str]) -> None:
    report = look(encoded(extension), change("my.paper" + extension))
    assert report.findings == ()
    assert (report.width, report.height, report.size) == (*SIZE, len(encoded(extension)))
    assert report.digest == digest_of(encoded(extension))
    assert report.kind is KIND


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "RGBA", "LA", "I;16"])
def test_every_kind_of_pixels_passes(mode: str) -> None:
    extension = ".jpg" if mode == "CMYK" else ".png"
    image = (
        scan().convert("L").convert("I").point(lambda v: v * 256).convert(mode)
        if mode == "I;16"
        else scan().convert(mode)
    )
    assert look(saved(image, FORMATS[extension]), "a" + extension).findings == ()


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_transparent_is_white_paper(mode: str) -> None:
    """Under a transparent page there may lie black, which nobody sees."""
    print_ = scan().convert("L").point(lambda shade: 255 * (shade < 100))
    image = scan().point(lambda _: 0).convert("L" if mode == "LA" else "RGB")
    image.putalpha(print_)
    assert look(saved(image.quantize(16) if mode == "P" else image, "PNG")).findings == ()


@pytest.mark.parametrize(
    ("size", "found"),
    [
        (5_000_000, {}),
        (5_000_001, {"file_size_borderline": Severity.WARNING}),
        (MIB_5, {"file_size_borderline": Severity.WARNING}),
        (MIB_5 + 1, {"file_too_large": Severity.ERROR}),
    ],
)
def test_size_is_refused_from_one_byte_over_5_mib_and_warned_of_over_5_million(
    size: int, found: dict[str, Severity]
) -> None:
    assert codes(look(padded(size), "a.jpg")) == found


def test_an_empty_file_is_an_error_and_nothing_else_is_said_of_it() -> None:
    assert codes(look(b"")) == {"file_empty": Severity.ERROR}


@pytest.mark.parametrize("name", ["paper.pdf", "paper.tiff", "paper", "paper.png.exe", ".", "paper.", "paper.jpg x"])
def test_another_extension_is_refused(name: str) -> None:
    report = look(encoded(".png"), name)
    assert codes(report) == {"extension_not_allowed": Severity.ERROR}
    assert not report.usable


@pytest.mark.parametrize(("really", "named"), [(".jpg", ".png"), (".png", ".jpeg"), (".gif", ".bmp"), (".bmp", ".gif")])
def test_an_allowed_format_under_another_ones_extension_is_warned_of(really: str, named: str) -> None:
    report = look(encoded(really), "paper" + named)
    assert codes(report) == {"extension_disagrees": Severity.WARNING}
    assert FORMATS[really] in told(report.findings[0]).message
    assert report.usable


@pytest.mark.parametrize("named", [(".jpg", ".jpeg"), (".jpeg", ".jpg")])
def test_both_names_of_jpeg_are_one(named: tuple[str, str]) -> None:
    assert look(encoded(named[0]), "paper" + named[1]).findings == ()


def other_formats() -> dict[str, bytes]:
    files = {"PDF": PDF, "HEIC": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "plain text": "Lantern & Loom 青藤\n".encode()}
    files |= {"Word": b"PK\x03\x04\x14\0", "old Office": b"\xd0\xcf\x11\xe0\xa1\xb1", "video": b"\0\0\0\x18ftypisom"}
    files |= {"SVG": b"<?xml version='1.0'?>\n<svg>", "web page": b"<!DOCTYPE html>", "unknown": b"\x00\x01\x02"}
    for name in ("WebP", "TIFF"):
        files[name] = saved(scan(), name.upper())
    return files


@pytest.mark.parametrize(("really", "data"), other_formats().items())
def test_other_content_is_refused_under_an_allowed_name_and_called_what_it_is(really: str, data: bytes) -> None:
    report = look(data, "paper.png")
    assert codes(report) == {"type_not_allowed": Severity.ERROR}
    assert really in told(report.findings[0]).message


def test_text_that_begins_like_a_bmp_is_text() -> None:
    report = look(b"BMW of Example Ltd is the name on our certificate.", "paper.bmp")
    assert "plain text" in told(report.findings[0]).message


def test_the_programming_interface_takes_less() -> None:
    """R21: 2 MB and no BMP."""
    assert codes(look(padded(2_000_000), "a.jpg", channel=API)) == {}
    assert codes(look(padded(2_000_001), "a.jpg", channel=API)) == {"file_size_borderline": Severity.WARNING}
    assert codes(look(padded(2 * 1024 * 1024 + 1), "a.jpg", channel=API)) == {"file_too_large": Severity.ERROR}
    refused = {"extension_not_allowed": Severity.ERROR, "type_not_allowed": Severity.ERROR}
    assert codes(look(encoded(".bmp"), "a.bmp", channel=API)) == refused


async def test_the_port_looks_at_the_stored_bytes(tmp_path: Path) -> None:
    files = FolderFiles(tmp_path)
    digest = await files.put(encoded(".png")[:200])
    document = OfferedDocument(kind=KIND, digest=digest, file_name="paper.png")
    report = await ImagePreflight(files).check(document)
    assert codes(report) == {"damaged_image": Severity.ERROR}
    assert (report.digest, report.kind) == (digest, KIND)


async def test_a_file_that_is_not_in_the_store_is_a_finding(tmp_path: Path) -> None:
    document = OfferedDocument(kind=KIND, digest=digest_of(b"never put"), file_name="paper.png")
    report = await ImagePreflight(FolderFiles(tmp_path)).check(document)
    assert codes(report) == {"file_missing": Severity.ERROR}
    assert not report.usable


async def test_a_stored_file_that_has_changed_is_a_finding(tmp_path: Path) -> None:
    files = FolderFiles(tmp_path)
    digest = await files.put(encoded(".png"))
    digits = digest.removeprefix("sha256:")
    (tmp_path / digits[:2] / digits[2:4] / digits).write_bytes(b"rot")
    document = OfferedDocument(kind=KIND, digest=digest, file_name="paper.png")
    assert codes(await ImagePreflight(files).check(document)) == {"file_damaged": Severity.ERROR}
