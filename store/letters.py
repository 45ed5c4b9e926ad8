"""What goes into a letter: marked with it in one transaction, so that the same letter again gets the same items."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import and_, col, exists, or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.facts import Facts
from domain.mailboxes import Fate, Mailbox, Taken
from domain.outbox import Addressee, OutboxItem
from domain.vocabulary import Concern
from store.outbox_tables import MailboxRow, OutboxItemRow
from store.read_model import CaseRow, TaskRow

PENDING = col(OutboxItemRow.fate).is_(None)


def pending_of(token: str) -> tuple[Any, ...]:
    """What waits in a mailbox."""
    return OutboxItemRow.mailbox == token, PENDING


async def locked(session: AsyncSession, token: str) -> MailboxRow | None:
    """A mailbox; nobody puts anything in until the transaction ends."""
    return (await session.exec(select(MailboxRow).where(MailboxRow.token == token).with_for_update())).first()


async def settle(session: AsyncSession, fate: Fate, *which: Any) -> None:
    """What becomes of items that wait."""
    await session.exec(
        update(OutboxItemRow).where(PENDING, *which).values(fate=fate).execution_options(synchronize_session=False)
    )


async def take(session: AsyncSession, token: str, letter: str, now: datetime, cases: int) -> Taken | None:
    """Mark what waits, unless the letter has taken something before; answer what of it still waits."""
    mailbox = await locked(session, token)
    if mailbox is None:
        return None
    mine = (OutboxItemRow.mailbox == token, OutboxItemRow.letter == letter)
    if (await session.exec(select(OutboxItemRow.id).where(*mine).limit(1))).first() is None:
        marked = update(OutboxItemRow).where(*pending_of(token), col(OutboxItemRow.at) <= now).values(letter=letter)
        await session.exec(marked.execution_options(synchronize_session=False))
    await settle(session, Fate.MOOT, *mine, _has_lost_its_point())
    urgency = (col(OutboxItemRow.deadline).is_(None), OutboxItemRow.deadline, OutboxItemRow.at, OutboxItemRow.id)
    rows = (await session.exec(select(*_COLUMNS).where(*mine, PENDING).order_by(*urgency))).all()
    if not rows:
        return None
    addressee = _addressee(mailbox)
    items = tuple(_item(row, addressee) for row in rows)
    first = list(dict.fromkeys(item.case_id for item in items))[:cases]
    return Taken(mailbox=mailbox_of(mailbox), items=items, facts=await _facts(session, first))


_COLUMNS: tuple[Any, ...] = tuple(OutboxItemRow.__table__.columns)  # type: ignore[attr-defined]


def _has_lost_its_point() -> Any:
    """By the read model alone: the case has ended, or the task is done. Closer looks need the case's facts."""
    live = exists().where(col(CaseRow.case_id) == OutboxItemRow.case_id, col(CaseRow.outcome).is_(None))
    still_open = exists().where(
        col(TaskRow.case_id) == OutboxItemRow.case_id,
        col(TaskRow.name) == OutboxItemRow.task,
        col(TaskRow.is_open),
        or_(col(TaskRow.opened_at).is_(None), col(TaskRow.opened_at) <= OutboxItemRow.at),
    )
    about_a_task = col(OutboxItemRow.concern).in_((Concern.REMINDER, Concern.PAST_DUE))
    return or_(~live, and_(about_a_task, ~still_open))


async def _facts(session: AsyncSession, case_ids: Sequence[str]) -> dict[str, Facts]:
    wanted = select(CaseRow.case_id, CaseRow.facts_personal).where(col(CaseRow.case_id).in_(case_ids))
    found = (await session.exec(wanted)).all()
    return {case_id: Facts.model_validate(facts) for case_id, facts in found if facts is not None}


def mailbox_of(row: MailboxRow) -> Mailbox:
    """The mailbox as letters need it."""
    return Mailbox.model_validate({**_addressee(row).model_dump(), "token": row.token})


def _addressee(row: MailboxRow) -> Addressee:
    return Addressee.model_validate(
        {
            "role": row.role,
            "email": row.email_personal,
            "language": row.language,
            "time_zone": row.time_zone,
            "agency": row.agency,
        }
    )


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
    )
