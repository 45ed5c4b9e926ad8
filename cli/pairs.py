"""What is written as `key=value`, and reasons as `document:code:comment`."""

import json
from collections.abc import Iterable
from typing import Any

from cli.exits import BadInput
from domain.vocabulary import DocumentKind

_JSON_BEGINS = ("{", "[")
_BOOLEANS = {"true": True, "false": False}


def object_of(pairs: Iterable[str], *, booleans: bool = False) -> dict[str, Any]:
    """The object that dotted paths and values make; `booleans`: true and false are none of text."""
    made: dict[str, Any] = {}
    for number, pair in enumerate(pairs, start=1):
        path, found, value = pair.partition("=")
        if not found or not all(path.split(".")):
            raise BadInput(f"pair {number} is not written as key=value")
        _put(made, path, _value(path, value, booleans=booleans))
    return made


def object_in(text: str, what: str) -> dict[str, Any]:
    """The JSON object that is written there."""
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        raise BadInput(f"{what} cannot be read as JSON") from None
    if not isinstance(read, dict):
        raise BadInput(f"{what} is no JSON object")
    return read


def reason_of(text: str) -> dict[str, str]:
    """A reason of a decision: what is no kind of document is a field of the form."""
    thing, _, rest = text.partition(":")
    code, _, comment = rest.partition(":")
    if not thing or not code:
        raise BadInput("a reason is written as document:code or document:code:comment")
    named = "document" if thing in set(DocumentKind) else "field"
    return {named: thing, "code": code, "public_comment": comment}


def _value(path: str, text: str, *, booleans: bool) -> Any:
    if text.startswith(_JSON_BEGINS):
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            raise BadInput(f"{path} begins like JSON, and cannot be read as JSON") from None
    return _BOOLEANS.get(text, text) if booleans else text


def _put(made: dict[str, Any], path: str, value: Any) -> None:
    *parents, name = path.split(".")
    inner: Any = made
    for parent in parents:
        inner = inner.setdefault(parent, {})
        if not isinstance(inner, dict):
            raise BadInput(f"{path} is given twice")
    if name in inner:
        raise BadInput(f"{path} is given twice")
    inner[name] = value
