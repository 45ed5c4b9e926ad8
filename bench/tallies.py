"""Outcomes counted against the truth, check by check."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bench.checks import BY_CODE, CHECKS, ERRORS, Check
from bench.outcomes import Outcome
from domain.vocabulary import DocumentKind


@dataclass
class Tally:
    """One check: how often it was right, and where it was not."""

    check: Check
    found: int = 0
    alarmed: list[Outcome] = field(default_factory=list)
    """Found where it is not."""
    missed: list[Outcome] = field(default_factory=list)
    passed: int = 0
    """Rightly."""
    abstained: int = 0
    """Said that it was not checked; where something was wrong, that is missed as well."""

    @property
    def recall(self) -> float | None:
        """The share of what is wrong that was found."""
        wrong = self.found + len(self.missed)
        return self.found / wrong if wrong else None

    @property
    def precision(self) -> float | None:
        """The share of what was found that is wrong."""
        told = self.found + len(self.alarmed)
        return self.found / told if told else None

    @property
    def met(self) -> bool | None:
        """Whether the targets are met; None if there are none, or nothing to measure by."""
        pairs = ((self.recall, self.check.recall), (self.precision, self.check.precision))
        judged = [value >= target for value, target in pairs if value is not None and target is not None]
        return all(judged) if judged else None

    def count(self, outcome: Outcome) -> None:
        """Take one more outcome in."""
        wrong, told = bool(self.check.codes & outcome.expected), bool(self.check.codes & outcome.got)
        self.abstained += not told and bool(self.check.abstains & outcome.got)
        self.found += wrong and told
        self.passed += not wrong and not told
        if wrong and not told:
            self.missed.append(outcome)
        if told and not wrong:
            self.alarmed.append(outcome)


@dataclass(frozen=True)
class Blocked:
    """A file that was refused although nothing is wrong with it that would make it unusable."""

    outcome: Outcome
    by: frozenset[str]


def tallied(outcomes: Iterable[Outcome], *, read: bool) -> tuple[Tally, ...]:
    """Every check over all outcomes that say something about it."""
    tallies = tuple(Tally(check) for check in CHECKS if read or not check.reads)
    for outcome in outcomes:
        for tally in tallies:
            if _applies(tally.check, outcome):
                tally.count(outcome)
    return tallies


def blocked(outcomes: Iterable[Outcome]) -> tuple[Blocked, ...]:
    """All files that were refused for nothing."""
    refused = (Blocked(outcome, _refused_for_nothing(outcome)) for outcome in outcomes if "blocked" not in outcome.open)
    return tuple(one for one in refused if one.by)


def _refused_for_nothing(outcome: Outcome) -> frozenset[str]:
    wrong = {BY_CODE[code].name for code in outcome.expected}
    return frozenset(
        code for code in outcome.got & ERRORS if code not in BY_CODE or BY_CODE[code].name not in wrong | outcome.open
    )


def _applies(check: Check, outcome: Outcome) -> bool:
    if check.name in outcome.open:
        return False
    if check.codes & outcome.expected:
        return True
    if check.name == "colour":
        return outcome.kind is DocumentKind.CONTACT_ID
    if not check.reads:
        return True
    return outcome.was_read and _is_about(check, outcome)


def _is_about(check: Check, outcome: Outcome) -> bool:
    """Whether a check of print may say something of this paper."""
    if check.name in ("otherwise", "text_turned"):
        return True
    if check.name == "unread":
        return bool(outcome.asked & {"entity_name", "contact_name"})
    return check.name in outcome.asked
