"""What a scanner for malware would take an image for, besides an image.

Compressed pixels hold every short signature by chance, so these are looked for only where no pixels are. What is
looked for in the whole file is so long, or so tied to its place, that chance does not make it.
"""

import re
from collections.abc import Iterable, Iterator
from struct import unpack_from

_SIGNATURES = (
    ("pdf_document", rb"%PDF-\d"),
    ("zip_archive", rb"PK\x03\x04[\x0a-\x3f]\0"),
    ("archive", rb"Rar!\x1a\x07|7z\xbc\xaf\x27\x1c"),
    ("program", rb"\x7fELF[\x01\x02][\x01\x02]\x01|#!/(?:usr/)?bin/"),
    ("old_office_document", rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ("web_page", rb"(?i)<(?:script|iframe|html|object|embed)[\s>/]|<!doctype\s+html|<\?php|\bjavascript:"),
)
_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _SIGNATURES)
# One pattern, which goes through a file of megabytes once.
_ANYWHERE = re.compile(rb"<(?:\?php |script[ >]|SCRIPT>)")
_PDF_HEAD = 1024
"""Readers of PDF look for its head among the first 1024 bytes."""
_ZIP_END, _ZIP_ENTRY = b"PK\x05\x06", b"PK\1\2"
_ZIP_END_SIZE, _ZIP_COMMENT = 22, 65_535
_FLASHPIX = b"FPXR\0"
"""Old cameras keep parts of such a document in a segment of its own: no Office file."""


def hidden_in(data: bytes, apart: Iterable[bytes]) -> tuple[str, ...]:
    """What the file is as well, as terms; `apart` is what of it holds no pixels."""
    names = [*_by_place(data), *(name for part in apart for name in _named(part))]
    return tuple(dict.fromkeys(names))


def _by_place(data: bytes) -> Iterator[str]:
    if b"%PDF-" in data[:_PDF_HEAD]:
        yield "pdf_document"
    if _is_zip(data):
        yield "zip_archive"
    if _ANYWHERE.search(data):
        yield "web_page"


def _is_zip(data: bytes) -> bool:
    """A ZIP is read from its end: a record there says where its table is."""
    start = data.rfind(_ZIP_END, max(0, len(data) - _ZIP_END_SIZE - _ZIP_COMMENT))
    if start < 0 or len(data) - start < _ZIP_END_SIZE:
        return False
    entries, size = unpack_from("<HI", data, start + 10)
    return (entries, size) == (0, 0) or (size <= start and data[start - size :].startswith(_ZIP_ENTRY))


def _named(part: bytes) -> Iterator[str]:
    if part.startswith(_FLASHPIX):
        return
    yield from (name for name, pattern in _PATTERNS if pattern.search(part))
    if any(_is_program(part, found.start()) for found in re.finditer(rb"MZ", part)):
        yield "program"


def _is_program(part: bytes, start: int) -> bool:
    """The two letters of a Windows program say little; the head they point to tells."""
    if len(part) < start + 64:
        return False
    place = start + int(unpack_from("<I", part, start + 60)[0])
    return part[place : place + 4] == b"PE\0\0"
