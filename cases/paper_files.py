"""The papers of a case as files: the original, a preview, and their erasure once the case has ended."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from cases.doors import Cases
from cases.erasing import PaperErasing
from cases.reading import no_such_case
from domain.erasures import Erasure, ErasureRequest
from domain.findings import found, in_words
from domain.model import Digest
from domain.refusals import Code, Refused
from domain.vocabulary import DocumentKind, Role
from gateways.files import FileDamaged, FileMissing, Files
from gateways.papers.originals import Attachment, original, preview_name
from gateways.papers.previewing import preview
from gateways.papers.showing import NoPicture
from store import SqlStore, StoreUnavailable

_MAY_ERASE = (Role.OPS, Role.ADMIN)
_AT_ONCE = 2
"""Previews that are drawn at the same time: each may take 4 bytes of memory a pixel, twice."""


class PaperFiles:
    """Papers for those who may see a case. Every method raises `Refused` with a stable code.

    `no_such_document`: the case does not refer to the digest, whoever else does. `paper_erased`: it did, and has let
    go of it. `unusable_document`: the stored bytes are missing or damaged, or are no picture that can be shown.
    """

    def __init__(self, cases: Cases, store: SqlStore, files: Files) -> None:
        self._cases = cases
        self._store = store
        self._files = files
        self._erasing = PaperErasing(store, files)
        self._turns = asyncio.Semaphore(_AT_ONCE)

    async def original(self, case_id: str, digest: Digest) -> Attachment:
        """The paper as it was handed in, to be saved."""
        kind, data = await self._read(case_id, digest)
        return original(data, kind, digest)

    async def preview(self, case_id: str, digest: Digest) -> bytes:
        """A JPEG that can be shown in place: nothing of the original file is in it but what it shows."""
        return (await self.preview_file(case_id, digest)).data

    async def preview_file(self, case_id: str, digest: Digest) -> Attachment:
        """The preview, to be saved."""
        kind, data = await self._read(case_id, digest)
        try:
            async with self._turns:
                small = await asyncio.to_thread(preview, data)
        except NoPicture as error:
            raise Refused(Code.UNUSABLE_DOCUMENT, f"{error}; the original can still be saved") from None
        return Attachment(small, "image/jpeg", preview_name(kind, digest))

    async def erase(self, case_id: str, request: ErasureRequest) -> tuple[Erasure, ...]:
        """Erase all papers the case ever held, and answer what became of each. The same again goes on, or tells.

        `case_open`: it has not ended. `not_allowed`: the actor is not of ops.
        """
        role = request.actor.role
        if role not in _MAY_ERASE:
            raise Refused(Code.NOT_ALLOWED, f"this is for {' and '.join(_MAY_ERASE)}, not for the role {role}")
        async with _outages_refused("what is decided stays on record; erase again later"):
            erased = await self._erasing.erase(case_id, request)
            if erased is None:
                raise await self._not_ended(case_id)
        return erased

    async def _read(self, case_id: str, digest: Digest) -> tuple[DocumentKind, bytes]:
        view = await self._cases.status(case_id)
        kind = next((paper.kind for paper in view.documents if paper.digest == digest), None)
        if kind is None:
            raise Refused(Code.NO_SUCH_DOCUMENT, "this case has no paper with this digest")
        async with _outages_refused("ask again later"):
            await self._check_kept(case_id, digest)
            return kind, await self._bytes(case_id, digest)

    async def _bytes(self, case_id: str, digest: Digest) -> bytes:
        try:
            return await self._files.get(digest)
        except FileMissing:
            await self._check_kept(case_id, digest)  # it may have been erased just now
            raise Refused(Code.UNUSABLE_DOCUMENT, in_words(found("file_missing"))) from None
        except FileDamaged:
            raise Refused(Code.UNUSABLE_DOCUMENT, in_words(found("file_damaged"))) from None

    async def _check_kept(self, case_id: str, digest: Digest) -> None:
        if await self._store.erasures.is_erased(case_id, digest):
            raise Refused(Code.PAPER_ERASED, "this paper was erased after the end of the case")

    async def _not_ended(self, case_id: str) -> Refused:
        if await self._store.cases.get(case_id) is None and await self._store.starts.known(case_id) is None:
            return no_such_case()
        words = "this case has not ended, or its end is not on record yet; withdraw it first, then erase its papers"
        return Refused(Code.CASE_OPEN, words)


@asynccontextmanager
async def _outages_refused(what_to_do: str) -> AsyncIterator[None]:
    try:
        yield
    except StoreUnavailable as error:
        raise Refused(Code.UNAVAILABLE, f"the store cannot answer now; {what_to_do}") from error
    except OSError as error:
        raise Refused(Code.UNAVAILABLE, f"the file store cannot be used: {error.strerror}; {what_to_do}") from error
