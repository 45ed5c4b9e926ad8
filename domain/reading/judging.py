"""What follows from reading the papers of one kind: findings (R11, R22, R23).

The papers of a kind are judged together: a certificate may have two pages and a statement a page for each month. What
one of them shows exactly, the others need not show.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from unicodedata import normalize

from domain.findings import Finding, found
from domain.model import SHANGHAI
from domain.reading.model import Agreement, Answer, Months, PaperReading, PaperToRead, PrintedField, WhyNot
from domain.vocabulary import DocumentKind

_MONTHS_WANTED = 3
"""The guide asks for the last three months (R23)."""

_COMES_LATER = timedelta(days=45)
"""How long after a month its bill may come: statements are made up to weeks later."""

Judged = dict[str, tuple[Finding, ...]]
"""Findings by the digest of the paper they are about."""

ByAgreement = dict[Agreement, dict[str, Answer]]


def judge(kind: DocumentKind, readings: Sequence[PaperReading], as_of: datetime | None = None) -> Judged:
    """The findings about papers of one kind, in the order in which they were handed in.

    `as_of`: the day from which the last three months count back; else the one that the newest paper was asked about.
    """
    judged: dict[str, list[Finding]] = {reading.digest: [] for reading in readings}
    for field in PrintedField:
        for digest, finding in _about_field(field, readings):
            judged[digest].append(finding)
    for digest, finding in (*_about_months(readings, as_of), *_about_turning(readings)):
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
    """A paper that differs in anything is the wrong one: what else it shows settles nothing for the others."""
    right = _by_agreement(field, [reading for reading in readings if not _differs(reading)])
    wrong = _by_agreement(field, [reading for reading in readings if _differs(reading)])
    differing = wrong.get(Agreement.DIFFERS, {})
    for agreement in (Agreement.EXACT, Agreement.WRITTEN_OTHERWISE):
        if agreement in right:
            beside = [
                (digest, found(f"{field}_right_elsewhere", **_evidence(one))) for digest, one in differing.items()
            ]
            return [*_told(field, agreement, right), *beside]
    if differing:
        return _told(field, Agreement.DIFFERS, wrong)
    return _best(field, _by_agreement(field, readings))


def _best(field: PrintedField, answers: ByAgreement) -> list[tuple[str, Finding]]:
    """The best of several papers counts. A page that was not checked may be the one that has it."""
    order = (Agreement.EXACT, Agreement.WRITTEN_OTHERWISE, Agreement.NOT_CHECKED, Agreement.NOT_FOUND)
    best = next((agreement for agreement in order if agreement in answers), None)
    return _told(field, best, answers) if best else []


def _told(field: PrintedField, agreement: Agreement, answers: ByAgreement) -> list[tuple[str, Finding]]:
    if agreement is Agreement.EXACT:
        return []
    digest, answer = list(answers[agreement].items())[-1]
    return [(digest, found(_code(field, answer), **_evidence(answer)))]


def _code(field: PrintedField, answer: Answer) -> str:
    """Capitals of the entity's name are for a person to judge (R11); a dot or a space a reader may have missed."""
    if field is PrintedField.ENTITY_NAME and answer.agreement is Agreement.WRITTEN_OTHERWISE:
        capitals = bare(answer.expected) != bare(answer.printed)
        return "entity_name_other_capitals" if capitals else "entity_name_written_otherwise"
    return f"{field}_{answer.agreement}"


def bare(text: str) -> str:
    """Letters and digits alone, in one width."""
    return "".join(letter for letter in normalize("NFKC", text) if letter.isalnum())


def _differs(reading: PaperReading) -> bool:
    return any(answer.agreement is Agreement.DIFFERS for answer in reading.answers)


def _by_agreement(field: PrintedField, readings: Sequence[PaperReading]) -> ByAgreement:
    """The answers about a field, by the digest of their paper."""
    sorted_out: ByAgreement = {}
    for reading in readings:
        for answer in reading.answers:
            if answer.field is field:
                sorted_out.setdefault(answer.agreement, {})[reading.digest] = answer
    return sorted_out


def _evidence(answer: Answer) -> dict[str, str]:
    said = {"expected": answer.expected, "printed": answer.printed, "because": answer.because or ""}
    return {name: value for name, value in said.items() if value}


def _about_months(readings: Sequence[PaperReading], as_of: datetime | None) -> list[tuple[str, Finding]]:
    asked = [reading for reading in readings if reading.months is not None and reading.asked.as_of is not None]
    if not asked:
        return []
    newest = asked[-1]
    because = next((reading.months.because for reading in asked if reading.months and reading.months.because), None)
    seen = {month for reading in asked if reading.months for month in reading.months.seen}
    finding = _of_months(seen, because, as_of or _asked_of(newest))
    return [(newest.digest, finding)] if finding else []


def _asked_of(reading: PaperReading) -> datetime:
    if reading.asked.as_of is None:
        raise ValueError("a statement is asked about as of an instant")
    return reading.asked.as_of


def _of_months(seen: set[str], because: WhyNot | None, as_of: datetime) -> Finding | None:
    wanted = _last_months(max(seen, default=""))
    complete = bool(seen) and wanted <= seen
    recent = bool(seen) and _end_of(max(seen)) + _COMES_LATER >= as_of
    if complete and recent:
        return None
    if because is not None or not seen:
        return found("months_not_checked", because=because or WhyNot.NO_DATES)
    if not recent:
        return found("months_too_old", newest=max(seen))
    return found("months_missing", months=", ".join(sorted(wanted & seen)))


def _end_of(month: str) -> datetime:
    number = _number(month) + 1
    return datetime(number // 12, number % 12 + 1, 1, tzinfo=SHANGHAI)


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
