"""Commands about the monthly quota of quick registrations (R3)."""

import asyncio
from typing import Annotated

import typer

from cli.desk import Session
from cli.exits import EPILOG
from cli.options import Actor, Json, RequestId
from cli.sending import Sender
from cli.telling import tell


def _account(text: str) -> str:
    from pydantic import TypeAdapter, ValidationError

    from domain.model import Text
    from domain.refusals import field_errors

    try:
        return TypeAdapter(Text).validate_python(text)
    except ValidationError as error:
        raise typer.BadParameter(field_errors(error)[0].message) from None


def _month(text: str) -> str:
    from store.quota import MONTHS, exact_month

    try:
        return exact_month(text)
    except ValueError:
        raise typer.BadParameter(f"write it as 2027-03, from {MONTHS[0]} to {MONTHS[1]}") from None


Account = Annotated[
    str, typer.Argument(parser=_account, metavar="ACCOUNT", help="The Official Account's id.", show_default=False)
]
Month = Annotated[
    str, typer.Argument(parser=_month, metavar="MONTH", help="In Shanghai, like 2027-03.", show_default=False)
]
AMonth = Annotated[
    str | None,
    typer.Option(
        "--month",
        parser=_month,
        metavar="MONTH",
        help="In Shanghai, like 2027-03.",
        show_default="this one, and on until a place is free",
    ),
]
Count = Annotated[int, typer.Option(min=1, max=1000, help="So many.")]

quota = typer.Typer(no_args_is_help=True, epilog=EPILOG, help="Places for quick registration, by account and month.")


@quota.command(epilog=EPILOG)
def show(context: typer.Context, account: Account, *, month: AMonth = None, json: Json = False) -> None:
    """Show the places of an account's months: which are whose, which are used, which are free."""
    from cli.pages.quota import months_page
    from cli.quota import shown

    session: Session = context.obj
    tell(session, asyncio.run(shown(session.desk, account, month)), months_page)


@quota.command(epilog=EPILOG)
def record(  # noqa: PLR0913 - who, what and when
    context: typer.Context,
    account: Account,
    month: Month,
    *,
    count: Count = 1,
    actor: Actor,
    request_id: RequestId,
    json: Json = False,
) -> None:
    """Count Mini Programs that were made outside Pailou. A fact: cases keep their places, also beyond the quota."""
    _tell(context.obj, account, month, count, Sender(actor, request_id))


@quota.command("remove-outside", epilog=EPILOG)
def remove_outside(  # noqa: PLR0913 - who, what and when
    context: typer.Context,
    account: Account,
    month: Month,
    *,
    count: Count = 1,
    actor: Actor,
    request_id: RequestId,
    json: Json = False,
) -> None:
    """Take back what was recorded by mistake."""
    _tell(context.obj, account, month, -count, Sender(actor, request_id))


def _tell(session: Session, account: str, month: str, count: int, sender: Sender) -> None:
    from cli.pages.quota import months_page
    from cli.quota import told

    tell(session, asyncio.run(told(session.desk, account, month, count, sender)), months_page)
