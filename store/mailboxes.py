"""Everybody who gets letters has one mailbox, under a token that tells nothing about them (R14)."""

from secrets import token_hex
from typing import Any

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.addresses import address_key
from domain.mailboxes import MailboxRecord
from domain.outbox import AGENCY_ROLE, Addressee
from store.outbox_tables import MailboxRow, OutboxItemRow


async def mailbox_for(session: AsyncSession, to: Addressee) -> MailboxRow:
    """The recipient's mailbox, made if there is none; locked until the transaction ends."""
    if to.email is not None:
        mine = select(MailboxRow).where(MailboxRow.address_personal == address_key(to.email))
    else:
        mine = select(MailboxRow).where(MailboxRow.token == _token(to))
    row = (await session.exec(mine.with_for_update())).first()
    if row is None:
        address = address_key(to.email) if to.email else None
        row = MailboxRow(
            token=_token(to), role=to.role, address_personal=address, language=to.language, time_zone=to.time_zone
        )
        session.add(row)
    if row.planned_at is not None and row.time_zone != to.time_zone:
        row.armed_by = None  # it is due at another hour now, so whatever comes in wakes the mailbox
    row.role, row.agency, row.email_personal = to.role, to.agency, to.email
    row.language, row.time_zone = to.language, to.time_zone
    await session.flush()
    return row


def _token(to: Addressee) -> str:
    if to.email is not None:
        return token_hex(16)
    return f"{AGENCY_ROLE}-{to.agency}" if to.role == AGENCY_ROLE else to.role


_COUNTED: tuple[Any, ...] = (
    MailboxRow.token,
    MailboxRow.role,
    func.count(col(OutboxItemRow.id)).label("items"),
    func.count(func.distinct(OutboxItemRow.case_id)).label("cases"),
    func.min(OutboxItemRow.at).label("since"),
    col(MailboxRow.planned_at).label("next_at"),
)


async def overview(session: AsyncSession) -> tuple[MailboxRecord, ...]:
    """All mailboxes with something in them, the longest waiting first."""
    counts: Any = (
        select(*_COUNTED)
        .join(OutboxItemRow, col(OutboxItemRow.mailbox) == MailboxRow.token)
        .where(col(OutboxItemRow.fate).is_(None))
        .group_by(MailboxRow.token, MailboxRow.role, col(MailboxRow.planned_at))
        .order_by("since", MailboxRow.token)
    )
    rows = (await session.exec(counts)).all()
    return tuple(MailboxRecord.model_validate(row, from_attributes=True) for row in rows)
