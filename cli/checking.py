"""What would be found wanting in one file, without any case or server."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict

from cli.exits import BadInput
from cli.papers import looked_at
from domain.vocabulary import DocumentKind, Language, Severity

if TYPE_CHECKING:
    from cli.desk import Desk
    from domain.findings import Finding
    from domain.papers import PaperReport
    from domain.reading.model import PaperReading, PaperToRead, Question, Questions


@dataclass(frozen=True)
class Given:
    """What should be printed on the paper, as far as it was told."""

    fields: dict[str, str | None]
    """By the names of `PrintedField`. Those that a kind is not asked for count for nothing there."""
    as_of: date | None = None


class Checked(TypedDict):
    """What `check-document` answers."""

    ok: bool
    findings: list[dict[str, Any]]


def checked(  # noqa: PLR0913 - the command's options
    desk: Desk, file: Path, kind: DocumentKind, given: Given, language: Language, *, strict: bool
) -> Checked:
    """Look at the file and, unless it is unusable, at what is printed on it."""
    from domain.findings import told

    questions = _questions(kind, given)
    report, data = looked_at(file, kind)
    findings = (*report.findings, *_content(desk, report, questions, data))
    blocking = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return Checked(
        ok=not any(finding.severity in blocking for finding in findings),
        findings=[told(finding, language).model_dump(mode="json", exclude={"accepted"}) for finding in findings],
    )


def _questions(kind: DocumentKind, given: Given) -> Questions:
    from pydantic import ValidationError

    from domain.model import SHANGHAI
    from domain.reading.model import Question, Questions
    from domain.reading.questions import STATEMENTS, fields_of

    wanted = {name: value for name, value in given.fields.items() if value is not None}
    months, day = kind in STATEMENTS, given.as_of or datetime.now(UTC).astimezone(SHANGHAI).date()
    try:
        fields = tuple(Question(field=field, expected=wanted[field]) for field in fields_of(kind) if field in wanted)
    except ValidationError:
        raise BadInput("what should be printed is one line of 1 to 500 characters") from None
    _refuse_unusable(fields, day if months else None)
    as_of = datetime.combine(day, time(12), SHANGHAI) if months else None
    return Questions(fields=fields, months=months, as_of=as_of)


def _refuse_unusable(fields: tuple[Question, ...], day: date | None) -> None:
    """What no case could say would be compared with the paper for nothing, and the paper blamed for it."""
    from pydantic import TypeAdapter, ValidationError

    from domain.case import Phone
    from domain.model import YEARS
    from domain.reading.model import PrintedField

    try:
        for asked in fields:
            if asked.field is PrintedField.CONTACT_PHONE:
                TypeAdapter(Phone).validate_python(asked.expected)
    except ValidationError:
        raise BadInput("--contact-phone: write it in E.164, +358505550202") from None
    if day is not None and not YEARS[0] < day.year < YEARS[1]:
        raise BadInput(f"--as-of: the year must lie between {YEARS[0]} and {YEARS[1]}")


def _content(desk: Desk, report: PaperReport, questions: Questions, data: bytes) -> tuple[Finding, ...]:
    from domain.reading.judging import judge
    from domain.reading.model import PaperToRead

    if not report.usable or not questions.any:
        return ()
    paper = PaperToRead(kind=report.kind, digest=report.digest, questions=questions)
    return judge(report.kind, [_reading(desk, paper, data)])[report.digest]


def _reading(desk: Desk, paper: PaperToRead, data: bytes) -> PaperReading:
    from domain.reading.comparing import compare, scripts_of
    from domain.reading.judging import not_read
    from domain.reading.model import WhyNot
    from gateways.reading import read_picture
    from gateways.reading.engine import installed

    if not installed():
        return not_read(paper, WhyNot.NOT_INSTALLED)
    return compare(paper, read_picture(data, scripts_of(paper.questions), desk.models()))
