"""Files of cases, as tests write them."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from cases import RowProblem, check_rows, read_rows
from tests.domain.builders import START, online


def flat(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """A case as columns and cells."""
    if isinstance(value, dict) and path != "facts":
        for name, inner in value.items():
            yield from flat(inner, f"{path}.{name}" if path else name)
    else:
        yield path, value if isinstance(value, str) else json.dumps(value)


def a_file(*cases: dict[str, Any]) -> str:
    """Cases as a file."""
    rows = [dict(flat(case)) for case in cases]
    columns = list(dict.fromkeys(column for row in rows for column in row))
    written = io.StringIO()
    writer = csv.DictWriter(written, columns)
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


def numbered(number: int, changes: dict[str, Any] | None = None) -> dict[str, Any]:
    """One of many valid cases."""
    return online({"case_id": f"case-{number}", "account_email": f"case-{number}@example.com", **(changes or {})})


def written(*rows: Iterable[str]) -> str:
    """Rows as a spreadsheet saves them."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


def problems(file: str) -> list[RowProblem]:
    """What is wrong with a file."""
    return check_rows(read_rows(file), START)


def where(found: list[RowProblem]) -> list[tuple[int, str]]:
    """Row and column of each problem."""
    return [(problem.row, problem.column) for problem in found]
