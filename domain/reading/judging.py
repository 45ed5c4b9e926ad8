"""What follows from reading the papers of one kind: findings (R11, R22, R23).

The papers of a kind are judged together: a certificate may have two pages and a statement a page for each month. What
one of them shows exactly, the others need not show.
"""

from collections.abc import Mapping, Sequence

from domain.findings import Finding, found
from domain.model import SHANGHAI
from domain.reading.model import Agreement, Answer, Months, PaperReading, PaperToRead, PrintedField, WhyNot
from domain.vocabulary import DocumentKind

_MONTHS_WANTED = 3
"""The guide asks for the last three months (R23)."""

_MAY_BE_BEHIND = 1
"""A bill of the current month may not be out yet: the newest month may be the one before."""

Judged = dict[str, tuple[Finding, ...]]
"""Findings by the digest of the paper they are about."""


def judge(kind: DocumentKind, readings: Sequence[PaperReading]) -> Judged:
    """The findings about papers of one kind, in the order in which they were handed in."""
    judged: dict[str, list[Finding]] = {reading.digest: [] for reading in readings}
    for field in PrintedField:
        for digest, finding in _about_field(field, readings):
            judged[digest].append(finding)
    for digest, finding in (*_about_months(readings), *_about_turning(readings)):
        judged[digest].append(finding)
    return {digest: tuple(findings) for digest, findings in judged.items()}


def not_read(paper: PaperToRead, because: WhyNot) -> PaperReading:
    """What stands for the reading of a paper that nobody read: nothing is passed, nothing is blamed."""
    answers = tuple(
        Answer(field=asked.field, agreement=Agreement.NOT_CHECKED, expected=asked.expected, because=because)
        for asked in paper.questions.fields
    )
    months = Months(because=because) if paper.questions.months else None
    return PaperReading(kind=paper.kind, digest=paper.digest, asked=paper.questions, answers=answers, months=months)


def _about_field(field: PrintedField, readings: Sequence[PaperReading]) -> list[tuple[str, Finding]]:
    answers = {reading.digest: answer for reading in readings for answer in reading.answers if answer.field is field}
    by_agreement: dict[Agreement, dict[str, Answer]] = {}
    for digest, answer in answers.items():
        by_agreement.setdefault(answer.agreement, {})[digest] = answer
    if Agreement.EXACT in by_agreement:
        others = by_agreement.get(Agreement.DIFFERS, {})
        return [(digest, found(f"{field}_right_elsewhere", **_evidence(other))) for digest, other in others.items()]
    for agreement, code in _CODES.items():
        if agreement in by_agreement:
            digest, answer = _newest(by_agreement[agreement])
            return [(digest, found(f"{field}_{code}", **_evidence(answer)))]
    return []


_CODES = {
    Agreement.WRITTEN_OTHERWISE: "written_otherwise",
    Agreement.DIFFERS: "differs",
    Agreement.NOT_CHECKED: "not_checked",
    Agreement.NOT_FOUND: "not_found",
}
"""The best of several papers counts. A page that was not checked may be the one that has it."""


def _newest(answers: Mapping[str, Answer]) -> tuple[str, Answer]:
    return list(answers.items())[-1]


def _evidence(answer: Answer) -> dict[str, str]:
    said = {"expected": answer.expected, "printed": answer.printed, "because": answer.because or ""}
    return {name: value for name, value in said.items() if value}


def _about_months(readings: Sequence[PaperReading]) -> list[tuple[str, Finding]]:
    asked = [reading for reading in readings if reading.months is not None and reading.asked.as_of is not None]
    if not asked:
        return []
    newest = asked[-1]
    because = next((reading.months.because for reading in asked if reading.months and reading.months.because), None)
    seen = {month for reading in asked if reading.months for month in reading.months.seen}
    finding = _of_months(seen, because, newest)
    return [(newest.digest, finding)] if finding else []


def _of_months(seen: set[str], because: WhyNot | None, newest: PaperReading) -> Finding | None:
    if newest.asked.as_of is None:
        return None
    wanted = _last_months(max(seen, default=""))
    complete = bool(seen) and wanted <= seen
    now = newest.asked.as_of.astimezone(SHANGHAI)
    recent = bool(seen) and _number(max(seen)) >= now.year * 12 + now.month - 1 - _MAY_BE_BEHIND
    if complete and recent:
        return None
    if because is not None or not seen:
        return found("months_not_checked", because=because or WhyNot.NO_DATES)
    if not recent:
        return found("months_too_old", newest=max(seen))
    return found("months_missing", months=", ".join(sorted(wanted & seen)))


def _last_months(newest: str) -> set[str]:
    """The three months that end with this one."""
    return {_named(_number(newest) - back) for back in range(_MONTHS_WANTED)} if newest else set()


def _number(month: str) -> int:
    year, number = month.split("-")
    return int(year) * 12 + int(number) - 1


def _named(number: int) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}"


def _about_turning(readings: Sequence[PaperReading]) -> list[tuple[str, Finding]]:
    return [(reading.digest, found("text_turned", degrees=reading.turned)) for reading in readings if reading.turned]
