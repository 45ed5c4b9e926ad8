"""Commands that start cases."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from cli.desk import Session
from cli.exits import Exit
from cli.options import Json
from cli.telling import tell

CaseFile = Annotated[Path, typer.Argument(metavar="FILE.yaml", help="The case input.", show_default=False)]
CsvFile = Annotated[
    Path, typer.Argument(metavar="FILE.csv", help="One case a row; columns are dotted paths.", show_default=False)
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Check the file and start nothing.")]


def start(context: typer.Context, file: CaseFile, json: Json = False) -> None:
    """Start one case, or recognise that it was started with the same input."""
    from cli.files import read_object
    from cli.pages.starting import started_page
    from cli.starting import started

    session: Session = context.obj
    answer, view = asyncio.run(started(session.desk, read_object(file)))
    tell(session, answer, lambda _: started_page(answer, view))


def import_file(context: typer.Context, file: CsvFile, dry_run: DryRun = False, json: Json = False) -> None:
    """Start a whole file of cases; nothing at all if a row is at fault. May be run again."""
    from cli.files import read_cases
    from cli.importing import imported
    from cli.pages.starting import import_page

    session: Session = context.obj
    report = asyncio.run(imported(session.desk, read_cases(file), dry_run=dry_run))
    tell(session, report, lambda report: import_page(report, dry_run=dry_run))
    if report.problems:
        away = any(problem.code == "unavailable" for problem in report.problems)
        raise typer.Exit(Exit.UNREACHABLE if away else Exit.REFUSED)
