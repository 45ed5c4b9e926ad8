"""Files that the command line reads."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.exits import BadInput

if TYPE_CHECKING:
    from cases import Row
    from domain.refusals import FieldError

_MAX_BYTES = 64 * 1024 * 1024
"""A file of a hundred thousand cases is half as long."""


def read_bytes(path: Path, most: int = _MAX_BYTES) -> bytes:
    """The content; a longer file is not read."""
    try:
        if not path.is_file():
            raise BadInput("the file is not there" if not path.exists() else "that is no file")
        if path.stat().st_size > most:
            raise BadInput(f"the file is larger than {most} bytes")
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"the file cannot be read: {error.strerror}") from None


def read_object(path: Path) -> dict[str, Any]:
    """The YAML mapping in the file; JSON is YAML too."""
    import yaml

    from cli.yaml_once import KeyTwice, load

    text = _text(path, "UTF-8")
    try:
        read = load(text)
    except KeyTwice as twice:
        raise BadInput(f"the file gives {twice}") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f" at line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        raise BadInput(f"the file cannot be read as YAML{where}") from None
    except Exception:  # noqa: BLE001 - `!!timestamp x` and the like: the library raises whatever it stumbles over
        raise BadInput("the file cannot be read as YAML") from None
    if not isinstance(read, dict):
        raise BadInput("the file holds no mapping; it should begin like case_id: lantern-tea")
    return read


def read_cases(path: Path) -> "list[Row]":
    """The rows of a CSV file."""
    from cases import read_rows
    from domain.refusals import Refused

    try:
        rows = read_rows(_text(path, "“CSV UTF-8”"))
    except Refused as refusal:
        raise BadInput(refusal.message) from None
    if not rows:
        raise BadInput("the file has no rows below its first one, which names the columns")
    return rows


def _text(path: Path, save_as: str) -> str:
    from cases import text_of
    from domain.refusals import Refused

    try:
        return text_of(read_bytes(path), save_as)
    except Refused as refusal:
        raise BadInput(refusal.message) from None


def quoted(raw: dict[str, Any], fields: "tuple[FieldError, ...]") -> "Iterator[FieldError]":
    """The fields at fault; what YAML took for something else than text is told so. NO, for Norway, is one of these."""
    for field in fields:
        mistaken = _kind(_at(raw, field.field))
        hint = f'; YAML reads it as {mistaken} here: put it in quotes, like country: "NO"' if mistaken else ""
        yield field.model_copy(update={"message": field.message + hint})


def _at(raw: Any, path: str) -> Any:
    for name in path.split("."):
        raw = raw.get(name) if isinstance(raw, dict) else None
    return raw


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, datetime | date):
        return "a date"
    return "a number" if isinstance(value, int | float) else ""
