"""The words of reading: a page as a machine read it, a question about a paper, an answer."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from domain.model import Digest, Instant, Model, Personal, Text
from domain.vocabulary import DocumentKind


class PrintedField(StrEnum):
    """What a paper is asked for."""

    ENTITY_NAME = "entity_name"
    REGISTRATION_NUMBER = "registration_number"
    CONTACT_NAME = "contact_name"
    CONTACT_PHONE = "contact_phone"


class Agreement(StrEnum):
    """How what is printed agrees with the case."""

    EXACT = "exact"
    WRITTEN_OTHERWISE = "written_otherwise"
    """Other capitals, widths, punctuation or spacing."""
    DIFFERS = "differs"
    """Something much like it is printed, with other words or digits."""
    NOT_FOUND = "not_found"
    """The paper was read with certainty, and nothing like it is printed."""
    NOT_CHECKED = "not_checked"


class WhyNot(StrEnum):
    """Why something was not checked."""

    NOT_INSTALLED = "not_installed"
    SCRIPT_NOT_READ = "script_not_read"
    UNSURE = "unsure"
    NOTHING_READ = "nothing_read"
    NO_DATES = "no_dates"
    READER_AWAY = "reader_away"
    NOT_WANTED = "not_wanted"
    """The case's policy says that papers are not read."""


class Line(Model):
    """A line of print."""

    text: Annotated[str, Personal()]
    confidence: float
    """0 to 1: how sure the reader is."""


class Page(Model):
    """What a reader made of a picture, from top to bottom."""

    lines: tuple[Line, ...] = ()
    scripts: frozenset[str] = frozenset()
    """ISO 15924 codes of the scripts that the reader can read: `Latn`, `Hans`, `Hant`, `Hira`, `Kana`, ..."""
    reader: str = ""
    """Engine, models and version: which reader it was."""
    turned: int = 0
    """Degrees clockwise by which the print stands away from upright: 0, 90, 180 or 270."""


class Question(Model):
    """What should be printed on a paper."""

    field: PrintedField
    expected: Annotated[Text, Personal()]


class Questions(Model):
    """All that is looked for on one paper."""

    fields: tuple[Question, ...] = ()
    months: bool = False
    """Whether it is a statement, with the last three months before `as_of` (R23)."""
    as_of: Instant | None = None

    @property
    def any(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.fields) or self.months


class Answer(Model):
    """What is printed, compared with what is expected."""

    field: PrintedField
    agreement: Agreement
    expected: Annotated[str, Personal()]
    printed: Annotated[str, Personal()] = ""
    """What came closest; empty if nothing did."""
    because: WhyNot | None = None
    """Why it was not checked."""


class Months(Model):
    """The months that a statement names."""

    seen: tuple[str, ...] = ()
    """`2026-09`, in order."""
    because: WhyNot | None = None
    """Why none was checked."""


class PaperReading(Model):
    """What came of reading one paper."""

    kind: DocumentKind
    digest: Digest
    asked: Questions
    answers: Annotated[tuple[Answer, ...], Personal()] = ()
    months: Months | None = None
    turned: int = 0
    reader: Annotated[str, Field(max_length=200)] = ""
    """Empty: nobody read it."""

    @property
    def read(self) -> bool:
        """Whether a reader looked at it, whatever came of that."""
        return bool(self.reader)


class PaperToRead(Model):
    """One paper, and what is looked for on it."""

    kind: DocumentKind
    digest: Digest
    questions: Questions
