"""What is printed on a paper, before anybody decides how it looks."""

from dataclasses import dataclass
from random import Random

from bench.corpus.merchants import Merchant
from bench.corpus.months import Month, issued_after, rows_of
from bench.corpus.words import ADDRESSES, LABELS, LANGUAGES, SENTENCES, TITLES
from domain.vocabulary import DocumentKind as K


@dataclass(frozen=True)
class Printed:
    """What a paper bears; it may differ from what the case says."""

    entity: str
    number: str
    person: str
    phone: str
    months: tuple[Month, ...] = ()


@dataclass(frozen=True)
class Content:
    """A paper in words."""

    kind: K
    language: str
    title: str
    fields: tuple[tuple[str, str], ...]
    table: tuple[tuple[str, ...], ...] = ()
    sentences: str = ""
    seal: str = ""
    lead: str = ""
    """The field that stands out, on cards: the holder's name."""


CARDS = (K.CONTACT_ID, K.EMPLOYMENT_PROOF)
STATEMENTS = (K.CONTACT_PHONE_STATEMENT, K.OFFICE_PHONE_BILL, K.BANK_STATEMENT)
_SEALED = (K.ENTITY_CERTIFICATE, K.AUTHORIZATION_LETTER, K.OFFICE_PHONE_BILL, K.TRADEMARK_CERTIFICATE)


def printed_by(merchant: Merchant, months: tuple[Month, ...] = ()) -> Printed:
    """What a right paper of a merchant bears."""
    return Printed(str(merchant.entity), merchant.number, str(merchant.person), merchant.phone, months)


def content_of(dice: Random, kind: K, merchant: Merchant, printed: Printed) -> Content:
    """A paper of a kind in a merchant's language."""
    language = LANGUAGES[merchant.script]
    labels = {name: dice.choice(choice) for name, choice in LABELS[language].items()}
    values = _values(dice, language, printed)
    names = _fields_of(dice, kind)
    return Content(
        kind=kind,
        language=language,
        title=dice.choice(TITLES[language][kind]),
        fields=tuple((labels[name], values[name]) for name in names),
        table=rows_of(dice, language, labels, printed.months) if kind in STATEMENTS else (),
        sentences="" if kind in CARDS else SENTENCES[language],
        seal=labels["seal"] if kind in _SEALED else "",
        lead=printed.person if kind in CARDS else "",
    )


def _values(dice: Random, language: str, printed: Printed) -> dict[str, str]:
    return {
        "entity": printed.entity,
        "number": printed.number,
        "address": dice.choice(ADDRESSES[language]),
        "person": printed.person,
        "phone": _as_printed(dice, printed.phone),
        "program": f"Demo {dice.randrange(100)}",
        "date": issued_after(printed.months) if printed.months else _day(dice, 2009, 2026),
        "born": _day(dice, 1960, 2004),
    }


def _day(dice: Random, first: int, end: int) -> str:
    return f"{dice.randrange(first, end)}-{dice.randrange(1, 13):02}-{dice.randrange(13, 29)}"


def _fields_of(dice: Random, kind: K) -> tuple[str, ...]:
    match kind:
        case K.ENTITY_CERTIFICATE:
            return dice.choice((("entity", "number", "address", "date"), ("number", "entity", "date", "address")))
        case K.APPLICATION_FORM | K.AUTHORIZATION_LETTER:
            return ("entity", "number", "address", "program", "person", "phone")
        case K.TRADEMARK_CERTIFICATE | K.TRADEMARK_AUTHORIZATION:
            return ("program", "entity", "address", "date")
        case K.CONTACT_ID:
            return ("person", "born", "address")
        case K.CONTACT_PHONE_STATEMENT:
            return ("person", "phone", "address", *_perhaps(dice, "date"))
        case K.OFFICE_PHONE_BILL:
            return ("entity", "phone", "address", *_perhaps(dice, "date"))
        case K.BANK_STATEMENT:
            return ("person", "address", *_perhaps(dice, "date"))
        case K.EMPLOYMENT_PROOF:
            return ("entity", "person")


def _perhaps(dice: Random, name: str) -> tuple[str, ...]:
    return (name,) if dice.random() < 0.5 else ()


def _as_printed(dice: Random, phone: str) -> str:
    """A number in E.164 as people write it: parted in groups, or as it is."""
    digits = phone.removeprefix("+")
    parted = f"+{digits[:-8]} {digits[-8:-4]} {digits[-4:]}"
    return dice.choice((phone, parted, parted.replace(" ", "-"), f"(+{digits[:-8]}) {digits[-8:-4]} {digits[-4:]}"))
