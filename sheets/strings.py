"""The exact strings of a case that forms, letter and console ask for (R11, R12, R22, R26)."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.case import CaseInput
from domain.facts import Facts
from domain.requirements import form_may_be_left_out
from domain.templates import Template
from domain.vocabulary import NameSource, TemplateKind, TrademarkHolder
from sheets.countries import country_name
from sheets.phrases import both


@dataclass(frozen=True)
class Field:
    """A field of a form: a label, what to write there, and what to mind. Notes are keys of phrases."""

    label: str
    value: str
    notes: tuple[str, ...] = ()
    to_choose: bool = False
    """A choice in a list, told in words: nothing to copy."""


@dataclass(frozen=True)
class Section:
    """What one paper, or the console, asks for."""

    name: str
    fields: tuple[Field, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Handed:
    """A template that is handed out, or None where there is none."""

    kind: TemplateKind
    template: Template | None


Kit = Sequence[Handed]
"""One of each kind."""


def sheet_of(facts: Facts) -> tuple[Section, ...]:
    """All sections. The admin's ID number is in the letter's alone: it names the operator."""
    case = facts.case
    form = (*_entity(case), _country(case), *_program(facts))
    letter = (*_entity(case), *_program(facts), *_operator(case))
    left_out = ("form_left_out",) if form_may_be_left_out(facts) else ()
    return (
        Section("application_form", form, (*left_out, "how_handed_in")),
        Section("authorization_letter", letter, ("how_handed_in", "names_operator")),
        Section("console", (_category(case), *_contact(case), _invoice(case))),
    )


def _entity(case: CaseInput) -> Iterator[Field]:
    yield _copied("entity_name", case.entity.name, "note_certificate")
    yield _copied("registration_number", case.entity.registration_number, "note_certificate")


def _country(case: CaseInput) -> Field:
    code = case.entity.country
    names = " / ".join(country_name(code, chinese=chinese) for chinese in (False, True))
    return Field("label_country", f"{names} ({code})", ("note_country", "to_choose"), to_choose=True)


def _category(case: CaseInput) -> Field:
    chosen = both(f"category_{case.entity.category}")
    return Field("label_category", chosen, ("note_category", "to_choose"), to_choose=True)


def _program(facts: Facts) -> Iterator[Field]:
    case = facts.case
    yield _copied("program_name", case.mini_program.name, "note_name", *_about_name(case))
    yield _copied("account_email", case.account_email, "note_account")
    appid = facts.appid or case.mini_program.appid
    if appid:
        yield _copied("appid", appid, "note_appid")


def _about_name(case: CaseInput) -> Iterator[str]:
    program = case.mini_program
    if program.code_published:
        yield "note_name_confirmed"
    if program.name_source is NameSource.TRADEMARK:
        own = program.trademark_holder is TrademarkHolder.ENTITY
        yield "note_trademark_entity" if own else "note_trademark_other"


def _operator(case: CaseInput) -> Iterator[Field]:
    yield _copied("operator_name", case.admin.name, "note_operator")
    yield _copied("operator_id", case.admin.id_number, "note_id_number")


def _contact(case: CaseInput) -> Iterator[Field]:
    yield _copied("contact_name", case.contact.name, "note_contact_name")
    yield _copied("contact_phone", case.contact.phone, "note_contact_phone")
    yield _copied("contact_email", case.contact.email)


def _invoice(case: CaseInput) -> Field:
    return Field("label_invoice", both(f"invoice_{case.invoice}"), ("note_invoice",), to_choose=True)


def _copied(name: str, value: str, *notes: str) -> Field:
    return Field(f"label_{name}", value, (*notes, *(("note_unseen",) if _hides_something(value) else ())))


def _hides_something(value: str) -> bool:
    """Signs that cannot be seen, and spaces that look like one."""
    return "  " in value or any(
        unicodedata.category(sign) == "Cf" or (sign.isspace() and sign != " ") for sign in value
    )
