"""Arguments and options that several commands have."""

import getpass
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from cli.desk import Session
from cli.moments import fresh_request_id, instant


def _remember(context: typer.Context, value: bool) -> bool:
    session: Session = context.obj
    session.as_json = value
    return value


def _me() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "ops"


def a_path(text: str) -> Path:
    """A path that is written; an empty one, as of a variable that is not set, would mean the current folder."""
    if not text:
        raise typer.BadParameter("it is empty")
    return Path(text)


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """What reads a number between two, for arguments and options whose help tells them in words."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            raise typer.BadParameter("it is not a whole number") from None
        if not least <= number <= most:
            raise typer.BadParameter(f"it is not from {least} to {most}")
        return number

    return read


Json = Annotated[
    bool,
    typer.Option(
        "--json", metavar="", callback=_remember, is_eager=True, help="Answer in JSON, and nothing else on stdout."
    ),
]
Case = Annotated[str, typer.Argument(metavar="CASE", help="The case's id.", show_default=False)]
AnyCase = Annotated[str | None, typer.Argument(metavar="[CASE]", help="The case's id; else all cases.")]
Limit = Annotated[int, typer.Option(metavar="N", parser=whole_number(1, 10_000), help="At most so many, up to 10000.")]
Overdue = Annotated[bool, typer.Option("--overdue", metavar="", help="Only what is past due now.")]
Actor = Annotated[
    str,
    typer.Option("--actor", metavar="ID", default_factory=_me, help="Who acts, in the role ops.", show_default="$USER"),
]
RequestId = Annotated[
    str,
    typer.Option(
        metavar="ID",
        default_factory=fresh_request_id,
        help="Give the printed one to send a message again after a lost answer: it is applied once.",
        show_default="a fresh one",
    ),
]
Reason = Annotated[str, typer.Option(metavar="TEXT", help="Why; goes on record.", show_default=False)]
Application = Annotated[int | None, typer.Option(min=1, metavar="N", help="Refuse unless this is the current one.")]
Pairs = Annotated[
    list[str] | None,
    typer.Argument(metavar="[KEY=VALUE]...", help="Dotted paths; a value that begins with { or [ is JSON."),
]


def instant_option(words: str) -> typer.models.OptionInfo:
    """An option that takes an instant."""
    option: typer.models.OptionInfo = typer.Option(parser=instant, metavar="INSTANT", help=words)
    return option
