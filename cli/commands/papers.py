"""Commands about papers."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from cli.desk import Session
from cli.exits import Exit
from cli.options import Actor, Case, Json, RequestId
from cli.sending import Sender, send
from cli.telling import tell
from domain.vocabulary import DocumentKind

_KINDS = ", ".join(DocumentKind)
Kind = Annotated[DocumentKind, typer.Argument(metavar="KIND", help=_KINDS, show_default=False)]
MaybeKind = Annotated[DocumentKind | None, typer.Option(help="Where one file serves as two kinds: which one.")]
File = Annotated[Path, typer.Argument(metavar="FILE", show_default=False)]
Files = Annotated[list[Path], typer.Argument(metavar="FILE...", show_default=False)]
Digest = Annotated[str, typer.Argument(metavar="DIGEST", help="As `show` lists it.", show_default=False)]


def upload(  # noqa: PLR0913 - the envelope's fields beside the payload's
    context: typer.Context,
    case: Case,
    *,
    kind: Kind,
    files: Files,
    actor: Actor,
    request_id: RequestId,
    json: Json = False,
) -> None:
    """Hand in files as papers of one kind: all of them, or none if one is unusable."""
    from cli.pages.papers import uploaded_page
    from cli.papers import uploaded

    session: Session = context.obj
    answer = asyncio.run(uploaded(session.desk, case, kind, files, Sender(actor, request_id)))
    tell(session, answer, uploaded_page)


def remove(  # noqa: PLR0913 - the envelope's fields beside the payload's
    context: typer.Context,
    case: Case,
    *,
    digest: Digest,
    kind: MaybeKind = None,
    actor: Actor,
    request_id: RequestId,
    json: Json = False,
) -> None:
    """Take a paper back."""
    send(context, case, "remove_document", {"digest": digest, "kind": kind}, Sender(actor, request_id))


def check_document(context: typer.Context, kind: Kind, file: File, json: Json = False) -> None:
    """Say what would be found wanting in a file; needs no server. Status 1 if it is unusable."""
    from cli.pages.papers import report_page
    from cli.papers import looked_at

    report, _ = looked_at(file, kind)
    tell(context.obj, report, report_page)
    if not report.usable:
        raise typer.Exit(Exit.REFUSED)
