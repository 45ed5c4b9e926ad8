"""What a comparison comes to, and when a reading is certain enough to say so."""

from dataclasses import dataclass

from domain.reading.keys import key
from domain.reading.model import Agreement, Answer, Page, Question, WhyNot

SURE = 0.9
"""A line that the reader is less sure of blames nobody."""
READ_AT_ALL = 0.6
"""A line that the reader is less sure of shows nothing."""
_LINES, _LETTERS = 4, 40
"""A page with less print than this may not have been read as a whole."""


@dataclass(frozen=True)
class Verdict:
    """How one place on the page agrees with what is expected."""

    agreement: Agreement
    printed: str = ""
    because: WhyNot | None = None

    def answer(self, question: Question) -> Answer:
        """The answer to a question."""
        return Answer(
            field=question.field,
            agreement=self.agreement,
            expected=question.expected,
            printed=self.printed,
            because=self.because,
        )


def agrees(agreement: Agreement, printed: str, confidence: float) -> Verdict:
    """The print agrees, if it was really read."""
    return Verdict(agreement, printed) if confidence >= READ_AT_ALL else unsure(printed)


def differs(printed: str, confidence: float) -> Verdict:
    """The print differs, if it was read with certainty."""
    return Verdict(Agreement.DIFFERS, printed) if confidence >= SURE else unsure(printed)


def not_checked(because: WhyNot) -> Verdict:
    """It was not checked."""
    return Verdict(Agreement.NOT_CHECKED, because=because)


def unsure(printed: str = "") -> Verdict:
    """What is printed was not read with certainty, or does not settle the question."""
    return Verdict(Agreement.NOT_CHECKED, printed, WhyNot.UNSURE)


def absent(page: Page) -> Verdict:
    """Nothing like it was found: certain only where a whole page was read well."""
    return Verdict(Agreement.NOT_FOUND) if was_read_well(page) else unsure()


def was_read_well(page: Page) -> bool:
    """Whether there is enough print on the page, and the reader was sure of it."""
    sizes = [len(key(line.text)) for line in page.lines]
    letters = sum(sizes)
    sure = sum(line.confidence * size for line, size in zip(page.lines, sizes, strict=True))
    return len(sizes) >= _LINES and letters >= _LETTERS and sure >= SURE * letters


_BEST_FIRST = (Agreement.EXACT, Agreement.WRITTEN_OTHERWISE, Agreement.NOT_CHECKED, Agreement.DIFFERS)
"""What may agree at one place keeps what differs at another from being blamed."""


def best(verdicts: list[Verdict]) -> Verdict | None:
    """The best of what is printed at several places: a paper that has it once has it."""
    return min(verdicts, key=lambda verdict: _BEST_FIRST.index(verdict.agreement), default=None)
