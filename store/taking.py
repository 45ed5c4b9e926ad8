"""What a letter has taken, read and understood: nobody who writes waits for it, nor does anything else."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from pydantic import ValidationError
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.facts import Facts
from domain.mailboxes import Mailbox, Taken
from domain.model import CaseId
from domain.outbox import Addressee, OutboxItem
from store.engine import Database
from store.letters import PENDING, mark, of_letter
from store.mailing import in_parts
from store.outbox_tables import OutboxItemRow
from store.read_model import CaseRow

_PAGE = 25
"""Cases whose facts are read at once."""


async def taken(database: Database, token: str, letter: str, now: datetime, cases: int) -> Taken | None:
    """Take what waits, and read it."""
    mailbox = await database.write(lambda session: mark(session, token, letter, now))
    if mailbox is None:
        return None
    rows = await database.read(lambda session: _marked(session, mailbox, letter))
    items = await asyncio.to_thread(_items, rows, mailbox)
    if not items:
        return None
    first = list(dict.fromkeys(item.case_id for item in items))[:cases]
    facts: dict[CaseId, Facts] = {}
    unreadable: list[CaseId] = []
    for some in in_parts(first, _PAGE):
        snapshots = await database.read(lambda session, some=some: _snapshots(session, some))  # type: ignore[misc]
        found, odd = await asyncio.to_thread(_facts, snapshots)
        facts |= found
        unreadable += odd
    return Taken(mailbox=mailbox, items=items, facts=facts, unreadable=tuple(unreadable))


async def _marked(session: AsyncSession, mailbox: Mailbox, letter: str) -> Sequence[Any]:
    """The rows of what a letter has taken and still waits, the most urgent first."""
    urgency = (col(OutboxItemRow.deadline).is_(None), OutboxItemRow.deadline, OutboxItemRow.at, OutboxItemRow.id)
    mine = select(*_COLUMNS).where(*of_letter(mailbox.token, letter), PENDING)
    return list((await session.exec(mine.order_by(*urgency))).all())


async def _snapshots(session: AsyncSession, case_ids: Sequence[str]) -> Sequence[tuple[str, Any]]:
    """The facts of some cases, as they lie in the read model."""
    wanted = select(CaseRow.case_id, CaseRow.facts_personal).where(col(CaseRow.case_id).in_(case_ids))
    return (await session.exec(wanted)).all()


def _items(rows: Sequence[Any], mailbox: Mailbox) -> tuple[OutboxItem, ...]:
    """The items of rows."""
    addressee = Addressee.model_validate(mailbox.model_dump(exclude={"token"}))
    return tuple(_item(row, addressee) for row in rows)


def _facts(rows: Sequence[tuple[str, Any]]) -> tuple[dict[CaseId, Facts], list[CaseId]]:
    """The facts of rows, and the cases whose facts this release cannot read: one of them stops no letter."""
    found: dict[CaseId, Facts] = {}
    unreadable: list[CaseId] = []
    for case_id, facts in rows:
        if facts is None:
            continue
        try:
            found[case_id] = Facts.model_validate(facts)
        except ValidationError:
            unreadable.append(case_id)
    return found, unreadable


_COLUMNS: tuple[Any, ...] = tuple(OutboxItemRow.__table__.columns)  # type: ignore[attr-defined]


def _item(row: Any, addressee: Addressee) -> OutboxItem:
    return OutboxItem(
        key=row.item_key,
        case_id=row.case_id,
        addressee=addressee if row.role == addressee.role else addressee.model_copy(update={"role": row.role}),
        concern=row.concern,
        task=row.task,
        application=row.application,
        at=row.at,
        deadline=row.deadline,
        note=row.note_personal,
        unreached=row.unreached,
        news=row.news_personal,
    )
