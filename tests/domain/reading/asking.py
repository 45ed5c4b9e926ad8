"""Pages and questions: a page of ordinary print with the lines in question among it."""

from domain.reading.comparing import compare
from domain.reading.model import Answer, Line, Page, PaperToRead, PrintedField, Question, Questions
from domain.vocabulary import DocumentKind

WHEEL = frozenset({"Latn", "Hans", "Hant", "Hira", "Kana"})
"""The scripts of the model that comes with the wheel."""
ABOVE = ("CERTIFICATE OF INCORPORATION", "The Registrar hereby states the following")
BELOW = ("Issued in the capital of the country", "Signed by the Registrar of Companies")


def page_of(*lines: str, sure: float = 0.99, scripts: frozenset[str] = WHEEL) -> Page:
    """Just these lines."""
    return Page(lines=tuple(Line(text=line, confidence=sure) for line in lines), scripts=scripts, reader="test")


def certificate(*lines: str, sure: float = 0.99) -> Page:
    """These lines, and enough others for a page that was read well."""
    read = page_of(*ABOVE, *BELOW).lines
    return page_of(*lines).model_copy(update={"lines": (*read[:2], *page_of(*lines, sure=sure).lines, *read[2:])})


def asked_of(page: Page, field: PrintedField, expected: str) -> Answer:
    """The answer to one question."""
    questions = Questions(fields=(Question(field=field, expected=expected),))
    paper = PaperToRead(kind=DocumentKind.ENTITY_CERTIFICATE, digest=f"sha256:{'0' * 64}", questions=questions)
    return compare(paper, page).answers[0]


def name_on(page: Page, expected: str) -> Answer:
    """How the entity's name agrees."""
    return asked_of(page, PrintedField.ENTITY_NAME, expected)


def number_on(page: Page, expected: str) -> Answer:
    """How the registration number agrees."""
    return asked_of(page, PrintedField.REGISTRATION_NUMBER, expected)


def person_on(page: Page, expected: str) -> Answer:
    """How the contact's name agrees."""
    return asked_of(page, PrintedField.CONTACT_NAME, expected)


def phone_on(page: Page, expected: str) -> Answer:
    """How the contact's phone number agrees."""
    return asked_of(page, PrintedField.CONTACT_PHONE, expected)
