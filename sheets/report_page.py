"""The report as a page that a merchant understands without knowing the system."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.findings import PAPER_NAMES
from domain.report import Report, ReportedFinding, ReportedPaper
from domain.vocabulary import DocumentKind, Language, Severity
from domain.wording.saying import plainly
from sheets.differences import Part, marked
from sheets.rendering import render

_ORDER = {"error": 0, "warning": 1, "info": 2, "accepted": 3, "settled": 4}


def report_page(report: Report, pictures: Mapping[str, str | None], zone: str) -> str:
    """The page. Pictures are `data:` addresses by digest; None where there is no file to show."""
    values = {
        "report": report,
        "pictures": pictures,
        "weight": weight,
        "ordered": _ordered,
        "sides": _sides,
        "paper_name": lambda kind: _name(kind, report.language),
        "titled": _titled,
        "plainly": plainly,
        "day": lambda at: _day(at, zone),
        "codes": _codes(report),
        "says_unchecked": _says_unchecked,
    }
    return render("report.html", report.language, values)


def weight(found: ReportedFinding) -> str:
    """How much it weighs now."""
    if found.accepted:
        return "accepted"
    if found.severity is not Severity.INFO and not found.open:
        return "settled"
    return found.severity.value


def _ordered(findings: tuple[ReportedFinding, ...]) -> list[ReportedFinding]:
    return sorted(findings, key=lambda found: _ORDER[weight(found)])


def _sides(found: ReportedFinding) -> tuple[tuple[Part, ...], tuple[Part, ...]] | None:
    """What is expected and what is printed, where there is something to compare."""
    expected = found.evidence.get("expected")
    return marked(expected, found.evidence.get("printed", "")) if expected else None


def _says_unchecked(paper: ReportedPaper) -> bool:
    return any(found.code.endswith("_not_checked") for found in paper.findings)


def _name(kind: DocumentKind, language: Language) -> str:
    return _titled(PAPER_NAMES[kind][1 if language is Language.CHINESE else 0])


def _titled(name: str) -> str:
    return name[:1].upper() + name[1:]


def _day(at: datetime, zone: str) -> str:
    return f"{at.astimezone(ZoneInfo(zone)):%Y-%m-%d}"


def _codes(report: Report) -> list[str]:
    """For whoever is asked about the page."""
    found = [*report.set_findings, *(one for paper in report.papers for one in paper.findings)]
    return sorted({one.code for one in found})
