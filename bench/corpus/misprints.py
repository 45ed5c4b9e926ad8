"""Readable scans that do not say what the case says."""

from random import Random

from bench.corpus.contents import STATEMENTS
from bench.corpus.drafts import Draft, Sample
from bench.corpus.merchants import EXPECTED_UNREAD, one_digit_off, one_word_off
from bench.corpus.months import too_old, with_one_missing
from bench.corpus.recipe import Recipe, usual
from domain.reading.model import PrintedField
from domain.reading.questions import fields_of
from domain.vocabulary import DocumentKind as K


def _asked(field: PrintedField) -> tuple[K, ...]:
    return tuple(kind for kind in K if field in fields_of(kind))


_WITH_ENTITY, _WITH_CONTACT = _asked(PrintedField.ENTITY_NAME), _asked(PrintedField.CONTACT_NAME)


def another_entity_name(dice: Random) -> Sample:
    """One word of the entity's name is off."""
    draft = Draft.of(dice, _WITH_ENTITY)
    off = one_word_off(dice, draft.merchant.entity, draft.merchant.script)
    return _seen(draft.but(entity=str(off)), "entity_name_differs")


def another_contact_name(dice: Random) -> Sample:
    """One word of the contact's name is off."""
    draft = Draft.of(dice, _WITH_CONTACT)
    off = one_word_off(dice, draft.merchant.person, draft.merchant.script)
    return _seen(draft.but(person=str(off)), "contact_name_differs")


def another_number(dice: Random) -> Sample:
    """One digit of the registration number is off."""
    draft = Draft.of(dice, (K.ENTITY_CERTIFICATE,))
    return _seen(draft.but(number=one_digit_off(dice, draft.printed.number)), "registration_number_differs")


def another_phone(dice: Random) -> Sample:
    """One digit of the phone number is off, the country's code left alone."""
    draft = Draft.of(dice, (K.CONTACT_PHONE_STATEMENT,))
    phone = draft.printed.phone
    return _seen(draft.but(phone=phone[:5] + one_digit_off(dice, phone[5:])), "contact_phone_differs")


def in_capitals(dice: Random) -> Sample:
    """The same name in other letters."""
    draft = Draft.of(dice, (K.ENTITY_CERTIFICATE,))
    capitals = draft.printed.entity.upper()
    wrong = () if capitals == draft.printed.entity else ("entity_name_written_otherwise",)
    return _seen(draft.but(entity=capitals), *wrong)


def old_statement(dice: Random) -> Sample:
    """A statement of three months that are over for long."""
    draft = Draft.of(dice, STATEMENTS)
    return _seen(draft.but(months=too_old(dice)), "months_too_old")


def gap_in_statement(dice: Random) -> Sample:
    """A statement that lacks one of the last three months, or two."""
    draft = Draft.of(dice, STATEMENTS)
    return _seen(draft.but(months=with_one_missing(dice)), "months_missing")


def other_script(dice: Random) -> Sample:
    """In a script that the reader does not know: the name is not checked, whether it is right or not."""
    draft = Draft.of(dice, (*_WITH_ENTITY, *_WITH_CONTACT), EXPECTED_UNREAD)
    merchant, by_entity = draft.merchant, draft.kind in _WITH_ENTITY
    misnamed = dice.random() < 0.4
    if misnamed:
        off = one_word_off(dice, merchant.entity if by_entity else merchant.person, merchant.script)
        draft = draft.but(entity=str(off)) if by_entity else draft.but(person=str(off))
    name = PrintedField.ENTITY_NAME if by_entity else PrintedField.CONTACT_NAME
    image = usual(draft, draft.image())
    unclaimed = ("months", *((name.value,) if misnamed else ()))
    return draft.saved(image, expected=(f"{name}_not_checked",), unclaimed=unclaimed)


def _seen(draft: Draft, *wrong: str) -> Sample:
    return draft.saved(usual(draft, draft.image()), expected=wrong)


MISPRINTS = (
    Recipe(another_entity_name, 50),
    Recipe(another_contact_name, 44),
    Recipe(another_number, 40),
    Recipe(another_phone, 16),
    Recipe(in_capitals, 8),
    Recipe(old_statement, 14),
    Recipe(gap_in_statement, 14),
    Recipe(other_script, 16),
)
