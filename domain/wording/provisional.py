"""Dates that China's holidays may still move are told as such."""

from datetime import datetime

from domain.facts import Facts
from domain.risk import Risk
from domain.timing import safe_until
from domain.vocabulary import RiskCode
from domain.wording.passages import Passage, passage


def until_said(said: Passage, facts: Facts, until: datetime) -> Passage:
    """A deadline in words: that of paying comes from the calendar, no other does."""
    return marked(said, provisional=until == safe_until(facts.window) and safe_is_provisional(facts))


def risk_marked(said: Passage, facts: Facts, found: Risk) -> Passage:
    """Why a case is at risk, where no deadline is told beside it that says the same."""
    if found.code is not RiskCode.REVIEW_MAY_END_LATE:
        return marked(said, provisional=found.day is None and safe_is_provisional(facts))
    review = facts.application.review if facts.application else None
    return marked(said, provisional=review is not None and review.provisional)


def safe_is_provisional(facts: Facts) -> bool:
    """Whether the safe date may still move."""
    return facts.window is not None and facts.window.safe is not None and facts.window.safe.provisional


def marked(said: Passage, *, provisional: bool) -> Passage:
    """The same, with what is to be minded."""
    return passage("provisionally", said=said) if provisional else said
