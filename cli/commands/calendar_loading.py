"""Commands that put calendar notices on record."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from cli.desk import Session
from cli.exits import Exit
from cli.options import Actor, Json
from cli.telling import note, tell

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
    if answer.to_tell:
        note(f"{len(answer.to_tell)} cases were not reached: the same command again tells them, and nobody twice")
        raise typer.Exit(Exit.UNREACHABLE)


def list_notices(context: typer.Context, *, json: Json = False) -> None:
    """List the notices that were loaded."""
    from cli.calendar_loading import listed
    from cli.pages.calendar_loading import notices_page

    session: Session = context.obj
    tell(session, asyncio.run(listed(session.desk)), notices_page)
