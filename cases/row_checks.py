"""What is wrong with a file of cases: all of it, by row and column, and never with what was given (R14)."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from cases.columns import is_known, missing
from cases.rows import ASIDE, HEADER, Row
from domain.adopting import adopted, check_case
from domain.model import Model
from domain.refusals import Code, FieldError, Refused
from domain.zones import check_zones

WHOLE = "(the whole)"
BEYOND = "(beyond the last column)"

_LOOKS_LIKE_A_PATH = re.compile(r"[a-z][a-z_]*(\.[a-z][a-z_]*)*")


class RowProblem(Model):
    """One thing that is wrong, and where."""

    row: int
    """As in the file: the header is 1."""
    column: str
    message: str
    code: Code


def check_rows(rows: Sequence[Row], now: datetime) -> list[RowProblem]:
    """Everything that is wrong with the rows of one file, in its order; nothing: they can be started."""
    if not rows:
        return []
    columns = rows[0].columns
    lacking = missing(columns)
    problems = [*_of_header(columns, lacking)]
    for row in rows:
        problems += _of_row(row, now, lacking)
    problems += _repeated(rows, "case_id", Code.DUPLICATE, str.strip)
    problems += _repeated(rows, "account_email", Code.EMAIL_TAKEN, _one_email)
    return sorted(problems, key=lambda problem: problem.row)


def _of_header(columns: Sequence[str], lacking: Sequence[str]) -> Iterator[RowProblem]:
    if not any(map(is_known, columns)):
        words = "holds no column names; they are separated by commas, for example case_id,route,account_email"
        yield RowProblem(row=HEADER, column=WHOLE, message=words, code=Code.MALFORMED)
        return
    for path in lacking:
        yield RowProblem(row=HEADER, column=path, message="is missing: every case needs it", code=Code.MALFORMED)
    counted = Counter(columns)
    for position, name in enumerate(columns, start=1):
        if not name or name.startswith(ASIDE):
            continue
        # A first row that is no header may hold personal data: only what looks like a path is repeated.
        shown = name if _LOOKS_LIKE_A_PATH.fullmatch(name) else f"column {position}"
        if not is_known(name):
            yield RowProblem(row=HEADER, column=shown, message="is no path of the case input", code=Code.MALFORMED)
        elif counted[name] > 1 and columns.index(name) != position - 1:
            yield RowProblem(row=HEADER, column=shown, message="comes a second time", code=Code.MALFORMED)


def _of_row(row: Row, now: datetime, lacking: Sequence[str]) -> Iterator[RowProblem]:
    if len(row.cells) > len(row.columns):
        words = f"the row has {len(row.cells)} cells for {len(row.columns)} columns"
        yield RowProblem(row=row.number, column=BEYOND, message=words, code=Code.MALFORMED)
    case, problems = row.built(is_known)
    for column, words in problems.items():
        yield RowProblem(row=row.number, column=column, message=words, code=Code.MALFORMED)
    said = {*problems, *lacking}
    try:
        known = check_case(case)
        check_zones(known)
        adopted(known, now)
    except Refused as refusal:
        for field in refusal.fields or [FieldError(field=WHOLE, message=refusal.message)]:
            if not any(field.field == path or path.startswith(f"{field.field}.") for path in said):
                yield RowProblem(row=row.number, column=field.field, message=field.message, code=refusal.code)


def _repeated(rows: Sequence[Row], column: str, code: Code, same: Callable[[str], str]) -> Iterator[RowProblem]:
    first: dict[str, int] = {}
    for row in rows:
        if cell := row.given.get(column):
            before = first.setdefault(same(cell), row.number)
            if before != row.number:
                yield RowProblem(row=row.number, column=column, message=f"is that of row {before} as well", code=code)


def _one_email(text: str) -> str:
    """E-mails are one whatever their case (R9)."""
    return unicodedata.normalize("NFC", text.strip().casefold())
