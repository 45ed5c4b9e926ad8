"""What every door does: start or attach, stamp, send, show; and whole files of cases."""

from cases.clock import Clock, SystemClock
from cases.doors import Cases
from cases.errors import Ended, Unanswered, UnexpectedFailure
from cases.fingerprints import Fingerprinter
from cases.importing import ImportReport, RowOutcome, RowState, import_rows
from cases.judging import Started
from cases.keys import load_or_make_key
from cases.relative import resolve_relative
from cases.row_checks import RowProblem, check_rows
from cases.rows import Row, read_rows, text_of
from cases.terminated import TERMINATED

__all__ = [
    "TERMINATED",
    "Cases",
    "Clock",
    "Ended",
    "Fingerprinter",
    "ImportReport",
    "Row",
    "RowOutcome",
    "RowProblem",
    "RowState",
    "Started",
    "SystemClock",
    "Unanswered",
    "UnexpectedFailure",
    "check_rows",
    "import_rows",
    "load_or_make_key",
    "read_rows",
    "resolve_relative",
    "text_of",
]
