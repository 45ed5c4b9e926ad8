"""What the simulation supposes besides the figures."""

from collections.abc import Collection, Iterable, Iterator

from domain.forecasting.draws import DECISION, REVIEW
from domain.forecasting.outlooks import Outlook
from domain.vocabulary import TaskName


def path_of(outlooks: Iterable[Outlook]) -> tuple[str, ...]:
    """Every step and chance that some of them rest on."""
    return tuple(dict.fromkeys(step for outlook in outlooks for step in outlook.path))


def taken_for_granted(path: Collection[str]) -> tuple[str, ...]:
    """In words, as far as these steps and chances have it."""
    return tuple(_granted(path))


def _granted(path: Collection[str]) -> Iterator[str]:
    yield "a simulation from assumptions, no promise: nobody has published how long people and agencies take"
    if any(task in path for task in TaskName):
        yield "hours are those of the clock, nights and weekends included; what waits for long is likely to wait on"
    late = ", ops confirm a late payment" if TaskName.CONFIRM_LATE_PAYMENT in path else ""
    yield f"nobody gives up{late}, nobody extends the window"
    if REVIEW in path:
        yield "each business day from the review's shortest to its longest is as likely as the others (R30)"
    if DECISION in path:
        yield "a refill that comes after its due date is still reviewed; after a final failure all papers are made anew"
