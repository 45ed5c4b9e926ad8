"""An original is handed out to be saved, under a name and a type of our own."""

import pytest

from domain.papers import EXTENSIONS
from domain.vocabulary import DocumentKind
from gateways.papers.originals import original, preview_name
from tests.gateways.sample_images import FORMATS, PDF, encoded

KIND, DIGEST = DocumentKind.CONTACT_ID, "sha256:1a2b3c4d" + "0" * 56


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_its_type_is_what_its_content_tells(extension: str) -> None:
    attached = original(encoded(extension), KIND, DIGEST)
    ending = extension.replace("jpeg", "jpg")
    assert attached.data == encoded(extension)
    assert attached.media_type == f"image/{FORMATS[extension].lower()}"
    assert attached.file_name == f"contact_id-1a2b3c4d{ending}"
    assert attached.disposition == f'attachment; filename="contact_id-1a2b3c4d{ending}"'


@pytest.mark.parametrize("data", [b"", PDF, b"<html><script>alert(1)</script></html>"])
def test_what_is_no_picture_is_only_bytes(data: bytes) -> None:
    attached = original(data, KIND, DIGEST)
    assert (attached.media_type, attached.file_name) == ("application/octet-stream", "contact_id-1a2b3c4d.bin")
    assert attached.disposition.startswith("attachment; ")


def test_a_preview_has_a_name_of_its_own() -> None:
    assert preview_name(KIND, DIGEST) == "contact_id-1a2b3c4d-preview.jpg"
