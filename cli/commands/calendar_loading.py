"""Commands that put calendar notices on record, and tell open cases of them."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.desk import Session
from cli.exits import Exit
from cli.options import Actor, Json
from cli.telling import note, tell

if TYPE_CHECKING:
    from cases.calendar_notices import Refreshed

File = Annotated[
    Path,
    typer.Argument(metavar="FILE.toml", help="Off days and make-up days of one year.", show_default=False),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Only list the open cases whose dates change; needs no Temporal.")
]


def load(context: typer.Context, file: File, *, dry_run: DryRun = False, actor: Actor, json: Json = False) -> None:
    """Put the notice of a year on record and tell the open cases whose dates it changes. May be run again."""
    from cli.calendar_loading import foreseen, loaded
    from cli.pages.calendar_loading import loaded_page

    session: Session = context.obj
    answer = asyncio.run(foreseen(session.desk, file) if dry_run else loaded(session.desk, file, actor))
    tell(session, answer, loaded_page)
    _end(answer)


def refresh(context: typer.Context, *, dry_run: DryRun = False, json: Json = False) -> None:
    """Tell open cases whose dates the calendar as it is answers otherwise: after a library update, or another setting.

    Start the workers anew first: they answer by the library and the settings they began with. May be run again.
    """
    from cli.calendar_loading import refreshed
    from cli.pages.calendar_loading import refreshed_page

    session: Session = context.obj
    answer = asyncio.run(refreshed(session.desk, dry_run=dry_run))
    tell(session, answer, refreshed_page)
    _end(answer)


def list_notices(context: typer.Context, *, json: Json = False) -> None:
    """List the notices that were loaded."""
    from cli.calendar_loading import listed
    from cli.pages.calendar_loading import notices_page

    session: Session = context.obj
    tell(session, asyncio.run(listed(session.desk)), notices_page)


def _end(answer: Refreshed) -> None:
    if answer.to_tell:
        some = "1 case was" if len(answer.to_tell) == 1 else f"{len(answer.to_tell)} cases were"
        note(f"{some} not reached: the same command again tells them, and nobody twice")
        raise typer.Exit(Exit.UNREACHABLE)
