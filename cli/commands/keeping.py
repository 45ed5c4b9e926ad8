"""Commands about the files of papers: get one, erase those of an ended case."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from cli.desk import Session
from cli.options import Actor, Case, Json, Reason, a_path
from cli.telling import tell

Digest = Annotated[str, typer.Argument(metavar="DIGEST", help="As `show` lists it.", show_default=False)]
Preview = Annotated[bool, typer.Option("--preview", help="A small picture of it, drawn anew as a JPEG.")]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="FILE",
        parser=a_path,
        help="Where to; else here, under its kind. Nothing is ever overwritten.",
    ),
]


def download(  # noqa: PLR0913 - options, by name
    context: typer.Context,
    case: Case,
    *,
    digest: Digest,
    preview: Preview = False,
    out: Out = None,
    json: Json = False,
) -> None:
    """Save a paper of the case as a file. Personal data: only you can read the file."""
    from cli.keeping import downloaded
    from cli.pages.keeping import saved_page

    session: Session = context.obj
    tell(session, asyncio.run(downloaded(session.desk, case, digest, small=preview, out=out)), saved_page)


def erase(context: typer.Context, case: Case, *, reason: Reason, actor: Actor, json: Json = False) -> None:
    """Erase all papers of a case that has ended, for good. The same again goes on, or tells what became of them."""
    from cli.keeping import erased
    from cli.pages.keeping import erased_page

    session: Session = context.obj
    tell(session, asyncio.run(erased(session.desk, case, actor, reason)), erased_page)
