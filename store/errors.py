"""What the store raises. No message repeats a value that was to be stored: it may be personal (R14)."""


class StoreUnavailable(Exception):  # noqa: N818 - says what callers may rely on: it is temporary
    """The database cannot answer now; the same call may succeed later."""


class JournalGap(Exception):  # noqa: N818 - the name says what is wrong with the batch
    """Events came before those that precede them; nothing of the batch was written."""

    def __init__(self, case_id: str, expected: int, came: int) -> None:
        super().__init__(f"the journal of {case_id} goes on with event {expected}, not with {came}")


class RunEnded(Exception):  # noqa: N818 - the name says what is so
    """A booking came for a run that has ended: a straggling attempt, which must not hold anything for ever."""

    def __init__(self, case_id: str, run_id: str) -> None:
        super().__init__(f"run {run_id} of {case_id} has ended and books nothing any longer")
