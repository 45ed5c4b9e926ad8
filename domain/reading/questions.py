"""What is looked for on each kind of paper (R11, R22, R23)."""

from datetime import datetime

from domain.case import CaseInput
from domain.reading.model import PrintedField, Question, Questions
from domain.vocabulary import DocumentKind

_FIELDS = {
    DocumentKind.ENTITY_CERTIFICATE: (PrintedField.ENTITY_NAME, PrintedField.REGISTRATION_NUMBER),
    DocumentKind.CONTACT_ID: (PrintedField.CONTACT_NAME,),
    DocumentKind.CONTACT_PHONE_STATEMENT: (PrintedField.CONTACT_NAME, PrintedField.CONTACT_PHONE),
    DocumentKind.OFFICE_PHONE_BILL: (PrintedField.ENTITY_NAME,),
    DocumentKind.BANK_STATEMENT: (PrintedField.CONTACT_NAME,),
    DocumentKind.EMPLOYMENT_PROOF: (PrintedField.CONTACT_NAME,),
}
"""Forms and letters are filled in by hand as often as not, and trademarks are pictures: people compare those."""

STATEMENTS = frozenset(
    {DocumentKind.CONTACT_PHONE_STATEMENT, DocumentKind.OFFICE_PHONE_BILL, DocumentKind.BANK_STATEMENT}
)
"""Papers that have to show the last three months (R23)."""


def fields_of(kind: DocumentKind) -> tuple[PrintedField, ...]:
    """What a kind of paper is asked for."""
    return _FIELDS.get(kind, ())


def questions_for(kind: DocumentKind, case: CaseInput, as_of: datetime) -> Questions:
    """What should be printed on a paper of this case that was handed in at an instant."""
    expected = _expected(case)
    asked = tuple(Question(field=field, expected=expected[field]) for field in fields_of(kind))
    months = kind in STATEMENTS
    return Questions(fields=asked, months=months, as_of=as_of if months else None)


def asks_anything(kind: DocumentKind) -> bool:
    """Whether there is anything to look for on papers of a kind."""
    return kind in _FIELDS or kind in STATEMENTS


def still_holds(asked: Questions, kind: DocumentKind, case: CaseInput, as_of: datetime) -> bool:
    """Whether these are the questions that would be asked now; asked often, so nothing is built for it."""
    expected = _expected(case)
    return [(one.field, one.expected) for one in asked.fields] == [
        (field, expected[field]) for field in fields_of(kind)
    ] and asked.as_of == (as_of if kind in STATEMENTS else None)


def _expected(case: CaseInput) -> dict[PrintedField, str]:
    return {
        PrintedField.ENTITY_NAME: case.entity.name,
        PrintedField.REGISTRATION_NUMBER: case.entity.registration_number,
        PrintedField.CONTACT_NAME: case.contact.name,
        PrintedField.CONTACT_PHONE: case.contact.phone,
    }
