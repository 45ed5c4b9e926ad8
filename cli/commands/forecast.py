"""What if: when cases may be verified, and with which chance in time."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from cli.desk import Session
from cli.exits import BadInput
from cli.options import Json, Limit, a_path, whole_number
from cli.telling import note, tell

OneCase = Annotated[str | None, typer.Argument(metavar="[CASE]", help="The case's id, unless --all is given.")]
All = Annotated[bool, typer.Option("--all", metavar="", help="Rank all open cases by risk, as they are on record.")]
File = Annotated[
    Path | None,
    typer.Option(
        "--assumptions",
        metavar="FILE",
        parser=a_path,
        help="TOML with what to assume instead of the defaults, as far as it is named: hours, review, chances.",
    ),
]
Seed = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        parser=whole_number(0, 2**63 - 1),
        help="A whole number; another one plays other runs.",
        show_default="1",
    ),
]
Runs = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        parser=whole_number(100, 20_000),
        help="How often a case is played, from 100 to 20000.",
        show_default="1000; with --all 300",
    ),
]


def forecast(  # noqa: PLR0913 - one for each thing that can be chosen
    context: typer.Context,
    case: OneCase = None,
    *,
    all_cases: All = False,
    limit: Limit = 100,
    assumptions: File = None,
    seed: Seed = None,
    runs: Runs = None,
    json: Json = False,
) -> None:
    """Say when a case may be verified and with which chance in time: a simulation from assumptions, which it prints."""
    from cases.forecasts import RUNS
    from cli.forecast import assumed, forecast_all, forecast_one
    from cli.pages.forecast import forecast_page, ranking_page

    session: Session = context.obj
    if (case is None) is not all_cases:
        raise BadInput("name one CASE, or give --all")
    usual = RUNS if case is None else None
    assuming = assumed(assumptions, seed, runs, usual)
    if case is not None:
        tell(session, asyncio.run(forecast_one(session.desk, case, assuming)), forecast_page)
        return
    ranking = asyncio.run(forecast_all(session.desk, assuming, limit))
    tell(session, ranking, ranking_page)
    if ranking.count > limit:
        note(f"{ranking.count - limit} cases at less risk are not told: --limit")
