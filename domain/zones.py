"""Zones of people: a place's, or UTC."""

from collections.abc import Iterator
from typing import Any

from domain.case import CaseInput
from domain.refusals import Code, FieldError, Refused, in_words

_NO_PLACE = {
    "localtime": "is the zone of whichever machine reads it; name a place, like Asia/Singapore, or UTC",
    "Factory": "is the zone of a clock that was never set; name a place, like Asia/Singapore, or UTC",
}
"""The zone database has files of these names. Doors refuse them; a case that came with one keeps it."""
_PEOPLE = ("admin", "contact", "payer")


def check_zones(case: CaseInput) -> None:
    """Refuse as `invalid_case` the input of a new case with people who are in no place."""
    _refuse(Code.INVALID_CASE, _of_people(case.model_dump(include=set(_PEOPLE))))


def check_new_zones(partial: dict[str, Any]) -> None:
    """Refuse as `malformed` what is to be changed of a case, if it moves people to no place."""
    _refuse(Code.MALFORMED, _of_people(partial, "case."))


def of_a_place(zone: str) -> str:
    """The zone's name; `ValueError` if it is no place's."""
    if zone in _NO_PLACE:
        raise ValueError(_NO_PLACE[zone])
    return zone


def _of_people(case: dict[str, Any], prefix: str = "") -> Iterator[FieldError]:
    for name in _PEOPLE:
        person = case.get(name)
        zone = person.get("time_zone") if isinstance(person, dict) else None
        if isinstance(zone, str) and zone in _NO_PLACE:
            yield FieldError(field=f"{prefix}{name}.time_zone", message=_NO_PLACE[zone])


def _refuse(code: Code, problems: Iterator[FieldError]) -> None:
    fields = tuple(problems)
    if fields:
        raise Refused(code, in_words(fields), fields=fields)
