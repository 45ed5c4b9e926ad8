"""The preflight: what the console or a reviewer would refuse in a file, found before anybody pays (R21)."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath

from activities.ports import Preflight
from domain.model import Digest
from domain.papers import EXTENSIONS, MAX_FILE_BYTES, Finding, OfferedDocument, PaperReport
from domain.vocabulary import DocumentKind
from gateways.files import FileDamaged, FileMissing, Files, digest_of
from gateways.papers import findings
from gateways.papers.decoding import Picture, decode
from gateways.papers.formats import Format, format_of, other_name


@dataclass(frozen=True)
class Limits:
    """What a file may be."""

    max_bytes: int = MAX_FILE_BYTES
    borderline_bytes: int = 5_000_000
    """The guide says 5 MB and does not say of which kind (R21): between the two kinds people are warned."""
    max_pixels: int = 64_000_000
    """A phone's 50 million and more; 4 bytes each are held while the image is decoded."""


CONSOLE = Limits()


class ImagePreflight(Preflight):
    """Looks at the images of the file store, a few at once: decoding takes up to 4 bytes a pixel of memory."""

    def __init__(self, files: Files, limits: Limits = CONSOLE, *, at_once: int = 2) -> None:
        self._files = files
        self._limits = limits
        self._turns = asyncio.Semaphore(at_once)

    async def check(self, document: OfferedDocument) -> PaperReport:
        """Look at one file; whatever is wrong with it is in the report. A store that is away still raises."""
        async with self._turns:
            try:
                data = await self._files.get(document.digest)
            except FileMissing:
                return _without_bytes(document, findings.FILE_MISSING)
            except FileDamaged:
                return _without_bytes(document, findings.FILE_DAMAGED)
            look = partial(inspect, digest=document.digest, limits=self._limits)
            return await asyncio.to_thread(look, data, document.file_name, document.kind)


def inspect(
    data: bytes, file_name: str, kind: DocumentKind, *, digest: Digest | None = None, limits: Limits = CONSOLE
) -> PaperReport:
    """What is to be said of some bytes under a file name; never raises. The digest is computed if not given."""
    known = format_of(data)
    picture = decode(data, known, limits.max_pixels) if known else Picture()
    found = [*_about_size(len(data), limits), *_about_type(data, known, _extension(file_name))]
    if picture.finding is not None:
        found.append(picture.finding)
    return PaperReport(
        kind=kind,
        digest=digest or digest_of(data),
        findings=tuple(found),
        size=len(data),
        width=picture.width,
        height=picture.height,
    )


def _about_size(size: int, limits: Limits) -> Iterator[Finding]:
    if size == 0:
        yield findings.FILE_EMPTY
    elif size > limits.max_bytes:
        yield findings.FILE_TOO_LARGE
    elif size > limits.borderline_bytes:
        yield findings.FILE_SIZE_BORDERLINE


def _about_type(data: bytes, known: Format | None, extension: str) -> Iterator[Finding]:
    if extension not in EXTENSIONS:
        yield findings.EXTENSION_NOT_ALLOWED
    elif known is not None and extension not in known.extensions:
        yield findings.extension_disagrees(known)
    if known is None and data:
        yield findings.type_not_allowed(other_name(data))


def _extension(file_name: str) -> str:
    return PurePath(f"x{file_name.strip()}").suffix.casefold()


def _without_bytes(document: OfferedDocument, finding: Finding) -> PaperReport:
    return PaperReport(kind=document.kind, digest=document.digest, findings=(finding,))
