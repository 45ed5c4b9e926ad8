"""Commands about the calendar."""

import asyncio
from datetime import date
from typing import Annotated

import typer

from cli.desk import Session
from cli.exits import EPILOG, BadInput
from cli.options import Json, whole_number
from cli.telling import tell


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("write it as 2027-03-01") from None


Day = Annotated[
    date, typer.Argument(metavar="DATE", parser=_day, help="In Shanghai, like 2027-03-01.", show_default=False)
]
Number = Annotated[
    int, typer.Argument(metavar="N", parser=whole_number(1, 400), help="From 1 to 400.", show_default=False)
]
Year = Annotated[
    int, typer.Argument(metavar="YEAR", parser=whole_number(1950, 9000), help="From 1950 to 9000.", show_default=False)
]

calendar = typer.Typer(no_args_is_help=True, epilog=EPILOG, help="China's business calendar and the notices it knows.")


def business_days(context: typer.Context, day: Day, number: Number, json: Json = False) -> None:
    """Say on which date the Nth business day after a date ends in China, and why; needs no server.

    Counting starts on the day after DATE, and a day ends at 24:00 in Shanghai.
    """
    from cli.pages.calendar import day_page
    from gateways.explaining import explain

    session: Session = context.obj
    known = asyncio.run(session.desk.calendar())
    try:
        end = known.business_day_end(day, number)
    except OverflowError:
        raise BadInput("the calendar ends with the year 9999, and that day would be later") from None
    tell(session, end, lambda told: day_page(told, explain(known, day, told.latest)))


@calendar.command("year", epilog=EPILOG)
def show_year(context: typer.Context, year: Year, *, json: Json = False) -> None:
    """Draw a year with its days off and make-up days; needs no server."""
    from cli.pages.calendar_year import year_page
    from gateways.year_picture import year_picture

    session: Session = context.obj
    tell(session, year_picture(asyncio.run(session.desk.calendar()), year), year_page)
