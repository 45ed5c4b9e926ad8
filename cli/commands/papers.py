"""Commands about papers."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from cli.desk import Session
from cli.options import Actor, Case, Json, Reason, RequestId
from cli.sending import Sender, send
from cli.telling import tell
from domain.vocabulary import DocumentKind

_KINDS = ", ".join(DocumentKind)
Kind = Annotated[DocumentKind, typer.Argument(metavar="KIND", help=_KINDS, show_default=False)]
MaybeKind = Annotated[DocumentKind | None, typer.Option(help="Where one file serves as two kinds: which one.")]
Files = Annotated[list[Path], typer.Argument(metavar="FILE...", show_default=False)]
FindingCode = Annotated[str, typer.Argument(metavar="CODE", help="The finding's.", show_default=False)]
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


def accept(  # noqa: PLR0913 - the envelope's fields beside the payload's
    context: typer.Context,
    case: Case,
    *,
    digest: Digest,
    code: FindingCode,
    reason: Reason,
    kind: MaybeKind = None,
    actor: Actor,
    request_id: RequestId,
    json: Json = False,
) -> None:
    """Let a warning about a paper stand; an error ends only by a new file."""
    payload = {"digest": digest, "code": code, "kind": kind, "reason": reason}
    send(context, case, "accept_finding", payload, Sender(actor, request_id))
