"""How a case ends by a decision of ops."""

from domain.events import CaseEnded
from domain.facts import Facts
from domain.vocabulary import Stage


def stopped(facts: Facts, reason: str) -> CaseEnded:
    """A withdrawal: *failed* after a final failure, else *withdrawn*. The reason is for ops alone."""
    failed = any(application.outcome == "failed" for application in facts.applications)
    return CaseEnded(outcome=Stage.FAILED if failed else Stage.WITHDRAWN, reason=reason)
