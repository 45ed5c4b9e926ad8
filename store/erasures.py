"""Papers of ended cases that are erased: decided first, then done, then confirmed, each on record for ever.

A record is one paper of one run of a case. Whoever is killed in between leaves a record that says what is so: decided
and not yet done. The file names of papers stay in the journal: they are personal data, not files.
"""

from collections.abc import Callable
from datetime import datetime

from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from domain.erasures import Erasure, ErasureRequest, KeptBecause
from store.engine import Database
from store.erasing import ErasureRow, holders, papers_of, unheard_of
from store.read_model import CaseRow


class SqlErasures:
    """Erasures on record."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    async def decide(self, case_id: str, request: ErasureRequest) -> tuple[Erasure, ...] | None:
        """Put on record that all papers the case ever held are to be erased, and answer all its records.

        None: the case is not on record as ended. What was decided before stays as it was.
        """
        return await self._database.write(lambda session: self._decide(session, case_id, request))

    async def of_case(self, case_id: str) -> tuple[Erasure, ...]:
        """What was decided for a case, in that order."""
        return await self._list(select(ErasureRow).where(ErasureRow.case_id == case_id))

    async def in_force(self, case_id: str) -> tuple[Erasure, ...]:
        """What was decided for a case as it runs now: the papers of an earlier run count no longer."""
        return await self._list(
            select(ErasureRow)
            .join(CaseRow, (col(CaseRow.case_id) == ErasureRow.case_id) & (col(CaseRow.run_id) == ErasureRow.run_id))
            .where(ErasureRow.case_id == case_id)
        )

    async def is_erased(self, case_id: str, digest: str) -> bool:
        """Whether the paper counts as erased for the case as it runs now; its bytes may serve another one still."""
        decided = (
            select(ErasureRow.number)
            .join(CaseRow, (col(CaseRow.case_id) == ErasureRow.case_id) & (col(CaseRow.run_id) == ErasureRow.run_id))
            .where(ErasureRow.case_id == case_id, ErasureRow.digest == digest)
        )

        async def look(session: AsyncSession) -> bool:
            return (await session.exec(decided)).first() is not None

        return await self._database.read(look)

    async def unfinished(self, *, after: int = 0, limit: int = 100) -> tuple[Erasure, ...]:
        """What is decided and not yet done, of all cases; the last number of a page is `after` of the next."""
        open_ones = select(ErasureRow).where(col(ErasureRow.erased_at).is_(None), col(ErasureRow.number) > after)
        return await self._list(open_ones.limit(limit))

    async def erased(self, since: datetime, *, after: int = 0, limit: int = 100) -> tuple[Erasure, ...]:
        """What was done since that instant, of all cases; as pages, like `unfinished`."""
        done = select(ErasureRow).where(col(ErasureRow.erased_at) >= since, col(ErasureRow.number) > after)
        return await self._list(done.limit(limit))

    async def due(self, ended_before: datetime, *, after: str = "", limit: int = 100) -> tuple[str, ...]:
        """Cases that ended before that and had papers, of which nothing is decided; by their id, as pages."""
        chosen = unheard_of(ended_before).where(col(CaseRow.case_id) > after).order_by(col(CaseRow.case_id))

        async def look(session: AsyncSession) -> tuple[str, ...]:
            return tuple((await session.exec(chosen.limit(limit))).all())

        return await self._database.read(look)

    async def is_held(self, digest: str) -> bool:
        """Whether a case that has not let go, or a template, still refers to these bytes."""

        async def look(session: AsyncSession) -> bool:
            return any([(await session.exec(chosen)).first() is not None for chosen in holders(digest)])

        return await self._database.read(look)

    async def confirm(self, digest: str, decided_by: datetime) -> None:
        """The bytes are gone: so it is for all who had let go of them by that instant."""
        gone: dict[str, object] = {"erased_at": self._clock(), "kept_because": None}
        await self._settle(digest, decided_by, gone)

    async def reopen(self, digest: str) -> None:
        """The bytes are there again: no record says any longer that they are gone."""
        done = (col(ErasureRow.digest) == digest, col(ErasureRow.erased_at).is_not(None))

        async def put(session: AsyncSession) -> None:
            await session.exec(update(ErasureRow).where(*done).values(erased_at=None))

        await self._database.write(put)

    async def keep(self, digest: str, decided_by: datetime, because: KeptBecause) -> None:
        """The bytes stay for now, and why."""
        await self._settle(digest, decided_by, {"kept_because": because})

    def now(self) -> datetime:
        """The store's time, which records carry."""
        return self._clock()

    async def _list(self, chosen: SelectOfScalar[ErasureRow]) -> tuple[Erasure, ...]:
        async def look(session: AsyncSession) -> tuple[Erasure, ...]:
            return tuple(map(_record, (await session.exec(chosen.order_by(col(ErasureRow.number)))).all()))

        return await self._database.read(look)

    async def _decide(self, session: AsyncSession, case_id: str, request: ErasureRequest) -> tuple[Erasure, ...] | None:
        case = await session.get(CaseRow, case_id)
        if case is None or case.outcome is None:
            return None
        mine = select(ErasureRow).where(ErasureRow.case_id == case_id).order_by(col(ErasureRow.number))
        known = {(row.run_id, row.digest, row.kind) for row in (await session.exec(mine)).all()}
        for run_id, digest, kind in await papers_of(session, case_id):
            if (run_id, digest, kind) not in known:
                session.add(
                    ErasureRow(
                        case_id=case_id,
                        run_id=run_id,
                        digest=digest,
                        kind=kind,
                        decided_at=self._clock(),
                        actor_role=request.actor.role,
                        actor_id=request.actor.id,
                        reason_personal=request.reason,
                    )
                )
        await session.flush()
        return tuple(map(_record, (await session.exec(mine)).all()))

    async def _settle(self, digest: str, decided_by: datetime, values: dict[str, object]) -> None:
        open_ones = (
            col(ErasureRow.digest) == digest,
            col(ErasureRow.erased_at).is_(None),
            col(ErasureRow.decided_at) <= decided_by,
        )

        async def put(session: AsyncSession) -> None:
            await session.exec(update(ErasureRow).where(*open_ones).values(**values))

        await self._database.write(put)


def _record(row: ErasureRow) -> Erasure:
    values = row.model_dump()
    reason = values.pop("reason_personal")
    return Erasure(**values, reason=reason)
