"""Commands about the calendar."""

import asyncio
from datetime import datetime
from typing import Annotated

import typer

from cli.desk import Session
from cli.exits import EPILOG, BadInput
from cli.options import Json
from cli.telling import tell

Day = Annotated[datetime, typer.Argument(metavar="DATE", formats=["%Y-%m-%d"], help="In Shanghai.", show_default=False)]
Number = Annotated[int, typer.Argument(metavar="N", min=1, max=400, show_default=False)]
Year = Annotated[int, typer.Argument(metavar="YEAR", min=1950, max=9000, show_default=False)]

calendar = typer.Typer(no_args_is_help=True, epilog=EPILOG, help="China's business calendar and the notices it knows.")


def business_days(context: typer.Context, day: Day, number: Number, json: Json = False) -> None:
    """Say on which date the Nth business day after a date ends in China, and why; needs no server."""
    from cli.pages.calendar import day_page
    from gateways.explaining import explain

    session: Session = context.obj
    known = asyncio.run(session.desk.calendar())
    try:
        end = known.business_day_end(day.date(), number)
    except OverflowError:
        raise BadInput("the calendar ends with the year 9999, and that day would be later") from None
    tell(session, end, lambda told: day_page(told, explain(known, day.date(), told.latest)))


@calendar.command("year", epilog=EPILOG)
def show_year(context: typer.Context, year: Year, *, json: Json = False) -> None:
    """Draw a year with its days off and make-up days; needs no server."""
    from cli.pages.calendar_year import year_page
    from gateways.year_picture import year_picture

    session: Session = context.obj
    tell(session, year_picture(asyncio.run(session.desk.calendar()), year), year_page)
