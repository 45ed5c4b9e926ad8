"""The columns that a file of cases may have, and those it must have: the dotted paths of the case input."""

from collections.abc import Iterable, Iterator
from typing import Any, get_args

from domain.case import CaseInput
from domain.model import Model
from domain.vocabulary import TaskName

_FACTS = tuple(f"facts.{task}" for task in TaskName)


def is_known(column: str) -> bool:
    """Whether the case input has such a path. Below a task's facts any name goes: the adoption checks them."""
    return column in _KNOWN or any(column == fact or column.startswith(f"{fact}.") for fact in _FACTS)


def missing(columns: Iterable[str]) -> list[str]:
    """The columns that every file needs and this one lacks; a column of a whole object has all below it."""
    given = set(columns)
    return [path for path in _NEEDED if not any(part in given for part in _and_above(path))]


def _and_above(path: str) -> Iterator[str]:
    while path:
        yield path
        path = path.rpartition(".")[0]


def _paths(model: type[Model], prefix: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield prefix + name
        if inner := _model_in(field.annotation):
            yield from _paths(inner, f"{prefix}{name}.")


def _needed(model: type[Model], prefix: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        if field.is_required():
            inner = _model_in(field.annotation)
            yield from _needed(inner, f"{prefix}{name}.") if inner else [prefix + name]


def _model_in(annotation: Any) -> type[Model] | None:
    choices = (annotation, *get_args(annotation))
    return next((choice for choice in choices if isinstance(choice, type) and issubclass(choice, Model)), None)


_KNOWN = frozenset(_paths(CaseInput))
_NEEDED = tuple(_needed(CaseInput))
