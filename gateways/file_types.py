"""What any file is, by its content: for files that are handed on as they are and looked into by nobody here."""

import re
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile


@dataclass(frozen=True)
class FileType:
    """A media type, with the ending that files of it have."""

    media_type: str
    extension: str


_UNKNOWN = "application/octet-stream"
_ZIP = FileType("application/zip", ".zip")
_OFFICE = "application/vnd.openxmlformats-officedocument"

_SIGNATURES = (
    (rb"[\s\S]{0,1000}?%PDF-", FileType("application/pdf", ".pdf")),
    (rb"\xff\xd8\xff", FileType("image/jpeg", ".jpg")),
    (rb"\x89PNG\r\n\x1a\n", FileType("image/png", ".png")),
    (rb"GIF8[79]a", FileType("image/gif", ".gif")),
    (rb"BM[\s\S]{12}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0", FileType("image/bmp", ".bmp")),
    (rb"II\*\0|MM\0\*", FileType("image/tiff", ".tif")),
    (rb"RIFF[\s\S]{4}WEBP", FileType("image/webp", ".webp")),
    (rb"\{\\rtf", FileType("application/rtf", ".rtf")),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileType("application/msword", ".doc")),
)
_PATTERNS = tuple((re.compile(pattern), known) for pattern, known in _SIGNATURES)

_INSIDE_ZIP = (
    ("word/", FileType(f"{_OFFICE}.wordprocessingml.document", ".docx")),
    ("xl/", FileType(f"{_OFFICE}.spreadsheetml.sheet", ".xlsx")),
    ("content.xml", FileType("application/vnd.oasis.opendocument.text", ".odt")),
)

_PLAIN_ENDING = re.compile(r"\.[a-z0-9]{1,8}")


def file_type(data: bytes, extension: str) -> FileType:
    """The type by content; of one that is not known, with the given ending if that is a plain one."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _in_zip(data)
    known = next((known for pattern, known in _PATTERNS if pattern.match(data)), None)
    if known is not None:
        return known
    return FileType(_UNKNOWN, extension.lower() if _PLAIN_ENDING.fullmatch(extension.lower()) else ".bin")


def _in_zip(data: bytes) -> FileType:
    """Only the names in it are looked at: nothing is unpacked."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
    except (BadZipFile, NotImplementedError, ValueError, OSError):
        return _ZIP
    return next((known for start, known in _INSIDE_ZIP if any(name.startswith(start) for name in names)), _ZIP)
