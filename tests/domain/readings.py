"""What a reader of print says, as a test wants it."""

from collections.abc import Mapping

from domain.deciding import Answers
from domain.model import SHANGHAI
from domain.papers import PaperReport, ReadingOffer
from domain.reading.judging import bare
from domain.reading.model import Agreement, Answer, Months, PaperReading, PaperToRead

WITH_A_READER = Answers(reading=ReadingOffer(available=True))
WITHOUT_A_READER = Answers(reading=ReadingOffer(available=False))


def reading(paper: PaperToRead, printed: Mapping[str, str]) -> PaperReading:
    """Everything as in the case, but for what is given by field; `months` is a list with spaces, `turned` degrees."""
    answers = tuple(
        Answer(
            field=asked.field,
            expected=asked.expected,
            printed=printed.get(asked.field, asked.expected),
            agreement=_agreement(asked.expected, printed.get(asked.field, asked.expected)),
        )
        for asked in paper.questions.fields
    )
    return PaperReading(
        kind=paper.kind,
        digest=paper.digest,
        asked=paper.questions,
        answers=answers,
        months=Months(seen=_months(paper, printed)) if paper.questions.months else None,
        turned=int(printed.get("turned", 0)),
        reader="a test",
    )


def _agreement(expected: str, printed: str) -> Agreement:
    if printed == expected:
        return Agreement.EXACT
    if not printed:
        return Agreement.NOT_FOUND
    alike = bare(printed).casefold() == bare(expected).casefold()
    return Agreement.WRITTEN_OTHERWISE if alike else Agreement.DIFFERS


def _months(paper: PaperToRead, printed: Mapping[str, str]) -> tuple[str, ...]:
    if "months" in printed:
        return tuple(printed["months"].split())
    assert paper.questions.as_of is not None
    now = paper.questions.as_of.astimezone(SHANGHAI)
    numbers = range(now.year * 12 + now.month - 3, now.year * 12 + now.month)
    return tuple(f"{number // 12}-{number % 12 + 1:02}" for number in numbers)


def reported(*reports: PaperReport, reader: bool = True) -> Answers:
    """What the preflight found, in a house with or without a reader."""
    return Answers(reports=reports, reading=ReadingOffer(available=reader))
