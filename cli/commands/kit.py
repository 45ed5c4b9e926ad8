"""Tencent's templates as ops load them, and the kit that a case is given."""

import asyncio
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from cli.desk import Session
from cli.exits import EPILOG
from cli.options import Case, Json, a_path
from cli.telling import tell
from domain.vocabulary import Language, TemplateKind

Kind = Annotated[TemplateKind, typer.Argument(metavar="KIND", help=", ".join(TemplateKind), show_default=False)]
In = Annotated[Language, typer.Argument(metavar="LANGUAGE", help=", ".join(Language), show_default=False)]
File = Annotated[Path, typer.Argument(metavar="FILE", help="As Tencent gives it: any type.", show_default=False)]
AsOf = Annotated[
    datetime,
    typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="When it was the current one.", show_default=False),
]
Source = Annotated[str | None, typer.Option(metavar="TEXT", help="Where it was got.")]
_LARGEST = 2**63 - 1
"""What a database holds as a whole number."""
Number = Annotated[
    int, typer.Argument(metavar="NUMBER", min=1, max=_LARGEST, help="As `list` shows it.", show_default=False)
]
Out = Annotated[
    Path, typer.Option(metavar="FOLDER", parser=a_path, help="Made if it is not there.", show_default=False)
]
InLanguage = Annotated[Language | None, typer.Option(help="Of templates and sheet.", show_default="the contact's")]

template = typer.Typer(no_args_is_help=True, epilog=EPILOG, help="Tencent's templates of the form and the letter.")


@template.command(epilog=EPILOG)
def load(  # noqa: PLR0913 - one for each word
    context: typer.Context,
    *,
    kind: Kind,
    language: In,
    file: File,
    as_of: AsOf,
    source: Source = None,
    json: Json = False,
) -> None:
    """Load a template. That of the newest day is handed out; the older ones stay on record."""
    from cli.pages.kit import loaded_page
    from cli.templates import loaded

    session: Session = context.obj
    tell(
        session, asyncio.run(loaded(session.desk, kind, language, file, as_of=as_of.date(), source=source)), loaded_page
    )


@template.command("list", epilog=EPILOG)
def list_templates(context: typer.Context, *, json: Json = False) -> None:
    """List every template that was ever loaded."""
    from cli.pages.kit import templates_page
    from cli.templates import listed

    session: Session = context.obj
    tell(session, asyncio.run(listed(session.desk)), templates_page)


@template.command(epilog=EPILOG)
def remove(context: typer.Context, number: Number, *, json: Json = False) -> None:
    """Hand a template out no longer: it was loaded by mistake."""
    from cli.pages.kit import loaded_page
    from cli.templates import removed

    session: Session = context.obj
    tell(session, asyncio.run(removed(session.desk, number)), loaded_page)


def form_kit(context: typer.Context, case: Case, *, out: Out, language: InLanguage = None, json: Json = False) -> None:
    """Write the templates and a sheet with the exact strings to write on them. Personal data on it."""
    from cli.form_kit import written_kit
    from cli.pages.kit import kit_page

    session: Session = context.obj
    tell(session, asyncio.run(written_kit(session.desk, case, out, language)), kit_page)
