"""What a file is that is no image of an allowed format, as a term of `domain.findings.terms`."""

import re

_OTHERS = (
    ("pdf_document", rb"[\s\S]{0,1000}?%PDF-"),
    ("heic_photo", rb"[\s\S]{4}ftyp(hei[cxmsf]|hev[cxms]|mif[12]|msf1)"),
    ("avif_image", rb"[\s\S]{4}ftypavi[fso]"),
    ("video", rb"[\s\S]{4}ftyp|\x1aE\xdf\xa3|RIFF[\s\S]{4}AVI "),
    ("webp_image", rb"RIFF[\s\S]{4}WEBP"),
    ("tiff_image", rb"II[*+]\0|MM\0[*+]"),
    ("jpeg2000_image", rb"\0\0\0\x0cjP  |\xff\x4f\xff\x51"),
    ("jpegxl_image", rb"\0\0\0\x0cJXL |\xff\x0a"),
    ("photoshop_file", rb"8BPS"),
    ("postscript", rb"%!PS|\xc5\xd0\xd3\xc6"),
    ("zip_archive", rb"PK\x03\x04|PK\x05\x06"),
    ("old_office_document", rb"\xd0\xcf\x11\xe0"),
    ("rtf_document", rb"\{\\rtf"),
    ("archive", rb"Rar!|7z\xbc\xaf|\x1f\x8b"),
    ("icon", rb"\0\0[\x01\x02]\0[\s\S]\0"),
    ("program", rb"MZ|\x7fELF|#!/"),
    ("svg_drawing", rb"(\xef\xbb\xbf)?\s*(<\?xml[\s\S]{0,500}?)?<svg"),
    ("web_page", rb"(?i:(\xef\xbb\xbf)?\s*(<!doctype html|<html|<\?php))"),
)
_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _OTHERS)
_BYTES_TO_JUDGE = 2048
_NOT_IN_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")


def other_name(data: bytes) -> str:
    """What bytes of no allowed format are, as far as can be told."""
    start = data[:_BYTES_TO_JUDGE]
    named = next((name for name, pattern in _PATTERNS if pattern.match(start)), None)
    if named is not None:
        return named
    text = start.decode("utf-8", errors="replace")
    cut = text.removesuffix("�")
    return "unknown_type" if _NOT_IN_TEXT.search(text) or "�" in cut else "plain_text"
