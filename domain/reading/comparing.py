"""How what is printed is compared with what the case says (R11, R22, R23)."""

from collections.abc import Callable

from domain.reading.keys import key
from domain.reading.model import Page, PaperReading, PaperToRead, PrintedField, Question, Questions, WhyNot
from domain.reading.months import months_on
from domain.reading.names import compare_name
from domain.reading.not_names import not_names
from domain.reading.numbers import compare_number
from domain.reading.persons import compare_person, for_people
from domain.reading.phones import compare_phone
from domain.reading.scripts import can_be_read, scripts_in
from domain.reading.sheet import Sheet
from domain.reading.verdicts import Verdict, absent, not_checked, unsure

_COMPARE: dict[PrintedField, Callable[[Sheet, str], Verdict | None]] = {
    PrintedField.ENTITY_NAME: compare_name,
    PrintedField.REGISTRATION_NUMBER: compare_number,
    PrintedField.CONTACT_NAME: compare_person,
    PrintedField.CONTACT_PHONE: compare_phone,
}
_NAMES = (PrintedField.ENTITY_NAME, PrintedField.CONTACT_NAME)


def scripts_of(questions: Questions) -> frozenset[str]:
    """The scripts that the expected strings are written in, as ISO 15924 codes."""
    return frozenset().union(*(scripts_in(question.expected) for question in questions.fields))


def compare(paper: PaperToRead, page: Page) -> PaperReading:
    """Answer the paper's questions from its page."""
    asked = paper.questions
    return PaperReading(
        kind=paper.kind,
        digest=paper.digest,
        asked=asked,
        answers=tuple(_verdict(question, page).answer(question) for question in asked.fields),
        months=months_on(page, asked.as_of) if asked.months else None,
        turned=page.turned,
        reader=page.reader[:200],
    )


def _verdict(question: Question, page: Page) -> Verdict:
    if page.scripts and not can_be_read(question.expected, page.scripts):
        return not_checked(WhyNot.SCRIPT_NOT_READ)
    if not any(key(line.text) for line in page.lines):
        return not_checked(WhyNot.NOTHING_READ)
    if not any(letter.isalnum() for letter in key(question.expected)):
        return unsure()  # signs alone, which readers take for one another
    read = for_people(page) if question.field is PrintedField.CONTACT_NAME else page
    return _COMPARE[question.field](_sheet(read, question), question.expected) or absent(page)


def _sheet(page: Page, question: Question) -> Sheet:
    """Numbers count wherever they are printed; names do not count in addresses."""
    if question.field not in _NAMES:
        return Sheet(page)
    return Sheet(page, lambda text: not_names(text, question.expected))
