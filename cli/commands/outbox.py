"""Looking at letters that are still to go out."""

import asyncio
from typing import TYPE_CHECKING, Annotated

import typer

from cli.desk import Desk, Session
from cli.exits import BadInput
from cli.options import Json
from cli.telling import tell

if TYPE_CHECKING:  # `--help` needs none of it
    from domain.mailboxes import MailboxRecord


_ALL = "all"

Wake = Annotated[
    str | None,
    typer.Option(
        "--wake",
        metavar="MAILBOX",
        help=f"Have a mailbox, or `{_ALL}`, plan its next letter anew: after its workflow was ended by hand.",
    ),
]


def outbox(context: typer.Context, *, wake: Wake = None, json: Json = False) -> None:
    """Show which letters wait for their recipients' next working hour. Names no address."""
    from cli.pages.outbox import outbox_page

    session: Session = context.obj
    answer = _waiting(session.desk) if wake is None else _woken(session.desk, wake)
    tell(session, asyncio.run(answer), outbox_page)


async def _waiting(desk: Desk) -> "tuple[MailboxRecord, ...]":
    async with desk.store() as store:
        return await store.outboxes.overview()


async def _woken(desk: Desk, wanted: str) -> "tuple[MailboxRecord, ...]":
    """Those that were woken, as they were before."""
    async with desk.office() as office:
        waiting = await office.store.outboxes.overview()
        chosen = tuple(box for box in waiting if wanted in (box.token, _ALL))
        if not chosen and wanted != _ALL:
            raise BadInput("nothing waits in a mailbox of that name")
        await office.cases.ring([box.token for box in chosen])
        return chosen
