"""Commands that steer a case: more time, other judgement calls, corrected facts, the inbox, the end."""

from pathlib import Path
from typing import Annotated

import typer

from cli.exits import BadInput
from cli.moments import instant
from cli.options import Actor, Case, Json, Pairs, Reason, RequestId
from cli.sending import Sender, send
from domain.vocabulary import TaskName

ClosesAt = Annotated[
    str,
    typer.Argument(parser=instant, metavar="CLOSES_AT", help="The new end: ISO 8601 with a zone.", show_default=False),
]
Partial = Annotated[Path | None, typer.Option("--file", metavar="FILE.yaml", help="A partial case input instead.")]
Event = Annotated[int, typer.Argument(metavar="EVENT", min=1, help="Its number in the inbox.", show_default=False)]
Task = Annotated[TaskName, typer.Argument(metavar="TASK", help="Which one is open.", show_default=False)]
Words = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="What you add in your own words.")]
MaybeReason = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why; goes on record.")]
Note = Annotated[str, typer.Option(metavar="TEXT", help="What became of it.", show_default=False)]


def extend(  # noqa: PLR0913 - the envelope's fields beside the payload's
    context: typer.Context,
    case: Case,
    *,
    closes_at: ClosesAt,
    reason: Reason,
    actor: Actor,
    request_id: RequestId,
    json: Json = False,
) -> None:
    """Have the verification window close later."""
    sender = Sender(actor, request_id)
    send(context, case, "extend_window", {"closes_at": sender.at(closes_at), "reason": reason}, sender)


def change(  # noqa: PLR0913 - the envelope's fields beside the payload's
    context: typer.Context,
    case: Case,
    *,
    pairs: Pairs = None,
    file: Partial = None,
    actor: Actor,
    request_id: RequestId,
    json: Json = False,
) -> None:
    """Correct facts of the case that are not used yet: entity.name="Lantern Tea"."""
    from cli.files import read_object
    from cli.pairs import object_of

    if bool(pairs) == (file is not None):
        raise BadInput("give what changes as key=value or as --file, one of them")
    partial = read_object(file) if file else object_of(pairs or ())
    send(context, case, "change_case", {"case": partial}, Sender(actor, request_id))


def policy(  # noqa: PLR0913 - the envelope's fields beside the payload's
    context: typer.Context,
    case: Case,
    *,
    pairs: Pairs,
    reason: Reason,
    actor: Actor,
    request_id: RequestId,
    json: Json = False,
) -> None:
    """Change judgement calls of this one case: window_days=60."""
    from cli.pairs import object_of

    if not pairs:
        raise BadInput("say what changes as key=value")
    send(context, case, "change_policy", {"policy": object_of(pairs), "reason": reason}, Sender(actor, request_id))


def remind(  # noqa: PLR0913 - the envelope's fields beside the payload's
    context: typer.Context,
    case: Case,
    *,
    task: Task,
    note: Words = None,
    actor: Actor,
    request_id: RequestId,
    json: Json = False,
) -> None:
    """Remind people of an open task, at their next working hour."""
    send(context, case, "remind", {"task": task, "note": note}, Sender(actor, request_id))


def withdraw(  # noqa: PLR0913 - the envelope's fields beside the payload's
    context: typer.Context,
    case: Case,
    *,
    reason: Reason,
    actor: Actor,
    request_id: RequestId,
    json: Json = False,
) -> None:
    """End the case."""
    send(context, case, "withdraw", {"reason": reason}, Sender(actor, request_id))


def retry(  # noqa: PLR0913 - the envelope's fields beside the payload's
    context: typer.Context,
    case: Case,
    *,
    event: Event,
    reason: MaybeReason = None,
    actor: Actor,
    request_id: RequestId,
    json: Json = False,
) -> None:
    """Apply a refused message again, with the sender and time it came with."""
    send(context, case, "retry_refused", {"event": event, "reason": reason}, Sender(actor, request_id))


def dismiss(  # noqa: PLR0913 - the envelope's fields beside the payload's
    context: typer.Context,
    case: Case,
    *,
    event: Event,
    note: Note,
    actor: Actor,
    request_id: RequestId,
    json: Json = False,
) -> None:
    """Put a refused message aside."""
    send(context, case, "dismiss_refused", {"event": event, "note": note}, Sender(actor, request_id))
