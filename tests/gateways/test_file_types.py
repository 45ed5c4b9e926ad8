"""What any file is, by its content."""

from io import BytesIO
from zipfile import ZipFile, ZipInfo

import pytest

from gateways.file_types import FileType, file_type
from tests.workflows.files import paper

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def zipped(*names: str) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(ZipInfo(name), "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "extension", "really"),
    [
        (b"%PDF-1.7\n1 0 obj\n", ".docx", FileType("application/pdf", ".pdf")),
        (paper("any"), ".jpg", FileType("image/png", ".png")),
        (zipped("[Content_Types].xml", "word/document.xml"), ".doc", FileType(WORD, ".docx")),
        (zipped("mimetype", "content.xml"), "", FileType("application/vnd.oasis.opendocument.text", ".odt")),
        (zipped("form.png"), ".docx", FileType("application/zip", ".zip")),
        (zipped("word/document.xml")[:40], ".docx", FileType("application/zip", ".zip")),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc", FileType("application/msword", ".doc")),
        (b"plain words", ".PAGES", FileType("application/octet-stream", ".pages")),
        (b"plain words", ".Mei Ling", FileType("application/octet-stream", ".bin")),
        (b"plain words", ".../..", FileType("application/octet-stream", ".bin")),
    ],
)
def test_the_content_decides(data: bytes, extension: str, really: FileType) -> None:
    assert file_type(data, extension) == really
