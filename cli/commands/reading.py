"""Commands that read. They need the store alone; `show` asks the case itself where it can."""

import asyncio
from typing import Annotated

import typer

from cli.desk import Session
from cli.options import AnyCase, Case, Json, Limit, Overdue
from cli.telling import note, tell
from domain.vocabulary import Owner, Route, Stage, WaitingOn

After = Annotated[str, typer.Option(metavar="CASE", help="Go on after this id.", show_default=False)]
Closed = Annotated[bool, typer.Option("--closed", help="Also what is closed.")]
Settled = Annotated[bool, typer.Option("--settled", help="Also what was retried or dismissed.")]


def show(context: typer.Context, *, case: Case, json: Json = False) -> None:
    """Show one case as it stands now."""
    from cli.pages.case import case_page
    from cli.reading import view_of

    session: Session = context.obj
    view, erasures = asyncio.run(view_of(session.desk, case))
    tell(session, view, lambda view: case_page(view, erasures))


def list_cases(  # noqa: PLR0913 - one for each filter
    context: typer.Context,
    *,
    stage: Stage | None = None,
    waiting_on: WaitingOn | None = None,
    route: Route | None = None,
    agency: Annotated[str | None, typer.Option(metavar="ID")] = None,
    overdue: Overdue = False,
    limit: Limit = 100,
    after: After = "",
    json: Json = False,
) -> None:
    """List cases, by their id."""
    from cli.pages.lists import cases_page
    from cli.reading import cases_of

    session: Session = context.obj
    where = {"stage": stage, "waiting_on": waiting_on, "route": route, "agency": agency}
    cases = asyncio.run(cases_of(session.desk, where, overdue=overdue, limit=limit, after=after))
    tell(session, cases, cases_page)
    if len(cases) == limit:
        note(f"there may be more: --after {cases[-1].case_id}")


def tasks(  # noqa: PLR0913 - one for each filter
    context: typer.Context,
    case: AnyCase = None,
    *,
    owner: Owner | None = None,
    overdue: Overdue = False,
    closed: Closed = False,
    limit: Limit = 100,
    json: Json = False,
) -> None:
    """List open tasks, the most urgent first."""
    from cli.pages.lists import tasks_page
    from cli.reading import tasks_of

    session: Session = context.obj
    found = asyncio.run(tasks_of(session.desk, case, owner, overdue=overdue, closed=closed, limit=limit))
    tell(session, found, tasks_page)


def timeline(context: typer.Context, case: Case, json: Json = False) -> None:
    """Show everything that happened in a case. Personal data included."""
    from cli.pages.timeline import timeline_page
    from cli.reading import journal_of

    session: Session = context.obj
    tell(session, asyncio.run(journal_of(session.desk, case)), timeline_page)


def refused(
    context: typer.Context, case: AnyCase = None, *, settled: Settled = False, limit: Limit = 100, json: Json = False
) -> None:
    """List messages that could not be applied and wait for ops: see retry and dismiss."""
    from cli.pages.lists import refused_page
    from cli.reading import refused_of

    session: Session = context.obj
    tell(session, asyncio.run(refused_of(session.desk, case, settled=settled, limit=limit)), refused_page)
