"""Looking at one file, without a case."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from cli.exits import Exit
from cli.options import Json
from cli.telling import tell
from domain.vocabulary import DocumentKind, Language

_KINDS = ", ".join(DocumentKind)
Kind = Annotated[DocumentKind, typer.Argument(metavar="KIND", help=_KINDS, show_default=False)]
File = Annotated[Path, typer.Argument(metavar="FILE", show_default=False)]
_ASKED = "What should be printed on it; kinds that are not asked for it take no notice."
Printed = Annotated[str | None, typer.Option(metavar="TEXT", help=_ASKED)]
Day = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Of a statement: the day to count back from; else today."),
]
InLanguage = Annotated[Language, typer.Option(help="In which language it is told.")]
Strict = Annotated[bool, typer.Option("--strict", help="Status 1 for a warning as well.")]


def check_document(  # noqa: PLR0913 - one for each thing that may be printed
    context: typer.Context,
    *,
    kind: Kind,
    file: File,
    entity_name: Printed = None,
    registration_number: Printed = None,
    contact_name: Printed = None,
    contact_phone: Printed = None,
    as_of: Day = None,
    language: InLanguage = Language.ENGLISH,
    strict: Strict = False,
    json: Json = False,
) -> None:
    """Say what would be found wanting in a file; needs no server. Status 1 if something blocks."""
    from cli.checking import Given, checked
    from cli.pages.findings import checked_page

    fields = {
        "entity_name": entity_name,
        "registration_number": registration_number,
        "contact_name": contact_name,
        "contact_phone": contact_phone,
    }
    answer = checked(
        context.obj.desk, file, kind, Given(fields, as_of.date() if as_of else None), language, strict=strict
    )
    tell(context.obj, answer, lambda told: checked_page(kind, told))
    if not answer["ok"]:
        raise typer.Exit(Exit.REFUSED)
