"""R21: a file is one whole picture and nothing else; what phones add to photos does no harm."""

import zlib
from io import BytesIO
from zipfile import ZipFile, ZipInfo

import pytest

from domain.vocabulary import Severity
from tests.gateways.sample_images import (
    PDF,
    animated,
    codes,
    encoded,
    look,
    padded,
    saved,
    scan,
    with_chunks,
    with_comment,
    with_segments,
)

EXTRAS = {"camera_extras": Severity.INFO}
TRAILING = {"trailing_data": Severity.WARNING}
HIDDEN = {"hidden_content": Severity.ERROR}
SEVERAL = {"several_pictures": Severity.ERROR}
FILM = b"\0\0\0\x20ftypmp42" + bytes(40) + b"moov"
WINDOWS_PROGRAM = b"MZ" + bytes(58) + b"\x40\0\0\0PE\0\0"


def zipped(name: str = "word/document.xml") -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr(ZipInfo(name), "x")
    return file.getvalue()


@pytest.mark.parametrize(("kind", "name"), [("GIF", "a.gif"), ("PNG", "a.png")])
def test_what_moves_or_has_pages_is_refused(kind: str, name: str) -> None:
    assert codes(look(animated(3, kind), name)) == SEVERAL
    assert look(animated(1, kind), name).findings == ()


@pytest.mark.parametrize("extension", [".jpg", ".png", ".gif", ".bmp"])
@pytest.mark.parametrize("padding", [b"\0", b"\r\n", b"\0\0\0\n", bytes(4096)])
def test_padding_is_nothing(extension: str, padding: bytes) -> None:
    assert look(encoded(extension) + padding, "a" + extension).findings == ()


@pytest.mark.parametrize("extension", [".jpg", ".png", ".gif", ".bmp"])
def test_data_after_the_end_are_warned_of(extension: str) -> None:
    report = look(encoded(extension) + b"motion", "a" + extension)
    assert codes(report) == TRAILING
    assert report.findings[0].evidence == {"bytes": "6"}


SAMSUNG = b"\0\0\1\x0a\x0e\0\0\0Image_UTC_Data1700000000000SEFH\x6b\0\0\0SEFT"


@pytest.mark.parametrize("extra", [FILM, bytes(7) + FILM, SAMSUNG, b"MotionPhoto_Data" + FILM])
def test_what_phones_append_does_no_harm(extra: bytes) -> None:
    assert codes(look(encoded(".jpg") + extra, "a.jpg")) == EXTRAS


def test_a_second_picture_that_the_camera_announces_does_no_harm() -> None:
    """Gain maps, depth maps, and the smaller copies that cameras keep behind a photo."""
    pair = saved(scan(), "MPO", save_all=True, append_images=[scan()])
    assert codes(look(pair, "a.jpg")) == EXTRAS
    gain_map = with_segments((0xE1, b"http://ns.adobe.com/xap/1.0/\0<rdf hdrgm:Version='1.0'/>")) + encoded(".jpg")
    assert codes(look(gain_map, "a.jpg")) == EXTRAS


def test_a_second_picture_that_nobody_announces_is_warned_of() -> None:
    assert codes(look(padded(60_000) + encoded(".jpg"), "a.jpg")) == TRAILING


@pytest.mark.parametrize("extension", [".jpg", ".png", ".gif", ".bmp"])
@pytest.mark.parametrize(
    ("hidden", "really"),
    [
        (PDF, "pdf_document"),
        (zipped(), "zip_archive"),
        (b"Rar!\x1a\x07\1\0", "archive"),
        (b"7z\xbc\xaf\x27\x1c\0\4", "archive"),
        (b"\x7fELF\2\1\1" + bytes(9), "program"),
        (WINDOWS_PROGRAM, "program"),
        (b"<HTML><body>", "web_page"),
        (b"text <script>alert(1)</script>", "web_page"),
        (b"<?php system($_GET[0]); ?>", "web_page"),
        (FILM + PDF, "pdf_document"),
    ],
)
def test_a_file_of_two_kinds_is_refused(extension: str, hidden: bytes, really: str) -> None:
    report = look(encoded(extension) + hidden, "a" + extension)
    assert codes(report) == HIDDEN
    assert report.findings[0].evidence == {"really": really}


WEB = b"<script>alert(1)</script>"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.jpg", with_segments((0xFE, PDF))),
        ("a.jpg", with_segments((0xFE, WEB))),
        ("a.jpg", with_segments((0xE1, b"Exif\0\0MM" + WEB))),
        ("a.jpg", with_segments((0xEB, zipped()))),
        ("a.png", with_chunks((b"tEXt", b"Comment\0" + PDF))),
        ("a.png", with_chunks((b"zTXt", b"Comment\0\0" + zlib.compress(WEB)))),
        ("a.png", with_chunks((b"iTXt", b"Comment\0\1\0en\0\0" + zlib.compress(WEB)))),
        ("a.png", with_chunks((b"prVt", WINDOWS_PROGRAM))),
        ("a.gif", with_comment([WEB])),
        ("a.gif", with_comment([WEB[:4], WEB[4:]])),
    ],
)
def test_a_file_of_another_kind_in_a_comment_is_refused(name: str, data: bytes) -> None:
    assert codes(look(data, name)) == HIDDEN


def test_short_signatures_among_pixels_are_chance() -> None:
    """Compressed data hold every two or four bytes sooner or later."""
    pixels = bytearray(saved(scan(), "BMP"))
    for place, signature in enumerate((b"MZ", b"PK\3\4\x14\0", b"PK\5\6", b"\x7fELF", b"Rar!")):
        pixels[5000 + 1000 * place : 5000 + 1000 * place + len(signature)] = signature
    assert look(bytes(pixels), "a.bmp").findings == ()


def test_what_cameras_and_programs_write_about_a_photo_is_nothing() -> None:
    xmp = b"http://ns.adobe.com/xap/1.0/\0<?xpacket begin='' id='W5M0'?><x:xmpmeta><rdf:RDF/></x:xmpmeta>"
    notes = with_segments((0xE1, xmp), (0xE2, b"ICC_PROFILE\0\1\1" + bytes(128)), (0xFE, b"made by nobody"))
    assert look(notes, "a.jpg").findings == ()
    assert look(with_chunks((b"tEXt", b"Software\0nobody"), (b"tIME", bytes(7))), "a.png").findings == ()


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_that_only_a_note_turns_upright_is_told_of(kind: str, orientation: int) -> None:
    image = scan().copy()
    image.getexif()[0x0112] = orientation
    report = look(saved(image, kind, exif=image.getexif()), "a.jpg" if kind == "JPEG" else "a.png")
    assert codes(report) == ({"turned": Severity.INFO} if orientation > 1 else {})
    assert (report.width, report.height) == (scan().size if orientation < 5 else scan().size[::-1])
