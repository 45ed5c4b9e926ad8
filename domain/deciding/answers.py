"""What the outside world answered about a message, and what it has to be asked."""

from collections.abc import Iterable
from datetime import datetime

from domain.events import Body
from domain.facts import Facts
from domain.folding import fold
from domain.journal import Event
from domain.messages import SYSTEM
from domain.model import Model
from domain.papers import PaperReport, ReadingOffer
from domain.refusals import Code


class Answers(Model):
    """None: not asked yet, or there is nothing to ask."""

    reports: tuple[PaperReport, ...] | None = None
    """What the preflight says of the offered documents."""
    reading: ReadingOffer | None = None
    """Whether somebody reads what is printed on them."""
    taken: Code | None = None
    """The e-mail or appid belongs to another live case."""


def foresee(facts: Facts, bodies: Iterable[Body], at: datetime) -> Facts:
    """The facts as they will be after these events."""
    for body in bodies:
        facts = fold(facts, Event(number=facts.length + 1, at=max(at, facts.at), actor=SYSTEM, body=body))
    return facts
