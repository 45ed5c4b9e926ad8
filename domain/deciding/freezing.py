"""`change_case`: each fact of a case can be corrected until it is used."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from domain.case import CaseInput
from domain.facts import Facts
from domain.refusals import Code, FieldError, Refused, field_errors, in_words
from domain.requirements import papers_changeable
from domain.vocabulary import Route, TaskName

_REACHABLE = ("email", "language", "time_zone")
"""How a person is written to never freezes: people change addresses while a case runs."""


def changed_case(facts: Facts, partial: dict[str, Any]) -> tuple[CaseInput, tuple[str, ...]]:
    """The corrected input and the dotted paths that changed; refused if one of them is frozen."""
    before = facts.case.model_dump(mode="json", exclude_unset=True)
    try:
        case = CaseInput.model_validate(_merged(before, partial))
    except ValidationError as error:
        fields = [FieldError(field=f"case.{found.field}", message=found.message) for found in field_errors(error)]
        raise Refused(Code.MALFORMED, in_words(fields), fields=fields) from None
    fields_changed = tuple(_differences(facts.case.model_dump(), case.model_dump()))
    if not fields_changed:
        raise Refused(Code.NOTHING_TO_CHANGE, "the case says so already")
    frozen = [path for path in fields_changed if is_frozen(facts, path)]
    if frozen:
        problems = [FieldError(field=f"case.{path}", message="is used already and cannot change") for path in frozen]
        raise Refused(Code.FACT_FROZEN, f"used already: {', '.join(frozen)}", fields=problems)
    return case, fields_changed


def _merged(before: dict[str, Any], partial: dict[str, Any]) -> dict[str, Any]:
    merged = dict(before)
    for name, value in partial.items():
        known = merged.get(name)
        merged[name] = _merged(known, value) if isinstance(known, dict) and isinstance(value, dict) else value
    return merged


def _differences(before: dict[str, Any], after: dict[str, Any], prefix: str = "") -> Iterator[str]:
    for name, value in after.items():
        known = before.get(name)
        if isinstance(value, dict) and isinstance(known, dict) and name != "facts":
            yield from _differences(known, value, f"{prefix}{name}.")
        elif value != known:
            yield f"{prefix}{name}"


def is_frozen(facts: Facts, path: str) -> bool:
    """Whether the fact at this dotted path is used already."""
    head, _, tail = path.partition(".")
    existing = facts.case.route is Route.VERIFICATION_ONLY
    quick_done = facts.is_done(TaskName.QUICK_REGISTER)
    match head:
        case "account_email":
            return existing or quick_done or facts.is_done(TaskName.CREATE_ACCOUNT)
        case "entity":
            return existing or quick_done or facts.is_done(TaskName.REGISTER_ENTITY)
        case "official_account":
            return tail in ("", "id") or quick_done
        case "admin":
            reused = facts.reuse is not None and facts.reuse.operator
            return tail not in _REACHABLE and (existing or reused or facts.is_done(TaskName.BIND_ADMIN))
        case "contact":
            return tail not in _REACHABLE and not papers_changeable(facts)
        case "mini_program":
            return tail in ("appid", "registered_at") or not papers_changeable(facts)
        case "payer":
            return facts.under_review and tail not in _REACHABLE
        case "invoice":
            return not papers_changeable(facts)
        case _:
            return True
