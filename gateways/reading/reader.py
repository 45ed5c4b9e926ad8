"""The reader: what is printed on a file of the file store, or on a picture at hand."""

import asyncio
from collections.abc import Sequence
from functools import cache

from activities.ports import Reader
from domain.model import Digest
from domain.reading.model import Page
from gateways.files import FileDamaged, FileMissing, Files
from gateways.reading.engines import Engines
from gateways.reading.models import SuppliedModel
from gateways.reading.pictures import picture_of

NOTHING = Page()
"""Of what is missing or cannot be shown."""


class FileReader(Reader):
    """Reads pictures of the file store, in a thread and one at a time."""

    def __init__(self, files: Files, models: Sequence[SuppliedModel] = ()) -> None:
        self._files = files
        self._engines = Engines(models)

    def prove(self) -> None:
        """Load every model once, so that a bad one is known at the start; raise ModelUnusable."""
        self._engines.prove()

    async def read(self, digest: Digest, scripts: frozenset[str]) -> Page:
        """The print of one file. One that is missing or cannot be shown has no lines; a store that is away raises."""
        try:
            data = await self._files.get(digest)
        except (FileMissing, FileDamaged):
            return NOTHING
        return await asyncio.to_thread(_read, self._engines, data, scripts)


def read_picture(data: bytes, scripts: frozenset[str], models: Sequence[SuppliedModel] = ()) -> Page:
    """The print of some bytes, here and now; no lines if they cannot be shown."""
    return _read(_engines(tuple(models)), data, scripts)


@cache
def _engines(models: tuple[SuppliedModel, ...]) -> Engines:
    return Engines(models)


def _read(engines: Engines, data: bytes, scripts: frozenset[str]) -> Page:
    picture = picture_of(data)
    return NOTHING if picture is None else engines.read(picture, scripts)
