"""Exit statuses, and the errors behind them that are no refusals."""

from enum import IntEnum


class Exit(IntEnum):
    """What a script gets."""

    DONE = 0
    REFUSED = 1
    BAD_INPUT = 2
    UNREACHABLE = 3
    NO_SUCH_CASE = 4
    DEFECT = 70
    UNWRITTEN = 74
    INTERRUPTED = 130


EPILOG = (
    "Exit status: 0 done; 1 refused (stderr: 'refused: <code>: message', then the fields at fault); "
    "2 usage, a file that cannot be read, or a wrong setting; 3 Temporal or the store cannot be reached; "
    "4 no such case; 70 a defect of ours; 74 done, but the answer could not be written; 130 interrupted."
)


class BadInput(Exception):  # noqa: N818 - says what it is
    """Usage, a file or a setting is not as it should be. The message never repeats what was given."""


class Unreachable(Exception):  # noqa: N818 - says what Temporal or the store is
    """A part of the platform cannot be reached; the message says what to do."""
