"""A file of cases, as it is read: CSV with dotted columns (`examples/README.md`)."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from functools import reduce
from typing import Any

from domain.model import Model
from domain.refusals import Code, Refused

HEADER = 1
"""The number of the row with the columns' names."""

ASIDE = "simulation."
"""Columns that are no part of the case."""

_JSON_BEGINS = ("{", "[")
_BOOLEANS = {"true": True, "false": False}


class Row(Model):
    """One row, with the names of the columns."""

    number: int
    """Counted as spreadsheets do: the header is row 1, and empty rows count."""
    columns: tuple[str, ...]
    cells: tuple[str, ...]
    """May be fewer or more than columns."""

    @property
    def given(self) -> dict[str, str]:
        """The cells that are not empty, by column; of two columns with one name, the first."""
        given: dict[str, str] = {}
        for column, cell in zip(self.columns, self.cells, strict=False):
            if column and cell.strip():
                given.setdefault(column, cell)
        return given

    @property
    def simulation(self) -> dict[str, str]:
        """What is set aside: `simulation.plot` under `plot`."""
        return {name.removeprefix(ASIDE): cell for name, cell in self.given.items() if name.startswith(ASIDE)}

    def case(self) -> dict[str, Any]:
        """The row as a case input, not checked yet. Where cells cannot be put together, the later one is left out."""
        return self.built()[0]

    def built(self, wanted: Callable[[str], bool] = bool) -> tuple[dict[str, Any], dict[str, str]]:
        """The wanted columns as a case input, and what is wrong with cells by their column."""
        case: dict[str, Any] = {}
        problems: dict[str, str] = {}
        for column, cell in self.given.items():
            if column.startswith(ASIDE) or not wanted(column):
                continue
            try:
                _put(case, column, _value(column, cell))
            except ValueError as error:
                problems[column] = str(error)
        return case, problems


def text_of(data: bytes, save_as: str = "“CSV UTF-8”") -> str:
    """The text of a file; refused as `malformed` if it is not UTF-8, and how to save it then."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        words = f"byte {error.start + 1} is no UTF-8; save the file as {save_as}"
        raise Refused(Code.MALFORMED, words) from None


def read_rows(text: str) -> list[Row]:
    """All rows that are not empty; refused as `malformed` if the text cannot be read as CSV."""
    lines = _lines(text.removeprefix("\ufeff"))
    _, header = next(lines, (HEADER, []))
    columns = tuple(name.strip() for name in header)
    return [Row(number=number, columns=columns, cells=tuple(cells)) for number, cells in lines if any(cells)]


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    number = 0
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), strict=True), start=HEADER):
            yield number, cells
    except csv.Error as error:
        raise Refused(Code.MALFORMED, f"row {number + 1} cannot be read as CSV: {error}") from None


def _value(column: str, cell: str) -> Any:
    """JSON where the cell begins like it, else text; facts are read more strictly, so their booleans are made here."""
    if cell.lstrip().startswith(_JSON_BEGINS):
        try:
            return json.loads(cell)
        except (ValueError, RecursionError):
            raise ValueError("begins like JSON, and cannot be read as JSON") from None
    return _BOOLEANS.get(cell.strip(), cell) if column.startswith("facts.") else cell


def _put(case: dict[str, Any], column: str, value: Any) -> None:
    *parents, name = column.split(".")
    inner = reduce(_inside, parents, case)
    if name in inner:
        raise ValueError("is given by another column as well")
    inner[name] = value


def _inside(outer: dict[str, Any], name: str) -> dict[str, Any]:
    inner = outer.setdefault(name, {})
    if not isinstance(inner, dict):
        raise ValueError(f"{name} is given by another column as a whole")
    return inner
