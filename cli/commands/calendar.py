"""Commands about the calendar."""

from datetime import datetime
from typing import Annotated

import typer

from cli.desk import Session
from cli.exits import BadInput
from cli.options import Json
from cli.telling import tell

Day = Annotated[datetime, typer.Argument(metavar="DATE", formats=["%Y-%m-%d"], help="In Shanghai.", show_default=False)]
Number = Annotated[int, typer.Argument(metavar="N", min=1, max=400, show_default=False)]


def business_days(context: typer.Context, day: Day, number: Number, json: Json = False) -> None:
    """Say on which date the Nth business day after a date ends in China; needs no server."""
    from cli.pages.calendar import day_page

    session: Session = context.obj
    try:
        end = session.desk.calendar().business_day_end(day.date(), number)
    except OverflowError:
        raise BadInput("the calendar ends with the year 9999, and that day would be later") from None
    tell(session, end, day_page)
