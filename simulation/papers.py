"""The papers of a simulated merchant: real image files, sharp enough to be read, drawn when they are asked for."""

from datetime import date
from hashlib import sha256

from domain.case import CaseInput
from domain.vocabulary import DocumentKind, TrademarkHolder
from simulation.paper_layout import Sheet, encode, render
from simulation.paper_mistakes import with_another_name

Fields = tuple[tuple[str, str], ...]

TITLES = {
    DocumentKind.ENTITY_CERTIFICATE: "Certificate of Registration",
    DocumentKind.APPLICATION_FORM: "Verification Application Form",
    DocumentKind.AUTHORIZATION_LETTER: "Operation Authorization Letter",
    DocumentKind.TRADEMARK_CERTIFICATE: "Trademark Registration",
    DocumentKind.TRADEMARK_AUTHORIZATION: "Trademark Authorization",
    DocumentKind.CONTACT_ID: "Identity Card",
    DocumentKind.CONTACT_PHONE_STATEMENT: "Mobile Phone Statement",
    DocumentKind.OFFICE_PHONE_BILL: "Office Phone Bill",
    DocumentKind.BANK_STATEMENT: "Bank Statement",
    DocumentKind.EMPLOYMENT_PROOF: "Staff Badge",
}
"""What each paper is headed with."""

FORMATS = {
    DocumentKind.ENTITY_CERTIFICATE: ".jpg",
    DocumentKind.APPLICATION_FORM: ".png",
    DocumentKind.AUTHORIZATION_LETTER: ".png",
    DocumentKind.TRADEMARK_CERTIFICATE: ".png",
    DocumentKind.TRADEMARK_AUTHORIZATION: ".jpg",
    DocumentKind.CONTACT_ID: ".jpg",
    DocumentKind.CONTACT_PHONE_STATEMENT: ".gif",
    DocumentKind.OFFICE_PHONE_BILL: ".png",
    DocumentKind.BANK_STATEMENT: ".gif",
    DocumentKind.EMPLOYMENT_PROOF: ".bmp",
}
"""The file format of each paper, so that a run meets all that the console takes (R21)."""

_CARDS = {DocumentKind.CONTACT_ID: "#dcefe3", DocumentKind.EMPLOYMENT_PROOF: "#e6e2f5"}
_UNSEALED = {*_CARDS, DocumentKind.CONTACT_PHONE_STATEMENT, DocumentKind.BANK_STATEMENT}
_STATEMENTS = {
    DocumentKind.CONTACT_PHONE_STATEMENT: ("Charged", "Paid"),
    DocumentKind.OFFICE_PHONE_BILL: ("Charged", "Paid"),
    DocumentKind.BANK_STATEMENT: ("In", "Out"),
}
_AMOUNTS = (("38.00", "38.00"), ("41.50", "41.50"), ("39.20", "39.20"))


def draw(  # noqa: PLR0913 - what may differ from one scan to the next
    case: CaseInput,
    kind: DocumentKind,
    *,
    as_of: date,
    copy: int = 1,
    blurred: bool = False,
    wrong_name: bool = False,
) -> tuple[str, bytes]:
    """One paper of the case as (file name, bytes): the same for the same arguments, another for another copy.

    A statement has the three full months before `as_of`. With `wrong_name`, one word of the entity's name is off.
    """
    shown = with_another_name(case) if wrong_name else case
    sheet = Sheet(
        title=TITLES[kind],
        fields=_fields(shown, kind),
        footer=f"Simulated: {_mark(case)}, no. {copy}",
        table=_table(kind, as_of),
        sealed=kind not in _UNSEALED,
        portrait=kind in _CARDS,
        tint=_CARDS.get(kind, Sheet.tint),
    )
    extension = FORMATS[kind]
    return f"{kind}-{copy}{extension}", encode(render(sheet), extension, blurred=blurred)


def _mark(case: CaseInput) -> str:
    """Tells papers of different cases apart; the case's id itself would repeat words of the entity's name."""
    return sha256(case.case_id.encode()).hexdigest()[:8]


def _fields(case: CaseInput, kind: DocumentKind) -> Fields:
    match kind:
        case DocumentKind.ENTITY_CERTIFICATE:
            return (*_entity(case), ("Category", case.entity.category.replace("_", " ")))
        case DocumentKind.APPLICATION_FORM:
            return (*_entity(case), *_program(case), *_contact(case))
        case DocumentKind.AUTHORIZATION_LETTER:
            operator = (("Operator", case.admin.name), ("ID number", case.admin.id_number))
            return (*_entity(case), *_program(case), *operator)
        case DocumentKind.TRADEMARK_CERTIFICATE | DocumentKind.TRADEMARK_AUTHORIZATION:
            return _trademark(case, kind)
        case DocumentKind.OFFICE_PHONE_BILL:
            return (*_entity(case), ("Phone", case.contact.phone))
        case DocumentKind.EMPLOYMENT_PROOF:
            return (("Employer", case.entity.name), ("Name", case.contact.name), ("E-mail", case.contact.email))
        case DocumentKind.CONTACT_ID:
            return (("Name", case.contact.name), ("Issued in", case.entity.country))
        case DocumentKind.BANK_STATEMENT:
            return (("Account holder", case.contact.name),)
        case DocumentKind.CONTACT_PHONE_STATEMENT:
            return _contact(case)


def _entity(case: CaseInput) -> Fields:
    entity = case.entity
    return ("Entity", entity.name), ("Number", entity.registration_number), ("Country", entity.country)


def _program(case: CaseInput) -> Fields:
    return ("Mini Program", case.mini_program.name), ("Account", case.account_email)


def _contact(case: CaseInput) -> Fields:
    return ("Contact", case.contact.name), ("Phone", case.contact.phone)


def _trademark(case: CaseInput, kind: DocumentKind) -> Fields:
    owned = case.mini_program.trademark_holder is not TrademarkHolder.OTHER
    fields = (("Mark", case.mini_program.name), ("Holder", case.entity.name if owned else "Simulated Marks Ltd."))
    return fields if kind is DocumentKind.TRADEMARK_CERTIFICATE else (*fields, ("May be used by", case.entity.name))


def _table(kind: DocumentKind, as_of: date) -> tuple[tuple[str, ...], ...]:
    if kind not in _STATEMENTS:
        return ()
    rows = zip(_months_before(as_of, len(_AMOUNTS)), _AMOUNTS, strict=True)
    return (("Month", *_STATEMENTS[kind]), *((month, *amounts) for month, amounts in rows))


def _months_before(day: date, count: int) -> list[str]:
    """`2026-08`, ...: the full months before a day, the newest last."""
    this = day.year * 12 + day.month - 1
    return [f"{month // 12}-{month % 12 + 1:02}" for month in range(this - count, this)]
