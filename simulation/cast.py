"""The cast: `merchants.csv` as cases, with the part that each simulated merchant plays (`examples/README.md`)."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from cases import Row, read_rows, text_of
from cases.relative import resolve_relative
from domain.adopting import check_case
from domain.case import CaseInput
from domain.refusals import Refused
from domain.requirements import CONTACT_PROOFS
from domain.vocabulary import ENDS, DocumentKind, Route, Stage
from simulation.plots import PLOTS


@dataclass(frozen=True)
class Part:
    """One row: a case whose relative instants are still open, and what its people do."""

    row: dict[str, Any]
    plot: str
    expected: Stage
    contact_proof: DocumentKind

    @property
    def case_id(self) -> str:
        """The business key."""
        return str(self.row["case_id"])

    @property
    def route(self) -> Route:
        """The route."""
        return Route(self.row["route"])

    @property
    def wants(self) -> tuple[str, ...]:
        """What other cases may want as well, so that the order counts: the e-mail, places of the Official Account."""
        account = self.row.get("official_account", {}).get("id")
        return tuple(filter(None, (str(self.row["account_email"]).casefold(), account)))

    def starting(self, at: datetime) -> dict[str, Any]:
        """The case input as it is given to the doors by somebody who starts the case at this instant."""
        return resolve_relative(self.row, at)

    def case(self, at: datetime) -> CaseInput:
        """The same, read."""
        return CaseInput.model_validate(self.starting(at))


class CastError(Exception):
    """The file cannot be played; the message says where and why, and repeats no value (R14)."""


def read_cast(path: Path, now: datetime) -> tuple[Part, ...]:
    """The parts in the file's order, which counts; raises `CastError` if one could not even be tried."""
    try:
        rows = read_rows(text_of(path.read_bytes()))
    except OSError as error:
        raise CastError(f"{path}: {error.strerror}") from None
    except Refused as refusal:
        raise CastError(f"{path}: {refusal.message}") from None
    if not rows:
        raise CastError(f"{path} has no rows")
    return tuple(_part(row, now) for row in rows)


def _part(row: Row, now: datetime) -> Part:
    case, problems = row.built()
    for column, words in problems.items():
        raise CastError(f"row {row.number}: {column} {words}")
    try:
        check_case(resolve_relative(case, now))
    except Refused as refusal:
        raise CastError(f"row {row.number}: {refusal.message}") from None
    return Part(
        row=case,
        plot=_told(row, "plot", tuple(PLOTS)),
        expected=Stage(_told(row, "expect", tuple(sorted(ENDS)))),
        contact_proof=DocumentKind(_told(row, "contact_proof", CONTACT_PROOFS)),
    )


def _told(row: Row, name: str, known: tuple[str, ...]) -> str:
    told = row.simulation.get(name)
    if told not in known:
        raise CastError(f"row {row.number}: simulation.{name} must be one of {', '.join(known)}")
    return told
