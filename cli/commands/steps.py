"""Commands that record a step of the story."""

from typing import Annotated

import typer

from cli.exits import BadInput
from cli.options import Actor, Application, Case, Json, Pairs, RequestId, instant_option
from cli.sending import Sender, send
from domain.vocabulary import Decision, PaymentMethod, TaskName

Task = Annotated[TaskName, typer.Argument(metavar="TASK", help="Its name, as `tasks` lists it.", show_default=False)]
Evidence = Annotated[str | None, typer.Option(metavar="JSON", help="The evidence as one object.", show_default=False)]
Method = Annotated[PaymentMethod, typer.Option(help="How it was paid.", show_default=False)]
Text = Annotated[str, typer.Option(metavar="TEXT", show_default=False)]
Amount = Annotated[str, typer.Option(metavar="99.00", help="What was paid.", show_default=False)]
Currency = Annotated[str, typer.Option(metavar="USD", help="Its ISO 4217 code.", show_default=False)]
PaidAt = Annotated[str, instant_option("When: the review's days count from it.")]
AssignedAt = Annotated[str, instant_option("When the console named it.")]
RefillDue = Annotated[str | None, instant_option("The date the console shows.")]
Difference = Annotated[str | None, typer.Option(metavar="TEXT", help="Why another amount or currency is accepted.")]
Reasons = Annotated[
    list[str] | None,
    typer.Option("--reason", metavar="DOCUMENT:CODE[:COMMENT]", help="Or FIELD:CODE; may be given several times."),
]
AsAgency = Annotated[str | None, typer.Option(metavar="ID", help="Pass on the decision of this agency.")]
Note = Annotated[str, typer.Option(metavar="TEXT", help="For ops alone.")]


def complete(  # noqa: PLR0913 - the envelope's fields beside the payload's
    context: typer.Context, case: Case, *, task: Task, pairs: Pairs = None, evidence: Evidence = None,
    application: Application = None, actor: Actor, request_id: RequestId, json: Json = False,
) -> None:  # fmt: skip
    """Close a task with its evidence. The instant it was done is now unless given; registered_at always is."""
    from cli.evidence import evidence_of

    if pairs and evidence is not None:
        raise BadInput("give the evidence as key=value or as --evidence, not both")
    sender = Sender(actor, request_id)
    payload = {"task": task, "evidence": evidence_of(task, pairs or (), evidence, sender)}
    send(context, case, "complete_task", payload | _of(application), sender)


def pay(  # noqa: PLR0913 - the envelope's fields beside the payload's
    context: typer.Context, case: Case, *, amount: Amount, currency: Currency, method: Method, transaction: Text,
    paid_at: PaidAt, accept_difference: Difference = None, application: Application = None,
    actor: Actor, request_id: RequestId, json: Json = False,
) -> None:  # fmt: skip
    """Record that the fee was paid."""
    sender = Sender(actor, request_id)
    payload = {
        "amount": amount,
        "currency": currency,
        "method": method,
        "transaction_id": transaction,
        "paid_at": sender.at(paid_at),
        "accept_difference": accept_difference,
    }
    send(context, case, "record_payment", payload | _of(application), sender)


def assign(  # noqa: PLR0913 - the envelope's fields beside the payload's
    context: typer.Context,
    case: Case,
    *,
    agency: Annotated[str, typer.Argument(metavar="AGENCY", help="Its id, such as crediteyes.", show_default=False)],
    assigned_at: AssignedAt = "now",
    reason: Annotated[str | None, typer.Option(metavar="TEXT", help="Why it is another one now.")] = None,
    application: Application = None,
    actor: Actor,
    request_id: RequestId,
    json: Json = False,
) -> None:
    """Record which agency reviews; again, with a reason, to correct it."""
    sender = Sender(actor, request_id)
    payload = {"agency": agency, "assigned_at": sender.at(assigned_at), "reason": reason}
    send(context, case, "assign_agency", payload | _of(application), sender)


def decide(  # noqa: PLR0913 - the envelope's fields beside the payload's
    context: typer.Context,
    case: Case,
    *,
    outcome: Annotated[Decision, typer.Argument(metavar="OUTCOME", help=", ".join(Decision), show_default=False)],
    reasons: Reasons = None,
    note: Note = "",
    refill_due: RefillDue = None,
    as_agency: AsAgency = None,
    application: Application = None,
    actor: Actor,
    request_id: RequestId,
    json: Json = False,
) -> None:
    """Record the agency's decision."""
    from cli.pairs import reason_of

    sender = Sender(actor, request_id, agency_id=as_agency)
    payload = {
        "outcome": outcome,
        "reasons": [reason_of(text) for text in reasons or ()],
        "internal_note": note,
        "refill_due": refill_due and sender.at(refill_due),
    }
    send(context, case, "decide_review", payload | _of(application), sender)


def _of(application: int | None) -> dict[str, int]:
    return {} if application is None else {"application": application}
