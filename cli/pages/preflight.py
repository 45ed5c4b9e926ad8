"""The report about the papers of a case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.console import Group

from cli.pages.findings import sides
from cli.pages.keeping import Paper, erased_by_paper
from cli.pages.words import table
from cli.telling import plain

if TYPE_CHECKING:
    from rich.console import RenderableType

    from domain.erasures import Erasure
    from domain.findings import Told
    from domain.report import Report, ReportedFinding, ReportedPaper

_VERDICTS = {
    "ready": "ready: the application can be submitted",
    "held": "held: the application cannot be submitted yet",
    "being_read": "nothing is wanting so far; papers are still being read",
    "submitted": "the papers went with the application",
    "not_needed": "no papers are needed",
    "ended": "the case has ended",
}


def report_page(report: Report, erasures: Sequence[Erasure]) -> RenderableType:
    """Verdict, set, papers."""
    return Group(*_parts(report, erased_by_paper(erasures)))


def _parts(report: Report, erased: Mapping[Paper, str]) -> Iterator[RenderableType]:
    yield f"{report.case_id}: {_VERDICTS[report.verdict]}"
    for hold in report.holds:
        yield f"  {hold.paper}: {hold.lack.replace('_', ' ')}"
    if report.set_findings:
        yield "\nthe set"
        yield _findings(report.set_findings)
    for number, paper in enumerate(report.papers, start=1):
        yield from _paper(number, paper, erased.get((paper.kind, paper.digest)))


def _paper(number: int, paper: ReportedPaper, erased: str | None) -> Iterator[RenderableType]:
    counts = "" if paper.counts else "; sent back, it does not count"
    gone = f"; {erased}" if erased else ""
    words = f"{number}. {paper.name} ({paper.kind}); print: {paper.content.replace('_', ' ')}{counts}{gone}"
    yield f"\n{plain(words)}"
    if paper.findings:
        yield _findings(paper.findings)
        yield from sides([found.model_dump() for found in paper.findings])


def _findings(findings: tuple[Told, ...] | tuple[ReportedFinding, ...]) -> RenderableType:
    rows = ((_weight(found), found.code, found.message, found.hint) for found in findings)
    return table(("weight", "code", "what", "fix"), rows)


def _weight(found: Told) -> str:
    return f"{found.severity}, accepted" if found.accepted else found.severity
