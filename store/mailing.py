"""How items come into mailboxes: in the transaction of the event that they follow from, each once."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.addresses import address_key
from domain.events import CaseChanged
from domain.facts import Facts
from domain.journal import Event, JournalBatch
from domain.mailboxes import Fate, awakener, fills_mailboxes
from domain.outbox import Addressee, OutboxItem, addressees, items_of
from domain.vocabulary import Concern, Owner
from store.mailboxes import mailbox_for
from store.outbox_tables import MailboxRow, OutboxItemRow

_PERSONS = (Owner.ADMIN, Owner.CONTACT, Owner.PAYER)

_FORGOTTEN = timedelta(days=12)
"""Longer than any weekend or holiday: whoever should be awake since then is not, and is woken again."""

_OVERDUE = timedelta(hours=2)
"""A letter that should have been out so long ago: nobody is awake to write it, or it would be planned anew by now."""

_NOTES = 10
"""How many notes of ops one reminder tells."""


async def put_into_mailboxes(
    session: AsyncSession, batch: JournalBatch, events: Iterable[Event], facts: Facts | None
) -> None:
    """Put what follows from new events into mailboxes; the facts are those after the batch."""
    if facts is None:
        return
    for event in events:
        by = awakener(batch.case_id, batch.run_id, event.number)
        if fills_mailboxes(event.body):
            await put(session, items_of(facts, event, batch.run_id), by)
        elif isinstance(event.body, CaseChanged):
            await _address_anew(session, facts, event.at, by)


async def put(session: AsyncSession, items: Sequence[OutboxItem], by: str) -> None:
    """Put items into their mailboxes and wake these; each item takes the place of older ones about the same."""
    mailboxes: dict[Addressee, MailboxRow] = {}
    for to in sorted({item.addressee for item in items}, key=_in_one_order):
        mailboxes[to] = await mailbox_for(session, to)
    known = await _keys(session, items)
    waiting = {_about(row): row for row in await _pending(session, items)}
    for item in items:
        if item.key in known:
            continue
        mailbox = mailboxes[item.addressee]
        row = _row(item, mailbox.token)
        older = waiting.get(_about(row))
        if older is not None:
            row.note_personal = _both(older.note_personal, row.note_personal)
            older.fate, older.note_personal = Fate.SUPERSEDED, ""
        waiting[_about(row)] = row
        session.add(row)
        _arm(mailbox, item.at, item.deadline, by)
    await session.flush()


def _in_one_order(to: Addressee) -> tuple[str, str]:
    """So that two transactions that lock the same mailboxes never wait for each other."""
    return address_key(to.email or ""), f"{to.role}{to.agency}"


async def _keys(session: AsyncSession, items: Sequence[OutboxItem]) -> set[str]:
    known: set[str] = set()
    for some in in_parts([item.key for item in items]):
        known.update(await session.exec(select(OutboxItemRow.item_key).where(col(OutboxItemRow.item_key).in_(some))))
    return known


async def _pending(session: AsyncSession, items: Sequence[OutboxItem]) -> list[OutboxItemRow]:
    """What waits for anybody about the same cases."""
    rows: list[OutboxItemRow] = []
    for some in in_parts(sorted({item.case_id for item in items})):
        wanted = select(OutboxItemRow).where(col(OutboxItemRow.case_id).in_(some), col(OutboxItemRow.fate).is_(None))
        rows += (await session.exec(wanted.order_by(col(OutboxItemRow.id)))).all()
    return rows


def in_parts(values: Sequence[str], size: int = 500) -> Iterable[Sequence[str]]:
    """Databases bind only so many values in a statement."""
    return (values[start : start + size] for start in range(0, len(values), size))


def _about(row: OutboxItemRow) -> tuple[str, ...]:
    """Of two about the same, the newer one is told; what has changed is told each time."""
    change = row.item_key if row.concern == Concern.NOTICE else ""
    return row.mailbox, row.case_id, row.concern, row.task or "", row.unreached or "", change


def _both(older: str, newer: str) -> str:
    """What ops wrote is told, whatever reminder comes in between: each note once, and of very many the last."""
    notes = dict.fromkeys(line for note in (older, newer) for line in note.splitlines())
    return "\n".join([*notes][-_NOTES:])


def _row(item: OutboxItem, mailbox: str) -> OutboxItemRow:
    return OutboxItemRow(
        **item.model_dump(exclude={"key", "addressee", "note", "news"}),
        item_key=item.key,
        mailbox=mailbox,
        role=item.addressee.role,
        note_personal=item.note,
        news_personal=item.news.model_dump(mode="json") if item.news else None,
    )


def _arm(mailbox: MailboxRow, at: datetime, deadline: datetime | None, by: str) -> None:
    """Have the event's recording wake the mailbox: if nobody is awake, or would sleep through the deadline."""
    planned, awake_since = mailbox.planned_at, mailbox.planned_at or mailbox.armed_at
    sleeps_through = planned is not None and deadline is not None and at < deadline < planned
    patience = _FORGOTTEN if planned is None else _OVERDUE
    if mailbox.armed_by is None or awake_since is None or sleeps_through or awake_since + patience < at:
        mailbox.armed_by, mailbox.armed_at, mailbox.planned_at = by, at, None


async def _address_anew(session: AsyncSession, facts: Facts, at: datetime, by: str) -> None:
    """What waits goes to whoever has the role now, at their hours; who had it before is told nothing more (R14)."""
    mine = select(OutboxItemRow).where(OutboxItemRow.case_id == facts.case.case_id, col(OutboxItemRow.fate).is_(None))
    for row in (await session.exec(mine)).all():
        if row.role not in _PERSONS:
            continue
        (to,) = addressees(facts, (Owner(row.role),))
        mailbox = await mailbox_for(session, to)
        moved = mailbox.token != row.mailbox
        if moved:
            row.mailbox, row.letter = mailbox.token, None
        if moved or mailbox.armed_by is None:
            _arm(mailbox, at, row.deadline, by)
    await session.flush()
