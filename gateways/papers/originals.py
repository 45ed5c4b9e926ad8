"""What a paper is handed out as: its bytes as they came, under a name and a type of our own."""

from dataclasses import dataclass

from domain.model import Digest
from domain.vocabulary import DocumentKind
from gateways.papers.formats import BMP, GIF, JPEG, PNG, format_of

_TYPES = {
    JPEG.name: ("image/jpeg", ".jpg"),
    PNG.name: ("image/png", ".png"),
    GIF.name: ("image/gif", ".gif"),
    BMP.name: ("image/bmp", ".bmp"),
}
_UNKNOWN = ("application/octet-stream", ".bin")
_SHOWN_DIGITS = 8


@dataclass(frozen=True)
class Attachment:
    """A file to be saved, never to be shown in place: what lies in it was made by strangers."""

    data: bytes
    media_type: str
    file_name: str
    """By kind and digest, as in `contact_id-1a2b3c4d.jpg`: the merchant's own name of the file may be a person's."""

    @property
    def disposition(self) -> str:
        """The HTTP header `Content-Disposition`."""
        return f'attachment; filename="{self.file_name}"'


def original(data: bytes, kind: DocumentKind, digest: Digest) -> Attachment:
    """The bytes under the type that their content tells, whatever their name said."""
    known = format_of(data)
    media_type, ending = _TYPES[known.name] if known else _UNKNOWN
    return Attachment(data, media_type, f"{_stem(kind, digest)}{ending}")


def preview_name(kind: DocumentKind, digest: Digest) -> str:
    """The file name of a paper's preview."""
    return f"{_stem(kind, digest)}-preview.jpg"


def _stem(kind: DocumentKind, digest: Digest) -> str:
    return f"{kind}-{digest.removeprefix('sha256:')[:_SHOWN_DIGITS]}"
