"""What a door raises besides a plain `Refused`.

Refused
├── Ended       the case has ended; `view` is how
└── Unanswered  Temporal or the store is away; `request_id` makes sending again safe
UnexpectedFailure   Temporal answered with something that is no refusal of ours
"""

from domain.refusals import Code, Refused
from domain.view import CaseView


class Ended(Refused):
    """The case has ended: the message was not applied, and is on record as late."""

    def __init__(self, message: str, *, request_id: str, view: CaseView | None) -> None:
        super().__init__(Code.CASE_ENDED, message)
        self.request_id = request_id
        self.view = view
        """The final view; None where nobody can compute it now, and of a case that was terminated: it has none."""


class Unanswered(Refused):
    """Nobody knows whether the message was applied. The same `request_id` again applies it once, or tells."""

    def __init__(self, because: str, *, request_id: str) -> None:
        again = f"send it again with the request_id {request_id}: it is applied once"
        super().__init__(Code.UNAVAILABLE, f"{because}; {again}")
        self.request_id = request_id


class UnexpectedFailure(Exception):  # noqa: N818 - says what it is
    """Temporal answered with a failure that is no refusal of ours: a defect, not an answer for the sender."""
