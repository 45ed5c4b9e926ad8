"""Erasing the papers of ended cases: decide, delete, confirm. Whoever is killed in between is finished by the next."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from datetime import timedelta

from activities.ports import PaperEraser
from domain.erasures import Erasure, ErasureRequest, KeptBecause
from domain.messages import SYSTEM
from gateways.files import Files
from store import SqlStore

GRACE = timedelta(hours=24)
"""Bytes that were put so lately stay: another case may be handing them in. Its record follows the file in seconds,
and through an outage of the store within hours."""

_LOOKED_AFTER = timedelta(days=30)
"""So long after an erasure the daily run looks whether the bytes came back: who put them had looked at the case before
its end. On request it is looked for however long ago that was."""

_PAGE = 50
_IN_A_ROW = 3
"""Files that may fail one after the other before the file store counts as away."""


class PaperErasing(PaperEraser):
    """Lets go of papers. What the file store and the store raise is not caught: the same again goes on from there.

    The bytes go when nobody refers to them any longer. Names of files in the journal stay: they are erased with the
    other personal data of a case, not with its papers.
    """

    def __init__(self, store: SqlStore, files: Files, *, grace: timedelta = GRACE) -> None:
        self._store = store
        self._files = files
        self._grace = grace

    async def erase(self, case_id: str, request: ErasureRequest) -> tuple[Erasure, ...] | None:
        """Erase all papers that the case ever held, and answer what is on record; None if it has not ended."""
        decided = await self._store.erasures.decide(case_id, request)
        if decided is None:
            return None
        await self._reopen(paper.digest for paper in decided if paper.erased_at is not None)
        records = await self._store.erasures.of_case(case_id)
        for digest in dict.fromkeys(paper.digest for paper in records if paper.erased_at is None):
            await self._let_go(digest)
        return await self._store.erasures.of_case(case_id)

    async def erase_due(self, after_days: int) -> AsyncIterator[Erasure]:
        """Erase what is decided and not yet done, what came back, and the papers of cases that ended so long ago.

        One file that cannot be deleted holds up no other; its error is raised at the end.
        """
        failures: list[OSError] = []
        in_a_row = 0
        try:
            await self._reopen_lately_erased()
        except OSError as error:
            failures.append(error)
        async for paper in self._due(after_days):
            try:
                await self._let_go(paper.digest)
                in_a_row = 0
            except OSError as error:
                failures.append(error)
                in_a_row += 1
                if in_a_row == _IN_A_ROW:
                    break
            yield paper
        if failures:
            raise failures[0]

    async def _due(self, after_days: int) -> AsyncIterator[Erasure]:
        async for paper in self._unfinished():
            yield paper
        reason = f"{after_days} days have passed since the end of the case"
        request = ErasureRequest(actor=SYSTEM, reason=reason)
        async for case_id in self._cases_due(after_days):
            for paper in await self._store.erasures.decide(case_id, request) or ():
                if paper.erased_at is None:
                    yield paper

    async def _unfinished(self) -> AsyncIterator[Erasure]:
        after = 0
        while page := await self._store.erasures.unfinished(after=after, limit=_PAGE):
            for paper in page:
                yield paper
            after = page[-1].number

    async def _cases_due(self, after_days: int) -> AsyncIterator[str]:
        ended_before, after = self._store.erasures.now() - timedelta(days=after_days), ""
        while page := await self._store.erasures.due(ended_before, after=after, limit=_PAGE):
            for case_id in page:
                yield case_id
            after = page[-1]

    async def _reopen_lately_erased(self) -> None:
        since, after = self._store.erasures.now() - _LOOKED_AFTER, 0
        while page := await self._store.erasures.erased(since, after=after, limit=_PAGE):
            await self._reopen(paper.digest for paper in page)
            after = page[-1].number

    async def _reopen(self, digests: Iterable[str]) -> None:
        """Bytes that were put again after they had gone, and that nobody refers to: their records are open again."""
        once = list(dict.fromkeys(digests))
        there = await asyncio.gather(*map(self._files.exists, once))
        for digest, is_there in zip(once, there, strict=True):
            if is_there and not await self._store.erasures.is_held(digest):
                await self._store.erasures.reopen(digest)

    async def _let_go(self, digest: str) -> None:
        """Delete the bytes unless somebody needs them, and put on record what became of them."""
        erasures, now = self._store.erasures, self._store.erasures.now()
        if await erasures.is_held(digest):
            await erasures.keep(digest, now, KeptBecause.STILL_REFERRED_TO)
        elif await self._files.erase(digest, unless_put_since=now - self._grace):
            await erasures.confirm(digest, now)
        else:
            await erasures.keep(digest, now, KeptBecause.PUT_LATELY)
