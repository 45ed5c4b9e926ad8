"""The checks that are measured, and how good each has to be."""

from dataclasses import dataclass

from domain.findings import CATALOGUE
from domain.reading.model import PrintedField
from domain.vocabulary import Severity


@dataclass(frozen=True)
class Check:
    """Findings that mean the same to whoever has to act on them."""

    name: str
    codes: frozenset[str]
    reads: bool = False
    """Whether print has to be read for it."""
    abstains: frozenset[str] = frozenset()
    """Findings that say that it was not checked."""
    recall: float | None = None
    precision: float | None = None
    """Targets; None: only measured."""


def _structural(name: str, *codes: str) -> Check:
    """Nothing may be passed, and nothing blamed that is right."""
    return Check(name, frozenset(codes), recall=1.0, precision=1.0)


def _picture(name: str, *codes: str, target: float | None = None) -> Check:
    return Check(name, frozenset(codes), recall=target, precision=target)


def _field(name: PrintedField) -> Check:
    codes = frozenset({f"{name}_differs", f"{name}_not_found"})
    return Check(name, codes, reads=True, abstains=frozenset({f"{name}_not_checked"}), recall=0.98, precision=0.95)


def _reading(name: str, *codes: str, abstains: tuple[str, ...] = ()) -> Check:
    return Check(name, frozenset(codes), reads=True, abstains=frozenset(abstains))


CONTAINER = (
    _structural("size", "file_empty", "file_too_large"),
    _structural("borderline", "file_size_borderline"),
    _structural("type", "type_not_allowed"),
    _structural("extension", "extension_not_allowed"),
    _structural("disagrees", "extension_disagrees"),
    _structural("damaged", "damaged_image"),
    _structural("pixels", "too_many_pixels"),
    _structural("several", "several_pictures"),
    _structural("trailing", "trailing_data"),
    _structural("hidden", "hidden_content"),
)
PICTURE = (
    _picture("resolution", "resolution_too_low", "resolution_low"),
    _picture("blank", "blank", "nearly_blank", target=0.95),
    _picture("cut", "cut_off"),
    _picture("dark", "too_dark"),
    _picture("bright", "overexposed"),
    _picture("blur", "blurred", target=0.95),
    _picture("colour", "not_in_colour", "hardly_any_colour", target=0.95),
    _picture("turned", "turned"),
)
FIELDS = tuple(_field(name) for name in PrintedField)
CONTENT = (
    *FIELDS,
    _reading("otherwise", *(f"{name}_written_otherwise" for name in PrintedField)),
    _reading("months", "months_too_old", "months_missing", abstains=("months_not_checked",)),
    _reading("text_turned", "text_turned"),
    _reading("unread", "entity_name_not_checked", "contact_name_not_checked"),
)
CHECKS = (*CONTAINER, *PICTURE, *CONTENT)

BY_CODE = {code: check for check in CHECKS for code in check.codes}
"""The check that a finding belongs to."""

ERRORS = frozenset(code for code, entry in CATALOGUE.items() if entry.severity is Severity.ERROR)
"""Findings that make a file unusable."""

PICTURES = tuple(check.name for check in PICTURE)
READ = tuple(check.name for check in CONTENT)
