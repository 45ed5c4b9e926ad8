"""Looking at letters that are still to go out."""

import asyncio
from typing import TYPE_CHECKING

import typer

from cli.desk import Desk, Session
from cli.options import Json
from cli.telling import tell

if TYPE_CHECKING:  # `--help` needs none of it
    from domain.mailboxes import MailboxRecord


def outbox(context: typer.Context, *, json: Json = False) -> None:
    """Show what reminders and escalations wait for their recipients' next working hour. Names no address."""
    from cli.pages.outbox import outbox_page

    session: Session = context.obj
    tell(session, asyncio.run(_waiting(session.desk)), outbox_page)


async def _waiting(desk: Desk) -> "tuple[MailboxRecord, ...]":
    async with desk.store() as store:
        return await store.outboxes.overview()
