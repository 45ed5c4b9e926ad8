"""One case, as `show` prints it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.table import Table

from cli.pages.clocks import clocks_table
from cli.pages.keeping import Paper, erased_by_paper
from cli.pages.words import due, instant, table
from cli.telling import plain

if TYPE_CHECKING:
    from rich.console import RenderableType

    from domain.erasures import Erasure
    from domain.view import ApplicationView, CaseView, DocumentView


def case_page(view: CaseView, erasures: Sequence[Erasure]) -> RenderableType:
    """Where it stands, what is next, and all that belongs to it."""
    facts = Table.grid(padding=(0, 2))
    for name, value in _facts(view):
        facts.add_row(name, plain(value))
    clocks = [_titled("clocks", clocks_table(view.clocks, view.computed_at))] if view.clocks else []
    return Group(facts, *clocks, *_parts(view, erased_by_paper(erasures)))


def _facts(view: CaseView) -> Iterator[tuple[str, str]]:
    yield "case", f"{view.case_id} ({view.route})"
    yield "stage", f"{view.stage}{'' if view.outcome is None else ', ended'}"
    yield "waiting on", str(view.waiting_on)
    if view.next_action:
        action = view.next_action
        when = f"{due(action.due_at, view.computed_at)} ({instant(action.due_at)})" if action.due_at else "no date"
        yield "next", f"{action.task}, owed by {action.who}, due: {when}"
    yield "window", _window(view)
    yield "appid", view.appid or "-"
    yield "may go live", "yes" if view.go_live_allowed else "no"
    yield "inbox", f"{view.refused_open} refused and waiting for ops" if view.refused_open else "empty"
    yield "journal", f"{view.journal_length} events"


def _window(view: CaseView) -> str:
    window = view.window
    if window.closes_at is None:
        return str(window.state)
    safe = window.safe_submission_date or "none left"
    why = f": {window.why}" if window.why else ""
    return f"{window.state}{why}; closes {instant(window.closes_at)}; safe date to pay: {safe}"


def _parts(view: CaseView, erased: Mapping[Paper, str]) -> Iterator[RenderableType]:
    needs = view.requirements
    for title, names in (
        ("past due", needs.past_due),
        ("due now", needs.currently_due),
        ("due later", needs.eventually_due),
    ):
        if names:
            yield f"\n{title}: {', '.join(map(plain, names))}"
    for choice in needs.alternatives:
        yield f"instead of {choice.paper}: {', '.join(choice.instead)}"
    if needs.pending:
        yield f"being read: {', '.join(needs.pending)}"
    for task in view.tasks:
        if task.suggested:
            printed = ", ".join(f"{name}={value}" for name, value in task.suggested.items())
            yield plain(f"{task.name}, as printed on the certificate: {printed}")
    if needs.errors:
        wanting = [(error.document or error.field, error.code, error.message, error.fix) for error in needs.errors]
        yield _titled("found wanting", table(("what", "code", "words", "fix"), wanting))
    if view.documents:
        columns = ("kind", "counts", "added", "digest", "findings", *(["file"] if erased else []))
        yield _titled("papers", table(columns, (_document(one, erased) for one in view.documents)))
    if view.applications:
        columns = ("no.", "submitted", "fee", "agency", "review ends", "refills", "outcome")
        yield _titled("applications", table(columns, map(_application, view.applications)))


def _titled(title: str, what: RenderableType) -> RenderableType:
    return Group(f"\n{title}", what)


def _document(document: DocumentView, erased: Mapping[Paper, str]) -> tuple[str, ...]:
    findings = "; ".join(f"{found.severity} {found.code}: {found.message}" for found in document.findings)
    counts = "yes" if document.counts else "no"
    file = [erased.get((document.kind, document.digest), "kept")] if erased else []
    return document.kind, counts, instant(document.added_at), document.digest, findings, *file


def _application(application: ApplicationView) -> tuple[Any, ...]:
    fee, review = application.fee, application.review
    paid = (
        f"{fee.amount} {fee.currency}, {instant(fee.paid_at)}{', unverified' if fee.unverified else ''}" if fee else ""
    )
    ends = f"{review.earliest} to {review.latest}{', provisional' if review.provisional else ''}" if review else ""
    submitted = instant(application.submitted_at)
    refills = f"{application.refills}{' (beyond the policy)' if application.beyond_refills else ''}"
    return application.number, submitted, paid, application.agency, ends, refills, application.outcome or "open"
