"""The preflight: what Weixin or a reviewer would refuse in a file, found before anybody pays (R17-R23)."""

import asyncio
from collections.abc import Iterator
from functools import partial

from activities.ports import Preflight
from domain.findings import Finding, found
from domain.model import Digest
from domain.papers import OfferedDocument, PaperReport
from domain.vocabulary import DocumentKind
from gateways.files import FileDamaged, FileMissing, Files, digest_of
from gateways.papers.anatomy import Anatomy
from gateways.papers.bounds import BOUNDS, Bounds
from gateways.papers.channels import CONSOLE, Channel
from gateways.papers.container import about_cost, about_name, about_parts, about_size, about_type
from gateways.papers.decoding import decode
from gateways.papers.formats import Format, format_of
from gateways.papers.picture import IN_COLOUR, about_picture, about_turning

_LARGEST_OPENED = 16 * 1024 * 1024
"""Bytes. What is larger is not looked into: that it is too large has been said, and it would only cost memory."""
_SEEN_ON_ITS_SIDE = 5
"""Orientations from here on swap width and height."""


class ImagePreflight(Preflight):
    """Looks at the images of the file store, one at a time: decoding may take as much memory as all the rest."""

    def __init__(self, files: Files, channel: Channel = CONSOLE, *, bounds: Bounds = BOUNDS, at_once: int = 1) -> None:
        self._files = files
        self._look = partial(inspect, channel=channel, bounds=bounds)
        self._turns = asyncio.Semaphore(at_once)

    async def check(self, document: OfferedDocument) -> PaperReport:
        """Look at one file; whatever is wrong with it is in the report. A store that is away still raises."""
        async with self._turns:
            try:
                data = await self._files.get(document.digest)
            except FileMissing:
                return _without_bytes(document, found("file_missing"))
            except FileDamaged:
                return _without_bytes(document, found("file_damaged"))
            look = partial(self._look, digest=document.digest)
            return await asyncio.to_thread(look, data, document.file_name, document.kind)


def inspect(  # noqa: PLR0913 - the last three have defaults that all but tests keep
    data: bytes,
    file_name: str,
    kind: DocumentKind,
    *,
    digest: Digest | None = None,
    channel: Channel = CONSOLE,
    bounds: Bounds = BOUNDS,
) -> PaperReport:
    """What is to be said of some bytes under a file name; never raises. The digest is computed if not given."""
    known = format_of(data)
    anatomy = known.walk(data) if known and len(data) <= _LARGEST_OPENED else Anatomy()
    seen = [*about_size(len(data), channel), *about_name(file_name, known, channel), *about_type(data, known, channel)]
    if known and anatomy.core:
        seen += _about_image(data, anatomy, known, kind, bounds)
    width, height = _as_displayed(anatomy)
    return PaperReport(
        kind=kind, digest=digest or digest_of(data), findings=tuple(seen), size=len(data), width=width, height=height
    )


def _about_image(data: bytes, anatomy: Anatomy, known: Format, kind: DocumentKind, bounds: Bounds) -> Iterator[Finding]:
    """The picture is looked at if the file is one whole picture that may be opened."""
    parts = [*about_parts(data, anatomy), *about_cost(anatomy, bounds)]
    yield from parts
    if {finding.code for finding in parts} & {"damaged_image", "several_pictures", "too_many_pixels"}:
        return
    sight = decode(anatomy, known, coloured=kind in IN_COLOUR)
    if sight is None:
        yield found("damaged_image")
    else:
        yield from about_turning(anatomy.orientation)
        yield from about_picture(sight, kind)


def _as_displayed(anatomy: Anatomy) -> tuple[int, int]:
    size = (anatomy.width, anatomy.height)
    return size[::-1] if anatomy.orientation >= _SEEN_ON_ITS_SIDE else size


def _without_bytes(document: OfferedDocument, finding: Finding) -> PaperReport:
    return PaperReport(kind=document.kind, digest=document.digest, findings=(finding,))
