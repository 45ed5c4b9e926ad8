"""What goes into a letter is marked with it, so that the same letter again gets the same items."""

from datetime import datetime
from typing import Any

from sqlmodel import and_, col, exists, or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.mailboxes import Fate, Mailbox
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


async def mark(session: AsyncSession, token: str, letter: str, now: datetime) -> Mailbox | None:
    """Mark what waits, unless the letter has taken something before; what has lost its point is settled as moot."""
    mailbox = await locked(session, token)
    if mailbox is None:
        return None
    mine = of_letter(token, letter)
    if (await session.exec(select(OutboxItemRow.id).where(*mine).limit(1))).first() is None:
        marked = update(OutboxItemRow).where(*pending_of(token), col(OutboxItemRow.at) <= now).values(letter=letter)
        await session.exec(marked.execution_options(synchronize_session=False))
    await settle(session, Fate.MOOT, *mine, _has_lost_its_point())
    return mailbox_of(mailbox)


def of_letter(token: str, letter: str) -> tuple[Any, ...]:
    """What a letter has taken, whatever became of it."""
    return OutboxItemRow.mailbox == token, OutboxItemRow.letter == letter


def _has_lost_its_point() -> Any:
    """By the read model alone: the case has ended, or the task of a reminder is done. The rest needs the facts."""
    live = exists().where(col(CaseRow.case_id) == OutboxItemRow.case_id, col(CaseRow.outcome).is_(None))
    still_open = exists().where(
        col(TaskRow.case_id) == OutboxItemRow.case_id,
        col(TaskRow.name) == OutboxItemRow.task,
        col(TaskRow.is_open),
        or_(col(TaskRow.opened_at).is_(None), col(TaskRow.opened_at) <= OutboxItemRow.at),
    )
    news, reminder = (col(OutboxItemRow.concern) == concern for concern in (Concern.NOTICE, Concern.REMINDER))
    return or_(and_(~news, ~live), and_(reminder, ~still_open))


def mailbox_of(row: MailboxRow) -> Mailbox:
    """The mailbox as letters need it."""
    return Mailbox.model_validate(
        {
            "token": row.token,
            "role": row.role,
            "email": row.email_personal,
            "language": row.language,
            "time_zone": row.time_zone,
            "agency": row.agency,
        }
    )
