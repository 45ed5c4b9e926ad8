"""The report about the papers of a case."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from cli.desk import Session
from cli.options import Case, Json, a_path
from cli.telling import note, tell
from domain.vocabulary import Language

Page = Annotated[
    Path | None,
    typer.Option(
        "--html",
        metavar="FILE",
        parser=a_path,
        help="Write a page to print for the merchant as well. Personal data on it. Nothing is ever overwritten.",
    ),
]
InLanguage = Annotated[
    Language | None,
    typer.Option(help="In which language it is told.", show_default="English; the page: the contact's"),
]


def preflight(
    context: typer.Context, case: Case, *, page: Page = None, language: InLanguage = None, json: Json = False
) -> None:
    """Report what was found in the papers of a case, and whether they are ready. Personal data included."""
    from cli.pages.preflight import report_page
    from cli.preflight import reported

    session: Session = context.obj
    report, erasures = asyncio.run(reported(session.desk, case, language, page))
    tell(session, report, lambda report: report_page(report, erasures))
    if page is not None:
        note("the page is written")
